using System.Text.RegularExpressions;

namespace MlDigest.Model.Accuracy.Variants;

/// <summary>Writes Markdown as hasty editors, keyboards and exports do.</summary>
internal static partial class Mistakes
{
    /// <summary>"**The title **".</summary>
    public static string BoldWithBlank(string text) => OnLines(text, line => WholeBold().Replace(line, "**$1 **"));

    /// <summary>"**The title".</summary>
    public static string BoldWithoutEnd(string text) => OnLines(text, line => WholeBold().Replace(line, "**$1"));

    /// <summary>A no-break space behind the signs of a heading.</summary>
    public static string NoBreakSpaces(string text) => OnLines(text, line => HeadingMark().Replace(line, "$1\u00A0"));

    /// <summary>"##Tools".</summary>
    public static string HeadingsWithoutSpace(string text) => OnLines(text, line => DeepHeadingMark().Replace(line, "$1"));

    /// <summary>"• The title".</summary>
    public static string RoundBullets(string text) => OnLines(text, line => Bullet().Replace(line, "• "));

    /// <summary>"– The title".</summary>
    public static string Dashes(string text) => OnLines(text, line => Bullet().Replace(line, "– "));

    /// <summary>A character without width in front of every line.</summary>
    public static string ZeroWidths(string text) => OnLines(text, line => Indent().Replace(line, "$0\u200B"));

    /// <summary>"[The title] (url)".</summary>
    public static string LinksWithSpace(string text) => OnTargets(text, url => $"] ({url})");

    /// <summary>"[The title]（url）".</summary>
    public static string WideBrackets(string text) => OnTargets(text, url => $"]（{url}）");

    /// <summary>"[The title](url “said of it”)".</summary>
    public static string CurlyQuotes(string text) => OnTargets(text, url => $"]({url} “said of it”)");

    /// <summary>"[The title](url){:target="_blank"}".</summary>
    public static string Attributes(string text) => OnTargets(text, url => $"]({url}){{:target=\"_blank\"}}");

    /// <summary>"## Tools [#](#tools)".</summary>
    public static string Permalinks(string text) => OnLines(text, line => Heading().IsMatch(line) ? $"{line.TrimEnd()} [#](#here)" : line);

    /// <summary>"[The title] [1]", with the URL at the end.</summary>
    public static string LabelsWithSpace(string text)
    {
        var targets = new List<string>();
        var changed = OnTargets(text, url =>
        {
            targets.Add(url);
            return $"] [{targets.Count}]";
        });
        return targets.Count == 0 ? text : $"{changed.TrimEnd()}\n\n{string.Concat(targets.Select((url, i) => $"[{i + 1}]: {url}\n"))}";
    }

    /// <summary>Changes the targets of links, but where a link holds a heading over several lines.</summary>
    private static string OnTargets(string text, Func<string, string> change) => text.Contains("[](", StringComparison.Ordinal)
        ? text
        : OnLines(text, line => Target().Replace(line, match => change(match.Groups[1].Value)));

    /// <summary>Changes the lines behind the front matter that are no code.</summary>
    private static string OnLines(string text, Func<string, string> change)
    {
        var (front, body) = FrontMatterText.Split(text);
        var isCode = false;
        return front + string.Join('\n', body.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line =>
        {
            var isFence = Fence().IsMatch(line);
            isCode ^= isFence;
            return isCode || isFence ? line : change(line);
        }));
    }

    [GeneratedRegex(@"^\s*(?:```|~~~)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*(?=\S)")]
    private static partial Regex Indent();

    [GeneratedRegex(@"^\*\*([^*]+)\*\*\s*$")]
    private static partial Regex WholeBold();

    [GeneratedRegex("^(#{1,6}) ")]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"^(#{2,6})[ \t]+")]
    private static partial Regex DeepHeadingMark();

    [GeneratedRegex(@"^#{1,6}[ \t]+[^\[]*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[-*+] ")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?<=[\w.!?])\]\((https?://[^()\s]+)\)")]
    private static partial Regex Target();
}
