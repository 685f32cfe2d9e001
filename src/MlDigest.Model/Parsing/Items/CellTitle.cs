using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>Which part of a table’s row is its title.</summary>
internal static class CellTitle
{
    /// <summary>
    /// The title in a cell that a table has for titles: what is set in bold in it, or else the cell, "A. Author.
    /// 2026. **The title**. [pdf](url)".
    /// </summary>
    public static Extent In(DocumentOutline outline, Extent cell)
    {
        var start = cell.Start;
        while (start < cell.End && !outline.Runs[start].IsBold) start++;
        var bold = ItemHead.BoldFrom(outline, cell with { Start = start });
        return outline.TextLength(bold, ItemHead.ShortestTitle) >= ItemHead.ShortestTitle ? bold : LinkBeforeBrackets(outline, cell);
    }

    /// <summary>The link that a cell is but for a remark in brackets, "[The title](url) (Conf 2031)"; else the cell.</summary>
    private static Extent LinkBeforeBrackets(DocumentOutline outline, Extent cell)
    {
        if (outline.Runs[cell.Start].Link is not (>= 0 and var link) || outline.Links[link].Runs is not { IsEmpty: false } title)
        {
            return cell;
        }

        var behind = outline.PlainText(cell with { Start = title.End }).AsSpan().Trim();
        return behind.Length > 2 && behind[0] is '(' or '（' && behind[behind.Length - 1] is ')' or '）' ? title : cell;
    }

    /// <summary>
    /// The title in a row whose first cell is only a number or a day: a link that fills a cell, or else the first cell that is no URL.
    /// </summary>
    public static Extent BehindFigure(DocumentOutline outline, OutlineItem row)
    {
        var first = outline.FirstLine(row.Runs);
        var isDate = ItemHead.IsDate(outline.PlainText(first, ItemHead.LongestSubject + 1).AsSpan());
        if (!isDate && outline.TextLength(first) > ItemHead.LongestFigure) return default;
        var isNumber = isDate || !outline.PlainText(first).Any(char.IsLetter);
        var title = default(Extent);
        for (var start = first.End + 1; start < row.Runs.End;)
        {
            var cell = outline.FirstLine(row.Runs with { Start = start });
            start = cell.End + 1;
            if (cell.IsEmpty || BareUrl.IsUrl(outline.Runs[cell.Start].Text)
                || Words.IsLinkLabel(outline.PlainText(cell, Words.LongestLabel)))
            {
                continue;
            }

            if (outline.Runs[cell.Start].Link is >= 0 and var link && outline.Links[link].Runs == cell) return cell;
            if (title.IsEmpty && isNumber && !ItemHead.IsDate(outline.PlainText(cell, ItemHead.LongestSubject + 1).AsSpan())) title = cell;
        }

        return title;
    }
}
