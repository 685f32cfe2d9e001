using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>
/// Markdig's parser of paragraphs, with room for one line to begin with: most paragraphs of a digest have no more, and the room for
/// their lines is the largest part of what Markdig allocates.
/// </summary>
/// <remarks>
/// Markdig looks for a paragraph that it takes away among all its siblings, so that a document of link definitions or of underlined
/// headings, which are paragraphs at first, takes quadratic time. Here such a paragraph is the last or the only one where Markdig looks.
/// </remarks>
internal sealed class ParagraphParser : ParagraphBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (processor.NewBlocks.Count > 0 && processor.NewBlocks.Peek() is ParagraphBlock paragraph)
        {
            paragraph.Lines = new StringLineGroup(1);
        }

        return state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.CurrentChar is not ('=' or '-') || block is not ParagraphBlock { Parent: { } parent } paragraph)
        {
            return base.TryContinue(processor, block);
        }

        if (LinkDefinitions.Read(ref paragraph.Lines, processor.Document) && paragraph.Lines.Count == 0)
        {
            paragraph.UpdateSpanEnd(processor.Line.End);
            return BlockState.Continue;
        }

        // The first definition puts a block for all of them behind the paragraph.
        if (!IsLast(paragraph, parent)) return base.TryContinue(processor, block);

        // Whether a line in a quotation or a bullet underlines a heading depends on the kind of container.
        ContainerBlock only = parent switch
        {
            QuoteBlock => new QuoteBlock(this),
            ListItemBlock => new ListItemBlock(this),
            _ => new MarkdownDocument(),
        };
        parent.RemoveAt(parent.Count - 1);
        only.Add(paragraph);
        var state = base.TryContinue(processor, paragraph);
        if (paragraph.Parent is null) return state;
        only.RemoveAt(0);
        parent.Add(paragraph);
        return state;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock { Parent: { } parent } paragraph) return base.Close(processor, block);
        ref var lines = ref paragraph.Lines;
        LinkDefinitions.Read(ref lines, processor.Document);
        if (lines.Count == 0)
        {
            if (IsLast(paragraph, parent)) parent.RemoveAt(parent.Count - 1);
            return false;
        }

        for (var i = 0; i < lines.Count; i++) lines.Lines[i].Slice.TrimStart();
        lines.Lines[lines.Count - 1].Slice.TrimEnd();
        return true;
    }

    private static bool IsLast(ParagraphBlock paragraph, ContainerBlock parent) => ReferenceEquals(parent.LastChild, paragraph);
}
