using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>
/// A file that is written beside its place and moved there when it is whole. A journal tells how many of its bytes belong to documents that
/// are done, so that a later run cuts off the rest and goes on.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const int BufferSize = 256 * 1024;
    private const int DocumentsPerCheckpoint = 64;
    private const int FingerprintLength = 64;
    private static readonly SearchValues<byte> hexDigits = SearchValues.Create("0123456789ABCDEF"u8);
    private readonly string path;
    private readonly FileStream journal;
    private readonly bool isResumable;
    private readonly List<string> failures = [];
    private ParseCheckpoint latest = new();
    private bool isComplete;
    private int sinceCheckpoint;

    private OutputFile(string path, FileStream stream, FileStream journal, bool isResumable, ParseCheckpoint checkpoint, string whereResumed) =>
        (this.path, Stream, this.journal, this.isResumable, Checkpoint, WhereResumed) = (path, stream, journal, isResumable, checkpoint, whereResumed);

    public FileStream Stream { get; }

    /// <summary>Where the run begins, with all failures before it.</summary>
    public ParseCheckpoint Checkpoint { get; }

    /// <summary>Where a run that was to go on begins, and why, for people.</summary>
    public string WhereResumed { get; }

    /// <param name="path">The file to write, of which <see cref="OutputPlace"/> says no problem.</param>
    /// <param name="paths">The paths that are read. No file of theirs is written.</param>
    /// <param name="options">Which files of a folder are read.</param>
    /// <param name="isResumable">Whether an interrupted run leaves what it has done for another to go on from.</param>
    /// <param name="resume">Whether to go on where the last run of the same input stopped.</param>
    /// <exception cref="IOException">Nothing can be written there, or only over what is not ours; the message says why.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing may be written there.</exception>
    public static OutputFile Open(string path, string[] paths, DigestArchiveOptions options, bool isResumable, bool resume)
    {
        var (isJournalLeft, isPartLeft) = (OutputPlace.IsTaken(JournalOf(path)), OutputPlace.IsTaken(PartOf(path)));
        if (isPartLeft && !isJournalLeft) throw InTheWay(PartOf(path));
        FileStream? part = null;
        var journal = OpenCompanion(path, JournalOf(path), isJournalLeft, bufferSize: 0);
        try
        {
            if (!IsJournal(journal)) throw InTheWay(JournalOf(path));
            part = OpenCompanion(path, PartOf(path), isPartLeft, BufferSize);
            var input = InputFiles.Of(paths, options);
            if (input.Contains(path)) throw AlsoRead("this file");
            if (input.Contains(PartOf(path)) || input.Contains(JournalOf(path))) throw AlsoRead($"'{PartOf(path)}', where it grows, or its journal");
            var fingerprint = isResumable ? InputFingerprint.Of(paths, options, input) : "";
            var (checkpoint, kept, whereResumed) = resume ? ReadJournal(journal, fingerprint, part.Length) : (new ParseCheckpoint(), 0, "");
            journal.SetLength(kept);
            journal.Position = kept;
            if (kept == 0) WriteLine(journal, fingerprint, JournalJson.Default.String);
            part.SetLength(checkpoint.OutputLength);
            part.Position = checkpoint.OutputLength;
            return new OutputFile(path, part, journal, isResumable, checkpoint, whereResumed);
        }
        catch
        {
            part?.Dispose();
            journal.Dispose();
            if (part is not null && !isPartLeft) File.Delete(PartOf(path));
            if (!isJournalLeft) File.Delete(JournalOf(path));
            throw;
        }

        static IOException AlsoRead(string what) => new($"{what} is to be read too; name another one for --output");
    }

    // What an earlier run has left is opened; else the file is made, and never where anything stands, be it a link.
    private static FileStream OpenCompanion(string path, string companion, bool isLeft, int bufferSize)
    {
        if (isLeft && !OutputPlace.IsFile(companion)) throw InTheWay(companion);
        var mode = isLeft ? FileMode.Open : FileMode.CreateNew;
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = bufferSize };
        if (!isLeft && !OperatingSystem.IsWindows() && File.Exists(path))
            options.UnixCreateMode = File.GetUnixFileMode(path) | UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(companion, options);
    }

    private static IOException InTheWay(string companion) =>
        new($"'{companion}' is in the way: a file of yours, or one that a run left when it was killed; move or delete it");

    /// <summary>Notes that what was written so far belongs to documents that are done.</summary>
    public void Note(ParseCheckpoint checkpoint, string? failure)
    {
        if (!isResumable) return;
        if (failure is not null) failures.Add(failure);
        latest = checkpoint with { OutputLength = Stream.Position };
        if (++sinceCheckpoint == DocumentsPerCheckpoint) WriteLatest();
    }

    public void Complete()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        if (!OperatingSystem.IsWindows() && File.Exists(path)) File.SetUnixFileMode(PartOf(path), File.GetUnixFileMode(path));
        File.Move(PartOf(path), path, overwrite: true);
        isComplete = true;
    }

    public void Dispose()
    {
        try
        {
            if (!isComplete && sinceCheckpoint > 0) WriteLatest();
            Stream.Dispose();
        }
        catch (IOException) when (!isComplete)
        {
            // Why there is no room was told; what was noted before stands.
        }

        journal.Dispose();
        if (!isComplete && isResumable) return;
        if (!isComplete) File.Delete(PartOf(path));
        File.Delete(JournalOf(path));
    }

    private void WriteLatest()
    {
        Stream.Flush();
        WriteLine(journal, latest with { Failures = failures }, JournalJson.Default.ParseCheckpoint);
        failures.Clear();
        sinceCheckpoint = 0;
    }

    private static string PartOf(string path) => path + ".part";

    private static string JournalOf(string path) => path + ".part.journal";

    private static void WriteLine<T>(FileStream journal, T value, JsonTypeInfo<T> type)
    {
        journal.Write([.. JsonSerializer.SerializeToUtf8Bytes(value, type), (byte)'\n']);
        journal.Flush();
    }

    // Its first line is a fingerprint, or as much of one as was written when a process was killed.
    private static bool IsJournal(FileStream journal)
    {
        var bytes = new byte[FingerprintLength + 3];
        var read = bytes.AsSpan(0, journal.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        journal.Position = 0;
        var end = read.IndexOf((byte)'\n');
        var line = end < 0 ? read : read[..end];
        return line.Length == 0 ? end < 0 : line.Length < bytes.Length && line[0] == '"' && !line.Trim((byte)'"').ContainsAnyExcept(hexDigits);
    }

    // A process can be killed in the middle of a line: what does not end in a line feed was never noted.
    private static (ParseCheckpoint Last, long Kept, string WhereResumed) ReadJournal(FileStream journal, string fingerprint, long outputLength)
    {
        using var reader = new StreamReader(journal, Encoding.UTF8, false, -1, leaveOpen: true);
        var lines = reader.ReadToEnd().Split('\n')[..^1];
        if (lines.Length == 0) return (new ParseCheckpoint(), 0, "no interrupted run was found; this one begins anew");
        if (ReadLine(lines[0], JournalJson.Default.String) != fingerprint) return (new ParseCheckpoint(), 0, "the interrupted run read something else; this one begins anew");
        var (last, failures, kept) = (new ParseCheckpoint(), new List<string>(), LengthOf(lines[0]));
        foreach (var line in lines.Skip(1))
        {
            if (ReadLine(line, JournalJson.Default.ParseCheckpoint) is not { } checkpoint || checkpoint.OutputLength > outputLength) break;
            failures.AddRange(checkpoint.Failures ?? []);
            last = checkpoint;
            kept += LengthOf(line);
        }

        return (last with { Failures = failures }, kept, string.Create(CultureInfo.InvariantCulture, $"going on after {last.Documents} documents"));

        static long LengthOf(string line) => Encoding.UTF8.GetByteCount(line) + 1;
    }

    private static T? ReadLine<T>(string line, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
