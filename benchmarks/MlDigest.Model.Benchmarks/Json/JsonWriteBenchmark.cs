using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace MlDigest.Model.Benchmarks;

/// <summary>Writing issues as UTF-8 JSON, against a hand-written loop over the same strings.</summary>
[MemoryDiagnoser]
public class JsonWriteBenchmark
{
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 24);
    private DigestIssue[] issues = [];

    [GlobalSetup]
    public void Setup()
    {
        issues = [.. DigestTexts.Load().SelectMany(text => DigestDocument.Parse(text).Issues)];
        foreach (var issue in issues)
        {
            var expected = DigestJson.SerializeToUtf8Bytes(issue);
            buffer.ResetWrittenCount();
            using (var writer = Writer()) HandWrittenJson.Write(writer, issue);
            if (!buffer.WrittenSpan.SequenceEqual(expected))
            {
                throw new InvalidOperationException("The hand-written loop writes something else.");
            }

            if (JsonSerializer.Deserialize<DigestIssue>(JsonSerializer.SerializeToUtf8Bytes(issue)) != issue)
            {
                throw new InvalidOperationException("JsonSerializer writes something else.");
            }
        }

        Console.WriteLine($"// {issues.Length} issues, {issues.Sum(issue => DigestJson.SerializeToUtf8Bytes(issue).Length)} bytes");
    }

    [Benchmark(Baseline = true, Description = "Utf8JsonWriter by hand")]
    public int ByHand()
    {
        var bytes = 0;
        foreach (var issue in issues)
        {
            buffer.ResetWrittenCount();
            using (var writer = Writer()) HandWrittenJson.Write(writer, issue);
            bytes += buffer.WrittenCount;
        }

        return bytes;
    }

    [Benchmark(Description = "DigestJson.Serialize")]
    public int Contract()
    {
        var bytes = 0;
        foreach (var issue in issues)
        {
            buffer.ResetWrittenCount();
            DigestJson.Serialize(buffer, issue);
            bytes += buffer.WrittenCount;
        }

        return bytes;
    }

    [Benchmark(Description = "JsonSerializer, default options")]
    public int Serializer()
    {
        var bytes = 0;
        foreach (var issue in issues)
        {
            buffer.ResetWrittenCount();
            using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
            {
                JsonSerializer.Serialize(writer, issue);
            }

            bytes += buffer.WrittenCount;
        }

        return bytes;
    }

    private Utf8JsonWriter Writer() => new(buffer, new JsonWriterOptions { Encoder = DigestJson.Encoder, SkipValidation = true });
}
