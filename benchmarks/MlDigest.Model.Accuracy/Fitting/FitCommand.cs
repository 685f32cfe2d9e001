using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Accuracy.Scoring;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>Fits the table of weights on labelled folders, and says how right it is on publications left out.</summary>
internal static class FitCommand
{
    public static int Run(string[] arguments)
    {
        var folders = arguments.Where(argument => argument[0] != '-').ToList();
        var documents = folders.SelectMany(LabelledDocument.LoadFolder).Select(document => new FitDocument(document)).ToList();
        var verbose = arguments.Contains("--verbose");
        var folds = int.Parse(arguments.FirstOrDefault(a => a.StartsWith("--folds=", StringComparison.Ordinal))?[8..] ?? "10", System.Globalization.CultureInfo.InvariantCulture);
        var options = new TrainerOptions();
        foreach (var argument in arguments)
        {
            var parts = argument.Split('=');
            if (parts[0] == "--epochs") options = options with { Epochs = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) };
            if (parts[0] == "--rate") options = options with { Rate = double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) };
            if (parts[0] == "--lasso") options = options with { Lasso = double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) };
            if (parts[0] == "--ridge") options = options with { Ridge = double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) };
        }

        var fit = new CrossFit(documents, options);
        var best = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        var leftOut = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        var all = fit.Fit(documents);
        var publications = documents.Select(document => document.Document.Publication).Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var document in documents)
        {
            var notes = new List<string>();
            var tally = document.Score(document.Wanted(all.First), notes);
            Add(best, document, tally);
            if (verbose) Console.WriteLine($"BEST {document.Document.Publication}/{document.Document.Name} {tally.ExactF1:0.000}\n{string.Join('\n', notes.Take(12))}");
        }

        if (folds == 0)
        {
            foreach (var (name, tally) in best) Console.WriteLine($"{name,-32} best {tally.ExactF1:0.000}");
            Console.WriteLine($"mean: best {best.Values.Average(tally => tally.ExactF1):0.000}");
            return 0;
        }

        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var held = publications.Where((_, index) => index % folds == fold).ToHashSet();
            var model = fit.Fit([.. documents.Where(document => !held.Contains(document.Document.Publication))]);
            foreach (var document in documents.Where(document => held.Contains(document.Document.Publication)))
            {
                var notes = new List<string>();
                var labels = document.Reading.Read(model);
                var tally = document.Score(labels, notes);
                notes = [.. notes.Take(6), .. document.Mistakes(labels).Take(14)];
                lock (leftOut)
                {
                    Add(leftOut, document, tally);
                    if (verbose) Console.WriteLine($"{document.Document.Publication}/{document.Document.Name} {tally.ExactF1:0.000}\n{string.Join('\n', notes)}");
                }
            }
        });
        foreach (var publication in publications) Console.WriteLine($"{publication,-32} best {best[publication].ExactF1:0.000}  left out {leftOut[publication].ExactF1:0.000} (found {leftOut[publication].FoundF1:0.000})");
        var corpus = documents.Where(document => File.Exists(Path.Combine(folders[0], document.Document.Publication, Path.ChangeExtension(document.Document.Name, ".gold.json")))).Select(document => document.Document.Publication).Distinct().ToList();
        if (corpus.Count > 0) Console.WriteLine($"corpus: left out {corpus.Average(name => leftOut[name].ExactF1):0.000} (found {corpus.Average(name => leftOut[name].FoundF1):0.000}), best {corpus.Average(name => best[name].ExactF1):0.000}, below 0.5 {corpus.Count(name => leftOut[name].ExactF1 < 0.5)}");
        Console.WriteLine($"mean: best {best.Values.Average(tally => tally.ExactF1):0.000}, left out {leftOut.Values.Average(tally => tally.ExactF1):0.000} (found {leftOut.Values.Average(tally => tally.FoundF1):0.000})");
        return 0;
    }

    private static void Add(SortedDictionary<string, Tally> publications, FitDocument document, Tally tally)
    {
        if (!publications.TryGetValue(document.Document.Publication, out var publication)) publications.Add(document.Document.Publication, publication = new Tally());
        publication.Add(tally);
    }
}
