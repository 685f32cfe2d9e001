using System.Runtime.CompilerServices;
using System.Text;

namespace MlDigest.Model.Parsing;

/// <summary>Reduces a text to what must agree for two titles to be the same: letters and digits, in lower case.</summary>
internal static class Folding
{
    /// <summary>The hash of a text without letters and digits: the offset of the 64-bit FNV-1a hash.</summary>
    public const ulong EmptyHash = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    // The small letter or digit that an ASCII character counts as; none for the others.
    private static readonly char[] FoldedAscii = FoldAscii();

    public static string Fold(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Counts(c)) builder.Append(char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }

    /// <summary>Whether two texts have the same letters and digits, some at least.</summary>
    public static bool SameLetters(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        for (var (i, j, count) = (0, 0, 0); ; i++, j++, count++)
        {
            while (i < one.Length && !char.IsLetterOrDigit(one[i])) i++;
            while (j < other.Length && !char.IsLetterOrDigit(other[j])) j++;
            if (i == one.Length || j == other.Length) return i == one.Length && j == other.Length && count > 0;
            if (char.ToLowerInvariant(one[i]) != char.ToLowerInvariant(other[j])) return false;
        }
    }

    /// <summary>Whether a word is one of some, case aside.</summary>
    public static bool IsOneOf(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
        {
            if (one.Length == word.Length && word.Equals(one.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>A hash of the folded text; the same on every machine.</summary>
    public static ulong Hash(ReadOnlySpan<char> text, ulong hash = EmptyHash)
    {
        var ascii = FoldedAscii;
        foreach (var c in text)
        {
            var folded = c < ascii.Length ? ascii[c] : Scripts.IsCommonHan(c) ? c : Counts(c) ? Lower(c) : '\0';
            hash = With(folded, hash);
        }

        return hash;
    }

    /// <summary>The small letter or digit that a character counts as; none for the others, of which a picture's are some.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char LetterOf(char c)
    {
        var ascii = FoldedAscii;
        return c < ascii.Length ? ascii[c] : Scripts.IsCommonHan(c) ? c : !char.IsSurrogate(c) && Counts(c) ? Lower(c) : '\0';
    }

    /// <summary>The hash with one more letter; with none the same. No branch: where words end cannot be foretold.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong With(char folded, ulong hash) =>
        unchecked((hash ^ folded) * (1 + ((Prime - 1) & (0UL - (folded != '\0' ? 1UL : 0UL)))));

    private static bool Counts(char c) =>
        c < '\u0080' ? Scripts.Weight(c) > 0 : Scripts.IsHan(c) || char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static char Lower(char c) => Scripts.HasNoCase(c) ? c : char.ToLowerInvariant(c);

    private static char[] FoldAscii()
    {
        var folded = new char['\u0080'];
        for (var c = '\0'; c < folded.Length; c++) folded[c] = Counts(c) ? char.ToLowerInvariant(c) : '\0';
        return folded;
    }
}
