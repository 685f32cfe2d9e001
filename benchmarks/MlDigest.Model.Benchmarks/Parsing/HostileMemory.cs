using System.Text;
using MlDigest.Model.Tests.Guarantees;

namespace MlDigest.Model.Benchmarks;

/// <summary>What the dearest of all hostile texts takes of memory, for each byte of text.</summary>
internal static class HostileMemory
{
    private const int Length = 1 << 17;

    /// <summary>
    /// The names of the figures, and how each is measured: the bytes in use while a document is kept, and all that are allocated for it,
    /// more than which are never in use.
    /// </summary>
    public static IReadOnlyDictionary<string, Func<string, long>> Figures { get; } = new Dictionary<string, Func<string, long>>
    {
        ["kept, of the dearest hostile text"] = text => Measurement.Retained([text], Parse),
        ["allocated, for the dearest hostile text"] = text => Measurement.Of([text], Parse, 1).Allocated,
    };

    /// <returns>Bytes for each byte of text, and the name of the text.</returns>
    public static (double Figure, string Text) Dearest(Func<string, long> measure) => HostileTexts.All.Select(hostile =>
    {
        var text = hostile.OfLength(Length);

        // What is kept between documents grows to its size with the first of them.
        Parse(text);
        Parse(text);
        return ((double)measure(text) / Encoding.UTF8.GetByteCount(text), hostile.Name);
    }).Max();

    private static DigestDocument Parse(string text) => DigestDocument.Parse(text);
}
