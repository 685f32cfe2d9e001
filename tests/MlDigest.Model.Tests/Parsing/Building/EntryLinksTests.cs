namespace MlDigest.Model.Tests.Parsing.Building;

public sealed class EntryLinksTests
{
    [Fact]
    public void Every_link_of_an_entry_is_there_in_order_however_it_is_written()
    {
        const string Entry = """
            ### [One](https://example.org/1)

            See [two](https://example.org/2), [three][3], <https://example.org/4> and 见https://example.org/5。[six](/6 "a title") or <a href="https://example.org/7?a=1&amp;b=2">seven</a>.

            [![eight](https://example.org/i.png)](https://example.org/8)

            [](https://example.org/9) [## A card

            example.org](https://example.org/9)

            - [ ] [ten](https://example.org/10), [X](https://x.com/a/status/11)

            [3]: https://example.org/3
            """;
        var entry = DigestDocument.Parse(
            $"# Digest 1\n\n## Papers\n\n{Entry}\n\n### Other\n\nProse [o](https://example.org/o).\n").Issues[0].GetAllEntries().First();
        entry.Links.Select(link => link.Url).Distinct().Should().Equal(
            "https://example.org/1",
            "https://example.org/2",
            "https://example.org/3",
            "https://example.org/4",
            "https://example.org/5",
            "/6",
            "https://example.org/7?a=1&b=2",
            "https://example.org/8", "https://example.org/9", "https://example.org/10", "https://x.com/a/status/11");
        entry.Links.Take(4).Select(link => link.Text).Should().Equal("One", "two", "three", null);
        entry.Images.Should().Equal(new DigestImage { Url = "https://example.org/i.png", AlternativeText = "eight" });
        entry.Cards.Should().ContainSingle().Which.Url.Should().Be("https://example.org/9");
    }
}
