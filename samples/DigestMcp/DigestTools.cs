using System.ComponentModel;
using MlDigest.Model;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace DigestMcp;

/// <summary>
/// What an assistant can ask of an archive. Every answer is bounded; what is wrong with a question is told so that it can ask again.
/// </summary>
internal sealed class DigestTools(DigestLibrary library)
{
    private const int MostItems = 100;
    private const int LongestQuery = 500;

    private const string LimitHelp = "How many at most, from 1 to 100.";
    private const string OffsetHelp = "How many to pass over: the nextOffset of the answer before.";

    [McpServerTool(Name = "list_issues", Title = "List issues", ReadOnly = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Lists the issues of the digests, the newest first.")]
    public Part<IssueAnswer> ListIssues(
        [Description("Only issues of this publication.")] string? series = null,
        [Description("Only issues whose period ends in this one or later: 2026, 2026-05, 2026-W20 or 2026-05-18.")] string? since = null,
        [Description(OffsetHelp)] int offset = 0,
        [Description(LimitHelp)] int limit = 20)
    {
        var from = PeriodOf(since);
        var issues = library.Issues.Where(issue => IsOf(issue.Issue, series, from));
        return PartOf(issues.ToList(), offset, limit, IssueAnswer.Of);
    }

    [McpServerTool(Name = "read_issue", Title = "Read an issue", ReadOnly = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Reads the entries of one issue, in the order of the editor.")]
    public IssuePart ReadIssue(
        [Description("The id of the issue, as list_issues gives it.")] string issue,
        [Description(OffsetHelp)] int offset = 0,
        [Description(LimitHelp)] int limit = 20)
    {
        var found = library.FindIssue(issue) ?? throw new McpException($"There is no issue '{Shown(issue)}'. list_issues gives the ids.");
        return new IssuePart(IssueAnswer.Of(found), PartOf(found.Entries, offset, limit, EntryAnswer.Of));
    }

    [McpServerTool(Name = "search_entries", Title = "Search entries", ReadOnly = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Finds the entries that have all of some words in title or text, the newest first.")]
    public Part<EntryAnswer> SearchEntries(
        [Description("Words, in any order and case; parts of words count.")] string words,
        [Description("Only entries of this kind: paper, article, code, dataset, model, video and others.")] string? kind = null,
        [Description("Only entries of this publication.")] string? series = null,
        [Description("Only entries of issues whose period ends in this one or later.")] string? since = null,
        [Description(OffsetHelp)] int offset = 0,
        [Description(LimitHelp)] int limit = 20)
    {
        var from = PeriodOf(since);
        var parts = Query(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var entries = library.Entries.Where(entry => (kind is null || entry.Reference.Entry.Kind.Value == kind)
            && IsOf(entry.Reference.Issue, series, from) && parts.All(part => Has(entry.Reference.Entry, part)));
        return PartOf(entries.ToList(), offset, limit, EntryAnswer.Of);
    }

    [McpServerTool(Name = "find_work", Title = "Find a work", ReadOnly = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Finds a paper, repository, article or other work, and every entry that is about it or names it, in order of period. "
        + "All addresses of one work count as one.")]
    public WorkAnswer FindWork(
        [Description("An identifier (arxiv:1706.03762, 10.1145/3442188.3445922, 2020.acl-main.447) or a link.")] string work,
        [Description(OffsetHelp)] int offset = 0,
        [Description(LimitHelp)] int limit = 20)
    {
        var query = Query(work);
        var isIdentifier = WorkId.TryRead(query, out var id);
        if (!isIdentifier && !DigestIndex.IsWebLink(query))
        {
            throw new McpException($"'{Shown(query)}' is neither an identifier nor a link. search_entries finds words.");
        }

        var found = isIdentifier ? library.Index.Find(id) : library.Index.Find(query);
        var mentions = PartOf(found?.Occurrences ?? [], offset, limit, Answer);
        var issues = found?.GetIssues().ToList() ?? [];
        var dated = issues.FindAll(issue => issue.Period is not null);
        return new WorkAnswer(
            issues.Count, mentions, found is null && !isIdentifier || found?.Id.Scheme.Length == 0 ? null : (found?.Id ?? id).ToString(),
            found?.Url, found?.Title, found?.Kind.Value, dated.FirstOrDefault()?.Period, dated.LastOrDefault()?.Period);

        MentionAnswer Answer(WorkOccurrence mention) => new(mention.IsSubject, EntryAnswer.Of(library.FindEntry(mention.EntryId)!));
    }

    [McpServerTool(Name = "read_schema", Title = "Read the JSON Schema", ReadOnly = true, OpenWorld = false)]
    [Description("Reads the JSON Schema of an issue, as mldigest prints issues.")]
    public static string ReadSchema() => DigestJson.Schema;

    private static Part<TAnswer> PartOf<T, TAnswer>(IReadOnlyList<T> items, int offset, int limit, Func<T, TAnswer> answer)
    {
        if (limit is < 1 or > MostItems) throw new McpException($"limit is {limit}; it must be from 1 to {MostItems}.");
        if (offset < 0) throw new McpException($"offset is {offset}; it must not be negative.");
        var part = items.Skip(offset).Take(limit).Select(answer).ToList();
        return new Part<TAnswer>(items.Count, part, items.Count - part.Count > offset ? offset + part.Count : null);
    }

    private static string Query(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new McpException("Nothing to look for is named.");
        return text.Length <= LongestQuery
            ? text.Trim()
            : throw new McpException($"What is looked for has {text.Length} characters; {LongestQuery} are the most.");
    }

    private static DigestPeriod? PeriodOf(string? text)
    {
        if (text is null) return null;
        return DigestPeriod.TryParse(text, out var period)
            ? period
            : throw new McpException($"'{Shown(text)}' is no period such as 2026, 2026-05, 2026-W20 or 2026-05-18.");
    }

    private static bool IsOf(DigestIssue issue, string? series, DigestPeriod? from) =>
        (series is null || string.Equals(issue.Series, series, StringComparison.OrdinalIgnoreCase))
        && (from is not { } first || (issue.GetPeriod() is { } period && period.End >= first.Start));

    private static bool Has(DigestEntry entry, string word) =>
        Has(entry.Title, word) || Has(entry.WorkTitle, word) || Has(entry.Summary, word) || Has(entry.Body, word);

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    private static string Shown(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
