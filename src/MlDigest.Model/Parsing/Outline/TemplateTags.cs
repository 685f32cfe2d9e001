using Markdig.Helpers;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>
/// Tags of a template, in the place of which the generator of a site writes something else: "{{&lt; figure src="a.png" &gt;}}",
/// "{% include letter.html %}", "{{ site.banner }}".
/// </summary>
internal static class TemplateTags
{
    private static readonly string[] ImageNames = ["figure", "image", "img", "picture"];
    private static readonly string[] Sources = ["src", "url", "path", "image", "image_path"];
    private static readonly string[] Descriptions = ["alt", "title", "caption"];

    private static readonly char[] NameEnds = ['=', '"', '\''];
    private static readonly char[] Quotes = ['"', '\''];

    /// <summary>Whether some lines hold tags and nothing beside them. A tag may go on over several lines.</summary>
    public static bool IsAll(StringLineGroup lines)
    {
        var (close, hasTag) = ("", false);
        for (var i = 0; i < lines.Count; i++)
        {
            var rest = lines.Lines[i].Slice.AsSpan().Trim();
            while (!rest.IsEmpty)
            {
                if (close.Length == 0)
                {
                    if (rest.Length < 2 || rest[0] != '{' || rest[1] is not ('{' or '%')) return false;
                    close = CloseOf(rest[1]);
                    rest = rest.Slice(2);
                }

                if (rest.IndexOf(close.AsSpan()) is not (>= 0 and var end)) break;
                (close, hasTag) = ("", true);
                rest = rest.Slice(end + 2).TrimStart();
            }
        }

        return hasTag && close.Length == 0;
    }

    /// <summary>
    /// Reads the images that tags show: "{{&lt; figure src="a.png" &gt;}}" (<see href="https://gohugo.io/shortcodes/figure/">Hugo</see>),
    /// "{% include image.html url="a.png" %}", "{% img a.png 300 %}".
    /// </summary>
    public static void ReadImages(ReadOnlySpan<char> tags, RunWriter writer)
    {
        while (tags.IndexOf('{') is >= 0 and var open && open + 1 < tags.Length)
        {
            tags = tags.Slice(open + 1);
            var end = tags.IndexOf(CloseOf(tags[0]).AsSpan());
            if (end < 0) return;
            var text = tags.Slice(0, end);
            var name = text.IndexOfAny(NameEnds);
            tags = tags.Slice(end + 2);
            if (!NamesImage(name < 0 ? text : text.Slice(0, name))) continue;
            var tag = new HtmlTag(text);
            if (FirstOf(Sources, tag) is { } source && source.IndexOf('{') < 0) Add(source, tag, writer);
            else if (FileIn(text) is { } file) Add(file, tag, writer);
        }
    }

    /// <summary>What closes a tag, by the second of the signs that open it.</summary>
    private static string CloseOf(char opening) => opening == '%' ? "%}" : "}}";

    private static void Add(string url, in HtmlTag tag, RunWriter writer) =>
        writer.Image(new TextRange(url), new TextRange(FirstOf(Descriptions, tag)));

    private static bool NamesImage(ReadOnlySpan<char> name)
    {
        foreach (var one in ImageNames)
        {
            if (name.IndexOf(one.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0) return true;
        }

        return false;
    }

    private static string? FirstOf(string[] names, in HtmlTag tag)
    {
        foreach (var name in names)
        {
            if (tag.Attribute(name) is { Length: > 0 } value) return value;
        }

        return null;
    }

    /// <summary>The first word of a tag that is the file of an image.</summary>
    private static string? FileIn(ReadOnlySpan<char> tag)
    {
        foreach (var word in tag.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Trim(Quotes) is var file && LinkKinds.Of(file.AsSpan()) == LinkKind.Image) return file;
        }

        return null;
    }
}
