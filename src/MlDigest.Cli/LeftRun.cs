using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Cli;

/// <summary>What a run that ended before its output was whole has left: it is read, never written, and in the end deleted.</summary>
internal sealed class LeftRun : IDisposable
{
    private const int CopyLength = 128 * 1024;
    private const string BeginsAnew = "; this one begins anew";

    private readonly string id;
    private readonly FileStream? journal;
    private readonly FileStream? part;

    private LeftRun(string id, FileStream? journal, FileStream? part) => (this.id, this.journal, this.part) = (id, journal, part);

    /// <summary>Whether there is a run to go on with, be it of something else or damaged.</summary>
    public bool HasJournal => journal is not null && part is not null;

    /// <summary>Takes what a run has left, for this process alone.</summary>
    /// <returns>Null when the run is still at work, when these are files of another kind, or when they are to be read.</returns>
    public static LeftRun? TryTake(string output, string id, InputFiles input)
    {
        // A run at work holds its part from the beginning, and is left alone then.
        string[] paths = [PartialFiles.PathOf(output, id, PartialFiles.Part), PartialFiles.PathOf(output, id, PartialFiles.Journal)];
        var streams = new FileStream?[paths.Length];
        try
        {
            for (var i = 0; i < paths.Length; i++)
            {
                if (!OutputPlace.IsTaken(paths[i])) continue;
                if (!OutputPlace.IsFile(paths[i]) || input.Contains(paths[i])) return Release();
                // For writing too: a pipe that has come in its place would not keep its reader waiting.
                streams[i] = new FileStream(paths[i], FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1);
                if (!streams[i]!.CanSeek) return Release();
            }

            return new LeftRun(id, streams[1], streams[0]);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return Release();
        }

        LeftRun? Release()
        {
            foreach (var stream in streams) stream?.Dispose();
            return null;
        }
    }

    /// <summary>Reads where the run stopped.</summary>
    /// <param name="fingerprint">What this run reads.</param>
    /// <param name="paths">The number of paths that it reads.</param>
    /// <returns>The last checkpoint with all failures, or why this run has to begin anew, for people.</returns>
    public (ParseCheckpoint? Last, string Problem) Read(string fingerprint, int paths)
    {
        const string IsDamaged = "the journal of the interrupted run is damaged" + BeginsAnew;
        var lines = Journal.Read(journal!, id) ?? [];
        if (lines.Count == 0 || ReadLine(lines[0], JournalJson.Default.JournalHeader) is not { } header) return (null, IsDamaged);
        if (header.Version != JournalHeader.Known) return (null, "the journal is that of another version" + BeginsAnew);
        if (header.Fingerprint != fingerprint) return (null, "the interrupted run read something else" + BeginsAnew);
        var (last, failures) = (new ParseCheckpoint(), new List<string>());
        foreach (var line in lines.Skip(1))
        {
            var checkpoint = ReadLine(line, JournalJson.Default.ParseCheckpoint);
            if (checkpoint is not { Path: >= 0, DocumentsOfPath: >= 0, OutputLength: >= 0 } || checkpoint.Path > paths
                || checkpoint.Failures?.Any(failure => failure is null) == true)
            {
                return (null, IsDamaged);
            }

            failures.AddRange(checkpoint.Failures ?? []);
            last = checkpoint;
        }

        return (last with { Failures = failures }, "");
    }

    /// <summary>Copies the output up to a checkpoint.</summary>
    /// <returns>Why that cannot be gone on with, for people; null when it is what was written.</returns>
    public string? CopyTo(FileStream output, ParseCheckpoint checkpoint)
    {
        const string IsChanged = "the output of the interrupted run has been changed" + BeginsAnew;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[CopyLength];
        part!.Position = 0;
        for (var rest = checkpoint.OutputLength; rest > 0;)
        {
            var read = part.Read(buffer, 0, (int)Math.Min(buffer.Length, rest));
            if (read == 0) return IsChanged;
            hash.AppendData(buffer, 0, read);
            output.Write(buffer, 0, read);
            rest -= read;
        }

        return checkpoint.OutputLength == 0 || Convert.ToHexString(hash.GetHashAndReset()) == checkpoint.OutputChecksum ? null : IsChanged;
    }

    public void Delete()
    {
        foreach (var stream in new[] { part, journal }) PartialFiles.Delete(stream);
    }

    public void Dispose()
    {
        part?.Dispose();
        journal?.Dispose();
    }

    private static T? ReadLine<T>(byte[] line, JsonTypeInfo<T> type)
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
