using MlDigest.Model;

namespace MlDigest.Cli.Tests;

/// <summary>What is left of a run that was stopped behind its last document, and goes on from a journal in the place of its own.</summary>
internal sealed class InterruptedRun : IDisposable
{
    // Enough for two checkpoints.
    private const int Documents = 70;

    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;
    private readonly string input;
    private readonly string output;
    private readonly string path;
    private readonly byte[] part;

    public InterruptedRun()
    {
        input = NumberedDigests.Zip(folder, Documents);
        output = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "out")).FullName, "out.jsonl");
        using (var file = OutputFile.Open(output, [input], DigestArchiveOptions.Default, isResumable: true, resume: false))
        {
            var issues = new IssueOutput(file.Stream, OutputFormat.Jsonl, toTerminal: false);
            var run = new ParseRun(
                Silent, DigestArchiveOptions.Default, file.Checkpoint, (_, taken, token) => issues.AddAsync(taken, token), file);
            run.ReadAsync([input], CancellationToken.None).GetAwaiter().GetResult();
        }

        path = Path.ChangeExtension(Directory.GetFiles(Path.GetDirectoryName(output)!, "*" + PartialFiles.Journal).Single(), null);
        (Id, Journal) = (Path.GetExtension(path)[1..], File.ReadAllBytes(path + PartialFiles.Journal));
        part = File.ReadAllBytes(path + PartialFiles.Part);
    }

    /// <summary>The name of the run.</summary>
    public string Id { get; }

    /// <summary>Its journal.</summary>
    public byte[] Journal { get; }

    private static Terminal Silent => new(Stream.Null, Stream.Null, TextWriter.Null);

    /// <summary>Goes on from a journal, and says what is wrong about what comes of it; null for nothing.</summary>
    /// <remarks>
    /// Whatever stands in the journal, the run ends and leaves nothing beside its output. That output is the uninterrupted one, but for a
    /// journal whose checksums somebody has made to fit other values.
    /// </remarks>
    public string? Violation(byte[] journal)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(output)!)) File.Delete(file);
        File.WriteAllBytes(path + PartialFiles.Part, part);
        File.WriteAllBytes(path + PartialFiles.Journal, journal);
        try
        {
            var code = Tool.RunAsync(["parse", input, "--output", output, "--resume"], Silent).GetAwaiter().GetResult();
            if (code != ExitCode.Success) return $"The exit code is {code}.";
            if (!Directory.GetFiles(Path.GetDirectoryName(output)!).SequenceEqual([output])) return "Something is left beside the output.";
            var isOwn = Journal.AsSpan().StartsWith(journal.AsSpan(0, Array.LastIndexOf(journal, (byte)'\n') + 1));
            var isForged = !isOwn && JournalMutator.HasChecksums(journal, Id);
            var isWhole = isForged || File.ReadAllBytes(output).AsSpan().SequenceEqual(part);
            return isWhole ? null : "The output is another than that of an uninterrupted run.";
        }
#pragma warning disable CA1031 // Any exception is a finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
