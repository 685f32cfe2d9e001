using System.Text.RegularExpressions;

namespace MlDigest.Model.Accuracy.Variants;

/// <summary>Parts the front matter from the text behind it.</summary>
internal static partial class FrontMatterText
{
    public static (string Front, string Body) Split(string text)
    {
        var match = Front().Match(text);
        return (match.Value, text[match.Length..]);
    }

    [GeneratedRegex(@"\A\uFEFF?---\r?\n.*?\n---[ \t]*\r?\n", RegexOptions.Singleline)]
    private static partial Regex Front();
}
