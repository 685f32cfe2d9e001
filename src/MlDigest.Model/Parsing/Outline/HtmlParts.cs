using Markdig.Helpers;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>
/// The lines of an HTML block that begin a part of it: a paragraph, a heading, an item of a list, a row of a table, a rule.
/// </summary>
internal static class HtmlParts
{
    private static readonly string[] Names = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "hr", "blockquote"];

    private static readonly string[] Lists = ["ul", "ol", "table", "thead", "tbody"];

    private static readonly string[] Frames = ["div", "section", "article", "header", "a", "img"];

    private static readonly string[] Nests = ["ul", "ol", "table", "blockquote", "dl", "details"];

    private static readonly string[] Styles = ["b", "strong", "i", "em", "u", "span", "font"];

    private const int MostFrames = 4;

    /// <summary>How many parts begin in a block; 0 where comments could hide some.</summary>
    public static int Count(StringLineGroup lines)
    {
        var count = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice.AsSpan();
            if (line.IndexOf("<!--".AsSpan()) >= 0) return 0;
            if (Begins(line)) count++;
        }

        return count;
    }

    public static bool Begins(ReadOnlySpan<char> line)
    {
        var text = Part(line);
        if (text.Length < 3 || text[0] != '<') return false;
        return IsOneOf(Names, new HtmlTag(text));
    }

    /// <summary>
    /// Whether a line is text behind the end of a paragraph or a list, without a tag of its own: "&lt;strong&gt;Papers&lt;/strong&gt;" in
    /// the exports of blogs.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="before">The last line with text before it.</param>
    public static bool BeginsText(ReadOnlySpan<char> line, ReadOnlySpan<char> before)
    {
        var text = line.TrimStart();
        if (text.IsEmpty || (text[0] == '<' && !IsOneOf(Styles, new HtmlTag(text)))) return false;
        before = before.TrimEnd();
        return before.LastIndexOf('<') is >= 0 and var last && before.Length > last + 3 && before[last + 1] == '/'
            && new HtmlTag(before.Slice(last)) is var end && (end.IsNamed("p") || end.IsNamed("ul") || end.IsNamed("ol"));
    }

    /// <summary>How many more lists, tables and quotations a line opens than it closes.</summary>
    public static int Nesting(ReadOnlySpan<char> line)
    {
        var nesting = 0;
        for (var open = line.IndexOf('<'); open >= 0; open = line.IndexOf('<'))
        {
            line = line.Slice(open);
            var tag = new HtmlTag(line);
            foreach (var name in Nests)
            {
                if (tag.IsNamed(name)) nesting += tag.IsClosing ? -1 : 1;
            }

            line = line.Slice(1);
        }

        return nesting;
    }

    /// <summary>What a line begins with behind the tags that open a list or a table: "&lt;ul&gt;&lt;li&gt;One".</summary>
    private static ReadOnlySpan<char> Part(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        while (text.Length > 3 && text[0] == '<' && new HtmlTag(text) is var tag && IsOneOf(Lists, tag)
            && text.IndexOf('>') is > 0 and var end && text.Slice(end + 1).TrimStart() is { IsEmpty: false } rest && rest[0] == '<')
        {
            text = rest;
        }

        return text;
    }

    private static bool IsOneOf(string[] names, HtmlTag tag)
    {
        if (tag.IsClosing) return false;
        foreach (var name in names)
        {
            if (tag.IsNamed(name)) return true;
        }

        return false;
    }

    /// <summary>
    /// Skips lines that only open what stands around a heading: a box, a link, a picture; they are part of what it begins. The same
    /// line where no heading follows.
    /// </summary>
    public static int SkipFrame(StringLineGroup lines, int start)
    {
        var i = start;
        while (i < lines.Count && i < start + MostFrames && IsFrame(lines.Lines[i].Slice.AsSpan())) i++;
        return i > start && i < lines.Count && KindOf(lines.Lines[i].Slice.AsSpan(), out _) == OutlineKind.Heading ? i : start;
    }

    /// <summary>Whether a block closes a <c>details</c> element that it did not open.</summary>
    public static bool EndsDetails(StringLineGroup lines)
    {
        var open = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines.Lines[i].Slice.AsSpan().TrimStart();
            if (text.StartsWith("<details".AsSpan(), StringComparison.OrdinalIgnoreCase)) open++;
            if (text.IndexOf("</details".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0) open--;
        }

        return open < 0;
    }

    private static bool IsFrame(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (text.Length < 3 || text[0] != '<' || text.IndexOf('>') != text.Length - 1) return false;
        return IsOneOf(Frames, new HtmlTag(text));
    }

    /// <summary>Whether all cells on the lines of a row are headings of columns.</summary>
    public static bool IsTableHeader(StringLineGroup lines, int start, int end)
    {
        var hasHeading = false;
        for (var i = start; i < end; i++)
        {
            var line = lines.Lines[i].Slice.AsSpan();
            for (var open = line.IndexOf('<'); open >= 0; open = line.IndexOf('<'))
            {
                line = line.Slice(open);
                var tag = new HtmlTag(line);
                if (tag.IsNamed("td")) return false;
                hasHeading |= tag.IsNamed("th");
                line = line.Slice(1);
            }
        }

        return hasHeading;
    }

    /// <summary>What a line begins, by its first tag.</summary>
    /// <param name="line">The line.</param>
    /// <param name="level">The level of a heading that ends on the line.</param>
    public static OutlineKind KindOf(ReadOnlySpan<char> line, out int level)
    {
        level = 0;
        var text = Part(line);
        if (!Begins(text)) return OutlineKind.Html;
        var tag = new HtmlTag(text);
        if (tag.IsNamed("hr")) return OutlineKind.Rule;
        if (tag.IsNamed("li")) return OutlineKind.Bullet;
        if (tag.IsNamed("tr")) return OutlineKind.TableRow;
        if (text[1] is not ('h' or 'H') || text.IndexOf("<p>".AsSpan(), StringComparison.OrdinalIgnoreCase) > 0
            || !text.TrimEnd().EndsWith($"</{text.Slice(1, 2).ToString()}>".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return OutlineKind.Html;
        }

        level = text[2] - '0';
        return OutlineKind.Heading;
    }
}
