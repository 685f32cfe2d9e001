using System.Globalization;

namespace MlDigest.Model;

/// <summary>Names the issues of a document and the entries of an issue; the rule is documented at <see cref="EntryReference"/>.</summary>
internal static class EntryIds
{
    private const char Part = '#';
    private const char Count = '~';

    public static string OfIssue(DigestIssue issue, int occurrence) =>
        Escape(issue.Document) + Part + Counted(Escape(NameOf(issue)), occurrence);

    public static IEnumerable<EntryReference> Of(DigestIssue issue, int occurrence)
    {
        var issueId = OfIssue(issue, occurrence);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var path = new List<DigestSection>();
        var shared = EquatableList<DigestSection>.Empty;
        foreach (var (section, depth, entry) in SectionWalk.Over(issue.Sections))
        {
            if (entry is null || path.Count != depth + 1)
            {
                path.RemoveRange(depth, path.Count - depth);
                path.Add(section);
                shared = EquatableList<DigestSection>.Empty;
            }

            if (entry is null) continue;
            if (shared.Count == 0) shared = path.ToEquatableList();
            yield return new EntryReference(OfEntry(issueId, entry.Key, Next(counts, entry.Key)), issue, shared, entry);
        }
    }

    public static IEnumerable<EntryReference> Of(DigestDocument document)
    {
        // Counted anew each time somebody walks through them.
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var issue in document.Issues)
        {
            foreach (var reference in Of(issue, Next(counts, NameOf(issue)))) yield return reference;
        }
    }

    private static string NameOf(DigestIssue issue)
    {
        if (issue.Number is not { } number) return issue.Period ?? issue.Title ?? "";
        var text = number.ToString(CultureInfo.InvariantCulture);
        return issue.Period is null ? text : $"{text},{issue.Period}";
    }

    /// <param name="issueId">The id of the issue.</param>
    /// <param name="key">The entry's key.</param>
    /// <param name="occurrence">Which one this is, from 1, of the issue's entries with that key.</param>
    public static string OfEntry(string issueId, string key, int occurrence) => issueId + Part + Counted(key, occurrence);

    /// <summary>Counts an issue among those of any document that are named alike.</summary>
    /// <returns>Which of them it is, from 1.</returns>
    public static int Next(Dictionary<string, int> counts, DigestIssue issue) => Next(counts, OfIssue(issue, 1));

    /// <summary>Counts a name.</summary>
    /// <returns>How often it has come now.</returns>
    public static int Next(Dictionary<string, int> counts, string name)
    {
        counts.TryGetValue(name, out var count);
        return counts[name] = count + 1;
    }

    private static string Counted(string text, int occurrence) =>
        occurrence == 1 && !EndsWithCount(text) ? text : text + Count + occurrence.ToString(CultureInfo.InvariantCulture);

    private static bool EndsWithCount(string text)
    {
        var start = text.LastIndexOf(Count) + 1;
        if (start == 0 || start == text.Length) return false;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9') return false;
        }

        return true;
    }

    private static string Escape(string text) =>
        text.IndexOf(Part) < 0 && text.IndexOf('%') < 0 ? text : text.Replace("%", "%25").Replace("#", "%23");
}
