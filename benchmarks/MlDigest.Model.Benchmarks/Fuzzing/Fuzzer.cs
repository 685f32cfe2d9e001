using System.Diagnostics;
using System.Globalization;
using MlDigest.Model.Tests.Guarantees;

namespace MlDigest.Model.Benchmarks;

/// <summary>Looks for documents that break a guarantee among mutated digests, for as long as one likes.</summary>
internal static class Fuzzer
{
    private static readonly TimeSpan SlowDocument = TimeSpan.FromSeconds(1);

    /// <summary>Understands <c>--minutes N</c> and <c>--seed N</c>; what it finds is written to files, cut down to the lines that matter.</summary>
    /// <returns>How many kinds of findings there are.</returns>
    public static int Run(string[] options)
    {
        var time = TimeSpan.FromMinutes(Option(options, "--minutes", 1));
        var seed = (int)Option(options, "--seed", 1);
        var mutator = new DigestMutator(DigestTexts.Load(DigestTexts.NamedInput ?? DigestTexts.Samples), seed);
        var findings = new HashSet<string>();
        var clock = Stopwatch.StartNew();
        long executions = 0, characters = 0;
        while (clock.Elapsed < time)
        {
            var markdown = mutator.Next();
            var start = Environment.CpuUsage.TotalTime;
            var violation = Violations.In(markdown);
            if (Environment.CpuUsage.TotalTime - start > SlowDocument) violation ??= "The document takes very long.";
            executions++;
            characters += markdown.Length;
            if (violation is null || !findings.Add(Kind(violation))) continue;
            var path = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"fuzz-{seed}-{findings.Count}.md"));
            File.WriteAllText(path, Reduce(markdown, Kind(violation)), System.Text.Encoding.Unicode);
            Console.WriteLine($"{violation}\n  {path}");
        }

        Console.WriteLine(FormattableString.Invariant($"{executions} documents, {characters} characters, seed {seed}, {clock.Elapsed.TotalMinutes:0.0} minutes: {findings.Count} findings"));
        return findings.Count;
    }

    /// <summary>What two findings of the same cause have in common: an exception's place, or the words up to the text in question.</summary>
    private static string Kind(string violation)
    {
        var lines = violation.Split('\n');
        return lines.FirstOrDefault(line => line.Contains(" at ", StringComparison.Ordinal) && line.Contains("MlDigest", StringComparison.Ordinal)) ?? lines[^1].Split(' ')[^1];
    }

    private static string Reduce(string markdown, string kind)
    {
        var lines = markdown.Split('\n').ToList();
        for (var count = lines.Count / 2; count > 0; count /= 2)
        {
            for (var start = 0; start + count <= lines.Count;)
            {
                var rest = lines.ToList();
                rest.RemoveRange(start, count);
                if (Violations.In(string.Join('\n', rest)) is { } violation && Kind(violation) == kind) lines = rest;
                else start += count;
            }
        }

        return string.Join('\n', lines);
    }

    private static double Option(string[] options, string name, double otherwise)
    {
        var index = Array.IndexOf(options, name);
        return index >= 0 && index + 1 < options.Length ? double.Parse(options[index + 1], CultureInfo.InvariantCulture) : otherwise;
    }
}
