using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>A link card: the parts are offsets in the text.</summary>
internal sealed class LinkCardBlock(BlockParser parser) : LeafBlock(parser)
{
    public Extent Url { get; init; }

    public Extent Title { get; init; }

    public Extent Description { get; init; }

    public Extent Site { get; init; }
}
