using System.Globalization;
using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;
using static MlDigest.Model.Parsing.Grammar.PeriodText;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>
/// Finds the period of an issue in all that states one: its title, front matter, introduction, address, and the
/// document's name, in this order.
/// </summary>
/// <param name="outline">The document.</param>
/// <param name="name">Its name.</param>
internal sealed class PeriodFinder(DocumentOutline outline, string name)
{
    // A line that says more beside its date tells of something else that happened then.
    private const int LongestDateWords = 32;

    // The headings that are looked at for how the document writes dates, and above an issue for its year.
    private const int MostHeadings = 200;

    private static readonly string[] WeekOf = WordTable.Of(WordHint.WeekOf, WordStrength.End);

    private static readonly string[] WeeksOfMonth = ["주차", "째주", "째 주", "月第"];
    private static readonly string[] Between = [" · ", " | ", "｜"];

    // Enough items for a head with its notes, and enough lines of one.
    private const int TopItems = 30;
    private const int TopLines = 4;

    // "Wednesday", "Sent on".
    private const int FewWords = 12;

    // A day alone on a line is the document's so far below its title.
    private const int LatestDay = 12;

    // An issue is dated so many days around the first of its month.
    private const int FarthestDay = 62;

    private static readonly WordSet<bool> UpdateWords = Words.Set(WordTable.Of(WordHint.Update, WordStrength.Anywhere));

    private readonly RangeFinder ranges = new(outline);

    private DateOrder? order;

    /// <summary>The period of an issue; null where nothing states one.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="metadata">Its front matter.</param>
    /// <param name="introduction">The items in front of its first section or entry, the title's included.</param>
    /// <param name="sourceUrl">The original's address.</param>
    /// <param name="language">Its language.</param>
    /// <param name="isAlone">Whether it is the document's only issue, whose name is its name.</param>
    public string? Find(string? title, FrontMatter? metadata, Extent introduction, string? sourceUrl, string? language, bool isAlone)
    {
        Func<string, string?> read = text => Read(text, language);
        var stated = metadata?.Period(read);
        var named = title is null
            ? null
            : (stated is null ? read(title) : PeriodReader.Read(title)) ?? ReadWithYear(title, introduction.Start, stated);
        if (title is not null && named is null or { Length: YearLength }
            && WeekAround(title, stated, isNamed: named is not null) is { } week)
        {
            return week;
        }

        if (stated is not null && named is { Length: MonthLength } && (NamesWeekOfMonth(title!) || IsIssueOfYear(title!, named, stated)))
        {
            named = null;
        }

        var day = named is { Length: > YearLength }
            ? named
            : stated ?? IntroducedPeriod(introduction, read) ?? (isAlone ? DayBelowTitle(introduction) : null)
                ?? FirstOf(metadata?.Subtitles, read) ?? PeriodOfAddress(sourceUrl, read);
        if (day is null && isAlone) day = Updated() ?? FirstOf(metadata?.Paths, read) ?? DocumentName.Period(name);

        if (named is not null && day?.StartsWith(named, StringComparison.Ordinal) != true && !IsAside(title!, named, day)) day = named;
        if (day is { Length: WeekLength } && LabelledPeriod(introduction, read) is { } span && span.IndexOf('/') > 0) day = span;
        var own = day is { Length: MonthLength } && stated is { Length: DayLength } ? stated : day;
        if (own is { Length: DayLength }) day = ranges.Find(own, title, metadata, introduction, read) ?? day;
        if (stated is not null && day == stated) metadata!.TakePeriod(read);
        return day;
    }

    /// <summary>Whether what reads as a month, "12/2026", is far from the issue's day: it counts the issues of a year.</summary>
    private static bool IsIssueOfYear(string title, string month, string stated) =>
        stated.Length == DayLength && PeriodReader.Find(title) is { } found && found.Place.Of(title).IndexOf('/') >= 0
            && Math.Abs((PeriodText.DateOf(stated) - PeriodText.DateOf($"{month}-01")).Days) > FarthestDay;

    /// <summary>Whether a title of many words names another year than the issue's day: it tells of it.</summary>
    private static bool IsAside(string title, string named, string? day) => named.Length == YearLength && day is { Length: DayLength }
        && PeriodReader.Find(title) is { } year && !SaysLittle(title, year.Place);

    /// <summary>The period that a text names, as the document writes dates.</summary>
    private string? Read(string text, string? language)
    {
        if (!TitleToken.HoldsNumber(text.AsSpan())) return null;
        if ((PeriodReader.Read(text) ?? CompactDate.Find(text, DateOrder.Unknown)?.Period) is { } plain) return plain;
        if (PeriodReader.OrderIn(text) is null) return null;
        order ??= OrderOfDocument(language);
        return order == DateOrder.Unknown ? null : PeriodReader.Read(text, order.Value) ?? CompactDate.Find(text, order.Value)?.Period;
    }

    /// <summary>
    /// Whether the day or the month comes first: as a heading shows in which only one of the numbers can be the month,
    /// or else as the language has it.
    /// </summary>
    private DateOrder OrderOfDocument(string? language)
    {
        var left = MostHeadings;
        foreach (var item in outline.Items)
        {
            if (item.Kind != OutlineKind.Heading || !item.IsShorterThan(DateLine.Longest)) continue;
            if (--left < 0) break;
            if (PeriodReader.OrderIn(outline.PlainText(item)) is { } shown and not DateOrder.Unknown) return shown;
        }

        var tag = language?.ToLowerInvariant();
        return tag?.Split('-')[0] switch
        {
            "en" when tag is "en" or "en-us" => DateOrder.MonthFirst,
            null or "zh" or "ja" or "ko" or "hu" or "lt" or "mn" => DateOrder.Unknown,
            _ => DateOrder.DayFirst,
        };
    }

    /// <summary>The month, week or day that a title names without its year, in the year that the nearest heading above it names.</summary>
    private string? ReadWithYear(string title, int start, string? stated)
    {
        var month = PeriodReader.FindMonth(title.AsSpan());
        if (stated is not null || title.Length > DateLine.Longest
            || (month is null && PeriodReader.FindWeek(title) is null && !PeriodReader.NamesDay(title)))
        {
            return null;
        }

        var left = MostHeadings;
        for (var i = start - 1; i >= 0 && left > 0; i--)
        {
            if (outline.Items[i].Kind != OutlineKind.Heading || !outline.Items[i].IsShorterThan(DateLine.Longest)) continue;
            left--;
            if (PeriodReader.Read(outline.PlainText(outline.Items[i])) is not { } above) continue;
            var year = int.Parse(above.Substring(0, YearLength), CultureInfo.InvariantCulture);
            return month is { } named ? PeriodText.Month(year, named)
                : PeriodReader.FindWeek(title) is { } week ? PeriodText.Week(year, week.Week)
                : PeriodReader.Read($"{title}, {above.Substring(0, YearLength)}") is { Length: >= DayLength } day ? day : null;
        }

        return null;
    }

    /// <summary>
    /// The week of the calendar that a title names, with its year or as "KW 24", where the day that front matter states lies in it or
    /// beside it. "Week 24" alone may count issues.
    /// </summary>
    private static string? WeekAround(string title, string? stated, bool isNamed)
    {
        if (stated is not { Length: DayLength } || PeriodReader.FindWeek(title) is not { } found) return null;
        if (!isNamed && title[found.Place.Start] is not ('K' or 'k')) return null;
        var day = PeriodText.DateOf(stated);

        // The week is that of its Thursday.
        var thursday = day.AddDays(3 - (((int)day.DayOfWeek + 6) % 7));
        for (var beside = -1; beside <= 1; beside++)
        {
            var near = thursday.AddDays(7 * beside);
            if (((near.DayOfYear - 1) / 7) + 1 == found.Week) return PeriodText.Week(near.Year, found.Week);
        }

        return null;
    }

    /// <summary>Whether a title counts the weeks of a month: "4월 3주차", "4월 넷째 주", "8月第2週".</summary>
    private static bool NamesWeekOfMonth(string title) =>
        Array.Exists(WeeksOfMonth, week => title.IndexOf(week, StringComparison.Ordinal) > 0);

    /// <summary>
    /// The day, week or range that a line of its own in the introduction states: "Published 21 April 2026", "Week 9, 2026"; or a sentence:
    /// "for the week of Monday, 4 May 2026".
    /// </summary>
    private string? IntroducedPeriod(Extent items, Func<string, string?> read)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            if (item.Kind is not (OutlineKind.Paragraph or OutlineKind.Quote or OutlineKind.Heading or OutlineKind.Html)
                || !item.IsShorterThan(DateLine.LongestSentence) || !DateLine.HoldsNumber(outline, item))
            {
                continue;
            }

            if (PeriodOfLine(item.Runs, outline.PlainText(item), read) is { } period) return period;
            if (PeriodOfOneLine(item, read) is { } own) return own;
        }

        return LabelledPeriod(items, read);
    }

    /// <summary>The period of one of an item's first lines, where they are several and it is no field.</summary>
    private string? PeriodOfOneLine(OutlineItem item, Func<string, string?> read)
    {
        var line = outline.FirstLine(item.Runs);
        if (line == item.Runs) return null;
        for (var left = TopLines; left > 0; left--)
        {
            var text = outline.PlainText(line);
            if (text.IndexOfAny(DateLine.Colons) < 0 && PeriodOfLine(line, text, read) is { } period) return period;
            if (line.End == item.Runs.End) break;
            line = outline.FirstLine(item.Runs with { Start = line.End + 1 });
        }

        return null;
    }

    private string? PeriodOfLine(Extent line, string text, Func<string, string?> read)
    {
        var length = outline.TextLength(line, DateLine.Longest + 1);
        var found = PeriodReader.Find(text);
        if (found is { Period.Length: >= WeekLength } day)
        {
            var isStated = (length <= DateLine.Longest && (SaysLittle(text, day.Place) || DateLine.BeginsWithLabel(text)))
                || IsForWeek(text, day.Place.Start) || DateLine.IsApart(text, day.Place, isPrecise: true);
            return isStated ? day.Period : null;
        }

        if (found is { Period.Length: MonthLength } month && length <= DateLine.Longest
            && ((NumberReader.FindAtStart(text) is not null && SaysLittle(text, month.Place))
                || DateLine.IsApart(text, month.Place, isPrecise: false) || NamesWeekOfMonth(text)))
        {
            return month.Period;
        }

        return length < LongestDateWords && PeriodReader.OrderIn(text) is not null && read(text) is { Length: >= WeekLength } other
            ? other
            : null;
    }

    /// <summary>
    /// The day that is all a line near the top says, wherever the head of the document ends: "Nov 5, 2023" below title, subtitle and
    /// author. Where other lines say no more than a day either, each is that of an entry.
    /// </summary>
    private string? DayBelowTitle(Extent introduction)
    {
        string? found = null;
        var latest = introduction.Start + LatestDay;
        for (var i = introduction.Start; i < outline.Items.Count && (found is not null || i <= latest); i++)
        {
            var item = outline.Items[i];
            if (item.Kind is not (OutlineKind.Paragraph or OutlineKind.Quote) || !item.IsShorterThan(LongestDateWords)
                || !DateLine.HoldsYear(outline, item))
            {
                continue;
            }

            var text = outline.PlainText(item);
            if (PeriodReader.Find(text) is not { Period.Length: DayLength } day) continue;
            if (!SaysLittle(text, day.Place, FewWords) && !DateLine.IsFirstPart(text, day.Place)) continue;
            if (found is not null) return null;
            found = day.Period;
        }

        return found;
    }

    /// <summary>
    /// The day, week or range that a line of the introduction states behind a label: "Date: 2026-03-08", "Coverage: 2026-08-03 to
    /// 2026-08-10 · Sources: …". A range says more than a day.
    /// </summary>
    private string? LabelledPeriod(Extent items, Func<string, string?> read)
    {
        string? first = null;
        var left = TopItems;
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            if (item.Kind is not (OutlineKind.Paragraph or OutlineKind.Quote or OutlineKind.Bullet)) continue;
            for (var start = item.Runs.Start; start < item.Runs.End && --left >= 0;)
            {
                var line = outline.FirstLine(item.Runs with { Start = start });
                start = line.End + 1;
                foreach (var part in outline.PlainText(line, DateLine.LongestSentence).Split(Between, StringSplitOptions.None))
                {
                    var colon = part.IndexOfAny(DateLine.Colons);
                    if (colon <= 0 || !DateLine.IsLabel(part.AsSpan(0, colon))) continue;
                    if (read(part.Substring(colon + 1)) is not { Length: >= WeekLength } period) continue;
                    if (period.IndexOf('/') > 0) return period;
                    first ??= period;
                }
            }
        }

        return first;
    }

    /// <summary>Whether the words in front of a date say that the issue is for its week.</summary>
    private static bool IsForWeek(string text, int date)
    {
        foreach (var words in WeekOf)
        {
            var place = text.LastIndexOf(words, Math.Max(0, date - 1), date, StringComparison.OrdinalIgnoreCase);
            if (place >= 0 && text.IndexOf(
                ' ', Math.Min(place + words.Length + 1, date), Math.Max(0, date - 1 - Math.Min(place + words.Length + 1, date))) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text is a day, week or range with no more than a few words beside it.</summary>
    public static bool IsDate(string text) =>
        PeriodReader.Find(text) is { Period.Length: >= WeekLength } date && SaysLittle(text, date.Place);

    /// <summary>Whether a text is a month, or has one as a part of its own: "Your monthly look at ferries | June 2031".</summary>
    public static bool StatesMonth(string text) =>
        PeriodReader.Find(text) is { Period.Length: MonthLength } month && DateLine.IsApart(text, month.Place, isPrecise: false);

    /// <summary>Whether a text says no more than a few words beside the date in it.</summary>
    private static bool SaysLittle(string text, Extent date, int most = LongestDateWords) =>
        Scripts.Weight(text.AsSpan(0, date.Start), most + 1) + Scripts.Weight(text.AsSpan(date.End), most + 1) <= most;

    /// <summary>The month, week or day in the path of the original's address: <c>/2020/09/</c>, <c>-june-2021</c>.</summary>
    private static string? PeriodOfAddress(string? url, Func<string, string?> read) =>
        url is null ? null : AtLeastMonth(read(WebAddress.Read(url.AsSpan()).Path.ToString()));

    /// <summary>The month, week or day in the first of some fields that names one.</summary>
    private static string? FirstOf(IEnumerable<string>? texts, Func<string, string?> read)
    {
        foreach (var text in texts ?? [])
        {
            if (AtLeastMonth(read(text)) is { } period) return period;
        }

        return null;
    }

    /// <summary>The day of a line near the top that says when the document was last written: "Updated on 2026.05.04".</summary>
    private string? Updated()
    {
        for (var i = 0; i < outline.Items.Count && i < TopItems; i++)
        {
            var item = outline.Items[i];
            if (item.Kind is OutlineKind.FrontMatter or OutlineKind.Code or OutlineKind.TableRow
                || !item.IsShorterThan(DateLine.Longest + 1) || !DateLine.HoldsYear(outline, item))
            {
                continue;
            }

            var text = outline.PlainText(item);
            if (PeriodReader.Find(text) is { Period.Length: DayLength } day && UpdateWords.IsIn(text.AsSpan(0, day.Place.Start))
                && SaysLittle(text, day.Place))
            {
                return day.Period;
            }
        }

        return null;
    }

    public static string? AtLeastMonth(string? period) => period is { Length: >= MonthLength } ? period : null;
}
