using System.Globalization;

namespace MlDigest.Model.Parsing.Grammar;

/// <summary>Periods as ISO 8601 text.</summary>
internal static class PeriodText
{
    /// <summary>The length of a year's text: <c>2026</c>.</summary>
    public const int YearLength = 4;

    /// <summary>The length of a month's text: <c>2026-05</c>.</summary>
    public const int MonthLength = 7;

    /// <summary>The length of a week's text: <c>2026-W09</c>.</summary>
    public const int WeekLength = 8;

    /// <summary>The length of a day's text: <c>2026-05-14</c>.</summary>
    public const int DayLength = 10;

    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>A day as a period.</summary>
    public static string Day(int year, int month, int day) =>
        string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", year, month, day);

    /// <summary>A day as a period.</summary>
    public static string Day(DateTime day) => Day(day.Year, day.Month, day.Day);

    /// <summary>A month as a period.</summary>
    public static string Month(int year, int month) => string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}", year, month);

    /// <summary>A week of a year as a period.</summary>
    public static string Week(int year, int week) => string.Format(CultureInfo.InvariantCulture, "{0:0000}-W{1:00}", year, week);

    /// <summary>A year as a period.</summary>
    public static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    /// <summary>The days of some months as a period.</summary>
    public static string Months(int firstYear, int first, int lastYear, int last) =>
        $"{Day(firstYear, first, 1)}/{Day(lastYear, last, DateTime.DaysInMonth(lastYear, last))}";

    /// <summary>The day that a period is.</summary>
    public static DateTime DateOf(string day) => DateTime.ParseExact(day, DayFormat, CultureInfo.InvariantCulture);

    /// <summary>Whether the calendar has the days of a period: there is no 31 February.</summary>
    public static bool Exists(string period) => Array.TrueForAll(
        period.Split('/'),
        part => part.Length != DayLength
            || DateTime.TryParseExact(part, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
}
