using System.Globalization;
using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Scoring;
using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>
/// Fits the table of weights on labelled folders, and says how right it is: on publications left out, on those seen, and what the best of
/// the compared readings and a reading without mistakes would give. Where it goes on from the parser's weights, only documents that these
/// never met can be left out: those of the folders behind <c>--onward</c>.
/// </summary>
internal static class FitCommand
{
    // Fewer say too little of how sure readings are.
    private const int FewestForConfidence = 100;

    public static int Run(string[] arguments)
    {
        var folders = Load(CommandWords.Folders(arguments));
        var unmet = Load(CommandWords.Folders(arguments, "--onward"));
        var documents = folders.Concat(unmet).SelectMany(folder => folder.Documents).ToList();
        var start = arguments.Contains("--onward") ? FitStart.Parser : FitStart.Nothing;
        var fit = new CrossFit(documents, start);
        var (all, titles) = fit.Fit(documents);
        var leftOut = start.IsFitted ? unmet : folders;
        var readings = LeftOutReading.ReadAll(
            documents,
            [.. leftOut.SelectMany(folder => folder.Documents)],
            fit,
            CommandWords.Folds(arguments),
            arguments.Contains("--verbose"),
            arguments.Contains("--costs"));
        Report(leftOut, readings, PublicationScores.Sum(documents.Select(document => (document.Publication, document.Score(all, titles)))));
        ReportCosts(readings);
        var isSure = !start.IsFitted || readings.Count >= FewestForConfidence;
        all = all with { Confidence = isSure ? ConfidenceTrainer.Fit(readings) : LayoutModel.Fitted.Confidence };
        ReportConfidence(readings, all.Confidence);
        foreach (var path in CommandWords.Folders(arguments, "--test"))
        {
            var tested = FitDocument.LoadFolder(path)
                .GroupBy(document => document.Publication)
                .Select(group => group.Average(document => document.Score(all, titles).ExactF1))
                .ToList();
            Console.WriteLine($"test {path}: mean {tested.Average():0.000} of {tested.Count}");
        }

        if (CommandWords.Option(arguments, "--write") is { } folder) WeightsFile.Write(folder, all, titles);
        return 0;
    }

    private static List<(string Name, List<FitDocument> Documents)> Load(List<string> folders) =>
        folders.ConvertAll(folder => (folder, FitDocument.LoadFolder(folder)));

    private static void Report(
        List<(string Name, List<FitDocument> Documents)> folders, List<LeftOutReading> readings, SortedDictionary<string, Tally> seen)
    {
        var leftOut = ByPublication(readings, reading => reading.LeftOut);
        var proposed = ByPublication(readings, reading => reading.BestProposal);
        var best = ByPublication(readings, reading => reading.LayoutGiven);
        foreach (var name in leftOut.Keys)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-32} left out {leftOut[name].ExactF1:0.000}  seen {seen[name].ExactF1:0.000}  "
                + $"best proposal {proposed[name].ExactF1:0.000}  layout given {best[name].ExactF1:0.000}"));
        }

        foreach (var (folder, documents) in folders)
        {
            var names = documents.Select(document => document.Publication).Distinct().ToList();
            var (low, high) = (names.Count(name => leftOut[name].ExactF1 < 0.5), names.Count(name => leftOut[name].ExactF1 >= 0.95));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{folder}: {names.Count} publications, exact left out {Mean(leftOut)}, seen {Mean(seen)}, best proposal {Mean(proposed)}, "
                + $"layout given {Mean(best)}; left out below 0.5: {low}, at least 0.95: {high}; "
                + $"found {names.Average(name => leftOut[name].FoundF1):0.000}, "
                + $"layout given found {names.Average(name => best[name].FoundF1):0.000}"));

            string Mean(SortedDictionary<string, Tally> tallies) =>
                FormattableString.Invariant($"{names.Average(name => tallies[name].ExactF1):0.000}");
        }

        Console.WriteLine($"fields left out:\n{FieldShares.Text(leftOut.Values)}");
        Console.WriteLine($"fields where the layout is given:\n{FieldShares.Text(best.Values)}");
    }

    private static void ReportCosts(List<LeftOutReading> readings)
    {
        var costs = readings.Where(reading => reading.Costs is not null)
            .GroupBy(reading => reading.Document.Publication)
            .Select(group => (double[])[.. FeatureCost.Names.Select((_, k) => group.Average(reading => reading.Costs![k]))])
            .ToList();
        if (costs.Count == 0) return;
        var means = FeatureCost.Names.Select((name, k) => (Name: name, Mean: costs.Average(cost => cost[k])));
        foreach (var (name, mean) in means.OrderByDescending(cost => cost.Mean))
        {
            Console.WriteLine(FormattableString.Invariant($"without {name,-40} {-mean:+0.0000;-0.0000;0.0000}"));
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

    private static SortedDictionary<string, Tally> ByPublication(List<LeftOutReading> readings, Func<LeftOutReading, Tally> score) =>
        PublicationScores.Sum(readings.Select(reading => (reading.Document.Publication, score(reading))));
}
