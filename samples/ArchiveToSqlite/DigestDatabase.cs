using System.Globalization;
using Microsoft.Data.Sqlite;
using MlDigest.Model;

namespace ArchiveToSqlite;

/// <summary>Fills an empty SQLite file with the issues of an archive.</summary>
internal static class DigestDatabase
{
    public static async Task<bool> IsEmptyAsync(SqliteConnection connection)
    {
        using var command = new SqliteCommand("SELECT count(*) FROM sqlite_master", connection);
        return await command.ExecuteScalarAsync() is 0L;
    }

    /// <summary>Reads all of the archive in one transaction: the file holds everything or, when something fails, nothing.</summary>
    public static async Task FillAsync(SqliteConnection connection, DigestArchive archive, CancellationToken cancellationToken = default)
    {
        using var transaction = connection.BeginTransaction();
        await CreateTablesAsync(transaction, cancellationToken);
        using (var writer = new IssueWriter(transaction))
        {
            await foreach (DigestDocument document in archive.ParseAsync(cancellationToken: cancellationToken))
            {
                foreach (var problem in document.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                {
                    await Console.Error.WriteLineAsync($"{document.Name}: {problem}");
                }

                foreach (DigestIssue issue in document.Issues) writer.Write(issue);
            }
        }

        await RunAsync(transaction, "INSERT INTO entry_text (entry_text) VALUES ('rebuild')", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task CreateTablesAsync(SqliteTransaction transaction, CancellationToken cancellationToken)
    {
        using var stream = typeof(DigestDatabase).Assembly.GetManifestResourceStream("Schema.sql")!;
        using var reader = new StreamReader(stream);
        await RunAsync(transaction, await reader.ReadToEndAsync(cancellationToken), cancellationToken);
    }

    private static async Task RunAsync(SqliteTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        using var command = new SqliteCommand(sql, transaction.Connection, transaction);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed class IssueWriter(SqliteTransaction transaction) : IDisposable
    {
        private readonly InsertCommand issues = new(transaction, "issue", "document", "title", "series", "number", "period", "language");
        private readonly InsertCommand entries = new(transaction, "entry", "issue_id", "section", "key", "title", "kind", "url", "work_title", "summary");
        private readonly InsertCommand identifiers = new(transaction, "identifier", "entry_id", "scheme", "value", "month");

        public void Write(DigestIssue issue)
        {
            var id = issues.Add(issue.Document, issue.Title, issue.Series, issue.Number, issue.Period, issue.Language);
            foreach (var section in issue.Sections) Write(section, id);
        }

        private void Write(DigestSection section, long issue)
        {
            foreach (DigestEntry entry in section.Entries)
            {
                var id = entries.Add(issue, section.Title, entry.Key, entry.Title, entry.Kind.Value, entry.Url, entry.WorkTitle, entry.Summary);
                foreach (WorkId identifier in entry.Identifiers) identifiers.Add(id, identifier.Scheme, identifier.Value, Month(identifier));
            }

            foreach (var inner in section.Sections) Write(inner, issue);
        }

        // An arXiv identifier says when the paper first appeared.
        private static string? Month(WorkId identifier) =>
            identifier.Scheme == "arxiv" && ArxivId.TryParse(identifier.Value, out var arxiv)
                ? string.Create(CultureInfo.InvariantCulture, $"{arxiv.Year:D4}-{arxiv.Month:D2}")
                : null;

        public void Dispose()
        {
            issues.Dispose();
            entries.Dispose();
            identifiers.Dispose();
        }
    }
}
