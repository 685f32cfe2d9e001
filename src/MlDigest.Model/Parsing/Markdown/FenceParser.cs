using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>Markdig's parser of fenced code; a fence that is never closed ends at the next heading.</summary>
internal sealed class FenceParser : FencedCodeBlockParser
{
    private const string Backticks = "```";
    private const string Tildes = "~~~";

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        block is FencedCodeBlock code && OpenEnd.IsAt(processor, block, code.FencedChar == '~' ? Tildes : Backticks) ? BlockState.None : base.TryContinue(processor, block);
}
