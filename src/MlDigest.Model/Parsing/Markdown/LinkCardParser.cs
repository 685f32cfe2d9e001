
namespace MlDigest.Model.Parsing.Markdown;

/// <summary>
/// Reads Medium's link cards: an empty link, and behind it a link to the same address whose text is a heading with the page's title,
/// then a heading with its description and the name of its site, over several lines with blank lines between, all of it perhaps behind
/// marks of emphasis that are closed elsewhere. CommonMark sees paragraphs and false headings there.
/// </summary>
internal sealed class LinkCardParser : ExtentBlockParser<LinkCardBlock>
{
    // The exporter writes five lines; the bound keeps a card that is never closed from costing more than its own start.
    private const int MaximumLines = 12;

    public LinkCardParser() => OpeningCharacters = ['[', '*'];

    protected override LinkCardBlock? Measure(string text, int start)
    {
        var lineEnd = TextLines.EndOfLine(text, start);
        var opening = start;
        while (opening < lineEnd && text[opening] == '*') opening++;
        var (url, position) = (default(Extent), opening);
        if (text.AsSpan(opening, lineEnd - opening).StartsWith("[](".AsSpan()))
        {
            var urlLength = text.AsSpan(opening + 3, lineEnd - opening - 3).IndexOf(')');
            if (urlLength <= 0) return null;
            position = SkipSpaces(text, opening + 3 + urlLength + 1, lineEnd);
            url = new Extent(opening + 3, opening + 3 + urlLength).Trim(text);
            if (url.Length > 2 && text[url.Start] == '<' && text[url.End - 1] == '>') url = new Extent(url.Start + 1, url.End - 1);
        }

        if (position >= lineEnd || text[position] != '[') return null;
        position = SkipSpaces(text, position + 1, lineEnd);
        if (position >= lineEnd || text[position] != '#') return null;
        if (url.IsEmpty && !text.AsSpan(position, lineEnd - position).StartsWith("## ".AsSpan())) return null;
        var title = HeadingText(text, new Extent(position, lineEnd));

        var description = default(Extent);
        for (var line = 0; line < MaximumLines && lineEnd < text.Length; line++)
        {
            var lineStart = TextLines.NextLine(text, lineEnd);
            lineEnd = TextLines.EndOfLine(text, lineStart);
            var content = new Extent(lineStart, lineEnd).Trim(text);
            if (content.Length == 0) continue;
            if (Closes(text, content, ref url) is var (site, end))
            {
                return new LinkCardBlock(this)
                {
                    Span = new Markdig.Syntax.SourceSpan(start, end - 1),
                    Url = url,
                    Title = title,
                    Description = description,
                    Site = site,
                };
            }

            if (text[content.Start] == '[') return null;
            var part = text[content.Start] == '#' ? HeadingText(text, content) : content;
            description = description.Length == 0 ? part : new Extent(description.Start, part.End);
        }

        return null;
    }

    /// <summary>
    /// The name of the site, and where the card ends, when the line holds the card's own address; the first link, which may be lost, says
    /// which that is. Text may follow.
    /// </summary>
    private static (Extent Site, int End)? Closes(string text, Extent line, ref Extent url)
    {
        var bracket = text.IndexOf("](", line.Start, line.Length, StringComparison.Ordinal);
        if (bracket <= line.Start) return null;
        var length = text.AsSpan(bracket + 2, line.End - bracket - 2).IndexOf(')');
        if (length <= 0) return null;
        var target = new Extent(bracket + 2, bracket + 2 + length);
        var end = target.End + 1;
        while (end < line.End && text[end] == '*') end++;
        if (end < line.End && !char.IsWhiteSpace(text[end])) return null;
        if (url.IsEmpty && text.AsSpan(line.Start, bracket - line.Start).IndexOfAny('[', ' ') < 0) url = target;
        return target.Of(text).SequenceEqual(url.Of(text)) ? (new Extent(line.Start, bracket).Trim(text), end) : null;
    }

    private static Extent HeadingText(string text, Extent line)
    {
        var start = line.Start;
        while (start < line.End && text[start] == '#') start++;
        return new Extent(start, line.End).Trim(text);
    }

    private static int SkipSpaces(string text, int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t') position++;
        return position;
    }
}
