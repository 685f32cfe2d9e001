using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>
/// A block parser that looks ahead in the text, decides at once how far its block goes, and then takes all lines up to there. A block
/// that would never close is not opened, so nothing is lost to it.
/// </summary>
/// <typeparam name="TBlock">The block it makes.</typeparam>
internal abstract class ExtentBlockParser<TBlock> : BlockParser
    where TBlock : LeafBlock
{
    public sealed override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentContainer is not MarkdownDocument) return BlockState.None;
        if (IsOnlyFirst && processor.Document.Count > 0) return BlockState.None;
        var block = Measure(processor.Line.Text, processor.Start);
        if (block is null) return BlockState.None;
        block.Column = processor.Column;
        processor.NewBlocks.Push(block);
        return Advance(processor, block);
    }

    public sealed override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block.Span.End >= processor.Line.End || IsBlank(processor.Line, block.Span.End + 1)) return Advance(processor, block);

        // What stands behind the block on its last line is text.
        while (processor.Start <= block.Span.End) processor.NextColumn();
        processor.ParseIndent();
        return BlockState.None;
    }

    private static bool IsBlank(StringSlice line, int start)
    {
        while (start <= line.End && line.Text[start] is ' ' or '\t') start++;
        return start > line.End;
    }

    /// <summary>Whether the block can only be the first of its document.</summary>
    protected virtual bool IsOnlyFirst => false;

    /// <summary>The block that starts at an offset, with its span set; null when there is none.</summary>
    protected abstract TBlock? Measure(string text, int start);

    private static BlockState Advance(BlockProcessor processor, Block block) =>
        processor.Line.End >= block.Span.End ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
}
