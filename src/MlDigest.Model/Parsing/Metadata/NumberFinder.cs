using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;
using static MlDigest.Model.Parsing.Grammar.PeriodText;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>
/// Finds the number of an issue in all that states one: its front matter, title, introduction, the document's name, and the original's
/// address, in this order.
/// </summary>
/// <param name="outline">The document.</param>
/// <param name="name">Its name.</param>
internal sealed class NumberFinder(DocumentOutline outline, string name)
{
    private const int LongestAnnouncement = 200;
    private const int LongestName = 32;

    /// <summary>The number of an issue; null where nothing states one.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="period">Its period.</param>
    /// <param name="metadata">Its front matter.</param>
    /// <param name="introduction">The items in front of its first section or entry, the title's included.</param>
    /// <param name="sourceUrl">The original's address.</param>
    /// <param name="isAlone">Whether it is the document's only issue, whose name is its name.</param>
    public int? Find(string? title, string? period, FrontMatter? metadata, Extent introduction, string? sourceUrl, bool isAlone) =>
        metadata?.TakeNumber() ?? (title is null ? null : NumberIn(title, period)) ?? IntroducedNumber(introduction)
            ?? (isAlone ? metadata?.StatedNumber ?? DocumentName.Number(name) ?? DocumentName.NumberInAddress(sourceUrl) : null);

    /// <summary>The number in a title; what names the week of the period is none.</summary>
    private static int? NumberIn(string title, string? period) =>
        NumberReader.ReadTitle(title) is { } number && !(period is { Length: WeekLength } && PeriodReader.FindWeek(title)?.Week == number)
            ? number
            : null;

    /// <summary>
    /// The number that an introduction states: "This second issue covers …", "第 211 期", or in a line with the
    /// date "Issue 31, 14 October 2026".
    /// </summary>
    private int? IntroducedNumber(Extent items)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            if (item.Kind is not (OutlineKind.Paragraph or OutlineKind.Quote or OutlineKind.Html or OutlineKind.Heading)) continue;
            var text = outline.PlainText(item.Runs, LongestAnnouncement);
            if (item.Kind != OutlineKind.Heading && (NumberReader.ReadProse(text) ?? FindGreeted(text)) is { } number) return number;
            if (!item.IsShorterThan(DateLine.Longest + 1)) continue;
            if (item.Kind == OutlineKind.Heading && NumberReader.FindSigned(text) is { } signed) return signed;
            var (period, first) = (PeriodReader.Find(text)?.Period, NumberReader.FindAtStart(text));
            if (first is { } begins && (period is null ? item.Kind == OutlineKind.Heading && begins.End == text.Length
                : period.Length >= MonthLength))
            {
                return begins.Number;
            }

            if (period is { Length: >= WeekLength } && NumberReader.Read(text) is { } stated) return stated;
            if (IssueLine.FindNumber(text) is { } apart) return apart;
        }

        return null;
    }

    /// <summary>The number behind a sign in front of what the issue is about: "Ferry notes #48 - A new pier", "Welcome to #48."</summary>
    private static int? FindGreeted(string text)
    {
        if (text.IndexOf('#') is not (>= 0 and <= LongestName) || NumberReader.Find(text) is not { } found) return null;
        var behind = text.AsSpan(found.Place.End).TrimStart();
        var isGreeting = behind.IsEmpty || behind[0] is '-' or '–' or '—' or ':' || behind.SequenceEqual(".".AsSpan());
        return isGreeting && text[found.Place.Start] == '#' ? found.Number : null;
    }
}
