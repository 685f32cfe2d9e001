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
        using (var writer = new DocumentWriter(transaction))
        {
            await foreach (DigestDocument document in archive.ParseAsync(cancellationToken: cancellationToken))
            {
                foreach (var problem in document.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                {
                    await Console.Error.WriteLineAsync($"{document.Name}: {problem}");
                }

                writer.Write(document);
            }
        }

        await RunAsync(transaction, "INSERT INTO entry_text SELECT id, title, work_title, summary FROM entry", cancellationToken);
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

    private sealed class DocumentWriter(SqliteTransaction transaction) : IDisposable
    {
        private readonly InsertCommand issues = new(transaction, "issue", "document", "title", "series", "number", "period", "language");
        private readonly InsertCommand entries = new(
            transaction, "entry", "id", "issue_id", "section", "key", "title", "kind", "url", "work_title", "summary");
        private readonly InsertCommand identifiers = new(transaction, "identifier", "entry_id", "scheme", "value", "month");

        public void Write(DigestDocument document)
        {
            // By reference: a document may hold the same issue twice.
            var ids = new Dictionary<DigestIssue, long>(ReferenceEqualityComparer.Instance);
            foreach (DigestIssue issue in document.Issues)
            {
                ids[issue] = issues.Add(issue.Document, issue.Title, issue.Series, issue.Number, issue.Period, issue.Language);
            }

            foreach (EntryReference reference in document.GetEntryReferences())
            {
                DigestEntry entry = reference.Entry;
                entries.Add(
                    reference.Id,
                    ids[reference.Issue],
                    reference.Path[^1].Title,
                    entry.Key,
                    entry.Title,
                    entry.Kind.Value,
                    entry.Url,
                    entry.WorkTitle,
                    entry.Summary);
                foreach (WorkId identifier in entry.Identifiers)
                {
                    identifiers.Add(reference.Id, identifier.Scheme, identifier.Value, Month(identifier));
                }
            }
        }

        // An arXiv identifier says when the paper first appeared.
        private static string? Month(WorkId identifier) =>
            identifier.TryGet(out ArxivId arxiv)
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
