using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>The title of a bullet behind what announces it: who recommends or wrote it, a mark, a day.</summary>
internal static class AnnouncedTitle
{
    private const int FewestSpaces = 2;

    /// <summary>
    /// The link directly behind a name set in bold together with its colon, that of who wrote or recommends it: "**Ben:** [Title](url)".
    /// </summary>
    public static Extent BehindName(DocumentOutline outline, OutlineItem item)
    {
        var lead = item.Lead;
        if (!lead.Is(LeadStyle.Bold) || lead.Runs.Length != 1 || item.Links.IsEmpty) return default;
        var name = outline.Runs[lead.Runs.Start].Text.TrimEnd();
        var runs = outline.Links[item.Links.Start].Runs;
        if (name.Length > ItemHead.LongestSubject || runs.IsEmpty) return default;
        var isPerson = Words.IsPersonalName(name.TrimEnd(':'));
        if (!isPerson && name.IndexOf(' ') >= 0) return default;
        var isBehind = runs.Start == lead.Runs.End || (runs.Start == lead.Runs.End + 1 && outline.Runs[lead.Runs.End].IsBlank);
        if (!isBehind || name.IsEmpty || name[name.Length - 1] is not (':' or '：')) return default;
        var title = outline.LinkText(item.Links.Start);
        if (!isPerson && (title.Length <= name.Length || Words.IsLinkLabel(name))) return default;
        return Words.IsLinkLabel(title) || Words.IsInvitation(title) ? default : runs;
    }

    /// <summary>
    /// The link of a bullet behind a mark or a date, with no more than a few words behind it: "12 March, online:
    /// [Title](url)", "24.5. [Title](url) (Tokyo)".
    /// </summary>
    public static Extent BehindMark(DocumentOutline outline, OutlineItem item)
    {
        if (item.Links.IsEmpty) return default;
        var runs = outline.Links[item.Links.Start].Runs;
        if (runs.IsEmpty || runs.Start == item.Runs.Start || item.IsLabel) return default;
        if (item.Links.Length > 1 && !IsCredited(outline, item, runs)) return default;
        if (runs.Start == item.Runs.Start + 1 && IsDayBefore(outline.Runs[item.Runs.Start].Text)) return runs;
        var isLast = runs.End == item.Runs.End;
        var isParted = !isLast && BeginsWithDash(outline.Runs[runs.End].Text.TrimStart());
        if (!isLast && !isParted && item.Links.Length == 1 && outline.TextLength(item.Runs) > ItemHead.LongestSubject) return default;
        var before = outline.Runs[runs.Start - 1].Text.TrimEnd();
        if (before.IsEmpty) return default;
        var isDay = runs.Start == item.Runs.Start + 1 && ItemHead.IsDate(before);
        return isDay || before[before.Length - 1] is ':' or '：' or '|' ? runs : default;
    }

    /// <summary>
    /// The only link of a bullet behind a day in bold, or right behind one word in bold where it has several and ends the bullet:
    /// "**May** [A talk in port](url)".
    /// </summary>
    public static Extent BehindBoldWord(DocumentOutline outline, OutlineItem item)
    {
        var lead = item.Lead;
        if (item.Links.Length != 1 || !lead.Is(LeadStyle.Bold) || lead.Is(LeadStyle.Link) || lead.Runs.Length != 1) return default;
        var (word, title) = (outline.Runs[lead.Runs.Start], outline.Links[item.Links.Start].Runs);
        var text = outline.LinkText(item.Links.Start);
        var isAnnounced = ItemHead.IsDate(word.Text) || (word.Text.Trim().IndexOf(' ') < 0
            && title.Start == lead.Runs.End + 1 && title.End == item.Runs.End
            && outline.Runs[lead.Runs.End] is { IsBlank: true, IsBreak: false } && Words.Spaces(text) >= FewestSpaces);
        return isAnnounced && !Words.IsLinkLabel(text) ? title : default;
    }

    /// <summary>The text in italics directly behind a day: "24 May, *Title*, url".</summary>
    public static Extent BehindDay(DocumentOutline outline, OutlineItem item)
    {
        var start = item.Runs.Start + 1;
        if (start >= item.Runs.End || !outline.Runs[start].IsItalic || !ItemHead.IsDate(outline.Runs[start - 1].Text)) return default;
        var end = start;
        while (end < item.Runs.End && outline.Runs[end].IsItalic) end++;
        return new Extent(start, end);
    }

    /// <summary>The text in italics that a bullet begins with, in front of who wrote it: "*Title* by Ann".</summary>
    public static Extent BeforeCredit(DocumentOutline outline, OutlineItem item)
    {
        var end = item.Runs.Start;
        while (end < item.Runs.End && outline.Runs[end] is { IsItalic: true, IsBreak: false, Link: < 0 }) end++;
        var title = item.Runs with { End = end };
        return item.Kind == OutlineKind.Bullet && !title.IsEmpty && end < item.Runs.End && outline.Runs[end].Link < 0
            && Words.BeginsAttribution(outline.Runs[end].Text.TrimStart())
            && outline.TextLength(title, ItemHead.ShortestTitle) >= ItemHead.ShortestTitle ? title : default;
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
    public static bool IsCredit(ReadOnlySpan<char> text) => BeginsWithDash(text) || (text.Length > 2 && Words.BeginsAttribution(text));

    /// <summary>Whether a text begins with a dash that parts it from what stands in front: "— Ann", "-- Ann".</summary>
    public static bool BeginsWithDash(ReadOnlySpan<char> text) => text.Length > 2 && text[0] is '-' or '–' or '—' && text[1] is ' ' or '-';

    /// <summary>Whether a text is a number and a word with a dash behind it, as a day is in any language: "27 Mayıs – ".</summary>
    private static bool IsDayBefore(ReadOnlySpan<char> text)
    {
        var day = text.Trim();
        return day.Length is >= 4 and <= ItemHead.LongestSubject && day[day.Length - 1] is '-' or '–' or '—' && char.IsDigit(day[0])
            && Words.Spaces(day) is 2 or 3;
    }
}
