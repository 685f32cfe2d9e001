using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Labels;

namespace MlDigest.Model.Accuracy.Variants;

/// <summary>Makes other documents of the sections of one.</summary>
internal static partial class Selections
{
    private static readonly string[] Dates =
        [
            "2020-05-{0:00}", "May {0}, 2020", "{0} May 2020", "Week {0}", "{0:00}.05.2020", "2020/05/{0:00}", "5月{0}日", "#{0}",
            "2020 年 5 月 {0} 日", "Issue {0}",
        ];

    // A deeper heading could not be written deeper still below a date.
    private const int DeepestLevel = 4;
    private const int LastDay = 28;

    // A title alone, as in a table of contents.
    private const int ShortestPart = 20;

    /// <summary>Leaves out about half of the sections.</summary>
    public static LabelledDocument Fewer(LabelledDocument document, int way)
    {
        if (PartsOf(document) is not { } parts) return document;
        var random = new Random(way);
        var kept = parts.Where(_ => random.Next(2) == 0).ToList();
        if (kept.Count == 0) kept.Add(parts[random.Next(parts.Count)]);
        if (kept.Count == parts.Count) return document;
        var text = new StringBuilder(document.Text[..parts[0].Start]);
        foreach (var part in kept) text.Append(document.Text, part.Start, part.End - part.Start);
        return document with { Text = text.ToString(), Issues = [Issue(document.Issues[0], kept)] };
    }

    /// <summary>Puts the sections below dates, each of which is an issue of its own.</summary>
    public static LabelledDocument Compiled(LabelledDocument document, int way)
    {
        if (PartsOf(document) is not { } parts || parts.Count < 3) return document;
        var level = parts.Select(part => LevelOf(document.Text, part.Start)).ToList();
        if (level.Contains(0) || level.Distinct().Count() > 1 || level[0] > DeepestLevel) return document;
        var random = new Random(way);
        var size = Math.Max(1, parts.Count / (2 + random.Next(3)));
        var format = Dates[way % Dates.Length];
        var text = new StringBuilder(document.Text[..parts[0].Start]);
        var issues = new List<LabelledIssue>();
        var day = LastDay;
        for (var i = 0; i < parts.Count; i += size)
        {
            var some = parts.Skip(i).Take(size).ToList();
            var title = string.Format(CultureInfo.InvariantCulture, format, day);
            day = Math.Max(1, day - (way % 2 == 0 ? 7 : 3));
            text.Append('\n').Append('#', level[0]).Append(' ').Append(title).Append("\n\n");
            foreach (var part in some) text.Append(Heading().Replace(document.Text[part.Start..part.End], "#$0"));
            issues.Add(Issue(document.Issues[0], some) with { Title = title, Number = null, Period = null });
        }

        return document with { Text = text.ToString(), Issues = issues };
    }

    private static LabelledIssue Issue(LabelledIssue issue, IEnumerable<Part> parts) =>
        new(issue.Title, issue.Number, issue.Period, issue.Language, issue.SourceUrl, [.. parts.Select(part => part.Section)]);

    private static int LevelOf(string text, int start)
    {
        var level = 0;
        while (start < text.Length && text[start] == '#') (start, level) = (start + 1, level + 1);
        return level;
    }

    [GeneratedRegex(@"^#{1,5}(?=[ \t])", RegexOptions.Multiline)]
    private static partial Regex Heading();

    /// <summary>Where the sections of a document stand in its text, in order; null where they are not found.</summary>
    private static List<Part>? PartsOf(LabelledDocument document)
    {
        if (document.Issues.Count != 1) return null;
        var sections = document.Issues[0].Sections;
        if (sections.Count < 2 || sections.Any(section => section.Path.Count != 1)) return null;
        var (starts, position) = (new List<int>(), 0);
        foreach (var line in document.Text.Split('\n'))
        {
            if (starts.Count < sections.Count && SectionTitles.TitleIn(line, [Likeness.Fold(sections[starts.Count].Path[0])]) is not null)
            {
                starts.Add(position);
            }

            position += line.Length + 1;
        }

        if (starts.Count < sections.Count) return null;
        var parts = sections.Select((section, i) =>
            new Part(section, starts[i], i + 1 < starts.Count ? starts[i + 1] : document.Text.Length)).ToList();
        return parts.Exists(part => part.End - part.Start < ShortestPart) ? null : parts;
    }

    private sealed record Part(LabelledSection Section, int Start, int End);
}
