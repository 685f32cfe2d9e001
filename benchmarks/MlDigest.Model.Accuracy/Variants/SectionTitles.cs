using System.Globalization;
using System.Text.RegularExpressions;
using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Labels;

namespace MlDigest.Model.Accuracy.Variants;

/// <summary>Gives sections other titles, in the text and in its labels.</summary>
internal static partial class SectionTitles
{
    private const int DatedSections = 2;
    private const string OtherLetters = "qzxkvwjtghbnmlrpsdfyoeuiac";

    private static readonly string[] Dates =
        [
            "(May {0}, 2020)", "({0} May 2020)", "– 2020-05-{0:00}", "({0}.5.2020)", "（5月{0}日）", "| 2020/05/{0:00}",
        ];

    /// <summary>Adds dates to the titles of two sections.</summary>
    public static LabelledDocument Dated(LabelledDocument document, int way)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in document.Issues.SelectMany(issue => issue.Sections)
            .Where(section => section.Path.Count > 0 && !section.IsFurniture))
        {
            titles[Likeness.Fold(section.Path[^1])] = section.Path[^1];
        }

        var dates = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = document.Text.Split('\n');
        for (var k = 0; k < lines.Length && dates.Count < DatedSections; k++)
        {
            if (!lines[k].StartsWith('#') || TitleIn(lines[k], titles.Keys.ToHashSet()) is not { } folded
                || dates.ContainsKey(titles[folded]))
            {
                continue;
            }

            var date = string.Format(CultureInfo.InvariantCulture, Dates[way % Dates.Length], 4 + (7 * dates.Count));
            dates.Add(titles[folded], date);
            lines[k] = $"{lines[k].TrimEnd()} {date}";
        }

        return WithTitles(document, string.Join('\n', lines), title => dates.TryGetValue(title, out var date) ? $"{title} {date}" : title);
    }

    /// <summary>Writes the titles of sections in other letters, so that no word of them means anything.</summary>
    public static LabelledDocument InOtherLetters(LabelledDocument document)
    {
        var titles = document.Issues.SelectMany(issue => issue.Sections)
            .SelectMany(section => section.Path)
            .Where(part => part.Length > 0)
            .Select(Likeness.Fold)
            .ToHashSet();
        var lines = document.Text.Split('\n').Select(line => TitleIn(line, titles) is null
            ? line
            : Words().Replace(line, match => match.Groups[1].Success ? match.Value : Scrambled(match.Value)));
        return WithTitles(document, string.Join('\n', lines), Scrambled);
    }

    private static LabelledDocument WithTitles(LabelledDocument document, string text, Func<string, string> title)
    {
        return document with { Text = text, Issues = [.. document.Issues.Select(Issue)] };

        LabelledIssue Issue(LabelledIssue issue) =>
            new(issue.Title, issue.Number, issue.Period, issue.Language, issue.SourceUrl, [.. issue.Sections.Select(Section)]);

        LabelledSection Section(LabelledSection section) =>
            section with { Path = [.. section.Path.Select(title)], Entries = [.. section.Entries.Select(Entry)] };

        LabelledEntry Entry(LabelledEntry entry) => entry.Section is { } inside ? entry with { Section = title(inside) } : entry;
    }

    /// <summary>The folded title that a line is, with or without a number in front; null when it is none.</summary>
    public static string? TitleIn(string line, HashSet<string> titles)
    {
        if (titles.TryGetValue(Plain(line), out var title)) return title;
        return titles.TryGetValue(Plain(NumberInFront().Replace(line, "")), out title) ? title : null;
    }

    private static string Plain(string line) => Likeness.Fold(Marks().Replace(line, ""));

    private static string Scrambled(string text) => string.Concat(text.Select(Scrambled));

    private static char Scrambled(char c) => char.ToLowerInvariant(c) switch
    {
        >= 'a' and <= 'z' and var letter =>
            char.IsUpper(c) ? char.ToUpperInvariant(OtherLetters[letter - 'a']) : OtherLetters[letter - 'a'],
        >= '\u4e00' and <= '\u9fff' => (char)(0x4E00 + ((((c - 0x4E00) * 7) + 1234) % 0x5000)),
        >= '\u3041' and <= '\u30ff' => (char)(0x30A1 + ((((c - 0x3041) * 5) + 11) % 0x50)),
        _ => c,
    };

    [GeneratedRegex(@"[*#`\[\]]|\(https?://[^)]*\)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\W*(?:\d+[.、])?")]
    private static partial Regex NumberInFront();

    [GeneratedRegex(@"(\(https?://[^)]*\)|https?://\S+)|([^()]+)")]
    private static partial Regex Words();
}
