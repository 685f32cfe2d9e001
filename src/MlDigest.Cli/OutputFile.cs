using System.Globalization;
using System.Security.Cryptography;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>
/// A file that is written beside its place and moved there when it is whole. A journal tells how many of its bytes belong to documents that
/// are done, so that a later run takes these over and goes on.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const int BufferSize = 256 * 1024;
    private const int DocumentsPerCheckpoint = 64;
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly string path;
    private readonly Journal? journal;
    private readonly List<string> failures = [];
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ParseCheckpoint latest = new();
    private long hashed;
    private bool isDone;
    private int sinceCheckpoint;

    private OutputFile(string path, FileStream stream, Journal? journal) => (this.path, Stream, this.journal) = (path, stream, journal);

    public FileStream Stream { get; }

    /// <summary>Where the run begins, with all failures before it.</summary>
    public ParseCheckpoint Checkpoint { get; private set; } = new();

    /// <summary>Where a run that was to go on begins, and why, for people.</summary>
    public string WhereResumed { get; private set; } = "no interrupted run was found; this one begins anew";

    /// <summary>Opens an output, or tells why nothing can be written there.</summary>
    public static OutputFile? TryOpen(
        Terminal terminal,
        string path,
        string[] paths,
        DigestArchiveOptions options,
        bool isResumable,
        bool resume,
        IssueFilter? filter = null)
    {
        try
        {
            if (OutputPlace.Problem(path) is not { } problem) return Open(path, paths, options, isResumable, resume, filter);
            terminal.Fail(path, problem, ExitCode.WrongUse);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            terminal.Fail(path, FileProblem.Describe(exception, path), ExitCode.WrongUse);
        }

        return null;
    }

    /// <summary>Has the output written, or tells why it is not whole.</summary>
    /// <param name="terminal">Where to tell.</param>
    /// <param name="hint">What can be done then.</param>
    /// <param name="write">Writes it and gives the exit code.</param>
    public async Task<int> WriteAsync(Terminal terminal, string hint, Func<Task<int>> write)
    {
        try
        {
            return await write();
        }
        catch (OperationCanceledException)
        {
            return terminal.Fail(path, "interrupted" + hint, ExitCode.Interrupted);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return terminal.Fail(path, FileProblem.Describe(exception, path) + hint, ExitCode.SomeFailed);
        }
    }

    /// <param name="path">The file to write, of which <see cref="OutputPlace"/> says no problem.</param>
    /// <param name="paths">The paths that are read. No file of theirs is written.</param>
    /// <param name="options">Which files of a folder are read.</param>
    /// <param name="isResumable">Whether an interrupted run leaves what it has done for another to go on from.</param>
    /// <param name="resume">Whether to go on where the last run of the same input stopped.</param>
    /// <param name="filter">What is taken of what is read; null for everything.</param>
    /// <exception cref="IOException">Nothing can be written there, or only over what is read; the message says why.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public static OutputFile Open(
        string path, string[] paths, DigestArchiveOptions options, bool isResumable, bool resume, IssueFilter? filter = null)
    {
        var (id, part) = PartialFiles.CreatePart(path, ModeOf(path) | Owner, BufferSize);
        FileStream? journal = null;
        try
        {
            if (isResumable) journal = PartialFiles.Create(PartialFiles.PathOf(path, id, PartialFiles.Journal), Owner, 0);
            var input = InputFiles.Of(paths, options);
            if (input.Contains(path)) throw AlsoRead("this file");
            var isCompanionRead = input.Contains(part.Name) || (journal is not null && input.Contains(journal.Name));
            if (isCompanionRead) throw AlsoRead("the file beside it in which it grows, or its journal,");
            var file = new OutputFile(path, part, journal is null ? null : new Journal(journal, id));
            var fingerprint = isResumable ? InputFingerprint.Of(paths, options, input, filter) : "";
            file.TakeOver(PartialFiles.Ids(path).Where(other => other != id), input, fingerprint, resume ? paths.Length : null);
            return file;
        }
        catch
        {
            PartialFiles.Delete(part);
            PartialFiles.Delete(journal);
            throw;
        }

        static IOException AlsoRead(string what) => new($"{what} is to be read too; name another one for --output");
    }

    /// <summary>Notes that what was written so far belongs to documents that are done.</summary>
    public void Note(ParseCheckpoint checkpoint, string? failure)
    {
        if (journal is null) return;
        if (failure is not null) failures.Add(failure);
        latest = checkpoint with { OutputLength = Stream.Position };
        if (++sinceCheckpoint == DocumentsPerCheckpoint) WriteLatest();
    }

    /// <summary>Moves the output to its place. A link that has come there meanwhile is replaced and not followed.</summary>
    public void Complete()
    {
        if (OutputPlace.Problem(path) is { } problem) throw new IOException(problem);
        Stream.Flush(flushToDisk: true);
        if (!OperatingSystem.IsWindows() && ModeOf(path) is { } mode) File.SetUnixFileMode(Stream.SafeFileHandle, mode);
        // Elsewhere it is locked until it is there, and no other run takes it for one that was left.
        if (OperatingSystem.IsWindows()) Stream.Dispose();
        File.Move(Stream.Name, path, overwrite: true);
        Stream.Dispose();
        isDone = true;
        journal?.Delete();
    }

    /// <summary>Deletes what has been written: nothing can go on from it.</summary>
    public void Discard()
    {
        PartialFiles.Delete(Stream);
        isDone = true;
        journal?.Delete();
    }

    public void Dispose()
    {
        try
        {
            if (!isDone && journal is null) Discard();
            if (!isDone && sinceCheckpoint > 0) WriteLatest();
            Stream.Dispose();
        }
        catch (IOException) when (!isDone)
        {
            // Why there is no room was told; what was noted before stands.
        }

        journal?.Dispose();
        hash.Dispose();
    }

    // What other runs have left is looked through and deleted.
    private void TakeOver(IEnumerable<string> ids, InputFiles input, string fingerprint, int? pathsToResume)
    {
        var left = ids.Select(id => LeftRun.TryTake(path, id, input)).OfType<LeftRun>().ToList();
        try
        {
            if (pathsToResume is { } paths) Resume(left.Where(run => run.HasJournal), fingerprint, paths);
            journal?.Write(new JournalHeader(JournalHeader.Known, fingerprint), JournalJson.Default.JournalHeader);
            if (Checkpoint.Documents > 0 || Checkpoint.Path > 0) WriteCheckpoint(Checkpoint);
            foreach (var run in left) run.Delete();
        }
        finally
        {
            foreach (var run in left) run.Dispose();
        }
    }

    private void Resume(IEnumerable<LeftRun> left, string fingerprint, int paths)
    {
        var read = left.Select(run => (Run: run, Found: run.Read(fingerprint, paths)))
            .OrderByDescending(one => one.Found.Last?.Documents ?? -1)
            .ToList();
        foreach (var (run, (last, problem)) in read)
        {
            WhereResumed = last is null ? problem : run.CopyTo(Stream, last) ?? "";
            if (WhereResumed.Length > 0)
            {
                Stream.SetLength(0);
                continue;
            }

            (Checkpoint, WhereResumed) =
                (last!, string.Create(CultureInfo.InvariantCulture, $"going on after {last!.Documents} documents"));
            return;
        }
    }

    private void WriteLatest()
    {
        WriteCheckpoint(latest with { Failures = failures });
        failures.Clear();
        sinceCheckpoint = 0;
    }

    private void WriteCheckpoint(ParseCheckpoint checkpoint)
    {
        Stream.Flush();
        var buffer = new byte[BufferSize];
        while (hashed < checkpoint.OutputLength)
        {
            var read = RandomAccess.Read(
                Stream.SafeFileHandle, buffer.AsSpan(0, (int)Math.Min(buffer.Length, checkpoint.OutputLength - hashed)), hashed);
            if (read == 0) throw new IOException("what was written is not there any more");
            hash.AppendData(buffer, 0, read);
            hashed += read;
        }

        journal!.Write(
            checkpoint with { OutputChecksum = Convert.ToHexString(hash.GetCurrentHash()) }, JournalJson.Default.ParseCheckpoint);
    }

    private static UnixFileMode? ModeOf(string path) =>
        !OperatingSystem.IsWindows() && File.Exists(path) ? File.GetUnixFileMode(path) : null;
}
