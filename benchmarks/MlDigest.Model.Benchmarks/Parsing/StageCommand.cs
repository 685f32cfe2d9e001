using static System.FormattableString;

namespace MlDigest.Model.Benchmarks;

/// <summary>What each stage of the parser adds, in times of Markdig alone.</summary>
internal static class StageCommand
{
    private static readonly Contestant[] Steps =
    [
        Contestant.All[0],
        new("Blocks", Stages.Blocks, NoCheck),
        new("Outline", Stages.Outline, NoCheck),
        new("Layout", Stages.Layout, NoCheck),
        new("Records", Stages.Records, (text, answer) => answer.Equals(DigestDocument.Parse(text))
            ? null
            : "the stages give another document"),
        new("Texts that are made when asked for", Stages.Texts, NoCheck),
        new("JSON", Stages.Json, NoCheck),
    ];

    /// <summary>Understands inputs, <c>--rounds N</c> and <c>--output FOLDER</c>.</summary>
    public static int Run(string[] args)
    {
        var options = new CommandLine(args);
        var rounds = options.Number("--rounds", RatioRun.DefaultRounds);
        var results = new ResultsFile("Stages of the parser", "stages", rounds);
        results.Add("Each stage is measured with all before it. Own is what it adds; all ratios are to Markdig alone on the same texts.");
        foreach (var name in options.Inputs)
        {
            var input = DigestInput.Load(name);
            Contestant.CheckAll(Steps, input.Texts);
            var rows = RatioRun.Measure(Steps, input.Texts, rounds);
            results.Add(input.Description);
            results.AddTable(
                ["", "Time", "Ratio", "Own", "Allocated", "Own"], rows.Select((row, i) => Cells(row, i < 2 ? null : rows[i - 1])));
        }

        results.Write(options.Text("--output"), "stages.md");
        return 0;
    }

    private static string[] Cells(RatioRow row, RatioRow? before) =>
    [
        row.Name,
        Invariant($"{row.Time.TotalMilliseconds:0.0} ms"),
        Invariant($"{row.TimeRatio:0.00}"),
        Invariant($"{row.TimeRatio - (before?.TimeRatio ?? 0):0.00}"),
        Invariant($"{row.AllocatedRatio:0.00}"),
        Invariant($"{row.AllocatedRatio - (before?.AllocatedRatio ?? 0):0.00}"),
    ];

    private static string? NoCheck(string text, object answer) => null;
}
