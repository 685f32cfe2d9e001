using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>The title of an item that is a reference as bibliographies write them.</summary>
internal static class CitationHead
{
    /// <summary>
    /// The text in bold, or else the link, behind a list of authors: "A. Author and B. Writer. **Title**. Venue, 2026",
    /// "Ann Author, Bo Writer, Cy Painter **Title**".
    /// </summary>
    public static Extent BehindAuthors(DocumentOutline outline, OutlineItem item)
    {
        if (item.Kind is not (OutlineKind.Bullet or OutlineKind.Paragraph) || !item.Lead.Runs.IsEmpty || item.Runs.IsEmpty) return default;
        var start = item.Runs.Start;
        while (start < item.Runs.End && outline.Runs[start] is { IsBold: false, Link: < 0, IsBreak: false }) start++;
        if (start == item.Runs.Start || start == item.Runs.End || outline.Runs[start].IsBreak) return default;
        var before = outline.Runs[start - 1].Text.TrimEnd();
        if (!before.IsEmpty && before[before.Length - 1] is not (',' or '.' or ':') && !BeginsWithName(outline, item)) return default;
        var authors = outline.PlainText(item.Runs with { End = start }, Citation.LongestAuthors + 1).AsSpan();
        if (item.Lead.Number.Length > 0) authors = authors.Slice(Math.Min(authors.Length, item.Lead.Number.Length));
        authors = authors.TrimEnd();
        var areNames = Citation.IsListOfAuthors(authors) || Citation.IsListOfNames(authors);
        if (authors.Length > Citation.LongestAuthors || !areNames) return default;
        var (first, end) = (outline.Runs[start], start);
        while (end < item.Runs.End && (first.IsBold ? outline.Runs[end].IsBold : outline.Runs[end].Link == first.Link)) end++;
        return first.IsBold || ItemHead.IsTitleOfWork(outline.LinkText(first.Link)) ? new Extent(start, end) : default;
    }

    /// <summary>Whether an item begins with a full name and a comma.</summary>
    private static bool BeginsWithName(DocumentOutline outline, OutlineItem item)
    {
        var text = outline.Runs[item.Runs.Start].Text;
        text = text.Slice(Math.Min(text.Length, item.Lead.Number.Length));
        return text.IndexOf(',') is > 0 and var comma && Words.IsPersonalName(text.Slice(0, comma).Trim());
    }

    /// <summary>The text in italics behind authors and a year: "Author and Writer (2031). *The title.* Venue".</summary>
    public static Extent BehindYear(DocumentOutline outline, OutlineItem item)
    {
        if (item.Kind is not (OutlineKind.Bullet or OutlineKind.Paragraph) || item.Runs.Length < 2
            || outline.Runs[item.Runs.Start] is not { Link: < 0, IsBold: false, IsItalic: false } authors)
        {
            return default;
        }

        var text = authors.Text.TrimEnd(" .,:".AsSpan());
        if (text.Length is < 8 or > Citation.LongestAuthors || text[text.Length - 1] != ')' || text[text.Length - 6] != '(') return default;
        foreach (var c in text.Slice(text.Length - 5, 4))
        {
            if (c is < '0' or > '9') return default;
        }

        var end = item.Runs.Start + 1;
        while (end < item.Runs.End && outline.Runs[end] is { IsItalic: true, IsBreak: false }) end++;
        return new Extent(item.Runs.Start + 1, end);
    }
}
