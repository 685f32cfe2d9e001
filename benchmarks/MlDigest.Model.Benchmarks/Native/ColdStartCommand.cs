using System.Diagnostics;
using System.Text;
using MlDigest.Model.Benchmarks.Generation;
using static System.FormattableString;

namespace MlDigest.Model.Benchmarks;

/// <summary>
/// Whole processes: the tool that parses one short digest, and an archive, against a program that prints one line, both published in the
/// same way: once as native code, once for the runtime.
/// </summary>
internal static class ColdStartCommand
{
    private const int DefaultRounds = 40;
    private const int DigestLength = 10_000;
    private const long ArchiveLength = 10_000_000;

    /// <summary>Understands <c>--rounds N</c> and <c>--output FOLDER</c>.</summary>
    public static int Run(string[] args)
    {
        var options = new CommandLine(args);
        var rounds = options.Number("--rounds", DefaultRounds);
        var folder = Directory.CreateTempSubdirectory("mldigest").FullName;
        try
        {
            var results = new ResultsFile("Cold start", "cold-start", rounds);
            results.Add("Whole processes by the clock, all of one table in turns. Ratios are medians of the ratios within "
                + "each round, then those of the least times.");
            AddTable(results, "Native code, as the packages of the tool hold it.", PublishedCode.Native, folder, rounds);
            AddTable(
                results,
                "Portable code with machine code beside it (ReadyToRun), for the .NET runtime of this machine.",
                PublishedCode.ReadyToRun,
                folder,
                rounds);
            results.Write(options.Text("--output"), "cold-start.md");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AddTable(ResultsFile results, string what, PublishedCode code, string folder, int rounds)
    {
        var programs = Publish(code, folder);
        var times = Measure(programs, rounds);
        results.Add(what);
        results.AddTable(
            ["", "Least", "Median", "Ratio", "of the least"], programs.Select((program, i) => Cells(program.Name, times[i], times[0])));
    }

    private static PublishedProgram[] Publish(PublishedCode code, string folder)
    {
        var digest = new DigestGenerator(1).Document(DigestLayout.Bullets, DigestLanguage.All[0], DigestLength);
        var path = Path.Combine(folder, digest.Name);
        File.WriteAllText(path, digest.Markdown, new UTF8Encoding(false));
        var packed = Path.Combine(folder, "archive.zip");
        var archive = GeneratedArchive.Write(packed, ArchiveLength, 1);
        var hello = Path.Combine(folder, "hello");
        PublishedProgram.WriteHelloWorld(hello);
        var tool = Path.Combine(Repository.Root, "src", "MlDigest.Cli");
        return
        [
            PublishedProgram.Publish(
                "Hello, World!", hello, Output("hello"), "hello", code, [], output => output.Trim() == "Hello, World!"),
            PublishedProgram.Publish(
                "mldigest --version", tool, Output("mldigest"), "mldigest", code, ["--version"], output => output.Length > 0),
            PublishedProgram.Publish(
                "mldigest parse", tool, Output("mldigest"), "mldigest", code, ["parse", path, "--format", "json"],
                output => IsRight(output, digest)),
            PublishedProgram.Publish(
                "mldigest parse, zip archive of 10 MB", tool, Output("mldigest"), "mldigest", code, ["parse", packed, "--format", "jsonl"],
                output => IsRight(output, archive)),
        ];

        string Output(string program) => Path.Combine(folder, "published", code.ToString(), program);
    }

    private static bool IsRight(string output, GeneratedDigest digest) =>
        digest.Entries.Select(entry => entry.Title)
            .SequenceEqual(DigestJson.Deserialize(output).GetAllEntries().Select(entry => entry.Title));

    private static bool IsRight(string output, GeneratedArchive archive) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Sum(line => DigestJson.Deserialize(line).GetAllEntries().Count())
            == archive.Entries;

    private static TimeSpan[][] Measure(PublishedProgram[] programs, int rounds)
    {
        foreach (var program in programs) program.Check();
        return Turns.Take(programs.Length, rounds, turn =>
        {
            var start = Stopwatch.GetTimestamp();
            programs[turn].Run();
            return Stopwatch.GetElapsedTime(start);
        });
    }

    private static string[] Cells(string name, TimeSpan[] own, TimeSpan[] first) =>
    [
        name,
        Invariant($"{own.Min().TotalMilliseconds:0.0} ms"),
        Invariant($"{RatioRun.Median(own.Select(time => time.TotalMilliseconds)):0.0} ms"),
        Invariant($"{RatioRun.Median(own.Zip(first, (a, b) => a / b)):0.00}"),
        Invariant($"{own.Min() / first.Min():0.00}"),
    ];
}
