using Markdig;
using Markdig.Syntax;
using MlDigest.Model.Parsing.Markdown;

namespace MlDigest.Model.Tests.Parsing.Inlines;

/// <summary>
/// Writes the blocks of a Markdown text, one a line with what HTML shows of it, once as Markdig finds them and once as the library does.
/// </summary>
internal static class MarkdigBlocks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().Build();

    public static string ByMarkdig(string markdown) => Describe(Markdig.Markdown.Parse(markdown, Pipeline));

    public static string ByLibrary(string markdown) => Describe(MarkdownReader.Read(markdown).Tree);

    private static string Describe(MarkdownDocument tree) => string.Join('\n', tree.Descendants<Block>()
        .Where(block => block is not (LinkReferenceDefinition or LinkReferenceDefinitionGroup or BlankLineBlock))
        .Select(Describe));

    private static string Describe(Block block)
    {
        var depth = 0;
        for (var parent = block.Parent; parent is not null; parent = parent.Parent) depth++;
        var detail = block switch
        {
            HeadingBlock heading => $"{heading.Level}",
            ListBlock list => $"{list.IsOrdered} {list.OrderedStart} {list.IsLoose}",
            FencedCodeBlock code => $"{code.Info} {code.Arguments} {code.Lines}",
            CodeBlock or HtmlBlock => $"{((LeafBlock)block).Lines}",
            _ => "",
        };
        return $"{depth} {block.GetType().Name} {block.Span} {detail}";
    }
}
