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

    [ParamsAllValues]
    public ExchangeFormat Format { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        issues = [.. DigestTexts.Load().SelectMany(text => DigestDocument.Parse(text).Issues)];
        byHand = new HandWrittenExchange(issues);
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
        switch (Format)
        {
            case ExchangeFormat.JsonFeed:
                DigestFeed.Write(buffer, issues, FeedFormat.JsonFeed);
                break;
            case ExchangeFormat.Atom:
                DigestFeed.Write(buffer, issues, FeedFormat.Atom);
                break;
            case ExchangeFormat.Rss:
                DigestFeed.Write(buffer, issues, FeedFormat.Rss);
                break;
            case ExchangeFormat.BibTex:
                DigestCitations.Write(buffer, issues, CitationFormat.BibTex);
                break;
            case ExchangeFormat.CslJson:
                DigestCitations.Write(buffer, issues, CitationFormat.CslJson);
                break;
            default:
                DigestMarkdown.Write(buffer, issues);
                break;
        }
    }

    private void WriteByHand()
    {
        buffer.ResetWrittenCount();
        byHand.Write(buffer, Format);
    }
}
