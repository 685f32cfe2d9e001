using System.Text;

namespace MlDigest.Model.Parsing.Canonical;

/// <summary>
/// A word of a vocabulary as it stands in comments and HTML, where a backslash means nothing: letters, digits, and references for all
/// else.
/// </summary>
internal static class CanonicalWord
{
    public static string Read(string value)
    {
        if (value.IndexOf('&') < 0) return value;
        var word = new StringBuilder(value.Length);
        CanonicalText.AppendVerbatim(value, new Extent(0, value.Length), word);
        return word.ToString();
    }

    /// <summary>Whether a character of a word stands as it is.</summary>
    public static bool IsPlain(string word, int index) =>
        char.IsLetterOrDigit(word[index])
        || (word[index] == '-' && index > 0 && index < word.Length - 1 && char.IsLetterOrDigit(word[index - 1]));
}
