using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Model.Tests.Json;

/// <summary>The contracts inside the options of a program that has types and contexts of its own.</summary>
public sealed partial class ConsumerOptionsTests
{
    private static readonly Shelf Full = new()
    {
        Label = "May",
        Issue = SampleIssues.Issue,
        Best = [SampleIssues.Entry],
        Kind = EntryKind.Book
    };

    private static readonly string Expected =
        $$"""{"label":"May","issue":{{DigestJson.Serialize(SampleIssues.Issue)}}"""
        + $$""","best":[{{DigestJson.Serialize(SampleIssues.Entry)}}],"kind":"book"}""";

    [Theory]
    [InlineData("none", true)]
    [InlineData("none", false)]
    [InlineData("camel", true)]
    [InlineData("snake", false)]
    [InlineData("kebab", true)]
    [InlineData("kebab", false)]
    public void Names_and_converters_are_kept_under_every_naming_policy_and_in_either_order(string policy, bool first)
    {
        var options = new JsonSerializerOptions
        {
            Encoder = DigestJson.Encoder,
            PropertyNamingPolicy = Policy(policy),
            DictionaryKeyPolicy = Policy(policy),
            DefaultIgnoreCondition = JsonIgnoreCondition.Never
        };
        options.TypeInfoResolverChain.Add(first ? DigestJson.TypeInfoResolver : StringsContext.Default);
        options.TypeInfoResolverChain.Add(first ? StringsContext.Default : DigestJson.TypeInfoResolver);
        JsonSerializer.Serialize(SampleIssues.Document, options).Should().Be(DigestJson.Serialize(SampleIssues.Document));
        JsonSerializer.Deserialize<DigestDocument>(DigestJson.Serialize(SampleIssues.Document), options).Should().Be(SampleIssues.Document);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Types_that_hold_issues_are_written_by_the_contract_in_either_order(bool first)
    {
        var options = new JsonSerializerOptions { Encoder = DigestJson.Encoder };
        options.TypeInfoResolverChain.Add(first ? DigestJson.TypeInfoResolver : ShelfContext.Default);
        options.TypeInfoResolverChain.Add(first ? ShelfContext.Default : DigestJson.TypeInfoResolver);
        ComesBack(options);
    }

    [Fact]
    public void Converter_goes_before_reflection()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = DigestJson.Encoder,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            Converters = { DigestJson.Converter }
        };
        ComesBack(options);
    }

    [Fact]
    public async Task Contract_reads_from_streams_in_small_pieces()
    {
        var options = new JsonSerializerOptions(DigestJson.Options) { DefaultBufferSize = 1 };
        using var stream = new MemoryStream(DigestJson.SerializeToUtf8Bytes(SampleIssues.Document, new() { Indented = true }));
        (await JsonSerializer.DeserializeAsync<DigestDocument>(stream, options)).Should().Be(SampleIssues.Document);
    }

    [Fact]
    public void Halves_of_surrogate_pairs_survive_a_foreign_encoder()
    {
        var options = new JsonSerializerOptions(DigestJson.Options) { Encoder = JavaScriptEncoder.Default };
        var entry = SampleIssues.Entry with { Title = "a\uD83C", Body = "<\uDF89>" };
        JsonSerializer.Deserialize<DigestEntry>(JsonSerializer.Serialize(entry, options), options).Should().Be(entry);
    }

    [Fact]
    public void Null_is_left_to_the_serializer()
    {
        JsonSerializer.Deserialize<DigestIssue>("null", DigestJson.Options).Should().BeNull();
        JsonSerializer.Serialize<DigestIssue?>(null, DigestJson.Options).Should().Be("null");
    }

    [Fact]
    public void Errors_tell_the_place_in_the_issue_and_the_issue_in_the_text()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(DigestJson.TypeInfoResolver, ShelfContext.Default)
        };
        var exception = FluentActions.Invoking(() => JsonSerializer.Deserialize<Shelf>(
            "{\"issue\":{\"schemaVersion\":1,\n\"document\":\"a\",\"sections\":[{},{\"title\":1}]}}",
            options)).Should().Throw<JsonException>().Which;
        exception.Message.Should().StartWith("A text was expected, not a number. Path in DigestIssue: $.sections[1].title.");
        (exception.Path, exception.LineNumber).Should().Be(("$.issue", 1));
    }

    private static void ComesBack(JsonSerializerOptions options)
    {
        JsonSerializer.Serialize(Full, options).Should().Be(Expected);
        var back = JsonSerializer.Deserialize<Shelf>(Expected, options)!;
        (back.Label, back.Issue, back.Kind).Should().Be((Full.Label, Full.Issue, Full.Kind));
        back.Best.Should().Equal(SampleIssues.Entry);
    }

    private static JsonNamingPolicy? Policy(string name) => name switch
    {
        "camel" => JsonNamingPolicy.CamelCase,
        "snake" => JsonNamingPolicy.SnakeCaseLower,
        "kebab" => JsonNamingPolicy.KebabCaseUpper,
        _ => null,
    };

    internal sealed class Shelf
    {
        [JsonPropertyName("label")]
        public string? Label { get; set; }

        [JsonPropertyName("issue")]
        public DigestIssue? Issue { get; set; }

        [JsonPropertyName("best")]
        public List<DigestEntry> Best { get; set; } = [];

        [JsonPropertyName("kind")]
        public EntryKind Kind { get; set; }
    }

    [JsonSerializable(typeof(Shelf))]
    private sealed partial class ShelfContext : JsonSerializerContext;

    [JsonSerializable(typeof(Dictionary<string, string>))]
    private sealed partial class StringsContext : JsonSerializerContext;
}
