using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Metadata;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Finds where issues begin and which item is an issue's title.</summary>
internal sealed class IssueBoundaries
{
    // What a heading on the level of the others must show to be the title of them all.
    private const double TitleThreshold = 2;
    private const int ShortestProse = 60;
    private const int ShortestBeginning = 6;
    private const int FewestNews = 2;
    private const int ShortestNews = 8;
    private const double GreetingWeight = 1.5;
    private const double LineWeight = 1.5;

    // The digest's name, and one heading of furniture.
    private const int MostBeforeTitle = 2;

    public List<(int Title, Extent Items)> Issues { get; } = [];

    public static IssueBoundaries Find(DocumentOutline outline, Extent items)
    {
        var headings = new List<int>();
        for (var i = items.Start; i < items.End; i++)
        {
            if (outline.Items[i].Kind == OutlineKind.Heading) headings.Add(i);
        }

        if (outline.FrontMatter is null && Compilation(outline, headings) is { Count: > 1 } titles)
        {
            var boundaries = new IssueBoundaries();
            for (var i = 0; i < titles.Count; i++)
            {
                var limit = i + 1 < titles.Count ? titles[i + 1] : items.End;
                var end = EndOf(outline, titles[i], limit);
                boundaries.Issues.Add((titles[i], new Extent(titles[i], end)));

                // What stands beside the issues is furniture of the document, or, where it holds news, one more of them.
                for (var (start, next) = (end, limit); start < limit; start = next)
                {
                    next = EndOf(outline, start, limit);
                    if (HoldsNews(outline, new Extent(start, next))) boundaries.Issues.Add((start, new Extent(start, next)));
                }
            }

            return boundaries;
        }

        var single = new IssueBoundaries();
        single.Issues.Add((TitleOf(outline, items, headings), items));
        return single;
    }

    /// <summary>
    /// Headings of one level that say the same but for their period or number: each begins an issue. A month below a year is a period.
    /// </summary>
    private static List<int>? Compilation(DocumentOutline outline, List<int> headings)
    {
        if (headings.Count < 2) return null;
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var year = (Text: "", Level: int.MaxValue);
        foreach (var index in headings)
        {
            var item = outline.Items[index];
            var isMonth = item.Level > year.Level && PeriodReader.FindMonth(outline.PlainRange(item.Runs).Span) is not null;
            if (!isMonth && !HasDigit(outline, item.Runs)) continue;
            var text = isMonth ? $"{outline.PlainText(item)} {year.Text}" : outline.PlainText(item);
            if (PeriodReader.IsYear(text, PeriodReader.Read(text))) year = (text, item.Level);
            if (!StatesIssue(text)) continue;
            var group = FormattableString.Invariant($"{item.Level} {SeriesReader.Residue(text)}");
            if (!groups.TryGetValue(group, out var members)) groups.Add(group, members = []);
            members.Add(index);
        }

        List<int>? most = null;
        foreach (var members in groups.Values)
        {
            if (members.Count > 1 && members.Count > (most?.Count ?? 0) && members.TrueForAll(index => HasContent(outline, index)))
            {
                most = members;
            }
        }

        return most is null ? null : WithUndated(outline, headings, most);
    }

    /// <summary>Adds the headings that begin as the titles of the issues do and name days without a year.</summary>
    private static List<int> WithUndated(DocumentOutline outline, List<int> headings, List<int> titles)
    {
        var (level, beginning) = (outline.Items[titles[0]].Level, BeforeDay(outline.PlainText(outline.Items[titles[0]])));
        if (beginning.Length < ShortestBeginning) return titles;
        return headings.FindAll(index => titles.BinarySearch(index) >= 0
            || (outline.Items[index].Level == level && outline.PlainText(outline.Items[index]) is var text && PeriodReader.NamesDay(text)
                && BeforeDay(text) == beginning));
    }

    /// <summary>What stands in front of the first number of a title and the word before it, a month's name.</summary>
    private static string BeforeDay(string title)
    {
        var end = Scripts.FirstDigit(title.AsSpan());
        while (end > 0 && title[end - 1] == ' ') end--;
        while (end > 0 && char.IsLetter(title[end - 1])) end--;
        return title.Substring(0, end);
    }

    private static bool StatesIssue(string title) =>
        PeriodReader.Read(title) is { Length: > 4 } || NumberReader.Read(title) is not null
            || (Words.NamesDigest(title) && PeriodReader.NamesDay(title));

    /// <summary>Whether a text holds a digit; without one it states neither a period nor a number.</summary>
    private static bool HasDigit(DocumentOutline outline, Extent runs)
    {
        for (var i = runs.Start; i < runs.End; i++)
        {
            if (Scripts.HasDigit(outline.Runs[i].Text)) return true;
        }

        return false;
    }

    private static bool HasContent(DocumentOutline outline, int heading) =>
        heading + 1 < outline.Items.Count
            && (outline.Items[heading + 1].Kind != OutlineKind.Heading || outline.Items[heading + 1].Level > outline.Items[heading].Level);

    /// <summary>Where an issue of a compilation ends: at the next heading that stands on its title's level or above.</summary>
    private static int EndOf(DocumentOutline outline, int title, int limit)
    {
        for (var i = title + 1; i < limit; i++)
        {
            if (outline.Items[i].Kind == OutlineKind.Heading && outline.Items[i].Level <= outline.Items[title].Level) return i;
        }

        return limit;
    }

    private static bool HoldsNews(DocumentOutline outline, Extent items)
    {
        var links = 0;
        for (var i = items.Start; i < items.End; i++)
        {
            if (outline.Items[i] is { Kind: OutlineKind.Bullet or OutlineKind.TableRow, Links.IsEmpty: false } item
                && !item.IsShorterThan(ShortestNews))
            {
                links++;
            }
        }

        return links >= FewestNews;
    }

    private static int TitleOf(DocumentOutline outline, Extent items, List<int> headings)
    {
        if (headings.Count == 0) return -1;
        var first = headings[0];
        var level = outline.Items[first].Level;
        var text = outline.PlainText(outline.Items[first]);
        if (outline.FrontMatter?.Title is { } stated) return Folding.SameLetters(stated, text) ? first : -1;

        for (var i = items.Start; i < first; i++)
        {
            // What stands above a title is a picture, a badge or a line of greeting; items above it mean that it is a section's.
            if (outline.Items[i].Kind is OutlineKind.Bullet or OutlineKind.TableRow) return -1;
        }

        // A date of its own in front of the title: the headline of the post that holds the issue.
        if (headings.Count > 1 && outline.Items[headings[1]].Level == level && SeriesReader.Residue(text).Length == 0
            && PeriodReader.Read(text) is { } period)
        {
            var next = outline.PlainText(outline.Items[headings[1]]);
            if (SeriesReader.Residue(next).Length > 0 && PeriodReader.Read(next) == period) return headings[1];
        }

        // The name of the digest, and its issue's title on the same level below it: "AI Bytes", "AI Bytes 2026-05-20".
        if (text.Length > 0 && PeriodReader.Read(text) is null && headings.Count > 1 && !TellsStory(outline, first + 1, headings[1]))
        {
            var dated = headings.FindIndex(1, Math.Min(MostBeforeTitle, headings.Count - 1), index => outline.Items[index].Level == level
                && Dates(text, outline.PlainText(outline.Items[index])));
            if (dated > 0) return headings[dated];
        }

        var siblings = headings.Skip(1).Count(index => outline.Items[index].Level <= level);
        if (siblings == 0 && (headings.Count > 1 || !HasProse(outline, items.Start, first))) return first;
        // One of several sections, by its name.
        if (siblings > 0 && SectionWords.KindOf(text) is not null && !HasDigit(outline, outline.Items[first].Runs)) return -1;
        var evidence = 0.0;
        if (PeriodReader.Read(text) is not null) evidence += 2;
        if (NumberReader.Read(text) is not null) evidence += 1;
        if (Words.NamesDigest(text)) evidence += 1;
        if (first + 1 < items.End && outline.Items[first + 1].Kind == OutlineKind.Heading) evidence += 0.5;
        if (!TellsStory(outline, first + 1, headings.Count > 1 ? headings[1] : items.End)) evidence += 1;
        if (first + 1 < items.End && outline.Items[first + 1].Kind == OutlineKind.Paragraph
            && Words.Greets(outline.PlainText(outline.Items[first + 1].Runs, ShortestProse)))
        {
            evidence += GreetingWeight;
        }

        if (!Words.IsName(text)) evidence += 0.5;
        if (StatesIssueBelow(outline, first, items.End) && headings.FindIndex(1, index => StatesIssueBelow(outline, index, items.End)) < 0)
        {
            evidence += LineWeight;
        }

        return evidence >= TitleThreshold ? first : -1;
    }

    /// <summary>Whether a title is that of a digest with a date behind it.</summary>
    private static bool Dates(string digest, string title) =>
        title.Length > digest.Length && title.StartsWith(digest, StringComparison.Ordinal)
            && PeriodReader.Find(title) is { Place: var place }
            && Scripts.Weight(title.AsSpan(digest.Length, Math.Max(0, place.Start - digest.Length)), 1) == 0;

    /// <summary>Whether a short line below a heading states a date or the number of an issue: "Issue 31, 14 October 2026".</summary>
    private static bool StatesIssueBelow(DocumentOutline outline, int heading, int end) =>
        heading + 1 < end && outline.Items[heading + 1] is { Kind: OutlineKind.Paragraph } line && line.IsShorterThan(ShortestProse)
            && StatesIssue(outline.PlainText(line));

    private static bool HasProse(DocumentOutline outline, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (outline.Items[i].Kind == OutlineKind.Paragraph && !outline.Items[i].IsShorterThan(ShortestProse)) return true;
        }

        return false;
    }

    /// <summary>Whether the items below a heading are about one work, with links that lead there.</summary>
    private static bool TellsStory(DocumentOutline outline, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (outline.Items[i].Kind is not (OutlineKind.Quote or OutlineKind.Card) && outline.Items[i].Links.Length > 0) return true;
        }

        return false;
    }
}
