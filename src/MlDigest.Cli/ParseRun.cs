using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>Reads paths, passes their issues on, tells diagnostics and counts.</summary>
internal sealed class ParseRun(
    Terminal terminal,
    DigestArchiveOptions options,
    ParseCheckpoint start,
    Func<DigestDocument, IEnumerable<DigestIssue>, CancellationToken, Task> take,
    OutputFile? file)
{
    private readonly List<string> failures = [.. start.Failures ?? []];
    private DocumentNames? names;
    private string? resumedAfter = start.DocumentsOfPath > 0 ? start.LastDocument : null;

    public ParseCheckpoint Done { get; private set; } = start;

    /// <summary>What is taken of what is read.</summary>
    public IssueFilter Filter { get; init; } = IssueFilter.All;

    /// <summary>The names of what is read; those of the paths unless set.</summary>
    public DocumentNames? Names { init => names = value; }

    /// <summary>Diagnostics below are not told.</summary>
    private DiagnosticSeverity LeastTold { get; init; }

    public int Failures => failures.Count;

    /// <summary>The exit code that the run gives.</summary>
    public int Code => Failures == 0 ? ExitCode.Success : ExitCode.SomeFailed;

    public string Counts =>
        $"{Count(Done.Documents, "document")}, {Count(Done.Issues, "issue")}, "
            + $"{(Done.Entries == 1 ? "1 entry" : $"{Number(Done.Entries)} entries")}, {Number(failures.Count)} failed";

    /// <summary>Reads paths for what they say together; of diagnostics only errors are told.</summary>
    public static async Task<ParseRun> ReadAsync(
        Terminal terminal,
        DigestArchiveOptions options,
        IssueFilter filter,
        string[] paths,
        Action<DigestDocument, IEnumerable<DigestIssue>> add,
        CancellationToken cancellationToken)
    {
        var run = new ParseRun(terminal, options, new ParseCheckpoint(), Take, null)
        {
            Filter = filter,
            LeastTold = DiagnosticSeverity.Error,
        };
        await run.ReadAsync(paths, cancellationToken);
        return run;

        Task Take(DigestDocument document, IEnumerable<DigestIssue> issues, CancellationToken token)
        {
            add(document, issues);
            return Task.CompletedTask;
        }
    }

    /// <exception cref="OtherDocumentsException">The documents are not those of the run that this one was to go on with.</exception>
    public Task ReadAsync(string[] paths, CancellationToken cancellationToken)
    {
        names ??= new DocumentNames(paths);
        return ParseProgress.RunAsync(terminal, paths, async progress =>
        {
            while (Done.Path < paths.Length)
            {
                var failure = await ReadAsync(paths[Done.Path], names, progress, cancellationToken);
                Done = Done with { Path = Done.Path + 1, DocumentsOfPath = 0, LastDocument = "" };
                if (failure is null) continue;
                progress.WriteLine($"mldigest: {failure}");
                failures.Add(failure);
                file?.Note(Done, failure);
            }
        });
    }

    public void TellSummary()
    {
        terminal.Tell(failures.Count > 0 ? Counts + ":" : Counts);
        foreach (var failure in failures) terminal.Tell("  " + failure);
    }

    /// <returns>Why the path could not be read; null when it was.</returns>
    private async Task<string?> ReadAsync(string path, DocumentNames names, ParseProgress progress, CancellationToken cancellationToken)
    {
        if (OpenArchive(path) is not { } archive)
        {
            return resumedAfter is not null ? throw new OtherDocumentsException() : $"{path}: no such file or folder";
        }

        progress.Begin(archive.Name);
        await using var documents = archive.ParseAsync(OptionsFor(path), progress, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await documents.MoveNextAsync()) return EndOf(path);
            }
            catch (Exception exception) when (FileProblem.Is(exception))
            {
                if (resumedAfter is not null) throw new OtherDocumentsException();
                return $"{path}: {FileProblem.Describe(exception, "")}";
            }

            var found = documents.Current;
            var document = names.Named(found, path, archive.Name);
            if (resumedAfter is null) await TakeAsync(document, file is null ? "" : ChecksumOf(found), progress, cancellationToken);
            else if (resumedAfter != ChecksumOf(found)) throw new OtherDocumentsException();
            else resumedAfter = null;
        }
    }

    private string? EndOf(string path)
    {
        if (resumedAfter is not null) throw new OtherDocumentsException();
        return Done.DocumentsOfPath > 0 ? null : $"{path}: {NothingFound}";
    }

    // A file may be removed between two looks at it.
    private DigestArchive? OpenArchive(string path)
    {
        try
        {
            return path == Arguments.StandardInput ? DigestArchive.Open(terminal.Input, "(standard input)") : DigestArchive.Open(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static string ChecksumOf(DigestDocument document) =>
        Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(document.Name.AsSpan())));

    // A run goes on with the last document of the one before, by whose name it is told whether it is at the same place.
    // A short file is done before other threads have begun.
    private DigestArchiveOptions OptionsFor(string path) => options with
    {
        Skip = resumedAfter is null ? Done.DocumentsOfPath : Done.DocumentsOfPath - 1,
        MaxDegreeOfParallelism = path == Arguments.StandardInput || ParseProgress.IsLong(path) ? options.MaxDegreeOfParallelism : 1,
    };

    private async Task TakeAsync(DigestDocument document, string checksum, ParseProgress progress, CancellationToken cancellationToken)
    {
        // What is printed when all is read has to be wanted until then.
        if (terminal.Output is WatchedOutput && file is null) WatchedOutput.ThrowIfUnread();
        string? failure = null;
        foreach (var diagnostic in document.Diagnostics)
        {
            if (diagnostic.Severity >= LeastTold) progress.WriteLine($"{document.Name}: {diagnostic}");
            if (diagnostic.Severity == DiagnosticSeverity.Error) failure = $"{document.Name}: {diagnostic.Message}";
        }

        if (failure is not null) failures.Add(failure);
        var issues = Filter.Of(document.Issues).ToList();
        await take(document, issues, cancellationToken);
        Done = Done with
        {
            DocumentsOfPath = Done.DocumentsOfPath + 1,
            LastDocument = checksum,
            Documents = Done.Documents + 1,
            Issues = Done.Issues + issues.Count,
            Entries = Done.Entries + CountEntries(issues),
        };
        file?.Note(Done, failure);
    }

    private string NothingFound => options.Include == DigestArchiveOptions.Default.Include && options.Exclude.Count == 0
        ? $"no Markdown files ({string.Join(", ", options.Include)}) in it"
        : $"no files in it that --include and --exclude let through";

    private static long CountEntries(List<DigestIssue> issues)
    {
        var entries = 0L;
        foreach (var issue in issues) entries += issue.GetAllEntries().Count();
        return entries;
    }

    private static string Count(long count, string thing) => count == 1 ? $"1 {thing}" : $"{Number(count)} {thing}s";

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
}
