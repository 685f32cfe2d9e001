namespace ArchiveToSqlite;

/// <summary>Questions that are worth asking of an archive of digests. Each has at most ten rows for an answer.</summary>
internal static class Questions
{
    /// <summary>The parameter <c>$words</c> is in the syntax of FTS5; a title counts for more than a summary.</summary>
    public const string Search = """
        SELECT coalesce(issue.period, '?') AS period, entry.title, snippet(entry_text, -1, '[', ']', ' … ', 48) AS found
        FROM entry_text
        JOIN entry ON entry.id = entry_text.id
        JOIN issue ON issue.id = entry.issue_id
        WHERE entry_text MATCH $words
        ORDER BY bm25(entry_text, 0.0, 4.0, 4.0, 1.0), issue.period DESC, entry.id
        LIMIT 10
        """;

    /// <summary>The key of an entry is the same wherever a work is covered, whatever the editor's title for it.</summary>
    public const string CoveredByMoreThanOneIssue = """
        SELECT count(DISTINCT issue_id) AS issues, key, min(coalesce(work_title, entry.title)) AS work,
            group_concat(DISTINCT coalesce(series, issue.title, document)) AS digests
        FROM entry
        JOIN issue ON issue.id = entry.issue_id
        GROUP BY key
        HAVING issues > 1
        ORDER BY issues DESC, key
        LIMIT 10
        """;

    /// <summary>How many months pass between a paper's first appearance on arXiv and the issue that covers it.</summary>
    public const string AgeOfPapers = """
        WITH paper AS (
            SELECT coalesce(series, document) AS digest,
                (substr(period, 1, 4) - substr(month, 1, 4)) * 12 + substr(period, 6, 2) - substr(month, 6, 2) AS age
            FROM identifier
            JOIN entry ON entry.id = entry_id
            JOIN issue ON issue.id = issue_id
            WHERE month IS NOT NULL AND period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]*'
        )
        SELECT digest, count(*) AS papers, min(age) AS newest, cast(avg(age) AS INTEGER) AS average, max(age) AS oldest
        FROM paper
        GROUP BY digest
        ORDER BY papers DESC, digest
        LIMIT 10
        """;
}
