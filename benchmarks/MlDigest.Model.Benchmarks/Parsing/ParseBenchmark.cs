using BenchmarkDotNet.Attributes;
using Markdig;

namespace MlDigest.Model.Benchmarks;

/// <summary>Parsing into the typed model, against Markdig alone on the same texts: the floor for a parser that is built on it.</summary>
[MemoryDiagnoser]
public class ParseBenchmark
{
    private IReadOnlyList<string> texts = [];

    [GlobalSetup]
    public void Setup()
    {
        texts = DigestTexts.Load();
        Contestant.CheckAll(Contestant.All, texts);
    }

    [Benchmark(Baseline = true, Description = "Markdig alone, same grammar")]
    public int MarkdigAlone()
    {
        var blocks = 0;
        foreach (var text in texts) blocks += Markdown.Parse(text, Pipelines.SameGrammar).Count;
        return blocks;
    }

    [Benchmark(Description = "Markdig, UseAdvancedExtensions")]
    public int MarkdigAdvanced()
    {
        var blocks = 0;
        foreach (var text in texts) blocks += Markdown.Parse(text, Pipelines.Advanced).Count;
        return blocks;
    }

    [Benchmark(Description = "Markdig to HTML")]
    public int Html()
    {
        var characters = 0;
        foreach (var text in texts) characters += Markdown.ToHtml(text, Pipelines.SameGrammar).Length;
        return characters;
    }

    [Benchmark(Description = "heading walk, reflection JSON")]
    public int Walk()
    {
        var bytes = 0;
        foreach (var text in texts) bytes += HeadingWalk.ToJson(text).Length;
        return bytes;
    }

    [Benchmark(Description = "DigestDocument.Parse")]
    public int Parse()
    {
        var issues = 0;
        foreach (var text in texts) issues += DigestDocument.Parse(text).Issues.Count;
        return issues;
    }

    [Benchmark(Description = "DigestDocument.Parse, every text read")]
    public int ParseAndRead()
    {
        var issues = 0;
        foreach (var text in texts) issues += ModelReader.ReadAll(DigestDocument.Parse(text).Issues).Count;
        return issues;
    }
}
