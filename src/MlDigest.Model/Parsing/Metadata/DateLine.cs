namespace MlDigest.Model.Parsing.Metadata;

/// <summary>
/// Whether a date in a line stands apart from what the line says, as the day of an issue does: "Tuesday, 14 May 2024 · By Ann",
/// "A letter for people who read maps. 2 February 2025."
/// </summary>
internal static class DateLine
{
    // "Published on", "Ausgabe vom", "Wednesday".
    private const int LongestWords = 14;

    // "by Ann Example", up to the next part.
    private const int LongestCredit = 30;

    private static readonly char[] Parts = ['|', '｜', '·', '•', '∙', '—', '–', '/'];
    private static readonly char[] SentenceEnds = ['.', '。', '!', '！', '?', '？'];
    private static readonly char[] Commas = [',', '，', '(', '（', ')', '）'];
    private static readonly char[] AnyEnd = [.. Parts, .. SentenceEnds, .. Commas];

    /// <summary>Whether a date is a part or a sentence of its own, or the line begins with it.</summary>
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
}
