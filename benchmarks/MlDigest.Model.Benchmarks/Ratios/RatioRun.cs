namespace MlDigest.Model.Benchmarks;

/// <summary>
/// Contestants against each other in one process, in turns, the garbage collected before each, and the medians of the ratios within the
/// rounds.
/// </summary>
internal static class RatioRun
{
    public const int DefaultRounds = 15;

    // A pass shorter than this is repeated within its round.
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(100);

    // Until the code of all contestants is compiled for good.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static IReadOnlyList<RatioRow> Measure(IReadOnlyList<Contestant> contestants, IReadOnlyList<string> texts, int rounds)
    {
        var measured = Interleave([.. contestants.Select(contestant => (contestant.Read, texts))], rounds);
        return [.. contestants.Select((contestant, i) =>
            Row(contestant.Name, measured[i], measured[0], Measurement.Retained(texts, contestant.Read)))];
    }

    /// <summary>Measures tasks in turns.</summary>
    /// <returns>For each task, its measurements of all rounds.</returns>
    public static Measurement[][] Interleave(IReadOnlyList<(Func<string, object> Read, IReadOnlyList<string> Texts)> tasks, int rounds)
    {
        var passes = tasks.Select(task => Passes(task.Texts, task.Read)).ToArray();
        return Turns.Take(tasks.Count, rounds, turn => Measurement.Of(tasks[turn].Texts, tasks[turn].Read, passes[turn]));
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static int Passes(IReadOnlyList<string> texts, Func<string, object> read)
    {
        var passes = 1;
        for (var spent = TimeSpan.Zero; ;)
        {
            var time = Measurement.Of(texts, read, passes).Time * passes;
            spent += time;
            if (time < LeastTime) passes *= 2;
            else if (spent > WarmUp) return passes;
        }
    }

    private static RatioRow Row(string name, Measurement[] own, Measurement[] first, long retained)
    {
        var (time, firstTime) = (own.Min(round => round.Time), first.Min(round => round.Time));
        var (allocated, firstAllocated) =
            (Median(own.Select(round => (double)round.Allocated)), Median(first.Select(round => (double)round.Allocated)));
        return new RatioRow(
            name, time, Median(own.Zip(first, (a, b) => a.Time / b.Time)), time / firstTime, (long)allocated, allocated / firstAllocated,
            retained);
    }
}
