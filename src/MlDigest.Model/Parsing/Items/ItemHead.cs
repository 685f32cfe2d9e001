using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

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
        if (!item.TitleCell.IsEmpty) return CellTitle.In(outline, outline.FirstLine(item.TitleCell));
        if (item.Kind == OutlineKind.Bullet && AnnouncedTitle.BehindName(outline, item) is { IsEmpty: false } credited) return credited;
        if (CitationHead.BehindYear(outline, item) is { IsEmpty: false } cited) return cited;
        if (CitationHead.BehindAuthors(outline, item) is { IsEmpty: false } authored) return authored;
        var behindDay = LeadingDay.Behind(outline, item);
        if (LeadingDay.TitleIn(outline, behindDay) is { IsEmpty: false } happening) return happening;
        if (IsTitleField(outline, item)) return FieldOf(outline, item);
        if (TitleBehindReferences(outline, item) is { IsEmpty: false } behind) return behind;
        if (item.Kind == OutlineKind.Bullet && AnnouncedTitle.BehindBoldWord(outline, item) is { IsEmpty: false } dated) return dated;
        if (TitleBehindTag(outline, item) is { IsEmpty: false } tagged) return tagged;
        if (AnnouncedTitle.BeforeCredit(outline, item) is { IsEmpty: false } inItalics) return inItalics;
        if (!behindDay.IsEmpty) return item.Kind == OutlineKind.Bullet ? AnnouncedTitle.BehindMark(outline, item) : default;
        if (lead.Is(LeadStyle.Bold) && !lead.Runs.IsEmpty) return FirstOfLinks(outline, lead.Runs);
        if (lead.Is(LeadStyle.Link) && !lead.Runs.IsEmpty && !IsSubject(outline, item))
        {
            return TitleBelowIdentifier(outline, item) is { IsEmpty: false } below ? below : lead.Runs;
        }

        if (item.Kind == OutlineKind.TableRow && CellTitle.BehindFigure(outline, item) is { IsEmpty: false } cell) return cell;
        if (item.Kind == OutlineKind.Bullet && AnnouncedTitle.BehindMark(outline, item) is { IsEmpty: false } link) return link;
        if (item.Kind == OutlineKind.Bullet && AnnouncedTitle.BehindDay(outline, item) is { IsEmpty: false } day) return day;
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
    /// What follows a link that is only the number of a report or a URL, "[#12](url) The title", "[ann/boats](url) [#12](url) The title",
    /// "&lt;url&gt; The title", or labels of links with a colon behind them, "[Thread](url) and [Paper](url): The title".
    /// </summary>
    private static Extent TitleBehindReferences(DocumentOutline outline, OutlineItem item)
    {
        if (item.Kind is not (OutlineKind.Bullet or OutlineKind.Paragraph) || item.Lead.Is(LeadStyle.Bold) || !item.Lead.Is(LeadStyle.Link))
        {
            return default;
        }

        var line = outline.FirstLine(item.Runs with { Start = item.Lead.Runs.Start });
        var next = NumberBehindProject(outline, item) is { IsEmpty: false } number ? number.End : item.Lead.Runs.End;
        var isNumber = next > item.Lead.Runs.End || IsNumberOfReport(outline.Runs[line.Start].Text)
            || BareUrl.IsUrl(outline.Runs[line.Start].Text);
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
    public static Extent BoldFrom(DocumentOutline outline, Extent runs)
    {
        var end = runs.Start;
        while (end < runs.End && outline.Runs[end].IsBold) end++;
        return runs with { End = end };
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

    /// <summary>
    /// The link that is the number of a report right behind one that is the name of a project: "[ann/boats](url) [#12](url)".
    /// </summary>
    public static Extent NumberBehindProject(DocumentOutline outline, OutlineItem item)
    {
        if (item.Links.Length < 2) return default;
        var (project, number) = (outline.Links[item.Links.Start].Runs, outline.Links[item.Links.Start + 1].Runs);
        var name = outline.LinkText(item.Links.Start);
        var isProject = name.IndexOf('/') > 0 && name.IndexOf(' ') < 0 && !BareUrl.IsUrl(name);
        return isProject && project.Start == item.Lead.Runs.Start && number.Start == project.End + 1
            && outline.Runs[project.End] is { IsBlank: true, IsBreak: false }
            && IsNumberOfReport(outline.LinkText(item.Links.Start + 1)) ? number : default;
    }

    /// <summary>
    /// Whether a text is only a number with the mark of a report, an issue or a request in front: "#12", "!12", "PR #12".
    /// </summary>
    public static bool IsNumberOfReport(ReadOnlySpan<char> text)
    {
        if (text.IndexOf(' ') is > 0 and < LongestFigure and var space && Ascii.IsLetter(text[0])) text = text.Slice(space + 1);
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
        return AnnouncedTitle.IsCredit(rest) && Words.Spaces(outline.LinkText(link)) > 0 ? bold with { End = end } : bold;
    }

    /// <summary>Whether a text is no more than a day: "24.5.", "5/24（土）", "May 24,".</summary>
    public static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestSubject || !Scripts.HasDigit(text)) return false;
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c)) letters += Scripts.IsUnspaced(c) || Scripts.IsHangul(c) ? 1 : LongestWeekday + 1;
        }

        return letters <= LongestWeekday || PeriodReader.NamesDay(text.ToString());
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
