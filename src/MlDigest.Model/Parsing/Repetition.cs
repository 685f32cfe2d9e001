namespace MlDigest.Model.Parsing;

/// <summary>
/// Bounds what a document says once and a result says many times: targets of references, and what every issue of a compilation
/// repeats. Without a bound, what is written would grow with the square of the text.
/// </summary>
internal static class Repetition
{
    /// <summary>What any document may add, however short it is.</summary>
    public const int Floor = 100_000;

    /// <summary>The most characters that a document may add.</summary>
    public static int Most(string text) => text.Length + Floor;
}
