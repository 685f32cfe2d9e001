using MlDigest.Model;

namespace DigestMcp;

// What may be left out has a default: the protocol holds answers to the schema that is made of these types.

/// <summary>Part of a list: how many there are, and where the next part begins.</summary>
internal sealed record Part<T>(int Total, IReadOnlyList<T> Items, int? NextOffset = null);

/// <summary>An issue, without its texts.</summary>
internal sealed record IssueAnswer(
    string Id,
    int Entries,
    string? Title = null,
    string? Series = null,
    int? Number = null,
    string? Period = null,
    string? Language = null,
    string? SourceUrl = null)
{
    public static IssueAnswer Of(LibraryIssue issue) => new(
        issue.Id, issue.Entries.Count, issue.Issue.Title, issue.Issue.Series, issue.Issue.Number, issue.Issue.Period,
        issue.Issue.Language, issue.Issue.SourceUrl);
}

/// <summary>An issue with some of its entries.</summary>
internal sealed record IssuePart(IssueAnswer Issue, Part<EntryAnswer> Entries);

/// <summary>An entry, its text cut where it is long.</summary>
internal sealed record EntryAnswer(
    string Id,
    string Issue,
    IReadOnlyList<string> Sections,
    string Title,
    string Kind,
    IReadOnlyList<string> Identifiers,
    string? WorkTitle = null,
    string? Url = null,
    string? Period = null,
    string? Series = null,
    string? Text = null)
{
    private const int LongestText = 1500;

    public static EntryAnswer Of(LibraryEntry entry) => Of(entry.IssueId, entry.Reference);

    private static EntryAnswer Of(string issue, EntryReference reference) => new(
        reference.Id,
        issue,
        [.. reference.Path.Select(section => section.Title).OfType<string>()],
        reference.Entry.Title,
        reference.Entry.Kind.Value,
        [.. reference.Entry.Identifiers.Select(id => id.ToString())],
        reference.Entry.WorkTitle,
        reference.Entry.Url,
        reference.Issue.Period,
        reference.Issue.Series,
        Cut(reference.Entry.GetPlainText() ?? reference.Entry.Summary));

    private static string? Cut(string? text)
    {
        if (text is null || text.Length <= LongestText) return text;
        var end = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}

/// <summary>A work and the entries that are about it or name it.</summary>
internal sealed record WorkAnswer(
    int Issues,
    Part<MentionAnswer> Mentions,
    string? Id = null,
    string? Url = null,
    string? Title = null,
    string? Kind = null,
    string? FirstPeriod = null,
    string? LastPeriod = null);

/// <summary>An entry that is about a work, or only names it.</summary>
internal sealed record MentionAnswer(bool IsSubject, EntryAnswer Entry);
