namespace MlDigest.Model.Tests.Parsing.Building;

public sealed class SummaryReaderTests
{
    private const string Other = "### Another\n\nProse on [something else](https://example.org/other) that is not short.\n";

    [Theory]
    [InlineData(
        "We tried https://example.org/tool for a week and it held up well.",
        "We tried https://example.org/tool for a week and it held up well.")]
    [InlineData(
        "They sent it to us. We tried it for a whole week: https://example.org/tool",
        "They sent it to us. We tried it for a whole week: https://example.org/tool")]
    [InlineData("It held up well. We keep it.\nhttps://example.org/tool", "It held up well. We keep it.")]
    [InlineData("It held up well. Link: https://example.org/tool", "It held up well.")]
    [InlineData("It held up well for a week. → [Read it](https://example.org/tool)", "It held up well for a week.")]
    [InlineData("It held up well in rain. [[paper](https://example.org/p)] [[code](https://example.org/c)]", "It held up well in rain.")]
    [InlineData("一週間のあいだよく動きました。（[via](https://example.org/v)）", "一週間のあいだよく動きました。")]
    [InlineData("It held up well. We keep [it](https://example.org/tool)", "It held up well. We keep it")]
    [InlineData("It held up well. [Read it in the shade of trees](https://a.example/)", "It held up well. Read it in the shade of trees")]
    [InlineData("論文はhttps://example.org/toolで読めます。よく動きます。", "論文はhttps://example.org/toolで読めます。よく動きます。")]
    [InlineData("*A tool for tidy benches* https://example.org/tool It held up well for a week.", "It held up well for a week.")]
    [InlineData("https://example.org/tool A small tool for tidy benches.", "A small tool for tidy benches.")]
    [InlineData(
        "*A tool for tidy benches* https://example.org/tool with a broken tail of words.\nIt held up well for a week.",
        "It held up well for a week.")]
    [InlineData("![](bench.png)\n\nSee [it](https://example.org/tool) run.", "See it run.")]
    [InlineData("{{< figure src=\"/bench.png\" caption=\"A bench in the rain\" >}}\n\nIt held up well.", "It held up well.")]
    [InlineData("{% include bench.html caption=\"A bench in the rain\" %}", null)]
    [InlineData("https://example.org/tool", null)]
    [InlineData("Link: https://example.org/tool", null)]
    [InlineData("[Paper](https://example.org/p) and [Code](https://example.org/c)", null)]
    [InlineData("[paper](https://example.org/p)\nIt held up well for a week.", "It held up well for a week.")]
    [InlineData(
        "It held up for a whole week.\n[Paper](https://example.org/p) | [Code](https://example.org/c)",
        "It held up for a whole week.")]
    [InlineData("The heading https://example.org/tool", null)]
    [InlineData("*A tool for tidy benches* https://example.org/tool", null)]
    [InlineData("*A tool for tidy benches*\n[https://example.org/tool](https://example.org/tool)", null)]
    public void The_only_paragraph_is_the_summary_where_it_says_more_than_title_and_link(string body, string? expected) =>
        First($"# Digest 1\n\n## Papers\n\n### The heading\n\n{body}\n\n{Other}").Summary.Should().Be(expected);

    [Theory]
    [InlineData("[A tool for tidy benches](https://example.org/tool) is new.", "is new.")]
    [InlineData("[A tool for tidy benches](https://example.org/tool)", null)]
    [InlineData("[A tool for tidy benches](https://example.org/tool) ([code](https://example.org/c))", null)]
    [InlineData("A tool for tidy benches: https://example.org/tool", null)]
    [InlineData("A tool for tidy benches [[Paper](https://example.org/tool), [Code](https://example.org/c)]", null)]
    public void The_words_behind_the_title_of_a_bullet_are_the_summary_however_few(string bullet, string? expected) =>
        First($"# Digest 1\n\n## Tools\n\n- {bullet}\n- [Another tool](https://example.org/other) is newer.\n").Summary
            .Should().Be(expected);

    [Fact]
    public void A_paragraph_of_prose_goes_before_a_few_words_beside_a_link() =>
        First($"# Digest 1\n\n## Papers\n\n### The heading\n\nSee [it](https://example.org/tool) run.\n\n"
            + $"It held up well for a whole week.\n\n{Other}").Summary
            .Should().Be("It held up well for a whole week.");

    [Theory]
    [InlineData(
        "| **Titles** | We repeated what they did. | [Paper](https://example.org/1), [Code](https://example.org/c) |",
        "We repeated what they did.")]
    [InlineData("| **Titles** | [Paper](https://example.org/1) | We repeated what they did. |", "We repeated what they did.")]
    [InlineData(
        "| **Titles** | We repeated it. | [Paper](https://example.org/1) | It holds on the whole. |",
        "We repeated it. It holds on the whole.")]
    [InlineData("| **Titles of works** | [Paper](https://example.org/1) | [Code](https://example.org/c) |", null)]
    [InlineData(
        "| **Titles** | [What they did in twenty minutes](https://example.org/1) | [Code](https://example.org/c) |",
        "What they did in twenty minutes")]
    public void The_labels_of_a_row_s_links_are_no_part_of_its_summary(string row, string? expected)
    {
        const string Header = "# Digest 1\n\n| Paper | One | Two | Three |\n| --- | --- | --- | --- |\n";
        First($"{Header}{row}\n| **Other** | Another row that says as much. | [Paper](https://example.org/2) |\n").Summary
            .Should().Be(expected);
    }

    private static DigestEntry First(string markdown) => DigestDocument.Parse(markdown).Issues[0].GetAllEntries().First();
}
