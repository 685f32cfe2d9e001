using MlDigest.Model.Parsing;

namespace MlDigest.Model.Identifiers;

/// <summary>
/// The form of DOIs: <c>10.</c>, a registrant of digits in groups, a slash and a suffix of any printable characters. Where a suffix ends
/// is a matter of judgement, for the grammar has no end; see
/// <see href="https://www.crossref.org/blog/dois-and-matching-regular-expressions/">Crossref’s experience</see>.
/// </summary>
internal static class DoiGrammar
{
    private const int LongestRegistrant = 9;
    private const int LongestBracket = 40;

    private const string Preprints = "10.1101/";

    // What publishers put in front of a DOI in the address of a page.
    private static readonly string[] Pages =
        ["article", "articles", "chapter", "book", "content", "abstract", "full", "fulltext", "pdf", "doi", "do", "stable"];

    // What publishers put behind it.
    private static readonly string[] Views = ["meta", "pdf", "ampdf", "epub", "abstract", "full", "data"];

    // Whose DOIs have slashes of their own: the journal's number or name, and at one of them volume, issue and page.
    private const string Physics = "10.1088/";
    private const string Oxford = "10.1093/";

    private static readonly string[] Parameters = ["id", "doi", "persistentId"];

    /// <summary>
    /// The length of the registrant with its slash that a text begins with, as <c>10.1145/</c>; 0 when it begins with none.
    /// </summary>
    public static int RegistrantLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("10.".AsSpan())) return 0;
        var digits = Ascii.Digits(text.Slice(3));
        if (digits is < 4 or > LongestRegistrant) return 0;
        var end = 3 + digits;
        while (end < text.Length && text[end] == '.' && Ascii.Digits(text.Slice(end + 1)) is > 0 and var more) end += 1 + more;
        return end < text.Length && text[end] == '/' ? end + 1 : 0;
    }

    /// <summary>The length of the DOI that a text begins with; 0 when it begins with none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isProse">
    /// Whether other text may follow without a space, as in Chinese: the DOI then ends with its last ASCII character.
    /// </param>
    public static int Length(ReadOnlySpan<char> text, bool isProse)
    {
        var start = RegistrantLength(text);
        if (start == 0) return 0;
        var (end, depth) = (start, 0);
        while (end < text.Length)
        {
            var c = text[end];
            if (c is '<' or '[')
            {
                var bracket = SiciLength(text.Slice(end));
                if (bracket == 0) break;
                end += bracket;
                continue;
            }

            if (Ends(c) || (isProse && c >= '\u007F')) break;
            if (c == ':' && text.Slice(end).StartsWith("://".AsSpan()))
            {
                // The address of something else, from its scheme on.
                while (end > start && Ascii.IsLetterOrDigit(text[end - 1])) end--;
                break;
            }

            if (c == '(') depth++;
            if (c == ')' && --depth < 0) break;
            end++;
        }

        while (end > start && IsPunctuation(text[end - 1])) end--;
        return end > start ? end : 0;
    }

    /// <summary>
    /// The DOI in the path of a publisher's page: of <c>/article/10.1007/s1/figures/1</c>, where a part of the article follows, and of
    /// <c>/content/10.1101/2022.08.23.505015v2.full</c>, where its version does; empty when the path has none. Few DOIs have slashes of
    /// their own, <c>/article/10.1088/1742-5468/ac3a74/meta</c>.
    /// </summary>
    /// <param name="path">The path, with no percent signs for characters.</param>
    public static ReadOnlySpan<char> OfPage(ReadOnlySpan<char> path)
    {
        var slash = path.IndexOf("/10.".AsSpan());
        if (slash <= 0) return default;
        var kind = path.Slice(path.Slice(0, slash).LastIndexOf('/') + 1);
        var doi = path.Slice(slash + 1);
        var start = RegistrantLength(doi);
        if (start == 0 || !Folding.IsOneOf(Pages, kind.Slice(0, kind.IndexOf('/')))) return default;
        doi = doi.Slice(0, start + SuffixLength(doi.Slice(0, start), doi.Slice(start)));
        if (doi.EndsWith(".pdf".AsSpan(), StringComparison.OrdinalIgnoreCase)) doi = doi.Slice(0, doi.Length - 4);
        return doi.StartsWith(Preprints.AsSpan()) && doi.LastIndexOf('v') is > 0 and var version && Ascii.Digits(doi.Slice(version + 1)) > 0
            ? doi.Slice(0, version)
            : doi;
    }

    /// <summary>The DOI that the query of an address names, <c>?id=10.1371/journal.pone.0130140</c>; empty when it names none.</summary>
    public static ReadOnlySpan<char> OfQuery(WebAddress address)
    {
        if (address.Query.IndexOf("10.".AsSpan()) < 0) return default;
        foreach (var parameter in Parameters)
        {
            var value = IdentifierText.WithoutName(IdentifierText.Unescape(address.QueryValue(parameter)), DoiId.Scheme);
            if (RegistrantLength(value) > 0) return value;
        }

        return default;
    }

    /// <summary>How much of the path behind a registrant is the suffix of its DOI.</summary>
    private static int SuffixLength(ReadOnlySpan<char> registrant, ReadOnlySpan<char> path)
    {
        var parts = registrant.SequenceEqual(Physics.AsSpan()) ? int.MaxValue : registrant.SequenceEqual(Oxford.AsSpan()) ? 2 : 1;
        var end = 0;
        for (; parts > 0 && end < path.Length; parts--)
        {
            var next = path.Slice(end + 1).IndexOf('/') is >= 0 and var slash ? end + 1 + slash : path.Length;
            if (end > 0 && Folding.IsOneOf(Views, path.Slice(end + 1, next - end - 1))) break;
            end = next;
        }

        return end;
    }

    /// <summary>
    /// The length of the pages or the location in a suffix made of a serial item identifier, as <c>&lt;0946:ASTFHH&gt;</c> in
    /// <c>053&lt;0946:ASTFHH&gt;2.0.CO;2</c>; 0 for any other bracket.
    /// </summary>
    private static int SiciLength(ReadOnlySpan<char> text)
    {
        var length = text.Slice(0, Math.Min(text.Length, LongestBracket)).IndexOf(text[0] == '<' ? '>' : ']') + 1;
        if (length < 3 || text.Length < length + 3 || !Ascii.IsDigit(text[length]) || text[length + 1] != '.'
            || !Ascii.IsDigit(text[length + 2]))
        {
            return 0;
        }

        foreach (var c in text.Slice(1, length - 2))
        {
            if (!Ascii.IsLetterOrDigit(c) && c is not (':' or '-' or '.')) return 0;
        }

        return length;
    }

    /// <summary>Whether a text is nothing that a DOI or the words around it would be: punctuation and closing brackets.</summary>
    public static bool IsTail(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsPunctuation(c) && c != ')' && !(Ends(c) && !char.IsSurrogate(c))) return false;
        }

        return true;
    }

    private static bool Ends(char c) =>
        c is '"' or '>' or ']' or '`' or '\\' or '^' or '{' or '}' or '|' or '«' or '»' or '\uFEFF' or (>= '\u2000' and <= '\u206F')
            or (>= '\u3000' and <= '\u303F')
            or (>= '\uFF00' and <= '\uFF65') || char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c);

    private static bool IsPunctuation(char c) =>
        c is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_' or '-' or '~' or '&' or '/' or '(';
}
