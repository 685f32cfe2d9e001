using System.Globalization;
using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>
/// Fits the table of weights on labelled folders, and says how right it is: on publications left out, on those seen, and what the best of
/// the compared readings and a reading without mistakes would give.
/// </summary>
internal static class FitCommand
{
    public static int Run(string[] arguments)
    {
        var folders = arguments.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToList();
        var folds = int.Parse(Option(arguments, "--folds") ?? "10", CultureInfo.InvariantCulture);
        var documents = folders.SelectMany(LabelledDocument.LoadFolder).Select(document => new FitDocument(document)).ToList();
        var fit = new CrossFit(documents);
        var (all, titles) = (fit.Fit(documents), fit.FitTitles(documents));
        var readings = LeaveOut(documents, fit, folds, arguments.Contains("--verbose"));
        Report(folders, documents, readings, all, titles);
        all = all with { Confidence = ConfidenceTrainer.Fit([.. readings.Select(reading => (reading.Known, reading.LeftOut.ExactF1))]) };
        ReportConfidence(readings, all.Confidence);
        foreach (var path in arguments.SkipWhile(argument => argument != "--test").Skip(1).TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)))
        {
            var tested = LabelledDocument.LoadFolder(path).Select(document => new FitDocument(document))
                .GroupBy(document => document.Document.Publication)
                .Select(group => group.Average(document => document.Score(document.Reading.Read(all).Labels, titles).ExactF1))
                .ToList();
            Console.WriteLine($"test {path}: mean {tested.Average():0.000} of {tested.Count}");
        }

        if (Option(arguments, "--write") is { } folder) WeightsFile.Write(folder, all, titles);
        return 0;
    }

    /// <summary>Reads each document with weights fitted on other publications.</summary>
    private static List<LeftOutReading> LeaveOut(List<FitDocument> documents, CrossFit fit, int folds, bool isVerbose)
    {
        var publications = documents.Select(document => document.Document.Publication).Distinct().Order(StringComparer.Ordinal).ToList();
        folds = Math.Min(folds, publications.Count);
        var readings = new LeftOutReading[documents.Count];
        // One after the other: a document's reading is no thing to share between threads.
        for (var fold = 0; fold < folds; fold++)
        {
            var held = publications.Where((_, index) => index % folds == fold).ToHashSet();
            var known = documents.Where(document => !held.Contains(document.Document.Publication)).ToList();
            var (model, titles) = (fit.Fit(known), fit.FitTitles(known));
            for (var i = 0; i < documents.Count; i++)
            {
                var document = documents[i];
                if (!held.Contains(document.Document.Publication)) continue;
                var chosen = document.Reading.Read(model);
                var proposals = document.Reading.Propose(model.Items);
                var notes = new List<Difference>();
                readings[i] = new LeftOutReading(
                    document,
                    document.Score(chosen.Labels, titles, notes),
                    document.Score(proposals.MaxBy(reading => document.ExactF1(reading.Labels)).Labels, titles),
                    document.Score(document.Wanted(model.Items), titles),
                    chosen.Known);
                if (!isVerbose) continue;
                var lines = string.Join('\n', notes.Take(8).Select(note => $"  {note}").Concat(document.Mistakes(chosen.Labels).Take(14)));
                Console.WriteLine(FormattableString.Invariant($"{document.Document.Publication}/{document.Document.Name} {readings[i].LeftOut.ExactF1:0.000}\n{lines}"));
            }
        }

        return [.. readings];
    }

    private static void Report(
        List<string> folders, List<FitDocument> documents, List<LeftOutReading> readings, LayoutModel all, float[] titles)
    {
        var seen = ByPublication(documents, document => document.Score(document.Reading.Read(all).Labels, titles));
        var leftOut = ByPublication(readings, reading => reading.LeftOut, reading => reading.Document);
        var proposed = ByPublication(readings, reading => reading.BestProposal, reading => reading.Document);
        var best = ByPublication(readings, reading => reading.LayoutGiven, reading => reading.Document);
        foreach (var name in leftOut.Keys)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-32} left out {leftOut[name].ExactF1:0.000}  seen {seen[name].ExactF1:0.000}  "
                + $"best proposal {proposed[name].ExactF1:0.000}  layout given {best[name].ExactF1:0.000}"));
        }

        foreach (var folder in folders)
        {
            var names = LabelledDocument.LoadFolder(folder).Select(document => document.Publication).Distinct().ToList();
            var (low, high) = (names.Count(name => leftOut[name].ExactF1 < 0.5), names.Count(name => leftOut[name].ExactF1 >= 0.95));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{folder}: {names.Count} publications, exact left out {Mean(leftOut)}, seen {Mean(seen)}, best proposal {Mean(proposed)}, "
                + $"layout given {Mean(best)}; left out below 0.5: {low}, at least 0.95: {high}; "
                + $"found {names.Average(name => leftOut[name].FoundF1):0.000}, "
                + $"layout given found {names.Average(name => best[name].FoundF1):0.000}"));

            string Mean(SortedDictionary<string, Tally> tallies) => FormattableString.Invariant($"{names.Average(name => tallies[name].ExactF1):0.000}");
        }
    }

    private static void ReportConfidence(List<LeftOutReading> readings, float[] weights)
    {
        var told = readings.Select(reading => (Confidence: ReadingConfidence.Of(reading.Known, weights), Right: reading.LeftOut.ExactF1)).ToList();
        foreach (var (low, high) in (ReadOnlySpan<(double, double)>)[(0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)])
        {
            var some = told.Where(one => one.Confidence >= low && one.Confidence < high).ToList();
            if (some.Count > 0) Console.WriteLine(FormattableString.Invariant($"confidence {low:0.0} to {Math.Min(1, high):0.0}: {some.Count} documents, right {some.Average(one => one.Right):0.000}"));
        }
    }

    private static SortedDictionary<string, Tally> ByPublication(List<FitDocument> documents, Func<FitDocument, Tally> score) => ByPublication(documents, score, document => document);

    private static SortedDictionary<string, Tally> ByPublication<T>(IEnumerable<T> some, Func<T, Tally> score, Func<T, FitDocument> documentOf)
    {
        var publications = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var one in some)
        {
            var name = documentOf(one).Document.Publication;
            if (!publications.TryGetValue(name, out var publication)) publications.Add(name, publication = new Tally());
            publication.Add(score(one));
        }

        return publications;
    }

    private static string? Option(string[] arguments, string name) => Array.IndexOf(arguments, name) is >= 0 and var index ? arguments[index + 1] : null;

    private sealed record LeftOutReading(FitDocument Document, Tally LeftOut, Tally BestProposal, Tally LayoutGiven, float[] Known);
}
