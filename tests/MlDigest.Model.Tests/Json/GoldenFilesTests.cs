using System.Text;

namespace MlDigest.Model.Tests.Json;

public sealed class GoldenFilesTests
{
    [Fact]
    public void Documents_of_version_1_are_read() =>
        DigestJson.DeserializeDocument(GoldenFiles.Bytes("document-1.json")).Should().Be(SampleIssues.Document);

    [Fact]
    public void Issues_of_version_1_are_read() => DigestJson.Deserialize(GoldenFiles.Bytes("issue-1.json")).Should().Be(SampleIssues.Issue);

    [Fact]
    public void Entries_of_version_1_are_read() =>
        DigestJson.DeserializeEntry(GoldenFiles.Bytes("entry-1.json")).Should().Be(SampleIssues.Entry);

    [Fact]
    public async Task Lines_of_version_1_are_read()
    {
        using var stream = new MemoryStream(GoldenFiles.Bytes("issues-1.jsonl"));
        var issues = new List<DigestIssue>();
        await foreach (var issue in DigestJsonLines.ReadAsync(stream)) issues.Add(issue);
        issues.Should().Equal(SampleIssues.Issue);
    }

    [Fact]
    public void Version_1_is_what_is_written()
    {
        Written(DigestJson.Serialize(SampleIssues.Document, new() { Indented = true })).Should().Be(Golden("document-1.json"));
        Written(DigestJson.Serialize(SampleIssues.Issue, new() { Indented = true })).Should().Be(Golden("issue-1.json"));
        Written(DigestJson.Serialize(SampleIssues.Entry, new() { Indented = true })).Should().Be(Golden("entry-1.json"));
        Written(DigestJson.Serialize(SampleIssues.Issue)).Should().Be(Golden("issues-1.jsonl"));
    }

    private static string Written(string json) => json + "\n";

    private static string Golden(string name) => Encoding.UTF8.GetString(GoldenFiles.Bytes(name));
}
