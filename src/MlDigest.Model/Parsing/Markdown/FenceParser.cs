using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>Markdig's parser of fenced code; a fence that is never closed ends at the next heading.</summary>
internal sealed class FenceParser : FencedCodeBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        block is FencedCodeBlock code && OpenEnd.IsAt(processor, block, EndMark.Fence(code.FencedChar, code.OpeningFencedCharCount))
            ? BlockState.None
            : base.TryContinue(processor, block);

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is FencedCodeBlock { ClosingFencedCharCount: 0 }) Unclosed.Add(processor, block);
        return base.Close(processor, block);
    }
}
