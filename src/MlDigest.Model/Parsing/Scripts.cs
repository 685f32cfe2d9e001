#if !NETSTANDARD2_0
using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace MlDigest.Model.Parsing;

/// <summary>What script a character belongs to, as far as reading text needs it.</summary>
internal static class Scripts
{
    /// <summary>
    /// From this character on the scripts of East Asia have no capitals, and no words with spaces around them but Korean's.
    /// </summary>
    public const char FirstWithoutCase = '\u2E80';

    private const string Ends = ".!?。！？…";

    // Fewer are an abbreviation.
    private const int FewestCapitals = 4;

    private static readonly byte[] AsciiWeights = WeighAscii();
#if !NETSTANDARD2_0
    private static readonly SearchValues<char> AllEnds = SearchValues.Create(Ends);
#endif

    public static bool IsHan(char c) =>
        IsCommonHan(c) || c is (>= '\u3400' and <= '\u4DBF') or (>= '\uF900' and <= '\uFAFF');

    /// <summary>Whether all letters of a text are capitals, and more than an abbreviation has.</summary>
    public static bool IsInCapitals(ReadOnlySpan<char> text)
    {
        var capitals = 0;
        foreach (var c in text)
        {
            if (char.IsUpper(c)) capitals++;
            else if (char.IsLetter(c)) return false;
        }

        return capitals >= FewestCapitals;
    }

    /// <summary>Whether a character is in the block of most Chinese ones.</summary>
    public static bool IsCommonHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    public static bool IsKana(char c) => c is (>= '\u3041' and <= '\u30FF') or (>= '\uFF66' and <= '\uFF9F');

    public static bool IsHangul(char c) => c is (>= '\uAC00' and <= '\uD7AF') or (>= '\u1100' and <= '\u11FF');

    /// <summary>
    /// Whether a character stands in one of the blocks, between those of Latin, whose letters are neither large nor small.
    /// </summary>
    public static bool HasNoCase(char c) => c is (>= FirstWithoutCase and < '\uA640') or (>= '\uAC00' and <= '\uD7FF');

    /// <summary>Whether words of the script are written without spaces: Chinese and Japanese, with their punctuation.</summary>
    public static bool IsUnspaced(char c) => IsHan(c) || IsKana(c) || c is (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFF65');

    /// <summary>Whether a text holds a character of such a script.</summary>
    public static bool HoldsUnspaced(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (IsUnspaced(c)) return true;
        }

        return false;
    }

    /// <summary>
    /// How much a character says: 1 for a letter or digit, 2 in Chinese and Japanese, where it is a word, 0 for anything else.
    /// </summary>
    public static int Weight(char c)
    {
        var weights = AsciiWeights;
        if (c < weights.Length) return weights[c];
        if (IsCommonHan(c)) return 2;
        return !char.IsLetterOrDigit(c) ? 0 : IsUnspaced(c) ? 2 : 1;
    }

    /// <summary>The sum of the weights of a text's characters, but no more than a limit.</summary>
    public static int Weight(ReadOnlySpan<char> text, int limit)
    {
        var (weight, i) = (0, 0);
#if !NETSTANDARD2_0
        // Eight characters at once; those that are not ASCII one by one.
        var characters = MemoryMarshal.Cast<char, ushort>(text);
        while (i + Vector128<ushort>.Count <= characters.Length && weight < limit)
        {
            var block = Vector128.Create(characters.Slice(i));
            var isLetter = Vector128.LessThanOrEqual(
                (block | Vector128.Create((ushort)0x20)) - Vector128.Create((ushort)'a'), Vector128.Create((ushort)('z' - 'a')));
            var isDigit = Vector128.LessThanOrEqual(block - Vector128.Create((ushort)'0'), Vector128.Create((ushort)9));
            var isHan =
                Vector128.LessThanOrEqual(block - Vector128.Create((ushort)'\u4E00'), Vector128.Create((ushort)('\u9FFF' - '\u4E00')));

            // Two bits for each character.
            weight += (BitsOf(isLetter | isDigit) / 2) + BitsOf(isHan);
            for (var others = (Vector128.GreaterThan(block, Vector128.Create((ushort)'\u007F')) & ~isHan)
                .AsByte()
                .ExtractMostSignificantBits() & 0x5555; others != 0; others &= others - 1)
            {
                weight += Weight(text[i + (BitOperations.TrailingZeroCount(others) / 2)]);
            }

            i += Vector128<ushort>.Count;
        }
#endif
        for (; i < text.Length && weight < limit; i++) weight += Weight(text[i]);
        return Math.Min(weight, limit);
    }

#if !NETSTANDARD2_0
    private static int BitsOf(Vector128<ushort> mask) => BitOperations.PopCount(mask.AsByte().ExtractMostSignificantBits());
#endif

    private static byte[] WeighAscii()
    {
        var weights = new byte[128];
        for (var c = '\0'; c < weights.Length; c++) weights[c] = (byte)(char.IsLetterOrDigit(c) ? 1 : 0);
        return weights;
    }

    /// <summary>The place of the first digit of any script; the text's end where there is none.</summary>
    public static int FirstDigit(ReadOnlySpan<char> text)
    {
        var first = 0;
#if !NETSTANDARD2_0
        var ascii = text.IndexOfAnyInRange('0', '9');
        if (ascii >= 0) text = text.Slice(0, ascii);
        first = text.IndexOfAnyExceptInRange('\0', '\u007F');
        if (first < 0) return text.Length;
#endif
        while (first < text.Length && (IsCommonHan(text[first]) || !char.IsDigit(text[first]))) first++;
        return first;
    }

    /// <summary>Whether a text has a digit of any script.</summary>
    public static bool HasDigit(ReadOnlySpan<char> text) => FirstDigit(text) < text.Length;

    /// <summary>Whether a sentence ends with the character, in any script.</summary>
    public static bool EndsSentence(char c) => c is '.' or '!' or '?' or '。' or '！' or '？' or '…';

    /// <summary>
    /// Whether a sentence ends with the mark at a place of a text: nothing stands behind it, or a space where the script has spaces.
    /// </summary>
    public static bool EndsSentence(ReadOnlySpan<char> text, int mark) =>
        EndsSentence(text[mark]) && (mark + 1 == text.Length || text[mark + 1] == ' ' || IsUnspaced(text[mark]));

    /// <summary>The first place, from one on, at which a sentence ends; -1 where none does.</summary>
    public static int EndOfSentence(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
#if NETSTANDARD2_0
            var next = text.Slice(i).IndexOfAny(Ends.AsSpan());
#else
            var next = text.Slice(i).IndexOfAny(AllEnds);
#endif
            if (next < 0) return -1;
            i += next;
            if (EndsSentence(text, i)) return i;
        }

        return -1;
    }
}
