using MlDigest.Model.Tests.Guarantees;

namespace MlDigest.Model.Benchmarks;

/// <summary>
/// How the time for a hostile text, and its JSON, grow with its length: processor time and bytes of JSON for a character at one length and
/// at eight times that length, and their ratio, which is about 1 where the growth is linear and 8 where it is quadratic.
/// </summary>
internal static class HostileGrowth
{
    private const int Factor = 8;
    private const int Shortest = 1 << 14;
    private const int Longest = 1 << 20;
    private const int MostRuns = 5;
    private const int MostRepeats = 4;
    private const double LinearRatio = 2;

    // Of twice the length: 1 where the growth is linear, 2 where it is quadratic.
    private const double SteadyRatio = 1.3;

    // What grows like this at a short length is not tried at a long one, which could take hours.
    private const double HopelessRatio = 4;

    // Times below this are too short for a ratio.
    private static readonly TimeSpan Measurable = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan EnoughTime = TimeSpan.FromMilliseconds(400);

    // What is beyond the limit on blocks would cost nothing.
    private static readonly DigestParser Parser = new(new DigestParserOptions { MaximumBlocks = int.MaxValue });

    /// <summary>Measures the texts whose names contain one of the given words, or all.</summary>
    /// <returns>How many of them cost more than linear time, or write more than that.</returns>
    public static int Run(IReadOnlyCollection<string> words)
    {
        WarmUp();
        var worse = 0;
        Console.WriteLine($"{"ns/char",9} {"at 8 n",9} {"ratio",6} {"JSON/char",9} {"at 8 n",9} {"ratio",6}  text");
        foreach (var text in HostileTexts.All.Where(text =>
            words.Count == 0 || words.Any(word => text.Name.Contains(word, StringComparison.OrdinalIgnoreCase))))
        {
            var (shorter, longer) = Measure(text);
            var (ratio, written, writtenLonger) = (longer / shorter, Written(text, Longest / Factor), Written(text, Longest));
            // A longer text may be read in another way, by which it writes more from there on.
            var isMoreWritten = writtenLonger / written > LinearRatio && Written(text, 2 * Longest) / writtenLonger > SteadyRatio;
            var isWorse = ratio > LinearRatio || isMoreWritten;
            if (isWorse) worse++;
            Console.WriteLine(FormattableString.Invariant($"{shorter,9:0.0} {longer,9:0.0} {ratio,6:0.00} ")
                + FormattableString.Invariant($"{written,9:0.0} {writtenLonger,9:0.0} {writtenLonger / written,6:0.00}  ")
                + $"{text.Name}{(isWorse ? "  <<<" : "")}");
        }

        return worse;
    }

    private static double Written(HostileText text, int length)
    {
        var markdown = text.OfLength(length);
        return (double)DigestJson.SerializeToUtf8Bytes(Parser.Parse(markdown)).Length / markdown.Length;
    }

    private static (double Shorter, double Longer) Measure(HostileText text)
    {
        var (shorter, longer) = (0d, TimePerCharacter(text.OfLength(Shortest)));
        for (var length = Shortest * Factor; length <= Longest; length *= Factor)
        {
            (shorter, longer) = (longer, TimePerCharacter(text.OfLength(length)));
            if (longer / shorter > HopelessRatio && longer * length > Measurable.TotalNanoseconds * Factor) return (shorter, longer);
        }

        // Other work on the machine takes caches away, mostly from the longer text.
        for (var repeat = 0; repeat < MostRepeats && longer / shorter > LinearRatio; repeat++)
        {
            shorter = Math.Min(shorter, TimePerCharacter(text.OfLength(Longest / Factor)));
            longer = Math.Min(longer, TimePerCharacter(text.OfLength(Longest)));
        }

        return (shorter, longer);
    }

    private static double TimePerCharacter(string markdown)
    {
        var (least, total) = (TimeSpan.MaxValue, TimeSpan.Zero);
        for (var run = 0; run < MostRuns && (run == 0 || total < EnoughTime); run++)
        {
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            var repeats = 0;
            TimeSpan time;
            do
            {
                Parser.Parse(markdown);
                repeats++;
                time = Environment.CpuUsage.TotalTime - before;
            }
            while (time < Measurable);
            total += time;
            if (time / repeats < least) least = time / repeats;
        }

        return least.TotalNanoseconds / markdown.Length;
    }

    private static void WarmUp()
    {
        foreach (var text in HostileTexts.All) Parser.Parse(text.OfLength(1_000));
        for (var i = 0; i < 50; i++)
        {
            foreach (var digest in DigestTexts.Load(DigestTexts.Samples)) Parser.Parse(digest);
        }
    }
}
