using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Model.Tests.Json;

/// <summary>System.Text.Json as any program uses it, without a word about the contract: by reflection and by contexts of its own.</summary>
public sealed partial class AnySerializerTests
{
    private static readonly JsonSerializerOptions Reflection = new() { Encoder = DigestJson.Encoder };

    private static readonly JsonSerializerOptions Hostile = new(JsonSerializerDefaults.Strict)
    {
        Encoder = DigestJson.Encoder,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper,
        DictionaryKeyPolicy = JsonNamingPolicy.SnakeCaseUpper,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        NumberHandling = JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString,
        ReferenceHandler = ReferenceHandler.Preserve,
        IncludeFields = true,
        IgnoreReadOnlyProperties = true,
    };

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Encoder = DigestJson.Encoder };

    private const string JsonOfIssue =
        """{"id":"d.md#5,2026-05","document":"d.md","title":"新闻 <5>","series":"Paper Lantern","number":5,"period":"2026-05"}""";

    private const string JsonOfOccurrence =
        "{\"issue\":" + JsonOfIssue + ""","entryId":"d.md#5,2026-05#arxiv:2009.01835","isSubject":true,"kind":"paper","url":"""
        + "\"https://arxiv.org/abs/2009.01835v2\"" + ""","span":{"start":10,"length":200,"line":3}}""";

    /// <summary>One value of each type of the contract, and its JSON.</summary>
    public static TheoryData<object, string> Values { get; } = new()
    {
        { SampleIssues.Document, DigestJson.Serialize(SampleIssues.Document) },
        { SampleIssues.Issue, DigestJson.Serialize(SampleIssues.Issue) },
        { SampleIssues.Entry, DigestJson.Serialize(SampleIssues.Entry) },
        {
            SampleIssues.Issue.Sections[1],
            """{"kind":"gossip","sections":[{"title":"Inner","kind":"news","entries":["""
                + """{"key":"k","title":"t","kind":"other","span":{"start":0,"length":0,"line":0}}]"""
                + ""","span":{"start":0,"length":0,"line":0}}],"span":{"start":0,"length":0,"line":0}}"""
        },
        { SampleIssues.Issue.Metadata, """{"tags":["x","y"],"author":["Ono"]}""" },
        { new DigestLink { Url = "a", Text = "b", Kind = LinkKind.Code }, """{"url":"a","text":"b","kind":"code"}""" },
        { new DigestImage { Url = "a", AlternativeText = "b" }, """{"url":"a","alternativeText":"b"}""" },
        {
            new LinkCard { Url = "a", Title = "b", Description = "c", Site = "d" },
            """{"url":"a","title":"b","description":"c","site":"d"}"""
        },
        { new SourceSpan(1, 2, 3), """{"start":1,"length":2,"line":3}""" },
        {
            SampleIssues.Document.Diagnostics[0],
            """{"code":"no-entries","severity":"warning","message":"No entry was found in this """
                + """issue.","span":{"start":0,"length":4,"line":1}}"""
        },
        { SampleIssues.Document.Leaves[0], """{"kind":"frontMatter","span":{"start":0,"length":4,"line":1}}""" },
        { EntryKind.Paper, "\"paper\"" },
        { new EntryKind("zine"), "\"zine\"" },
        { SectionKind.News, "\"news\"" },
        { LinkKind.Mail, "\"mail\"" },
        { LeafKind.SectionHeading, "\"sectionHeading\"" },
        { DiagnosticSeverity.Error, "\"error\"" },
        { WorkId.Parse("arxiv:2009.01835v2"), "\"arxiv:2009.01835v2\"" },
        { ArxivId.Parse("2009.01835v2"), "\"2009.01835v2\"" },
        { DoiId.Parse("10.1145/3442188.3445922"), "\"10.1145/3442188.3445922\"" },
        { OpenReviewId.Parse("tW4QEInpni"), "\"tW4QEInpni\"" },
        { AclId.Parse("2020.acl-main.447"), "\"2020.acl-main.447\"" },
        { SemanticScholarId.Parse("s2:0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"), "\"0a1b2c3d4e5f60718293a4b5c6d7e8f901234567\"" },
        { PubMedId.Parse("16121177"), "\"16121177\"" },
        { PmcId.Parse("PMC1182327"), "\"PMC1182327\"" },
        { DigestPeriod.Parse("2026-05"), "\"2026-05\"" },
        { DigestPeriod.Parse("2025-06-23/2025-06-29"), "\"2025-06-23/2025-06-29\"" },
        { default(DigestPeriod), "\"0001-01-01\"" },
        {
            SampleIssues.Reference,
            $$"""{"id":"2026/05.md#5,2026-05#arxiv:2009.01835","issue":{{DigestJson.Serialize(SampleIssues.Issue)}},"path":["""
                + $$"""{{JsonSerializer.Serialize(SampleIssues.Issue.Sections[0], Reflection)}}],"entry":"""
                + DigestJson.Serialize(SampleIssues.Entry) + "}"
        },
        { SampleIssues.Occurrence.Issue, JsonOfIssue },
        { new IssueReference("a#", "a", null, null, null, null), """{"id":"a#","document":"a"}""" },
        { SampleIssues.Occurrence, JsonOfOccurrence },
        {
            SampleIssues.Work,
            """{"id":"arxiv:2009.01835","url":"https://arxiv.org/abs/2009.01835v2","title":"Everyone talks","kind":"paper","""
                + "\"occurrences\":[" + JsonOfOccurrence + "]}"
        },
        { new DigestWork(default, null, null, EntryKind.Other, []), """{"kind":"other"}""" },
        {
            SampleIssues.Entry.Links,
            """[{"url":"https://arxiv.org/abs/2009.01835v2","text":"paper","kind":"paper"},{"url":"../notes#1","kind":"hologram"}]"""
        },
        { SampleIssues.Entry.Identifiers, """["arxiv:2009.01835v2","shelf:a:b"]""" },
        { SampleIssues.Issue.Metadata["tags"], """["x","y"]""" },
        { new[] { EntryKind.Book, EntryKind.Other }.ToEquatableList(), """["book","other"]""" },
        { new[] { SampleIssues.Document }.ToEquatableList(), $"[{DigestJson.Serialize(SampleIssues.Document)}]" },
    };

    /// <summary>What is no value of its type, and why not.</summary>
    public static TheoryData<Type, string, string> Refused { get; } = new()
    {
        { typeof(DigestPeriod), "\"May 2026\"", "'May 2026' is not a period such as 2020-09, 2021-W06 or 2025-06-23/2025-06-29.*" },
        { typeof(DigestPeriod), "\"2026-13\"", "'2026-13' is not a period *" },
        { typeof(DigestPeriod), "5", "A text was expected, not a number.*" },
        { typeof(EntryReference), """{"id":"a"}""", "The member 'issue' is missing.*" },
        { typeof(EntryReference), """{"issue":{"schemaVersion":1,"document":"a"}}""", "The member 'id' is missing.*" },
        { typeof(EntryReference), """{"id":"a","issue":{"schemaVersion":1,"document":"a"}}""", "The member 'entry' is missing.*" },
        { typeof(IssueReference), """{"document":"a"}""", "The member 'id' is missing.*" },
        { typeof(IssueReference), """{"id":"a"}""", "The member 'document' is missing.*" },
        { typeof(IssueReference), """{"id":"a","document":"a","period":"May"}""", "'May' is not a period *" },
        { typeof(WorkOccurrence), "{}", "The member 'issue' is missing.*" },
        { typeof(WorkOccurrence), """{"issue":{"id":"a","document":"a"}}""", "The member 'entryId' is missing.*" },
        { typeof(WorkOccurrence), """{"isSubject":1}""", "A truth value was expected, not a number.*" },
        { typeof(DigestWork), """{"id":"arxiv"}""", "'arxiv' is not an identifier of the form scheme:value.*" },
        { typeof(DigestWork), "{}", "The member 'kind' is missing.*" },
    };

    private static Holder Full { get; } = new()
    {
        FirstIssue = SampleIssues.Issue,
        Best = [SampleIssues.Entry],
        All = [SampleIssues.Entry],
        ByName = new() { ["One Two"] = SampleIssues.Entry.Links[1] },
        Counts = new() { [SectionKind.Papers] = 3, [new SectionKind("Odd One")] = 1 },
        Seen = new() { [WorkId.Parse("arxiv:2009.01835")] = LeafKind.Entry },
        Severities = new() { [DiagnosticSeverity.Warning] = [SampleIssues.Document.Diagnostics[0].Span] },
        Kind = EntryKind.Book,
        Paper = ArxivId.Parse("2009.01835"),
    };

    private static string JsonOfFull { get; } =
        $$$"""{"firstIssue":{{{DigestJson.Serialize(SampleIssues.Issue)}}},"best":"""
        + $$$"""[{{{DigestJson.Serialize(SampleIssues.Entry)}}}],"all":[{{{DigestJson.Serialize(SampleIssues.Entry)}}}]"""
        + ""","byName":{"One Two":{"url":"../notes#1","kind":"hologram"}},"counts":{"papers":3,"Odd One":1}"""
        + ""","seen":{"arxiv:2009.01835":"entry"},"severities":{"warning":[{"start":0,"length":4,"line":1}]}"""
        + ""","kind":"book","paper":"2009.01835","doi":null}""";

    [Theory]
    [MemberData(nameof(Values))]
    public void Each_type_has_its_json_by_reflection_and_comes_back_equal(object value, string json)
    {
        foreach (var options in new[] { Reflection, Web, Hostile })
        {
            JsonSerializer.Serialize(value, value.GetType(), options).Should().Be(json);
            JsonSerializer.Deserialize(json, value.GetType(), options).Should().Be(value);
        }

        var escaped = JsonSerializer.Serialize(value, value.GetType());
        JsonNode.DeepEquals(JsonNode.Parse(escaped), JsonNode.Parse(json)).Should().BeTrue(escaped);
        JsonSerializer.Deserialize(escaped, value.GetType()).Should().Be(value);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Each_type_has_its_json_by_a_generated_context_and_comes_back_equal(object value, string json)
    {
        foreach (var options in new[] { Reflection, Web, Hostile })
        {
            var context = new EachTypeContext(new JsonSerializerOptions(options) { TypeInfoResolver = null });
            JsonSerializer.Serialize(value, value.GetType(), context).Should().Be(json);
            JsonSerializer.Deserialize(json, value.GetType(), context).Should().Be(value);
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_value_of_a_type_is_refused_with_the_reason(Type type, string json, string message) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize(json, type)).Should().Throw<JsonException>().WithMessage(message);

    [Fact]
    public void Periods_are_values_and_names_in_types_of_a_program()
    {
        var counts = new Dictionary<DigestPeriod, DigestPeriod?>
        {
            [DigestPeriod.Parse("2021-W06")] = DigestPeriod.Parse("2026"),
            [default] = null
        };
        var json = JsonSerializer.Serialize(counts);
        json.Should().Be("""{"2021-W06":"2026","0001-01-01":null}""");
        JsonSerializer.Deserialize<Dictionary<DigestPeriod, DigestPeriod?>>(json).Should().Equal(counts);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Each_type_has_its_json_by_the_resolver_alone(object value, string json)
    {
        if (value.GetType() is { IsGenericType: true }) return;
        JsonSerializer.Serialize(value, value.GetType(), DigestJson.Options).Should().Be(json);
        JsonSerializer.Deserialize(json, value.GetType(), DigestJson.Options).Should().Be(value);
    }

    [Fact]
    public void Every_public_type_of_the_contract_has_a_value_above()
    {
        var types = Values.Select(row => row[0].GetType()).ToList();
        typeof(DigestDocument).Assembly.GetExportedTypes()
            .Where(type =>
                type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType == typeof(DigestJsonConverter) && !type.IsGenericType)
            .Should().BeEquivalentTo(types.Where(type => !type.IsGenericType).Distinct());
    }

    [Fact]
    public void Types_that_hold_those_of_the_model_come_back_by_reflection()
    {
        JsonSerializer.Serialize(Full, Web).Should().Be(JsonOfFull);
        ShouldBeFull(JsonSerializer.Deserialize<Holder>(JsonOfFull, Web));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Types_that_hold_those_of_the_model_come_back_by_a_generated_context(bool onlyMetadata)
    {
        var options = new JsonSerializerOptions(Web);
        JsonTypeInfo<Holder> contract = onlyMetadata ? new HolderMetadataContext(options).Holder : new HolderContext(options).Holder;
        JsonSerializer.Serialize(Full, contract).Should().Be(JsonOfFull);
        ShouldBeFull(JsonSerializer.Deserialize(JsonOfFull, contract));
    }

    [Fact]
    public void Default_context_writes_the_contract_on_its_fast_path()
    {
        var json = JsonSerializer.Serialize(Full, HolderContext.Default.Holder);
        JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(JsonOfFull)).Should().BeTrue(json);
        ShouldBeFull(JsonSerializer.Deserialize(json, HolderContext.Default.Holder));
    }

    [Fact]
    public async Task Streams_of_entries_are_read_one_by_one()
    {
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, new[] { SampleIssues.Entry, SampleIssues.Entry });
        stream.Position = 0;
        (await JsonSerializer.DeserializeAsyncEnumerable<DigestEntry>(stream).ToListAsync())
            .Should().Equal(SampleIssues.Entry, SampleIssues.Entry);
    }

    [Fact]
    public void Halves_of_surrogate_pairs_come_back_in_texts_and_names()
    {
        var issue = SampleIssues.Issue with { Title = "a\uD83C", Metadata = new DigestMetadata([new("\uDF89 <b>", ["\uD83C"])]) };
        JsonSerializer.Deserialize<DigestIssue>(JsonSerializer.Serialize(issue)).Should().Be(issue);
    }

    [Fact]
    public void Later_versions_and_missing_members_are_refused_with_the_reason()
    {
        Refuses<DigestIssue>("""{"schemaVersion":2,"document":"a"}""", "This was written with schema version 2;*");
        Refuses<DigestIssue>("""{"document":"a"}""", "The member 'schemaVersion' is missing.*");
        Refuses<Dictionary<LeafKind, int>>("""{"page":1}""", "'page' is none of: frontMatter, *");

        static void Refuses<T>(string json, string message) =>
            FluentActions.Invoking(() => JsonSerializer.Deserialize<T>(json)).Should().Throw<JsonException>().WithMessage(message);
    }

    [Fact]
    public void Lists_of_other_types_are_written_and_say_why_they_cannot_be_read()
    {
        JsonSerializer.Serialize(new[] { 1, 2 }.ToEquatableList()).Should().Be("[1,2]");
        JsonSerializer.Serialize(new[] { new[] { "a" }.ToEquatableList() }.ToEquatableList()).Should().Be("""[["a"]]""");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<EquatableList<int>>("[1]")).Should().Throw<NotSupportedException>()
            .WithMessage("An EquatableList<Int32> cannot be read from JSON: Int32 is no type of MlDigest.Model. Read a "
                + "List<Int32> and call ToEquatableList().*");
    }

    private static void ShouldBeFull(Holder? shelf)
    {
        (shelf!.FirstIssue, shelf.All, shelf.Kind, shelf.Paper, shelf.Doi)
            .Should().Be((Full.FirstIssue, Full.All, Full.Kind, Full.Paper, null));
        shelf.Best.Should().Equal(Full.Best);
        shelf.ByName.Should().Equal(Full.ByName);
        shelf.Counts.Should().Equal(Full.Counts);
        shelf.Seen.Should().Equal(Full.Seen);
        shelf.Severities.Should().ContainSingle().Which.Value.Should().Equal(Full.Severities[DiagnosticSeverity.Warning]);
    }

    internal sealed class Holder
    {
        public DigestIssue? FirstIssue { get; set; }

        public List<DigestEntry> Best { get; set; } = [];

        public EquatableList<DigestEntry> All { get; set; } = [];

        public Dictionary<string, DigestLink> ByName { get; set; } = [];

        public Dictionary<SectionKind, int> Counts { get; set; } = [];

        public Dictionary<WorkId, LeafKind> Seen { get; set; } = [];

        public Dictionary<DiagnosticSeverity, SourceSpan[]> Severities { get; set; } = [];

        public EntryKind? Kind { get; set; }

        public ArxivId Paper { get; set; }

        public DoiId? Doi { get; set; }
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(Holder))]
    private sealed partial class HolderContext : JsonSerializerContext;

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
    [JsonSerializable(typeof(Holder))]
    private sealed partial class HolderMetadataContext : JsonSerializerContext;

    [JsonSerializable(typeof(DigestDocument))]
    [JsonSerializable(typeof(DigestIssue))]
    [JsonSerializable(typeof(DigestEntry))]
    [JsonSerializable(typeof(DigestSection))]
    [JsonSerializable(typeof(DigestMetadata))]
    [JsonSerializable(typeof(DigestLink))]
    [JsonSerializable(typeof(DigestImage))]
    [JsonSerializable(typeof(LinkCard))]
    [JsonSerializable(typeof(SourceSpan))]
    [JsonSerializable(typeof(DigestDiagnostic))]
    [JsonSerializable(typeof(DigestLeaf))]
    [JsonSerializable(typeof(EntryKind))]
    [JsonSerializable(typeof(SectionKind))]
    [JsonSerializable(typeof(LinkKind))]
    [JsonSerializable(typeof(LeafKind))]
    [JsonSerializable(typeof(DiagnosticSeverity))]
    [JsonSerializable(typeof(WorkId))]
    [JsonSerializable(typeof(ArxivId))]
    [JsonSerializable(typeof(DoiId))]
    [JsonSerializable(typeof(OpenReviewId))]
    [JsonSerializable(typeof(AclId))]
    [JsonSerializable(typeof(SemanticScholarId))]
    [JsonSerializable(typeof(PubMedId))]
    [JsonSerializable(typeof(PmcId))]
    [JsonSerializable(typeof(DigestPeriod))]
    [JsonSerializable(typeof(EntryReference))]
    [JsonSerializable(typeof(IssueReference))]
    [JsonSerializable(typeof(WorkOccurrence))]
    [JsonSerializable(typeof(DigestWork))]
    [JsonSerializable(typeof(EquatableList<DigestLink>))]
    [JsonSerializable(typeof(EquatableList<WorkId>))]
    [JsonSerializable(typeof(EquatableList<string>))]
    [JsonSerializable(typeof(EquatableList<EntryKind>))]
    [JsonSerializable(typeof(EquatableList<DigestDocument>))]
    private sealed partial class EachTypeContext : JsonSerializerContext;
}
