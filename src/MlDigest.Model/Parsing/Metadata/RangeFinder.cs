using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;
using static MlDigest.Model.Parsing.Grammar.PeriodText;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Finds the days that an issue tells of, where its own day is known.</summary>
/// <param name="outline">The document.</param>
internal sealed class RangeFinder(DocumentOutline outline)
{
    // An issue is sent so many days behind the last of those that it tells of, and tells of so many.
    private const int LongestDelay = 7;
    private const int FewestDays = 4;
    private const int MostDays = 31;

    /// <summary>
    /// The range that the title, front matter or a line of the introduction states, where the day of the issue lies in it or close behind.
    /// </summary>
    /// <param name="day">The day of the issue.</param>
    /// <param name="title">Its title.</param>
    /// <param name="metadata">Its front matter.</param>
    /// <param name="introduction">The items in front of its first section or entry.</param>
    /// <param name="read">Reads a date as the document writes it.</param>
    public string? Find(string day, string? title, FrontMatter? metadata, Extent introduction, Func<string, string?> read)
    {
        if (metadata?.Range(read) is { } stated && IsAround(stated, day)) return stated;
        if (title is not null && DaysUpTo(day, title) is { } titled) return titled;
        foreach (var subtitle in metadata?.Subtitles ?? [])
        {
            if (read(subtitle) is { } range && IsAround(range, day)) return range;
        }

        for (var i = introduction.Start; i < introduction.End; i++)
        {
            var item = outline.Items[i];
            if (item.Kind is not (OutlineKind.Paragraph or OutlineKind.Quote or OutlineKind.Heading)
                || !item.IsShorterThan(DateLine.LongestSentence + 1) || !DateLine.HoldsNumber(outline, item))
            {
                continue;
            }

            var text = outline.PlainText(item);
            if (PeriodReader.Find(text) is not { } range)
            {
                if (DaysUpTo(day, text) is { } days) return days;
                continue;
            }

            if (!IsAround(range.Period, day) || (!item.IsShorterThan(DateLine.Longest + 1) && !IsLong(range.Period))) continue;
            var colon = text.LastIndexOfAny(DateLine.Colons, range.Place.Start);
            if (colon <= 0 || DateLine.IsLabel(text.AsSpan(0, colon))) return range.Period;
        }

        return null;
    }

    /// <summary>The days that a text names without their year, where an issue of some day tells of them: "November 12–18".</summary>
    private static string? DaysUpTo(string day, string text)
    {
        var sent = PeriodText.DateOf(day);
        foreach (var range in PeriodReader.FindDays(text, sent.Year))
        {
            var (first, last) = (PeriodText.DateOf(range.Substring(0, DayLength)), PeriodText.DateOf(range.Substring(DayLength + 1)));
            if (first <= sent && (sent - last).Days <= LongestDelay && IsLong(range)) return range;
        }

        return null;
    }

    /// <summary>Whether a range of days is as long as what an issue tells of, but no longer than a month.</summary>
    private static bool IsLong(string range) => range.Length == (2 * DayLength) + 1
        && (PeriodText.DateOf(range.Substring(DayLength + 1)) - PeriodText.DateOf(range.Substring(0, DayLength))).Days
            is >= FewestDays and <= MostDays;

    /// <summary>Whether a period is a range of days with a day in it.</summary>
    private static bool IsAround(string range, string day)
    {
        var slash = range.IndexOf('/');
        return slash == DayLength && string.CompareOrdinal(range, 0, day, 0, DayLength) <= 0
            && string.CompareOrdinal(day, 0, range, slash + 1, DayLength) <= 0;
    }
}
