using MlDigest.Model.Tests.Guarantees;
using static System.FormattableString;

namespace MlDigest.Model.Benchmarks;

/// <summary>What hostile texts take of memory, each in a process of its own: the dearest of all.</summary>
internal static class MemoryCommand
{
    private const int Length = 1 << 20;
    private const int Rows = 10;

    /// <summary>Understands words that names of texts contain, all where there are none, and <c>--output FOLDER</c>.</summary>
    public static int Run(string[] args)
    {
        var options = new CommandLine(args);
        string[] names = [.. HostileTexts.All.Select(text => text.Name).Where(name => options.Words.Count == 0
            || options.Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)))];
        var results = new ResultsFile("Memory for hostile texts", "memory", 1);
        results.Add(
            Invariant($"The dearest of {names.Length} kinds of hostile text. Each is parsed in a process of its own. The peak is the most ")
                + "memory that the system gave the process, the runtime included; what was taken is the peak less what the process had "
                + "before, its text among that; what is kept is in use while the document is. That no line is lost is checked in each.");
        results.Add($"Texts of {Length:#,0} characters, without a limit on their blocks:");
        AddTable(results, names.Select(name => PeakOfText.Of(name, Length)).OrderByDescending(text => (double)text.Taken / text.Bytes));
        results.Add("The longest texts, in steps of a fifth, that the limits as they are by default divide into entries:");
        AddTable(
            results,
            names.Select(name => PeakOfText.WithinLimits(name, DigestParserOptions.Default.MaximumLength))
                .OrderByDescending(text => text.Peak));
        results.Write(options.Text("--output"), "memory.md");
        return 0;
    }

    private static void AddTable(ResultsFile results, IEnumerable<PeakOfText> texts) => results.AddTable(
        ["Text", "Length", "Peak", "Taken, per byte", "Kept, per byte"],
        texts.Take(Rows).Select(text => (string[])[
            text.Name,
            Invariant($"{text.Bytes / 1e6:0.0} MB"),
            Invariant($"{text.Peak / 1e6:0} MB"),
            PerByte(text.Taken, text),
            PerByte(text.Kept, text)
        ]));

    private static string PerByte(long memory, PeakOfText text) => Invariant($"{(long)Math.Round((double)memory / text.Bytes)}");
}
