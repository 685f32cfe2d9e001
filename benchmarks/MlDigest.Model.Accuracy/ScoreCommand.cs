using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Fitting;
using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Accuracy.Scoring;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Titles;

namespace MlDigest.Model.Accuracy;

/// <summary>Prints how right the parser is on labelled folders, per publication and as a mean.</summary>
internal static class ScoreCommand
{
    public static int Run(string[] arguments)
    {
        var isVerbose = arguments.Contains("--verbose");
        var raise = CommandWords.Option(arguments, "--raise");
        var documents = arguments.Where(argument => argument[0] != '-' && argument != raise)
            .SelectMany(LabelledDocument.LoadFolder)
            .ToList();
        var publications = PublicationScores.Of(
            documents, arguments.Contains("--layout-given") ? WithLayoutGiven : PublicationScores.Parsed, isVerbose ? Console.Out : null);
        var all = new Tally();
        foreach (var (name, tally) in publications)
        {
            all.Add(tally);
            Console.WriteLine(FormattableString.Invariant(
                $"{name,-32} {tally.Labelled,5} {tally.Read,5}  found {tally.FoundF1:0.000}  exact {tally.ExactF1:0.000}"));
        }

        var each = publications.Values.Select(tally => tally.ExactF1).ToList();
        var (low, high) = (each.Count(exact => exact < 0.5), each.Count(exact => exact >= 0.95));
        Console.Write(FormattableString.Invariant($"all: exact {all.ExactF1:0.000}; "));
        Console.Write(FormattableString.Invariant($"mean of {each.Count} publications: {each.Average():0.000}, "));
        Console.WriteLine(FormattableString.Invariant($"below 0.5: {low}, at least 0.95: {high}"));
        Console.WriteLine(FieldShares.Text(publications.Values));
        if (raise is not null) Ratchet.Raise(raise, publications);
        return 0;
    }

    /// <summary>How right the other stages are, where the layout is the one that the labels say.</summary>
    private static Tally WithLayoutGiven(LabelledDocument document, List<Difference>? notes)
    {
        var items = new FitDocument(document);
        return items.Score(items.Wanted(LayoutModel.Fitted.Items), TitleModel.Fitted.Rows, notes);
    }
}
