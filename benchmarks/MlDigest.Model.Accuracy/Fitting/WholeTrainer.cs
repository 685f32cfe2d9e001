using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>The readings of a document and how right each is.</summary>
internal sealed record JudgedDocument(float[][] Answers, double[] Right, double Weight);

/// <summary>
/// Fits the weights of whole readings, so that the right ones come out first: expected exactness over all readings, by gradient ascent.
/// </summary>
internal static class WholeTrainer
{
    private const int Steps = 600;
    private const double Rate = 0.5;
    private const double Ridge = 0.002;

    // Weights that were fitted on more documents are kept near.
    private const double RidgeOfFitted = 10;
    private const double Sharpness = 12;

    public static float[] Fit(IReadOnlyList<JudgedDocument> documents, FitStart start)
    {
        double[] weights = [.. start.Whole];
        var (squares, late) = (new double[weights.Length], new double[weights.Length]);
        var ridge = start.IsFitted ? RidgeOfFitted : Ridge;
        var sum = documents.Sum(document => document.Weight);
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[weights.Length];
            foreach (var document in documents)
            {
                if (document.Right.Length < 2) continue;
                var (likely, wanted) = (Softmax(document.Answers, weights), Softmax(document.Right));
                for (var r = 0; r < likely.Length; r++)
                {
                    for (var k = 0; k < weights.Length; k++)
                    {
                        gradient[k] += document.Weight / sum * (wanted[r] - likely[r]) * document.Answers[r][k];
                    }
                }
            }

            for (var k = 0; k < weights.Length; k++)
            {
                gradient[k] -= ridge * (weights[k] - start.Whole[k]);
                squares[k] = (0.95 * squares[k]) + (0.05 * gradient[k] * gradient[k]);
                weights[k] += Rate / (1 + (step * 0.02)) * gradient[k] / (Math.Sqrt(squares[k]) + 1e-3);
                if (weights[k] * SignOf((ReadingFeature)k) < 0) weights[k] = 0;

                // Steps do not end at the best place but around it.
                if (step * 2 >= Steps) late[k] += weights[k];
            }
        }

        return [.. late.Select(sum => (float)(sum / (Steps - (Steps / 2))))];
    }

    /// <summary>
    /// 1 for what can only speak for a reading, -1 for what can only speak against it, whatever a few documents say; else 0.
    /// </summary>
    private static int SignOf(ReadingFeature feature) => feature switch
    {
        ReadingFeature.Likelihood or ReadingFeature.Roles or ReadingFeature.LinksInEntries or ReadingFeature.EntriesWithLink
            or ReadingFeature.DistinctTitles or ReadingFeature.Agreement or ReadingFeature.HeadingAgreement
            or ReadingFeature.OpeningAgreement or ReadingFeature.ExpectedEntries or ReadingFeature.ExpectedSections
            or ReadingFeature.Consistent or ReadingFeature.ConsistentHeadings or ReadingFeature.HeadingsUsed => 1,
        ReadingFeature.LinksInFurniture or ReadingFeature.LinksInProse or ReadingFeature.NoEntry or ReadingFeature.EmptySections
            or ReadingFeature.EmptyIssues or ReadingFeature.LinkedBulletsAsText or ReadingFeature.UnlinkedAmongLinked
            or ReadingFeature.UndatedIssues or ReadingFeature.TitleUnused or ReadingFeature.HeadingsAsText
            or ReadingFeature.BareEntries => -1,
        _ => 0,
    };

    private static double[] Softmax(float[][] answers, double[] weights)
    {
        var scores = answers.Select(answer => answer.Select((value, k) => value * weights[k]).Sum()).ToArray();
        return Normalised(scores);
    }

    private static double[] Softmax(double[] right) => Normalised([.. right.Select(value => value * Sharpness)]);

    private static double[] Normalised(double[] scores)
    {
        var top = scores.Max();
        var powers = scores.Select(score => Math.Exp(score - top)).ToArray();
        var sum = powers.Sum();
        return [.. powers.Select(power => power / sum)];
    }
}
