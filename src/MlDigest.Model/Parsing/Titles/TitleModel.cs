namespace MlDigest.Model.Parsing.Titles;

/// <summary>The weights by which titles are chosen: one for each row of <see cref="TitleFeatures"/>.</summary>
internal static class TitleModel
{
    /// <summary>The fitted weights.</summary>
    public static float[] Fitted { get; } = WeightTable.Read(TitleWeights.Own);
}
