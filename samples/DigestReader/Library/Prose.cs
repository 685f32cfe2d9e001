using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace DigestReader.Library;

/// <summary>The digest's own Markdown as HTML, without the HTML in it and without addresses that are not safe.</summary>
internal static partial class Prose
{
    // Markdig's time for some texts grows with the square of their length; a longer text is shown as it stands.
    private const int Longest = 16_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseCjkFriendlyEmphasis().Build();

    public static MarkupString Html(string markdown)
    {
        if (markdown.Length > Longest) return Plain(markdown);
        try
        {
            var syntax = Markdown.Parse(markdown, Pipeline);
            foreach (var heading in syntax.Descendants<HeadingBlock>()) heading.Level = 5;
            foreach (var html in syntax.Descendants<HtmlInline>().ToList()) html.Remove();
            foreach (var html in syntax.Descendants<HtmlBlock>().ToList()) ReplaceByText(html);
            foreach (var link in syntax.Descendants<LinkInline>().ToList()) MakeSafe(link);
            foreach (var link in syntax.Descendants<AutolinkInline>().ToList()) MakeSafe(link);
            return new MarkupString(syntax.ToHtml(Pipeline));
        }
        catch (ArgumentException)
        {
            // Nested deeper than Markdig goes.
            return Plain(markdown);
        }
    }

    private static MarkupString Plain(string markdown) => new($"<pre>{WebUtility.HtmlEncode(markdown)}</pre>");

    private static void ReplaceByText(HtmlBlock html)
    {
        var text = html.Type == HtmlBlockType.Comment ? "" : WebUtility.HtmlDecode(Tag().Replace(html.Lines.ToString(), " ")).Trim();
        var parent = html.Parent!;
        parent[parent.IndexOf(html)] = new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(text)) };
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    // Pictures become links to them: the entries show theirs apart.
    private static void MakeSafe(LinkInline link)
    {
        link.GetDynamicUrl = null;
        link.Url = SafeUrl.Link(link.Url);
        if (link.IsImage && link.FirstChild is null) link.AppendChild(new LiteralInline("picture"));
        link.IsImage = false;
        if (link.Url is null) link.ReplaceBy(new ContainerInline());
        else link.GetAttributes().AddProperty("rel", "noopener");
    }

    private static void MakeSafe(AutolinkInline link)
    {
        if (!link.IsEmail && SafeUrl.Link(link.Url) is null) link.ReplaceBy(new LiteralInline(link.Url));
        else link.GetAttributes().AddProperty("rel", "noopener");
    }
}
