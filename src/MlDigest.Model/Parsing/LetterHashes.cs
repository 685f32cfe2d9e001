using System.Runtime.CompilerServices;

namespace MlDigest.Model.Parsing;

/// <summary>
/// Hashes of what texts have in letters and digits, case and pictures aside. Each is the value of a polynomial, so that one walk over a
/// text gives those of all its parts.
/// </summary>
internal sealed class LetterHashes
{
    /// <summary>The hash of a text without letters and digits.</summary>
    public const ulong None = 0;

    /// <summary>The length of the longest text whose parts may be asked for.</summary>
    public const int Longest = 400;

    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly ulong[] Powers = ReadPowers();

    // Up to each place of the text, its hash and its number of letters.
    private readonly ulong[] hashes = new ulong[Longest + 1];
    private readonly int[] letters = new int[Longest + 1];

    private TextRange text;

    /// <summary>Takes a text whose parts will be asked for.</summary>
    public void Read(TextRange whole)
    {
        text = whole;
        var characters = whole.Span;
        var (hash, count) = (None, 0);
        for (var i = 0; i < characters.Length; i++)
        {
            var letter = Folding.LetterOf(characters[i]);
            hash = With(letter, hash);
            count += letter == '\0' ? 0 : 1;
            (hashes[i + 1], letters[i + 1]) = (hash, count);
        }
    }

    /// <summary>The hash of a text, at once where it is a part of the one that was taken.</summary>
    public ulong Of(TextRange part)
    {
        var characters = part.Span;
        if (text.PlaceOf(part) is not (>= 0 and var start)) return Of(characters);
        var end = start + characters.Length;
        return unchecked(hashes[end] - (hashes[start] * Powers[letters[end] - letters[start]]));
    }

    /// <summary>The hash of a text.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = None;
        foreach (var c in text) hash = With(Folding.LetterOf(c), hash);
        return hash;
    }

    // No branch: where words end cannot be foretold.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong With(char letter, ulong hash) =>
        unchecked((hash * (1 + ((Base - 1) & (0UL - (letter != '\0' ? 1UL : 0UL))))) + letter);

    private static ulong[] ReadPowers()
    {
        var powers = new ulong[Longest + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++) powers[i] = unchecked(powers[i - 1] * Base);
        return powers;
    }
}
