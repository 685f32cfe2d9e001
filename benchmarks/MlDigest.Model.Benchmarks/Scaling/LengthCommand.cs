using MlDigest.Model.Benchmarks.Generation;
using static System.FormattableString;

namespace MlDigest.Model.Benchmarks;

/// <summary>What a byte costs in documents of one layout and different lengths: about the same where the cost is linear.</summary>
internal static class LengthCommand
{
    private const DigestLayout Layout = DigestLayout.Headings;

    // Each length is measured on as much text as the longest, in different documents.
    private static readonly int[] Lengths = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

    /// <summary>Understands <c>--rounds N</c> and <c>--output FOLDER</c>.</summary>
    public static int Run(string[] args)
    {
        var options = new CommandLine(args);
        var rounds = options.Number("--rounds", RatioRun.DefaultRounds);
        var inputs = Lengths.Select(Generate).ToArray();
        var results = new ResultsFile("Cost by length of document", "lengths", rounds);
        results.Add($"Generated documents of one layout ({Layout}) in English, 10 MB of each length. Medians of nanoseconds of processor "
            + $"time for each byte, and medians of the ratios to the shortest within each round.");
        var contestants = new[] { Contestant.All[0], Contestant.Parser };
        var measured =
            RatioRun.Interleave([.. contestants.SelectMany(contestant => inputs.Select(input => (contestant.Read, input.Texts)))], rounds);
        results.AddTable(
            ["Length", .. contestants.SelectMany(contestant => new[] { $"{contestant.Name}, ns per byte", "Ratio", "Allocated per byte" })],
            inputs.Select((input, i) => (string[])[
                input.Name,
                .. contestants.SelectMany((_, c) => Cells(measured[(c * inputs.Length) + i], input, measured[c * inputs.Length], inputs[0]))
            ]));
        results.Write(options.Text("--output"), "lengths.md");
        return 0;
    }

    private static DigestInput Generate(int length)
    {
        var texts = Enumerable.Range(0, Lengths[^1] / length)
            .Select(seed => new DigestGenerator(seed).Document(Layout, DigestLanguage.All[0], length).CheckedMarkdown());
        return new DigestInput(Invariant($"{length / 1000:#,0} KB"), [.. texts]);
    }

    private static string[] Cells(Measurement[] own, DigestInput input, Measurement[] first, DigestInput firstInput) =>
    [
        Invariant($"{RatioRun.Median(own.Select(round => round.Time.TotalNanoseconds / input.Bytes)):0.0}"),
        Invariant($"{RatioRun.Median(own.Zip(first, (a, b) => a.Time / b.Time * firstInput.Bytes / input.Bytes)):0.00}"),
        Invariant($"{RatioRun.Median(own.Select(round => (double)round.Allocated / input.Bytes)):0.00}"),
    ];
}
