using static System.FormattableString;

namespace MlDigest.Model.Benchmarks;

/// <summary>The parser against its rivals, on each input.</summary>
internal static class RatioCommand
{
    /// <summary>Understands inputs, <c>--rounds N</c> and <c>--output FOLDER</c>.</summary>
    public static int Run(string[] args)
    {
        var options = new CommandLine(args);
        var rounds = options.Number("--rounds", RatioRun.DefaultRounds);
        var results = new ResultsFile("Parsing", "ratios", rounds);
        results.Add(
            "Time is processor time, the least of all rounds; ratios are medians of the ratios within each round, then those of the least "
                + "times. Kept is the memory in use while all answers are kept, for each byte of the texts as .NET strings and as UTF-8.");
        var all = new List<Table>();
        foreach (var name in options.Inputs)
        {
            var input = DigestInput.Load(name);
            Contestant.CheckAll(Contestant.All, input.Texts);
            var rows = RatioRun.Measure(Contestant.All, input.Texts, rounds);
            all.Add(new Table(input.Name, rows));
            results.Add(input.Description);
            results.AddTable(
                ["", "Time", "MB/s", "Ratio", "of the least", "Allocated per byte", "Ratio", "Kept, .NET strings", "Kept, UTF-8"],
                rows.Select(row => Cells(row, input)));
        }

        if (options.Text("--output") is { } folder)
        {
            Draw("Time, times that of Markdig alone", all, row => row.TimeRatio).Write(Path.Combine(folder, "parsing-time.svg"));
            Draw("Allocated bytes, times those of Markdig alone", all, row => row.AllocatedRatio)
                .Write(Path.Combine(folder, "parsing-allocated.svg"));
            results.Add("![Time](parsing-time.svg)\n\n![Allocated bytes](parsing-allocated.svg)");
        }

        results.Write(options.Text("--output"), "parsing.md");
        return 0;
    }

    private static string[] Cells(RatioRow row, DigestInput input) =>
    [
        row.Name,
        Invariant($"{row.Time.TotalMilliseconds:0.0} ms"),
        Invariant($"{input.Bytes / row.Time.TotalMicroseconds:0}"),
        Invariant($"{row.TimeRatio:0.00}"),
        Invariant($"{row.LeastTimeRatio:0.00}"),
        Invariant($"{(double)row.Allocated / input.Bytes:0.00}"),
        Invariant($"{row.AllocatedRatio:0.00}"),
        Invariant($"{(double)row.Retained / input.BytesInMemory:0.00}"),
        Invariant($"{(double)row.Retained / input.Bytes:0.00}"),
    ];

    private static BarChart Draw(string title, List<Table> all, Func<RatioRow, double> value) =>
        new(
            title,
            [.. all.Select(input => input.Input)],
            [.. all[0].Rows.Select((row, i) => (row.Name, (IReadOnlyList<double>)[.. all.Select(input => value(input.Rows[i]))]))]);

    private sealed record Table(string Input, IReadOnlyList<RatioRow> Rows);
}
