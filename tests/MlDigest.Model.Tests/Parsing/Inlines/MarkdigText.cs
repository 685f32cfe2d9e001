using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MlDigest.Model.Parsing.Inlines;
using MlDigest.Model.Parsing.Markdown;

namespace MlDigest.Model.Tests.Parsing.Inlines;

/// <summary>
/// Writes what a reader sees of a Markdown text, letter by letter with its style, once as Markdig reads it and once as the library does.
/// </summary>
internal static class MarkdigText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseCjkFriendlyEmphasis().Build();

    public static string ByMarkdig(string markdown)
    {
        var text = new StringBuilder();
        foreach (var leaf in Markdig.Markdown.Parse(markdown, Pipeline).Descendants<LeafBlock>())
        {
            if (leaf.Inline is null) continue;
            Write(leaf.Inline, bold: false, italic: false, text);
            text.Append('¶');
        }

        return Folded(text);
    }

    public static string ByLibrary(string markdown)
    {
        var (text, syntax) = (new StringBuilder(), MarkdownReader.Read(markdown));
        var scanner = new InlineScanner();
        var references = syntax.Tree.GetLinkReferenceDefinitions(addGroup: false) is { } definitions
            ? new ReferenceTargets(definitions, int.MaxValue)
            : null;
        foreach (var leaf in syntax.Tree.Descendants<LeafBlock>())
        {
            if (leaf is not (ParagraphBlock or HeadingBlock)) continue;
            scanner.Scan(InlineText.Of(leaf, syntax.Source), references);
            Write(scanner, InlineText.Of(leaf, syntax.Source), text);
            text.Append('¶');
        }

        return Folded(text);
    }

    private static void Write(ContainerInline inlines, bool bold, bool italic, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case LiteralInline literal: Write(literal.Content.ToString(), bold, italic, text); break;
                case HtmlEntityInline entity: Write(entity.Transcoded.ToString(), bold, italic, text); break;
                case CodeInline code: Write($"`{code.Content.Trim()}`", bold, italic, text); break;
                case LineBreakInline: text.Append(' '); break;
                case AutolinkInline autolink: text.Append('<').Append(autolink.Url).Append('>'); break;
                case HtmlInline html: text.Append(html.Tag); break;
                case EmphasisInline emphasis:
                    Write(
                    emphasis, bold || emphasis.DelimiterCount == 2, italic || emphasis.DelimiterCount == 1, text); break;
                case LinkInline link:
                    text.Append(link.IsImage ? "image{" : "link{");
                    Write(link, bold, italic, text);
                    text.Append('|').Append(link.Url).Append('}');
                    break;
                case DelimiterInline delimiter:
                    Write(delimiter.ToLiteral(), bold, italic, text);
                    Write(delimiter, bold, italic, text);
                    break;
                case ContainerInline container: Write(container, bold, italic, text); break;
            }
        }
    }

    private static void Write(InlineScanner scanner, InlineText source, StringBuilder text)
    {
        var (bold, italic, targets) = (0, 0, new Stack<string>());
        for (var i = 0; i < scanner.Tokens.Count; i++)
        {
            var token = scanner.Tokens[i];
            var piece = source.Source.Substring(token.Range.Start, token.Range.Length);
            switch (token.Kind)
            {
                case InlineKind.Text: Write(piece, bold > 0, italic > 0, text); break;
                case InlineKind.Reference: Write(scanner.Tokens.ValueOf(token).Text!, bold > 0, italic > 0, text); break;
                case InlineKind.Code: Write($"`{piece.Trim()}`", bold > 0, italic > 0, text); break;
                case InlineKind.Break:
                    bold -= scanner.Tokens.EmphasisOf(token).EndsBold;
                    text.Append(' ');
                    break;
                case InlineKind.Autolink or InlineKind.Html: text.Append(piece); break;
                case InlineKind.Delimiters:
                    var emphasis = scanner.Tokens.EmphasisOf(token);
                    (bold, italic) = (bold - emphasis.EndsBold, italic - emphasis.EndsItalic);
                    Write(piece[..^(emphasis.EndLength + emphasis.StartLength)], bold > 0, italic > 0, text);
                    (bold, italic) = (bold + emphasis.StartsBold, italic + emphasis.StartsItalic);
                    break;
                case InlineKind.LinkStart or InlineKind.ImageStart:
                    text.Append(token.Kind == InlineKind.ImageStart ? "image{" : "link{");
                    targets.Push(scanner.Tokens.ValueOf(token).Text!);
                    break;
                case InlineKind.LinkEnd: text.Append('|').Append(targets.Pop()).Append('}'); break;
            }
        }
    }

    private static void Write(string piece, bool bold, bool italic, StringBuilder text)
    {
        foreach (var c in piece)
        {
            if (bold && !char.IsWhiteSpace(c)) text.Append('▲');
            if (italic && !char.IsWhiteSpace(c)) text.Append('△');
            text.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }
    }

    private static string Folded(StringBuilder text) =>
        string.Join(" ", text.ToString().Replace("¶", " ¶ ").Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
