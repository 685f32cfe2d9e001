namespace MlDigest.Model.Parsing.Titles;

/// <summary>What stands around a title in its line.</summary>
internal static class TitleSurroundings
{
    public const int CountBefore = 8;
    public const int CountBehind = 12;

    /// <summary>The title does not stand in the first line.</summary>
    public const int Elsewhere = 7;

    /// <summary>
    /// What a title stands behind: nothing, signs, a colon, a dash, a bracket, the end of a sentence or a comma, other words.
    /// </summary>
    public static int Before(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty) return 0;
        if (Scripts.Weight(before, 1) == 0) return 1;
        var last = before[before.Length - 1];
        return last switch
        {
            ':' or '：' => 2,
            '-' or '–' or '—' or '|' or '/' => 3,
            ')' or ']' or '】' or '）' => 4,
            ',' => 5,
            _ => Scripts.EndsSentence(last) ? 5 : 6,
        };
    }

    /// <summary>
    /// What stands behind a title: nothing, a colon, a dash, a bracket, a comma, the end of a sentence, who wrote it, the rest of a word,
    /// words in small letters or with a capital, a number, another sign.
    /// </summary>
    public static int Behind(ReadOnlySpan<char> behind)
    {
        var rest = behind.TrimStart();
        if (rest.IsEmpty) return 0;
        var first = rest[0];
        return first switch
        {
            ':' or '：' => 1,
            '-' or '–' or '—' or '|' => 2,
            '(' or '（' or '[' or '【' => 3,
            ',' or '，' or '、' => 4,
            _ when Scripts.EndsSentence(first) => 5,
            _ when Words.BeginsAttribution(rest) => 6,
            _ when rest.Length == behind.Length => 7,
            _ when char.IsLower(first) => 8,
            _ when char.IsUpper(first) => 9,
            _ when char.IsDigit(first) => 10,
            _ => 11,
        };
    }
}
