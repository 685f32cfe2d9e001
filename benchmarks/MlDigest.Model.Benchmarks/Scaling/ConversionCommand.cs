using System.Buffers;
using System.Diagnostics;
using MlDigest.Model.Benchmarks.Generation;
using static System.FormattableString;

namespace MlDigest.Model.Benchmarks;

/// <summary>The tool as a process of its own makes JSON Lines, feeds, citations and Markdown of zip archives: memory and time.</summary>
internal static class ConversionCommand
{
    private const int Seed = 1;

    // What the tool writes is held against what the library makes of the same issues at once.
    private const string CheckedSize = "10MB";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private static readonly Conversion[] Conversions =
    [
        new("parse --format jsonl", WriteJsonLines),
        new("convert --to jsonfeed", (writer, issues) => DigestFeed.Write(writer, issues, FeedFormat.JsonFeed)),
        new("convert --to atom", (writer, issues) => DigestFeed.Write(writer, issues, FeedFormat.Atom)),
        new("convert --to rss", (writer, issues) => DigestFeed.Write(writer, issues, FeedFormat.Rss)),
        new("convert --to bibtex", (writer, issues) => DigestCitations.Write(writer, issues, CitationFormat.BibTex)),
        new("convert --to csl-json", (writer, issues) => DigestCitations.Write(writer, issues, CitationFormat.CslJson)),
        new("convert --to markdown", (writer, issues) => DigestMarkdown.Write(writer, issues)),
    ];

    /// <summary>Understands sizes, 100MB and 1GB where there are none, and <c>--output FOLDER</c>.</summary>
    public static int Run(string[] args)
    {
        var options = new CommandLine(args);
        string[] sizes = options.Words.Count > 0 ? [.. options.Words] : ["100MB", "1GB"];
        var results = new ResultsFile("Conversions", "conversions", 1);
        results.Add(
            "The tool reads a generated zip archive, on as many threads as there are processors, and writes a file. The peak is the most "
                + "memory that the system gave its process, the runtime included; time by the clock. Before, each format's file of an "
                + $"archive of {CheckedSize} is held against what the library makes of the same issues. Each work is cited once: citations "
                + "keep the keys of all works, more than two million in 1 GB, and feeds the names of all issues.");
        var folder = Directory.CreateTempSubdirectory("mldigest").FullName;
        try
        {
            var smallest = Generate(folder, CheckedSize);
            foreach (var conversion in Conversions) conversion.Check(smallest, folder);
            var rows = Conversions.Select(conversion => new List<string> { $"`{conversion.Arguments}`" }).ToArray();
            foreach (var size in sizes)
            {
                var path = Generate(folder, size);
                for (var i = 0; i < rows.Length; i++) rows[i].AddRange(Cells(Conversions[i], path, folder));
                File.Delete(path);
            }

            results.AddTable(["", .. sizes.SelectMany(size => new[] { $"{size}: peak", "Written", "Time" })], rows);
            results.Write(options.Text("--output"), "conversions.md");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Generate(string folder, string size)
    {
        var path = Path.Combine(folder, $"{size}.zip");
        GeneratedArchive.Write(path, ByteSize.Parse(size), Seed);
        return path;
    }

    private static string[] Cells(Conversion conversion, string path, string folder)
    {
        var output = Path.Combine(folder, "output");
        var start = Stopwatch.GetTimestamp();
        var peak = conversion.Run(path, output);
        var time = Stopwatch.GetElapsedTime(start);
        var written = new FileInfo(output).Length;
        File.Delete(output);
        return [Invariant($"{peak / 1e6:0} MB"), Invariant($"{written / 1e6:#,0} MB"), Invariant($"{time.TotalSeconds:0.0} s")];
    }

    private static void WriteJsonLines(IBufferWriter<byte> writer, IEnumerable<DigestIssue> issues)
    {
        foreach (var issue in issues)
        {
            writer.Write(DigestJson.SerializeToUtf8Bytes(issue));
            writer.Write("\n"u8);
        }
    }

    private sealed record Conversion(string Arguments, Action<IBufferWriter<byte>, IEnumerable<DigestIssue>> Write)
    {
        /// <exception cref="InvalidOperationException">The tool writes something else than the library.</exception>
        public void Check(string path, string folder)
        {
            var expected = new ArrayBufferWriter<byte>();
            // As they come: of a list a feed would say the latest day of all.
            Write(expected, DigestArchive.Open(path).ParseAsync().ToBlockingEnumerable().SelectMany(document => document.Issues));
            var output = Path.Combine(folder, "output");
            Run(path, output);
            if (!File.ReadAllBytes(output).AsSpan().SequenceEqual(expected.WrittenSpan)) throw new InvalidOperationException(Arguments);
            File.Delete(output);
        }

        /// <returns>The most memory of the process.</returns>
        /// <exception cref="InvalidOperationException">The tool fails.</exception>
        public long Run(string path, string output)
        {
            var peak = 0L;
            ProgramOutput.Watch(
                "dotnet",
                [Path.Combine(AppContext.BaseDirectory, "mldigest.dll"), .. Arguments.Split(' '), path, "--output", output],
                Pause,
                process => peak = Math.Max(peak, process.PeakWorkingSet64));
            return peak;
        }
    }
}
