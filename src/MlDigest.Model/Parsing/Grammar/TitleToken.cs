namespace MlDigest.Model.Parsing.Grammar;

/// <summary>A word, a number or a mark of a title.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Place">Where it stands in the title.</param>
/// <param name="Value">The value of a number.</param>
internal readonly record struct TitleToken(TitleTokenKind Kind, Extent Place, int Value)
{
    public const int EarliestYear = 1990;
    public const int LatestYear = 2099;

    /// <summary>The letters of the ending of an ordinal.</summary>
    public const int OrdinalEnding = 2;

    private static readonly string[] OrdinalEndings = ["st", "nd", "rd", "th"];

    // How many tokens to make room for: a title of English words has about one for each five characters.
    private const int CharactersOfToken = 5;
    private const int FewTokens = 4;
    private const int ManyTokens = 64;

    public bool IsNumber => Kind == TitleTokenKind.Number;

    /// <summary>Whether it is a number between two values.</summary>
    public bool IsIn(int lowest, int highest) => IsNumber && Value >= lowest && Value <= highest;

    /// <summary>Whether it is a number that can be a year, written with four digits.</summary>
    public bool IsYear => IsIn(EarliestYear, LatestYear) && Place.Length == PeriodText.YearLength;

    /// <summary>Cuts a title into words, numbers and marks; white space is dropped, and the ending of an ordinal, "4th".</summary>
    public static List<TitleToken> Tokenize(string title)
    {
        var tokens = new List<TitleToken>(Math.Min((title.Length / CharactersOfToken) + FewTokens, ManyTokens));
        Tokenize(title, tokens);
        return tokens;
    }

    /// <summary>The same, into a list that held the tokens of another title.</summary>
    public static void Tokenize(string title, List<TitleToken> tokens)
    {
        tokens.Clear();
        for (var i = 0; i < title.Length;)
        {
            var start = i;
            if (DigitOf(title[i]) >= 0)
            {
                var value = 0L;
                for (; i < title.Length && DigitOf(title[i]) >= 0; i++) value = Math.Min(int.MaxValue, (value * 10) + DigitOf(title[i]));
                tokens.Add(new TitleToken(TitleTokenKind.Number, new Extent(start, i), (int)value));
                if (IsOrdinal(title.AsSpan(), i)) i += OrdinalEnding;
            }
            else if (char.IsLetter(title[i]) && !Scripts.IsUnspaced(title[i]) && !Scripts.IsHangul(title[i]))
            {
                while (i < title.Length && (char.IsLetter(title[i]) || IsMarkOfLetter(title[i])) && !Scripts.IsUnspaced(title[i])) i++;
                tokens.Add(new TitleToken(TitleTokenKind.Word, new Extent(start, i), 0));
            }
            else
            {
                if (!char.IsWhiteSpace(title[i])) tokens.Add(new TitleToken(TitleTokenKind.Mark, new Extent(i, i + 1), 0));
                i++;
            }
        }
    }

    /// <summary>Whether the ending of an ordinal stands at a place of a title: "1st", "22nd", "3rd", "4th".</summary>
    public static bool IsOrdinal(ReadOnlySpan<char> title, int place)
    {
        var end = place + OrdinalEnding;
        return end <= title.Length && Folding.IsOneOf(OrdinalEndings, title.Slice(place, OrdinalEnding))
            && (end == title.Length || !char.IsLetter(title[end]));
    }

    /// <summary>Whether a title holds as many digits in a row as a year has; few titles do.</summary>
    public static bool HoldsYear(ReadOnlySpan<char> title)
    {
        var digits = 0;
        foreach (var c in title)
        {
            if (DigitOf(c) >= 0) digits++;
            else if (digits == PeriodText.YearLength) return true;
            else digits = 0;
        }

        return digits == PeriodText.YearLength;
    }

    /// <summary>Whether a title holds a number.</summary>
    public static bool HoldsNumber(ReadOnlySpan<char> title)
    {
        foreach (var c in title)
        {
            if (DigitOf(c) >= 0) return true;
        }

        return false;
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        < '\u0660' => -1,
        >= '０' and <= '９' => c - '０',
        >= '٠' and <= '٩' => c - '٠',
        >= '۰' and <= '۹' => c - '۰',
        >= '०' and <= '९' => c - '०',
        _ => -1,
    };

    /// <summary>Whether a character is a vowel or tone that is written with the letter in front of it.</summary>
    private static bool IsMarkOfLetter(char c) =>
        c is >= '\u0300' and < Scripts.FirstWithoutCase && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}

/// <summary>What a token of a title is.</summary>
internal enum TitleTokenKind
{
    Word,
    Number,
    Mark,
}
