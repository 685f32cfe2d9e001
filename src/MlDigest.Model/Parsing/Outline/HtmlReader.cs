using Markdig.Helpers;
using MlDigest.Model.Parsing.Inlines;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>Reads the links, images and text that stand in HTML.</summary>
internal static class HtmlReader
{
    private static readonly string[] LineTags = ["br", "p", "div", "li", "tr", "td", "h1", "h2", "h3", "h4", "h5", "h6"];

    /// <summary>Reads a whole piece of HTML: tags, text and comments.</summary>
    public static void ReadFragment(InlineText text, RunWriter writer)
    {
        ReadPart(text, writer);
        End(writer);
    }

    /// <summary>Ends what tags left open.</summary>
    public static void End(RunWriter writer)
    {
        writer.EndLink();
        writer.HtmlStyle = RunStyle.None;
    }

    /// <summary>Reads a part of a piece of HTML; tags may stay open behind it.</summary>
    public static void ReadPart(InlineText text, RunWriter writer)
    {
        var (html, position, limit) = (text.Source, text.Range.Start, text.Range.End);
        while (position < limit)
        {
            var open = html.IndexOf('<', position, limit - position);
            var textEnd = open < 0 ? limit : open;
            if (textEnd > position) ReadText(html, position, textEnd, writer);
            if (open < 0) break;
            if (html.AsSpan(open, limit - open).StartsWith("<!--".AsSpan()))
            {
                var close = html.AsSpan(open + 4, limit - open - 4).IndexOf("-->".AsSpan());
                position = close < 0 ? limit : open + 4 + close + 3;
                continue;
            }

            var end = html.IndexOf('>', open, limit - open);
            if (end < 0)
            {
                ReadText(html, open, limit, writer);
                break;
            }

            ReadTag(html.AsSpan(open, end + 1 - open), writer);
            position = end + 1;
        }
    }

    /// <summary>Reads one tag between Markdown inlines.</summary>
    public static void ReadTag(ReadOnlySpan<char> text, RunWriter writer)
    {
        var tag = new HtmlTag(text);
        if (tag.IsNamed("a"))
        {
            if (tag.IsClosing) writer.EndLink();
            else if (tag.Attribute("href") is { Length: > 0 } url) writer.BeginLink(new TextRange(url));
        }
        else if (tag.IsNamed("img") && tag.Attribute("src") is { Length: > 0 } source)
        {
            writer.Image(new TextRange(source), new TextRange(tag.Attribute("alt")));
        }
        else if (tag.IsNamed("b") || tag.IsNamed("strong") || tag.IsNamed("summary"))
        {
            Switch(RunStyle.Bold, tag, writer);
        }
        else if (tag.IsNamed("i") || tag.IsNamed("em"))
        {
            Switch(RunStyle.Italic, tag, writer);
        }
        else
        {
            foreach (var name in LineTags)
            {
                if (!tag.IsNamed(name)) continue;
                if (!writer.IsInLink) writer.Break();
                break;
            }
        }
    }

    private static void ReadText(string html, int start, int end, RunWriter writer)
    {
        if (html.IndexOf('&', start, end - start) >= 0)
        {
            var decoded = HtmlHelper.Unescape(html.Substring(start, end - start), removeBackSlash: false);
            writer.Text(decoded, RunStyle.None, decoded.Length);
        }
        else
        {
            writer.Text(html, new Extent(start, end), RunStyle.None, end);
        }
    }

    private static void Switch(RunStyle style, HtmlTag tag, RunWriter writer) =>
        writer.HtmlStyle = tag.IsClosing ? writer.HtmlStyle & ~style : writer.HtmlStyle | style;
}
