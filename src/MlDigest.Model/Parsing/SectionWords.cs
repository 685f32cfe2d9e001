namespace MlDigest.Model.Parsing;

/// <summary>The words by which the title of a section says what is in it.</summary>
internal static class SectionWords
{
    // In the order of the first hints: the first kind that a title names wins.
    private static readonly SectionKind[] Kinds =
    [
        SectionKind.Navigation, SectionKind.Promotion, SectionKind.Picks, SectionKind.Papers, SectionKind.Datasets, SectionKind.Models,
        SectionKind.Code, SectionKind.Videos, SectionKind.Podcasts, SectionKind.Education, SectionKind.Events, SectionKind.Jobs,
        SectionKind.Community, SectionKind.Articles, SectionKind.News,
    ];

    // Each word with the place of its kind.
    private static readonly WordSet<int> Ranked = new(RankedWords());

    // "About", "Follow us on X", "How to subscribe".
    private static readonly Dictionary<ulong, SectionKind> LoneWords = CreateLoneWords();

    private static readonly HashSet<ulong> LittleWords = Words.Folded(WordTable.Of(WordHint.Little, WordStrength.Alone));

    // Behind the word that says what a phrase is about.
    private static readonly HashSet<ulong> PhraseEnds = Words.Folded(WordTable.Of(WordHint.PhraseFollows, WordStrength.Beginning));

    private const int LongestUnspacedName = 10;

    /// <summary>What a section's title says the section holds; null when it says nothing known.</summary>
    public static SectionKind? KindOf(ReadOnlySpan<char> title)
    {
        if (title.Length > Words.LongestName) return null;
        if (LoneKindOf(title) is { } lone) return lone;
        var (best, unspaced) = (int.MaxValue, 0);
        foreach (var c in title)
        {
            if (c >= Scripts.FirstWithoutCase && Scripts.IsUnspaced(c) && ++unspaced > LongestUnspacedName) return null;
        }

        for (var start = Ranked.Next(title, 0); start < title.Length; start = Ranked.Next(title, start + 1))
        {
            // Of words that begin alike the longest counts: "data science" is no data.
            var (longest, kind) = (0, best);
            foreach (var (word, rank) in Ranked.At(title, start))
            {
                if (word.Length <= longest || !WordSet<int>.IsAt(title, start, word)) continue;
                if (MayNameSection(title, start, start + word.Length)) (longest, kind) = (word.Length, rank);
            }

            best = Math.Min(best, kind);
        }

        return best == int.MaxValue ? null : Kinds[best];
    }

    /// <summary>What the one telling word of a title says, where little words are all there is beside it.</summary>
    private static SectionKind? LoneKindOf(ReadOnlySpan<char> title)
    {
        var kind = default(SectionKind?);
        for (var start = 0; start < title.Length; start++)
        {
            if (!char.IsLetterOrDigit(title[start])) continue;
            var end = start + 1;
            while (end < title.Length
                && (char.IsLetterOrDigit(title[end]) || (title[end] == '-' && end + 1 < title.Length && char.IsLetter(title[end + 1]))))
            {
                end++;
            }

            var word = Folding.Hash(title.Slice(start, end - start));
            if (LoneWords.TryGetValue(word, out var found)) kind ??= found;
            else if (!LittleWords.Contains(word)) return null;
            start = end;
        }

        return kind;
    }

    /// <summary>
    /// Whether a word of a title can say what the section holds: not one glued into a longer name ("ask-about-us"), nor, in a title of
    /// several words, one in the middle of a name ("Old Research Company Chat").
    /// </summary>
    private static bool MayNameSection(ReadOnlySpan<char> title, int start, int end)
    {
        if (Scripts.IsUnspaced(title[start]) || Scripts.IsHangul(title[start]) || end == title.Length) return true;
        if (title[end] is '-' or '_') return false;
        if (title[end] != ' ' || end + 1 == title.Length || !char.IsLetter(title[end + 1]) || IsFirst(title, start)
            || Words.Spaces(title) < Words.MostWordsOfName - 1)
        {
            return true;
        }

        return Words.BeginsWithWord(title.Slice(end + 1), PhraseEnds);
    }

    private static bool IsFirst(ReadOnlySpan<char> title, int start)
    {
        for (var i = 0; i < start; i++)
        {
            if (char.IsLetterOrDigit(title[i])) return false;
        }

        return true;
    }

    private static Dictionary<ulong, SectionKind> CreateLoneWords()
    {
        var result = new Dictionary<ulong, SectionKind>();
        for (var rank = 0; rank < Kinds.Length; rank++)
        {
            foreach (var word in WordTable.Of((WordHint)rank, WordStrength.Alone)) result.Add(Folding.Hash(word.AsSpan()), Kinds[rank]);
        }

        return result;
    }

    private static IEnumerable<(string Word, int Rank)> RankedWords()
    {
        for (var rank = 0; rank < Kinds.Length; rank++)
        {
            foreach (var word in WordTable.Of((WordHint)rank, WordStrength.Anywhere)) yield return (word, rank);
        }
    }
}
