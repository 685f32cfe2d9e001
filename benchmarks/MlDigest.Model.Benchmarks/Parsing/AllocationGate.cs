using System.Globalization;

namespace MlDigest.Model.Benchmarks;

/// <summary>Holds the parser to a number of bytes allocated for each byte of text. Times are too noisy to be held to.</summary>
internal static class AllocationGate
{
    private const string Input = "generated:10MB";

    // The compiler takes some allocations away when code has run often.
    private const int Passes = 5;

    private static readonly string LimitFile = Path.Combine("benchmarks", "allocation-limit.txt");

    /// <returns>0 when the limit holds, otherwise 1.</returns>
    public static int Run()
    {
        var limit = double.Parse(File.ReadLines(Path.Combine(Repository.Root, LimitFile)).First(line => !line.StartsWith('#')), CultureInfo.InvariantCulture);
        var input = DigestInput.Load(Input);
        var figure = Enumerable.Range(0, Passes).Min(_ => (double)Measurement.Of(input.Texts, text => DigestDocument.Parse(text), 1).Allocated / input.Bytes);
        var verdict = figure <= limit ? "which is within the limit of" : "which is more than the limit of";
        Console.WriteLine(FormattableString.Invariant($"{Input}: {figure:0.000} bytes allocated for each byte of text, {verdict} {limit:0.000} in {LimitFile}"));
        return figure <= limit ? 0 : 1;
    }
}
