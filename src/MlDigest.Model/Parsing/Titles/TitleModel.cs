namespace MlDigest.Model.Parsing.Titles;

/// <summary>The weights by which titles are chosen: one for each row of <see cref="TitleFeatures"/>.</summary>
internal static class TitleModel
{
    /// <summary>The parts of a unit in which the table is written.</summary>
    public const int Parts = 32;

    /// <summary>The fitted weights.</summary>
    public static float[] Fitted { get; } = Read(TitleWeights.Own);

    private static float[] Read(ReadOnlySpan<sbyte> parts)
    {
        var weights = new float[parts.Length];
        for (var i = 0; i < weights.Length; i++) weights[i] = parts[i] / (float)Parts;
        return weights;
    }
}
