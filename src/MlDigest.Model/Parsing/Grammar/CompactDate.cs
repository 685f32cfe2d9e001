using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Parsing.Grammar;

/// <summary>
/// Finds dates that are written without marks or with two digits of the year: <c>20200504</c>, <c>200504</c>, <c>05/04/20</c>. Other
/// numbers look like them, so they count only where nothing else names a time.
/// </summary>
internal static class CompactDate
{
    private const int EarliestYear = 2000;
    private const int LatestYear = 2039;

    // Six digits are a day only where the text says little else: "200504 Mon".
    private const int LongestBesideSix = 12;

    /// <summary>The day, or the range of two, and where it stands; null where there is none.</summary>
    public static (string Period, Extent Place)? Find(string text, DateOrder order)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsDigit(text, i) || IsDigit(text, i - 1)) continue;
            var end = EndOfDigits(text, i);
            if (DayAt(text, i, end, order) is not { } day) continue;
            return RangeFrom(text, day, order) ?? day;
        }

        return null;
    }

    private static (string Period, Extent Place)? DayAt(string text, int start, int end, DateOrder order) => (end - start) switch
    {
        8 => Day(Number(text, start, 4), Number(text, start + 4, 2), Number(text, start + 6, 2), new Extent(start, end)),
        6 when Scripts.Weight(text.AsSpan(0, start), LongestBesideSix + 1) <= LongestBesideSix
            && Scripts.Weight(text.AsSpan(end), LongestBesideSix + 1) <= LongestBesideSix =>
            SixDigits(text, start),
        2 => ShortDate(text, start, order),
        _ => null,
    };

    /// <summary>A date of three numbers of two digits, where they can be read in one way only, or in that of the document.</summary>
    private static (string Period, Extent Place)? ShortDate(string text, int start, DateOrder order)
    {
        var end = start + 8;
        if (end > text.Length || text[start + 2] is not ('.' or '-' or '/' or '_') || text[start + 5] != text[start + 2]) return null;
        if (EndOfDigits(text, start + 3) != start + 5 || EndOfDigits(text, start + 6) != end) return null;
        if ((start > 1 && text[start - 1] == text[start + 2])
            || (end + 1 < text.Length && text[end] == text[start + 2] && IsDigit(text, end + 1)))
        {
            return null;
        }

        var (one, two, three, place) =
            (Number(text, start, 2), Number(text, start + 3, 2), Number(text, start + 6, 2), new Extent(start, end));
        var (yearFirst, dayFirst, monthFirst) =
            (Day(2000 + one, two, three, place), Day(2000 + three, two, one, place), Day(2000 + three, one, two, place));

        // Years of one digit are rarely meant: 07.05.20 is no day of 2007.
        if (one < 10) yearFirst = null;
        if (dayFirst is not null && monthFirst is not null && dayFirst != monthFirst)
        {
            if (order == DateOrder.DayFirst) monthFirst = null;
            else if (order == DateOrder.MonthFirst) dayFirst = null;
            else return null;
        }

        var yearLast = dayFirst ?? monthFirst;
        return yearFirst is not null && yearLast is not null && yearFirst != yearLast ? null : yearFirst ?? yearLast;
    }

    private static (string Period, Extent Place)? RangeFrom(string text, (string Period, Extent Place) day, DateOrder order)
    {
        var next = day.Place.End;
        while (next < text.Length && text[next] is ' ' or '-' or '–' or '—' or '~' or '～') next++;
        if (next == day.Place.End || !IsDigit(text, next)) return null;
        var other = DayAt(text, next, EndOfDigits(text, next), order)
            ?? (EndOfDigits(text, next) - next == 6 ? SixDigits(text, next) : null);
        return other is { } last && string.CompareOrdinal(day.Period, last.Period) < 0
            ? ($"{day.Period}/{last.Period}", new Extent(day.Place.Start, last.Place.End))
            : null;
    }

    private static (string Period, Extent Place)? SixDigits(string text, int start) =>
        Day(2000 + Number(text, start, 2), Number(text, start + 2, 2), Number(text, start + 4, 2), new Extent(start, start + 6));

    private static (string Period, Extent Place)? Day(int year, int month, int day, Extent place) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (PeriodText.Day(year, month, day), place)
            : null;

    private static bool IsDigit(string text, int i) => i >= 0 && i < text.Length && Ascii.IsDigit(text[i]);

    private static int EndOfDigits(string text, int start) => start + Ascii.Digits(text.AsSpan(start));

    private static int Number(string text, int start, int length) => (int)Ascii.Number(text.AsSpan(start, length));
}
