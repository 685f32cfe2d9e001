using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>Markdig's parser of fenced code; code behind a fence that is never closed ends at the next heading.</summary>
internal sealed class FenceParser : FencedCodeBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        block is FencedCodeBlock code && OpenEnd.IsAt(processor, block, EndMark.Fence(code.FencedChar, code.OpeningFencedCharCount))
            ? BlockState.None
            : base.TryContinue(processor, block);

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is FencedCodeBlock code && (code.ClosingFencedCharCount == 0 || Unclosed.HoldsAnother(code, 0, BeginsCode)))
        {
            Unclosed.Add(processor, code);
        }

        return base.Close(processor, block);

        bool BeginsCode(string text, Extent line)
        {
            var content = line.Of(text).TrimStart();
            var fence = 0;
            while (fence < content.Length && content[fence] == code.FencedChar) fence++;
            return fence >= code.OpeningFencedCharCount && fence < content.Length && char.IsLetter(content[fence])
                && content.Slice(fence).IndexOf('`') < 0;
        }
    }
}
