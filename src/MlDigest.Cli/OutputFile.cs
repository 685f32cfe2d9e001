using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Cli;

/// <summary>
/// A file that is written beside its place and moved there when it is whole. A journal tells how many of its bytes belong to documents that
/// are done, so that a later run cuts off the rest and goes on.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const int BufferSize = 256 * 1024;
    private const int DocumentsPerCheckpoint = 64;
    private readonly string path;
    private readonly FileStream? journal;
    private readonly List<string> failures = [];
    private ParseCheckpoint latest = new();
    private bool isComplete;
    private int sinceCheckpoint;

    private OutputFile(string path, FileStream stream, FileStream? journal, ParseCheckpoint checkpoint, string whereResumed) =>
        (this.path, Stream, this.journal, Checkpoint, WhereResumed) = (path, stream, journal, checkpoint, whereResumed);

    public FileStream Stream { get; }

    /// <summary>Where the run begins, with all failures before it.</summary>
    public ParseCheckpoint Checkpoint { get; }

    /// <summary>Where a run that was to go on begins, and why, for people.</summary>
    public string WhereResumed { get; }

    /// <param name="path">The file to write.</param>
    /// <param name="fingerprint">What tells this run's input from others; null when the run cannot be resumed.</param>
    /// <param name="resume">Whether to go on where the last run of the same fingerprint stopped.</param>
    public static OutputFile Open(string path, string? fingerprint, bool resume)
    {
        var stream = new FileStream(PartOf(path), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, BufferSize);
        FileStream? journal = null;
        try
        {
            var checkpoint = new ParseCheckpoint();
            var whereResumed = "";
            if (fingerprint is not null)
            {
                journal = new FileStream(JournalOf(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                var kept = 0L;
                if (resume) (checkpoint, kept, whereResumed) = ReadJournal(journal, fingerprint, stream.Length);
                journal.SetLength(kept);
                journal.Position = kept;
                if (kept == 0) WriteLine(journal, fingerprint, JournalJson.Default.String);
            }

            stream.SetLength(checkpoint.OutputLength);
            stream.Position = checkpoint.OutputLength;
            return new OutputFile(path, stream, journal, checkpoint, whereResumed);
        }
        catch
        {
            journal?.Dispose();
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Notes that what was written so far belongs to documents that are done.</summary>
    public void Note(ParseCheckpoint checkpoint, string? failure)
    {
        if (journal is null) return;
        if (failure is not null) failures.Add(failure);
        latest = checkpoint with { OutputLength = Stream.Position };
        if (++sinceCheckpoint == DocumentsPerCheckpoint) WriteLatest(journal);
    }

    public void Complete()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        File.Move(PartOf(path), path, overwrite: true);
        isComplete = true;
    }

    public void Dispose()
    {
        try
        {
            if (!isComplete && journal is not null && sinceCheckpoint > 0) WriteLatest(journal);
            Stream.Dispose();
        }
        catch (IOException) when (!isComplete)
        {
            // Why there is no room was told; what was noted before stands.
        }

        journal?.Dispose();
        if (isComplete && journal is not null) File.Delete(JournalOf(path));
        if (!isComplete && journal is null) File.Delete(PartOf(path));
    }

    private void WriteLatest(FileStream journal)
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

    // A process can be killed in the middle of a line: what does not end in a line feed was never noted.
    private static (ParseCheckpoint Last, long Kept, string WhereResumed) ReadJournal(FileStream journal, string fingerprint, long outputLength)
    {
        using var reader = new StreamReader(journal, Encoding.UTF8, false, -1, leaveOpen: true);
        var lines = reader.ReadToEnd().Split('\n')[..^1];
        if (lines.Length == 0) return (new ParseCheckpoint(), 0, "no interrupted run was found; this one begins anew");
        if (JsonSerializer.Deserialize(lines[0], JournalJson.Default.String) != fingerprint) return (new ParseCheckpoint(), 0, "the interrupted run read something else; this one begins anew");
        var (last, failures, kept) = (new ParseCheckpoint(), new List<string>(), LengthOf(lines[0]));
        foreach (var line in lines.Skip(1))
        {
            var checkpoint = JsonSerializer.Deserialize(line, JournalJson.Default.ParseCheckpoint)!;
            if (checkpoint.OutputLength > outputLength) break;
            failures.AddRange(checkpoint.Failures ?? []);
            last = checkpoint;
            kept += LengthOf(line);
        }

        return (last with { Failures = failures }, kept, string.Create(CultureInfo.InvariantCulture, $"going on after {last.Documents} documents"));

        static long LengthOf(string line) => Encoding.UTF8.GetByteCount(line) + 1;
    }
}
