using System.Text.Json;
using MlDigest.Model.Tests.Guarantees;

namespace MlDigest.Model.Tests.Json;

public sealed class DigestJsonTests
{
    private static readonly DigestIssue Issue = new()
    {
        Document = "a.md",
        Title = "新闻 <5>",
        Number = 5,
        Metadata = new DigestMetadata([new("tags", ["x", "y"])]),
        Sections =
        [
            new DigestSection
            {
                Title = "Papers",
                Ordinal = 1,
                Kind = SectionKind.Papers,
                Entries =
                [
                    new DigestEntry
                    {
                        Key = "arxiv:2009.01835",
                        Title = "One",
                        Kind = EntryKind.Paper,
                        Url = "https://arxiv.org/abs/2009.01835",
                        Identifiers = [new WorkId("arxiv", "2009.01835")],
                        Links = [new DigestLink { Url = "https://arxiv.org/abs/2009.01835", Kind = LinkKind.Paper }],
                        Span = new SourceSpan(10, 20, 3),
                    },
                ],
            },
        ],
    };

    [Fact]
    public void Issue_is_written_by_the_contract()
    {
        DigestJson.Serialize(Issue).Should().Be(
            """{"schemaVersion":1,"document":"a.md","title":"新闻 <5>","number":5,"metadata":{"tags":["x","y"]},"sections":[{"title":"Papers","ordinal":1,"kind":"papers","entries":[{"key":"arxiv:2009.01835","title":"One","kind":"paper","url":"https://arxiv.org/abs/2009.01835","identifiers":["arxiv:2009.01835"],"links":[{"url":"https://arxiv.org/abs/2009.01835","kind":"paper"}],"span":{"start":10,"length":20,"line":3}}],"span":{"start":0,"length":0,"line":0}}],"span":{"start":0,"length":0,"line":0}}""");
    }

    [Fact]
    public void Issue_that_is_read_equals_the_one_that_was_written() => DigestJson.Deserialize(DigestJson.Serialize(Issue)).Should().Be(Issue);

    [Theory]
    [MemberData(nameof(TestDocuments.All), MemberType = typeof(TestDocuments))]
    public void Every_issue_of_a_real_document_comes_back_equal(string path)
    {
        foreach (var issue in DigestDocument.Parse(File.ReadAllText(path), path).Issues)
        {
            DigestJson.Deserialize(DigestJson.Serialize(issue)).Equals(issue).Should().BeTrue();
            DigestJson.Deserialize(DigestJson.Serialize(issue, indented: true)).Equals(issue).Should().BeTrue();
        }
    }

    [Fact]
    public void Unknown_members_are_ignored_and_unknown_words_kept()
    {
        var issue = DigestJson.Deserialize("""{"schemaVersion":1,"document":"a","mood":"fine","sections":[{"kind":"gossip","entries":[{"key":"k","title":"t","kind":"hologram"}]}]}""");
        issue.Sections[0].Kind.Should().Be(new SectionKind("gossip"));
        issue.Sections[0].Entries[0].Kind.Should().Be(new EntryKind("hologram"));
        issue.Sections[0].Entries[0].Links.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"document":"a"}""", "*schemaVersion*")]
    [InlineData("""{"schemaVersion":1}""", "*document*")]
    [InlineData("""{"schemaVersion":2,"document":"a"}""", "The issue was written with schema version 2; this library reads versions up to 1. Use a newer one.*")]
    [InlineData("""{"schemaVersion":-3,"document":"a"}""", "-3 is no schema version; the first is 1.*")]
    [InlineData("""{"schemaVersion":1,"document":"a","sections":[{"entries":[{"key":1}]}]}""", "*$.sections[0].entries[0].key*")]
    [InlineData("""{"schemaVersion":1,"document":"a","sections":[null]}""", "*Path: $.sections[1] *")]
    [InlineData("""{"schemaVersion":1,"document":null}""", "*document*")]
    [InlineData("null", "An issue was expected, not null.")]
    [InlineData("{", "*")]
    public void What_does_not_keep_to_the_contract_is_refused_in_words(string json, string message) =>
        FluentActions.Invoking(() => DigestJson.Deserialize(json)).Should().Throw<JsonException>().WithMessage(message);

    [Fact]
    public void Contracts_join_a_programs_own_options()
    {
        foreach (var policy in new[] { null, JsonNamingPolicy.CamelCase, JsonNamingPolicy.SnakeCaseLower })
        {
            var options = new JsonSerializerOptions { Encoder = DigestJson.Options.Encoder, PropertyNamingPolicy = policy };
            options.TypeInfoResolverChain.Add(DigestJson.TypeInfoResolver);
            JsonSerializer.Serialize(Issue, options).Should().Be(DigestJson.Serialize(Issue));
        }
    }
}
