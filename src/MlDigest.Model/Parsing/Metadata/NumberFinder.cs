using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;
using static MlDigest.Model.Parsing.Grammar.PeriodText;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>
/// Finds the number of an issue in all that states one: its front matter, title, introduction, and the document's name, in this order.
/// </summary>
/// <param name="outline">The document.</param>
/// <param name="name">Its name.</param>
internal sealed class NumberFinder(DocumentOutline outline, string name)
{
    private const int LongestAnnouncement = 200;
    private const int LongestName = 32;

    private static readonly char[] Parts = ['|', '｜', '·', '•', '—', '–', '/', ',', '，', '(', '（', ')', '）'];

    /// <summary>The number of an issue; null where nothing states one.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="period">Its period.</param>
    /// <param name="metadata">Its front matter.</param>
    /// <param name="introduction">The items in front of its first section or entry, the title's included.</param>
    /// <param name="isAlone">Whether it is the document's only issue, whose name is its name.</param>
    public int? Find(string? title, string? period, FrontMatter? metadata, Extent introduction, bool isAlone) =>
        metadata?.TakeNumber() ?? (title is null ? null : NumberIn(title, period)) ?? IntroducedNumber(introduction)
            ?? (isAlone ? metadata?.StatedNumber ?? DocumentName.Number(name) : null);

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
            if (FindApart(text) is { } apart) return apart;
        }

        return null;
    }

    /// <summary>
    /// Whether a line says which issue it is, or when, and little else: "Issue 4", "No. 7 · Autumn", "Week of 3 August 2026".
    /// </summary>
    /// <param name="outline">The document.</param>
    /// <param name="item">The line.</param>
    public static bool StatesIssue(DocumentOutline outline, int item)
    {
        if (outline.Items[item].Kind is not (OutlineKind.Heading or OutlineKind.Paragraph)
            || !outline.Items[item].IsShorterThan(DateLine.Longest + 1))
        {
            return false;
        }

        var text = outline.PlainText(outline.Items[item]);
        return PeriodFinder.IsDate(text) || PeriodFinder.StatesMonth(text) || NumberReader.FindAtStart(text)?.End == text.Length
            || NumberReader.FindSigned(text) is not null || FindApart(text) is not null;
    }

    /// <summary>The number behind a sign in front of what the issue is about: "Ferry notes #48 - A new pier", "Welcome to #48."</summary>
    private static int? FindGreeted(string text)
    {
        if (text.IndexOf('#') is not (>= 0 and <= LongestName) || NumberReader.Find(text) is not { } found) return null;
        var behind = text.AsSpan(found.Place.End).TrimStart();
        return text[found.Place.Start] == '#' && (behind.IsEmpty || behind[0] is '-' or '–' or '—' or ':' || behind.SequenceEqual(".".AsSpan()))
            ? found.Number
            : null;
    }

    /// <summary>The number that is a part of its own in a line: "Issue 58 · Autumn 2021", "The Ferry Letter, no. 9".</summary>
    public static int? FindApart(string line)
    {
        if (NumberReader.Find(line) is not { } found) return null;
        var before = line.AsSpan(0, found.Place.Start).TrimEnd();
        if (Ascii.IsDigit(line[found.Place.Start]))
        {
            var word = before.LastIndexOf(' ') + 1;
            if (!NumberReader.Announces(before.Slice(word))) return null;
            before = before.Slice(0, word).TrimEnd();
        }

        var behind = line.AsSpan(found.Place.End).TrimStart();
        return (before.IsEmpty || Array.IndexOf(Parts, before[before.Length - 1]) >= 0)
            && (behind.IsEmpty || Array.IndexOf(Parts, behind[0]) >= 0)
            ? found.Number
            : null;
    }
}
