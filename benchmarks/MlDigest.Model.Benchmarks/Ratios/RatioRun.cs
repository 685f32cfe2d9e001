using System.Globalization;
using System.Text;

namespace MlDigest.Model.Benchmarks;

/// <summary>
/// The contestants against each other in one process: A B C D, B C D A, … for some rounds, the garbage collected before each, and the medians of the
/// ratios within the rounds. What slows the machine down for a while slows all of them.
/// </summary>
internal static class RatioRun
{
    private const int DefaultRounds = 15;

    // A pass shorter than this is repeated within its round.
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(100);

    // Until the code of all contestants is compiled for good.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Understands inputs, folders, zip archives or files, and <c>--rounds N</c>.</summary>
    public static int Run(string[] args)
    {
        var options = new CommandLine(args);
        var rounds = options.Number("--rounds", DefaultRounds);
        foreach (var input in options.Inputs)
        {
            var texts = DigestTexts.Load(input);
            Contestant.CheckAll(texts);
            Console.WriteLine(Table(Path.GetFileName(input), texts, Measure(texts, rounds), rounds));
        }

        return 0;
    }

    public static IReadOnlyList<RatioRow> Measure(IReadOnlyList<string> texts, int rounds)
    {
        var contestants = Contestant.All;
        var passes = contestants.Select(contestant => Passes(texts, contestant)).ToArray();
        var measured = contestants.Select(_ => new Measurement[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Count; i++)
            {
                var turn = (round + i) % contestants.Count;
                measured[turn][round] = Measurement.Of(texts, contestants[turn].Read, passes[turn]);
            }
        }

        var size = texts.Sum(text => (long)text.Length * sizeof(char));
        return [.. contestants.Select((contestant, i) => Row(contestant, measured[i], measured[0], (double)Measurement.Retained(texts, contestant.Read) / size))];
    }

    private static int Passes(IReadOnlyList<string> texts, Contestant contestant)
    {
        var passes = 1;
        for (var spent = TimeSpan.Zero; ;)
        {
            var time = Measurement.Of(texts, contestant.Read, passes).Time * passes;
            spent += time;
            if (time < LeastTime) passes *= 2;
            else if (spent > WarmUp) return passes;
        }
    }

    private static RatioRow Row(Contestant contestant, Measurement[] own, Measurement[] first, double retained)
    {
        var (time, firstTime) = (own.Min(round => round.Time), first.Min(round => round.Time));
        var (allocated, firstAllocated) = (Median(own.Select(round => (double)round.Allocated)), Median(first.Select(round => (double)round.Allocated)));
        return new RatioRow(
            contestant.Name, time, Median(own.Zip(first, (a, b) => a.Time / b.Time)), time / firstTime, (long)allocated, allocated / firstAllocated, retained);
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Table(string name, IReadOnlyList<string> texts, IReadOnlyList<RatioRow> rows, int rounds)
    {
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{name}: {texts.Count} documents, {bytes / 1e6:0.0} MB, {rounds} rounds");
        table.AppendLine();
        table.AppendLine("| | Time | MB/s | Ratio | of the least | Bytes allocated per byte | Ratio | Memory kept per byte of text |");
        table.AppendLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var row in rows)
        {
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {row.Name} | {row.Time.TotalMilliseconds:0.0} ms | {bytes / row.Time.TotalMicroseconds:0} | {row.TimeRatio:0.00} | {row.LeastTimeRatio:0.00} | {(double)row.Allocated / bytes:0.00} | {row.AllocatedRatio:0.00} | {row.Retained:0.00} |");
        }

        return table.ToString();
    }
}
