using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>All issues of an archive, read once and kept in memory.</summary>
/// <remarks>Immutable; safe to use from many requests at once.</remarks>
public sealed class DigestLibrary
{
    private readonly Dictionary<string, LibraryIssue> byId;
    private readonly ILookup<string, LibraryEntry> byKey;
    private readonly ILookup<WorkId, LibraryEntry> byIdentifier;

    private DigestLibrary(string name, PictureFolder? pictures, IEnumerable<LibraryIssue> issues)
    {
        Name = name;
        Pictures = pictures;
        Issues = [.. issues.OrderByDescending(issue => issue.Period?.Start ?? DateTime.MinValue).ThenByDescending(issue => issue.Issue.Number).ThenBy(issue => issue.Id, StringComparer.Ordinal)];
        Entries = [.. Issues.SelectMany(issue => issue.Entries)];
        Series = [.. Issues.Select(issue => issue.Issue.Series).OfType<string>().CountBy(series => series)
            .OrderByDescending(series => series.Value).ThenBy(series => series.Key, StringComparer.Ordinal).Select(series => series.Key)];
        byId = Issues.ToDictionary(issue => issue.Id, StringComparer.Ordinal);
        byKey = Entries.ToLookup(entry => entry.Entry.Key, StringComparer.Ordinal);
        byIdentifier = Entries
            .SelectMany(entry => entry.Entry.Identifiers.Select(identifier => identifier.WithoutVersion()).Distinct().Select(identifier => (identifier, entry)))
            .ToLookup(pair => pair.identifier, pair => pair.entry);
    }

    /// <summary>The name of the archive.</summary>
    public string Name { get; }

    /// <summary>The pictures of the folder that was read; null for an archive file.</summary>
    public PictureFolder? Pictures { get; }

    /// <summary>The issues, the newest first.</summary>
    public IReadOnlyList<LibraryIssue> Issues { get; }

    /// <summary>The entries of all issues, in the order of the issues.</summary>
    public IReadOnlyList<LibraryEntry> Entries { get; }

    /// <summary>The names of the publications, those with the most issues first.</summary>
    public IReadOnlyList<string> Series { get; }

    public static async Task<DigestLibrary> OpenAsync(string path, CancellationToken cancellationToken = default)
    {
        var archive = DigestArchive.Open(path);
        var ids = new IssueIds();
        var issues = new List<LibraryIssue>();
        await foreach (DigestDocument document in archive.ParseAsync(cancellationToken: cancellationToken))
        {
            var references = document.GetEntryReferences().ToLookup(reference => reference.Issue, (IEqualityComparer<DigestIssue>)ReferenceEqualityComparer.Instance);
            foreach (DigestIssue issue in document.Issues)
            {
                var id = ids.Next(document, issue);
                issues.Add(new LibraryIssue(id, issue, [.. references[issue].Select((reference, index) => new LibraryEntry(reference, id, index))]));
            }
        }

        return new DigestLibrary(archive.Name, Directory.Exists(path) ? new PictureFolder(Path.GetFullPath(path)) : null, issues);
    }

    public LibraryIssue? Find(string id) => byId.GetValueOrDefault(id);

    public LibraryIssue IssueOf(LibraryEntry entry) => byId[entry.IssueId];

    /// <summary>Where the page finds a picture; null where it has to do without.</summary>
    public string? UrlOf(DigestImage picture, LibraryIssue issue) =>
        Pictures?.UrlOf(picture.Url, issue.Issue.Document) ?? SafeUrl.Picture(picture.Url, issue.Issue);

    /// <summary>The issues before and after one, of the same publication.</summary>
    public (LibraryIssue? Older, LibraryIssue? Newer) Neighbours(LibraryIssue issue)
    {
        List<LibraryIssue> same = [.. Issues.Where(other => other.Issue.Series == issue.Issue.Series)];
        var at = same.FindIndex(other => other.Id == issue.Id);
        return (same.ElementAtOrDefault(at + 1), same.ElementAtOrDefault(at - 1));
    }

    /// <summary>The entries about one work, whatever its editors call it.</summary>
    public IEnumerable<LibraryEntry> WithKey(string key) => byKey[key];

    /// <summary>The entries that name a work, in any of its versions.</summary>
    public IEnumerable<LibraryEntry> WithIdentifier(WorkId identifier) => byIdentifier[identifier.WithoutVersion()];

    /// <summary>One entry of each other issue that covers the same work.</summary>
    public IEnumerable<LibraryEntry> AlsoCoveredIn(LibraryEntry entry) =>
        byKey[entry.Entry.Key].Where(other => other.IssueId != entry.IssueId).DistinctBy(other => other.IssueId);
}
