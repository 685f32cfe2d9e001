using System.Globalization;
using MlDigest.Cli.Compare;

namespace MlDigest.Model.Accuracy.Scoring;

/// <summary>The least exact F1 that each publication has reached, as lines "name figure": figures only rise.</summary>
internal static class Ratchet
{
    private const double Step = 0.001;

    public static IReadOnlyDictionary<string, double> Load(string path) =>
        File.ReadLines(path)
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Writes the better of what a file holds and what was reached now, rounded down.</summary>
    public static void Raise(string path, SortedDictionary<string, Tally> reached)
    {
        var before = File.Exists(path) ? Load(path) : new Dictionary<string, double>();
        File.WriteAllLines(path, reached.Select(publication =>
            FormattableString.Invariant($"{publication.Key} {Best(publication):0.000}")));

        double Best(KeyValuePair<string, Tally> publication) =>
            Math.Max(Math.Floor(publication.Value.ExactF1 / Step) * Step, before.GetValueOrDefault(publication.Key));
    }
}
