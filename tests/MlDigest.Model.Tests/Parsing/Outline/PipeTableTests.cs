namespace MlDigest.Model.Tests.Parsing.Outline;

public sealed class PipeTableTests
{
    private const string Rows = "| [One](https://example.org/1) | about one |\n| [Two](https://example.org/2) | about two |\n";

    [Theory]
    [InlineData("| Name | What |\n|---|---|\n" + Rows)]
    [InlineData("Name | What\n:-- | --:\n" + Rows)]
    [InlineData("| Name | What | When |\n|---|---|\n" + Rows)]
    [InlineData("| Name |\n|-|\n" + Rows)]
    [InlineData(
        "| Name | What |\n|---|---|\n\n| [One](https://example.org/1) | about one |\n\n| [Two](https://example.org/2) | about two |\n")]
    [InlineData("| Name | What |\n|---|---|\n| :-- | :-- |\n" + Rows)]
    [InlineData("These are new:\n| Name | What |\n| --- | --- |\n" + Rows)]
    public void Each_row_below_a_row_of_hyphens_is_an_entry(string table) =>
        DigestDocument.Parse($"# Digest 1\n\n## Tools\n\n{table}").Issues[0].GetAllEntries().Select(entry => (entry.Title, entry.Url))
            .Should()
            .Equal(("One", "https://example.org/1"), ("Two", "https://example.org/2"));

    [Fact]
    public void Pipes_in_code_and_escaped_pipes_part_no_cells()
    {
        var entries =
            DigestDocument.Parse(
                "# Digest 1\n\n| Name | What |\n|---|---|\n| [a \\| b](https://example.org/1) | about `c | d` and several more words |\n"
                    + "| [Two](https://example.org/2) | about several more words |\n").Issues[0]
            .GetAllEntries();
        entries.Select(entry => (entry.Title, entry.Summary))
            .Should().Equal(("a | b", "about c | d and several more words"), ("Two", "about several more words"));
    }

    [Theory]
    [InlineData("| 1 | **One** | about the first one of all | https://example.org/1 |\n"
        + "| 2 | **Two** | about the second one of all | https://example.org/2 |\n")]
    [InlineData("| 1 | One | about the first one of all | [Link](https://example.org/1) |\n"
        + "| 2 | Two | about the second one of all | [Link](https://example.org/2) |\n")]
    [InlineData("| | One | about the first one of all | https://example.org/1 |\n"
        + "| | Two | about the second one of all | https://example.org/2 |\n")]
    public void A_number_in_front_and_a_url_are_no_titles(string rows) =>
        DigestDocument.Parse($"# Digest 1\n\n| # | Name | What | Link |\n|---|---|---|---|\n{rows}").Issues[0]
            .GetAllEntries()
            .Select(entry => (entry.Title, entry.Url))
            .Should()
            .Equal(("One", "https://example.org/1"), ("Two", "https://example.org/2"));

    [Theory]
    [InlineData("a | b\nc | d\n")]
    [InlineData("a\n---|---\n")]
    [InlineData("a | b\n--|--x\n")]
    [InlineData("| a | b |\n|---|---|\n\n| c |\n")]
    public void Lines_without_a_row_of_hyphens_are_a_paragraph(string text) =>
        DigestDocument.Parse($"# Digest 1\n\n{text}").Issues[0].GetAllEntries().Should().BeEmpty();
}
