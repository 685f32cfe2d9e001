namespace MlDigest.Model.Parsing.Grammar;

/// <summary>Reads the span of days or months that begins at a token of a title.</summary>
/// <param name="tokens">The tokens of the title.</param>
/// <param name="order">How the document writes dates.</param>
/// <param name="assumed">The year of days that are named without one; null where the year must be named.</param>
internal readonly struct DateRangeReader(TitleTokens tokens, DateOrder order, int? assumed = null)
{
    private readonly DateReader dates = new(tokens, order);

    /// <summary><c>01.05.2017 - 08.05.2017</c>: a day with its year that another one follows.</summary>
    public (string Period, Extent Place)? RangeOfDays(int i, (string Period, Extent Place) start) =>
        tokens.IsTo(i + 5) && i + 6 < tokens.Count && dates.DayFirstOrMonthFirst(i + 6) is { } end && PeriodText.Exists(end.Period)
            ? Range(start.Period, end.Period, new Extent(start.Place.Start, end.Place.End))
            : null;

    /// <summary><c>9 May 2016 - 16 May 2016</c>: a day with its month and year that another one follows.</summary>
    public (string Period, Extent Place)? RangeOfNamedDays((string Period, Extent Place) start)
    {
        if (start.Period.Length != PeriodText.DayLength || tokens.FirstFrom(start.Place.End) is not (>= 0 and var to) || !tokens.IsTo(to))
        {
            return null;
        }

        for (var i = to + 1; i < tokens.Count && i <= to + 2; i++)
        {
            if (dates.MonthAndYear(i) is { } end && PeriodText.Exists(end.Period))
            {
                return end.Period.Length == PeriodText.DayLength
                    ? Range(start.Period, end.Period, new Extent(start.Place.Start, end.Place.End))
                    : null;
            }
        }

        return null;
    }

    /// <summary><c>29.2 al 5.3.2012</c>, <c>27.–31.5.2026</c>, <c>28/09 au 05/10/2026</c>: days up to one with its year.</summary>
    public (string Period, Extent Place)? DottedRange(int i)
    {
        if (!tokens.IsNumber(i, 1, 31) || (i > 0 && tokens[i - 1].IsNumber)) return null;
        var (next, month) = (i + 1, 0);
        var mark = tokens.IsMark(next, '/') ? '/' : '.';
        if (tokens.IsMark(next, mark)) next++;
        if (tokens.IsNumber(next, 1, 12) && next == i + 2)
        {
            month = tokens[next++].Value;
            if (tokens.IsMark(next, '.')) next++;
        }

        if (!tokens.IsTo(next) || !dates.IsDateOfYearLast(next + 1) || !tokens.IsMark(next + 2, mark)
            || dates.DayFirstOrMonthFirst(next + 1) is not { } end || order == DateOrder.MonthFirst)
        {
            return null;
        }

        var (endMonth, endYear) = (tokens[next + 3].Value, tokens[next + 5].Value);
        var start = PeriodText.Day(month > endMonth ? endYear - 1 : endYear, month == 0 ? endMonth : month, tokens[i].Value);
        return Range(start, end.Period, new Extent(tokens[i].Place.Start, end.Place.End));
    }

    /// <summary><c>2024-04-08 → 2024-04-14</c>, <c>2024-04-08 to 04-14</c>, <c>2026.3.2 ~ 8</c>: a day that another one follows.</summary>
    public (string Period, Extent Place)? RangeFrom((string Period, Extent Place) start)
    {
        if (start.Period.Length != PeriodText.DayLength) return null;
        var next = tokens.FirstFrom(start.Place.End);
        if (next < 0) return null;
        var isBetween = tokens.IsWord(next, "and") && next > 0
            && tokens.FirstFrom(start.Place.Start) is > 0 and var first && tokens.IsWord(first - 1, "between");
        if (!isBetween && !tokens.IsTo(next) && !tokens.IsMark(next, '/', '至', '到')) return null;
        if (next + 1 >= tokens.Count) return null;
        var end = dates.NumericDate(next + 1) ?? EndOfRange(start, next);
        if (end is not { } last || last.Period.Length != PeriodText.DayLength || !PeriodText.Exists(last.Period)) return null;
        return Range(start.Period, last.Period, new Extent(start.Place.Start, last.Place.End));
    }

    /// <summary>
    /// The last day of a range that leaves out the year, or the month too. Where the same mark parts years, months and days, it parts no
    /// two days: <c>2026-03-02-08</c>.
    /// </summary>
    private (string Period, Extent Place)? EndOfRange((string Period, Extent Place) start, int dash)
    {
        var isOneOfDate = start.Place.Length < 4 || tokens.Title[start.Place.Start + 4] == tokens.Title[tokens[dash].Place.Start];
        if (isOneOfDate && tokens.IsMark(dash, '-', '/') && tokens[dash].Place.Start == start.Place.End) return null;
        var (year, month, one) = (start.Period.Substring(0, 4), start.Period.Substring(5, 2), dash + 1);
        if (!tokens.IsNumber(one, 1, 31)) return null;
        if (tokens.IsMark(one + 1, '.', '-', '/', '月', '월') && tokens.IsNumber(one + 2, 1, 31) && tokens[one].Value <= 12)
        {
            var last = tokens.IsMark(one + 3, '日', '일') ? one + 3 : one + 2;
            return ($"{year}-{tokens[one].Value:00}-{tokens[one + 2].Value:00}", tokens.Place(one, last));
        }

        return tokens.IsMark(one + 1, '日', '일') || one + 1 == tokens.Count || !tokens[one + 1].IsNumber
            ? ($"{year}-{month}-{tokens[one].Value:00}", tokens.Place(one, tokens.IsMark(one + 1, '日', '일') ? one + 1 : one))
            : null;
    }

    /// <summary>The span of days or months that begins with the name of a month or a day of it.</summary>
    public (string Period, Extent Place)? Named(int i) => NamedDays(i) ?? RangeOfMonths(i);

    /// <summary>The span of days that begins with the name of a month or a day of it.</summary>
    public (string Period, Extent Place)? NamedDays(int i) => MonthRange(i) ?? DayRange(i);

    /// <summary><c>2/8 ~ 2/14</c>, <c>8.2. – 14.2.</c>: two days as numbers, in the year that is assumed.</summary>
    /// <param name="i">Where it begins.</param>
    /// <param name="isMonthFirst">Whether the month is the first number of each.</param>
    public (string Period, Extent Place)? NumberedDays(int i, bool isMonthFirst)
    {
        if (assumed is not { } year || !tokens.IsNumber(i, 1, 31) || !tokens.IsMark(i + 1, '/', '.', '月', '월')
            || !tokens.IsNumber(i + 2, 1, 31) || tokens.IsMark(i - 1, '/', '.')
            || (i > 0 && tokens[i - 1].IsNumber && !tokens[i - 1].IsYear))
        {
            return null;
        }

        // "4.5 - 4.7" are versions.
        var isEnded = tokens.IsMark(i + 3, '.', '日', '일');
        if (tokens.IsMark(i + 1, '.') && !isEnded) return null;
        var dash = isEnded ? i + 4 : i + 3;
        var end = dash + 1;
        if (!tokens.IsTo(dash) || !tokens.IsNumber(end, 1, 31) || !tokens.IsMark(end + 1, tokens.Title[tokens[i + 1].Place.Start])
            || !tokens.IsNumber(end + 2, 1, 31))
        {
            return null;
        }

        var (month, day, lastMonth, lastDay) = isMonthFirst
            ? (tokens[i].Value, tokens[i + 2].Value, tokens[end].Value, tokens[end + 2].Value)
            : (tokens[i + 2].Value, tokens[i].Value, tokens[end + 2].Value, tokens[end].Value);
        return Days(year, (month, day), (lastMonth, lastDay), tokens.Place(i, end + 2));
    }

    /// <summary><c>2023年4-6月</c>, <c>2023년 4~6월</c>: months behind their year.</summary>
    public (string Period, Extent Place)? MonthsOfYear(int i)
    {
        if (!tokens[i].IsYear || !tokens.IsMark(i + 1, '年', '년') || !tokens.IsNumber(i + 2, 1, 12)) return null;
        var dash = tokens.IsMark(i + 3, '月', '월') ? i + 4 : i + 3;
        if (!tokens.IsTo(dash) || !tokens.IsNumber(dash + 1, 1, 12) || !tokens.IsMark(dash + 2, '月', '월')) return null;
        var (year, first, last) = (tokens[i].Value, tokens[i + 2].Value, tokens[dash + 1].Value);
        return first <= last ? (PeriodText.Months(year, first, year, last), tokens.Place(i, dash + 2)) : null;
    }

    /// <summary><c>Jan - Feb 2021</c>, <c>2021 Jan - Feb</c>: the year is that of the end.</summary>
    private (string Period, Extent Place)? RangeOfMonths(int i)
    {
        if (!tokens.IsMark(i + 1, '-', '–', '—', '/', '~') || tokens.MonthAt(i) is not { } first || tokens.MonthAt(i + 2) is not { } last
            || (tokens.YearBehind(i + 2) ?? (i > 0 && tokens[i - 1].IsYear ? i - 1 : null)) is not { } year || first == last)
        {
            return null;
        }

        if (i > 0 && tokens.IsNumber(i - 1, 1, 31)) return null;
        var endYear = tokens[year].Value;
        var period = PeriodText.Months(first > last ? endYear - 1 : endYear, first, endYear, last);
        return (period, tokens.Place(Math.Min(i, year), Math.Max(i + 2, year)));
    }

    /// <summary>
    /// <c>June 23 - June 29, 2025</c>, <c>May 22 - 28 2023</c>, <c>Dec 30 - Jan 5) - 2025</c>: the year is that of the end.
    /// </summary>
    private (string Period, Extent Place)? MonthRange(int i)
    {
        if (!tokens.IsNumber(i + 1, 1, 31) || !tokens.IsTo(i + 2) || tokens.MonthAt(i) is not { } startMonth) return null;
        var end = i + 3;
        var endMonth = startMonth;
        if (tokens.MonthAt(end) is { } other) (endMonth, end) = (other, end + 1);
        if (!tokens.IsNumber(end, 1, 31) || YearOf(end) is not var (endYear, last)) return null;
        return Days(endYear, (startMonth, tokens[i + 1].Value), (endMonth, tokens[end].Value), tokens.Place(i, last));
    }

    /// <summary><c>2–8 March 2026</c>, <c>23 February - 1 March 2026</c>, <c>5 – Sun 11 April 2026</c>.</summary>
    private (string Period, Extent Place)? DayRange(int i)
    {
        if (!tokens.IsNumber(i, 1, 31) || (i > 0 && tokens.IsMark(i - 1, '#'))) return null;
        var startMonth = tokens.MonthAt(i + 1);
        var dash = startMonth is null ? i + 1 : i + 2;
        if (!tokens.IsTo(dash) && !tokens.IsWord(dash, "a")) return null;
        var end = tokens.IsWord(dash + 1) ? dash + 2 : dash + 1;
        if (!tokens.IsNumber(end, 1, 31)) return null;
        var month = tokens.IsWord(end + 1, "de") || tokens.IsMark(end + 1, '.') ? end + 2 : end + 1;
        if (tokens.MonthAt(month) is not { } endMonth || YearOf(month) is not var (endYear, last)) return null;
        return Days(endYear, (startMonth ?? endMonth, tokens[i].Value), (endMonth, tokens[end].Value), tokens.Place(i, last));
    }

    /// <summary>The year behind a token, or else the one that is assumed, and the last token of both.</summary>
    private (int Year, int Last)? YearOf(int token) =>
        tokens.YearBehind(token) is { } year ? (tokens[year].Value, year) : assumed is { } other ? (other, token) : null;

    /// <summary>The days up to one in a year, from one in it or in the year before.</summary>
    private static (string Period, Extent Place)? Days(int year, (int Month, int Day) first, (int Month, int Day) last, Extent place) =>
        Range(
            PeriodText.Day(first.Month > last.Month ? year - 1 : year, first.Month, first.Day),
            PeriodText.Day(year, last.Month, last.Day),
            place);

    /// <summary>A range; null where it would end before it begins.</summary>
    private static (string Period, Extent Place)? Range(string start, string end, Extent place) =>
        string.CompareOrdinal(start, end) < 0 ? ($"{start}/{end}", place) : null;
}
