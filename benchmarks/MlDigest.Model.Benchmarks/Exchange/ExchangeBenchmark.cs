using System.Buffers;
using BenchmarkDotNet.Attributes;

namespace MlDigest.Model.Benchmarks;

/// <summary>
/// Writing issues in each format, against a hand-written loop over the same strings. The loop is given what the items say, their
/// HTML too; the writers make it of the issues.
/// </summary>
[MemoryDiagnoser]
public class ExchangeBenchmark
{
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 24);
    private DigestIssue[] issues = [];
    private HandWrittenExchange byHand = null!;
    private Action<IBufferWriter<byte>, DigestIssue[]> byLibrary = null!;

    [ParamsAllValues]
    public ExchangeFormat Format { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        issues = [.. DigestTexts.Load().SelectMany(text => DigestDocument.Parse(text).Issues)];
        byHand = new HandWrittenExchange(issues);
        byLibrary = Format switch
        {
            ExchangeFormat.JsonFeed => (buffer, issues) => DigestFeed.Write(buffer, issues, FeedFormat.JsonFeed),
            ExchangeFormat.Atom => (buffer, issues) => DigestFeed.Write(buffer, issues, FeedFormat.Atom),
            ExchangeFormat.Rss => (buffer, issues) => DigestFeed.Write(buffer, issues, FeedFormat.Rss),
            ExchangeFormat.BibTex => (buffer, issues) => DigestCitations.Write(buffer, issues, CitationFormat.BibTex),
            ExchangeFormat.CslJson => (buffer, issues) => DigestCitations.Write(buffer, issues, CitationFormat.CslJson),
            _ => (buffer, issues) => DigestMarkdown.Write(buffer, issues),
        };
        Write();
        var expected = buffer.WrittenSpan.ToArray();
        WriteByHand();
        if (!buffer.WrittenSpan.SequenceEqual(expected))
        {
            throw new InvalidOperationException(
                $"The hand-written loop writes something else at byte {buffer.WrittenSpan.CommonPrefixLength(expected)}.");
        }

        Console.WriteLine($"// {Format}: {issues.Length} issues, {expected.Length} bytes");
    }

    [Benchmark(Baseline = true, Description = "Loop by hand")]
    public int ByHand()
    {
        WriteByHand();
        return buffer.WrittenCount;
    }

    [Benchmark(Description = "DigestFeed, DigestCitations, DigestMarkdown")]
    public int Library()
    {
        Write();
        return buffer.WrittenCount;
    }

    private void Write()
    {
        buffer.ResetWrittenCount();
        byLibrary(buffer, issues);
    }

    private void WriteByHand()
    {
        buffer.ResetWrittenCount();
        byHand.Write(buffer, Format);
    }
}
