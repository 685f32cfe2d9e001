using BenchmarkDotNet.Attributes;
using Markdig;
using MlDigest.Model.Benchmarks.Generation;

namespace MlDigest.Model.Benchmarks;

/// <summary>Parsing each layout, in all languages, against Markdig alone on the same texts.</summary>
[MemoryDiagnoser]
public class LayoutBenchmark
{
    private const int Seed = 1;
    private const int DocumentLength = 40_000;

    private string[] texts = [];

    public static IEnumerable<string> Layouts => Enum.GetNames<DigestLayout>();

    [ParamsSource(nameof(Layouts))]
    public string Layout { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var generator = new DigestGenerator(Seed);
        var layout = Enum.Parse<DigestLayout>(Layout);
        texts = [.. DigestLanguage.All.Select(language => generator.Document(layout, language, DocumentLength).CheckedMarkdown())];
    }

    [Benchmark(Baseline = true, Description = "Markdig alone, same grammar")]
    public int MarkdigAlone()
    {
        var blocks = 0;
        foreach (var text in texts) blocks += Markdown.Parse(text, Pipelines.SameGrammar).Count;
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
