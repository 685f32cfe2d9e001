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

    [Theory]
    [InlineData("https://img.shields.io/github/stars/ann/boats", 0)]
    [InlineData("https://github.com/ann/boats/workflows/ci/badge.svg?branch=main", 0)]
    [InlineData("https://img.example.org/badge.png", 1)]
    public void Badges_are_no_images(string url, int expected) =>
        DigestDocument.Parse(
            $"# Digest 1\n\n- [Boats](https://example.org/1): all of them. ![stars]({url})\n- [Tar](https://example.org/2)\n")
            .Issues[0].GetAllEntries().First().Images.Should().HaveCount(expected);
}
