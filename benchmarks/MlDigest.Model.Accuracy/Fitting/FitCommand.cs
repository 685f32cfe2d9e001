using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Accuracy.Scoring;
using MlDigest.Model.Parsing.Layout;

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
        var proposed = new SortedDictionary<string, Tally>(StringComparer.Ordinal);
        var publications = documents.Select(document => document.Document.Publication).Distinct().Order(StringComparer.Ordinal).ToList();
        var isLook = arguments.Contains("--look");
        var all = isLook ? null! : fit.Fit(documents);
        foreach (var document in isLook ? [] : documents)
        {
            var notes = new List<string>();
            var tally = document.Score(document.Wanted(all.First), notes);
            Add(best, document, tally);
            if (verbose) Console.WriteLine($"BEST {document.Document.Publication}/{document.Document.Name} {tally.ExactF1:0.000}\n{string.Join('\n', notes.Take(12))}");
        }

        if (!isLook)
        {
            double Mean(Func<FitDocument, LayoutLabel[]> read) => documents.Where(d => d.Labels.Unfound >= 0).GroupBy(d => d.Document.Publication).Select(g => { var t = new Tally(); foreach (var d in g) t.Add(d.Score(read(d))); return t.ExactF1; }).Average();
            Console.WriteLine($"SEEN look {Mean(d => d.Reading.Look(all.First)):0.000} whole {Mean(d => d.Reading.Read(all)):0.000} rules {Mean(d => TreeLabels.Of(d.Reading.Facts, LayoutInference.Infer(d.Reading.Facts.Outline, null))):0.000}");
        }

        if (arguments.Contains("--look"))
        {
            Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
            {
                var held = publications.Where((_, index) => index % folds == fold).ToHashSet();
                var table = fit.FitFirst([.. documents.Where(document => !held.Contains(document.Document.Publication))]);
                foreach (var document in documents.Where(document => held.Contains(document.Document.Publication)))
                {
                    var tally = document.Score(document.Reading.Look(table));
                    lock (leftOut) Add(leftOut, document, tally);
                }
            });
            var names = documents.Where(document => File.Exists(Path.Combine(folders[0], document.Document.Publication, Path.ChangeExtension(document.Document.Name, ".gold.json")))).Select(document => document.Document.Publication).Distinct().ToList();
            Console.WriteLine($"LOOK corpus {names.Average(name => leftOut[name].ExactF1):0.000} all {leftOut.Values.Average(t => t.ExactF1):0.000}");
            return 0;
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
                var bound = document.Reading.Propose(model.First).MaxBy(reading => document.ExactF1(reading.Labels)).Labels;
                var tally = document.Score(labels, notes);
                var proposals = document.Reading.Propose(model.First);
                float Sum(float[] answers) => answers.Select((value, k) => value * model.Whole[k]).Sum();
                var chosen = proposals.MaxBy(r => Sum(r.Answers));
                var right = proposals.MaxBy(r => document.ExactF1(r.Labels));
                if (document.ExactF1(right.Labels) > document.ExactF1(chosen.Labels) + 0.05) notes.Insert(0, $"JUDGE {document.ExactF1(chosen.Labels):0.00} for {document.ExactF1(right.Labels):0.00} margin {Sum(chosen.Answers) - Sum(right.Answers):0.00}: " + string.Join(' ', chosen.Answers.Select((value, k) => (K: k, D: (value - right.Answers[k]) * model.Whole[k], V: value, R: right.Answers[k])).Where(x => Math.Abs(x.D) > 0.03).OrderByDescending(x => Math.Abs(x.D)).Select(x => $"{(ReadingFeature)x.K}{x.D:+0.00;-0.00}({x.V:0.00}/{x.R:0.00})")));
                notes = [.. notes.Take(7), .. document.Mistakes(bound).Take(14)];
                lock (leftOut)
                {
                    Add(leftOut, document, tally);
                    Add(proposed, document, document.Score(bound));
                    if (verbose) Console.WriteLine($"{document.Document.Publication}/{document.Document.Name} {tally.ExactF1:0.000}\n{string.Join('\n', notes)}");
                }
            }
        });
        for (var k = 0; k < all.Whole.Length; k++) Console.WriteLine($"  {(MlDigest.Model.Parsing.Layout.ReadingFeature)k}: {all.Whole[k]:0.00}");
        foreach (var publication in publications) Console.WriteLine($"{publication,-32} best {best[publication].ExactF1:0.000}  proposal {proposed[publication].ExactF1:0.000}  left out {leftOut[publication].ExactF1:0.000} (found {leftOut[publication].FoundF1:0.000})");
        var corpus = documents.Where(document => File.Exists(Path.Combine(folders[0], document.Document.Publication, Path.ChangeExtension(document.Document.Name, ".gold.json")))).Select(document => document.Document.Publication).Distinct().ToList();
        if (corpus.Count > 0) Console.WriteLine($"corpus: left out {corpus.Average(name => leftOut[name].ExactF1):0.000} (found {corpus.Average(name => leftOut[name].FoundF1):0.000}), best {corpus.Average(name => best[name].ExactF1):0.000}, best proposal {corpus.Average(name => proposed[name].ExactF1):0.000}, below 0.5 {corpus.Count(name => leftOut[name].ExactF1 < 0.5)}");
        Console.WriteLine($"mean: best {best.Values.Average(tally => tally.ExactF1):0.000}, left out {leftOut.Values.Average(tally => tally.ExactF1):0.000} (found {leftOut.Values.Average(tally => tally.FoundF1):0.000})");
        return 0;
    }

    private static void Add(SortedDictionary<string, Tally> publications, FitDocument document, Tally tally)
    {
        if (!publications.TryGetValue(document.Document.Publication, out var publication)) publications.Add(document.Document.Publication, publication = new Tally());
        publication.Add(tally);
    }
}
