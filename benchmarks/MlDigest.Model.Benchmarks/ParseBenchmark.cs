using BenchmarkDotNet.Attributes;
using Markdig;

namespace MlDigest.Model.Benchmarks;

/// <summary>Parsing into the typed model, against Markdig alone on the same texts: the floor for a parser that is built on it.</summary>
[MemoryDiagnoser]
public class ParseBenchmark
{
    // What the parser needs of Markdig; the extensions of the library's own come on top.
    private static readonly MarkdownPipeline Floor = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseCjkFriendlyEmphasis()
        .UseYamlFrontMatter()
        .UsePreciseSourceLocation()
        .Build();

    private static readonly MarkdownPipeline Advanced = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseYamlFrontMatter().Build();

    private IReadOnlyList<string> texts = [];

    [GlobalSetup]
    public void Setup()
    {
        texts = DigestTexts.Load();
        foreach (var text in texts)
        {
            // A contestant that loses text is not in the race.
            var document = DigestDocument.Parse(text);
            var kept = document.Leaves.Sum(leaf => leaf.Span.Slice(text).Count(c => !char.IsWhiteSpace(c)));
            if (kept != text.Count(c => !char.IsWhiteSpace(c))) throw new InvalidOperationException("The parser lost text.");
        }
    }

    [Benchmark(Baseline = true, Description = "Markdig alone")]
    public int Markdig()
    {
        var blocks = 0;
        foreach (var text in texts) blocks += Markdown.Parse(text, Floor).Count;
        return blocks;
    }

    [Benchmark(Description = "Markdig, UseAdvancedExtensions")]
    public int MarkdigAdvanced()
    {
        var blocks = 0;
        foreach (var text in texts) blocks += Markdown.Parse(text, Advanced).Count;
        return blocks;
    }

    [Benchmark(Description = "DigestDocument.Parse")]
    public int Parse()
    {
        var issues = 0;
        foreach (var text in texts) issues += DigestDocument.Parse(text).Issues.Count;
        return issues;
    }
}
