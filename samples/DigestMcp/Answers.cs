using MlDigest.Model;

namespace DigestMcp;

/// <summary>Part of a list: how many there are, and where the next part begins.</summary>
internal sealed record Part<T>(int Total, IReadOnlyList<T> Items, int? NextOffset);

/// <summary>An issue, without its texts.</summary>
internal sealed record IssueAnswer(string Id, string? Title, string? Series, int? Number, string? Period, string? Language, string? SourceUrl, int Entries)
{
    public static IssueAnswer Of(LibraryIssue issue) => new(
        issue.Id, issue.Issue.Title, issue.Issue.Series, issue.Issue.Number, issue.Issue.Period,
        issue.Issue.Language, issue.Issue.SourceUrl, issue.Entries.Count);
}

/// <summary>An issue with some of its entries.</summary>
internal sealed record IssuePart(IssueAnswer Issue, Part<EntryAnswer> Entries);

/// <summary>An entry, its text cut where it is long.</summary>
internal sealed record EntryAnswer(
    string Id,
    string Issue,
    string? Period,
    string? Series,
    IReadOnlyList<string> Sections,
    string Title,
    string? WorkTitle,
    string Kind,
    string? Url,
    IReadOnlyList<string> Identifiers,
    string? Text)
{
    private const int LongestText = 1500;

    public static EntryAnswer Of(LibraryEntry entry) => Of(entry.IssueId, entry.Reference);

    private static EntryAnswer Of(string issue, EntryReference reference) => new(
        reference.Id,
        issue,
        reference.Issue.Period,
        reference.Issue.Series,
        [.. reference.Path.Select(section => section.Title).OfType<string>()],
        reference.Entry.Title,
        reference.Entry.WorkTitle,
        reference.Entry.Kind.Value,
        reference.Entry.Url,
        [.. reference.Entry.Identifiers.Select(id => id.ToString())],
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
    string? Id, string? Url, string? Title, string? Kind, int Issues, string? FirstPeriod, string? LastPeriod, Part<MentionAnswer> Mentions);

/// <summary>An entry that is about a work, or only names it.</summary>
internal sealed record MentionAnswer(bool IsSubject, EntryAnswer Entry);
