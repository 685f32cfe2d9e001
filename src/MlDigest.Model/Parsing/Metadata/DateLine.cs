using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Lines that state the day of an issue.</summary>
internal static class DateLine
{
    /// <summary>The length up to which a line states a day and little else.</summary>
    public const int Longest = 80;

    /// <summary>The length up to which a sentence says which week the issue is for.</summary>
    public const int LongestSentence = 200;

    // "Published on", "Ausgabe vom", "Wednesday".
    private const int LongestWords = 14;

    // "by Ann Example", up to the next part.
    private const int LongestCredit = 30;

    private static readonly char[] Parts = ['|', '｜', '·', '•', '∙', '—', '–', '/'];
    private static readonly char[] SentenceEnds = ['.', '。', '!', '！', '?', '？'];
    private static readonly char[] Commas = [',', '，', '(', '（', ')', '）'];
    private static readonly char[] AroundLabel = [' ', '\u00A0', '*', '-'];
    private static readonly char[] AnyEnd = [.. Parts, .. SentenceEnds, .. Commas];

    private static readonly string[] Labels = WordTable.Of(WordHint.Date, WordStrength.Alone);

    /// <summary>What a label ends with.</summary>
    public static char[] Colons { get; } = [':', '：'];

    /// <summary>Whether a text in front of a colon announces a date: "Published".</summary>
    public static bool IsLabel(ReadOnlySpan<char> text) => Folding.IsOneOf(Labels, text.Trim(AroundLabel));

    /// <summary>Whether the first word of a line announces a date: "Sent 4 May 2026 to all members".</summary>
    public static bool BeginsWithLabel(string line) => line.IndexOf(' ') is > 0 and var space && IsLabel(line.AsSpan(0, space));

    /// <summary>Whether a line begins with a date, and a mark parts the rest from it: "4 May 2026 | Read online | Join".</summary>
    public static bool IsFirstPart(string line, Extent date) =>
        date.Start == 0 && line.AsSpan(date.End).TrimStart() is { IsEmpty: false } behind && Array.IndexOf(Parts, behind[0]) >= 0;

    /// <summary>Whether an item's text can name a time with its year; asked before the text is put together.</summary>
    public static bool HoldsYear(DocumentOutline outline, OutlineItem item) => Holds(outline, item, TitleToken.HoldsYear);

    /// <summary>Whether an item's text can name a time; asked before the text is put together.</summary>
    public static bool HoldsNumber(DocumentOutline outline, OutlineItem item) => Holds(outline, item, TitleToken.HoldsNumber);

    /// <summary>
    /// Whether a date in a line stands apart from what the line says, as the day of an issue does: "Tuesday, 14 May 2024 · By Ann",
    /// "A letter for people who read maps. 2 February 2025.": it is a part or a sentence of its own, or the line begins with it.
    /// </summary>
    /// <param name="text">The line.</param>
    /// <param name="date">Where the date stands in it.</param>
    /// <param name="isPrecise">Whether it is a day or a range of days, which some words may stand in front of and behind.</param>
    public static bool IsApart(string text, Extent date, bool isPrecise)
    {
        var left = text.AsSpan(0, date.Start);
        var right = text.AsSpan(date.End);
        var (from, to) = (left.LastIndexOfAny(AnyEnd), right.IndexOfAny(AnyEnd));
        var before = left.Slice(from + 1).Trim();
        var behind = (to < 0 ? right : right.Slice(0, to)).Trim();
        var isPartBefore = from < 0 || Array.IndexOf(Commas, left[from]) < 0;
        var isPartBehind = to < 0 || Array.IndexOf(Commas, right[to]) < 0;
        if (before.IsEmpty && behind.IsEmpty) return isPrecise ? isPartBehind || from < 0 : isPartBefore && isPartBehind;
        var isLabelled = !before.IsEmpty && before[before.Length - 1] is ':' or '：';
        return isPrecise && !isLabelled && from < 0 && to >= 0 && Array.IndexOf(Parts, right[to]) >= 0
            && Scripts.Weight(before, LongestWords + 1) <= LongestWords && Scripts.Weight(behind, LongestCredit + 1) <= LongestCredit;
    }

    private static bool Holds(DocumentOutline outline, OutlineItem item, TextTest holds)
    {
        for (var i = item.Runs.Start; i < item.Runs.End; i++)
        {
            if (holds(outline.Runs[i].Text)) return true;
        }

        return false;
    }
}
