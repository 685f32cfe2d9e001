using MlDigest.Model.Parsing.Titles;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>
/// Fits the weights of titles: the log-likelihood of the right candidates, by adaptive gradient steps, small changes pulled to nothing.
/// </summary>
internal sealed class TitleTrainer
{
    private const int Epochs = 30;
    private const double Rate = 0.2;
    private const double Decay = 0.05;
    private const double Lasso = 0.002;
    private const int FewestEntries = 5;

    // Rules have seen the documents they were made for: what they say is believed less than it is right there, as if they were silent in
    // some documents.
    private const double Silent = 0.15;

    private readonly Random random = new(1);
    private readonly AdaptiveWeights weights;

    private TitleTrainer(float[] start, bool isFitted) => weights = new AdaptiveWeights([.. start], isFitted, Lasso);

    /// <summary>The weights, as they were on average in the second half of the rounds.</summary>
    /// <param name="documents">The entries of each document, and how much it counts.</param>
    /// <param name="start">The weights to begin with.</param>
    /// <param name="isFitted">Whether these were fitted before.</param>
    public static float[] Fit(
        IReadOnlyList<(IReadOnlyList<TitleExample> Entries, double Weight)> documents, float[] start, bool isFitted)
    {
        var trainer = new TitleTrainer(start, isFitted);
        var (sum, averaged) = (new double[TitleFeatures.Rows], 0);
        var order = Enumerable.Range(0, documents.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            trainer.random.Shuffle(order);
            foreach (var index in order) trainer.Learn(documents[index].Entries, documents[index].Weight, Rate / (1 + (epoch * Decay)));
            if (epoch * 2 < Epochs) continue;
            averaged++;
            for (var k = 0; k < sum.Length; k++) sum[k] += trainer.weights.Values[k];
        }

        return [.. sum.Select(value => (float)(value / averaged))];
    }

    private void Learn(IReadOnlyList<TitleExample> entries, double weight, double rate)
    {
        var isSilent = random.NextDouble() < Silent;
        weight /= Math.Sqrt(Math.Max(FewestEntries, entries.Count));
        foreach (var entry in entries) Step(isSilent ? entry.WithoutRule : entry, weight, rate);
    }

    private void Step(TitleExample entry, double weight, double rate)
    {
        if (!entry.IsTelling) return;
        var scores = entry.Rows.Select(rows => rows.Sum(row => weights.Values[row])).ToArray();
        var top = scores.Max();
        var likely = scores.Select(score => Math.Exp(score - top)).ToArray();
        var (all, right) = (likely.Sum(), likely.Where((_, k) => entry.Right[k]).Sum());
        for (var k = 0; k < likely.Length; k++)
        {
            var gradient = weight * ((entry.Right[k] ? likely[k] / Math.Max(right, 1e-12) : 0) - (likely[k] / all));
            if (Math.Abs(gradient) < 1e-6) continue;
            foreach (var row in entry.Rows[k]) weights.Move(row, gradient, rate);
        }
    }
}
