using System.Diagnostics;
using System.Globalization;
using MlDigest.Cli.Tests;

namespace MlDigest.Model.Benchmarks;

/// <summary>Looks for documents, archives, JSON and journals that break a guarantee among mutated ones, for as long as one likes.</summary>
internal static class Fuzzer
{
    private static readonly TimeSpan SlowInput = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Understands <c>documents</c>, <c>archives</c>, <c>json</c> and <c>journals</c>, all unless named, <c>--minutes N</c> and <c>--seed
    /// N</c>; what it finds is written to files, cut down to the pieces that matter.
    /// </summary>
    /// <returns>The exit code: 0 when it found nothing, 1 when it did, 2 when a name is that of no target.</returns>
    public static int Run(string[] options)
    {
        var line = new CommandLine(options);
        var time = TimeSpan.FromMinutes(double.Parse(line.Text("--minutes") ?? "1", CultureInfo.InvariantCulture));
        var seed = line.Number("--seed", 1);
        using var run = new InterruptedRun();
        var all = FuzzTarget.All(seed, run);
        if (line.Words.Except(all.Select(target => target.Name)).FirstOrDefault() is { } unknown)
        {
            Console.Error.WriteLine($"There is no target '{unknown}', only {string.Join(", ", all.Select(target => target.Name))}.");
            return 2;
        }

        FuzzTarget[] targets = [.. all.Where(target => line.Words.Count == 0 || line.Words.Contains(target.Name))];
        var findings = new HashSet<string>();
        var inputs = new long[targets.Length];
        var clock = Stopwatch.StartNew();
        // Each has as much time: a journal takes as long as many documents.
        var spent = new TimeSpan[targets.Length];
        while (clock.Elapsed < time)
        {
            var (next, start) = (Array.IndexOf(spent, spent.Min()), clock.Elapsed);
            Try(targets[next], seed, findings);
            inputs[next]++;
            spent[next] += clock.Elapsed - start;
        }

        var counts = string.Join(", ", targets.Select((target, i) => FormattableString.Invariant($"{inputs[i]} {target.Name}")));
        Console.WriteLine(
            FormattableString.Invariant($"{counts}, seed {seed}, {clock.Elapsed.TotalMinutes:0.0} minutes: {findings.Count} findings"));
        return findings.Count == 0 ? 0 : 1;
    }

    private static void Try(FuzzTarget target, int seed, HashSet<string> findings)
    {
        var input = target.Next();
        var start = Environment.CpuUsage.TotalTime;
        var violation = target.Violation(input);
        if (Environment.CpuUsage.TotalTime - start > SlowInput) violation ??= "The input takes very long.";
        if (violation is null || !findings.Add(Kind(violation))) return;
        var path = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"fuzz-{seed}-{findings.Count}.{target.Extension}"));
        File.WriteAllBytes(path, Reduce(target, input, Kind(violation)));
        Console.WriteLine($"{violation}\n  {path}");
    }

    /// <summary>
    /// What two findings of the same cause have in common: an exception's place, or the words up to the text in question.
    /// </summary>
    private static string Kind(string violation)
    {
        var lines = violation.Split('\n');
        return lines.FirstOrDefault(line => line.Contains(" at ", StringComparison.Ordinal)
            && line.Contains("MlDigest", StringComparison.Ordinal)) ?? lines[^1].Split(' ')[^1];
    }

    private static byte[] Reduce(FuzzTarget target, byte[] input, string kind)
    {
        var pieces = target.Pieces(input).ToList();
        for (var count = pieces.Count / 2; count > 0; count /= 2)
        {
            for (var start = 0; start + count <= pieces.Count;)
            {
                var rest = pieces.ToList();
                rest.RemoveRange(start, count);
                if (target.Violation([.. rest.SelectMany(piece => piece)]) is { } violation && Kind(violation) == kind) pieces = rest;
                else start += count;
            }
        }

        return [.. pieces.SelectMany(piece => piece)];
    }
}
