using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Which part of a bullet, row or paragraph is its title.</summary>
internal static class ItemHead
{
    // A linked name in front of a sentence is its subject; a longer link is a title, whatever follows.
    public const int LongestSubject = 24;
    public const int LongestFigure = 6;
    public const int LongestIdentifier = 24;
    public const int ShortestTitle = 8;

    // Letters of what joins two labels, such as "and".
    private const int LongestJoint = 4;

    // Characters of "5月24日（土）" that are letters.
    private const int LongestWeekday = 4;

    /// <summary>The runs of the title; empty where the item's first sentence has to stand for one.</summary>
    public static Extent Of(DocumentOutline outline, OutlineItem item)
    {
        var lead = item.Lead;
        if (!item.TitleCell.IsEmpty) return TitleOfCell(outline, outline.FirstLine(item.TitleCell));
        if (item.Kind == OutlineKind.Bullet && CreditedLink(outline, item) is { IsEmpty: false } credited) return credited;
        if (item.Kind == OutlineKind.Bullet && BylinedTitle(outline, item) is { IsEmpty: false } bylined) return bylined;
        if (CitationHead.BehindYear(outline, item) is { IsEmpty: false } cited) return cited;
        if (CitationHead.BehindAuthors(outline, item) is { IsEmpty: false } authored) return authored;
        if (IsTitleField(outline, item)) return FieldOf(outline, item);
        if (TitleBehindReferences(outline, item) is { IsEmpty: false } behind) return behind;
        if (item is { Kind: OutlineKind.Bullet, Links.Length: 1 } && lead.Is(LeadStyle.Bold) && !lead.Is(LeadStyle.Link)
            && lead.Runs.Length == 1 && IsDate(outline.Runs[lead.Runs.Start].Text)
            && outline.Links[item.Links.Start].Runs is { IsEmpty: false } dayOf && !Words.IsLinkLabel(outline.LinkText(item.Links.Start)))
        {
            return dayOf;
        }

        if (TitleBehindTag(outline, item) is { IsEmpty: false } tagged) return tagged;
        if (lead.Is(LeadStyle.Bold) && !lead.Runs.IsEmpty) return FirstOfLinks(outline, lead.Runs);
        if (lead.Is(LeadStyle.Link) && !lead.Runs.IsEmpty && !IsSubject(outline, item))
        {
            return TitleBelowIdentifier(outline, item) is { IsEmpty: false } below ? below : lead.Runs;
        }

        if (item.Kind == OutlineKind.TableRow && CellBehindFigure(outline, item) is { IsEmpty: false } cell) return cell;
        if (item.Kind == OutlineKind.Bullet && AnnouncedLink(outline, item) is { IsEmpty: false } link) return link;
        if (item.Kind == OutlineKind.Bullet && DatedTitle(outline, item) is { IsEmpty: false } dated) return dated;
        return lead.Is(LeadStyle.Number | LeadStyle.Bullet) && item.Kind == OutlineKind.Paragraph ? outline.FirstLine(item.Runs) : default;
    }

    /// <summary>Whether the text in bold only says that the title follows: "**Title:** The title", "**Paper:** [The title](url)".</summary>
    public static bool IsTitleField(DocumentOutline outline, OutlineItem item)
    {
        if (!LeadLabels.IsLabelWithColon(outline, item)) return false;
        var label = outline.PlainText(item.Lead.Runs).TrimEnd(':', '：');
        return Words.NamesTitle(label.AsSpan())
            || (Words.NamesWork(label.AsSpan()) && item.Kind is OutlineKind.Paragraph or OutlineKind.Bullet
            && FieldOf(outline, item) is { IsEmpty: false } title && outline.Runs[title.Start].Link is >= 0 and var link
            && IsTitleOfWork(outline.LinkText(link)));
    }

    /// <summary>What stands behind the name of a field: the link right behind it, or else its line.</summary>
    private static Extent FieldOf(DocumentOutline outline, OutlineItem item)
    {
        var line = outline.FirstLine(item.Runs with { Start = item.Lead.Runs.End });
        var start = line.Start;
        while (start < line.End && outline.Runs[start] is { Link: < 0 } run && Scripts.Weight(run.Text, 1) == 0) start++;
        return start < line.End && outline.Runs[start].Link is >= 0 and var link && !BareUrl.IsUrl(outline.Runs[start].Text)
            ? outline.Links[link].Runs
            : line;
    }

    /// <summary>
    /// What follows a link that is only the number of a report or a URL, "[#12](url) The title", "&lt;url&gt; The title", or labels of
    /// links with a colon behind them, "[Thread](url) and [Paper](url): The title".
    /// </summary>
    private static Extent TitleBehindReferences(DocumentOutline outline, OutlineItem item)
    {
        if (item.Kind is not (OutlineKind.Bullet or OutlineKind.Paragraph) || item.Lead.Is(LeadStyle.Bold) || !item.Lead.Is(LeadStyle.Link))
        {
            return default;
        }

        var line = outline.FirstLine(item.Runs with { Start = item.Lead.Runs.Start });
        var (next, isNumber) = (item.Lead.Runs.End, IsNumberOfReport(outline.Runs[line.Start].Text)
            || BareUrl.IsUrl(outline.Runs[line.Start].Text));
        if (!isNumber)
        {
            for (next = line.Start; next < line.End; next++)
            {
                var run = outline.Runs[next];
                if (run.Link < 0
                    ? run.Text.TrimStart() is { IsEmpty: false } text && text[0] is ':' or '：'
                    : !Words.IsLinkLabel(outline.LinkText(run.Link)))
                {
                    break;
                }

                if (run.Link < 0 && Scripts.Weight(run.Text, LongestJoint + 1) > LongestJoint) return default;
            }

            if (next == line.End || outline.Runs[next].Link >= 0) return default;
        }

        while (next < line.End && outline.Runs[next] is { Link: < 0, IsBlank: true }) next++;
        var title = line with { Start = Math.Min(next, line.End) };
        if (!title.IsEmpty && outline.Runs[next].IsBold) title = BoldFrom(outline, title);
        if (title.IsEmpty || outline.Runs[title.Start].Text.TrimStart() is not { IsEmpty: false } first || first[0] is '(' or '[' or '（')
        {
            return default;
        }

        return outline.TextLength(title, ShortestTitle) >= ShortestTitle ? title : default;
    }

    /// <summary>The text in bold that some runs begin with.</summary>
    private static Extent BoldFrom(DocumentOutline outline, Extent runs)
    {
        var end = runs.Start;
        while (end < runs.End && outline.Runs[end].IsBold) end++;
        return runs with { End = end };
    }

    /// <summary>
    /// The title in a cell that a table has for titles: what is set in bold in it, or else the cell, "A. Author.
    /// 2026. **The title**. [pdf](url)".
    /// </summary>
    private static Extent TitleOfCell(DocumentOutline outline, Extent cell)
    {
        var start = cell.Start;
        while (start < cell.End && !outline.Runs[start].IsBold) start++;
        var bold = BoldFrom(outline, cell with { Start = start });
        return outline.TextLength(bold, ShortestTitle) >= ShortestTitle ? bold : LinkBeforeBrackets(outline, cell);
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

    /// <summary>The link directly behind a tag in brackets that is set in bold: "**[Forum]** [The title](url)".</summary>
    private static Extent TitleBehindTag(DocumentOutline outline, OutlineItem item)
    {
        if (item.Links.IsEmpty || !item.Lead.Is(LeadStyle.Bold) || item.Lead.Runs.Length != 1) return default;
        var tag = outline.Runs[item.Lead.Runs.Start].Text.Trim();
        if (tag.Length is < 3 or > LongestSubject || tag[0] is not ('[' or '【') || tag[tag.Length - 1] is not (']' or '】')) return default;
        var next = item.Lead.Runs.End;
        while (next < item.Runs.End && outline.Runs[next] is { IsBreak: false, IsBlank: true }) next++;
        return next < item.Runs.End && outline.Runs[next].Link is >= 0 and var link && !Words.IsLinkLabel(outline.LinkText(link))
            ? outline.Links[link].Runs
            : default;
    }

    /// <summary>Whether a text is only a number with the mark of a report, an issue or a request in front: "#12", "!12".</summary>
    private static bool IsNumberOfReport(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > LongestFigure + 1 || text[0] is not ('#' or '!')) return false;
        foreach (var c in text.Slice(1))
        {
            if (c is < '0' or > '9') return false;
        }

        return true;
    }

    /// <summary>
    /// The link that a text set in bold begins with where another one or who wrote it follows: "**[Title](url) —
    /// [site](url)**", "**[Title](url) by Ann**".
    /// </summary>
    private static Extent FirstOfLinks(DocumentOutline outline, Extent bold)
    {
        var link = outline.Runs[bold.Start].Link;
        var end = bold.Start;
        while (link >= 0 && end < bold.End && outline.Runs[end].Link == link) end++;
        if (end == bold.Start || end == bold.End) return bold;
        if (end + 1 < bold.End && outline.Runs[end] is { Link: < 0, Length: <= 3 } && outline.Runs[end + 1].Link >= 0)
        {
            return bold with { End = end };
        }

        var rest = outline.Runs[end].Text.TrimStart();
        return IsCredit(rest) && Words.Spaces(outline.LinkText(link)) > 0 ? bold with { End = end } : bold;
    }

    /// <summary>
    /// The link of a bullet behind a mark or a date, with no more than a few words behind it: "12 March, online:
    /// [Title](url)", "24.5. [Title](url) (Tokyo)".
    /// </summary>
    private static Extent AnnouncedLink(DocumentOutline outline, OutlineItem item)
    {
        if (item.Links.IsEmpty) return default;
        var runs = outline.Links[item.Links.Start].Runs;
        if (runs.IsEmpty || runs.Start == item.Runs.Start || ItemTraits.IsLabel(outline, item)) return default;
        if (item.Links.Length > 1 && !IsCredited(outline, item, runs)) return default;
        if (IsUrgedBefore(outline, item, runs)) return runs;
        if (runs.Start == item.Runs.Start + 1 && IsDayBefore(outline.Runs[item.Runs.Start].Text)) return runs;
        var isLast = runs.End == item.Runs.End;
        var isParted = !isLast && BeginsWithDash(outline.Runs[runs.End].Text.TrimStart());
        if (!isLast && !isParted && item.Links.Length == 1 && outline.TextLength(item.Runs) > LongestSubject) return default;
        var before = outline.Runs[runs.Start - 1].Text.TrimEnd();
        if (before.IsEmpty) return default;
        return before[before.Length - 1] is ':' or '：' or '|' || (runs.Start == item.Runs.Start + 1 && IsDate(before)) ? runs : default;
    }

    /// <summary>
    /// Whether nothing but who wrote a link, or a text about it, stands behind it: "[Title](url) by [Ann](url).",
    /// "[Title](url) – a talk by [Ann](url)".
    /// </summary>
    private static bool IsCredited(DocumentOutline outline, OutlineItem item, Extent link)
    {
        return link.End < item.Runs.End && !outline.Runs[link.End].IsBreak && IsCredit(outline.Runs[link.End].Text.TrimStart());
    }

    /// <summary>Whether what stands behind a title says who wrote it, or more about it: "by Ann", "- Ann".</summary>
    private static bool IsCredit(ReadOnlySpan<char> text) => BeginsWithDash(text) || (text.Length > 2 && Words.BeginsAttribution(text));

    private static bool BeginsWithDash(ReadOnlySpan<char> text) => text.Length > 2 && text[0] is '-' or '–' or '—' && text[1] == ' ';

    /// <summary>
    /// Whether no more than a picture and one word stand in front of a link that ends its bullet: "📗 Read [The title](url)".
    /// </summary>
    private static bool IsUrgedBefore(DocumentOutline outline, OutlineItem item, Extent link)
    {
        if (link.End != item.Runs.End || link.Start != item.Runs.Start + 1 || Words.Spaces(outline.LinkText(item.Links.Start)) == 0)
        {
            return false;
        }

        var before = LeadReader.SkipTaskBox(outline.Runs[item.Runs.Start].Text.TrimStart()).Trim();
        if (before.Length is < 4 or > LongestSubject || !char.IsHighSurrogate(before[0])) return false;
        var word = before.Slice(2).TrimStart("\uFE0F \u00A0".AsSpan());
        foreach (var c in word)
        {
            if (!char.IsLetter(c)) return false;
        }

        return !word.IsEmpty;
    }

    /// <summary>The text in italics directly behind a day: "24 May, *Title*, url".</summary>
    private static Extent DatedTitle(DocumentOutline outline, OutlineItem item)
    {
        var start = item.Runs.Start + 1;
        if (start >= item.Runs.End || !outline.Runs[start].IsItalic || !IsDate(outline.Runs[start - 1].Text)) return default;
        var end = start;
        while (end < item.Runs.End && outline.Runs[end].IsItalic) end++;
        return new Extent(start, end);
    }

    /// <summary>The only link in bold behind links that say who wrote where: "[Ann](url) / [The Paper](url): **[Title](url)**".</summary>
    public static Extent BylinedTitle(DocumentOutline outline, OutlineItem item)
    {
        if (item.Links.Length < 2) return default;
        var (start, marks) = (item.Runs.Start, 0);
        while (start < item.Runs.End && outline.Runs[start] is not { IsBold: true, Link: >= 0 })
        {
            var run = outline.Runs[start++];
            if (run.IsBold || (run.Link < 0 && (marks += Scripts.Weight(run.Text, LongestFigure)) >= LongestFigure)) return default;
        }

        var end = start;
        while (end < item.Runs.End && outline.Runs[end] is { IsBold: true, Link: >= 0 }) end++;
        for (var i = end; i < item.Runs.End; i++)
        {
            if (outline.Runs[i] is { IsBold: true, Link: >= 0 }) return default;
        }

        return start > item.Runs.Start && end > start && outline.Runs[item.Runs.Start].Link >= 0 ? new Extent(start, end) : default;
    }

    /// <summary>Whether a text is a number and a word with a dash behind it, as a day is in any language: "27 Mayıs – ".</summary>
    private static bool IsDayBefore(ReadOnlySpan<char> text)
    {
        var day = text.Trim();
        if (day.Length is < 4 or > LongestSubject || day[day.Length - 1] is not ('-' or '–' or '—') || !char.IsDigit(day[0])) return false;
        return Words.Spaces(day) is 2 or 3;
    }

    /// <summary>Whether a text is no more than a day: "24.5.", "5/24（土）", "May 24,".</summary>
    public static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestSubject || !HasDigit(text)) return false;
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c)) letters += Scripts.IsUnspaced(c) || Scripts.IsHangul(c) ? 1 : LongestWeekday + 1;
        }

        return letters <= LongestWeekday || PeriodReader.NamesDay(text.ToString());
    }

    /// <summary>Whether a text has a digit of any script.</summary>
    public static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c)) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether the text of a link can be the title of a work: neither a label nor an identifier, and it begins as titles do.
    /// </summary>
    public static bool IsTitleOfWork(ReadOnlySpan<char> text)
    {
        var position = 0;
        return !text.IsEmpty && !char.IsLower(text[0]) && !Words.IsLinkLabel(text) && IdentifierReader.FromText(text, ref position) is null;
    }

    /// <summary>
    /// The line in bold below one that begins with a link of an identifier: "[arXiv:2101.00001](url)", "**Title: The title**".
    /// </summary>
    private static Extent TitleBelowIdentifier(DocumentOutline outline, OutlineItem item)
    {
        var first = outline.Runs[item.Lead.Runs.Start];
        var position = 0;
        if (first.Length < IdentifierReader.Shortest || first.Length > LongestIdentifier
            || IdentifierReader.FromText(first.Text, ref position) is null)
        {
            return default;
        }

        var start = outline.FirstLine(item.Runs).End;
        while (start < item.Runs.End && outline.Runs[start].IsBlank) start++;
        var end = start;
        while (end < item.Runs.End && outline.Runs[end] is { IsBold: true, IsBreak: false }) end++;
        return new Extent(start, end);
    }

    /// <summary>
    /// The link directly behind a name set in bold together with its colon, that of who wrote or recommends it: "**Ben:** [Title](url)".
    /// </summary>
    private static Extent CreditedLink(DocumentOutline outline, OutlineItem item)
    {
        var lead = item.Lead;
        if (!lead.Is(LeadStyle.Bold) || lead.Runs.Length != 1 || item.Links.IsEmpty) return default;
        var name = outline.Runs[lead.Runs.Start].Text.TrimEnd();
        var runs = outline.Links[item.Links.Start].Runs;
        if (name.Length > LongestSubject || runs.IsEmpty) return default;
        var isPerson = Words.IsPersonalName(name.TrimEnd(':'));
        if (!isPerson && name.IndexOf(' ') >= 0) return default;
        var isBehind = runs.Start == lead.Runs.End || (runs.Start == lead.Runs.End + 1 && outline.Runs[lead.Runs.End].IsBlank);
        if (!isBehind || name.IsEmpty || name[name.Length - 1] is not (':' or '：')) return default;
        var title = outline.LinkText(item.Links.Start);
        if (!isPerson && (title.Length <= name.Length || Words.IsLinkLabel(name))) return default;
        return Words.IsLinkLabel(title) || Words.IsInvitation(title) ? default : runs;
    }

    /// <summary>
    /// The title in a row whose first cell is only a number or a day: a link that fills a cell, or else the first cell that is no URL.
    /// </summary>
    private static Extent CellBehindFigure(DocumentOutline outline, OutlineItem row)
    {
        var first = outline.FirstLine(row.Runs);
        var isDate = IsDate(outline.PlainText(first, LongestSubject + 1).AsSpan());
        if (!isDate && outline.TextLength(first) > LongestFigure) return default;
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
            if (title.IsEmpty && isNumber && !IsDate(outline.PlainText(cell, LongestSubject + 1).AsSpan())) title = cell;
        }

        return title;
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
        if (outline.Runs[runs.Start].Length > LongestSubject || rest.IsEmpty || !char.IsLetter(rest[0])
            || (Words.BeginsAttribution(rest) && !rest.StartsWith("and ".AsSpan())))
        {
            return false;
        }

        for (var i = next; i < item.Runs.End && !outline.Runs[i].IsBreak; i++)
        {
            if (outline.Runs[i].Link >= 0) return true;

            // What another sentence links to is no object of this one.
            if (outline.Runs[i].Text.IndexOf(". ".AsSpan()) >= 0) return false;
        }

        return false;
    }
}
