namespace MlDigest.Model.Parsing.Outline;

/// <summary>
/// Finds URLs that stand in a text without any mark-up. A URL is ASCII (RFC 3986), so it ends before the first Chinese letter or full-width
/// mark; round brackets count only as far as they are balanced, square ones never; punctuation at the end belongs to the sentence.
/// A backslash in front of a mark is Markdown's, not the URL's.
/// </summary>
internal static class BareUrl
{
    /// <summary>Finds the first URL in a part of a text. It may reach beyond the part's end, up to the given limit.</summary>
    public static bool TryFind(string text, int start, int end, int limit, out Extent url)
    {
        while (start < end)
        {
            var found = text.AsSpan(start, end - start).IndexOf(':');
            if (found < 0) break;
            var colon = start + found;
            var scheme = colon + 2 < end && text[colon + 1] == '/' && text[colon + 2] == '/' ? SchemeLength(text.AsSpan(start, found)) : 0;
            if (scheme > 0)
            {
                var stop = End(text, colon + 3, limit);
                if (stop > colon + 3)
                {
                    url = new Extent(colon - scheme, stop);
                    return true;
                }
            }

            start = colon + 1;
        }

        url = default;
        return false;
    }

    /// <summary>Whether a text begins as a URL does.</summary>
    public static bool IsUrl(ReadOnlySpan<char> text) =>
        text.Length > 0 && text[0] is 'h' or 'H' && (text.StartsWith("http://".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("https://".AsSpan(), StringComparison.OrdinalIgnoreCase));

    private static int SchemeLength(ReadOnlySpan<char> before)
    {
        if (before.EndsWith("https".AsSpan(), StringComparison.OrdinalIgnoreCase)) return 5;
        return before.EndsWith("http".AsSpan(), StringComparison.OrdinalIgnoreCase) ? 4 : 0;
    }

    private static int End(string text, int start, int limit)
    {
        var (end, depth) = (start, 0);
        for (; end < limit; end++)
        {
            var c = text[end];
            if (c == '\\' && end + 1 < limit && text[end + 1] is '_' or '*' or '~' or '#' or '-' or '.' or '!')
            {
                // Exporters write "a\_b" for "a_b".
                end++;
                continue;
            }

            if (c is <= ' ' or >= '\u007F' or '<' or '>' or '"' or '`' or '\\' or '^' or '{' or '}' or '|' or '[' or ']') break;

            // Who wrote it stands right behind: "https://example.org/12(@ann)".
            if (c == '(' && end + 1 < limit && text[end + 1] == '@') break;
            if (c == '(') depth++;
            if (c == ')' && --depth < 0) break;
        }

        if (end < limit && text[end] == ']') end = start + BeforeNotation(text.AsSpan(start, end - start));
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_' or '~' or '(' or '\\')
        {
            end = text[end - 1] == ';' ? BeforeReference(text, start, end) : end - 1;
        }

        return end;
    }

    /// <summary>
    /// Where a URL ends without the semicolon behind it, or the character reference that ends with it: "https://…&amp;quot;".
    /// </summary>
    private static int BeforeReference(string text, int start, int end)
    {
        var name = end - 1;
        while (name > start && text[name - 1] is '#' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')) name--;
        return name > start && name < end - 1 && text[name - 1] == '&' ? name - 1 : end - 1;
    }

    /// <summary>
    /// The length of a URL in brackets without what Hatena's notation says behind it: "[https://…:embed:cite]", "[https://…:title=Title]"
    /// (<see href="https://help.hatenablog.com/entry/text-hatena-list">Hatena</see>).
    /// </summary>
    private static int BeforeNotation(ReadOnlySpan<char> url)
    {
        var end = url.LastIndexOf(":title".AsSpan());
        if (end < 0) end = url.LastIndexOf(":embed".AsSpan());
        if (end < 0) return url.Length;
        var behind = url.Slice(end + ":embed".Length);
        return behind.IsEmpty || behind[0] is ':' or '=' ? end : url.Length;
    }
}
