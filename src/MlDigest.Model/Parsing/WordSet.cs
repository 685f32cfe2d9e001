using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Parsing;

/// <summary>Words and names that texts are searched for all at once, without regard to case.</summary>
/// <typeparam name="T">What a word stands for.</typeparam>
internal sealed class WordSet<T>
{
    private const int BucketCount = 1024;

    // By the first letters: a text is compared with a few words only, and only where a word begins.
    private readonly (string Word, T Meaning)[]?[] buckets = new (string, T)[]?[BucketCount];

    public WordSet(IEnumerable<(string Word, T Meaning)> words)
    {
        foreach (var word in words)
        {
            var (lower, upper) = (word.Word.ToLowerInvariant(), word.Word.ToUpperInvariant());
            var known = new List<int>();
            foreach (var first in new[] { lower[0], upper[0] })
            {
                foreach (var second in word.Word.Length > 1 ? new[] { lower[1], upper[1] } : [' '])
                {
                    if (BucketOf(first, second) is var bucket && known.Contains(bucket)) continue;
                    known.Add(bucket);
                    buckets[bucket] = Append(buckets[bucket], word);
                }
            }
        }
    }

    // Capitals of ASCII differ from small letters in one bit. A word of East Asia may be one sign long.
    private static int BucketOf(char first, char second) =>
        (((first | 0x20) * 31) + (first < Scripts.FirstWithoutCase ? second | 0x20 : 0)) & (BucketCount - 1);

    // Grouping by LINQ would have to be compiled when a program starts: instances of generic types over other
    // people's structures are in no image.
    private static (string Word, T Meaning)[] Append((string Word, T Meaning)[]? words, (string Word, T Meaning) word)
    {
        var longer = new (string Word, T Meaning)[(words?.Length ?? 0) + 1];
        words?.CopyTo(longer, 0);
        longer[longer.Length - 1] = word;
        return longer;
    }

    /// <summary>
    /// Whether one of the words stands in a text: whole words where words are written apart, anywhere where they are not.
    /// </summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var start = Next(text, 0); start < text.Length; start = Next(text, start + 1))
        {
            foreach (var (word, _) in At(text, start))
            {
                if (IsAt(text, start, word)) return true;
            }
        }

        return false;
    }

    /// <summary>The first place, from one on, at which some of the words may begin; the text's end where there is none.</summary>
    public int Next(ReadOnlySpan<char> text, int start)
    {
        // Asked for every character, most of which stand inside words or begin none of these.
        var isInside = start > 0 && char.IsLetterOrDigit(text[start - 1]);
        for (; start < text.Length; start++)
        {
            var c = text[start];
            if (isInside && Ascii.IsLetterOrDigit(c)) continue;
            if ((!isInside || (c >= Scripts.FirstWithoutCase && (Scripts.IsUnspaced(c) || Scripts.IsHangul(c))))
                && buckets[BucketOf(c, start + 1 < text.Length ? text[start + 1] : ' ')] is not null)
            {
                return start;
            }

            isInside = c < '\u0080' ? Ascii.IsLetterOrDigit(c) : Scripts.Weight(c) > 0;
        }

        return text.Length;
    }

    /// <summary>The words that may begin at a place of a text; none inside a word.</summary>
    public ReadOnlySpan<(string Word, T Meaning)> At(ReadOnlySpan<char> text, int start)
    {
        var c = text[start];
        if (c < Scripts.FirstWithoutCase)
        {
            return start > 0 && char.IsLetterOrDigit(text[start - 1])
                ? default
                : buckets[BucketOf(c, start + 1 < text.Length ? text[start + 1] : ' ')];
        }

        return buckets[BucketOf(c, ' ')] is { } found
            && (start == 0 || Scripts.IsUnspaced(c) || Scripts.IsHangul(c) || !char.IsLetterOrDigit(text[start - 1])) ? found : default;
    }

    public static bool IsAt(ReadOnlySpan<char> text, int start, string word)
    {
        // Most words differ in their last letter already.
        var end = start + word.Length;
        if (end > text.Length || (word[word.Length - 1] is < '\u0080' and var last && ((last ^ text[end - 1]) & ~0x20) != 0)) return false;
        if (!text.Slice(start).StartsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase)) return false;
        return end == text.Length || !char.IsLetterOrDigit(text[end]) || Scripts.IsUnspaced(word[0]) || Scripts.IsHangul(word[0]);
    }
}
