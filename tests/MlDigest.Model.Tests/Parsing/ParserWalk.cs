using System.Globalization;
using System.Text;
using MlDigest.Model.Parsing.Building;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;
using MlDigest.Model.Parsing.Titles;

namespace MlDigest.Model.Tests.Parsing;

/// <summary>What each stage of the parser makes of a digest, as text for a page of docs.</summary>
internal sealed class ParserWalk
{
    private const int LongestText = 40;
    private const int TitlesShown = 3;

    private readonly MarkdownSyntax syntax;
    private readonly DocumentOutline outline;
    private readonly ItemFacts facts;
    private readonly Reading reading;
    private readonly ChosenReading chosen;
    private readonly LayoutTree tree;

    public ParserWalk(string markdown)
    {
        syntax = MarkdownReader.Read(markdown);
        outline = OutlineReader.Read(syntax, []);
        facts = new ItemFacts(outline, LayoutInference.ReadableItems(outline));
        reading = new Reading(facts);
        chosen = reading.Read(LayoutModel.Fitted);
        tree = LayoutTreeBuilder.Build(facts, [.. chosen.Labels]);
    }

    /// <summary>What a stage makes, by the name that the page has for it.</summary>
    public string Of(string stage) => stage switch
    {
        "blocks" => Lines(syntax.Tree, block => $"line {block.Line + 1,2}  {block.GetType().Name}"),
        "outline" => Lines(outline.Items, OutlineLine),
        "facts" => Lines(Enumerable.Range(0, facts.Length), i => $"line {facts[i].Line,2}  {facts.Forms[i],-10} {FactsOf(i)}"),
        "readings" => Readings(),
        "labels" => Lines(Enumerable.Range(0, facts.Length), i => $"line {facts[i].Line,2}  {chosen.Labels[i],-12} {Text(facts[i])}"),
        "titles" => Lines(new TitleChooser(outline, tree).Read(), entry => TitleLines(entry.Node, entry.Candidates, entry.Rows)),
        "records" => Records(),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There is no such stage."),
    };

    private string OutlineLine(OutlineItem item) =>
        $"line {item.Line,2}  {Place(item),-10} {Lead(item),-10} {Links(item.Links.Length),-8} {Text(item)}";

    private string FactsOf(int i)
    {
        var (next, links) = (facts.ExtentEnd[i], facts.Sum(Fact.Links, i, facts.ExtentEnd[i]));
        var reach = next < facts.Length ? $"to line {facts[next].Line}" : "to the end";
        return $"leads out {facts.Of(Fact.Links, i)}, inside {facts.Of(Fact.InnerLinks, i)}; would go {reach}, with {Links(links)}";
    }

    private string Readings()
    {
        var all = reading.Propose(LayoutModel.Fitted.Items);
        var sorted = all.OrderByDescending(one => ReadingScore.Sum(one.Answers, LayoutModel.Fitted.Whole)).ToList();
        const string header = "sections entries   links in  with link even sizes like alike  comes from\n";
        return header + Lines(sorted, one => ReadingLine(one.Labels, one.Answers));
    }

    private static string ReadingLine(LayoutLabel[] labels, float[] answers)
    {
        var sections = labels.Count(label => label == LayoutLabel.Section);
        var entries = labels.Count(label => label is LayoutLabel.Entry or LayoutLabel.HeadedEntry);
        var source = Answer(ReadingFeature.IsLook) > 0 ? "first look" : Answer(ReadingFeature.IsRule) > 0 ? "rules" : "roles of families";
        ReadingFeature[] shown =
            [ReadingFeature.LinksInEntries, ReadingFeature.EntriesWithLink, ReadingFeature.EvenSizes, ReadingFeature.Consistent];
        var shares = string.Concat(shown.Select(feature => $"  {Answer(feature).ToString("0.00", CultureInfo.InvariantCulture),9}"));
        return $"{sections,8} {entries,7}{shares}  {source}";

        float Answer(ReadingFeature feature) => answers[(int)feature];
    }

    private string TitleLines(LayoutNode entry, TitleCandidate[] candidates, int[][] rows)
    {
        var sums = rows.Select(own => own.Sum(row => TitleModel.Fitted.Rows[row]));
        var best = candidates.Zip(sums).OrderByDescending(one => one.Second).Take(TitlesShown);
        return string.Join('\n', best.Select(one => TitleLine(outline.Items[entry.Items.Start].Line, one.First, one.Second)));
    }

    private static string TitleLine(int line, TitleCandidate candidate, float sum)
    {
        var forms = string.Join(' ', Enumerable.Range(0, (int)TitleForm.Count).Select(form => (TitleForm)form).Where(candidate.Is));
        var text = Clipped(candidate.Text.Span.ToString());
        return string.Create(CultureInfo.InvariantCulture, $"line {line,2}  {sum,6:0.0}  {text,-(LongestText + 1)}  {forms}");
    }

    private string Records()
    {
        var document = IssueBuilder.Build(outline, tree, "2026-05.md", DigestParserOptions.Default, []);
        var text = new StringBuilder();
        foreach (var issue in document.Issues)
        {
            text.Append(CultureInfo.InvariantCulture, $"issue    {issue.Title} | {issue.Series} | {issue.Number} | {issue.Period}\n");
            foreach (var section in issue.GetAllSections())
            {
                text.Append(CultureInfo.InvariantCulture, $"section  {section.Title ?? "(no title)"} | {section.Kind}\n");
                foreach (var entry in section.Entries)
                {
                    text.Append(CultureInfo.InvariantCulture, $"entry    {entry.Title} | {entry.Kind} | {entry.Url}\n");
                    text.Append(CultureInfo.InvariantCulture, $"         {entry.Summary}\n");
                }
            }
        }

        foreach (var leaf in document.Leaves) text.Append(CultureInfo.InvariantCulture, $"leaf     line {leaf.Span.Line,2}: {leaf.Kind}\n");
        return text.ToString();
    }

    private static string Place(OutlineItem item) => item.Kind == OutlineKind.Heading ? $"Heading {item.Level}" : item.Kind.ToString();

    private static string Lead(OutlineItem item) => item.Lead.Style == LeadStyle.None ? "" : item.Lead.Style.ToString();

    private static string Links(int count) => count switch
    {
        0 => "no link",
        1 => "1 link",
        _ => $"{count} links",
    };

    private string Text(OutlineItem item) => Clipped(outline.PlainText(item));

    private static string Clipped(string text) => text.Length > LongestText ? text[..LongestText] + "…" : text;

    private static string Lines<T>(IEnumerable<T> items, Func<T, string> line) =>
        string.Concat(items.Select(item => line(item).TrimEnd() + "\n"));
}
