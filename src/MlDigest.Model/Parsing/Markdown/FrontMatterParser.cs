namespace MlDigest.Model.Parsing.Markdown;

/// <summary>Reads front matter: only on the first line that is not blank, and only when it is closed and names something.</summary>
internal sealed class FrontMatterParser : ExtentBlockParser<FrontMatterBlock>
{
    // A bare head is front matter only when it names one of these; "Note: …" on the first lines of a text does not.
    private static readonly string[] HeadKeys = ["title", "date", "author", "category", "tags", "slug", "number", "summary", "layout"];

    // A head that is longer is none.
    private const int MostLines = 60;

    private const string Definition = "@def ";
    private const string OrgKeyword = "#+";
    private const string Quotes = "\"\"\"";
    private const string Closing = "---";

    // Markdig asks the parsers of a line's first character before those of any character; so this one has to name its own.
    public FrontMatterParser() => OpeningCharacters = "-+{@#ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".ToCharArray();

    protected override bool IsOnlyFirst => true;

    protected override FrontMatterBlock? Measure(string text, int start)
    {
        if (!text.AsSpan(0, start).IsWhiteSpace()) return null;
        var lineEnd = TextLines.EndOfLine(text, start);
        var opening = text.AsSpan(start, lineEnd - start).TrimEnd();
        if (opening.SequenceEqual("---".AsSpan())) return Fenced(text, start, lineEnd, FrontMatterFormat.Yaml);
        if (opening.SequenceEqual("+++".AsSpan())) return Fenced(text, start, lineEnd, FrontMatterFormat.Toml);
        if (opening[0] == '{') return JsonObject(text, start);
        if (opening.StartsWith(Definition.AsSpan())) return Prefixed(text, start, Definition, '=', FrontMatterFormat.Definitions);
        if (opening.StartsWith(OrgKeyword.AsSpan())) return Prefixed(text, start, OrgKeyword, ':', FrontMatterFormat.Org);
        return BareHead(text, start);
    }

    /// <summary>An object of JSON on lines of its own, with text below: a document of JSON alone is none of Markdown.</summary>
    private FrontMatterBlock? JsonObject(string text, int start)
    {
        if (text.AsSpan(start + 1).TrimStart() is { IsEmpty: true } || text.AsSpan(start + 1).TrimStart()[0] != '"') return null;
        var (depth, isQuoted) = (0, false);
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted)
            {
                if (c == '\\') i++;
                else isQuoted = c != '"';
            }
            else if (c == '"')
            {
                isQuoted = true;
            }
            else if (c is '{' or '}')
            {
                depth += c == '{' ? 1 : -1;
                if (depth > 0) continue;
                var end = TextLines.EndOfLine(text, i);
                var isAlone = text.AsSpan(i + 1, end - i - 1).IsWhiteSpace() && !text.AsSpan(end).IsWhiteSpace();
                return isAlone && FrontMatterReader.IsJson(text.Substring(start, i + 1 - start))
                    ? Block(start, i + 1, FrontMatterFormat.Json, new Extent(start, i + 1))
                    : null;
            }
        }

        return null;
    }

    /// <summary>Lines that all begin with one sign, up to the first that does not.</summary>
    private FrontMatterBlock? Prefixed(string text, int start, string prefix, char separator, FrontMatterFormat format)
    {
        var (end, quotes) = (start, false);
        foreach (var line in TextLines.Of(text, new Extent(start, text.Length)))
        {
            var content = line.Of(text).TrimEnd();
            if (!quotes && (!content.StartsWith(prefix.AsSpan()) || KeyLength(content.Slice(prefix.Length), separator) == 0)) break;
            if (format == FrontMatterFormat.Definitions) quotes ^= HoldsOneFence(content);
            if (!quotes) end = line.Start + content.Length;
        }

        return end > start ? Block(start, end, format, new Extent(start, end)) : null;
    }

    /// <summary>Whether a text of several lines begins or ends in a line.</summary>
    private static bool HoldsOneFence(ReadOnlySpan<char> line) =>
        line.IndexOf(Quotes.AsSpan()) is >= 0 and var first && line.Slice(first + Quotes.Length).IndexOf(Quotes.AsSpan()) < 0;

    private FrontMatterBlock? Fenced(string text, int start, int openingEnd, FrontMatterFormat format)
    {
        var contentStart = TextLines.NextLine(text, openingEnd);
        var names = false;
        foreach (var line in TextLines.Of(text, new Extent(contentStart, text.Length)))
        {
            var content = line.Of(text).TrimEnd();
            var closes = format == FrontMatterFormat.Toml
                ? content.SequenceEqual("+++".AsSpan())
                : content.SequenceEqual("---".AsSpan()) || content.SequenceEqual("...".AsSpan());
            if (closes)
            {
                return !names && contentStart < line.Start && !text.AsSpan(contentStart, line.Start - contentStart).IsWhiteSpace()
                    ? null
                    : Block(start, line.Start + content.Length, format, new Extent(contentStart, line.Start));
            }

            // The first line that says something decides: "--- text ---" is prose between rules.
            if (!names && !content.IsEmpty && content[0] != '#' && !(format == FrontMatterFormat.Toml && ImportsNames(content)))
            {
                if (KeyLength(content, format == FrontMatterFormat.Toml ? '=' : ':') == 0
                    && !(format == FrontMatterFormat.Toml && content[0] == '['))
                {
                    return null;
                }

                names = true;
            }
        }

        return null;
    }

    private FrontMatterBlock? BareHead(string text, int start) => Unopened(text, start) ?? Fields(text, start);

    /// <summary>YAML of which only the opening fence is missing: fields, their lists, blank lines, and the closing fence.</summary>
    private FrontMatterBlock? Unopened(string text, int start)
    {
        var (count, known, lines) = (0, false, 0);
        foreach (var line in TextLines.Of(text, new Extent(start, text.Length)))
        {
            var content = line.Of(text).TrimEnd();
            if (content.SequenceEqual(Closing.AsSpan()))
            {
                return count > 1 && known
                    ? Block(start, line.Start + content.Length, FrontMatterFormat.Yaml, new Extent(start, line.Start))
                    : null;
            }

            if (++lines > MostLines) return null;
            var isPart = content.IsEmpty || content[0] == ' ' || content.StartsWith("- ".AsSpan());
            var length = isPart ? 0 : KeyLength(content, ':');
            if (length == 0 && (!isPart || count == 0)) return null;
            known |= Folding.IsOneOf(HeadKeys, content.Slice(0, length));
            count += length > 0 ? 1 : 0;
        }

        return null;
    }

    /// <summary>Fields alone, up to the first blank line.</summary>
    private FrontMatterBlock? Fields(string text, int start)
    {
        var (count, known, end) = (0, false, start);
        foreach (var line in TextLines.Of(text, new Extent(start, text.Length)))
        {
            var content = line.Of(text).TrimEnd();
            if (content.IsEmpty) break;
            var length = KeyLength(content, ':');
            if (length == 0) return null;
            known |= Folding.IsOneOf(HeadKeys, content.Slice(0, length));
            count++;
            end = line.Start + content.Length;
        }

        return count >= 2 && known ? Block(start, end, FrontMatterFormat.KeyValue, new Extent(start, end)) : null;
    }

    private FrontMatterBlock Block(int start, int end, FrontMatterFormat format, Extent content) => new(this)
    {
        Span = new Markdig.Syntax.SourceSpan(start, end - 1),
        Format = format,
        Content = content,
    };

    /// <summary>The length of the name before a separator; 0 when the line does not start with one.</summary>
    private static int KeyLength(ReadOnlySpan<char> line, char separator)
    {
        var length = 0;
        while (length < line.Length && (char.IsLetterOrDigit(line[length]) || line[length] is '_' or '-' or '.' or '"')) length++;
        var end = length;
        while (end < line.Length && line[end] == ' ') end++;
        var separated = end < line.Length && line[end] == separator
            && (separator != ':' || end + 1 == line.Length || line[end + 1] is ' ' or '\t');
        return separated ? length : 0;
    }

    /// <summary>Whether a line loads what the fields below it are written with, as Franklin allows it.</summary>
    private static bool ImportsNames(ReadOnlySpan<char> line) => line.StartsWith("using ".AsSpan()) || line.StartsWith("import ".AsSpan());
}
