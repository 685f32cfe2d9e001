using System.Text;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>Finds the first paragraph of an entry that says something: no picture, no line of links, no citation of the work.</summary>
/// <param name="outline">The document.</param>
/// <param name="linkTraits">Knows which links show their URL.</param>
internal sealed class SummaryReader(DocumentOutline outline, LinkTraits linkTraits)
{
    // Less beside a URL or a title only says what that is.
    private const int ShortestProse = 16;

    private const int ShortestTail = 2;

    // To look for a longer one everywhere could take the square of the text's length.
    private const int LongestTitle = 256;

    /// <summary>The text; null where the entry says no more than its title.</summary>
    public TextRange Read(LayoutNode node, ReadOnlySpan<char> title, ReadOnlySpan<char> workTitle)
    {
        var hasBrief = false;
        for (var i = node.Items.Start; i < node.Items.End; i++)
        {
            var item = outline.Items[i];
            if (!MayBeProse(item)) continue;
            var isLinkLine = item.Kind != OutlineKind.TableRow && item.IsLinkLine;
            if (!isLinkLine && ProseOf(item, BehindHead(node, i), title, workTitle) is { IsNull: false } text) return text;
            hasBrief |= item.Links.Length > 0;
        }

        // Where there is nothing else, a few words beside a link are better than nothing.
        for (var i = node.Items.Start; hasBrief && i < node.Items.End; i++)
        {
            if (MayBeProse(outline.Items[i]) && BriefOf(outline.Items[i], BehindHead(node, i), title, workTitle) is { IsNull: false } text)
            {
                return text;
            }
        }

        return default;
    }

    private static bool MayBeProse(OutlineItem item) =>
        item.Kind is OutlineKind.Paragraph or OutlineKind.Bullet or OutlineKind.TableRow or OutlineKind.Html;

    private Extent BehindHead(LayoutNode node, int item)
    {
        var runs = outline.Items[item].Runs;
        return item == node.TitleItem ? runs with { Start = Math.Max(runs.Start, node.Head.End) } : runs;
    }

    private TextRange ProseOf(OutlineItem item, Extent runs, ReadOnlySpan<char> title, ReadOnlySpan<char> workTitle)
    {
        if (item.Kind == OutlineKind.TableRow) return TextOfRow(runs);
        runs = WithoutLabels(runs);
        if (IsTitleWithLabels(item, runs, title)) return default;
        if (UrlOf(item) is not { } url) return TextOf(runs);
        var (before, behind) = (runs with { End = Math.Max(runs.Start, url.Start) }, outline.FirstLine(item.Runs with { Start = url.End }));
        var (beside, isContinued) = (SaysBeside(before, title, workTitle), IsContinued(behind));
        var isTitle = beside == 0 && outline.TextLength(before, ShortestProse) >= ShortestProse;
        if (outline.TextLength(behind, ShortestProse) < ShortestProse || (isContinued && isTitle))
        {
            // A citation takes its line.
            return TextOf(runs with { Start = Math.Max(runs.Start, behind.End) });
        }

        // A sentence with a URL in it, or a citation with prose behind.
        return TextOf(isContinued || beside >= ShortestProse ? runs : runs with { Start = Math.Max(runs.Start, url.End) });
    }

    private TextRange TextOf(Extent runs) => SummaryTail.Without(outline, runs, RunsText.Of(outline, runs));

    /// <summary>Some runs without the lines at their edges that are labels of links: "[Paper](url) | [Code](url)".</summary>
    private Extent WithoutLabels(Extent runs)
    {
        while (outline.FirstLine(runs) is { IsEmpty: false } line && line.End < runs.End && HasLabelsOnly(line))
        {
            runs = runs with { Start = line.End + 1 };
        }

        while (!runs.IsEmpty)
        {
            var start = runs.End;
            while (start > runs.Start && !outline.Runs[start - 1].IsBreak) start--;
            if (start == runs.Start || !HasLabelsOnly(runs with { Start = start })) break;
            runs = runs with { End = start - 1 };
        }

        return runs;
    }

    private bool HasLabelsOnly(Extent line)
    {
        var hasLabel = false;
        for (var i = line.Start; i < line.End; i++)
        {
            var run = outline.Runs[i];
            if (run.Link < 0 ? Scripts.Weight(run.Text, 1) > 0 : !Words.IsLinkLabel(outline.LinkText(run.Link))) return false;
            hasLabel |= run.Link >= 0;
        }

        return hasLabel;
    }

    /// <summary>Whether some runs say no more than the title and what its links are: "The title [[pdf](url)]".</summary>
    private bool IsTitleWithLabels(OutlineItem item, Extent runs, ReadOnlySpan<char> title) =>
        HeadEdges.BeforeLabels(outline, item) is { IsEmpty: false } before && before.Start == runs.Start
            && outline.TextLength(runs with { Start = before.End }, 1) == 0
            && Folding.SameLetters(outline.PlainRange(before).Span.TrimEnd(" [(（【".AsSpan()), title);

    /// <summary>
    /// Whether the sentence that a URL stands in goes on behind it: in small letters, behind a comma, or without a space in Chinese and
    /// Japanese.
    /// </summary>
    private bool IsContinued(Extent behind)
    {
        var text = outline.PlainText(behind, ShortestProse);
        if (text.Length == 0) return false;
        if (char.IsLower(text[0]) || text[0] is ',' or ';' or '，' or '、' or '；') return true;
        return Scripts.IsUnspaced(text[0]) && outline.Runs[behind.Start].Text[0] == text[0];
    }

    /// <summary>What is said beside links, where that is neither a label nor the title.</summary>
    private TextRange BriefOf(OutlineItem item, Extent runs, ReadOnlySpan<char> title, ReadOnlySpan<char> workTitle)
    {
        if (item.IsLabel || ItemTraits.IsRequest(outline, item)) return default;
        if (SaysBeside(runs, title, workTitle) < ShortestTail) return default;
        if (UrlOf(item) is { } url && SaysBeside(runs with { End = Math.Max(runs.Start, url.Start) }, default, default) == 0)
        {
            runs = runs with { Start = Math.Max(runs.Start, url.End) };
        }

        var text = item.Kind == OutlineKind.TableRow ? TextOfRow(runs) : TextOf(runs);
        return Folding.SameLetters(text.Span, title) || Folding.SameLetters(text.Span, workTitle) ? default : text;
    }

    /// <summary>How much some runs say outside links beside a title; a citation with little more than the title says nothing.</summary>
    private int SaysBeside(Extent runs, ReadOnlySpan<char> title, ReadOnlySpan<char> workTitle)
    {
        var text = new StringBuilder();
        for (var i = runs.Start; i < runs.End; i++)
        {
            if (outline.Runs[i].Link < 0) text.Append(outline.Runs[i].IsBreak ? " " : outline.Runs[i].Text.ToString());
        }

        var said = text.ToString();
        var weight = Scripts.Weight(said.AsSpan(), int.MaxValue);
        var named = Holds(said, workTitle) ? workTitle : Holds(said, title) ? title : default;
        if (named.IsEmpty) return weight;
        var rest = weight - Scripts.Weight(named, int.MaxValue);
        return rest < ShortestProse ? 0 : rest;
    }

    private static bool Holds(string text, ReadOnlySpan<char> title) =>
        title.Length is > 0 and <= LongestTitle && text.AsSpan().IndexOf(title) >= 0;

    /// <summary>The runs of the first link of an item that shows its URL.</summary>
    private Extent? UrlOf(OutlineItem item)
    {
        for (var link = item.Links.Start; link < item.Links.End; link++)
        {
            if (linkTraits.ShowsUrl(link)) return outline.Links[link].Runs;
        }

        return null;
    }

    /// <summary>The text of a row without the cells that are only links with labels: "[paper](…), [code](…)".</summary>
    private TextRange TextOfRow(Extent runs)
    {
        var cells = Cells.Of(outline, runs).ToList();
        var (first, last) = (cells.FindIndex(IsText), cells.FindLastIndex(IsText));
        if (first < 0) return default;
        var between = cells.GetRange(first, last + 1 - first);
        if (between.TrueForAll(IsText)) return TextOf(new Extent(between[0].Start, between[between.Count - 1].End));
        return new TextRange(string.Join(" ", between.FindAll(IsText).ConvertAll(cell => outline.PlainText(cell))));
    }

    private bool IsText(Extent cell)
    {
        var (hasLink, isLong) = (false, false);
        for (var i = cell.Start; i < cell.End; i++)
        {
            var run = outline.Runs[i];
            if (run.Link < 0 && Scripts.Weight(run.Text, 1) > 0) return true;
            hasLink |= run.Link >= 0;
            isLong |= run.Link >= 0 && !BareUrl.IsUrl(run.Text) && Scripts.Weight(run.Text, ShortestProse) >= ShortestProse;
        }

        return hasLink && isLong;
    }
}
