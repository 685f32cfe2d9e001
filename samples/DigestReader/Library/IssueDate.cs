using System.Globalization;

namespace DigestReader.Library;

/// <summary>A period of the contract, for people and for sorting.</summary>
public readonly record struct IssueDate(string? Period)
{
    /// <summary>The first day; of a range, that of its end; the least day where there is no date.</summary>
    public DateOnly Day => Period is null ? DateOnly.MinValue : FirstDay(Period[(Period.IndexOf('/') + 1)..]);

    public string Text => Period is null ? "No date" : string.Join(" – ", Period.Split('/').Select(TextOf));

    public string Year => Period is null ? "No date" : Day.Year.ToString("D4", CultureInfo.InvariantCulture);

    private static DateOnly FirstDay(string period) => Week(period) switch
    {
        (var year, var week) => DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)),
        _ when TryRead(period, "yyyy-MM-dd", out var day) || TryRead(period, "yyyy-MM", out day) || TryRead(period, "yyyy", out day) => day,
        _ => DateOnly.MinValue,
    };

    private static string TextOf(string period) => Week(period) switch
    {
        (var year, var week) => FormattableString.Invariant($"Week {week}, {year}"),
        _ when TryRead(period, "yyyy-MM-dd", out var day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        _ when TryRead(period, "yyyy-MM", out var day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => period,
    };

    private static (int Year, int Week)? Week(string period) =>
        period.Split("-W") is [var year, var week]
        && int.TryParse(year, CultureInfo.InvariantCulture, out var y) && y is > 0 and < 9999
        && int.TryParse(week, CultureInfo.InvariantCulture, out var w) && w is > 0 and < 54
            ? (y, w)
            : null;

    private static bool TryRead(string period, string format, out DateOnly day) =>
        DateOnly.TryParseExact(period, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
