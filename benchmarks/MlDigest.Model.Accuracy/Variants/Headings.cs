using System.Globalization;
using System.Text.RegularExpressions;

namespace MlDigest.Model.Accuracy.Variants;

/// <summary>Writes headings in other ways.</summary>
internal static partial class Headings
{
    /// <summary>Moves every heading a level down.</summary>
    public static string Demote(string text) => AnyButDeepest().Replace(text, "#$1");

    /// <summary>Writes the headings of the deepest level as bold lines.</summary>
    public static string Embolden(string text)
    {
        var levels = Any().Matches(text).Select(match => match.Groups[1].Length).Distinct().ToList();
        if (levels.Count < 2) return text;
        var deepest = new Regex(
            string.Create(CultureInfo.InvariantCulture, $"^#{{{levels.Max()}}}[ \\t]+([^\\n]+)$"), RegexOptions.Multiline);
        return deepest.Replace(text, match =>
        {
            var title = match.Groups[1].Value.Trim().Trim('#').Trim();
            var isMarked = title.Contains("**", StringComparison.Ordinal) || title.Contains("](", StringComparison.Ordinal);
            return $"\n{(isMarked ? title : $"**{title}**")}\n";
        });
    }

    /// <summary>Puts a rule in front of every heading.</summary>
    public static string BehindRules(string text)
    {
        var (front, body) = FrontMatterText.Split(text);
        return front + BeforeAny().Replace(body.Replace("\r\n", "\n", StringComparison.Ordinal), "---\n\n");
    }

    /// <summary>Takes all rules out.</summary>
    public static string WithoutRules(string text)
    {
        var (front, body) = FrontMatterText.Split(text);
        return front + Rule().Replace(body, "");
    }

    [GeneratedRegex(@"^(#{1,5})(?=[ \t])", RegexOptions.Multiline)]
    private static partial Regex AnyButDeepest();

    [GeneratedRegex(@"^(#{1,6})[ \t]", RegexOptions.Multiline)]
    private static partial Regex Any();

    [GeneratedRegex(@"^(?=#{1,6}[ \t])", RegexOptions.Multiline)]
    private static partial Regex BeforeAny();

    [GeneratedRegex(@"^(?:-{3,}|\*{3,}|_{3,}|— — [^\n]*)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Rule();
}
