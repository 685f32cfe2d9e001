using Markdig;

namespace MlDigest.Model.Benchmarks;

/// <summary>Markdig as its users set it up.</summary>
internal static class Pipelines
{
    /// <summary>
    /// The parser's grammar and no more: CommonMark, tables of pipes, front matter. Inlines are parsed, their places are not kept.
    /// </summary>
    public static MarkdownPipeline SameGrammar { get; } = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    /// <summary>What most programs use.</summary>
    public static MarkdownPipeline Advanced { get; } = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseYamlFrontMatter().Build();
}
