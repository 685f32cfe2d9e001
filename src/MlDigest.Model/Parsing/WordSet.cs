using System.Runtime.CompilerServices;

namespace MlDigest.Model.Parsing;

/// <summary>Words and names that texts are searched for all at once, without regard to case.</summary>
/// <typeparam name="T">What a word stands for.</typeparam>
internal sealed class WordSet<T>
{
    // By the first letter: a text is compared with a few words only, and only where a word begins.
    private readonly (string Word, T Meaning)[]?[] byAsciiInitial = new (string, T)[]?['\u0080'];
    private readonly Dictionary<char, (string Word, T Meaning)[]> byInitial = [];

    public WordSet(IEnumerable<(string Word, T Meaning)> words)
    {
        foreach (var word in words)
        {
            var initial = char.ToLowerInvariant(word.Word[0]);
            if (initial < byAsciiInitial.Length) byAsciiInitial[initial] = byAsciiInitial[char.ToUpperInvariant(initial)] = Append(byAsciiInitial[initial], word);
            else byInitial[initial] = Append(byInitial.TryGetValue(initial, out var others) ? others : null, word);
        }
    }

    // Grouping by LINQ would have to be compiled when a program starts: instances of generic types over other people's structures are in no image.
    private static (string Word, T Meaning)[] Append((string Word, T Meaning)[]? words, (string Word, T Meaning) word)
    {
        var longer = new (string Word, T Meaning)[(words?.Length ?? 0) + 1];
        words?.CopyTo(longer, 0);
        longer[longer.Length - 1] = word;
        return longer;
    }

    /// <summary>Whether one of the words stands in a text: whole words where words are written apart, anywhere where they are not.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            foreach (var (word, _) in At(text, start))
            {
                if (IsAt(text, start, word)) return true;
            }
        }

        return false;
    }

    /// <summary>The words that may begin at a place of a text; none inside a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<(string Word, T Meaning)> At(ReadOnlySpan<char> text, int start)
    {
        // Asked for every character; no word begins with most of them.
        var c = text[start];
        if (c >= byAsciiInitial.Length) return AtOther(text, start);
        return byAsciiInitial[c] is { } words && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) ? words : default;
    }

    private ReadOnlySpan<(string Word, T Meaning)> AtOther(ReadOnlySpan<char> text, int start)
    {
        var c = text[start];
        var isInside = start > 0 && !Scripts.IsUnspaced(c) && !Scripts.IsHangul(c) && char.IsLetterOrDigit(text[start - 1]) && char.IsLetterOrDigit(c);
        return !isInside && byInitial.TryGetValue(Scripts.HasNoCase(c) ? c : char.ToLowerInvariant(c), out var words) ? words : default;
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
