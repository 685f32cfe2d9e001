namespace MlDigest.Model.Parsing.Grammar;

/// <summary>
/// Finds the time that a title names, in the forms of many languages, and writes it as ISO 8601 text.
/// </summary>
internal static class PeriodReader
{
    private const int LongestYear = 8;

    /// <summary>The period that a title names; null when it names none.</summary>
    /// <param name="title">The title.</param>
    /// <param name="order">How the document writes dates.</param>
    public static string? Read(string title, DateOrder order = DateOrder.Unknown) => Find(title, order)?.Period;

    /// <summary>Whether a title is a year and little else: "2031", "In 2031", "2031年".</summary>
    /// <param name="title">The title.</param>
    /// <param name="period">The period that it names.</param>
    public static bool IsYear(string title, string? period) => title.Length < LongestYear && period is { Length: PeriodText.YearLength };

    /// <summary>Whether a title names a day, with or without its year: "June 23 - 30", "3 May".</summary>
    public static bool NamesDay(string title) => NamesDay(title, TitleToken.Tokenize(title));

    /// <summary>The same of a title that is cut into tokens.</summary>
    public static bool NamesDay(string title, List<TitleToken> tokens)
    {
        var reader = new TitleTokens(title, tokens);
        for (var i = 0; i < reader.Count; i++)
        {
            if ((reader.IsNumber(i + 1, 1, 31) || (i > 0 && reader.IsNumber(i - 1, 1, 31))) && reader.MonthAt(i) is not null) return true;
        }

        return false;
    }

    /// <summary>Whether a title begins with a day of a month: "11. April, Berlin".</summary>
    public static bool BeginsWithDay(string title)
    {
        var reader = new TitleTokens(title);
        var month = reader.IsMark(1, '.') ? 2 : 1;
        return reader.IsNumber(0, 1, 31) && reader.MonthAt(month) is not null;
    }

    /// <summary>The period and where it stands in the title; null when the title names none.</summary>
    /// <param name="title">The title.</param>
    /// <param name="order">How the document writes dates.</param>
    public static (string Period, Extent Place)? Find(string title, DateOrder order = DateOrder.Unknown) =>
        TitleToken.HoldsYear(title.AsSpan()) ? Find(new TitleTokens(title), order) : null;

    /// <summary>The same in a title that is cut into tokens.</summary>
    public static (string Period, Extent Place)? Find(string title, List<TitleToken> tokens) =>
        TitleToken.HoldsYear(title.AsSpan()) ? Find(new TitleTokens(title, tokens), DateOrder.Unknown) : null;

    /// <summary>The spans of days that a text names without their year: "February 8–14", "2/8 ~ 2/14".</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">The year of their last days.</param>
    public static IEnumerable<string> FindDays(string text, int year)
    {
        if (!TitleToken.HoldsNumber(text.AsSpan())) yield break;
        var tokens = new TitleTokens(text);
        var ranges = new DateRangeReader(tokens, DateOrder.Unknown, year);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Existing(ranges.NamedDays(i)) is { } named) yield return named;
            if (Existing(ranges.NumberedDays(i, isMonthFirst: true)) is { } monthFirst) yield return monthFirst;
            if (Existing(ranges.NumberedDays(i, isMonthFirst: false)) is { } dayFirst) yield return dayFirst;
        }

        static string? Existing((string Period, Extent Place)? found) =>
            found is { } range && PeriodText.Exists(range.Period) ? range.Period : null;
    }

    private static (string Period, Extent Place)? Find(TitleTokens tokens, DateOrder order)
    {
        var (dates, ranges) = (new DateReader(tokens, order), new DateRangeReader(tokens, order));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ranges.MonthsOfYear(i) is { } months) return months;
            if (dates.NumericDate(i) is { } date && PeriodText.Exists(date.Period)) return ranges.RangeFrom(date) ?? date;
            if (ranges.DottedRange(i) is { } days && PeriodText.Exists(days.Period)) return days;
            if (dates.DayFirstOrMonthFirst(i) is { } day && PeriodText.Exists(day.Period)) return ranges.RangeOfDays(i, day) ?? day;
            if (ranges.Named(i) is { } range && PeriodText.Exists(range.Period)) return range;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (dates.WeekOfYear(i) is { } week) return week;
            if (dates.Quarter(i) is { } quarter) return quarter;
            if (dates.MonthAndYear(i) is { } month && PeriodText.Exists(month.Period)) return ranges.RangeOfNamedDays(month) ?? month;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            // A year alone counts only where nothing else is glued to it: "2020", not "GPT-2020".
            if (tokens[i].IsYear && tokens.IsFree(tokens[i].Place)) return (PeriodText.Year(tokens[i].Value), tokens[i].Place);
        }

        return null;
    }

    /// <summary>
    /// Which comes first in a date of a text whose year stands last, the day or the month; unknown where each could,
    /// null where there is no such date.
    /// </summary>
    public static DateOrder? OrderIn(string text)
    {
        if (!TitleToken.HoldsNumber(text.AsSpan())) return null;
        var reader = new TitleTokens(text);
        for (var i = 0; i + 4 < reader.Count; i++)
        {
            if (!reader.IsNumber(i, 1, 31) || !reader.IsNumber(i + 2, 1, 31) || !reader[i + 4].IsNumber
                || !reader.IsMark(i + 1, '.', '/', '-', '_') || !reader.IsMark(i + 3, text[reader[i + 1].Place.Start])
                || !reader.IsGlued(i, i + 4))
            {
                continue;
            }

            var (first, second) = (reader[i].Value, reader[i + 2].Value);
            if (!reader[i + 4].IsYear && !reader.IsNumber(i + 4, 1, 99)) continue;
            return (first > 12) == (second > 12) ? DateOrder.Unknown
                : first > 12 && reader[i + 4].IsYear ? DateOrder.DayFirst
                : second > 12 ? DateOrder.MonthFirst
                : DateOrder.Unknown;
        }

        return null;
    }

    /// <summary>The month, from 1, that is all a title says: "June"; null where it says more or something else.</summary>
    public static int? FindMonth(ReadOnlySpan<char> title) => MonthNames.Read(title.Trim(" :：".AsSpan()));

    /// <summary>The week that a title names without its year: "Week 43"; null when it names none.</summary>
    public static (int Week, Extent Place)? FindWeek(string title) =>
        TitleToken.HoldsNumber(title.AsSpan()) ? FindWeek(title, TitleToken.Tokenize(title)) : null;

    /// <summary>The same in a title that is cut into tokens.</summary>
    public static (int Week, Extent Place)? FindWeek(string title, List<TitleToken> tokens)
    {
        var reader = new TitleTokens(title, tokens);
        for (var i = 0; i < reader.Count; i++)
        {
            if (!reader.IsWeekNumber(i + 1) || !(reader.IsWeekWord(i) || (reader.IsWord(i, "w") && reader.IsGlued(i, i + 1)))) continue;
            if (!reader.IsTo(i + 2) && reader.MonthAt(i + 2) is null) return (reader[i + 1].Value, reader.Place(i, i + 1));
        }

        return null;
    }
}
