using System.Globalization;
using System.Text;

namespace MlDigest.Model.Accuracy.Scoring;

/// <summary>When two texts are the same to a reader: letters and numbers, whatever stands between them, nine tenths of them at least.</summary>
internal static class Likeness
{
    private const double Enough = 0.9;

    // Texts of which one is much longer than the other are never alike.
    private const double FewestShared = 0.8;

    public static bool AreAlike(string? one, string? other) => AreFoldedAlike(Fold(one), Fold(other));

    /// <summary>What must agree: letters and numbers, compatibility forms folded, in lower case.</summary>
    public static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var rune in (text ?? "").Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber) folded.Append(rune.ToString());
        }

        return folded.ToString();
    }

    public static bool AreFoldedAlike(string one, string other)
    {
        if (one == other) return true;
        if (one.Length == 0 || other.Length == 0 || (double)Math.Min(one.Length, other.Length) / Math.Max(one.Length, other.Length) < FewestShared) return false;
        return 2.0 * Matching(one, other) / (one.Length + other.Length) >= Enough;
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

    /// <summary>The letters of the longest common stretch and, left and right of it, of theirs (Ratcliff and Obershelp).</summary>
    private static int Matching(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.IsEmpty || other.IsEmpty) return 0;
        var (start, otherStart, length) = (0, 0, 0);
        var lengths = new int[other.Length + 1];
        for (var i = 0; i < one.Length; i++)
        {
            for (var j = other.Length - 1; j >= 0; j--)
            {
                lengths[j + 1] = one[i] == other[j] ? lengths[j] + 1 : 0;
                var common = lengths[j + 1];
                if (common > length || (common == length && common > 0 && i - common + 1 == start && j - common + 1 < otherStart)) (start, otherStart, length) = (i - common + 1, j - common + 1, common);
            }
        }

        return length == 0 ? 0 : length + Matching(one[..start], other[..otherStart]) + Matching(one[(start + length)..], other[(otherStart + length)..]);
    }
}
