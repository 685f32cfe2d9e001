using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>The digest's own Markdown as HTML, without the HTML in it and without addresses that are not safe.</summary>
internal static partial class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseCjkFriendlyEmphasis().Build();

    /// <summary>The HTML; empty where there is nothing to read.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="issue">The issue it stands in.</param>
    /// <param name="level">The level of its headings in the page.</param>
    public static string Html(string markdown, DigestIssue issue, int level)
    {
        if (MarkdownLimit.IsPassed(markdown)) return Plain(markdown);

        // A row without its table is no row to Markdig.
        if (markdown.StartsWith('|') && !Delimiter().IsMatch(markdown)) markdown = PlainText.FromMarkdown(markdown);
        try
        {
            var syntax = Markdown.Parse(markdown, Pipeline);
            foreach (var heading in syntax.Descendants<HeadingBlock>()) heading.Level = Math.Min(level, 6);
            foreach (var html in syntax.Descendants<HtmlInline>().ToList()) html.Remove();
            foreach (var html in syntax.Descendants<HtmlBlock>().ToList()) ReplaceByText(html);
            foreach (var table in syntax.Descendants<Table>().Where(table => table.Count == 1).ToList()) table.Parent!.Remove(table);
            foreach (var link in syntax.Descendants<LinkInline>().ToList()) MakeSafe(link, issue);
            foreach (var link in syntax.Descendants<AutolinkInline>().ToList()) MakeSafe(link, issue);
            return syntax.ToHtml(Pipeline).Trim();
        }
        catch (ArgumentException)
        {
            // Nested deeper than Markdig goes.
            return Plain(markdown);
        }
    }

    private static string Plain(string markdown) => $"<pre>{WebUtility.HtmlEncode(Clipped.Prose(markdown))}</pre>";

    private static void ReplaceByText(HtmlBlock html)
    {
        var text = html.Type == HtmlBlockType.Comment ? "" : WebUtility.HtmlDecode(Tag().Replace(html.Lines.ToString(), " ")).Trim();
        var parent = html.Parent!;
        if (text.Length == 0) parent.Remove(html);
        else parent[parent.IndexOf(html)] = new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(text)) };
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\n[ |:]*-[ |:-]*(\r|\n|$)")]
    private static partial Regex Delimiter();

    // Pictures become links to them: the entries show theirs apart.
    private static void MakeSafe(LinkInline link, DigestIssue issue)
    {
        link.GetDynamicUrl = null;
        link.Url = SafeUrl.Link(link.Url, issue);
        if (link.IsImage && link.FirstChild is null) link.AppendChild(new LiteralInline("picture"));
        link.IsImage = false;
        if (link.Url is null) link.ReplaceBy(new ContainerInline());
        else link.GetAttributes().AddProperty("rel", "noopener");
    }

    private static void MakeSafe(AutolinkInline link, DigestIssue issue)
    {
        if (!link.IsEmail && SafeUrl.Link(link.Url, issue) is null) link.ReplaceBy(new LiteralInline(link.Url));
        else link.GetAttributes().AddProperty("rel", "noopener");
    }
}
