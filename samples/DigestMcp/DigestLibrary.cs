using MlDigest.Model;

namespace DigestMcp;

/// <summary>All issues of an archive, read once and kept in memory, with an index of their works.</summary>
/// <remarks>Immutable after it is opened; safe to use from many requests at once.</remarks>
internal sealed class DigestLibrary
{
    private readonly Dictionary<string, LibraryEntry> byId;
    private readonly Dictionary<string, LibraryIssue> issuesById;

    private DigestLibrary(List<LibraryIssue> issues, DigestIndex index)
    {
        Index = index;
        Issues = [.. issues.OrderByDescending(issue => issue.Issue.GetPeriod()?.Start ?? DateTime.MinValue)
            .ThenBy(issue => issue.Id, StringComparer.Ordinal)];
        Entries = [.. Issues.SelectMany(issue => issue.Entries)];
        byId = Entries.ToDictionary(entry => entry.Reference.Id, StringComparer.Ordinal);
        issuesById = Issues.ToDictionary(issue => issue.Id, StringComparer.Ordinal);
    }

    /// <summary>The issues, the newest first.</summary>
    public IReadOnlyList<LibraryIssue> Issues { get; }

    /// <summary>The entries of all issues, in the order of the issues; without contents, past issues and sponsors.</summary>
    public IReadOnlyList<LibraryEntry> Entries { get; }

    public DigestIndex Index { get; }

    public static async Task<DigestLibrary> OpenAsync(string path)
    {
        var issues = new List<LibraryIssue>();
        var index = new DigestIndex();
        await foreach (DigestDocument document in DigestArchive.Open(path).ParseAsync())
        {
            index.Add(document);
            var entries = document.GetEntryReferences()
                .ToLookup(entry => entry.Issue, (IEqualityComparer<DigestIssue>)ReferenceEqualityComparer.Instance);
            for (var i = 0; i < document.Issues.Count; i++)
            {
                var issue = document.Issues[i];
                var id = document.Issues.Count == 1 ? document.Name : FormattableString.Invariant($"{document.Name}#{i + 1}");
                issues.Add(new LibraryIssue(id, issue, [.. entries[issue].Where(IsNews).Select(entry => new LibraryEntry(id, entry))]));
            }
        }

        return new DigestLibrary(issues, index);
    }

    public LibraryIssue? FindIssue(string id) => issuesById.GetValueOrDefault(id);

    public LibraryEntry? FindEntry(string id) => byId.GetValueOrDefault(id);

    private static bool IsNews(EntryReference entry) =>
        !entry.Path.Any(section => section.Kind.IsFurniture);
}

/// <summary>An issue, by a name that the assistant asks for it by.</summary>
internal sealed record LibraryIssue(string Id, DigestIssue Issue, IReadOnlyList<LibraryEntry> Entries);

/// <summary>An entry, and the issue it stands in.</summary>
internal sealed record LibraryEntry(string IssueId, EntryReference Reference);
