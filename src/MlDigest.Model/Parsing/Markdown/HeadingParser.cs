using Markdig.Parsers;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>
/// Markdig's parser of headings, which here keep no copy of their line: the text of a heading is what its span holds behind the signs.
/// </summary>
internal sealed class HeadingParser : HeadingBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        base.TryOpen(processor) == BlockState.Break ? BlockState.BreakDiscard : BlockState.None;
}
