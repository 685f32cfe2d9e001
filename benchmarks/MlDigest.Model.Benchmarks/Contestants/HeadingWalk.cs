using System.Text.Encodings.Web;
using System.Text.Json;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MlDigest.Model.Benchmarks;

/// <summary>
/// What a program does that reads digests with Markdig by hand: every heading begins an entry, whose address is the first link and whose
/// body is the text up to the next heading. It finds less than the parser does: no leads, lists or tables, no
/// sections, kinds or identifiers.
/// </summary>
internal static class HeadingWalk
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    public static List<Entry> Read(string markdown)
    {
        var entries = new List<Entry>();
        foreach (var block in Markdown.Parse(markdown, Pipelines.SameGrammar))
        {
            if (block is HeadingBlock heading) entries.Add(new Entry { Title = PlainText(heading), Level = heading.Level });
            else if (entries.Count > 0) entries[^1].Body.Add(markdown.Substring(block.Span.Start, block.Span.Length));
            else continue;
            foreach (var link in block.Descendants<LinkInline>())
            {
                if (link.IsImage) entries[^1].Images.Add(link.Url ?? "");
                else entries[^1].Links.Add(link.Url ?? "");
            }
        }

        return entries;
    }

    public static byte[] ToJson(string markdown) => JsonSerializer.SerializeToUtf8Bytes(Read(markdown), Options);

    public static List<Entry> FromJson(byte[] json) => JsonSerializer.Deserialize<List<Entry>>(json, Options)!;

    private static string PlainText(HeadingBlock heading)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text) { EnableHtmlForInline = false, EnableHtmlForBlock = false, EnableHtmlEscape = false };
        renderer.WriteLeafInline(heading);
        return text.ToString();
    }

    internal sealed class Entry
    {
        public string Title { get; set; } = "";

        public int Level { get; set; }

        public List<string> Body { get; init; } = [];

        public List<string> Links { get; init; } = [];

        public List<string> Images { get; init; } = [];

        public string? Url => Links.Count > 0 ? Links[0] : null;
    }
}
