using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Tests.Parsing.Layout;

public sealed class SpeakerLineTests
{
    private const string Ann = "[Ann](https://example.org/@ann)";

    [Fact]
    public void Who_reports_below_headings_of_one_level_begins_no_entry() =>
        Entries($"# Ferries\n\n## Ropes\n\nFor boats.\n\n{Ann} reports\n\n> They hold.\n\n## Bells\n\n{Ann} says\n\n> They ring.\n")
            .Should().Equal("Ropes", "Bells");

    [Theory]
    [InlineData("[Ann](https://example.org/@ann) reports", "They hold.")]
    [InlineData("[Ann](https://example.org/@ann) has announced:", "They hold.")]
    [InlineData("[Of ropes](https://example.org/ropes)", "Of ropes")]
    [InlineData("[Of ropes](https://example.org/ropes):", "Of ropes")]
    [InlineData("[Of ropes](https://example.org/ropes) by Ann", "Of ropes")]
    public void Title_of_an_entry_that_begins_with_who_reports_is_what_is_quoted(string line, string title) =>
        GivenLayout.Read($"{line}\n\n> They hold.\n", LayoutLabel.Entry, LayoutLabel.Text).Issues[0].GetAllEntries().Single().Title
            .Should().Be(title);

    private static IEnumerable<string> Entries(string digest) =>
        DigestDocument.Parse(digest).Issues.SelectMany(issue => issue.GetAllEntries()).Select(entry => entry.Title);
}
