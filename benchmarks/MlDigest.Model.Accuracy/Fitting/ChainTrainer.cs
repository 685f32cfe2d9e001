using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>
/// Fits weights so that the readings which the labels allow are likely: the log-likelihood of a linear chain over all of them, by adaptive
/// gradient steps, small changes pulled to nothing. The same documents give the same weights.
/// </summary>
internal sealed class ChainTrainer(LayoutWeightTable start, bool isFitted, int seed)
{
    private const int L = LayoutLabels.Count;
    private const int Epochs = 40;
    private const double Rate = 0.3;
    private const double Decay = 0.05;
    private const double Lasso = 0.0005;

    // The share of questions that are not asked in a step, so that none is relied on alone.
    private const double Dropout = 0.3;

    private readonly Random random = new(seed);
    private readonly bool[] isDropped = new bool[(int)LayoutFeature.Count];
    private readonly LayoutFeature[] featureOf =
        [.. Enumerable.Range(0, LayoutFeatures.Rows).Select(row => LayoutFeatures.OfRow(row).Feature)];
    private readonly AdaptiveWeights own = new([.. start.Own.Select(weight => weight / (1 - Dropout))], isFitted, Lasso);
    private readonly AdaptiveWeights transitions = new([.. start.Transitions], isFitted, Lasso);
    private readonly double[] ownSum = new double[start.Own.Length];
    private readonly double[] transitionSum = new double[start.Transitions.Length];
    private int averaged;

    /// <summary>The weights, as they were on average in the second half of the rounds.</summary>
    public LayoutWeightTable Weights() =>
        new([.. ownSum.Select(sum => (float)(sum / averaged * (1 - Dropout)))], [.. transitionSum.Select(sum => (float)(sum / averaged))]);

    /// <summary>Learns from documents, each as it is in every other round and changed in one of its ways in the others.</summary>
    public void Fit(IReadOnlyList<Example[]> documents)
    {
        var order = Enumerable.Range(0, documents.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var ways = documents[index];
                var way = (epoch + index) % 2 == 0 || ways.Length == 1 ? 0 : 1 + random.Next(ways.Length - 1);
                Step(ways[way], Rate / (1 + (epoch * Decay)));
            }

            if (epoch * 2 < Epochs) continue;
            averaged++;
            Add(own.Values, ownSum);
            Add(transitions.Values, transitionSum);
        }
    }

    private static void Add(double[] weights, double[] sum)
    {
        for (var k = 0; k < weights.Length; k++) sum[k] += weights[k];
    }

    private void Step(Example example, double rate)
    {
        var n = example.Rows.Length;
        if (n == 0) return;
        for (var feature = 0; feature < isDropped.Length; feature++) isDropped[feature] = random.NextDouble() < Dropout;
        var scores = new double[n * L];
        for (var i = 0; i < n; i++)
        {
            for (var y = 0; y < L; y++)
            {
                if (!example.Possible[(i * L) + y])
                {
                    scores[(i * L) + y] = double.NegativeInfinity;
                    continue;
                }

                foreach (var row in example.Rows[i])
                {
                    if (!isDropped[(int)featureOf[row]]) scores[(i * L) + y] += own.Values[(row * L) + y];
                }
            }
        }

        var wanted = Marginals(example, scores, example.Allowed);
        if (wanted is null) return;
        var expected = Marginals(example, scores, null)!;
        var weight = example.Weight;
        for (var i = 0; i < n; i++)
        {
            for (var y = 0; y < L; y++)
            {
                var gradient = (wanted.Value.Own[(i * L) + y] - expected.Value.Own[(i * L) + y]) * weight;
                if (Math.Abs(gradient) < 1e-6) continue;
                foreach (var row in example.Rows[i])
                {
                    if (!isDropped[(int)featureOf[row]]) own.Move((row * L) + y, gradient, rate);
                }
            }

            if (i == 0) continue;
            var table = example.Contexts[i] * L * L;
            for (var pair = 0; pair < L * L; pair++)
            {
                var gradient = (wanted.Value.Pairs[(i * L * L) + pair] - expected.Value.Pairs[(i * L * L) + pair]) * weight;
                if (Math.Abs(gradient) >= 1e-6) transitions.Move(table + pair, gradient, rate);
            }
        }
    }

    /// <summary>How likely each label and each pair of labels is, over all readings that are allowed; null when none is.</summary>
    private (double[] Own, double[] Pairs)? Marginals(Example example, double[] scores, bool[]? allowed)
    {
        var n = example.Rows.Length;
        var (forward, backward, scale) = (new double[n * L], new double[n * L], new double[n]);
        var contexts = example.Contexts;
        var (ownExp, pairExp) = (new double[n * L], Exponentials(contexts));
        for (var i = 0; i < n; i++)
        {
            var top = double.NegativeInfinity;
            for (var y = 0; y < L; y++) top = Math.Max(top, Score(i, y));
            if (double.IsNegativeInfinity(top)) return null;
            for (var y = 0; y < L; y++) ownExp[(i * L) + y] = Math.Exp(Score(i, y) - top);
        }

        for (var i = 0; i < n; i++)
        {
            var sum = 0.0;
            for (var y = 0; y < L; y++)
            {
                var before = i == 0 ? ((LayoutLabel)y).MayBegin() ? 1 : 0 : 0.0;
                if (i > 0)
                {
                    var table = pairExp[contexts[i]]!;
                    for (var x = 0; x < L; x++) before += forward[((i - 1) * L) + x] * table[(x * L) + y];
                }

                sum += forward[(i * L) + y] = before * ownExp[(i * L) + y];
            }

            if (sum <= 0) return null;
            scale[i] = sum;
            for (var y = 0; y < L; y++) forward[(i * L) + y] /= sum;
        }

        var pairs = new double[n * L * L];
        for (var y = 0; y < L; y++) backward[((n - 1) * L) + y] = 1;
        for (var i = n - 1; i > 0; i--)
        {
            var table = pairExp[contexts[i]]!;
            for (var x = 0; x < L; x++)
            {
                var sum = 0.0;
                for (var y = 0; y < L; y++)
                {
                    var ahead = table[(x * L) + y] * ownExp[(i * L) + y] * backward[(i * L) + y] / scale[i];
                    sum += ahead;
                    pairs[(i * L * L) + (x * L) + y] = forward[((i - 1) * L) + x] * ahead;
                }

                backward[((i - 1) * L) + x] = sum;
            }
        }

        for (var k = 0; k < forward.Length; k++) forward[k] *= backward[k];
        return (forward, pairs);

        double Score(int i, int y) => allowed is null || allowed[(i * L) + y] ? scores[(i * L) + y] : double.NegativeInfinity;
    }

    private double[]?[] Exponentials(byte[] contexts)
    {
        var result = new double[]?[Reading.Contexts];
        foreach (var context in contexts)
        {
            if (result[context] is not null) continue;
            var table = result[context] = new double[L * L];
            for (var pair = 0; pair < L * L; pair++)
            {
                table[pair] = ((LayoutLabel)(pair % L)).MayFollow((LayoutLabel)(pair / L))
                    ? Math.Exp(transitions.Values[(context * L * L) + pair])
                    : 0;
            }
        }

        return result;
    }
}

/// <summary>A document to learn from.</summary>
/// <param name="Rows">The rows of the table that speak for each item.</param>
/// <param name="Contexts">Which of the tables of transitions leads to each item.</param>
/// <param name="Possible">Which labels each item can have.</param>
/// <param name="Allowed">Which of them are right.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record Example(int[][] Rows, byte[] Contexts, bool[] Possible, bool[] Allowed, double Weight);
