using System.Globalization;
using System.Text;
using System.Text.Json;
using MlDigest.Cli;
using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Accuracy.Scoring;

namespace MlDigest.Model.Tests.Corpus;

/// <summary>What <c>mldigest compare</c> says of labels in the product's JSON is what is measured by the labels themselves.</summary>
public sealed class CompareTests : IDisposable
{
    private readonly string labels = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".jsonl");

    public void Dispose() => File.Delete(labels);

    [CorpusFact]
    public Task Real_digests_are_compared_as_they_are_measured() => CompareAsync(Path.Combine(CorpusFolder.Path!, "corpus"));

    [Fact]
    public Task Invented_digests_are_compared_as_they_are_measured() => CompareAsync(Path.Combine(AppContext.BaseDirectory, "invented"));

    private async Task CompareAsync(string folder)
    {
        var documents = LabelledDocument.LoadFolder(folder);
        documents.Should().NotBeEmpty();
        await using (var stream = File.Create(labels))
        {
            foreach (var document in documents) LabelsJson.Write(stream, document);
        }

        using var output = new MemoryStream();
        using var error = new StringWriter();
        await Tool.RunAsync(["compare", labels, folder, "--format", "json"], new Terminal(Stream.Null, output, error));
        using var json = JsonDocument.Parse(output.ToArray());
        json.RootElement.GetProperty("documents").EnumerateArray().Select(Figures)
            .Should().BeEquivalentTo(documents.Where(document => document.Issues.Count > 0)
                .Select(document => Figures(document.Name, PublicationScores.Parsed(document))));
    }

    private static string Figures(JsonElement document)
    {
        var counts = new[] { "expected", "actual", "found", "exact" }.Select(name => document.GetProperty(name).GetInt32());
        var fields = document.GetProperty("fields")
            .EnumerateObject()
            .Select(field => (field.Value.GetProperty("right").GetInt32(), field.Value.GetProperty("of").GetInt32()));
        return Figures(document.GetProperty("document").GetString()!, counts, fields);
    }

    private static string Figures(string name, Tally tally) =>
        Figures(name, [tally.Labelled, tally.Read, tally.Found, tally.Exact], Enum.GetValues<Field>().Select(field => tally[field]));

    private static string Figures(string name, IEnumerable<int> counts, IEnumerable<(int Right, int Of)> fields)
    {
        var text = new StringBuilder(name);
        foreach (var count in counts) text.Append(CultureInfo.InvariantCulture, $" {count}");
        foreach (var (right, of) in fields) text.Append(CultureInfo.InvariantCulture, $" {right}/{of}");
        return text.ToString();
    }
}
