using System.Globalization;

namespace MlDigest.Model.Parsing.Items;

/// <summary>
/// How a title is written, whatever its language: sections have labels of a word or two, news have sentences, names and numbers.
/// </summary>
/// <param name="Words">How many words it has, in steps.</param>
/// <param name="Number">The most that its numbers say.</param>
/// <param name="Case">How its words begin.</param>
/// <param name="Mark">The strongest of the marks inside it.</param>
internal readonly record struct TitleShape(byte Words, TitleNumber Number, TitleCase Case, TitleMark Mark)
{
    private const int LetterOfWord = 4;
    private const int LettersOfIdeographicWord = 2;

    private static readonly CharacterKind[] AsciiKinds = [.. Enumerable.Range(0, 0x80).Select(c => ReadKind((char)c))];

    private enum CharacterKind : byte
    {
        Mark,
        Small,
        Capital,
        Letter,
        Digit,
        Ideograph,
    }

    /// <summary>Whether it is a word or two.</summary>
    public bool IsShort => Words is 1 or 2;

    /// <summary>Whether it is as long as a sentence.</summary>
    public bool IsLong => Words > 3;

    /// <summary>Whether it is longer than any name: eight words or more.</summary>
    public bool IsHeadline => Words > 4;

    /// <summary>Reads the shape of a title.</summary>
    public static TitleShape Of(ReadOnlySpan<char> title)
    {
        var (words, ideographs) = (0, 0);
        var (capitalised, upper, lower, mixed) = (0, 0, 0, 0);
        var (number, mark) = (TitleNumber.None, TitleMark.None);
        for (var i = 0; i < title.Length;)
        {
            var first = KindOf(title[i]);
            if (first == CharacterKind.Ideograph)
            {
                ideographs++;
                i++;
                continue;
            }

            if (first == CharacterKind.Mark)
            {
                if (i > 0 && MarkAt(title, i) is var found && found > mark) mark = found;
                i++;
                continue;
            }

            var start = i;
            var (capitals, smalls, digits) = (0, 0, 0);
            for (; i < title.Length && KindOf(title[i]) is not CharacterKind.Ideograph and var kind; i++)
            {
                if (kind == CharacterKind.Small) smalls++;
                else if (kind == CharacterKind.Capital) capitals++;
                else if (kind == CharacterKind.Digit) digits++;
                else if (kind == CharacterKind.Mark && !IsPointOfVersion(title, i, digits)) break;
                else if (kind == CharacterKind.Mark) number = TitleNumber.Version;
            }

            words++;
            if (digits > 0 && start > 0 && number == TitleNumber.None) number = TitleNumber.Plain;
            if (capitals > 0 && smalls == 0) upper++;
            else if (first == CharacterKind.Capital) capitalised++;
            else if (capitals > 0) mixed++;
            else if (smalls > 0 && i - start >= LetterOfWord) lower++;
        }

        var count = words + (ideographs / LettersOfIdeographicWord);
        var step = count <= 2 ? count : count <= 4 ? 3 : count <= 7 ? 4 : 5;
        return new TitleShape((byte)step, number, CaseOf(capitalised, upper, lower, mixed), mark);
    }

    private static TitleCase CaseOf(int capitalised, int upper, int lower, int mixed) =>
        mixed > 0 ? TitleCase.Mixed
        : lower > 0 ? capitalised + upper > 0 ? TitleCase.Sentence : TitleCase.Lower
        : upper > capitalised ? TitleCase.Upper
        : capitalised > 0 ? TitleCase.Capitalised
        : TitleCase.None;

    private static TitleMark MarkAt(ReadOnlySpan<char> title, int i) => title[i] switch
    {
        '?' or '!' or '？' or '！' => TitleMark.Exclamation,
        ':' or '：' when i + 1 < title.Length => TitleMark.Colon,
        '–' or '—' or '|' => TitleMark.Dash,
        '-' when title[i - 1] == ' ' => TitleMark.Dash,
        '(' or '（' or '"' or '“' or '«' or '「' or '\'' => TitleMark.Bracket,
        ',' or '，' or '、' => TitleMark.Comma,
        _ => TitleMark.None,
    };

    private static CharacterKind KindOf(char c)
    {
        var ascii = AsciiKinds;
        return c < ascii.Length ? ascii[c] : Scripts.IsCommonHan(c) ? CharacterKind.Ideograph : ReadKind(c);
    }

    private static CharacterKind ReadKind(char c)
    {
        if (c >= '\u1100' && (Scripts.IsHan(c) || Scripts.IsKana(c) || Scripts.IsHangul(c))) return CharacterKind.Ideograph;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.LowercaseLetter => CharacterKind.Small,
            UnicodeCategory.UppercaseLetter => CharacterKind.Capital,
            UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharacterKind.Letter,
            UnicodeCategory.DecimalDigitNumber => CharacterKind.Digit,
            _ => CharacterKind.Mark,
        };
    }

    private static bool IsPointOfVersion(ReadOnlySpan<char> title, int i, int digits) =>
        title[i] == '.' && digits > 0 && i + 1 < title.Length && char.IsDigit(title[i + 1]);
}

/// <summary>What numbers inside a title say, the least first.</summary>
internal enum TitleNumber : byte
{
    None,
    Plain,

    /// <summary>Numbers with points between them.</summary>
    Version,
}

/// <summary>How the words of a title begin.</summary>
internal enum TitleCase : byte
{
    /// <summary>Its letters have no case.</summary>
    None,
    Upper,
    Capitalised,

    /// <summary>Some of its words with a capital, longer ones without.</summary>
    Sentence,
    Lower,

    /// <summary>With capitals inside words, as names of programs have.</summary>
    Mixed,
}

/// <summary>Marks inside a title, the weakest first.</summary>
internal enum TitleMark : byte
{
    None,
    Comma,

    /// <summary>A bracket or a mark of quotation.</summary>
    Bracket,
    Dash,
    Colon,

    /// <summary>A mark of exclamation or of a question.</summary>
    Exclamation,
}
