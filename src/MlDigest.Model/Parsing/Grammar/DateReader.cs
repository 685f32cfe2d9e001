namespace MlDigest.Model.Parsing.Grammar;

/// <summary>Reads the day, week or month that begins at a token of a title, in the forms of many languages.</summary>
/// <param name="tokens">The tokens of the title.</param>
/// <param name="order">How the document writes dates.</param>
internal readonly struct DateReader(TitleTokens tokens, DateOrder order)
{
    private static readonly string[] QuarterWords = WordTable.Of(WordHint.Quarter, WordStrength.Alone);

    /// <summary><c>2020-05-04</c>, <c>2020/5</c>, <c>2021-W06</c>, <c>2020年5月4日</c>, <c>2020 年 9 月</c>, <c>2021 年第 6 周</c>.</summary>
    public (string Period, Extent Place)? NumericDate(int i)
    {
        if (!tokens[i].IsYear) return null;
        var year = tokens[i].Value;
        var next = i + 1;
        if (tokens.IsMark(next, '年', '년'))
        {
            if (tokens.IsMark(next + 1, '第')) next++;
            if (tokens.IsNumber(next + 1, 1, 53) && tokens.IsMark(next + 2, '周', '週', '주'))
            {
                return (PeriodText.Week(year, tokens[next + 1].Value), tokens.Place(i, next + 2));
            }

            if (!tokens.IsNumber(next + 1, 1, 12) || !tokens.IsMark(next + 2, '月', '월')) return null;
            var month = next + 1;
            return tokens.IsNumber(month + 2, 1, 31) && tokens.IsMark(month + 3, '日', '일', '号', '號')
                ? (PeriodText.Day(year, tokens[month].Value, tokens[month + 2].Value), tokens.Place(i, month + 3))
                : (PeriodText.Month(year, tokens[month].Value), tokens.Place(i, month + 1));
        }

        if (!tokens.IsMark(next, '-', '/', '.')) return null;
        if (tokens.IsWord(next + 1, "w") && tokens.IsNumber(next + 2, 1, 53))
        {
            return (PeriodText.Week(year, tokens[next + 2].Value), tokens.Place(i, next + 2));
        }

        if (tokens.Count <= next + 1 || tokens[next + 1].Place.Start != tokens[next].Place.End) return null;
        if (IsWeekLikeMonth(i)) return (PeriodText.Week(year, tokens[next + 1].Value), tokens.Place(i, next + 1));
        if (!tokens.IsNumber(next + 1, 1, 12)) return null;
        return tokens.IsMark(next + 2, tokens.Title[tokens[next].Place.Start]) && tokens.IsNumber(next + 3, 1, 31)
            ? (PeriodText.Day(year, tokens[next + 1].Value, tokens[next + 3].Value), tokens.Place(i, next + 3))
            : (PeriodText.Month(year, tokens[next + 1].Value), tokens.Place(i, next + 1));
    }

    /// <summary>
    /// Whether the number behind a year counts weeks, since no month has it: <c>2024-46</c>; but not <c>2023-24</c>, a year and the next.
    /// </summary>
    private bool IsWeekLikeMonth(int i) =>
        tokens.IsMark(i + 1, '-') && tokens.IsNumber(i + 2, 13, 53) && tokens[i + 2].Value != (tokens[i].Value + 1) % 100
            && (i + 3 == tokens.Count || tokens[i + 3].Place.Start > tokens[i + 2].Place.End)
            && (i == 0 || tokens[i - 1].Place.End < tokens[i].Place.Start);

    /// <summary>
    /// <c>4.5.2020</c>, and with slashes or hyphens where only one of the numbers can be the month, or the document says which:
    /// <c>12/23/2020</c>, <c>23/12/2020</c>.
    /// </summary>
    public (string Period, Extent Place)? DayFirstOrMonthFirst(int i)
    {
        if (!IsDateOfYearLast(i)) return null;
        var (first, second, hasDots) = (tokens[i].Value, tokens[i + 2].Value, tokens.IsMark(i + 1, '.'));
        if (hasDots ? second > 12 && (first > 12 || order != DateOrder.MonthFirst) : first > 12 && second > 12) return null;
        var isEither = first <= 12 && second <= 12;
        if (isEither && !hasDots && order == DateOrder.Unknown) return null;
        var isDayFirst = isEither ? order != DateOrder.MonthFirst : first > 12;
        return (PeriodText.Day(tokens[i + 4].Value, isDayFirst ? second : first, isDayFirst ? first : second), tokens.Place(i, i + 4));
    }

    /// <summary>Whether a date begins whose year stands last: numbers with dots, slashes or hyphens between.</summary>
    public bool IsDateOfYearLast(int i) =>
        tokens.IsNumber(i, 1, 31) && tokens.IsNumber(i + 2, 1, 31) && i + 4 < tokens.Count && tokens[i + 4].IsYear
            && tokens.IsMark(i + 1, '.', '/', '-')
            && tokens.IsMark(i + 3, tokens.Title[tokens[i + 1].Place.Start]) && tokens.IsGlued(i, i + 4);

    /// <summary><c>Week 6, 2021</c>, <c>2021 week 6</c>, <c>KW 6/2021</c>, <c>W06 2021</c>, <c>第 6 周，2021</c>.</summary>
    public (string, Extent)? WeekOfYear(int i)
    {
        if (tokens.IsOrdinal(i) && tokens.IsWeekNumber(i) && tokens.IsWeekWord(i + 1)) return OrdinalWeek(i);
        if (!tokens.IsWeekNumber(i + 1)) return null;
        var isCounted = tokens.IsMark(i, '第', '제') && tokens.IsMark(i + 2, '周', '週', '주');
        if (!isCounted && !tokens.IsWeekWord(i) && !(tokens.IsWord(i, "w") && tokens.IsGlued(i, i + 1))) return null;
        var last = isCounted ? i + 2 : i + 1;
        if (tokens.YearBehind(last) is { } year) return (PeriodText.Week(tokens[year].Value, tokens[i + 1].Value), tokens.Place(i, year));
        for (var before = i - 1; before >= Math.Max(0, i - 2); before--)
        {
            if (tokens[before].IsYear && tokens.IsFree(tokens[before].Place))
            {
                return (PeriodText.Week(tokens[before].Value, tokens[i + 1].Value), tokens.Place(before, last));
            }
        }

        return null;
    }

    /// <summary><c>2021 6th week</c>, <c>6th week, 2021</c>, <c>6th week of 2021</c>.</summary>
    private (string, Extent)? OrdinalWeek(int i)
    {
        var year = i > 0 && tokens[i - 1].IsYear ? i - 1
            : tokens.YearBehind(i + 1) ?? (tokens.IsWord(i + 2, "of") && i + 3 < tokens.Count && tokens[i + 3].IsYear ? i + 3 : -1);
        return year < 0
            ? null
            : (PeriodText.Week(tokens[year].Value, tokens[i].Value), tokens.Place(Math.Min(i, year), Math.Max(i + 1, year)));
    }

    /// <summary><c>Q1 2026</c>, <c>2026 Q1</c>, <c>first quarter of 2026</c>, <c>1. Quartal 2026</c>: the days of three months.</summary>
    public (string Period, Extent Place)? Quarter(int i)
    {
        var isShort = tokens.IsWord(i, "q") && tokens.IsNumber(i + 1, 1, 4) && tokens.IsGlued(i, i + 1);
        var (first, last, quarter) = isShort ? (i, i + 1, tokens[i + 1].Value) : NamedQuarter(i);
        if (quarter == 0) return null;
        var year = tokens.YearBehind(last) ?? (isShort && i > 0 && tokens[i - 1].IsYear ? i - 1 : -1);
        if (year < 0) return null;
        var (value, month) = (tokens[year].Value, quarter * 3);
        return (PeriodText.Months(value, month - 2, value, month), tokens.Place(Math.Min(first, year), Math.Max(last, year)));
    }

    /// <summary>A quarter that an ordinal counts, and the tokens from that to the word; 0 where the token is no such word.</summary>
    private (int First, int Last, int Quarter) NamedQuarter(int i)
    {
        if (!tokens.IsWord(i, QuarterWords)) return default;
        var first = tokens.IsMark(i - 1, '.') ? i - 2 : i - 1;
        if (first < 0) return default;
        var quarter = tokens.IsNumber(first, 1, 4) && (first < i - 1 || tokens.IsOrdinal(first)) ? tokens[first].Value
            : tokens.IsWord(first) ? NumberReader.OrdinalOf(tokens[first].Place.Of(tokens.Title))
            : 0;
        return (first, i, quarter <= 4 ? quarter : 0);
    }

    /// <summary><c>September 2020</c>, <c>4 May 2020</c>, <c>May 4th, 2020</c>, <c>2020. május 4.</c>, <c>2020 September</c>.</summary>
    public (string Period, Extent Place)? MonthAndYear(int i)
    {
        if (NumberedMonth(i) is { } numbered) return numbered;
        if (tokens.MonthAt(i) is not { } month) return null;
        if (tokens.IsNumber(i + 1, 1, 31) && tokens.YearBehind(i + 1) is { } dayYear)
        {
            return (PeriodText.Day(tokens[dayYear].Value, month, tokens[i + 1].Value), tokens.Place(i, dayYear));
        }

        if (tokens.YearBehind(i) is not { } year)
        {
            return i > 1 && tokens.IsMark(i - 1, '.') && tokens[i - 2].IsYear && tokens.IsNumber(i + 1, 1, 31)
                ? (PeriodText.Day(tokens[i - 2].Value, month, tokens[i + 1].Value), tokens.Place(i - 2, i + 1))
                : MonthBehindYear(i, month);
        }

        var day = i - 1;
        if (tokens.IsMark(day, '\'', '’') && tokens.IsWord(day - 1, "d")) day -= 2;
        else if (day >= 0 && (tokens[day].Kind == TitleTokenKind.Word || tokens.IsMark(day, '.'))) day--;
        return day >= 0 && tokens.IsNumber(day, 1, 31)
            ? (PeriodText.Day(tokens[year].Value, month, tokens[day].Value), tokens.Place(day, year))
            : (PeriodText.Month(tokens[year].Value, month), tokens.Place(i, year));
    }

    /// <summary><c>2020 September</c>, <c>2020. szeptember</c>, in front of all else or behind it.</summary>
    private (string Period, Extent Place)? MonthBehindYear(int i, int month)
    {
        var year = tokens.IsMark(i - 1, '.') ? i - 2 : i - 1;
        var isAtEdge = year == 0 || i + 1 == tokens.Count;
        return year >= 0 && isAtEdge && tokens[year].IsYear
            ? (PeriodText.Month(tokens[year].Value, month), tokens.Place(year, i))
            : null;
    }

    /// <summary><c>tháng 9 năm 2020</c>, <c>9/2020</c>.</summary>
    private (string Period, Extent Place)? NumberedMonth(int i)
    {
        if (tokens.IsWord(i, "tháng") && tokens.IsNumber(i + 1, 1, 12))
        {
            var year = tokens.IsWord(i + 2, "năm") || tokens.IsMark(i + 2, '/', ',', '-', '.') ? i + 3 : i + 2;
            if (year >= tokens.Count || !tokens[year].IsYear) return null;
            return tokens.IsWord(i - 2, "ngày") && tokens.IsNumber(i - 1, 1, 31)
                ? (PeriodText.Day(tokens[year].Value, tokens[i + 1].Value, tokens[i - 1].Value), tokens.Place(i - 1, year))
                : (PeriodText.Month(tokens[year].Value, tokens[i + 1].Value), tokens.Place(i, year));
        }

        return tokens.IsNumber(i, 1, 12) && tokens.IsMark(i + 1, '/') && i + 2 < tokens.Count && tokens[i + 2].IsYear
            && tokens.IsGlued(i, i + 2) && tokens.IsFree(new Extent(tokens[i].Place.Start, tokens[i + 2].Place.End))
            ? (PeriodText.Month(tokens[i + 2].Value, tokens[i].Value), tokens.Place(i, i + 2))
            : null;
    }
}
