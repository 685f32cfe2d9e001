using System.Globalization;
using System.Text;

namespace MlDigest.Cli.Compare;

/// <summary>
/// When two texts are the same to a reader: letters and numbers, whatever stands between them, nine tenths of them at least.
/// </summary>
internal static class Likeness
{
    private const double Enough = 0.9;

    // Texts of which one is much longer than the other are never alike.
    private const double FewestShared = 0.8;

    private const int Buckets = 256;

    // Full-width forms stand in the order of ASCII.
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';
    private const int FromWide = FirstWide - '!';

    public static bool AreAlike(string? one, string? other) => AreFoldedAlike(Fold(one), Fold(other));

    public static bool AreFoldedAlike(string one, string other) => Ratio(one, other, Enough) >= Enough;

    /// <summary>How alike two texts are: 1 when they are the same, 0 when they have nothing in common or one is much longer.</summary>
    public static double Of(string? one, string? other) => Ratio(Fold(one), Fold(other), 0);

    /// <summary>What must agree: letters and numbers, of usual width, in lower case.</summary>
    /// <remarks>Not by the normal forms of Unicode: their tables are not there where the tool runs without those of the system.</remarks>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (!IsLetterOrNumber(rune)) continue;
            if (rune.Value == 'ß') folded.Append("ss");
            else if (rune.Value == 'ς') folded.Append('σ');
            else folded.Append(Rune.ToLowerInvariant(OfUsualWidth(rune)).ToString());
        }

        return folded.ToString();
    }

    /// <summary>A link without what may be written in two ways: scheme, "www.", a slash at its end.</summary>
    public static string? FoldUrl(string? url)
    {
        if (string.IsNullOrEmpty(url)) return null;
        var text = url.Trim();
        foreach (var scheme in (ReadOnlySpan<string>)["https://", "http://"])
        {
            if (!text.StartsWith(scheme, StringComparison.Ordinal)) continue;
            text = text[scheme.Length..];
            if (text.StartsWith("www.", StringComparison.Ordinal)) text = text["www.".Length..];
            break;
        }

        return text.TrimEnd('/').Replace("&amp;", "&", StringComparison.Ordinal);
    }

    private static Rune OfUsualWidth(Rune rune) => rune.Value is >= FirstWide and <= LastWide ? new Rune(rune.Value - FromWide) : rune;

    private static bool IsLetterOrNumber(Rune rune) => Rune.GetUnicodeCategory(rune)
        is <= UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber
        or UnicodeCategory.OtherNumber;

    /// <returns>The ratio; any lower one where it is less than <paramref name="least"/>.</returns>
    private static double Ratio(string one, string other, double least)
    {
        if (one == other) return 1;
        if (one.Length == 0 || other.Length == 0) return 0;
        return one.Any(char.IsSurrogate) || other.Any(char.IsSurrogate)
            ? Ratio<Rune>([.. one.EnumerateRunes()], [.. other.EnumerateRunes()], least)
            : Ratio<char>(one, other, least);
    }

    private static double Ratio<T>(ReadOnlySpan<T> one, ReadOnlySpan<T> other, double least)
        where T : IEquatable<T>
    {
        if ((double)Math.Min(one.Length, other.Length) / Math.Max(one.Length, other.Length) < FewestShared) return 0;
        var length = one.Length + other.Length;
        return 2.0 * Shared(one, other) / length < least ? 0 : 2.0 * Matching(one, other) / length;
    }

    /// <summary>How many letters two texts can have in common at most, in any order.</summary>
    private static int Shared<T>(ReadOnlySpan<T> one, ReadOnlySpan<T> other)
        where T : IEquatable<T>
    {
        Span<int> counts = stackalloc int[Buckets];
        counts.Clear();
        foreach (var letter in one) counts[letter.GetHashCode() & (Buckets - 1)]++;
        var shared = 0;
        foreach (var letter in other)
        {
            if (counts[letter.GetHashCode() & (Buckets - 1)]-- > 0) shared++;
        }

        return shared;
    }

    /// <summary>The letters of the longest common stretch and, left and right of it, of theirs (Ratcliff and Obershelp).</summary>
    private static int Matching<T>(ReadOnlySpan<T> one, ReadOnlySpan<T> other)
        where T : IEquatable<T>
    {
        var matching = 0;
        var lengths = new int[other.Length];
        var rest = new Stack<(Range One, Range Other)>([(.., ..)]);
        while (rest.TryPop(out var ranges))
        {
            var some = one[ranges.One];
            var others = other[ranges.Other];
            var (start, otherStart, length) = LongestStretch(some, others, lengths);
            if (length == 0) continue;
            matching += length;
            var (at, otherAt) = (ranges.One.GetOffsetAndLength(one.Length).Offset, ranges.Other.GetOffsetAndLength(other.Length).Offset);
            rest.Push((at..(at + start), otherAt..(otherAt + otherStart)));
            rest.Push(((at + start + length)..(at + some.Length), (otherAt + otherStart + length)..(otherAt + others.Length)));
        }

        return matching;
    }

    /// <summary>The longest stretch that two texts have in common: of several the first in the one, then in the other.</summary>
    private static (int Start, int OtherStart, int Length) LongestStretch<T>(ReadOnlySpan<T> one, ReadOnlySpan<T> other, Span<int> lengths)
        where T : IEquatable<T>
    {
        var (start, otherStart, longest) = (0, 0, 0);
        lengths = lengths[..other.Length];
        lengths.Clear();
        for (var i = 0; i < one.Length; i++)
        {
            for (var j = other.Length - 1; j >= 0; j--)
            {
                var common = one[i].Equals(other[j]) ? (j == 0 ? 0 : lengths[j - 1]) + 1 : 0;
                lengths[j] = common;
                var isFirst = common == longest && common > 0 && i - common + 1 == start && j - common + 1 < otherStart;
                if (common > longest || isFirst) (start, otherStart, longest) = (i - common + 1, j - common + 1, common);
            }
        }

        return (start, otherStart, longest);
    }
}
