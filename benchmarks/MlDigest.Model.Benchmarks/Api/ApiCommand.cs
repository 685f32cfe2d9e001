using System.Diagnostics;
using System.Globalization;
using System.Text;
using MlDigest.Model.Benchmarks.Generation;
using MlDigest.Model.Tests.Guarantees;
using static System.FormattableString;

namespace MlDigest.Model.Benchmarks;

/// <summary>The API of the samples under load by wrk, with hostile texts and wrong requests among digests.</summary>
internal static class ApiCommand
{
    private const int DefaultSeconds = 30;
    private const int Seed = 1;
    private const long BytesOfDigests = 2_000_000;

    private static readonly int[] LengthsOfHostileTexts = [1 << 16, 1 << 18];
    private static readonly string[] Statuses = ["200", "400", "408", "413", "415", "503"];

    private static readonly Load[] Loads =
    [
        new("digests alone", 32, 0, 0),
        new("10% hostile texts, 5% wrong requests", 32, 10, 5),
        new("the same, more than it takes at a time", 128, 10, 5),
        new("hostile texts alone", 32, 100, 0),
    ];

    /// <summary>Understands <c>--seconds N</c> and <c>--output FOLDER</c>.</summary>
    public static int Run(string[] args)
    {
        var options = new CommandLine(args);
        var seconds = options.Number("--seconds", DefaultSeconds);
        var results = new ResultsFile("The API under load", "api", 1);
        var folder = Directory.CreateTempSubdirectory("mldigest").FullName;
        try
        {
            var (built, texts) = (Path.Combine(folder, "api"), Directory.CreateDirectory(Path.Combine(folder, "texts")).FullName);
            ApiServer.Build(built);
            int digests;
            using (var server = ApiServer.Start(built)) digests = WriteTexts(texts, server);
            results.Add(
                Invariant($"`samples/DigestApi` with its limits as they are, and `wrk` for {seconds} seconds with one thread on the ")
                    + Invariant($"same machine: {digests} generated digests, {HostileTexts.All.Count} kinds of hostile text of ")
                    + $"{string.Join(" and ", LengthsOfHostileTexts.Select(length => Invariant($"{length:#,0}")))} characters, and "
                    + "requests with too long a name, of another type, charset or encoding, or too long. Each answer to a digest is held, "
                    + "under load too, to the byte against what the library writes. The peak is the most memory that the system gave the "
                    + "server's process, the runtime included; each load has a new one.");
            results.AddTable(
                ["Load", "Connections", "Requests/s", "Right/s", "Wrong answers", "Median", "99%", .. Statuses, "Sockets", "Peak"],
                Loads.Select(load => Cells(load, built, texts, seconds)));
            results.Write(options.Text("--output"), "api.md");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int WriteTexts(string folder, ApiServer server)
    {
        var number = 0;
        foreach (var digest in GeneratedArchive.Take(BytesOfDigests, Seed))
        {
            var name = Invariant($"good-{number++}");
            var answer = server.Post(name, digest.Markdown);
            if (!answer.AsSpan().SequenceEqual(DigestJson.SerializeToUtf8Bytes(DigestDocument.Parse(digest.CheckedMarkdown(), name))))
            {
                throw new InvalidOperationException($"The API answers to {digest.Name} with something else than the library.");
            }

            File.WriteAllText(Path.Combine(folder, name + ".md"), digest.Markdown);
            File.WriteAllBytes(Path.Combine(folder, name + ".json"), answer);
        }

        var hostile = 0;
        foreach (var text in LengthsOfHostileTexts.SelectMany(length => HostileTexts.All.Select(text => text.OfLength(length))))
        {
            File.WriteAllBytes(Path.Combine(folder, Invariant($"hostile-{hostile++}.md")), Encoding.UTF8.GetBytes(text));
        }

        return number;
    }

    private static string[] Cells(Load load, string built, string texts, int seconds)
    {
        using var server = ApiServer.Start(built);
        var start = new ProcessStartInfo(
            "wrk",
            [
                "--threads", "1", "--connections", Invariant($"{load.Connections}"), "--duration", Invariant($"{seconds}s"),
                "--timeout", "60s", "--script", Path.Combine(AppContext.BaseDirectory, "load.lua"), $"{server.Address}",
            ])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["LOAD_FOLDER"] = texts,
                ["LOAD_HOSTILE"] = Invariant($"{load.Hostile}"),
                ["LOAD_WRONG"] = Invariant($"{load.Wrong}"),
            },
        };
        using var wrk = Process.Start(start)!;
        var output = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        var figures = output.Split('\n')
            .Select(line => line.Split(' '))
            .Where(words => words is ["load", _, _])
            .ToDictionary(words => words[1], words => double.Parse(words[2], CultureInfo.InvariantCulture));
        if (figures.Count == 0) throw new InvalidOperationException(output);
        var (time, answers) = (figures["seconds"], figures.Where(figure => char.IsAsciiDigit(figure.Key[0])).ToList());
        if (answers.FirstOrDefault(answer => !Statuses.Contains(answer.Key)).Key is { } unknown)
        {
            throw new InvalidOperationException($"The API answers with {unknown}.");
        }

        return
        [
            load.Name,
            Invariant($"{load.Connections}"),
            Invariant($"{answers.Sum(answer => answer.Value) / time:0}"),
            Invariant($"{figures["right"] / time:0}"),
            Invariant($"{figures["other"]}"),
            Invariant($"{figures["median"]:0} ms"),
            Invariant($"{figures["most"]:0} ms"),
            .. Statuses.Select(status => Invariant($"{figures.GetValueOrDefault(status):#,0}")),
            Invariant($"{figures["sockets"]:#,0}"),
            Invariant($"{server.Peak / 1e6:0} MB"),
        ];
    }

    /// <param name="Name">What the results call it.</param>
    /// <param name="Connections">How many requests are under way.</param>
    /// <param name="Hostile">How many of a hundred are hostile texts.</param>
    /// <param name="Wrong">How many of a hundred are wrong requests.</param>
    private sealed record Load(string Name, int Connections, int Hostile, int Wrong);
}
