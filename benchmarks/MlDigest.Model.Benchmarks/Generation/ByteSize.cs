using System.Globalization;

namespace MlDigest.Model.Benchmarks.Generation;

/// <summary>Sizes as people write them: <c>10MB</c>, <c>1GB</c>; a thousand bytes to the kilobyte.</summary>
internal static class ByteSize
{
    private static readonly (string Unit, long Bytes)[] Units = [("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000), ("B", 1)];

    /// <exception cref="FormatException">The text is no size.</exception>
    public static long Parse(string text)
    {
        foreach (var (unit, bytes) in Units)
        {
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase))
            {
                return long.Parse(text.AsSpan(0, text.Length - unit.Length), CultureInfo.InvariantCulture) * bytes;
            }
        }

        throw new FormatException($"{text} is no size, such as 10MB.");
    }
}
