using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlDigest.Model.Tests.Json;

public sealed class SchemaTests
{
    [Fact]
    public void Schema_is_the_one_of_the_types()
    {
        var generated = SchemaGenerator.Generate();
        var path = Path.Combine(AppContext.BaseDirectory, "digest-issue.schema.json");
        File.WriteAllText(path, generated);
        DigestJson.Schema.Should().Be(generated, $"src/MlDigest.Model/Json/digest-issue.schema.json has to be a copy of {path}");
    }

    [Fact]
    public void Everything_in_the_schema_is_described()
    {
        var definitions = JsonNode.Parse(DigestJson.Schema)!["$defs"]!.AsObject();
        foreach (var (name, definition) in definitions)
        {
            ((string?)definition!["title"]).Should().NotBeNullOrEmpty(name);
            ((string?)definition["description"]).Should().NotBeNullOrEmpty(name);
            foreach (var (member, schema) in definition["properties"]?.AsObject() ?? [])
            {
                ((string?)schema!["description"]).Should().NotBeNullOrEmpty($"{name}.{member}");
            }
        }
    }

    [Fact]
    public void Schema_has_the_members_that_are_written_in_their_order()
    {
        var definitions = JsonNode.Parse(DigestJson.Schema)!["$defs"]!;
        var document = JsonNode.Parse(DigestJson.Serialize(SampleIssues.Document))!.AsObject();
        var issue = JsonNode.Parse(DigestJson.Serialize(SampleIssues.Document.Issues[0] with { Confidence = 0.87 }))!.AsObject();
        var entry = issue["sections"]![0]!["entries"]![0]!.AsObject();
        Names(definitions["document"]!["properties"]!).Should().Equal(Names(document));
        Names(definitions["issue"]!["properties"]!).Should().Equal(Names(issue));
        Names(definitions["entry"]!["properties"]!).Should().Equal(Names(entry));
        Names(definitions["link"]!["properties"]!).Should().Equal(Names(entry["links"]![0]!));
        Names(definitions["image"]!["properties"]!).Should().Equal(Names(entry["images"]![0]!));
        Names(definitions["card"]!["properties"]!).Should().Equal(Names(entry["cards"]![0]!));
        Names(definitions["span"]!["properties"]!).Should().Equal(Names(entry["span"]!));
        Names(definitions["diagnostic"]!["properties"]!).Should().Equal(Names(document["diagnostics"]![0]!));
        Names(definitions["leaf"]!["properties"]!).Should().Equal(Names(document["leaves"]![0]!));
        var work = JsonSerializer.SerializeToNode(SampleIssues.Work)!.AsObject();
        Names(definitions["work"]!["properties"]!).Should().Equal(Names(work));
        Names(definitions["occurrence"]!["properties"]!).Should().Equal(Names(work["occurrences"]![0]!));
        Names(definitions["issueReference"]!["properties"]!).Should().Equal(Names(work["occurrences"]![0]!["issue"]!));
        Names(definitions["entryReference"]!["properties"]!)
            .Should().Equal(Names(JsonSerializer.SerializeToNode(SampleIssues.Reference)!));
        Names(definitions["section"]!["properties"]!)
            .Should().Equal("title", "ordinal", "kind", "introduction", "entries", "sections", "span");
    }

    [Theory]
    [InlineData("work", "kind")]
    [InlineData("occurrence", "issue,entryId,isSubject,kind,span")]
    [InlineData("issueReference", "id,document")]
    [InlineData("entryReference", "id,issue,entry")]
    public void What_is_left_out_where_it_is_empty_is_not_required(string definition, string required) =>
        JsonNode.Parse(DigestJson.Schema)!["$defs"]![definition]!["required"]!.AsArray().Select(name => (string)name!)
            .Should().Equal(required.Split(','));

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(member => member.Key);
}
