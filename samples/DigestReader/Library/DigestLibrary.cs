using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>All issues of an archive, read once and kept in memory.</summary>
/// <remarks>Immutable; safe to use from many requests at once.</remarks>
public sealed class DigestLibrary
{
    private readonly Dictionary<string, LibraryIssue> byId;
    private readonly ILookup<string, LibraryEntry> byKey;
    private readonly Dictionary<string, int> positions;
    private readonly DigestIndex index;

    private DigestLibrary(string name, PictureFolder? pictures, IEnumerable<LibraryIssue> issues, DigestIndex index)
    {
        this.index = index;
        Name = name;
        Pictures = pictures;
        Issues = [.. issues.OrderByDescending(issue => issue.Period?.Start ?? DateTime.MinValue)
            .ThenByDescending(issue => issue.Issue.Number)
            .ThenBy(issue => issue.Id, StringComparer.Ordinal)];
        Entries = [.. Issues.SelectMany(issue => issue.Entries)];
        Series = [.. Issues.Select(issue => issue.Issue.Series).OfType<string>().CountBy(series => series)
            .OrderByDescending(series => series.Value).ThenBy(series => series.Key, StringComparer.Ordinal).Select(series => series.Key)];
        byId = Issues.ToDictionary(issue => issue.Id, StringComparer.Ordinal);
        byKey = Entries.ToLookup(entry => entry.Entry.Key, StringComparer.Ordinal);
        positions = Entries.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index, StringComparer.Ordinal);
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
        var works = new DigestIndex();
        await foreach (DigestDocument document in archive.ParseAsync(cancellationToken: cancellationToken))
        {
            works.Add(document);
            var references = document.GetEntryReferences()
                .ToLookup(reference => reference.Issue, (IEqualityComparer<DigestIssue>)ReferenceEqualityComparer.Instance);
            foreach (DigestIssue issue in document.Issues)
            {
                var id = ids.Next(document, issue);
                issues.Add(new LibraryIssue(
                    id, issue, [.. references[issue].Select((reference, index) => new LibraryEntry(reference, id, index))]));
            }
        }

        return new DigestLibrary(archive.Name, Directory.Exists(path) ? new PictureFolder(Path.GetFullPath(path)) : null, issues, works);
    }

    public LibraryIssue? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>The issues of a publication, the newest first; all where none is named.</summary>
    public IReadOnlyList<LibraryIssue> IssuesOf(string? series) =>
        series is null ? Issues : [.. Issues.Where(issue => issue.Issue.Series == series)];

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

    /// <summary>The entries about the work that a key names, whatever their editors call it.</summary>
    public IEnumerable<LibraryEntry> WithKey(string key) => byKey[key].FirstOrDefault() is { } entry ? About(entry) : [];

    /// <summary>The entries that name a work, in any of its versions and by any of its links.</summary>
    public IEnumerable<LibraryEntry> WithIdentifier(WorkId identifier) => Of(index.Find(identifier)?.Occurrences ?? []);

    /// <summary>The entries that have a link to the same place.</summary>
    public IEnumerable<LibraryEntry> WithLink(string url) => Of(index.Find(url)?.Occurrences ?? []);

    /// <summary>One entry of each other issue that covers the same work.</summary>
    public IEnumerable<LibraryEntry> AlsoCoveredIn(LibraryEntry entry) =>
        About(entry).Where(other => other.IssueId != entry.IssueId).DistinctBy(other => other.IssueId);

    // What has neither an identifier nor a link is no work that the index knows: its key has to do.
    private IEnumerable<LibraryEntry> About(LibraryEntry entry) =>
        index.Find(entry.Entry) is { } work ? Of(work.Occurrences.Where(occurrence => occurrence.IsSubject)) : byKey[entry.Entry.Key];

    private IEnumerable<LibraryEntry> Of(IEnumerable<WorkOccurrence> occurrences) =>
        occurrences.Select(occurrence => positions[occurrence.EntryId]).Order().Select(position => Entries[position]);
}
