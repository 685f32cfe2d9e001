using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Accuracy.Scoring;

namespace MlDigest.Model.Accuracy.Variants;

/// <summary>Makes other documents of the sections of one.</summary>
internal static partial class Selections
{
    private static readonly string[] Dates = ["2020-05-{0:00}", "May {0}, 2020", "{0} May 2020", "Week {0}", "{0:00}.05.2020", "2020/05/{0:00}", "5月{0}日", "#{0}", "2020 年 5 月 {0} 日", "Issue {0}"];

    /// <summary>Leaves out about half of the sections.</summary>
    public static LabelledDocument Fewer(LabelledDocument document, int way)
    {
        if (Parts.Of(document) is not { } parts || parts.Sections.Count < 2) return document;
        var random = new Random(way);
        var kept = parts.Sections.Where(_ => random.Next(2) == 0).ToList();
        if (kept.Count == 0) kept.Add(parts.Sections[random.Next(parts.Sections.Count)]);
        if (kept.Count == parts.Sections.Count) return document;
        var text = new StringBuilder(document.Text[..parts.Start]);
        foreach (var part in kept) text.Append(document.Text, part.Start, part.End - part.Start);
        return With(document, text.ToString(), [parts.Issue(kept)]);
    }

    /// <summary>Puts the sections below dates, each of which is an issue of its own.</summary>
    public static LabelledDocument Compiled(LabelledDocument document, int way)
    {
        if (Parts.Of(document) is not { } parts || parts.Sections.Count < 3) return document;
        var level = parts.Sections.Select(part => LevelOf(document.Text, part.Start)).ToList();
        if (level.Contains(0) || level.Distinct().Count() > 1 || level[0] > 4) return document;
        var random = new Random(way);
        var size = Math.Max(1, parts.Sections.Count / (2 + random.Next(3)));
        var format = Dates[way % Dates.Length];
        var text = new StringBuilder(document.Text[..parts.Start]);
        var issues = new List<LabelledIssue>();
        var day = 28;
        for (var i = 0; i < parts.Sections.Count; i += size)
        {
            var some = parts.Sections.Skip(i).Take(size).ToList();
            var title = string.Format(CultureInfo.InvariantCulture, format, day);
            day = Math.Max(1, day - (way % 2 == 0 ? 7 : 3));
            text.Append('\n').Append('#', level[0]).Append(' ').Append(title).Append("\n\n");
            foreach (var part in some) text.Append(Heading().Replace(document.Text[part.Start..part.End], "#$0"));
            issues.Add(parts.Issue(some) with { Title = title, Number = null, Period = null });
        }

        return With(document, text.ToString(), issues);
    }

    private static LabelledDocument With(LabelledDocument document, string text, IReadOnlyList<LabelledIssue> issues) => document with { Text = text, Issues = issues };

    private static int LevelOf(string text, int start)
    {
        var level = 0;
        while (start < text.Length && text[start] == '#') (start, level) = (start + 1, level + 1);
        return level;
    }

    [GeneratedRegex(@"^#{1,5}(?=[ \t])", RegexOptions.Multiline)]
    private static partial Regex Heading();

    private sealed record Part(LabelledSection Section, int Start, int End);

    /// <summary>Where the sections of a document stand in its text.</summary>
    private sealed record Parts(LabelledDocument Document, int Start, List<Part> Sections)
    {
        public static Parts? Of(LabelledDocument document)
        {
            if (document.Issues.Count != 1) return null;
            var sections = document.Issues[0].Sections;
            if (sections.Count < 2 || sections.Any(section => section.Path.Count != 1)) return null;
            var starts = new List<int>();
            var next = 0;
            var position = 0;
            foreach (var line in document.Text.Split('\n'))
            {
                if (next < sections.Count && SectionTitles.TitleIn(line, [Likeness.Fold(sections[next].Path[0])]) is not null)
                {
                    starts.Add(position);
                    next++;
                }

                position += line.Length + 1;
            }

            if (next < sections.Count) return null;
            var parts = sections.Select((section, i) => new Part(section, starts[i], i + 1 < starts.Count ? starts[i + 1] : document.Text.Length)).ToList();
            // A title that is in a table of contents too would part the text at the wrong place.
            return parts.Any(part => part.End - part.Start < 20) ? null : new Parts(document, starts[0], parts);
        }

        public LabelledIssue Issue(IEnumerable<Part> parts) => Document.Issues[0] with { Sections = [.. parts.Select(part => part.Section)] };
    }
}
