using System.Globalization;

namespace MlDigest.Model.Parsing.Grammar;

/// <summary>
/// Finds the time that a title names, in the forms of many languages, and writes it as ISO 8601 text.
/// </summary>
internal sealed class PeriodReader
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly string[] RangeWords = ["to", "al", "bis", "au", "до", "по", "do", "tot", "til", "till", "إلى"];
    private static readonly string[] WeekWords =
    [
        "week", "wk", "kw", "woche", "kalenderwoche", "semaine", "semana", "settimana", "setmana", "vecka", "uge", "uke", "viikko",
        "tydzień", "týden", "týždeň", "hafta", "неделя", "недели", "тиждень", "седмица", "tuần", "minggu", "săptămâna",
    ];

    private readonly string title;
    private readonly List<TitleToken> tokens;
    private readonly DateOrder order;

    private PeriodReader(string title, List<TitleToken> tokens, DateOrder order) =>
        (this.title, this.tokens, this.order) = (title, tokens, order);

    private PeriodReader(string title, DateOrder order = DateOrder.Unknown)
        : this(title, TitleToken.Tokenize(title), order)
    {
    }

    /// <summary>The period that a title names; null when it names none.</summary>
    /// <param name="title">The title.</param>
    /// <param name="order">How the document writes dates.</param>
    public static string? Read(string title, DateOrder order = DateOrder.Unknown) => Find(title, order)?.Period;

    /// <summary>Whether a title names a day, with or without its year: "June 23 - 30", "3 May".</summary>
    public static bool NamesDay(string title) => NamesDay(title, TitleToken.Tokenize(title));

    /// <summary>The same of a title that is cut into tokens.</summary>
    public static bool NamesDay(string title, List<TitleToken> tokens)
    {
        var reader = new PeriodReader(title, tokens, DateOrder.Unknown);
        for (var i = 0; i < reader.tokens.Count; i++)
        {
            if ((reader.IsNumber(i + 1, 1, 31) || (i > 0 && reader.IsNumber(i - 1, 1, 31))) && reader.MonthAt(i) is not null) return true;
        }

        return false;
    }

    /// <summary>Whether a title begins with a day of a month: "11. April, Berlin".</summary>
    public static bool BeginsWithDay(string title)
    {
        var reader = new PeriodReader(title);
        var month = reader.IsMark(1, '.') ? 2 : 1;
        return reader.IsNumber(0, 1, 31) && reader.MonthAt(month) is not null;
    }

    /// <summary>The period and where it stands in the title; null when the title names none.</summary>
    /// <param name="title">The title.</param>
    /// <param name="order">How the document writes dates.</param>
    public static (string Period, Extent Place)? Find(string title, DateOrder order = DateOrder.Unknown) =>
        TitleToken.HoldsYear(title.AsSpan()) ? new PeriodReader(title, order).Find() : null;

    /// <summary>The same in a title that is cut into tokens.</summary>
    public static (string Period, Extent Place)? Find(string title, List<TitleToken> tokens) =>
        TitleToken.HoldsYear(title.AsSpan()) ? new PeriodReader(title, tokens, DateOrder.Unknown).Find() : null;

    /// <summary>
    /// Which comes first in a date of a text whose year stands last, the day or the month; unknown where each could,
    /// null where there is no such date.
    /// </summary>
    public static DateOrder? OrderIn(string text)
    {
        if (!TitleToken.HoldsNumber(text.AsSpan())) return null;
        var reader = new PeriodReader(text);
        for (var i = 0; i + 4 < reader.tokens.Count; i++)
        {
            if (!reader.IsNumber(i, 1, 31) || !reader.IsNumber(i + 2, 1, 31) || !reader.tokens[i + 4].IsNumber
                || !reader.IsMark(i + 1, '.', '/', '-', '_') || !reader.IsMark(i + 3, text[reader.tokens[i + 1].Place.Start])
                || !reader.IsGlued(i, i + 4))
            {
                continue;
            }

            var (first, second) = (reader.tokens[i].Value, reader.tokens[i + 2].Value);
            if (!reader.tokens[i + 4].IsYear && !reader.IsNumber(i + 4, 1, 99)) continue;
            return (first > 12) == (second > 12) ? DateOrder.Unknown
                : first > 12 && reader.tokens[i + 4].IsYear ? DateOrder.DayFirst
                : second > 12 ? DateOrder.MonthFirst
                : DateOrder.Unknown;
        }

        return null;
    }

    /// <summary>The week that a title names without its year: "Week 43"; null when it names none.</summary>
    public static (int Week, Extent Place)? FindWeek(string title) =>
        TitleToken.HoldsNumber(title.AsSpan()) ? FindWeek(title, TitleToken.Tokenize(title)) : null;

    /// <summary>The same in a title that is cut into tokens.</summary>
    public static (int Week, Extent Place)? FindWeek(string title, List<TitleToken> tokens)
    {
        var reader = new PeriodReader(title, tokens, DateOrder.Unknown);
        for (var i = 0; i < reader.tokens.Count; i++)
        {
            if (!reader.IsWeekNumber(i + 1) || !(reader.IsWeekWord(i) || (reader.IsWord(i, "w") && reader.IsGlued(i, i + 1)))) continue;
            if (!reader.IsTo(i + 2) && reader.MonthAt(i + 2) is null) return (reader.tokens[i + 1].Value, reader.Place(i, i + 1));
        }

        return null;
    }

    /// <summary>A week of a year as a period.</summary>
    public static string Week(int year, int week) => string.Format(CultureInfo.InvariantCulture, "{0:0000}-W{1:00}", year, week);

    private (string Period, Extent Place)? Find()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (NumericDate(i) is { } date && Exists(date.Period)) return RangeFrom(date) ?? date;
            if (DottedRange(i) is { } days && Exists(days.Period)) return days;
            if (DayFirstOrMonthFirst(i) is { } day && Exists(day.Period)) return RangeOfDays(i, day) ?? day;
            if ((MonthRange(i) ?? DayRange(i) ?? RangeOfMonths(i)) is { } range && Exists(range.Period)) return range;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (WeekOfYear(i) is { } week) return week;
            if (MonthAndYear(i) is { } month && Exists(month.Period)) return month;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            // A year alone counts only where nothing else is glued to it: "2020", not "GPT-2020".
            if (tokens[i].IsYear && IsFree(tokens[i].Place)) return (Text(tokens[i].Value), tokens[i].Place);
        }

        return null;
    }

    /// <summary>Whether the calendar has the days of a period: there is no 31 February.</summary>
    private static bool Exists(string period) => Array.TrueForAll(
        period.Split('/'),
        part => part.Length != DayFormat.Length
            || DateTime.TryParseExact(part, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    /// <summary><c>2020-05-04</c>, <c>2020/5</c>, <c>2021-W06</c>, <c>2020年5月4日</c>, <c>2020 年 9 月</c>, <c>2021 年第 6 周</c>.</summary>
    private (string Period, Extent Place)? NumericDate(int i)
    {
        if (!tokens[i].IsYear) return null;
        var year = tokens[i].Value;
        var next = i + 1;
        if (IsMark(next, '年', '년'))
        {
            if (IsMark(next + 1, '第')) next++;
            if (IsNumber(next + 1, 1, 53) && IsMark(next + 2, '周', '週', '주'))
            {
                return (Week(year, tokens[next + 1].Value), Place(i, next + 2));
            }

            if (!IsNumber(next + 1, 1, 12) || !IsMark(next + 2, '月', '월')) return null;
            var month = next + 1;
            return IsNumber(month + 2, 1, 31) && IsMark(month + 3, '日', '일')
                ? (Day(year, tokens[month].Value, tokens[month + 2].Value), Place(i, month + 3))
                : (Month(year, tokens[month].Value), Place(i, month + 1));
        }

        if (!IsMark(next, '-', '/', '.')) return null;
        if (IsWord(next + 1, "w") && IsNumber(next + 2, 1, 53)) return (Week(year, tokens[next + 2].Value), Place(i, next + 2));
        if (tokens.Count <= next + 1 || tokens[next + 1].Place.Start != tokens[next].Place.End) return null;
        if (IsWeekLikeMonth(i)) return (Week(year, tokens[next + 1].Value), Place(i, next + 1));
        if (!IsNumber(next + 1, 1, 12)) return null;
        return IsMark(next + 2, title[tokens[next].Place.Start]) && IsNumber(next + 3, 1, 31)
            ? (Day(year, tokens[next + 1].Value, tokens[next + 3].Value), Place(i, next + 3))
            : (Month(year, tokens[next + 1].Value), Place(i, next + 1));
    }

    /// <summary>
    /// Whether the number behind a year counts weeks, since no month has it: <c>2024-46</c>; but not <c>2023-24</c>, a year and the next.
    /// </summary>
    private bool IsWeekLikeMonth(int i) =>
        IsMark(i + 1, '-') && IsNumber(i + 2, 13, 53) && tokens[i + 2].Value != (tokens[i].Value + 1) % 100
            && (i + 3 == tokens.Count || tokens[i + 3].Place.Start > tokens[i + 2].Place.End)
            && (i == 0 || tokens[i - 1].Place.End < tokens[i].Place.Start);

    /// <summary>Whether a date begins whose year stands last: numbers with dots, slashes or hyphens between.</summary>
    private bool IsDateOfYearLast(int i) =>
        IsNumber(i, 1, 31) && IsNumber(i + 2, 1, 31) && i + 4 < tokens.Count && tokens[i + 4].IsYear && IsMark(i + 1, '.', '/', '-')
            && IsMark(i + 3, title[tokens[i + 1].Place.Start]) && IsGlued(i, i + 4);

    /// <summary>
    /// <c>4.5.2020</c>, and with slashes or hyphens where only one of the numbers can be the month, or the document says which:
    /// <c>12/23/2020</c>, <c>23/12/2020</c>.
    /// </summary>
    private (string Period, Extent Place)? DayFirstOrMonthFirst(int i)
    {
        if (!IsDateOfYearLast(i)) return null;
        var (first, second, hasDots) = (tokens[i].Value, tokens[i + 2].Value, IsMark(i + 1, '.'));
        if (hasDots ? second > 12 && (first > 12 || order != DateOrder.MonthFirst) : first > 12 && second > 12) return null;
        var isEither = first <= 12 && second <= 12;
        if (isEither && !hasDots && order == DateOrder.Unknown) return null;
        var isDayFirst = isEither ? order != DateOrder.MonthFirst : first > 12;
        return (Day(tokens[i + 4].Value, isDayFirst ? second : first, isDayFirst ? first : second), Place(i, i + 4));
    }

    /// <summary><c>01.05.2017 - 08.05.2017</c>: a day with its year that another one follows.</summary>
    private (string Period, Extent Place)? RangeOfDays(int i, (string Period, Extent Place) start) =>
        IsTo(i + 5) && i + 6 < tokens.Count && DayFirstOrMonthFirst(i + 6) is { } end && Exists(end.Period)
            && string.CompareOrdinal(start.Period, end.Period) < 0
            ? ($"{start.Period}/{end.Period}", new Extent(start.Place.Start, end.Place.End))
            : null;

    /// <summary><c>29.2 al 5.3.2012</c>, <c>27.–31.5.2026</c>, <c>28/09 au 05/10/2026</c>: days up to one with its year.</summary>
    private (string Period, Extent Place)? DottedRange(int i)
    {
        if (!IsNumber(i, 1, 31) || (i > 0 && tokens[i - 1].IsNumber)) return null;
        var (next, month) = (i + 1, 0);
        var mark = IsMark(next, '/') ? '/' : '.';
        if (IsMark(next, mark)) next++;
        if (IsNumber(next, 1, 12) && next == i + 2)
        {
            month = tokens[next++].Value;
            if (IsMark(next, '.')) next++;
        }

        if (!IsTo(next) || !IsDateOfYearLast(next + 1) || !IsMark(next + 2, mark) || DayFirstOrMonthFirst(next + 1) is not { } end
            || order == DateOrder.MonthFirst)
        {
            return null;
        }

        var (endMonth, endYear) = (tokens[next + 3].Value, tokens[next + 5].Value);
        var start = Day(month > endMonth ? endYear - 1 : endYear, month == 0 ? endMonth : month, tokens[i].Value);
        return string.CompareOrdinal(start, end.Period) < 0
            ? ($"{start}/{end.Period}", new Extent(tokens[i].Place.Start, end.Place.End))
            : null;
    }

    private bool IsGlued(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (tokens[i].Place.End != tokens[i + 1].Place.Start) return false;
        }

        return true;
    }

    /// <summary><c>2024-04-08 → 2024-04-14</c>, <c>2024-04-08 to 04-14</c>, <c>2026.3.2 ~ 8</c>: a day that another one follows.</summary>
    private (string Period, Extent Place)? RangeFrom((string Period, Extent Place) start)
    {
        if (start.Period.Length != DayFormat.Length) return null;
        var next = tokens.FindIndex(token => token.Place.Start >= start.Place.End);
        if (next < 0) return null;
        var isBetween = IsWord(next, "and") && next > 0
            && tokens.FindIndex(token => token.Place.Start == start.Place.Start) is > 0 and var first && IsWord(first - 1, "between");
        if (!isBetween && !IsTo(next) && !IsMark(next, '/', '至', '到')) return null;
        if (next + 1 >= tokens.Count) return null;
        var end = NumericDate(next + 1) ?? EndOfRange(start, next);
        if (end is not { } last || last.Period.Length != DayFormat.Length || !Exists(last.Period)) return null;
        return string.CompareOrdinal(start.Period, last.Period) < 0
            ? ($"{start.Period}/{last.Period}", new Extent(start.Place.Start, last.Place.End))
            : null;
    }

    /// <summary>
    /// The last day of a range that leaves out the year, or the month too. A glued hyphen or slash parts no days: <c>2026-03-02-08</c>.
    /// </summary>
    private (string Period, Extent Place)? EndOfRange((string Period, Extent Place) start, int dash)
    {
        if (IsMark(dash, '-', '/') && tokens[dash].Place.Start == start.Place.End) return null;
        var (year, month, one) = (start.Period.Substring(0, 4), start.Period.Substring(5, 2), dash + 1);
        if (!IsNumber(one, 1, 31)) return null;
        if (IsMark(one + 1, '.', '-', '/', '月', '월') && IsNumber(one + 2, 1, 31) && tokens[one].Value <= 12)
        {
            var last = IsMark(one + 3, '日', '일') ? one + 3 : one + 2;
            return ($"{year}-{tokens[one].Value:00}-{tokens[one + 2].Value:00}", Place(one, last));
        }

        return IsMark(one + 1, '日', '일') || one + 1 == tokens.Count || !tokens[one + 1].IsNumber
            ? ($"{year}-{month}-{tokens[one].Value:00}", Place(one, IsMark(one + 1, '日', '일') ? one + 1 : one))
            : null;
    }

    /// <summary><c>Jan - Feb 2021</c>: the year is that of the end.</summary>
    private (string Period, Extent Place)? RangeOfMonths(int i)
    {
        if (!IsMark(i + 1, '-', '–', '—', '/', '~') || MonthAt(i) is not { } first || MonthAt(i + 2) is not { } last
            || YearBehind(i + 2) is not { } year || first == last)
        {
            return null;
        }

        if (i > 0 && IsNumber(i - 1, 1, 31)) return null;
        var endYear = tokens[year].Value;
        return (
            $"{Day(first > last ? endYear - 1 : endYear, first, 1)}/{Day(endYear, last, DateTime.DaysInMonth(endYear, last))}",
            Place(i, year));
    }

    /// <summary>
    /// <c>June 23 - June 29, 2025</c>, <c>May 22 - 28 2023</c>, <c>Dec 30 - Jan 5) - 2025</c>: the year is that of the end.
    /// </summary>
    private (string Period, Extent Place)? MonthRange(int i)
    {
        if (!IsNumber(i + 1, 1, 31) || !IsTo(i + 2) || MonthAt(i) is not { } startMonth) return null;
        var end = i + 3;
        var endMonth = startMonth;
        if (MonthAt(end) is { } other) (endMonth, end) = (other, end + 1);
        if (!IsNumber(end, 1, 31) || YearBehind(end) is not { } year) return null;
        var endYear = tokens[year].Value;
        var start = Day(startMonth > endMonth ? endYear - 1 : endYear, startMonth, tokens[i + 1].Value);
        return ($"{start}/{Day(endYear, endMonth, tokens[end].Value)}", Place(i, year));
    }

    /// <summary><c>2–8 March 2026</c>, <c>23 February - 1 March 2026</c>.</summary>
    private (string Period, Extent Place)? DayRange(int i)
    {
        if (!IsNumber(i, 1, 31) || (i > 0 && IsMark(i - 1, '#'))) return null;
        var startMonth = MonthAt(i + 1);
        var dash = startMonth is null ? i + 1 : i + 2;
        if (!(IsTo(dash) || IsWord(dash, "a")) || !IsNumber(dash + 1, 1, 31)) return null;
        var month = IsWord(dash + 2, "de") ? dash + 3 : dash + 2;
        if (MonthAt(month) is not { } endMonth || YearBehind(month) is not { } year) return null;
        var endYear = tokens[year].Value;
        var start = Day(startMonth > endMonth ? endYear - 1 : endYear, startMonth ?? endMonth, tokens[i].Value);
        return ($"{start}/{Day(endYear, endMonth, tokens[dash + 1].Value)}", Place(i, year));
    }

    /// <summary><c>Week 6, 2021</c>, <c>2021 week 6</c>, <c>KW 6/2021</c>, <c>W06 2021</c>, <c>第 6 周，2021</c>.</summary>
    private (string, Extent)? WeekOfYear(int i)
    {
        if (!IsWeekNumber(i + 1)) return null;
        var isCounted = IsMark(i, '第', '제') && IsMark(i + 2, '周', '週', '주');
        if (!isCounted && !IsWeekWord(i) && !(IsWord(i, "w") && IsGlued(i, i + 1))) return null;
        var last = isCounted ? i + 2 : i + 1;
        if (YearBehind(last) is { } year) return (Week(tokens[year].Value, tokens[i + 1].Value), Place(i, year));
        for (var before = i - 1; before >= Math.Max(0, i - 2); before--)
        {
            if (tokens[before].IsYear && IsFree(tokens[before].Place))
            {
                return (Week(tokens[before].Value, tokens[i + 1].Value), Place(before, last));
            }
        }

        return null;
    }

    private bool IsWeekNumber(int i) => IsNumber(i, 1, 53);

    private bool IsWeekWord(int i) => IsWord(i, WeekWords);

    /// <summary><c>September 2020</c>, <c>4 May 2020</c>, <c>May 4th, 2020</c>.</summary>
    private (string Period, Extent Place)? MonthAndYear(int i)
    {
        if (NumberedMonth(i) is { } numbered) return numbered;
        if (MonthAt(i) is not { } month) return null;
        if (IsNumber(i + 1, 1, 31) && YearBehind(i + 1) is { } dayYear)
        {
            return (Day(tokens[dayYear].Value, month, tokens[i + 1].Value), Place(i, dayYear));
        }

        if (YearBehind(i) is not { } year) return null;
        var day = i - 1;
        if (day >= 0 && (tokens[day].Kind == TitleTokenKind.Word || IsMark(day, '.'))) day--;
        return day >= 0 && IsNumber(day, 1, 31)
            ? (Day(tokens[year].Value, month, tokens[day].Value), Place(day, year))
            : (Month(tokens[year].Value, month), Place(i, year));
    }

    /// <summary><c>tháng 9 năm 2020</c>, <c>9/2020</c>.</summary>
    private (string Period, Extent Place)? NumberedMonth(int i)
    {
        if (IsWord(i, "tháng") && IsNumber(i + 1, 1, 12))
        {
            var year = IsWord(i + 2, "năm") || IsMark(i + 2, '/', ',', '-', '.') ? i + 3 : i + 2;
            if (year >= tokens.Count || !tokens[year].IsYear) return null;
            return IsWord(i - 2, "ngày") && IsNumber(i - 1, 1, 31)
                ? (Day(tokens[year].Value, tokens[i + 1].Value, tokens[i - 1].Value), Place(i - 1, year))
                : (Month(tokens[year].Value, tokens[i + 1].Value), Place(i, year));
        }

        return IsNumber(i, 1, 12) && IsMark(i + 1, '/') && i + 2 < tokens.Count && tokens[i + 2].IsYear && IsGlued(i, i + 2)
            && IsFree(new Extent(tokens[i].Place.Start, tokens[i + 2].Place.End))
            ? (Month(tokens[i + 2].Value, tokens[i].Value), Place(i, i + 2))
            : null;
    }

    /// <summary>The year that follows a token, with at most a few marks or an ordinal ending between.</summary>
    private int? YearBehind(int i)
    {
        for (var next = i + 1; next < tokens.Count && next <= i + 3; next++)
        {
            if (tokens[next].IsYear) return next;
            if (tokens[next].IsNumber || (tokens[next].Kind == TitleTokenKind.Word && tokens[next].Place.Length > 2)) return null;
        }

        return null;
    }

    private int? MonthAt(int i)
    {
        if (i >= tokens.Count || tokens[i].Kind != TitleTokenKind.Word || tokens[i].Place.Length < 2) return null;
        return MonthNames.Read(tokens[i].Place.Of(title));
    }

    /// <summary>Whether a token parts the first day of a range from its last.</summary>
    private bool IsTo(int i) => IsMark(i, '-', '–', '—', '~', '～', '〜', '→') || IsWord(i, RangeWords);

    private bool IsFree(Extent place) =>
        (place.Start == 0 || title[place.Start - 1] is not ('-' or '.' or '/'))
            && (place.End == title.Length || title[place.End] is not ('-' or '/' or '%'));

    private bool IsNumber(int i, int lowest, int highest) =>
        i < tokens.Count && tokens[i].IsIn(lowest, highest) && tokens[i].Place.Length <= 2;

    private bool IsWord(int i, string word) =>
        IsWord(i) && tokens[i].Place.Of(title).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private bool IsWord(int i, string[] words) => IsWord(i) && Words.IsOneOf(words, tokens[i].Place.Of(title));

    private bool IsWord(int i) => i >= 0 && i < tokens.Count && tokens[i].Kind == TitleTokenKind.Word;

    private bool IsMark(int i, params ReadOnlySpan<char> marks) =>
        i < tokens.Count && tokens[i].Kind == TitleTokenKind.Mark && marks.IndexOf(title[tokens[i].Place.Start]) >= 0;

    private Extent Place(int first, int last) => new(tokens[first].Place.Start, tokens[last].Place.End);

    /// <summary>A day as a period.</summary>
    public static string Day(int year, int month, int day) =>
        string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", year, month, day);

    private static string Month(int year, int month) => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}", year, month);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
