namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Counts what speaks for a language: letters by script, and the frequent words and letters of those that share one.</summary>
/// <remarks>Works on memory of its caller, so that nothing is allocated for a text.</remarks>
internal ref struct LanguageEvidence
{
    // What a text must show of one language, and how much more of it than of any other, not to be read on.
    private const int FewestWords = 3 * LanguageWords.FullShare / 2;
    private const int FewestKinds = 3;
    private const int ClearLead = 3;

    // Quoted titles and abstracts are in English mostly, whatever the language of those who quote them.
    private const int OtherThanEnglish = 2;

    // Editors who write in another script quote titles in Latin letters by the dozen; those who write in
    // Latin letters quote a name at most.
    private const double OtherScriptShare = 0.02;
    private const double ClearScriptShare = 0.3;
    private const int FewestLetters = 4;
    private const double KanaShare = 0.1;

    private const int KnownBits = 64;

    private readonly Span<int> letters;
    private readonly Span<int> words;
    private readonly Span<int> kinds;

    // The places of the words that the text has.
    private readonly Span<ulong> known;

    /// <param name="memory">As many numbers as <see cref="MemorySize"/> says, all 0.</param>
    /// <param name="known">As many as <see cref="KnownSize"/> says, all 0.</param>
    public LanguageEvidence(Span<int> memory, Span<ulong> known)
    {
        letters = memory.Slice(0, LanguageScripts.Count);
        words = memory.Slice(letters.Length, LanguageWords.Languages.Length);
        kinds = memory.Slice(letters.Length + words.Length, words.Length);
        this.known = known;
    }

    public static int MemorySize => LanguageScripts.Count + (2 * LanguageWords.Languages.Length);

    public static int KnownSize => LanguageWords.TableSize / KnownBits;

    /// <summary>Whether the editor writes in another script than Latin.</summary>
    public readonly bool IsOtherScript => MainScript(out _) != LanguageScripts.Latin;

    public readonly void Add(ReadOnlySpan<char> text)
    {
        for (var position = 0; position < text.Length;)
        {
            var c = text[position];
            var script = ScriptOf(c);
            if (script == 0)
            {
                if (c >= Scripts.FirstWithoutCase) CountEastAsian(c);
                position++;
                continue;
            }

            var (key, start) = (0, position);
            do
            {
                key = LanguageWords.Append(key, c);
                if (c >= '\u0080') Count(LanguageWords.KeyOfLetter(c));
                letters[script]++;
                c = ++position < text.Length ? text[position] : ' ';
            }
            while (ScriptOf(c) is > 0 and var next && (next == script || c < '\u0080'));

            if (position - start is >= LanguageWords.ShortestWord and <= LanguageWords.LongestWord) Count(key);
        }
    }

    /// <summary>The language that the text is in; null where nothing speaks for one.</summary>
    /// <param name="isWhole">Whether it is all the editor says, so that English is no quotation at its beginning.</param>
    /// <param name="isClear">Whether more text would hardly change it.</param>
    public readonly string? Read(bool isWhole, out bool isClear)
    {
        var script = MainScript(out isClear);
        if (script is LanguageScripts.Han or LanguageScripts.Kana)
        {
            return letters[LanguageScripts.Kana] > (letters[LanguageScripts.Han] + letters[LanguageScripts.Kana]) * KanaShare ? "ja" : "zh";
        }

        if (script == LanguageScripts.Hangul) return "ko";
        if (LanguageScripts.OnlyLanguage(script) is { } only) return only;
        var best = Best(LanguageWords.LanguagesOf(script), out var isBestClear);
        isClear |= isBestClear && (isWhole || best != LanguageWords.English);
        return best >= 0 ? LanguageWords.Languages[best] : LanguageScripts.MainLanguage(script);
    }

    /// <summary>
    /// The script of the editor's words: that of most letters, or another where it is more than a name here and there among Latin ones.
    /// </summary>
    /// <param name="isClear">Whether it is another than Latin, by far.</param>
    private readonly int MainScript(out bool isClear)
    {
        var (main, sum) = (LanguageScripts.Latin, 0);
        for (var script = 0; script < letters.Length; script++)
        {
            sum += letters[script];
            if (script > LanguageScripts.Latin && (main == LanguageScripts.Latin || letters[script] > letters[main])) main = script;
        }

        isClear = main != LanguageScripts.Latin && letters[main] > sum * ClearScriptShare;
        return letters[main] >= FewestLetters && letters[main] > sum * OtherScriptShare ? main : LanguageScripts.Latin;
    }

    /// <summary>The language that most of the words speak for; -1 where none do.</summary>
    /// <remarks>Names bring a foreign word again and again, as in "et al."; a language brings many of its words.</remarks>
    /// <param name="among">The languages that can be, as bits.</param>
    /// <param name="isClear">Whether more text would hardly change it.</param>
    private readonly int Best(ulong among, out bool isClear)
    {
        var (best, weight, next) = (-1, 0L, 0L);
        for (var language = 0; language < words.Length; language++)
        {
            if ((among >> language & 1) == 0) continue;
            var own = (long)words[language] * kinds[language] * (language == LanguageWords.English ? 1 : OtherThanEnglish);
            if (own > weight) (best, weight, next) = (language, own, weight);
            else next = Math.Max(next, own);
        }

        // Few words that English has as well speak for it.
        var isEnglish = best >= 0 && best != LanguageWords.English && (among >> LanguageWords.English & 1) != 0
            && kinds[best] < FewestKinds && kinds[best] <= kinds[LanguageWords.English];
        if (isEnglish) (best, next) = (LanguageWords.English, weight);
        isClear = best >= 0 && words[best] >= FewestWords && kinds[best] >= FewestKinds && weight > next * ClearLead;
        return best;
    }

    /// <summary>The script of a letter; 0 for what is none, and for the scripts of East Asia, whose words no spaces part.</summary>
    private static int ScriptOf(char c)
    {
        if (c < '\u0080') return (uint)((c | 0x20) - 'a') <= 'z' - 'a' ? LanguageScripts.Latin : 0;
        if (c >= Scripts.FirstWithoutCase) return 0;
        var script = LanguageScripts.Of(c);
        return script > 0 && (LanguageScripts.HasMarks(script) || char.IsLetter(c)) ? script : 0;
    }

    private readonly void CountEastAsian(char c)
    {
        if (Scripts.IsHan(c)) letters[LanguageScripts.Han]++;
        else if (Scripts.IsKana(c)) letters[LanguageScripts.Kana]++;
        else if (Scripts.IsHangul(c)) letters[LanguageScripts.Hangul]++;
    }

    /// <summary>Counts a word or letter for its languages.</summary>
    private readonly void Count(int key)
    {
        var slot = LanguageWords.SlotOf(key);
        var languages = LanguageWords.LanguagesAt(slot, out var share);
        if (languages == 0) return;
        ref var bits = ref known[slot / KnownBits];
        var isNew = (bits >> slot & 1) == 0 ? 1 : 0;
        bits |= 1UL << slot;
        for (var language = 0; languages != 0; language++, languages >>= 1)
        {
            if ((languages & 1) == 0) continue;
            words[language] += share;
            kinds[language] += isNew;
        }
    }
}
