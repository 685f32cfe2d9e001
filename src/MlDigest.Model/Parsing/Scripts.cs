namespace MlDigest.Model.Parsing;

/// <summary>What script a character belongs to, as far as reading text needs it.</summary>
internal static class Scripts
{
    private static readonly byte[] AsciiWeights = [.. Enumerable.Range(0, 128).Select(c => (byte)(char.IsLetterOrDigit((char)c) ? 1 : 0))];

    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF');

    public static bool IsKana(char c) => c is (>= '\u3041' and <= '\u30FF') or (>= '\uFF66' and <= '\uFF9F');

    public static bool IsHangul(char c) => c is (>= '\uAC00' and <= '\uD7AF') or (>= '\u1100' and <= '\u11FF');

    /// <summary>Whether words of the script are written without spaces: Chinese and Japanese, with their punctuation.</summary>
    public static bool IsUnspaced(char c) => IsHan(c) || IsKana(c) || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF65');

    /// <summary>How much a character says: 1 for a letter or digit, 2 in Chinese and Japanese, where it is a word, 0 for anything else.</summary>
    public static int Weight(char c)
    {
        var weights = AsciiWeights;
        if (c < weights.Length) return weights[c];
        if (c is >= '\u4E00' and <= '\u9FFF') return 2;
        return !char.IsLetterOrDigit(c) ? 0 : IsUnspaced(c) ? 2 : 1;
    }

    /// <summary>Whether a sentence ends with the character, in any script.</summary>
    public static bool EndsSentence(char c) => c is '.' or '!' or '?' or '。' or '！' or '？' or '…';
}
