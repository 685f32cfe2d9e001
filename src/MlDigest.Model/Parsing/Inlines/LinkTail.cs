using Markdig.Helpers;

namespace MlDigest.Model.Parsing.Inlines;

/// <summary>
/// What follows the text of a link: <c>(target "title")</c> or <c>[label]</c>, by the rules of
/// <see href="https://spec.commonmark.org/0.31.2/#links">CommonMark</see>. Reading one costs no more than its own length, and one that
/// fails no more than to the next thing that cannot be part of it.
/// </summary>
internal static class LinkTail
{
    /// <summary>A longer text is no label.</summary>
    public const int LongestLabel = 999;

    private const int DeepestBrackets = 32;
    private const int LongestSpaced = 500;
    private const int LongestAttributes = 200;

#if !NETSTANDARD2_0
    // Markdig leaves no NUL in a text.
    private static readonly System.Buffers.SearchValues<char> Stops = System.Buffers.SearchValues.Create(
        "\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n"
            + "\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\e\u001C\u001D\u001E\u001F \u007F\\()");
#endif

    /// <summary>Reads a target in round brackets.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset of the opening bracket.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="target">The target as it is written.</param>
    /// <returns>The offset behind the closing bracket; -1 when there is no target.</returns>
    public static int ReadTarget(string text, int start, int end, out Extent target)
    {
        var first = SkipSpaces(text, start + 1, end);
        var after = first < end && text[first] == '<' ? ReadPointed(text, first, end, out target) : ReadPlain(text, first, end, out target);
        if (after < 0) return -1;
        var position = SkipSpaces(text, after, end);
        if (position > after && position < end && text[position] is '"' or '\'' or '(' or '“')
        {
            position = SkipTitle(text, position, end);
            if (position < 0) return -1;
            position = SkipSpaces(text, position, end);
        }

        if (position >= end || text[position] != ')') return ReadSpaced(text, first, end, out target);
        if (IsQuotedUrl(target.Of(text))) target = new Extent(target.Start + 1, target.End - 1);
        return position + 1;
    }

    /// <summary>
    /// Where the attributes end that Kramdown and Pandoc write right behind a link, "{:target="_blank"}", "{.external}"; where they would
    /// begin when there are none.
    /// </summary>
    public static int SkipAttributes(string text, int start, int end)
    {
        if (start + 1 >= end || text[start] != '{' || text[start + 1] is not (':' or '.' or '#')) return start;
        var last = Math.Min(end, start + LongestAttributes);
        for (var position = start + 2; position < last && text[position] is not ('\n' or '\r' or '{'); position++)
        {
            if (text[position] == '}') return position + 1;
        }

        return start;
    }

    /// <summary>Whether a target is a URL in quotation marks, which a program wrote as a tag has it: ("https://example.org").</summary>
    private static bool IsQuotedUrl(ReadOnlySpan<char> target) => target.Length > 2 && target[0] is '"' or '\''
        && target[target.Length - 1] == target[0] && target.IndexOf("://".AsSpan()) > 0;

    /// <summary>
    /// Reads an address that holds spaces or line ends, against the rules of CommonMark: a path without brackets on one line,
    /// "(/news/A new issue/)", one that begins with a template's words, "({{ site.url }}/news/)", or a URL, which a program may have
    /// cut where its line was full.
    /// </summary>
    private static int ReadSpaced(string text, int start, int end, out Extent target)
    {
        target = default;
        var isTemplate = start + 1 < end && text[start] == '{' && text[start + 1] is '{' or '%';
        var isUrl = (BeginsWith("https://") || BeginsWith("http://")) && HasHost(text.AsSpan(start, end - start));
        var isAddress = isTemplate || isUrl || BeginsWith("/") || BeginsWith("./") || BeginsWith("../");
        if (!isAddress) return -1;
        var position = start;
        for (var last = Math.Min(end, start + LongestSpaced); position < last && text[position] != ')'; position++)
        {
            if (text[position] is '(' or '[' or ']' || (!isUrl && text[position] is '\n' or '\r')) return -1;
            if (!isTemplate && text[position] is '"' or '\'' or '<' or '>' or '\\') return -1;
        }

        if (position == start + LongestSpaced || position >= end) return -1;
        target = new Extent(start, position);
        return position + 1;

        bool BeginsWith(string sign) => start < end && string.CompareOrdinal(text, start, sign, 0, sign.Length) == 0;
    }

    /// <summary>Whether the first word of a URL holds a full stop, as the names of hosts do.</summary>
    private static bool HasHost(ReadOnlySpan<char> url)
    {
        var stop = url.IndexOfAny('.', ' ', '\n');
        return stop > 0 && url[stop] == '.';
    }

    /// <summary>Reads a label in square brackets.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset of the opening bracket.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="label">The label.</param>
    /// <returns>The offset behind the closing bracket; -1 when there is no label.</returns>
    public static int ReadLabel(string text, int start, int end, out Extent label)
    {
        label = default;
        end = Math.Min(end, start + LongestLabel + 2);
        for (var position = start + 1; position < end; position++)
        {
            if (text[position] == '\\') position++;
            else if (text[position] == '[') return -1;
            else if (text[position] == ']')
            {
                label = new Extent(start + 1, position);
                return position + 1;
            }
        }

        return -1;
    }

    /// <summary>
    /// A target with its character references and escapes resolved, and without line ends; most have none and stay a part of the text.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Where the target stands.</param>
    /// <param name="hasEscapes">Whether backslashes in front of marks are no part of it: not so in angle brackets.</param>
    public static TextRange Unescape(string text, Extent target, bool hasEscapes = true)
    {
        var url = target.Of(text);
        var reference = url.IndexOfAny('&', '\n');
        if (reference >= 0 && url.IndexOf('\n') >= 0) return new TextRange(HtmlHelper.Unescape(Joined(url.ToString()), hasEscapes));
        if ((!hasEscapes || url.IndexOf('\\') < 0) && (reference < 0 || url.Slice(reference).IndexOf(';') < 0))
        {
            return new TextRange(text, target.Start, target.Length);
        }

        return new TextRange(HtmlHelper.Unescape(url.ToString(), hasEscapes));
    }

    /// <summary>A target without its line ends and the white space around them.</summary>
    private static string Joined(string url)
    {
        var lines = url.Split('\n');
        for (var i = 0; i < lines.Length; i++) lines[i] = lines[i].Trim();
        return string.Concat(lines);
    }

    private static int ReadPointed(string text, int start, int end, out Extent target)
    {
        target = default;
        for (var position = start + 1; position < end; position++)
        {
            if (text[position] == '\\') position++;
            else if (text[position] is '<' or '\n' or '\r') return -1;
            else if (text[position] == '>')
            {
                target = new Extent(start + 1, position);
                return position + 1;
            }
        }

        return -1;
    }

    private static int ReadPlain(string text, int start, int end, out Extent target)
    {
        var depth = 0;
        var position = NextStop(text, start, end);
        for (; position < end; position = NextStop(text, position + 1, end))
        {
            var c = text[position];
            if (c == '\\')
            {
                if (position + 1 < end && IsEscapable(text[position + 1])) position++;
            }
            else if (c == '(')
            {
                if (++depth > DeepestBrackets) break;
            }
            else if (c != ')' || depth-- == 0)
            {
                break;
            }
        }

        target = new Extent(start, position);
        return depth > 0 ? -1 : position;
    }

    /// <summary>The next character of a target that does not simply belong to it.</summary>
    private static int NextStop(string text, int position, int end)
    {
#if NETSTANDARD2_0
        while (position < end && text[position] is > ' ' and not ('\\' or '(' or ')' or '\u007F')) position++;
        return position;
#else
        var found = text.AsSpan(position, end - position).IndexOfAny(Stops);
        return found < 0 ? end : position + found;
#endif
    }

    private static int SkipTitle(string text, int start, int end)
    {
        var closing = text[start] switch { '(' => ')', '“' => '”', var quote => quote };
        for (var position = start + 1; position < end; position++)
        {
            if (text[position] == '\\') position++;
            else if (text[position] == closing) return position + 1;
            else if (text[position] == '(' && closing == ')') return -1;
        }

        return -1;
    }

    private static int SkipSpaces(string text, int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t' or '\n' or '\r') position++;
        return position;
    }

    /// <summary>Whether a backslash makes the character mean itself: ASCII punctuation.</summary>
    public static bool IsEscapable(char c) => c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
}
