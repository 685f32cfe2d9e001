using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>The first stage: text to Markdig's syntax tree, with one pipeline for all.</summary>
internal static class MarkdownReader
{
    // Named extensions only. Left out on purpose: automatic links (quadratic, and they swallow Chinese text behind a URL; the outline
    // finds bare URLs itself), automatic identifiers (quadratic), task lists (they eat links whose text is "X").
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    public static MarkdownSyntax Read(string text, int maximumNesting = DigestParserOptions.DeepestNesting, ParseGate? gate = null)
    {
        // A byte order mark would hide a heading or front matter on the first line; a space keeps every offset.
        if (text.Length > 0 && text[0] == '\uFEFF') text = " " + text.Substring(1);
        var context = NestingLimit.ContextFor(maximumNesting);
        DocumentGate.Put(context, gate ?? ParseGate.Open);
        var source = SourceText.Of(text);
        return new MarkdownSyntax(text, source, Markdig.Markdown.Parse(source, Pipeline, context));
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new ParagraphParser());
        builder.BlockParsers.Replace<HeadingBlockParser>(new HeadingParser());
        builder.BlockParsers.Replace<FencedCodeBlockParser>(new FenceParser());
        builder.BlockParsers.Replace<HtmlBlockParser>(new HtmlParser());
        builder.BlockParsers.Replace<QuoteBlockParser>(new QuoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new ListParser());
        builder.BlockParsers.Insert(0, new FrontMatterParser());
        builder.BlockParsers.Insert(1, new LinkCardParser());

        // Markdig reads the blocks; their text is read by InlineReader. The extension for tables asks for one
        // inline parser, of line breaks.
        builder.InlineParsers.RemoveAll(parser => parser is not LineBreakInlineParser);
        foreach (var parser in builder.BlockParsers) parser.Closed += static (processor, block) => Close(processor, block);
        return builder.Build();
    }

    private static void Close(BlockProcessor processor, Block block)
    {
        DocumentGate.Of(processor).CountBlock();
        if (block is LeafBlock leaf) leaf.ProcessInlines = false;
    }
}
