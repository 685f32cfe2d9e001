using System.Xml.Linq;
using MlDigest.Model.Tests.Guarantees;

namespace MlDigest.Model.Tests.Exchange;

/// <summary>Atom against RFC 4287: by a grammar that libxml2 reads, and by the rules that no grammar can say.</summary>
public sealed class AtomTests
{
    private const string Whole =
        """
        <feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">
          <title>Lamp Post</title>
          <id>urn:uuid:00000000-0000-8000-8000-000000000001</id>
          <updated>2026-05-04T00:00:00Z</updated>
          <link rel="self" type="application/atom+xml" href="https://lamp.example.org/feed.atom" />
          <author><name>Ono</name></author>
          <entry>
            <title>A paper</title>
            <id>urn:uuid:00000000-0000-8000-8000-000000000002</id>
            <updated>2026-05-04T00:00:00Z</updated>
            <published>2026-05-04T00:00:00Z</published>
            <link rel="alternate" href="https://lamp.example.org/5" />
            <category term="paper" />
            <summary>A lamp</summary>
            <content type="html">&lt;p&gt;A lamp&lt;/p&gt;</content>
          </entry>
        </feed>
        """;

    public static TheoryData<string, FeedItems> Sources => new()
    {
        { "digests", FeedItems.Entries },
        { "digests", FeedItems.Issues },
        { "hostile", FeedItems.Entries },
        { "hostile", FeedItems.Issues },
        { "nothing", FeedItems.Entries },
    };

    [FeedParserTheory]
    [MemberData(nameof(Sources))]
    public void Feed_is_valid_by_the_grammar(string source, FeedItems items) =>
        OtherProgram.AtomGrammar(Feed(source, items)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Sources))]
    public void Feed_breaks_no_rule(string source, FeedItems items) =>
        AtomRules.BrokenBy(XDocument.Parse(Feed(source, items))).Should().BeEmpty();

    [FeedParserTheory]
    [InlineData("<title>A paper</title>", "")]
    [InlineData("<title>A paper</title>", "<title>A paper</title><title>Another</title>")]
    [InlineData("<title>Lamp Post</title>", "")]
    [InlineData("<title>A paper</title>", "<title type=\"markdown\">A paper</title>")]
    [InlineData("<id>urn:uuid:00000000-0000-8000-8000-000000000002</id>", "")]
    [InlineData("<id>urn:uuid:00000000-0000-8000-8000-000000000002</id>", "<id>5.md</id>")]
    [InlineData("<published>2026-05-04T00:00:00Z</published>", "<published>2026-05-04</published>")]
    [InlineData("<published>2026-05-04T00:00:00Z</published>", "<published>2026-05-04t00:00:00z</published>")]
    [InlineData("<published>2026-05-04T00:00:00Z</published>", "<published>2026-02-30T00:00:00Z</published>")]
    [InlineData("<name>Ono</name>", "")]
    [InlineData("<name>Ono</name>", "Ono")]
    [InlineData(" term=\"paper\"", "")]
    [InlineData(" href=\"https://lamp.example.org/5\"", "")]
    [InlineData("https://lamp.example.org/5", "https://lamp.example.org/5 6")]
    [InlineData("type=\"application/atom+xml\"", "type=\"atom\"")]
    [InlineData("&lt;p&gt;A lamp&lt;/p&gt;", "<p>A lamp</p>")]
    [InlineData("xml:lang=\"en\"", "xml:lang=\"en_GB\"")]
    [InlineData("<summary>A lamp</summary>", "<abstract>A lamp</abstract>")]
    public void What_the_grammar_rules_out_is_found(string part, string other)
    {
        OtherProgram.AtomGrammar(Whole).Should().BeEmpty();
        OtherProgram.AtomGrammar(Whole.Replace(part, other, StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("<author><name>Ono</name></author>", "", "4.1.1 an author of the feed, or of all entries")]
    [InlineData("<title>Lamp Post</title>", "", "4.1.1 one title")]
    [InlineData("<title>A paper</title>", "", "4.1.2 one title")]
    [InlineData("<published>", "<published>2026-05-04T00:00:00Z</published><published>", "4.1.2 at most one published")]
    [InlineData("2026-05-04T00:00:00Z</published>", "2026-05-04</published>", "3.3 2026-05-04 is no time")]
    [InlineData("<name>Ono</name>", "", "3.2.1 one name")]
    [InlineData(" term=\"paper\"", "", "4.2.2.1 a term")]
    [InlineData("https://lamp.example.org/5", "/5", "4.2.7.1 the address of a link")]
    [InlineData("<category", "<link href=\"https://example.org/\" /><category", "4.1.2 one alternate link of a type and language")]
    [InlineData("type=\"application/atom+xml\"", "type=\"atom\"", "4.2.7.3 a media type")]
    [InlineData(" type=\"html\"", "", "4.1.3.1 the type of content is that of its text")]
    [InlineData("<id>urn:uuid:00000000-0000-8000-8000-000000000002", "<id>5.md", "4.2.6 5.md is no address")]
    [InlineData("xml:lang=\"en\"", "xml:lang=\"en_GB\"", "2 en_GB is no language")]
    public void A_broken_rule_is_told_by_its_section(string part, string other, string rule)
    {
        AtomRules.BrokenBy(XDocument.Parse(Whole)).Should().BeEmpty();
        AtomRules.BrokenBy(XDocument.Parse(Whole.Replace(part, other, StringComparison.Ordinal))).Should().Equal(rule);
    }

    [Fact]
    public void Entries_of_one_id_and_without_content_or_link_are_told()
    {
        var feed = XDocument.Parse(Whole);
        var entry = feed.Root!.Elements().Last();
        feed.Root.Add(entry);
        AtomRules.BrokenBy(feed).Should().Equal("4.2.6 each entry has an id of its own");
        feed = XDocument.Parse(Whole);
        feed.Descendants().Where(element => element.Name.LocalName is "content" or "link").Remove();
        AtomRules.BrokenBy(feed).Should().Equal("4.1.2 content, or an alternate link");
    }

    private static string Feed(string source, FeedItems items)
    {
        DigestIssue[] issues = source switch
        {
            "hostile" => [HostileIssues.Issue],
            "nothing" => [],
            _ => [.. TestDocuments.Paths()
                .SelectMany((path, index) => DigestDocument.Parse(File.ReadAllText(path), $"{index}-{Path.GetFileName(path)}").Issues)],
        };
        var options = new DigestFeedOptions { Items = items, FeedUrl = "https://example.org/feed.atom" };
        return DigestFeed.ToText(issues, FeedFormat.Atom, options);
    }
}
