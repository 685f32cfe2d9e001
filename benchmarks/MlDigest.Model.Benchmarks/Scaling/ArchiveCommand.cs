using System.Diagnostics;
using System.IO.Compression;
using Markdig;
using MlDigest.Model.Benchmarks.Generation;
using static System.FormattableString;

namespace MlDigest.Model.Benchmarks;

/// <summary>Whole zip archives from disk, on one and two threads, against a plain loop over the archive with Markdig alone.</summary>
internal static class ArchiveCommand
{
    private const int DefaultRounds = 3;
    private const int Seed = 1;

    private static readonly Reader[] Readers =
    [
        new("ZipArchive and Markdig alone", ReadWithMarkdig),
        new("DigestArchive, 1 thread", path => ReadWithParser(path, 1)),
        new("DigestArchive, 2 threads", path => ReadWithParser(path, 2)),
    ];

    /// <summary>Understands sizes, <c>--rounds N</c> and <c>--output FOLDER</c>; 10MB, 100MB and 1GB where no size is named.</summary>
    public static int Run(string[] args)
    {
        var options = new CommandLine(args);
        var rounds = options.Number("--rounds", DefaultRounds);
        var results = new ResultsFile("Archives", "archives", rounds);
        results.Add("Generated zip archives, read from disk to the last document. Time by the clock, the least of all rounds; ratios are medians of the ratios within each round to the first line of the archive. Before it is timed, every reader's answer is checked.");
        List<string[]> rows = [];
        var sizes = options.Words.Count > 0 ? options.Words : ["10MB", "100MB", "1GB"];
        foreach (var size in sizes)
        {
            var path = Path.Combine(Path.GetTempPath(), Invariant($"mldigest-benchmark-{Environment.ProcessId}.zip"));
            try
            {
                rows.AddRange(Measure(size, path, rounds));
            }
            finally
            {
                File.Delete(path);
            }
        }

        results.AddTable(["Archive", "Reader", "Time", "MB/s", "ns per byte", "Ratio"], rows);
        results.Write(options.Text("--output"), "archives.md");
        return 0;
    }

    private static IEnumerable<string[]> Measure(string size, string path, int rounds)
    {
        var archive = GeneratedArchive.Write(path, ByteSize.Parse(size), Seed);
        var times = Readers.Select(_ => new TimeSpan[rounds]).ToArray();
        foreach (var reader in Readers) reader.Check(path, archive);
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < Readers.Length; i++)
            {
                var turn = (round + i) % Readers.Length;
                GC.Collect();
                var start = Stopwatch.GetTimestamp();
                Readers[turn].Read(path);
                times[turn][round] = Stopwatch.GetElapsedTime(start);
            }
        }

        return Readers.Select((reader, i) => Cells(size, reader, archive, times[i], times[0]));
    }

    private static string[] Cells(string size, Reader reader, GeneratedArchive archive, TimeSpan[] own, TimeSpan[] first) =>
    [
        size,
        reader.Name,
        Invariant($"{own.Min().TotalSeconds:0.00} s"),
        Invariant($"{archive.Bytes / own.Min().TotalMicroseconds:0}"),
        Invariant($"{own.Min().TotalNanoseconds / archive.Bytes:0.0}"),
        Invariant($"{RatioRun.Median(own.Zip(first, (a, b) => a / b)):0.00}"),
    ];

    private static (int Documents, long? Entries) ReadWithMarkdig(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var documents = 0;
        foreach (var member in archive.Entries)
        {
            using var reader = new StreamReader(member.Open());
            if (Markdown.Parse(reader.ReadToEnd(), Pipelines.SameGrammar).Count > 0) documents++;
        }

        return (documents, null);
    }

    private static (int Documents, long? Entries) ReadWithParser(string path, int threads)
    {
        var (documents, entries) = (0, 0L);
        foreach (var document in DigestArchive.Open(path).ParseAsync(new DigestArchiveOptions { MaxDegreeOfParallelism = threads }).ToBlockingEnumerable())
        {
            documents++;
            foreach (var issue in document.Issues) entries += issue.GetAllEntries().Count();
        }

        return (documents, entries);
    }

    private sealed record Reader(string Name, Func<string, (int Documents, long? Entries)> Read)
    {
        public void Check(string path, GeneratedArchive archive)
        {
            var (documents, entries) = Read(path);
            if (documents != archive.Documents || (entries ?? archive.Entries) != archive.Entries) throw new InvalidOperationException($"{Name}: {documents} documents and {entries} entries of {archive}");
        }
    }
}
