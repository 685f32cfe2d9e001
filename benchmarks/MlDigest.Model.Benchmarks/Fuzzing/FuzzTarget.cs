using System.Runtime.InteropServices;
using MlDigest.Cli.Tests;
using MlDigest.Model.Tests.Archives;
using MlDigest.Model.Tests.Guarantees;
using MlDigest.Model.Tests.Json;

namespace MlDigest.Model.Benchmarks;

/// <summary>What is fuzzed: makes inputs, says what breaks a guarantee, and cuts an input into pieces that may be left out.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Extension">The end of the names of files with findings.</param>
/// <param name="Next">Makes the next input.</param>
/// <param name="Violation">What is wrong about an input; null for nothing.</param>
/// <param name="Pieces">What an input consists of; joined, they are the input.</param>
internal sealed record FuzzTarget(
    string Name,
    string Extension,
    Func<byte[]> Next,
    Func<byte[], string?> Violation,
    Func<byte[], IEnumerable<byte[]>> Pieces)
{
    /// <summary>All targets, with inputs of a seed; journals go to a run that was interrupted.</summary>
    public static IReadOnlyList<FuzzTarget> All(int seed, InterruptedRun run)
    {
        var texts = DigestTexts.Load(DigestTexts.NamedInput ?? DigestTexts.Samples);
        var documents = new DigestMutator(texts, seed);
        var archives = new ArchiveMutator(seed);
        var json = new JsonMutator(
            [.. texts.SelectMany(text => DigestDocument.Parse(text).Issues).Select(issue => DigestJson.SerializeToUtf8Bytes(issue))], seed);
        var journals = new JournalMutator(run.Journal, run.Id, seed);
        return
        [
            new(
                "documents",
                "utf16.md",
                () => Bytes(documents.Next()),
                bytes => Violations.In(Text(bytes)),
                bytes => Text(bytes).Split('\n').Select((line, i) => Bytes(i == 0 ? line : "\n" + line))),
            new(
                "archives",
                "archive",
                archives.Next,
                bytes => ArchiveViolations.InAsync(bytes).GetAwaiter().GetResult(),
                bytes => bytes.Chunk(16)),
            new("json", "json", json.Next, JsonViolations.In, bytes => bytes.Chunk(16)),
            new("journals", "journal", journals.Next, run.Violation, bytes => bytes.Chunk(16)),
        ];
    }

    // Not by an encoding, which would replace halves of surrogate pairs.
    private static byte[] Bytes(string text) => MemoryMarshal.AsBytes(text.AsSpan()).ToArray();

    private static string Text(byte[] bytes) => new(MemoryMarshal.Cast<byte, char>(bytes));
}
