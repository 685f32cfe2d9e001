using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>Fits the weights of confidence to how right readings of publications left out were.</summary>
internal static class ConfidenceTrainer
{
    private const int Steps = 4000;
    private const double Rate = 0.5;
    private const double Ridge = 0.001;

    public static float[] Fit(IReadOnlyList<LeftOutReading> readings)
    {
        var weights = new double[ReadingConfidence.Weights];
        for (var step = 0; step < Steps; step++)
        {
            var (gradient, current) = (new double[weights.Length], Current());
            foreach (var reading in readings)
            {
                var known = reading.Known;
                var error = reading.LeftOut.ExactF1 - ReadingConfidence.Of(known, current);
                for (var k = 0; k < weights.Length; k++) gradient[k] += error * known[k] / readings.Count;
            }

            for (var k = 0; k < weights.Length; k++) weights[k] += Rate * (gradient[k] - (Ridge * weights[k]));
        }

        return Current();

        float[] Current() => [.. weights.Select(weight => (float)weight)];
    }
}
