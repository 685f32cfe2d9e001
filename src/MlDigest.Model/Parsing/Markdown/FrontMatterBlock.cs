using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>The metadata at the head of a document.</summary>
internal sealed class FrontMatterBlock(BlockParser parser) : LeafBlock(parser)
{
    public FrontMatterFormat Format { get; init; }

    /// <summary>The lines between the fences; all lines where there are none.</summary>
    public Extent Content { get; init; }
}
