using System.Diagnostics;
using System.Globalization;
using System.Text;
using MlDigest.Model.Tests.Guarantees;

namespace MlDigest.Model.Benchmarks;

/// <summary>What one hostile text takes of memory, measured in a process of its own.</summary>
/// <param name="Name">The kind of text.</param>
/// <param name="Bytes">Its length in UTF-8.</param>
/// <param name="Peak">The most memory that the process had, by the system's count.</param>
/// <param name="Taken">How much of that came with the parse.</param>
/// <param name="Kept">The bytes that stay in use with the document.</param>
internal sealed record PeakOfText(string Name, long Bytes, long Peak, long Taken, long Kept)
{
    /// <summary>The command by which the program measures in the process that it is.</summary>
    public const string Command = "peak-of";

    private const string Unlimited = "unlimited";
    private const string HighestPeak = "/proc/self/clear_refs";

    // Each next text is a fifth shorter.
    private const double Step = 0.8;

    /// <summary>Measures a text of a length, whatever its blocks.</summary>
    public static PeakOfText Of(string name, int length) => Measure(name, length, Unlimited);

    /// <summary>Measures the longest text up to a length that the limits, as they are by default, still divide into entries.</summary>
    public static PeakOfText WithinLimits(string name, int length) => Measure(name, length, "");

    /// <summary>Understands the name of a text, a length, and whether there are no limits; prints what is measured.</summary>
    public static int Run(string[] words)
    {
        var text = HostileTexts.All.Single(text => text.Name == words[0]);
        var parser = new DigestParser(words[2] == Unlimited ? new() { MaximumBlocks = int.MaxValue } : new());
        // Once for what is kept between documents.
        parser.Parse(text.OfLength(1_000));
        for (var length = int.Parse(words[1], CultureInfo.InvariantCulture); ; length = (int)(length * Step))
        {
            if (Measure(text.OfLength(length), parser) is not var (bytes, peak, taken, kept)) continue;
            Console.WriteLine(FormattableString.Invariant($"{bytes} {peak} {taken} {kept}"));
            return 0;
        }
    }

    // Null where the text is beyond the limits.
    private static (long Bytes, long Peak, long Taken, long Kept)? Measure(string text, DigestParser parser)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        // Linux counts the highest peak from here.
        if (File.Exists(HighestPeak)) File.WriteAllText(HighestPeak, "5");
        var (start, before) = (Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: true));
        var document = parser.Parse(text);
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64;
        if (document.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.TooManyBlocksCode)) return null;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        if (Violations.LostLineOf(text, document) is { } lost) throw new InvalidOperationException(lost);
        return (Encoding.UTF8.GetByteCount(text), peak, peak - start, kept);
    }

    private static PeakOfText Measure(string name, int length, string limits)
    {
        var isHost = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        string[] program = isHost ? [typeof(PeakOfText).Assembly.Location] : [];
        var output = ProgramOutput.Of(
            Environment.ProcessPath!, [.. program, Command, name, length.ToString(CultureInfo.InvariantCulture), limits]);
        long[] figures = [.. output.Split(' ').Select(figure => long.Parse(figure, CultureInfo.InvariantCulture))];
        return new PeakOfText(name, figures[0], figures[1], figures[2], figures[3]);
    }
}
