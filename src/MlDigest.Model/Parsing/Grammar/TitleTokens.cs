namespace MlDigest.Model.Parsing.Grammar;

/// <summary>The tokens of a title, and what is asked of them where a date is looked for.</summary>
internal sealed class TitleTokens(string title, List<TitleToken> tokens)
{
    private static readonly string[] RangeWords = WordTable.Of(WordHint.Until, WordStrength.Alone);
    private static readonly string[] WeekWords = WordTable.Of(WordHint.Week, WordStrength.Alone);

    public TitleTokens(string title)
        : this(title, TitleToken.Tokenize(title))
    {
    }

    public string Title => title;

    public int Count => tokens.Count;

    public TitleToken this[int i] => tokens[i];

    /// <summary>The first token that begins at a place or behind it; -1 where there is none.</summary>
    public int FirstFrom(int place) => tokens.FindIndex(token => token.Place.Start >= place);

    /// <summary>The month that a token names; null where it names none.</summary>
    public int? MonthAt(int i)
    {
        if (i >= Count || this[i].Kind != TitleTokenKind.Word || this[i].Place.Length < 2) return null;
        return MonthNames.Read(this[i].Place.Of(Title));
    }

    /// <summary>The year that follows a token, with at most a few marks or an ordinal ending between.</summary>
    public int? YearBehind(int i)
    {
        for (var next = i + 1; next < Count && next <= i + 3; next++)
        {
            if (this[next].IsYear) return next;
            if (this[next].IsNumber || (this[next].Kind == TitleTokenKind.Word && this[next].Place.Length > 2)) return null;
        }

        return null;
    }

    /// <summary>Whether a token parts the first day of a range from its last.</summary>
    public bool IsTo(int i) => IsMark(i, '-', '–', '—', '~', '～', '〜', '→') || IsWord(i, RangeWords);

    public bool IsWeekNumber(int i) => IsNumber(i, 1, 53);

    public bool IsWeekWord(int i) => IsWord(i, WeekWords);

    /// <summary>Whether a text is no more than the word for a week.</summary>
    public static bool IsWeek(ReadOnlySpan<char> text) => Folding.IsOneOf(WeekWords, text);

    public bool IsNumber(int i, int lowest, int highest) =>
        i < Count && this[i].IsIn(lowest, highest) && this[i].Place.Length <= 2;

    /// <summary>Whether a token is a number with the ending of an ordinal: "4th".</summary>
    public bool IsOrdinal(int i) => i < Count && this[i].IsNumber && TitleToken.IsOrdinal(Title.AsSpan(), this[i].Place.End);

    public bool IsWord(int i, string word) =>
        IsWord(i) && this[i].Place.Of(Title).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase);

    public bool IsWord(int i, string[] words) => IsWord(i) && Folding.IsOneOf(words, this[i].Place.Of(Title));

    public bool IsWord(int i) => i >= 0 && i < Count && this[i].Kind == TitleTokenKind.Word;

    public bool IsMark(int i, params ReadOnlySpan<char> marks) =>
        i >= 0 && i < Count && this[i].Kind == TitleTokenKind.Mark && marks.IndexOf(Title[this[i].Place.Start]) >= 0;

    /// <summary>Whether nothing stands between the tokens from one to another.</summary>
    public bool IsGlued(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (this[i].Place.End != this[i + 1].Place.Start) return false;
        }

        return true;
    }

    /// <summary>Whether no mark glues a place to what stands beside it.</summary>
    public bool IsFree(Extent place) =>
        (place.Start == 0 || Title[place.Start - 1] is not ('-' or '.' or '/'))
            && (place.End == Title.Length || Title[place.End] is not ('-' or '/' or '%'));

    public Extent Place(int first, int last) => new(this[first].Place.Start, this[last].Place.End);
}
