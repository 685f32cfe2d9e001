using MlDigest.Model.Accuracy.Fitting;

namespace MlDigest.Model.Accuracy.Page;

/// <summary>Writes the page that says how right the parser is, with weights fitted on labelled folders.</summary>
internal static class PageCommand
{
    public static int Run(string[] arguments)
    {
        var output = CommandWords.Option(arguments, "--output") ?? Path.Combine("docs", "guide", "accuracy.md");
        var documents = CommandWords.Folders(arguments).SelectMany(FitDocument.LoadFolder).ToList();
        var handWritten = File.Exists(output) ? AccuracyPage.HandWrittenPart(File.ReadAllText(output)) : "";
        var fit = new CrossFit(documents, FitStart.Nothing);
        var (all, titles) = fit.Fit(documents);
        var folds = CommandWords.Folds(arguments);
        var readings = LeftOutReading.ReadAll(documents, documents, fit, folds);
        var seen = documents.ConvertAll(document => document.Score(all, titles));
        File.WriteAllText(output, AccuracyPage.Write(readings, seen, folds, handWritten));
        return 0;
    }
}
