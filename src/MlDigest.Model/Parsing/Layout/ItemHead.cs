using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Which part of a bullet, row or paragraph is its title.</summary>
internal static class ItemHead
{
    // A linked name in front of a sentence is its subject; a longer link is a title, whatever follows.
    private const int LongestSubject = 24;
    private const int LongestFigure = 6;

    /// <summary>The runs of the title; empty where the item's first sentence has to stand for one.</summary>
    public static Extent Of(DocumentOutline outline, OutlineItem item)
    {
        var lead = item.Lead;
        if (lead.Is(LeadStyle.Bold) && !lead.Runs.IsEmpty) return lead.Runs;
        if (lead.Is(LeadStyle.Link) && !lead.Runs.IsEmpty && !IsSubject(outline, item)) return lead.Runs;
        if (item.Kind == OutlineKind.TableRow && LinkedCell(outline, item) is { IsEmpty: false } cell) return cell;
        if (item.Kind == OutlineKind.Bullet && AnnouncedLink(outline, item) is { IsEmpty: false } link) return link;
        return lead.Is(LeadStyle.Number) && item.Kind == OutlineKind.Paragraph ? FirstLine(outline, item.Runs) : default;
    }

    /// <summary>The link that ends a bullet behind a mark: "12 March, online: [Title](url)".</summary>
    private static Extent AnnouncedLink(DocumentOutline outline, OutlineItem item)
    {
        if (item.Links.Length != 1) return default;
        var runs = outline.Links[item.Links.Start].Runs;
        if (runs.IsEmpty || runs.End != item.Runs.End || runs.Start == item.Runs.Start) return default;
        var before = outline.Runs[runs.Start - 1].Text.TrimEnd();
        return !before.IsEmpty && before[before.Length - 1] is ':' or '：' or '|' && !ItemTraits.IsLabel(outline, item) ? runs : default;
    }

    /// <summary>The runs up to the first line end.</summary>
    public static Extent FirstLine(DocumentOutline outline, Extent runs)
    {
        var end = runs.Start;
        while (end < runs.End && !outline.Runs[end].IsBreak) end++;
        return runs with { End = end };
    }

    /// <summary>The link that fills a cell of a row whose first cell is only a number.</summary>
    private static Extent LinkedCell(DocumentOutline outline, OutlineItem row)
    {
        if (outline.TextLength(FirstLine(outline, row.Runs)) > LongestFigure) return default;
        for (var link = row.Links.Start; link < row.Links.End; link++)
        {
            var runs = outline.Links[link].Runs;
            var opens = runs.Start > row.Runs.Start && outline.Runs[runs.Start - 1].IsBreak;
            var closes = runs.End == row.Runs.End || outline.Runs[runs.End].IsBreak;
            if (!runs.IsEmpty && opens && closes && !Words.IsLinkLabel(outline.PlainText(runs))) return runs;
        }

        return default;
    }

    /// <summary>
    /// Whether a link in front is only the subject of a sentence: a person's handle, or the first of several links in it, as in
    /// "[Name](url) has a lot of [issues](url)".
    /// </summary>
    private static bool IsSubject(DocumentOutline outline, OutlineItem item)
    {
        var (runs, next) = (item.Lead.Runs, item.Lead.Runs.End);
        if (next >= item.Runs.End || outline.Runs[next].IsBreak) return false;
        if (outline.Runs[runs.Start].Text.StartsWith("@".AsSpan())) return true;
        var rest = outline.Runs[next].Text.TrimStart();
        if (outline.Runs[runs.Start].Length > LongestSubject || rest.IsEmpty || !char.IsLetter(rest[0]) || Words.BeginsAttribution(rest)) return false;
        for (var i = next; i < item.Runs.End && !outline.Runs[i].IsBreak; i++)
        {
            if (outline.Runs[i].Link >= 0) return true;
        }

        return false;
    }
}
