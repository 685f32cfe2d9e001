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
        var folders = CommandWords.Folders(arguments);
        var folds = CommandWords.Folds(arguments);
        var documents = folders.SelectMany(LabelledDocument.LoadFolder).Select(document => new FitDocument(document)).ToList();
        var fit = new CrossFit(documents);
        var (all, titles) = (fit.Fit(documents), fit.FitTitles(documents));
        var readings = LeftOutReading.ReadAll(documents, fit, folds, arguments.Contains("--verbose"));
        Report(folders, documents, readings, all, titles);
        all = all with { Confidence = ConfidenceTrainer.Fit(readings) };
        ReportConfidence(readings, all.Confidence);
        foreach (var path in arguments.SkipWhile(argument => argument != "--test").Skip(1).TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)))
        {
            var tested = LabelledDocument.LoadFolder(path).Select(document => new FitDocument(document))
                .GroupBy(document => document.Document.Publication)
                .Select(group => group.Average(document => document.Score(document.Reading.Read(all).Labels, titles).ExactF1))
                .ToList();
            Console.WriteLine($"test {path}: mean {tested.Average():0.000} of {tested.Count}");
        }

        if (CommandWords.Option(arguments, "--write") is { } folder) WeightsFile.Write(folder, all, titles);
        return 0;
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
        foreach (var step in ConfidenceStep.Of(readings, weights))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"confidence {step.Low:0.0} to {step.High:0.0}: {step.Documents} documents, right {step.Right:0.000}"));
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
}
