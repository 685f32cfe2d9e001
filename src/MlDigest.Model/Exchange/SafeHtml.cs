using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MlDigest.Model.Exchange;

/// <summary>A digest's Markdown as HTML that others may show: no HTML of the document's, and no address that is not safe.</summary>
internal static class SafeHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseCjkFriendlyEmphasis().Build();

    /// <summary>The HTML; a text that passes <see cref="MarkdownLimit"/> or nests too deep comes as its plain text in paragraphs.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="issue">The issue it stands in, against whose source relative addresses are resolved.</param>
    /// <param name="keepsHtml">Whether HTML in the Markdown is kept as it is.</param>
    public static string Of(string markdown, DigestIssue issue, bool keepsHtml)
    {
        if (MarkdownLimit.IsPassed(markdown)) return Plain(markdown);
        var text = PlainText.WithoutIndentation(markdown);
        if (PlainText.BeginsWithRow(text)) text = WithoutOuterBars(text);
        try
        {
            var syntax = Markdown.Parse(text, Pipeline);
            if (!keepsHtml) RemoveHtml(syntax);
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

    /// <summary>Text as HTML, for elements and for attributes in double quotes.</summary>
    public static string Encode(string text) =>
        ExchangeText.Of(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    private static string Plain(string markdown) => Paragraphs(PlainText.FromMarkdown(markdown));

    private static string Paragraphs(string text)
    {
        var paragraphs = text.Split(["\n\n"], StringSplitOptions.RemoveEmptyEntries);
        return string.Join("\n", paragraphs.Select(paragraph => $"<p>{Encode(paragraph).Replace("\n", "<br />\n")}</p>"));
    }

    // A row without its table is no row to Markdig, and the bars around it mean nothing.
    private static string WithoutOuterBars(string text) => string.Join("\n", text.Split('\n').Select(line => line.Trim().Trim('|').Trim()));

    private static void RemoveHtml(MarkdownDocument syntax)
    {
        foreach (var html in syntax.Descendants<HtmlInline>().ToList()) html.Remove();
        foreach (var html in syntax.Descendants<HtmlBlock>().ToList())
        {
            var text = PlainText.FromMarkdown(html.Lines.ToString());
            var parent = html.Parent!;
            if (text.Length == 0) parent.Remove(html);
            else parent[parent.IndexOf(html)] = new ParagraphBlock { Inline = new ContainerInline().AppendChild(new LiteralInline(text)) };
        }
    }

    private static void MakeSafe(LinkInline link, DigestIssue issue)
    {
        link.GetDynamicUrl = null;
        link.Url = link.IsImage ? ExchangeUrl.Web(link.Url, issue) : ExchangeUrl.Link(link.Url, issue);
        if (link.Url is null) link.ReplaceBy(new ContainerInline());
    }

    private static void MakeSafe(AutolinkInline link, DigestIssue issue)
    {
        if (link.IsEmail) return;
        if (ExchangeUrl.Link(link.Url, issue) is { } url) link.Url = url;
        else link.ReplaceBy(new LiteralInline(link.Url));
    }
}
