using System.Diagnostics;
using static System.FormattableString;

namespace MlDigest.Model.Benchmarks;

/// <summary>The tool against Markdig alone, both as native code, both whole processes that read the same zip archive.</summary>
internal static class NativeFloorCommand
{
    private const int DefaultRounds = 5;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);

    /// <summary>
    /// Understands sizes, zip archives as <c>NAME=PATH</c>, <c>--rounds N</c> and <c>--output FOLDER</c>; 10MB and 1GB where nothing is
    /// named.
    /// </summary>
    public static int Run(string[] args)
    {
        var options = new CommandLine(args);
        var rounds = options.Number("--rounds", DefaultRounds);
        var results = new ResultsFile("Native code", "native-floor", rounds);
        results.Add(
            "The tool and a program that reads a zip archive and gives each document to Markdig alone, the same grammar and no more, both "
                + "published as native code with the same settings. Whole processes in turns, from start to end; the tool writes JSON "
                + "Lines to a file. The least of all rounds; ratios are medians of the ratios within each round to the first line of the "
                + "archive. Before they are timed, both count the documents.");
        var folder = Directory.CreateTempSubdirectory("mldigest").FullName;
        try
        {
            var programs = Publish(folder);
            List<string[]> rows = [];
            foreach (var name in options.Words.Count > 0 ? options.Words : ["10MB", "1GB"])
            {
                using var archive = NamedArchive.Open(name);
                rows.AddRange(Rows(archive, programs, folder, rounds));
            }

            results.AddTable(["Archive", "Program", "Time", "Ratio", "Processor time", "Ratio"], rows);
            results.Write(options.Text("--output"), "native-floor.md");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (string Name, string Path, string Arguments)[] Publish(string folder)
    {
        var floor = Path.Combine(folder, "floor");
        PublishedProgram.WriteFloor(floor);
        var alone = PublishedProgram.Publish(
            "floor", floor, Path.Combine(folder, "published", "floor"), "floor", PublishedCode.Native, [], _ => true);
        var tool = PublishedProgram.Publish(
            "mldigest",
            Path.Combine(Repository.Root, "src", "MlDigest.Cli"),
            Path.Combine(folder, "published", "mldigest"),
            "mldigest",
            PublishedCode.Native,
            [],
            _ => true);
        return
        [
            ("Markdig alone, 1 thread", alone.Path, "{0}"),
            ("mldigest parse, 1 thread", tool.Path, "parse {0} --format jsonl --threads 1 --output {1}"),
            ("mldigest parse, 2 threads", tool.Path, "parse {0} --format jsonl --threads 2 --output {1}"),
        ];
    }

    private static IEnumerable<string[]> Rows(
        NamedArchive archive, (string Name, string Path, string Arguments)[] programs, string folder, int rounds)
    {
        var output = Path.Combine(folder, "output.jsonl");
        var documents = int.Parse(ProgramOutput.Of(programs[0].Path, [archive.Path]), System.Globalization.CultureInfo.InvariantCulture);
        Time(programs[1], archive.Path, output);
        var parsed = File.ReadLines(output).Select(line => DigestJson.Deserialize(line).Document).Distinct().Count();
        if (parsed != documents) throw new InvalidOperationException($"{archive.Name}: {parsed} of {documents} documents");

        var times = Turns.Take(programs.Length, rounds, turn => Time(programs[turn], archive.Path, output));
        File.Delete(output);
        return programs.Select((program, i) => (string[])
        [
            archive.Name,
            program.Name,
            Seconds(times[i].Min(time => time.Clock)),
            Ratio(times[i], times[0], time => time.Clock),
            Seconds(times[i].Min(time => time.Processor)),
            Ratio(times[i], times[0], time => time.Processor),
        ]);
    }

    private static (TimeSpan Clock, TimeSpan Processor) Time(
        (string Name, string Path, string Arguments) program, string path, string output)
    {
        var start = Stopwatch.GetTimestamp();
        var arguments = program.Arguments.Split(' ').Select(word => word == "{0}" ? path : word == "{1}" ? output : word);
        var processor = TimeSpan.Zero;
        ProgramOutput.Watch(program.Path, arguments, Pause, process => processor = process.TotalProcessorTime);
        return (Stopwatch.GetElapsedTime(start), processor);
    }

    private static string Seconds(TimeSpan time) => Invariant($"{time.TotalSeconds:0.00} s");

    private static string Ratio(
        (TimeSpan Clock, TimeSpan Processor)[] own,
        (TimeSpan Clock, TimeSpan Processor)[] first,
        Func<(TimeSpan Clock, TimeSpan Processor), TimeSpan> time) =>
        Invariant($"{RatioRun.Median(own.Zip(first, (a, b) => time(a) / time(b))):0.00}");
}
