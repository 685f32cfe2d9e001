using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>What the feeds hold: the newest, and of each no more than a page shows.</summary>
internal static class Feeds
{
    private const int MostIssues = 20;

    /// <summary>The newest issues, all or those of a publication.</summary>
    public static IReadOnlyList<DigestIssue> Newest(DigestLibrary library, string? series) =>
        [.. library.IssuesOf(series).Take(MostIssues).Select(issue => Part(issue, issue.Entries))];

    /// <summary>The newest of the entries, in their issues.</summary>
    public static IReadOnlyList<DigestIssue> Newest(DigestLibrary library, IEnumerable<LibraryEntry> entries)
    {
        var found = entries.ToHashSet();
        var newest = library.Entries.Where(found.Contains).Take(PageOf.Size);
        return [.. newest.GroupBy(entry => entry.IssueId).Select(issue => Part(library.IssueOf(issue.First()), [.. issue]))];
    }

    private static DigestIssue Part(LibraryIssue issue, IReadOnlyList<LibraryEntry> entries)
    {
        var part = new IssuePart(issue.Issue, PageOf.Create(entries, 1));
        return issue.Issue with
        {
            Title = Title(issue.Issue.Title),
            Introduction = Text(issue.Issue.Introduction),
            Sections = Shown(issue.Issue.Sections, part),
        };
    }

    private static EquatableList<DigestSection> Shown(EquatableList<DigestSection> sections, IssuePart part) =>
        sections.Where(part.Sections.Contains).Select(section => section with
        {
            Title = Title(section.Title),
            Introduction = Text(section.Introduction),
            Entries = section.Entries.Where(part.Entries.ContainsKey).Select(Shown).ToEquatableList(),
            Sections = Shown(section.Sections, part),
        }).ToEquatableList();

    private static DigestEntry Shown(DigestEntry entry) =>
        entry with { Title = Clipped.Title(entry.Title), Summary = Text(entry.Summary), Body = Text(entry.Body) };

    private static string? Title(string? title) => title is null ? null : Clipped.Title(title);

    private static string? Text(string? text) => text is null ? null : Clipped.Text(text);
}
