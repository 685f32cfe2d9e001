using MlDigest.Model.Parsing.Markdown;

namespace MlDigest.Model.Tests.Parsing.Markdown;

public sealed class LinkCardParserTests
{
    private const string Card =
        "[](https://example.org/a) [## The page’s title\n\n### What it says &amp; more…\n\nexample.org](https://example.org/a) \n";

    [Fact]
    public void Card_over_several_lines_is_one_block_with_its_parts()
    {
        var text = $"before\n\n{Card}\nafter";
        var card = MarkdownReader.Read(text).Tree.OfType<LinkCardBlock>().Should().ContainSingle().Subject;
        card.Url.Of(text).ToString().Should().Be("https://example.org/a");
        card.Title.Of(text).ToString().Should().Be("The page’s title");
        card.Description.Of(text).ToString().Should().Be("What it says &amp; more…");
        card.Site.Of(text).ToString().Should().Be("example.org");
        MarkdownReader.Read(text).Tree.Should().HaveCount(3);
    }

    [Fact]
    public void Card_of_an_entry_holds_plain_text()
    {
        var entry = DigestDocument.Parse($"# Digest\n\n## Pilots read the tide tables again\n\nProse.\n\n{Card}").Issues[0]
            .GetAllEntries()
            .Single();
        entry.Cards.Should().Equal(new LinkCard
        {
            Url = "https://example.org/a",
            Title = "The page’s title",
            Description = "What it says & more…",
            Site = "example.org"
        });
        entry.Url.Should().Be("https://example.org/a");
        entry.WorkTitle.Should().Be("The page’s title");
        entry.Images.Should().BeEmpty();
    }

    [Theory]
    [InlineData("[](https://example.org/a) [## T\n\n### D\n\nexample.org](https://example.org/b)\n")]
    [InlineData("[](https://example.org/a) [## T\n\n### D\n")]
    [InlineData("[](https://example.org/a) [T](https://example.org/a)\n")]
    [InlineData("[x](https://example.org/a) [## T\n\nexample.org](https://example.org/a)\n")]
    [InlineData("[](https://example.org/a) [## T\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\nexample.org](https://example.org/a)\n")]
    public void What_does_not_close_as_it_opened_is_no_card(string text) =>
        MarkdownReader.Read(text).Tree.OfType<LinkCardBlock>().Should().BeEmpty();

    [Theory]
    [InlineData(" [## The page\n\n### What it says\n\nexample.org](https://example.org/a)\n", true)]
    [InlineData("[## The page\n\nWhat it says on [a](https://example.org/a)\n", false)]
    [InlineData("[# The page](https://example.org/a)\n", false)]
    public void Card_may_have_lost_its_first_link(string text, bool expected) =>
        MarkdownReader.Read(text).Tree
            .OfType<LinkCardBlock>()
            .Select(card => (card.Title.Of(text).ToString(), card.Url.Of(text).ToString()))
            .Should().Equal(expected ? [("The page", "https://example.org/a")] : []);

    [Theory]
    [InlineData("**[](https://example.org/a) [## The page\n\nexample.org](https://example.org/a) \n\nProse.**\n")]
    [InlineData("****[](https://example.org/a) [## The page\n\nexample.org](https://example.org/a)****\n")]
    public void Card_may_stand_behind_marks_that_are_closed_elsewhere(string text) =>
        MarkdownReader.Read(text).Tree
            .OfType<LinkCardBlock>()
            .Select(card => (card.Title.Of(text).ToString(), card.Url.Of(text).ToString()))
            .Should().Equal(("The page", "https://example.org/a"));

    [Theory]
    [InlineData("example.org](https://example.org/a) Prose behind it.")]
    [InlineData("example.org](https://example.org/a)**\tProse behind it.")]
    public void Text_behind_a_card_on_its_last_line_is_a_paragraph(string lastLine)
    {
        var text = $"[](https://example.org/a) [## The page\n\n{lastLine}\nIt goes on.\n";
        var blocks = MarkdownReader.Read(text).Tree;
        blocks.Should().HaveCount(2);
        var card = blocks[0].Should().BeOfType<LinkCardBlock>().Subject;
        card.Site.Of(text).ToString().Should().Be("example.org");
        text.Substring(card.Span.End + 1).Should().StartWith(lastLine.Substring(lastLine.IndexOf("Prose", StringComparison.Ordinal) - 1));
        DigestDocument.Parse($"# Digest\n\n## Ferries\n\n{text}").Issues[0].GetAllEntries().Single().Summary
            .Should().Be("Prose behind it. It goes on.");
    }

    [Fact]
    public void Unclosed_card_does_not_swallow_the_next_one()
    {
        var text = $"[](https://example.org/x) [## Cut off\n\n{Card}";
        MarkdownReader.Read(text).Tree.OfType<LinkCardBlock>().Should().ContainSingle().Which.Title.Of(text).ToString()
            .Should().Be("The page’s title");
    }
}
