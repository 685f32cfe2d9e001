namespace MlDigest.Model.Tests.Guarantees;

/// <summary>Guarantee 2: any string parses.</summary>
public sealed class NothingThrowsTests
{
    public static TheoryData<string, string> Hostile() => new()
    {
        { "nothing", "" },
        { "blank", " \t\r\n\n" },
        { "NUL", "# a\0b\n\n\0\n" },
        { "lone surrogates", "# \uD800\n\n[\uDC00](https://example.org/\uD800)\n" },
        { "byte order mark", "\uFEFF# Title\n" },
        { "brackets", new string('[', 20_000) },
        { "quotes", new string('>', 20_000) },
        { "bullets", string.Concat(Enumerable.Repeat("- ", 5_000)) },
        { "emphasis", string.Concat(Enumerable.Repeat("*a _b ", 5_000)) },
        { "one long line", new string('x', 1_000_000) },
        { "front matter never closed", "---\ntitle: x\n" + string.Concat(Enumerable.Repeat("a: b\n", 1_000)) },
        { "broken YAML", "---\ntitle: [x\n  : {\n---\n\n# A\n" },
        { "empty headings", string.Concat(Enumerable.Repeat("#\n", 1_000)) },
        {
            "numbers that start again",
            string.Concat(Enumerable.Repeat("1、**a** [b](https://example.org/b)\n\n2、**c** [d](https://example.org/d)\n\n", 5_000))
        },
        { "bold lines", "## S\n\n" + string.Concat(Enumerable.Repeat("**a**\n\n**b** c [d](https://example.org/d)\n\n", 5_000)) },
        { "heading marks", "# " + string.Concat(Enumerable.Repeat("a# ", 100_000)) + "\n\n## b\n" },
        { "bullets of links", "# A 1\n\n## b\n\ntext\n\n" + string.Concat(Enumerable.Repeat("- [x](https://example.org/x)\n", 10_000)) },
        { "numbered headings at the end", "# Weekly Issue 1\n\ntext\n\n## Weekly Issue 2" },
        {
            "bullets that end with a linked picture",
            "- Some sentence with a [paper](https://example.org/p) of today\n\n  [![](i.png)](https://example.org/i)\n"
                + "- Another sentence with a [paper](https://example.org/q) of today\n\n  [![](i.png)](https://example.org/j)\n"
        },
        { "many identifiers", "# A 1\n\n## b\n\n" + string.Concat(Enumerable.Repeat("10.,", 50_000)) },
        { "many names in front matter", "---\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}: v\n")) + "---\n\ntext\n" },
        { "deep front matter", "---\na: " + string.Concat(Enumerable.Repeat("{a: ", 20_000)) + "\n---\n\ntext\n" },
        { "many blank lines", new string('\n', 100_000) + string.Concat(Enumerable.Repeat("a\n", 50_000)) },
        { "cards never closed", string.Concat(Enumerable.Repeat("[](https://example.org/) [## a\n\n", 1_000)) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_parses_and_keeps_its_text(string name, string markdown)
    {
        var document = DigestDocument.Parse(markdown, name);
        document.Issues.Should().ContainSingle();
        document.Leaves.Any().Should().Be(!string.IsNullOrWhiteSpace(markdown.TrimStart('\uFEFF')));
        document.GetEntryReferences().Select(reference => reference.Entry).Should().Equal(document.Issues[0].GetAllEntries());
        FluentActions.Invoking(() => PlainText.FromMarkdown(markdown)).Should().NotThrow(name);
    }

    [Fact]
    public void Markup_that_nests_too_deep_costs_only_its_own_paragraph()
    {
        var markdown = $"# Weekly digest 12\n\n## First\n\n[a](https://example.org/a) is news.\n\n{new string('>', 200)} deep\n\n"
            + $"## Second\n\n[b](https://example.org/b) is news too.\n";
        var document = DigestDocument.Parse(markdown);
        document.Issues[0].GetAllEntries().Select(entry => entry.Url).Should().Equal("https://example.org/a", "https://example.org/b");
        var diagnostic = document.Diagnostics.Should().ContainSingle(diagnostic => diagnostic.Code == "markup-too-deep").Subject;
        diagnostic.Span.Line.Should().Be(7);
        diagnostic.Message.Should().Be($"The mark-up nests too deep to be read and is kept as plain text: '{new string('>', 60)}…'.");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("*a _b ")]
    [InlineData("[a](b")]
    public void Deep_brackets_and_emphasis_are_read_like_any_text(string opening)
    {
        var markdown = $"# Weekly digest 12\n\n## First\n\n[a](https://example.org/a) is "
            + $"news.\n\n{string.Concat(Enumerable.Repeat(opening, 20_000))}\n\n## Second\n\n[b](https://example.org/b) is news too.\n";
        var document = DigestDocument.Parse(markdown);
        document.Issues[0].GetAllEntries().Select(entry => entry.Url).Should().Equal("https://example.org/a", "https://example.org/b");
        document.Diagnostics.Should().NotContain(diagnostic => diagnostic.Code != "layout-doubtful");
    }

    [Fact]
    public void Categories_nested_without_end_still_make_json()
    {
        var markdown = "# A 1\n\n## b\n\n" + string.Concat(Enumerable.Range(0, 50).Select(i => new string(' ', i * 2) + "- c\n"))
            + new string(' ', 100) + "- [x](https://example.org/x) is new\n" + new string(' ', 100)
            + "- [y](https://example.org/y) is new\n";
        var issue = DigestDocument.Parse(markdown).Issues[0];
        DigestJson.Deserialize(DigestJson.Serialize(issue)).Should().Be(issue);
    }

    [Fact]
    public void Long_title_is_not_cut_inside_a_character()
    {
        var issue = DigestDocument.Parse("# A 1\n\n## b\n\n- " + new string('x', 199)
            + "🎉🎉 [x](https://example.org/x)\n- and [another](https://example.org/y) of them\n").Issues[0];
        issue.GetAllEntries().First().Title.Should().Be(new string('x', 199));
        DigestJson.Deserialize(DigestJson.Serialize(issue)).Should().Be(issue);
    }

    [Fact]
    public void Wrong_arguments_throw()
    {
        FluentActions.Invoking(() => DigestDocument.Parse(null!)).Should().Throw<ArgumentNullException>().WithParameterName("markdown");
        FluentActions.Invoking(() => DigestDocument.Parse("", null!)).Should().Throw<ArgumentNullException>().WithParameterName("name");
        FluentActions.Invoking(() => new DigestParser(null!)).Should().Throw<ArgumentNullException>().WithParameterName("options");
    }
}
