using MlDigest.Cli.Compare;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>How right a document was read with weights that were fitted without its publication.</summary>
/// <param name="Document">The document.</param>
/// <param name="LeftOut">How right the chosen reading was.</param>
/// <param name="BestProposal">How right the best of the compared readings was.</param>
/// <param name="LayoutGiven">How right a reading without mistakes would be.</param>
/// <param name="Known">What the confidence is told by.</param>
/// <param name="Costs">What is lost without each question, where that was asked.</param>
internal sealed record LeftOutReading(
    FitDocument Document, Tally LeftOut, Tally BestProposal, Tally LayoutGiven, float[] Known, double[]? Costs)
{
    /// <summary>Reads documents with weights fitted on other publications.</summary>
    /// <param name="all">All that is fitted on.</param>
    /// <param name="documents">Those of them that are left out in turn.</param>
    /// <param name="fit">Fits.</param>
    /// <param name="folds">In how many parts their publications are left out.</param>
    /// <param name="isVerbose">Whether to print what is wrong in each.</param>
    /// <param name="asksCosts">Whether to ask what each question's removal costs.</param>
    public static List<LeftOutReading> ReadAll(
        List<FitDocument> all, List<FitDocument> documents, CrossFit fit, int folds, bool isVerbose = false, bool asksCosts = false)
    {
        var publications = documents.Select(document => document.Publication).Distinct().Order(StringComparer.Ordinal).ToList();
        folds = Math.Min(folds, publications.Count);
        var readings = new LeftOutReading[documents.Count];
        // One after the other: a document's reading is no thing to share between threads.
        for (var fold = 0; fold < folds; fold++)
        {
            var held = publications.Where((_, index) => index % folds == fold).ToHashSet();
            var (model, titles) = fit.Fit([.. all.Where(document => !held.Contains(document.Publication))]);
            var without = asksCosts ? FeatureCost.Without(model) : null;
            for (var i = 0; i < documents.Count; i++)
            {
                var document = documents[i];
                if (!held.Contains(document.Publication)) continue;
                var chosen = document.Reading.Read(model);
                var proposals = document.Reading.Propose(model.Items);
                var notes = new List<Difference>();
                readings[i] = new LeftOutReading(
                    document,
                    document.Score(chosen.Labels, titles, notes),
                    document.Score(proposals.MaxBy(reading => document.ExactF1(reading.Labels)).Labels, titles),
                    document.Score(document.Wanted(model.Items), titles),
                    chosen.Known,
                    without is null ? null : FeatureCost.Of(document, document.ExactF1(chosen.Labels), without));
                if (!isVerbose) continue;
                var lines = string.Join('\n', notes.Take(8).Select(note => $"  {note}").Concat(document.Mistakes(chosen.Labels).Take(14)));
                Console.WriteLine(FormattableString.Invariant(
                    $"{document.Publication}/{document.Document.Name} {readings[i].LeftOut.ExactF1:0.000}\n{lines}"));
            }
        }

        return [.. readings];
    }
}
