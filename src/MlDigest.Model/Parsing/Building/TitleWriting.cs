namespace MlDigest.Model.Parsing.Building;

/// <summary>Whether a text is written as the titles of works are.</summary>
internal static class TitleWriting
{
    /// <summary>The marks that open a quotation.</summary>
    public const string OpeningQuotes = "《“\"「『«";

    /// <summary>The characters of the shortest text that is surely a title.</summary>
    public const int ShortestTitle = 20;

    private const int FewestWords = 4;
    private const int LongestParticle = 3;
    private const int WordsOfSentence = 8;

    /// <summary>Whether the long words of a text have capitals, and the last one.</summary>
    public static bool HasCapitals(ReadOnlySpan<char> text) =>
        !IsSentence(text) && char.IsUpper(text[0]) && !char.IsLower(text[text.LastIndexOf(' ') + 1]);

    /// <summary>Whether a text has words as sentences do: long ones without a capital. The names of places have none.</summary>
    public static bool IsSentence(ReadOnlySpan<char> text)
    {
        for (var i = 1; i + LongestParticle < text.Length; i++)
        {
            if (text[i - 1] != ' ') continue;
            var end = i;
            while (end < text.Length && char.IsLower(text[end])) end++;
            if (end - i > LongestParticle) return true;
        }

        return false;
    }

    /// <summary>Whether a text is written as the titles of papers are in English: words with capitals, and no list of persons.</summary>
    public static bool IsCapitalized(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        return text.Length > LongestParticle && char.IsUpper(text[0]) && Words.Spaces(text) > 1 && IsHeadline(text)
            && !Words.IsPersonalName(comma < 0 ? text : text.Slice(0, comma));
    }

    /// <summary>Whether a text is long enough for a title, of several words, and begins as one.</summary>
    public static bool IsLongName(ReadOnlySpan<char> text) => text.Length >= ShortestTitle
        && (char.IsUpper(text[0]) || OpeningQuotes.IndexOf(text[0]) >= 0) && Words.Spaces(text) >= FewestWords - 1;

    /// <summary>
    /// Whether a text is written as titles are: in quotes, a whole sentence, or most of its words with a capital, the last of
    /// them too where no colon parts it. "… documentation", "… on GitHub", "… by @somebody" and "Score: 5, Comments: 3" say
    /// what it is, not how it is called.
    /// </summary>
    public static bool IsHeadline(ReadOnlySpan<char> text)
    {
        if (OpeningQuotes.IndexOf(text[0]) >= 0) return true;
        var (words, capitals, numbers, isCapital) = (0, 0, 0, false);
        for (var start = 0; start < text.Length;)
        {
            var space = text.Slice(start).IndexOf(' ');
            var end = space < 0 ? text.Length : start + space;
            var letter = start;
            while (letter < end && !char.IsLetterOrDigit(text[letter])) letter++;
            if (text[start] == '@') return false;
            isCapital = letter < end && !char.IsLower(text[letter]);
            if (letter < end && char.IsDigit(text[letter])) numbers++;
            if (end - start > LongestParticle)
            {
                words++;
                if (isCapital) capitals++;
            }

            start = end + 1;
        }

        var spaces = Words.Spaces(text);
        if (numbers * 2 > spaces || Words.EndsWithSite(text)) return false;
        return spaces >= WordsOfSentence - 1 || (capitals * 2 >= words && (isCapital || text.IndexOf(": ".AsSpan()) > 0));
    }
}
