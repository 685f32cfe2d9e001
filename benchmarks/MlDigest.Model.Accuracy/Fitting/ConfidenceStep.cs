using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>How right the documents were of which the confidence lies between two bounds.</summary>
/// <param name="Low">The least confidence.</param>
/// <param name="High">What it is less than, but for 1.</param>
/// <param name="Documents">How many documents there are.</param>
/// <param name="Right">How right they were, as a mean.</param>
internal readonly record struct ConfidenceStep(double Low, double High, int Documents, double Right)
{
    private static readonly double[] Bounds = [0, 0.5, 0.7, 0.8, 0.9, 1];

    /// <summary>The steps in which there are documents, the lowest first.</summary>
    public static IEnumerable<ConfidenceStep> Of(IReadOnlyList<LeftOutReading> readings, float[] weights)
    {
        var told = readings.Select(reading => (Confidence: ReadingConfidence.Of(reading.Known, weights), Right: reading.LeftOut.ExactF1))
            .ToList();
        for (var k = 0; k + 1 < Bounds.Length; k++)
        {
            var (low, high) = (Bounds[k], Bounds[k + 1]);
            var some = told.Where(one => one.Confidence >= low && (one.Confidence < high || high == 1)).ToList();
            if (some.Count > 0) yield return new ConfidenceStep(low, high, some.Count, some.Average(one => one.Right));
        }
    }
}
