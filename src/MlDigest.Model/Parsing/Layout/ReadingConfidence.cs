namespace MlDigest.Model.Parsing.Layout;

/// <summary>How sure a reading is: how right its issues are on average.</summary>
internal static class ReadingConfidence
{
    /// <summary>The number of weights.</summary>
    public const int Weights = 5;

    /// <summary>What is known of a chosen reading: a constant, how likely it is among those compared, and three of its answers.</summary>
    public static float[] Facts(float likelihood, float[] answers) =>
        [
            1, likelihood, answers[(int)ReadingFeature.Agreement], answers[(int)ReadingFeature.Consistent],
            answers[(int)ReadingFeature.EntriesWithLink]
        ];

    public static double Of(float[] facts, float[] weights)
    {
        var sum = 0.0;
        for (var k = 0; k < facts.Length; k++) sum += facts[k] * weights[k];
        return 1 / (1 + Math.Exp(-sum));
    }
}
