using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Tells the main language of a text by its scripts and, among languages in Latin script, by their most frequent words.</summary>
internal static class LanguageDetector
{
    private const int Sample = 3_000;

    // Han characters say more each than Latin letters do: from this share on, the Latin words are names and terms.
    private const double HanShare = 0.15;
    private const double KanaShare = 0.1;
    private const double CyrillicShare = 1.0 / 3;

    private const int ShortestWord = 2;
    private const int LongestWord = 6;

    // What a text must show of one language, and how much more of it than of any other, not to be read on.
    private const int FewestWords = 20;
    private const int FewestKinds = 5;
    private const int ClearLead = 5;
    private const int ClearSample = 400;
    private const int ClearScript = 2;

    // A power of two, several times the number of words.
    private const int TableSize = 512;

    private static readonly (string Language, string[] Words)[] FunctionWords =
    [
        ("en", ["the", "and", "of", "to", "is", "for", "with", "that", "this", "on"]),
        ("de", ["der", "die", "und", "das", "ist", "mit", "für", "von", "ein", "nicht"]),
        ("fr", ["le", "la", "les", "des", "et", "est", "une", "pour", "dans", "sur", "de", "en"]),
        ("es", ["el", "los", "las", "que", "una", "por", "para", "con", "del", "es", "de", "en"]),
        ("pt", ["os", "uma", "que", "não", "para", "com", "do", "da", "em", "são", "de"]),
        ("it", ["il", "che", "di", "per", "una", "con", "della", "sono", "del", "gli"]),
        ("nl", ["de", "het", "een", "van", "en", "voor", "met", "zijn", "niet", "dat"]),
    ];

    // The languages of each word as bits, by the word's key: no strings are made of a text's words, and most of them are no function words.
    private static readonly (int Key, int Languages)[] Table = CreateTable();

    public static string? Detect(DocumentOutline outline, Extent runs)
    {
        var (han, kana, hangul, cyrillic, latin, seen) = (0, 0, 0, 0, 0, 0);
        Span<int> words = stackalloc int[FunctionWords.Length];
        Span<int> kinds = stackalloc int[FunctionWords.Length];
        Span<bool> known = stackalloc bool[TableSize];
        words.Clear();
        kinds.Clear();
        known.Clear();
        for (var i = runs.Start; i < runs.End && seen < Sample; i++)
        {
            var run = outline.Runs[i];
            if ((run.Style & RunStyle.Code) != 0 || BareUrl.IsUrl(run.Text)) continue;
            seen += run.Length;
            var text = run.Text;
            for (var position = 0; position < text.Length;)
            {
                var c = text[position];
                if (!IsLetter(c))
                {
                    // None of the words is in a script that is written without spaces.
                    if (c >= Scripts.FirstWithoutCase) CountScript(c, ref han, ref kana, ref hangul);
                    else if (c is >= '0' and <= '9') latin++;
                    position++;
                    continue;
                }

                var (key, start) = (0, position);
                do
                {
                    key = Append(key, c);
                    if (c is >= '\u0400' and <= '\u04FF') cyrillic++;
                    else latin++;
                    c = ++position < text.Length ? text[position] : ' ';
                }
                while (IsLetter(c));

                Count(key, position - start, words, kinds, known);
            }

            if (han + kana + hangul + cyrillic == 0 && Best(words, kinds, out var isClear) is var main && isClear) return FunctionWords[main].Language;
            if (seen > ClearSample && ByScript(ClearScript) is { } clear) return clear;
        }

        if (ByScript(1) is { } script) return script;
        var best = Best(words, kinds, out _);
        return words[best] > 0 ? FunctionWords[best].Language : null;

        string? ByScript(int margin)
        {
            var letters = han + kana + hangul + cyrillic + latin;
            if (kana > (han + kana) * KanaShare * margin && kana + han > letters * HanShare * margin) return "ja";
            if (kana * margin <= (han + kana) * KanaShare && han > letters * HanShare * margin) return "zh";
            if (hangul > letters * HanShare * margin) return "ko";
            return cyrillic > letters * CyrillicShare * margin ? "ru" : null;
        }
    }

    /// <summary>The language that most of the words speak for.</summary>
    /// <remarks>Names bring a foreign word again and again, as in "et al."; a language brings many of its words.</remarks>
    /// <param name="counts">How many words of each language the text has.</param>
    /// <param name="kinds">How many different ones.</param>
    /// <param name="isClear">Whether more text would not change it.</param>
    private static int Best(ReadOnlySpan<int> counts, ReadOnlySpan<int> kinds, out bool isClear)
    {
        var (best, weight, next) = (0, 0, 0);
        for (var i = 0; i < counts.Length; i++)
        {
            var own = counts[i] * kinds[i];
            if (own > weight) (best, weight, next) = (i, own, weight);
            else next = Math.Max(next, own);
        }

        isClear = counts[best] >= FewestWords && kinds[best] >= FewestKinds && weight > next * ClearLead;
        return best;
    }

    /// <summary>Whether a character is a letter of a script that parts its words with spaces.</summary>
    private static bool IsLetter(char c) => c < '\u0080' ? (uint)((c | 0x20) - 'a') <= 'z' - 'a' : c < Scripts.FirstWithoutCase && char.IsLetter(c);

    private static void CountScript(char c, ref int han, ref int kana, ref int hangul)
    {
        if (Scripts.IsHan(c)) han++;
        else if (Scripts.IsKana(c)) kana++;
        else if (Scripts.IsHangul(c)) hangul++;
    }

    /// <summary>Counts a word for its languages.</summary>
    /// <param name="key">The word's key.</param>
    /// <param name="length">Its letters.</param>
    /// <param name="counts">How many words of each language the text has.</param>
    /// <param name="kinds">How many different ones.</param>
    /// <param name="known">The places of the words that the text has.</param>
    private static void Count(int key, int length, Span<int> counts, Span<int> kinds, Span<bool> known)
    {
        if (length is < ShortestWord or > LongestWord) return;
        var slot = SlotOf(Table, key);
        if (Table[slot].Languages == 0) return;
        var isNew = known[slot] ? 0 : 1;
        known[slot] = true;
        var languages = Table[slot].Languages;
        for (var language = 0; languages != 0; language++, languages >>= 1)
        {
            counts[language] += languages & 1;
            kinds[language] += languages & isNew;
        }
    }

    private static (int Key, int Languages)[] CreateTable()
    {
        var table = new (int Key, int Languages)[TableSize];
        for (var language = 0; language < FunctionWords.Length; language++)
        {
            foreach (var word in FunctionWords[language].Words)
            {
                var key = word.Aggregate(0, Append);
                ref var slot = ref table[SlotOf(table, key)];
                slot = (key, slot.Languages | (1 << language));
            }
        }

        return table;
    }

    /// <summary>The place of a key: where it stands, or an empty one. The table is never full.</summary>
    private static int SlotOf((int Key, int Languages)[] table, int key)
    {
        var slot = (key ^ (key >> 8)) & (TableSize - 1);
        while (table[slot].Languages != 0 && table[slot].Key != key) slot = (slot + 1) & (TableSize - 1);
        return slot;
    }

    /// <summary>Adds a letter, in lower case, to the key of a word.</summary>
    private static int Append(int key, char letter) => unchecked((key * 31) + (letter < '\u0080' ? letter | 0x20 : char.ToLowerInvariant(letter)));
}
