using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model;

/// <summary>The time an issue covers or is dated, as days: what <see cref="DigestIssue.Period"/> says as text.</summary>
/// <remarks>
/// <para>
/// Days are <see cref="DateTime"/> values at midnight of <see cref="DateTimeKind.Unspecified"/>, on all frameworks the
/// same, so that a library built for .NET Standard runs with the build for a newer framework;
/// <c>DateOnly.FromDateTime(period.Start)</c> makes the newer type of them.
/// </para>
/// <para>
/// Weeks are those of ISO 8601, Monday to Sunday, by the number that the editor gave: week 53 of a year with 52 is the week after its last.
/// </para>
/// <para>
/// Two periods are equal when their texts are. They are in order by their first day, then by their last, then by their text. The
/// default value is the first day of the calendar. Safe to share between threads.
/// </para>
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct DigestPeriod : IComparable<DigestPeriod>
{
    private const string FirstDay = "0001-01-01";
    private const int DaysOfWeek = 7;
    private const int MostWeeks = 53;

    private readonly string? text;

    private DigestPeriod(string text, PeriodKind kind, DateTime start, DateTime end) =>
        (this.text, Kind, Start, End) = (text == FirstDay ? null : text, kind, start, end);

    /// <summary>What was stated.</summary>
    public PeriodKind Kind { get; }

    /// <summary>The first day.</summary>
    public DateTime Start { get; }

    /// <summary>The last day, which belongs to the period; that of <see cref="Start"/> for a single day.</summary>
    public DateTime End { get; }

    /// <summary>Reads the text of a period.</summary>
    /// <param name="text">
    /// <c>2020</c>, <c>2020-09</c>, <c>2021-W06</c>, <c>2020-05-04</c>, or two of these that are in order with a slash between.
    /// </param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is none of these, or the calendar has no such day.</exception>
    public static DigestPeriod Parse(string text) =>
        TryParse(Guard.NotNull(text), out var period)
            ? period
            : throw IdentifierText.Unexpected("a period such as 2020-09, 2021-W06 or 2025-06-23/2025-06-29", text.AsSpan());

    /// <summary>Reads the text of a period.</summary>
    /// <param name="text">The text, as <see cref="Parse"/> takes it; null is none.</param>
    /// <param name="period">The period, where there is one.</param>
    /// <returns>Whether the text is a period.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out DigestPeriod period)
    {
        period = default;
        if (text is null) return false;
        var slash = text.IndexOf('/');
        if (slash < 0) return TryReadOne(text, out period);
        if (!TryReadOne(text.Substring(0, slash), out var first) || !TryReadOne(text.Substring(slash + 1), out var last)) return false;
        if (first.Start > last.Start || first.End > last.End) return false;
        period = new DigestPeriod(text, PeriodKind.Range, first.Start, last.End);
        return true;
    }

    /// <summary>Whether one period comes before another: begins earlier, or ends earlier.</summary>
    public static bool operator <(DigestPeriod left, DigestPeriod right) => left.CompareTo(right) < 0;

    /// <summary>Whether one period comes behind another: begins later, or ends later.</summary>
    public static bool operator >(DigestPeriod left, DigestPeriod right) => left.CompareTo(right) > 0;

    /// <summary>Whether one period does not come behind another.</summary>
    public static bool operator <=(DigestPeriod left, DigestPeriod right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one period does not come before another.</summary>
    public static bool operator >=(DigestPeriod left, DigestPeriod right) => left.CompareTo(right) >= 0;

    /// <summary>Compares two periods by their first day, then by their last, then by their text.</summary>
    /// <param name="other">The other period.</param>
    /// <returns>Less than 0 where this one comes first, more than 0 where the other does, 0 where they are equal.</returns>
    public int CompareTo(DigestPeriod other)
    {
        var order = Start.CompareTo(other.Start);
        if (order == 0) order = End.CompareTo(other.End);
        return order != 0 ? order : string.CompareOrdinal(ToString(), other.ToString());
    }

    /// <summary>The text of the period, as it stands in <see cref="DigestIssue.Period"/>.</summary>
    /// <returns>For example <c>2021-W06</c>.</returns>
    public override string ToString() => text ?? FirstDay;

    private static bool TryReadOne(string text, out DigestPeriod period)
    {
        period = default;
        var year = Number(text, 0, 4);
        if (year < 1) return false;
        switch (text.Length)
        {
            case 4:
                period = new DigestPeriod(text, PeriodKind.Year, new DateTime(year, 1, 1), new DateTime(year, 12, 31));
                return true;
            case 7 when text[4] == '-' && Number(text, 5, 2) is >= 1 and <= 12 and var month:
                period = new DigestPeriod(
                    text, PeriodKind.Month, new DateTime(year, month, 1), new DateTime(year, month, DateTime.DaysInMonth(year, month)));
                return true;
            case 8 when text[4] == '-' && text[5] == 'W' && Number(text, 6, 2) is >= 1 and <= MostWeeks and var week:
                return TryReadWeek(text, year, week, out period);
            case 10 when text[4] == '-' && text[7] == '-' && Number(text, 5, 2) is >= 1 and <= 12 and var month:
                var day = Number(text, 8, 2);
                if (day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
                period = new DigestPeriod(text, PeriodKind.Day, new DateTime(year, month, day), new DateTime(year, month, day));
                return true;
            default:
                return false;
        }
    }

    /// <summary>The first week of a year is the one with 4 January in it.</summary>
    private static bool TryReadWeek(string text, int year, int week, out DigestPeriod period)
    {
        var fourth = new DateTime(year, 1, 4);
        var days = ((week - 1) * DaysOfWeek) - (((int)fourth.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek);
        var exists = (DateTime.MaxValue - fourth).TotalDays >= days + DaysOfWeek;
        period = exists ? new DigestPeriod(text, PeriodKind.Week, fourth.AddDays(days), fourth.AddDays(days + DaysOfWeek - 1)) : default;
        return exists;
    }

    /// <summary>The number that some digits of a text are; -1 where they are none.</summary>
    private static int Number(string text, int start, int length)
    {
        if (text.Length < start + length) return -1;
        var number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (!Ascii.IsDigit(text[i])) return -1;
            number = (number * 10) + text[i] - '0';
        }

        return number;
    }
}
