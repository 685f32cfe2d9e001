using System.Globalization;

namespace MlDigest.Model.Benchmarks;

/// <summary>
/// Holds the parser to a number of bytes allocated, and of the dearest text kept, for each byte of text. Times are too noisy to be held to.
/// </summary>
internal static class AllocationGate
{
    private const string Input = "generated:10MB";

    // The compiler takes some allocations away when code has run often.
    private const int Passes = 15;

    private static readonly string LimitFile = Path.Combine("benchmarks", "allocation-limits.txt");

    /// <returns>0 when the limits hold, otherwise 1.</returns>
    public static int Run()
    {
        var input = DigestInput.Load(Input);
        var exceeded = 0;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, LimitFile)).Where(line => !line.StartsWith('#')))
        {
            var (limit, name) = (double.Parse(line.Split(' ', 2)[0], CultureInfo.InvariantCulture), line.Split(' ', 2)[1]);
            var (figure, of) = HostileMemory.Figures.TryGetValue(name, out var measure)
                ? HostileMemory.Dearest(measure)
                : (Allocated(name, input), Input);
            var verdict = figure <= limit ? "within the limit of" : "more than the limit of";
            Console.WriteLine(
                FormattableString.Invariant($"{name}: {figure:0.000} bytes for each byte of {of}, {verdict} {limit:0.000} in {LimitFile}"));
            if (figure > limit) exceeded++;
        }

        return exceeded == 0 ? 0 : 1;
    }

    private static double Allocated(string name, DigestInput input)
    {
        var contestant = Contestant.All.Single(contestant => contestant.Name == name);
        return Enumerable.Range(0, Passes).Min(_ => (double)Measurement.Of(input.Texts, contestant.Read, 1).Allocated / input.Bytes);
    }
}
