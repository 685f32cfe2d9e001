using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Accuracy.Variants;

/// <summary>Writes entries and sections with other marks, as another editor would.</summary>
internal static partial class Styles
{
    /// <summary>Numbers the bullets of the outermost lists.</summary>
    public static string Numbered(string text)
    {
        var number = 0;
        return Lines(text, line =>
        {
            if (Bullet().Match(line) is { Success: true } match)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{++number}. {line[match.Length..]}");
            }

            if (line.Length > 0 && !char.IsWhiteSpace(line[0])) number = 0;
            return line.Length > 1 && line[0] == ' ' && number > 0 ? " " + line : line;
        });
    }

    /// <summary>Writes numbered items as bullets.</summary>
    public static string Bulleted(string text) =>
        Lines(text, line => Number().Match(line) is { Success: true } match ? "- " + line[match.Length..] : line);

    /// <summary>Writes bullets that hold nothing else as paragraphs.</summary>
    public static string Unbulleted(string text)
    {
        var lines = text.Split('\n');
        if (lines.Any(line => Nested().IsMatch(line))) return text;
        return Lines(text, line => Bullet().Match(line) is { Success: true } match ? $"\n{line[match.Length..]}\n" : line);
    }

    /// <summary>Writes paragraphs that begin with a link or bold text as bullets.</summary>
    public static string BulletedLeads(string text) => FirstLines(text, line => Lead().IsMatch(line) ? "- " + line : line);

    /// <summary>Writes the links that begin bullets, numbered items and headings in bold.</summary>
    public static string BoldLinks(string text) => Lines(text, line => LeadingLink().Replace(line, "$1**$2**"));

    /// <summary>Takes the bold marks around links away.</summary>
    public static string PlainLinks(string text) => Lines(text, line => WholeBold().IsMatch(line) ? line : BoldLink().Replace(line, "$1"));

    /// <summary>Writes bold lines as headings below all others.</summary>
    public static string HeadedBoldLines(string text)
    {
        var levels = Heading().Matches(text).Select(match => match.Groups[1].Length).ToList();
        var level = Math.Min(6, levels.Count == 0 ? 2 : levels.Max() + 1);
        return FirstLines(text, line =>
            WholeBold().Match(line) is { Success: true } match ? $"{new string('#', level)} {match.Groups[1].Value}" : line);
    }

    /// <summary>Writes the link of a linked heading in a line below it.</summary>
    public static string LinksBelow(string text, int way)
    {
        string[] words = ["Read more", "Link", "Source", "原文链接", "Mehr", "→", "Читать", "続きを読む"];
        return Lines(text, line => LinkedHeading().Match(line) is { Success: true } match
            ? $"{match.Groups[1].Value} {match.Groups[2].Value}\n\n[{words[way % words.Length]}]({match.Groups[3].Value})\n" : line);
    }

    /// <summary>Writes rows of tables as bullets.</summary>
    public static string BulletedRows(string text)
    {
        var isInside = false;
        var lines = text.Split('\n');
        var built = new StringBuilder();
        for (var k = 0; k < lines.Length; k++)
        {
            var line = lines[k];
            var isRow = line.TrimStart().StartsWith('|');
            if (!isRow)
            {
                isInside = false;
            }
            else if (k + 1 < lines.Length && PipeTable.IsDelimiterRow(lines[k + 1]))
            {
                k++;
                isInside = true;
                continue;
            }
            else if (isInside)
            {
                built.Append("- ").Append(string.Join(
                    " — ", line.Trim().Trim('|').Split(" | ").Select(cell => cell.Trim()).Where(cell => cell.Length > 0))).Append('\n');
                continue;
            }

            built.Append(line).Append('\n');
        }

        return built.ToString(0, Math.Max(0, built.Length - 1));
    }

    /// <summary>Moves every heading a level up.</summary>
    public static string Promoted(string text) => Heading().Matches(text).Any(match => match.Groups[1].Length == 1)
        ? text
        : Lines(text, line => Heading().IsMatch(line) ? line[1..] : line);

    /// <summary>Takes the paragraphs in front of the first heading, list or table away.</summary>
    public static string WithoutPreface(string text)
    {
        var (front, body) = FrontMatterText.Split(text);
        var lines = body.Split('\n');
        var start = Array.FindIndex(lines, line => line.Trim().Length > 0);
        if (start < 0) return text;
        var kept = new List<string>();
        if (lines[start].StartsWith('#')) kept.AddRange([lines[start++], ""]);
        var next = Array.FindIndex(lines, start, line => line.StartsWith('#') || Bullet().IsMatch(line) || Number().IsMatch(line)
            || line.StartsWith('|'));
        if (next < 0 || next == start || lines[start..next].Any(line => Lead().IsMatch(line) || Label().IsMatch(line))) return text;
        return front + string.Join('\n', kept.Concat(lines[next..]));
    }

    /// <summary>Writes all section titles as bold lines.</summary>
    public static string BoldSections(LabelledDocument document)
    {
        var titles = document.Issues.SelectMany(issue => issue.Sections)
            .SelectMany(section => section.Path)
            .Where(part => part.Length > 0)
            .Select(Likeness.Fold)
            .ToHashSet();
        return Lines(document.Text, line => Heading().Match(line) is { Success: true } match
            && !line.Contains("**", StringComparison.Ordinal) && SectionTitles.TitleIn(line, titles) is not null
            ? $"\n**{line[match.Length..].Trim().TrimEnd('#').Trim()}**\n" : line);
    }

    /// <summary>Writes the title in front matter as the first heading too, or takes the heading that says it away.</summary>
    public static string OtherTitle(LabelledDocument document)
    {
        if (document.Issues is not [{ Title: { } title }]) return document.Text;
        var (front, body) = FrontMatterText.Split(document.Text);
        if (!front.Contains(title, StringComparison.Ordinal)) return document.Text;
        var folded = Likeness.Fold(title);
        var lines = body.Split('\n');
        var first = Array.FindIndex(lines, line => line.Trim().Length > 0);
        if (first >= 0 && Heading().Match(lines[first]) is { Success: true } match
            && Likeness.AreFoldedAlike(Likeness.Fold(lines[first][match.Length..]), folded))
            return front + string.Join('\n', lines[..first].Concat(lines[(first + 1)..]));
        return Array.Exists(lines, line => line.StartsWith("# ", StringComparison.Ordinal))
            ? document.Text
            : $"{front}\n# {title}\n\n{body}";
    }

    /// <summary>Changes the lines behind blank ones.</summary>
    private static string FirstLines(string text, Func<string, string> change)
    {
        var isBehindBlank = true;
        return Lines(text, line =>
        {
            var isFirst = isBehindBlank;
            isBehindBlank = line.Trim().Length == 0;
            return isFirst ? change(line) : line;
        });
    }

    private static string Lines(string text, Func<string, string> change)
    {
        var (front, body) = FrontMatterText.Split(text.Replace("\r\n", "\n", StringComparison.Ordinal));
        var isFenced = false;
        var result = string.Join('\n', body.Split('\n').Select(line =>
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isFenced = !isFenced;
            return isFenced ? line : change(line);
        }));
        return result == body ? text : front + result;
    }

    [GeneratedRegex(@"^[-*+][ \t]+(?=\S)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\d{1,2}[.)][ \t]+(?=\S)")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[ \t]+\S")]
    private static partial Regex Nested();

    [GeneratedRegex(@"^(?:\*\*)?\[[^\]]+\]\(http|^\*\*[^*]+\*\*.*\S")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^((?:[-*+]|\d{1,2}[.)]|#{1,6})[ \t]+)(\[[^\]]+\]\([^)\s]+\))")]
    private static partial Regex LeadingLink();

    [GeneratedRegex(@"\*\*(\[[^\]]+\]\([^)\s]+\))\*\*")]
    private static partial Regex BoldLink();

    [GeneratedRegex(@"^(?:\*\*|__)([^*_]+)(?:\*\*|__)[ \t]*$")]
    private static partial Regex WholeBold();

    [GeneratedRegex(@"^(#{1,6})[ \t]+", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(#{1,6})[ \t]+\[([^\]]+)\]\(([^)\s]+)\)[ \t]*$")]
    private static partial Regex LinkedHeading();

    [GeneratedRegex(@"^\**\w+\**:")]
    private static partial Regex Label();
}
