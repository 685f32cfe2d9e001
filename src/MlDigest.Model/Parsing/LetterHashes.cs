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
        var (hash, count, i) = (None, 0, 0);
        for (; i + 1 < characters.Length; i += 2)
        {
            // Two at once: the second does not wait for the first.
            var (one, two) = (Folding.LetterOf(characters[i]), Folding.LetterOf(characters[i + 1]));
            (hashes[i + 1], letters[i + 1]) = (With(one, hash), count + LengthOf(one));
            hash = With(one, two, hash);
            count += LengthOf(one) + LengthOf(two);
            (hashes[i + 2], letters[i + 2]) = (hash, count);
        }

        if (i == characters.Length) return;
        var last = Folding.LetterOf(characters[i]);
        (hashes[i + 1], letters[i + 1]) = (With(last, hash), count + LengthOf(last));
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
        var (hash, i) = (None, 0);
        for (; i + 1 < text.Length; i += 2) hash = With(Folding.LetterOf(text[i]), Folding.LetterOf(text[i + 1]), hash);
        return i < text.Length ? With(Folding.LetterOf(text[i]), hash) : hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong With(char letter, ulong hash) => unchecked((hash * FactorOf(letter)) + letter);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong With(char one, char two, ulong hash) =>
        unchecked((hash * (FactorOf(one) * FactorOf(two))) + ((one * FactorOf(two)) + two));

    // No branch: where words end cannot be foretold.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong FactorOf(char letter) => 1 + ((Base - 1) & (0UL - (ulong)LengthOf(letter)));

    private static int LengthOf(char letter) => letter != '\0' ? 1 : 0;

    private static ulong[] ReadPowers()
    {
        var powers = new ulong[Longest + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++) powers[i] = unchecked(powers[i - 1] * Base);
        return powers;
    }
}
