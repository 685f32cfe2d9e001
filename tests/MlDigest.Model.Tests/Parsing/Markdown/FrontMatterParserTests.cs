using MlDigest.Model.Parsing.Markdown;

namespace MlDigest.Model.Tests.Parsing.Markdown;

public sealed class FrontMatterParserTests
{
    [Theory]
    [InlineData("---\ntitle: T\n---\n# A\n", FrontMatterFormat.Yaml, "title: T\n")]
    [InlineData("\n---\r\ntitle: T\r\n...\r\n# A\r\n", FrontMatterFormat.Yaml, "title: T\r\n")]
    [InlineData("+++\ntitle = \"T\"\n+++\n", FrontMatterFormat.Toml, "title = \"T\"\n")]
    [InlineData("Title: T\nNumber: 4\n\nText: not in it\n", FrontMatterFormat.KeyValue, "Title: T\nNumber: 4")]
    [InlineData("layout: post\ntitle: T\n---\n\ntext\n", FrontMatterFormat.Yaml, "layout: post\ntitle: T\n")]
    [InlineData("title: T\n\ntags:\n- one\n  two\n---\ntext\n", FrontMatterFormat.Yaml, "title: T\n\ntags:\n- one\n  two\n")]
    [InlineData("+++\nusing Dates\ntitle = \"T\"\n+++\n", FrontMatterFormat.Toml, "using Dates\ntitle = \"T\"\n")]
    [InlineData(
        "@def title = \"T\"\n@def rss = \"\"\"a\nb\"\"\"\n\ntext\n",
        FrontMatterFormat.Definitions,
        "@def title = \"T\"\n@def rss = \"\"\"a\nb\"\"\"")]
    [InlineData("#+TITLE: T\n#+DATE: 2026-05-04\n\ntext\n", FrontMatterFormat.Org, "#+TITLE: T\n#+DATE: 2026-05-04")]
    [InlineData(
        "{\n \"title\": \"T {}\",\n \"a\": {\"b\": [1]}\n}\n\ntext\n",
        FrontMatterFormat.Json,
        "{\n \"title\": \"T {}\",\n \"a\": {\"b\": [1]}\n}")]
    public void Head_of_a_document_is_recognised(string text, object format, string content)
    {
        var block = MarkdownReader.Read(text).Tree[0].Should().BeOfType<FrontMatterBlock>().Subject;
        block.Format.Should().Be((FrontMatterFormat)format);
        block.Content.Of(text).ToString().Should().Be(content);
    }

    [Theory]
    [InlineData("---\n\nProse between rules.\n\n---\n")]
    [InlineData("---\ntitle: never closed\n")]
    [InlineData("# A\n\n---\ntitle: T\n---\n")]
    [InlineData("Note: one line only\n\ntext\n")]
    [InlineData("One: two\nThree: four\n\ntext\n")]
    [InlineData("Title: T\nand prose\n")]
    [InlineData("{\"title\": \"T\"}\n")]
    [InlineData("{\"title\": \"T\"\n\ntext\n")]
    [InlineData("{\"title\": T}\n\ntext\n")]
    [InlineData("{\"title\": \"\\ud800\"}\n\ntext\n")]
    [InlineData("{\"title\": \"T\"} and text\n\ntext\n")]
    [InlineData("{{ title }}\n\ntext\n")]
    [InlineData("@default is a word\n")]
    [InlineData("#+ a heading of its own\n")]
    public void Rules_and_prose_are_not(string text) => MarkdownReader.Read(text).Tree.OfType<FrontMatterBlock>().Should().BeEmpty();

    [Theory]
    [InlineData("title: Tides #12 (May 2031)", "Tides #12 (May 2031)", 12)]
    [InlineData("title: Tides # 12 of them", "Tides", null)]
    [InlineData("title: Tides #first draft", "Tides", null)]
    [InlineData("title: \"Tides\" #12", "Tides", null)]
    public void Number_of_an_issue_is_no_comment(string field, string title, int? number)
    {
        var issue = DigestDocument.Parse($"---\n{field}\nauthor: Ann\n---\n\n- [A](https://example.org/a) is new and good.\n").Issues[0];
        issue.Title.Should().Be(title);
        issue.Number.Should().Be(number);
    }

    [Theory]
    [InlineData("1924992000", "2031-01-01")]
    [InlineData("1924991999", "2030-12-31")]
    [InlineData("1924992000000", "2031-01-01")]
    [InlineData("20310502", "2031-05-02")]
    [InlineData("99999999999", null)]
    public void Day_may_be_seconds_since_1970(string date, string? expected) =>
        DigestDocument.Parse($"---\ntitle: T\ndate: {date}\n---\n\n- [A](https://example.org/a) is new and good.\n").Issues[0].Period
            .Should().Be(expected);

    [Fact]
    public void Fields_fill_the_issue_and_the_rest_is_metadata()
    {
        var issue =
            DigestDocument.Parse("---\ntitle: \"Letters: one\"\ndate: '2026-03-27T05:44:39Z'\nlang: en\nexcerpt: >-\n  Folded\n  text.\n"
                + "tags:\n  - a\n  - b\nimage:\n  thumb: x.png\n---\n\n# S\n\n- [A](https://example.org/a) is new and good.\n").Issues[0];
        issue.Title.Should().Be("Letters: one");
        issue.Period.Should().Be("2026-03-27");
        issue.Language.Should().Be("en");
        issue.Description.Should().Be("Folded text.");
        issue.Metadata.Keys.Should().Equal("tags", "image.thumb");
        issue.Metadata["tags"].Should().Equal("a", "b");
        issue.Metadata["image.thumb"].Should().Equal("x.png");
    }

    [Fact]
    public void Fields_that_fill_nothing_stay_in_the_metadata()
    {
        var issue = DigestDocument.Parse("---\ntitle: September 2020\ndate: 2020-09-05\nlastmod: 2020-09-05\nnumber: vol-2\n"
            + "author: September 2020\n---\n\ntext\n").Issues[0];
        issue.Period.Should().Be("2020-09");
        issue.Number.Should().BeNull();
        issue.Metadata.Keys.Should().Equal("date", "lastmod", "number", "author");
    }

    [Fact]
    public void Broken_yaml_is_read_line_by_line_and_told()
    {
        var document = DigestDocument.Parse("---\ntitle: [One\nnumber: 12\n---\n\ntext\n");
        document.Issues[0].Number.Should().Be(12);
        document.Diagnostics.Should().Contain(diagnostic =>
            diagnostic.Code == "front-matter-malformed" && diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Span.Line == 2);
    }

    [Theory]
    [InlineData("@def title = \"Letters: one\"\n@def date = Date(2026, 3, 27)\n@def tags = [\"a\", \"b\"]\n")]
    [InlineData("+++\nusing Dates\ntitle = \"Letters: one\"\ndate = Date(\"2026-03-27\")\ntags = [\"a\", \"b\"]\n+++\n")]
    [InlineData("#+TITLE: Letters: one\n#+DATE: 2026-03-27\n#+tags: [a, b]\n")]
    [InlineData(
        "{\n  \"title\": \"Letters: one\",\n  \"date\": \"2026-03-27T10:00:00Z\",\n  \"tags\": [\"a\", \"b\"],\n  \"draft\": null\n}\n")]
    [InlineData("title: \"Letters: one\"\ndate: 2026-03-27\ntags: [a, b]\n---\n")]
    public void Every_kind_of_front_matter_fills_the_issue(string head)
    {
        var issue = DigestDocument.Parse(head + "\n# S\n\n- [A](https://example.org/a) is new and good.\n").Issues[0];
        (issue.Title, issue.Period).Should().Be(("Letters: one", "2026-03-27"));
        issue.Metadata.Keys.Should().Equal("tags");
        issue.Metadata["tags"].Should().Equal("a", "b");
    }
}
