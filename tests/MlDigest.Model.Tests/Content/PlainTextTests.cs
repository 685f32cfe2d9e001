namespace MlDigest.Model.Tests.Content;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("**Bold**, `code` and [a *link*](https://example.org/a) &amp; <b>more</b>.", "Bold, code and a link & more.")]
    [InlineData("One\nline.\n\nAnother.", "One line.\n\nAnother.")]
    [InlineData("一行\n又一行。", "一行又一行。")]
    [InlineData("# A heading\n\n![a picture](a.png)\n\n---\n\n<!-- a note -->\n\nText.", "A heading\n\nText.")]
    [InlineData("Above.\n\n- one\n  - [two](b)\n- three\n\nBelow.", "Above.\n\none\ntwo\nthree\n\nBelow.")]
    [InlineData("- one\n\n* another list", "one\n\nanother list")]
    [InlineData("> Quoted\n> text.", "Quoted text.")]
    [InlineData("```\nx = 1\n\n  y = 2\n```", "x = 1\n\n  y = 2")]
    [InlineData(
        "| Paper | Links |\n| --- | --- |\n| **One** | [paper](a) |\n| Two | [paper](b) |", "Paper | Links\nOne | paper\nTwo | paper")]
    [InlineData("| **One** | What it says. | [paper](a), [code](b) |", "One | What it says. | paper, code")]
    [InlineData("title: One\ndate: 2020-09-01\n\nText.", "title: One date: 2020-09-01\n\nText.")]
    [InlineData("---\ntitle: One\n---\n\nText.", "title: One\n\nText.")]
    [InlineData("    - [nested](a) deep\n      in a list", "nested deep in a list")]
    [InlineData("\n\n  Text.", "Text.")]
    [InlineData("See https://example.org/a.", "See https://example.org/a.")]
    [InlineData("[elsewhere][1]", "[elsewhere][1]")]
    [InlineData("[elsewhere][]", "elsewhere")]
    public void Markdown_is_what_a_reader_sees_of_it(string markdown, string expected) =>
        PlainText.FromMarkdown(markdown).Should().Be(expected);

    [Fact]
    public void A_link_card_is_its_title_and_description() =>
        PlainText.FromMarkdown("[](https://example.org/9) [## A card\n\n### What it says\n\nexample.org](https://example.org/9)")
            .Should().Be("A card\nWhat it says");

    [Fact]
    public void An_entry_gives_the_plain_text_of_its_body()
    {
        var entries = DigestDocument.Parse(
            "# Digest 1\n\n## Papers\n\n### Harbours that count ships\n\nIt is **good** [work](https://example.org/a).\n\n> Very good.\n\n"
                + "### Pilots that read the tide\n\nIt is **new** [work](https://example.org/b).\n").Issues[0]
            .GetAllEntries()
            .ToList();
        entries[0].GetPlainText().Should().Be("It is good work.\n\nVery good.");
        (entries[0] with { Body = null }).GetPlainText().Should().BeNull();
        (entries[0] with { Body = "![](a.png)" }).GetPlainText().Should().BeNull();
    }

    [Fact]
    public void Nothing_is_no_markdown() =>
        FluentActions.Invoking(() => PlainText.FromMarkdown(null!)).Should().Throw<ArgumentNullException>();
}
