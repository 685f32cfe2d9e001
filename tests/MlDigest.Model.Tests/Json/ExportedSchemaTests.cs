using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace MlDigest.Model.Tests.Json;

/// <summary>The schema of the contract inside those that System.Text.Json exports of a program's types.</summary>
public sealed class ExportedSchemaTests
{
    private static readonly JsonSchemaExporterOptions WithContract = new()
    {
        TransformSchemaNode = DigestJson.TransformSchema,
        TreatNullObliviousAsNonNullable = true
    };

    private static readonly JsonObject Definitions = JsonNode.Parse(DigestJson.Schema)!["$defs"]!.AsObject();

    public static TheoryData<Type, string> Types { get; } = new()
    {
        { typeof(DigestDocument), "document" },
        { typeof(DigestIssue), "issue" },
        { typeof(DigestSection), "section" },
        { typeof(DigestEntry), "entry" },
        { typeof(DigestLink), "link" },
        { typeof(DigestImage), "image" },
        { typeof(LinkCard), "card" },
        { typeof(SourceSpan), "span" },
        { typeof(DigestDiagnostic), "diagnostic" },
        { typeof(DigestLeaf), "leaf" },
        { typeof(EntryKind), "entryKind" },
        { typeof(SectionKind), "sectionKind" },
        { typeof(LinkKind), "linkKind" },
        { typeof(LeafKind), "leafKind" },
        { typeof(DiagnosticSeverity), "severity" },
        { typeof(WorkId), "identifier" },
        { typeof(EntryReference), "entryReference" },
        { typeof(IssueReference), "issueReference" },
        { typeof(DigestWork), "work" },
        { typeof(WorkOccurrence), "occurrence" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Schema_of_a_type_is_its_definition_in_the_contract(Type type, string name)
    {
        DigestJson.GetSchemaDefinition(type).Should().Be(name);
        var schema = JsonSerializerOptions.Web.GetJsonSchemaAsNode(type, WithContract).AsObject();
        var definitions = schema["$defs"]?.AsObject() ?? [];
        schema.Remove("$defs");
        JsonNode.DeepEquals(schema, Definitions[name]).Should().BeTrue(schema.ToJsonString());
        foreach (var (used, definition) in definitions) JsonNode.DeepEquals(definition, Definitions[used]).Should().BeTrue(used);
        References(schema).Concat(References(definitions)).Select(reference => reference["#/$defs/".Length..]).Distinct()
            .Should().BeEquivalentTo(definitions.Select(pair => pair.Key));
    }

    [Fact]
    public void Every_definition_is_that_of_a_type() =>
        Definitions.Select(pair => pair.Key).Should().BeEquivalentTo(Types.Select(row => (string)row[1]));

    [Fact]
    public void References_inside_other_types_lead_to_the_definitions_beside_them()
    {
        var schema = JsonSerializerOptions.Web.GetJsonSchemaAsNode(typeof(Shelf), WithContract);
        var properties = schema["properties"]!;
        Names(properties).Should().Equal("link", "maybe", "kinds", "severity", "byWork", "tags", "doi", "a~1/b", "ratings", "list");
        References(schema).Should().OnlyContain(reference => Resolves(schema, reference));
        ((string?)properties["link"]!["properties"]!["kind"]!["$ref"]).Should().Be("#/properties/link/$defs/linkKind");
        ((string?)properties["a~1/b"]!["properties"]!["span"]!["$ref"]).Should().Be("#/properties/a~01~1b/$defs/span");
        properties["link"]!["type"]!.ToJsonString().Should().Be("\"object\"");
        properties["maybe"]!["type"]!.ToJsonString().Should().Be("""["object","null"]""");
        ((string?)properties["kinds"]!["items"]!["title"]).Should().Be("Entry kind");
        properties["severity"]!["type"]!.ToJsonString().Should().Be("""["string","null"]""");
        properties["severity"]!["oneOf"]!.AsArray()[^1]!.ToJsonString().Should().Be("""{"const":null}""");
        ((string?)properties["byWork"]!["additionalProperties"]!["title"]).Should().Be("Link card");
        properties["tags"]!.ToJsonString().Should().Be("""{"type":"array","items":{"type":"string"}}""");
        properties["doi"]!.ToJsonString().Should().Be("""{"type":"string"}""");
        properties["ratings"]!["items"]!["type"]!.ToJsonString().Should().Be("""["string","null"]""");
        ((string?)properties["list"]!["items"]!["$ref"]).Should().Be("#/properties/list/$defs/leaf");
    }

    [Fact]
    public void Metadata_are_what_they_are_in_an_issue()
    {
        var schema = JsonSerializerOptions.Web.GetJsonSchemaAsNode(typeof(DigestMetadata), WithContract);
        JsonNode.DeepEquals(schema, Definitions["issue"]!["properties"]!["metadata"]).Should().BeTrue();
    }

    [Fact]
    public void Period_is_the_text_that_it_is_in_an_issue()
    {
        var schema = JsonSerializerOptions.Web.GetJsonSchemaAsNode(typeof(DigestPeriod), WithContract);
        ((string?)schema["type"]).Should().Be("string");
        ((string?)schema["pattern"]).Should().Be((string?)Definitions["issue"]!["properties"]!["period"]!["pattern"]);
    }

    [Fact]
    public void Other_types_keep_their_schema_and_have_no_definition()
    {
        var exported = JsonSerializerOptions.Web.GetJsonSchemaAsNode(typeof(Version[]), new() { TreatNullObliviousAsNonNullable = true });
        JsonNode.DeepEquals(JsonSerializerOptions.Web.GetJsonSchemaAsNode(typeof(Version[]), WithContract), exported).Should().BeTrue();
        DigestJson.GetSchemaDefinition(typeof(Version)).Should().BeNull();
        DigestJson.GetSchemaDefinition(typeof(DoiId)).Should().BeNull();
    }

    private static IEnumerable<string> Names(JsonNode node) => node.AsObject().Select(member => member.Key);

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(member => member.Key == "$ref" ? [(string)member.Value!] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    private static bool Resolves(JsonNode root, string reference) =>
        reference.Split('/')
            .Skip(1)
            .Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            .Aggregate((JsonNode?)root, (node, step) => node?[step]) is JsonObject;

    private sealed class Shelf
    {
        public required DigestLink Link { get; init; }

        public DigestLink? Maybe { get; init; }

        public required List<EntryKind> Kinds { get; init; }

        public DiagnosticSeverity? Severity { get; init; }

        public required Dictionary<WorkId, LinkCard> ByWork { get; init; }

        public required EquatableList<string> Tags { get; init; }

        public DoiId Doi { get; init; }

        [System.Text.Json.Serialization.JsonPropertyName("a~1/b")]
        public required DigestLeaf Odd { get; init; }

        public required LeafKind?[] Ratings { get; init; }

        public required EquatableList<DigestLeaf> List { get; init; }
    }
}
