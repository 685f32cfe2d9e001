using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Json;

/// <summary>The forms that the contract gives some texts: the same as the patterns of the schema.</summary>
internal static class TextForms
{
    public const string Period = "a period such as 2020-09, 2021-W06 or 2025-06-23/2025-06-29";
    public const string Language = "a BCP 47 tag such as zh or pt-BR";

    private const int LongestSubtag = 8;

    /// <summary>Whether a text has the form of a period: a year, month, week or day, or two of these with a slash between.</summary>
    public static bool IsPeriod(string text)
    {
        var slash = text.IndexOf('/');
        return slash < 0 ? IsDate(text.AsSpan()) : IsDate(text.AsSpan(0, slash)) && IsDate(text.AsSpan(slash + 1));
    }

    /// <summary>Whether a text has the form of a BCP 47 tag.</summary>
    public static bool IsLanguage(string text)
    {
        var (start, isFirst) = (0, true);
        while (true)
        {
            var end = text.IndexOf('-', start);
            var length = (end < 0 ? text.Length : end) - start;
            if (length > LongestSubtag || length < (isFirst ? 2 : 1)) return false;
            foreach (var c in text.AsSpan(start, length))
            {
                if (!Ascii.IsLetter(c) && (isFirst || !Ascii.IsDigit(c))) return false;
            }

            if (end < 0) return true;
            (start, isFirst) = (end + 1, false);
        }
    }

    private static bool IsDate(ReadOnlySpan<char> text) => text.Length switch
    {
        4 => IsLike(text, "0000"),
        7 => IsLike(text, "0000-00"),
        8 => IsLike(text, "0000-W00"),
        10 => IsLike(text, "0000-00-00"),
        _ => false,
    };

    private static bool IsLike(ReadOnlySpan<char> text, string form)
    {
        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] == '0' ? !Ascii.IsDigit(text[i]) : text[i] != form[i]) return false;
        }

        return true;
    }
}
