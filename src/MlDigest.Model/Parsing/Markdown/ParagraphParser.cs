using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>
/// Markdig's parser of paragraphs, with room for one line to begin with: most paragraphs of a digest have no more, and the room for
/// their lines is the largest part of what Markdig allocates.
/// </summary>
internal sealed class ParagraphParser : ParagraphBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (processor.NewBlocks.Count > 0 && processor.NewBlocks.Peek() is ParagraphBlock paragraph) paragraph.Lines = new StringLineGroup(1);
        return state;
    }
}
