using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>
/// Markdig's parser of headings. It takes room for eight lines from a pool, which gets them back when Markdig has read the heading's text;
/// it is not asked to here, and a heading has one line.
/// </summary>
internal sealed class HeadingParser : HeadingBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state == BlockState.Break && processor.NewBlocks.Peek() is HeadingBlock heading) heading.Lines = new StringLineGroup(1);
        return state;
    }
}
