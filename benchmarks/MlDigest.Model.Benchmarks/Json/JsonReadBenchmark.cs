using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace MlDigest.Model.Benchmarks;

/// <summary>
/// Reading issues from UTF-8 JSON, against <see cref="JsonDocument"/> on the same bytes, which makes neither strings nor records.
/// </summary>
[MemoryDiagnoser]
public class JsonReadBenchmark
{
    private byte[][] lines = [];

    [GlobalSetup]
    public void Setup()
    {
        DigestIssue[] issues = [.. DigestTexts.Load().SelectMany(text => DigestDocument.Parse(text).Issues)];
        lines = [.. issues.Select(issue => DigestJson.SerializeToUtf8Bytes(issue))];
        for (var i = 0; i < issues.Length; i++)
        {
            if (DigestJson.Deserialize(lines[i]) != issues[i]) throw new InvalidOperationException("The contract reads something else.");
            if (JsonSerializer.Deserialize<DigestIssue>(lines[i]) != issues[i])
            {
                throw new InvalidOperationException("JsonSerializer reads something else.");
            }
        }

        Console.WriteLine($"// {issues.Length} issues, {lines.Sum(line => line.Length)} bytes");
    }

    [Benchmark(Baseline = true, Description = "JsonDocument.Parse")]
    public int Document()
    {
        var objects = 0;
        foreach (var line in lines)
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object) objects++;
        }

        return objects;
    }

    [Benchmark(Description = "DigestJson.Deserialize")]
    public int Contract()
    {
        var sections = 0;
        foreach (var line in lines) sections += DigestJson.Deserialize(line).Sections.Count;
        return sections;
    }

    [Benchmark(Description = "JsonSerializer, default options")]
    public int Serializer()
    {
        var sections = 0;
        foreach (var line in lines) sections += JsonSerializer.Deserialize<DigestIssue>(line)!.Sections.Count;
        return sections;
    }
}
