namespace MlDigest.Model.Parsing.Titles;

/// <summary>The weights by which titles are chosen.</summary>
internal static class TitleModel
{
    /// <summary>The fitted weights.</summary>
    public static TitleWeightTable Fitted { get; } = new(WeightTable.Read(TitleWeights.Own));
}
