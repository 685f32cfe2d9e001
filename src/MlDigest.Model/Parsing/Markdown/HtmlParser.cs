using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>Markdig's parser of HTML; a comment, script or text set as it stands that is never closed ends at the next heading.</summary>
internal sealed class HtmlParser : HtmlBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var mark = block is not HtmlBlock html ? null : html.Type switch
        {
            HtmlBlockType.Comment => "-->",
            HtmlBlockType.ScriptPreOrStyle => "</",
            _ => null,
        };
        return mark is not null && OpenEnd.IsAt(processor, block, mark) ? BlockState.None : base.TryContinue(processor, block);
    }
}
