using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>
/// References as bibliographies write them: authors, then the title in quotation marks or marked as such, then where it appeared
/// (<see href="https://journals.ieeeauthorcenter.ieee.org/wp-content/uploads/sites/7/IEEE_Reference_Guide.pdf">IEEE Reference Guide</see>).
/// </summary>
internal static class Citation
{
    /// <summary>No list of authors is longer.</summary>
    public const int LongestAuthors = 200;

    private const int ShortestTitle = 8;
    private const int YearLength = 4;
    private const int FewestNames = 3;

    private static readonly HashSet<ulong> Particles = Words.Folded(WordTable.Of(WordHint.NameParticle, WordStrength.Alone));

    /// <summary>Where the title stands in a reference; empty when the text is none.</summary>
    public static Extent TitleOf(ReadOnlySpan<char> text)
    {
        if (text.IndexOf(')') >= 0)
        {
            if (BeforeYear(text) is > 0 and var titleEnd) return new Extent(0, titleEnd);
            if (BehindYear(text) is { IsEmpty: false } behind) return behind;
        }

        if (!HoldsInitial(text.Slice(0, Math.Min(text.Length, LongestAuthors + 1)))) return default;
        if (BehindAuthors(text) is { IsEmpty: false } title) return title;
        var open = text.IndexOfAny('“', '"');
        if (open is <= 0 or > LongestAuthors || text.Slice(0, open).TrimEnd() is not { IsEmpty: false } authors
            || authors[authors.Length - 1] == ':' || !IsListOfAuthors(authors))
        {
            return default;
        }

        var length = text.Slice(open + 1).IndexOf(text[open] == '“' ? '”' : '"');
        if (length < ShortestTitle) return default;
        var close = open + 1 + length;
        var isClosed = text[close - 1] is ',' or '.' or '?' or '!' || (close + 1 < text.Length && text[close + 1] is ',' or '.');
        return isClosed ? new Extent(open + 1, text[close - 1] is ',' or '.' ? close - 1 : close) : default;
    }

    /// <summary>A plain title between authors and where it appeared: "A. Author and B. Writer. The title. In Venue, 2031".</summary>
    private static Extent BehindAuthors(ReadOnlySpan<char> text)
    {
        if (EndOfAuthors(text) is not (>= 0 and var stop)) return default;
        var start = stop + 2;
        var end = Scripts.EndOfSentence(text, start + ShortestTitle);
        return end >= 0 && StatesYear(text.Slice(end)) ? new Extent(start, text[end] == '.' ? end : end + 1) : default;
    }

    /// <summary>The full stop behind the whole word that ends a list of two authors or more; -1 where a text begins with none.</summary>
    private static int EndOfAuthors(ReadOnlySpan<char> text)
    {
        var last = Math.Min(LongestAuthors, text.Length - 2);
        for (var i = 1; last > 2 && (i = Scripts.EndOfSentence(text.Slice(0, last + 1), i + 1)) >= 0 && i < last;)
        {
            if (!char.IsLetter(text[i - 1]) || !char.IsLetter(text[i - 2])) continue;
            var authors = text.Slice(0, i + 1);
            var areSeveral = authors.IndexOf(',') >= 0 || authors.IndexOf(" and ".AsSpan()) >= 0;
            return areSeveral && IsListOfAuthors(authors) ? i : -1;
        }

        return -1;
    }

    /// <summary>Whether a letter alone has a full stop behind it, without which nothing is a list of authors.</summary>
    private static bool HoldsInitial(ReadOnlySpan<char> text)
    {
        for (var i = 0; text.Slice(i).IndexOf('.') is >= 0 and var found; i++)
        {
            i += found;
            if (i > 0 && char.IsLetter(text[i - 1]) && (i == 1 || !char.IsLetter(text[i - 2]))) return true;
        }

        return false;
    }

    private static bool StatesYear(ReadOnlySpan<char> text)
    {
        for (var i = 1; i + YearLength <= text.Length; i++)
        {
            if (Ascii.Digits(text.Slice(i)) == YearLength && !char.IsDigit(text[i - 1]) && text[i] is '1' or '2') return true;
        }

        return false;
    }

    /// <summary>The end of a title that a year and authors follow, "The title (2031), A. Author et al."; 0 where none do.</summary>
    private static int BeforeYear(ReadOnlySpan<char> text)
    {
        var year = text.IndexOf("), ".AsSpan());
        if (year < ShortestTitle + YearLength + 2 || text[year - YearLength - 1] != '(' || text[year - YearLength - 2] != ' '
            || Ascii.Digits(text.Slice(year - YearLength)) != YearLength)
        {
            return 0;
        }

        var authors = text.Slice(year + 3);
        if (authors.IndexOf('[') is > 0 and var label) authors = authors.Slice(0, label);
        authors = authors.TrimEnd(" .,".AsSpan());
        return authors.Length is > 0 and < LongestAuthors && IsListOfAuthors($"{authors.ToString()}.".AsSpan()) ? year - YearLength - 2 : 0;
    }

    /// <summary>
    /// The title behind a person and a year, "Ann Writer (2031), The title", or in quotation marks behind anybody and a year:
    /// "The team (2031), "The title"".
    /// </summary>
    private static Extent BehindYear(ReadOnlySpan<char> text)
    {
        var name = text.Slice(0, Math.Min(text.Length, LongestAuthors)).IndexOf(" (".AsSpan());
        var start = name + YearLength + 5;
        if (name <= 0 || text.Length < start + ShortestTitle || Ascii.Digits(text.Slice(name + 2)) != YearLength
            || text[start - 3] != ')' || text[start - 2] is not (',' or '.' or ':') || text[start - 1] != ' ')
        {
            return default;
        }

        var title = text.Slice(start);
        if (title[0] is '"' or '“')
        {
            var close = title.LastIndexOf(title[0] == '"' ? '"' : '”');
            return close > ShortestTitle ? new Extent(start + 1, start + close) : default;
        }

        return Words.IsPersonalName(text.Slice(0, name)) ? new Extent(start, text.Length) : default;
    }

    /// <summary>
    /// Whether a text is three full names or more, or any with others behind them: "Ann Author, Bo Writer, Cy Painter", "Author, Ann, et
    /// al.".
    /// </summary>
    public static bool IsListOfNames(ReadOnlySpan<char> text)
    {
        var names = 0;
        text = text.TrimEnd(" ,.:".AsSpan());
        var hasOthers = text.EndsWith(" et al".AsSpan());
        if (hasOthers) text = text.Slice(0, text.Length - " et al".Length).TrimEnd(',');
        while (!text.IsEmpty)
        {
            var end = text.IndexOf(',') is >= 0 and var comma ? comma : text.Length;
            var name = text.Slice(0, end).Trim();
            if (name.StartsWith("and ".AsSpan())) name = name.Slice("and ".Length);
            if (!Words.IsPersonalName(name, hasOthers ? 1 : 2)) return false;
            names++;
            text = text.Slice(Math.Min(text.Length, end + 1));
        }

        return names >= FewestNames || (hasOthers && names > 0);
    }

    /// <summary>
    /// Whether a text is names only, at least one of them with an initial, and a comma, colon or full stop behind them: "A.
    /// Author, J.-B. Writer, et al.".
    /// </summary>
    public static bool IsListOfAuthors(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[text.Length - 1] is not (',' or '.' or ':')) return false;
        var (hasInitial, isEnded) = (false, false);
        for (var start = 0; start < text.Length;)
        {
            if (!char.IsLetter(text[start]))
            {
                if (text[start] is not (' ' or ',' or '.' or ':' or '&' or ';' or '-')) return false;
                start++;
                continue;
            }

            var end = start + 1;
            while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-' or '’' or '\'')) end++;
            var isShort = end < text.Length - 1 && text[end] == '.';
            hasInitial |= end == start + 1 && end < text.Length && text[end] == '.';

            // A full stop behind a whole word ends the names.
            if (isEnded || (isShort && end > start + 1 && !text.Slice(start, end - start).SequenceEqual("al".AsSpan()))) return false;
            isEnded = isShort && end > start + 1;
            if (!char.IsUpper(text[start]) && !Words.BeginsWithWord(text.Slice(start, end - start), Particles)) return false;
            start = end;
        }

        return hasInitial;
    }
}
