using System.Text;
using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Fitting;
using MlDigest.Model.Accuracy.Scoring;
using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Accuracy.Page;

/// <summary>
/// The page that says how right the parser is: figures of many publications together, none of them named, and a part written by hand that
/// is kept as it stands.
/// </summary>
internal static class AccuracyPage
{
    private const string HandWrittenBegins = "<!-- Written by hand, and kept by the command. -->\n";
    private const string HandWrittenEnds = "<!-- The end of what is written by hand. -->\n";

    // A mean of fewer says nothing of a language.
    private const int FewestPublications = 3;

    /// <summary>The part of a page that is written by hand.</summary>
    /// <exception cref="InvalidDataException">The page does not mark one.</exception>
    public static string HandWrittenPart(string page)
    {
        var start = page.IndexOf(HandWrittenBegins, StringComparison.Ordinal);
        var end = page.LastIndexOf(HandWrittenEnds, StringComparison.Ordinal);
        if (start < 0 || end < start) throw new InvalidDataException("The page does not mark the part that is written by hand.");
        start += HandWrittenBegins.Length;
        return page[start..end];
    }

    /// <summary>Writes the page.</summary>
    /// <param name="readings">The documents, each read with weights fitted without its publication.</param>
    /// <param name="seen">How right each is read with weights fitted on all.</param>
    /// <param name="folds">In how many parts the publications were left out.</param>
    /// <param name="handWritten">The part written by hand.</param>
    public static string Write(IReadOnlyList<LeftOutReading> readings, IReadOnlyList<Tally> seen, int folds, string handWritten)
    {
        var page = new StringBuilder();
        var (publications, entries) = (Publications(readings), readings.Sum(reading => reading.LeftOut.Labelled));
        page.Append(Invariant(
            $"""
            # How right it is

            Counted are entries of which the title, the section and the link are all right, as [`mldigest compare`](compare.md) counts them;
            invented entries cost. *Exact* is the F1 of these, from 0 to 1, and a mean is one over publications, so that one with many
            documents counts no more than others. Of a publication that the parser has never seen, expect what stands under
            [at first sight](#at-first-sight).

            Measured on {readings.Count} labelled digests of {publications} publications with {entries} entries.

            ## Publications left out, and seen

            """));
        page.Append("\n| Weights fitted | mean | median | middle half | below 0.5 | at least 0.95 |\n");
        page.Append("| --- | ---: | ---: | --- | ---: | ---: |\n");
        AppendSpread(page, "without the publication", ByPublication(readings, (reading, _) => reading.LeftOut));
        AppendSpread(page, "with it", ByPublication(readings, (_, index) => seen[index]));
        page.Append(Invariant($"\nPublications were left out in {folds} parts. "));
        page.Append("Read with a layout free of mistakes, which leaves titles and links to be found:\n\n");
        page.Append("| Layout given | exact | found | titles | links |\n| --- | ---: | ---: | ---: | ---: |\n");
        var given = ByPublication(readings, (reading, _) => reading.LayoutGiven);
        var together = new Tally();
        foreach (var tally in given) together.Add(tally);
        page.Append(Invariant($"| mean, and share of the entries found | {given.Average(tally => tally.ExactF1):0.00} | "));
        page.Append(
            Invariant($"{given.Average(tally => tally.FoundF1):0.00} | {Share(together[Field.Title])} | {Share(together[Field.Url])} |\n"));
        page.Append("\n## By layout\n\nThe form in which most entries of a digest begin; weights fitted without the publication.\n\n");
        AppendGroups(page, "Entries are", readings, FormOf, least: 1);
        page.Append("\n## By language\n\nThe language that the labels state; those of fewer than ");
        page.Append(Invariant($"{FewestPublications} publications are taken together.\n\n"));
        AppendGroups(page, "Language", readings, LanguageOf, FewestPublications);
        page.Append("\n## What confidence tells\n\n`DigestIssue.Confidence` of publications left out, and how right they were:\n\n");
        page.Append("| Confidence | digests | exact, mean of digests |\n| --- | ---: | ---: |\n");
        foreach (var step in ConfidenceStep.Of(readings, ConfidenceTrainer.Fit(readings)))
        {
            page.Append(Invariant($"| {step.Low:0.0} to {step.High:0.0} | {step.Documents} | {step.Right:0.00} |\n"));
        }

        page.Append('\n').Append(HandWrittenBegins).Append(handWritten).Append(HandWrittenEnds);
        page.Append("\n## How to repeat it\n\n`dotnet run --project benchmarks/MlDigest.Model.Accuracy -c Release -- page FOLDER…` writes "
            + "this page but for the\n");
        page.Append("part written by hand. Folders of labelled digests of your own, and `tests/digests`, give figures of your own.\n");

        return page.ToString();
    }

    private static void AppendSpread(StringBuilder page, string name, List<Tally> publications)
    {
        var exact = publications.Select(tally => tally.ExactF1).Order().ToList();
        page.Append(Invariant($"| {name} | {exact.Average():0.00} | {At(0.5):0.00} | {At(0.25):0.00} to {At(0.75):0.00} | "));
        page.Append(Invariant($"{exact.Count(one => one < 0.5)} | {exact.Count(one => one >= 0.95)} |\n"));

        double At(double share) => exact[(int)Math.Round(share * (exact.Count - 1), MidpointRounding.AwayFromZero)];
    }

    private static void AppendGroups(
        StringBuilder page, string what, IReadOnlyList<LeftOutReading> readings, Func<LeftOutReading, string> groupOf, int least)
    {
        page.Append(Invariant($"| {what} | publications | digests | entries | exact, mean |\n| --- | ---: | ---: | ---: | ---: |\n"));
        var groups = readings.GroupBy(groupOf).Select(group => (Name: group.Key, Readings: group.ToList())).ToList();
        var few = groups.Where(group => Publications(group.Readings) < least).ToList();
        var many = groups.Except(few)
            .OrderByDescending(group => Publications(group.Readings))
            .ThenBy(group => group.Name, StringComparer.Ordinal);
        foreach (var (name, some) in many) Append(name, some);
        var others = few.Count == 1 ? "one other" : Invariant($"{few.Count} others");
        if (few.Count > 0) Append(others, [.. few.SelectMany(group => group.Readings)]);

        void Append(string name, List<LeftOutReading> some)
        {
            var exact = ByPublication(some, (reading, _) => reading.LeftOut).Average(tally => tally.ExactF1);
            var entries = some.Sum(reading => reading.LeftOut.Labelled);
            page.Append(Invariant($"| {name} | {Publications(some)} | {some.Count} | {entries} | {exact:0.00} |\n"));
        }
    }

    private static int Publications(IReadOnlyList<LeftOutReading> readings) => readings.Select(PublicationOf).Distinct().Count();

    private static List<Tally> ByPublication(IReadOnlyList<LeftOutReading> readings, Func<LeftOutReading, int, Tally> tallyOf) =>
        [.. PublicationScores.Sum(readings.Select((reading, index) => (PublicationOf(reading), tallyOf(reading, index)))).Values];

    private static string PublicationOf(LeftOutReading reading) => reading.Document.Publication;

    private static string FormOf(LeftOutReading reading)
    {
        var forms = reading.Document.Labels.Entries.Keys.Select(i => NameOf(reading.Document.Reading.Facts.Forms[i])).GroupBy(name => name);
        return forms.OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key
            ?? "none";
    }

    private static string NameOf(ItemForm form) => form switch
    {
        ItemForm.Heading => "headings",
        ItemForm.Bullet => "bullets",
        ItemForm.TableRow => "table rows",
        _ => "paragraphs",
    };

    private static string LanguageOf(LeftOutReading reading) =>
        reading.Document.Document.Issues.Select(issue => issue.Language).OfType<string>().FirstOrDefault()?.Split('-')[0] ?? "not stated";

    private static string Share((int Right, int Of) field) => field.Of == 0 ? "" : Invariant($"{(double)field.Right / field.Of:0.00}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
