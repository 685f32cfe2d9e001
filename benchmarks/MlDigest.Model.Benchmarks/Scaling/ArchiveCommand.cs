using System.Diagnostics;
using System.IO.Compression;
using Markdig;
using static System.FormattableString;

namespace MlDigest.Model.Benchmarks;

/// <summary>Whole zip archives from disk, on one and two threads, against plain loops over the archive with Markdig alone.</summary>
internal static class ArchiveCommand
{
    private const int DefaultRounds = 3;

    private static readonly Reader[] Readers =
    [
        new("ZipArchive and Markdig alone, 1 thread", path => ReadWithMarkdig(path, 1)),
        new("ZipArchive and Markdig alone, 2 threads", path => ReadWithMarkdig(path, 2)),
        new("DigestArchive, 1 thread", path => ReadWithParser(path, 1)),
        new("DigestArchive, 2 threads", path => ReadWithParser(path, 2)),
        new("DigestArchive to a file of JSON Lines, 2 threads", WriteJsonLines),
    ];

    /// <summary>
    /// Understands sizes, zip archives as <c>NAME=PATH</c>, <c>--rounds N</c> and <c>--output FOLDER</c>; 10MB, 100MB
    /// and 1GB where nothing is named.
    /// </summary>
    public static int Run(string[] args)
    {
        var options = new CommandLine(args);
        var rounds = options.Number("--rounds", DefaultRounds);
        var results = new ResultsFile("Archives", "archives", rounds);
        results.Add(
            "Zip archives, generated where a size stands for the name, read from disk to the last document. Time by the clock, the least "
                + "of all rounds; ratios are medians of the ratios within each round to the first line of the archive. Before it is timed, "
                + "every reader's answer is checked.");
        List<string[]> rows = [];
        foreach (var name in options.Words.Count > 0 ? options.Words : ["10MB", "100MB", "1GB"])
        {
            using var archive = NamedArchive.Open(name);
            rows.AddRange(Measure(archive, rounds));
        }

        results.AddTable(["Archive", "Reader", "Time", "MB/s", "ns per byte", "Ratio"], rows);
        results.Write(options.Text("--output"), "archives.md");
        return 0;
    }

    private static IEnumerable<string[]> Measure(NamedArchive archive, int rounds)
    {
        var (documents, bytes) = Contents(archive.Path);
        foreach (var reader in Readers) reader.Check(archive.Path, documents, archive.Entries);
        var times = Turns.Take(Readers.Length, rounds, turn =>
        {
            GC.Collect();
            var start = Stopwatch.GetTimestamp();
            Readers[turn].Read(archive.Path);
            return Stopwatch.GetElapsedTime(start);
        });
        return Readers.Select((reader, i) => Cells(archive.Name, reader, bytes, times[i], times[0]));
    }

    private static string[] Cells(string name, Reader reader, long bytes, TimeSpan[] own, TimeSpan[] first) =>
    [
        name,
        reader.Name,
        Invariant($"{own.Min().TotalSeconds:0.00} s"),
        Invariant($"{bytes / own.Min().TotalMicroseconds:0}"),
        Invariant($"{own.Min().TotalNanoseconds / bytes:0.0}"),
        Invariant($"{RatioRun.Median(own.Zip(first, (a, b) => a / b)):0.00}"),
    ];

    private static (int Documents, long Bytes) Contents(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        var digests = archive.Entries.Where(IsDigest).ToList();
        return (digests.Count, digests.Sum(member => member.Length));
    }

    private static bool IsDigest(ZipArchiveEntry member) => Path.GetExtension(member.Name) is ".md" or ".markdown" or ".mdx";

    private static (int Documents, long? Entries) ReadWithMarkdig(string path, int threads)
    {
        using var archive = ZipFile.OpenRead(path);
        var documents = 0;
        Parallel.ForEach(Texts(), new ParallelOptions { MaxDegreeOfParallelism = threads }, text =>
        {
            GC.KeepAlive(Markdown.Parse(text, Pipelines.SameGrammar));
            Interlocked.Increment(ref documents);
        });
        return (documents, null);

        // Enumerated by one thread at a time, as an archive has to be.
        IEnumerable<string> Texts()
        {
            foreach (var member in archive.Entries.Where(IsDigest))
            {
                using var reader = new StreamReader(member.Open());
                yield return reader.ReadToEnd();
            }
        }
    }

    private static (int Documents, long? Entries) ReadWithParser(string path, int threads)
    {
        var (documents, entries) = (0, 0L);
        foreach (var document in Documents(path, threads).ToBlockingEnumerable())
        {
            documents++;
            entries += EntriesOf(document);
        }

        return (documents, entries);
    }

    private static (int Documents, long? Entries) WriteJsonLines(string path)
    {
        var (documents, entries, target) = (0, 0L, Path.GetTempFileName());
        try
        {
            using (var stream = File.Create(target)) DigestJsonLines.WriteAsync(stream, Issues()).GetAwaiter().GetResult();
        }
        finally
        {
            File.Delete(target);
        }

        return (documents, entries);

        async IAsyncEnumerable<DigestIssue> Issues()
        {
            await foreach (var document in Documents(path, 2))
            {
                documents++;
                entries += EntriesOf(document);
                foreach (var issue in document.Issues) yield return issue;
            }
        }
    }

    private static IAsyncEnumerable<DigestDocument> Documents(string path, int threads) =>
        DigestArchive.Open(path).ParseAsync(new DigestArchiveOptions { MaxDegreeOfParallelism = threads });

    private static long EntriesOf(DigestDocument document) => document.Issues.Sum(issue => (long)issue.GetAllEntries().Count());

    private sealed record Reader(string Name, Func<string, (int Documents, long? Entries)> Read)
    {
        public void Check(string path, int documents, long? entries)
        {
            var read = Read(path);
            if (read.Documents != documents || (read.Entries ?? entries) != (entries ?? read.Entries))
            {
                throw new InvalidOperationException($"{Name}: {read} of {documents} documents and {entries} entries");
            }
        }
    }
}
