using System.Globalization;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>Reads paths, passes their issues on, tells diagnostics and counts.</summary>
internal sealed class ParseRun(Terminal terminal, DigestArchiveOptions options, ParseCheckpoint start, IssueOutput output, OutputFile? file)
{
    private readonly List<string> failures = [.. start.Failures ?? []];
    private ParseCheckpoint done = start;

    public int Failures => failures.Count;

    public Task ReadAsync(string[] paths, CancellationToken cancellationToken) => ParseProgress.RunAsync(terminal, paths, async progress =>
    {
        while (done.Path < paths.Length)
        {
            var failure = await ReadAsync(paths[done.Path], progress, cancellationToken);
            done = done with { Path = done.Path + 1, DocumentsOfPath = 0 };
            if (failure is null) continue;
            progress.WriteLine($"mldigest: {failure}");
            failures.Add(failure);
            file?.Note(done, failure);
        }
    });

    public async Task WriteSummaryAsync()
    {
        var counts = string.Join(", ", Count(done.Documents, "document"), Count(done.Issues, "issue"), done.Entries == 1 ? "1 entry" : $"{Number(done.Entries)} entries");
        await terminal.Error.WriteLineAsync($"{counts}, {Number(failures.Count)} failed{(failures.Count > 0 ? ":" : "")}");
        foreach (var failure in failures) await terminal.Error.WriteLineAsync("  " + failure);
    }

    /// <returns>Why the path could not be read; null when it was.</returns>
    private async Task<string?> ReadAsync(string path, ParseProgress progress, CancellationToken cancellationToken)
    {
        if (path != ParseCommand.StandardInput && !Path.Exists(path)) return $"{path}: no such file or folder";
        var archive = path == ParseCommand.StandardInput ? DigestArchive.Open(terminal.Input, "(standard input)") : DigestArchive.Open(path);
        progress.Begin(archive.Name);
        await using var documents = archive.ParseAsync(options with { Skip = done.DocumentsOfPath }, progress, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await documents.MoveNextAsync()) return null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return $"{path}: {exception.Message}";
            }

            await TakeAsync(documents.Current, progress, cancellationToken);
        }
    }

    private async Task TakeAsync(DigestDocument document, ParseProgress progress, CancellationToken cancellationToken)
    {
        string? failure = null;
        foreach (var diagnostic in document.Diagnostics)
        {
            progress.WriteLine($"{document.Name}: {diagnostic}");
            if (diagnostic.Severity == DiagnosticSeverity.Error) failure = $"{document.Name}: {diagnostic.Message}";
        }

        if (failure is not null) failures.Add(failure);
        await output.AddAsync(document.Issues, cancellationToken);
        done = done with
        {
            DocumentsOfPath = done.DocumentsOfPath + 1,
            Documents = done.Documents + 1,
            Issues = done.Issues + document.Issues.Count,
            Entries = done.Entries + document.Issues.Sum(issue => issue.GetAllEntries().Count()),
        };
        file?.Note(done, failure);
    }

    private static string Count(long count, string thing) => count == 1 ? $"1 {thing}" : $"{Number(count)} {thing}s";

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
}
