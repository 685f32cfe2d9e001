namespace MlDigest.Model.Parsing.Layout;

/// <summary>The weights by which readings are compared.</summary>
/// <param name="Items">Those of single items.</param>
/// <param name="Whole">Those of whole readings, one for each <see cref="ReadingFeature"/>.</param>
/// <param name="Confidence">Those of <see cref="ReadingConfidence"/>.</param>
internal sealed record LayoutModel(LayoutWeightTable Items, float[] Whole, float[] Confidence)
{
    /// <summary>The fitted weights.</summary>
    public static LayoutModel Fitted { get; } = new(
        new LayoutWeightTable(WeightTable.Read(LayoutWeights.Own), WeightTable.Read(LayoutWeights.Transitions)),
        LayoutWeights.Whole,
        LayoutWeights.Confidence);
}

/// <summary>The weights of items.</summary>
/// <param name="Own">For each row of <see cref="LayoutFeatures"/> a weight for each label.</param>
/// <param name="Transitions">For each context, label before and label a weight.</param>
internal sealed record LayoutWeightTable(float[] Own, float[] Transitions)
{
    private const int L = LayoutLabels.Count;

    /// <summary>The transitions, ready to be used.</summary>
    public LayoutTransitions Tables { get; } = new(Transitions);

    /// <summary>The weights of each row and of the same answer for all items together.</summary>
    public float[] Together { get; } = AddUp(Own);

    private static float[] AddUp(float[] own)
    {
        var together = new float[own.Length];
        for (var k = 0; k < own.Length; k++) together[k] = own[k] + own[(LayoutFeatures.RowOfAny(k / L) * L) + (k % L)];
        return together;
    }
}
