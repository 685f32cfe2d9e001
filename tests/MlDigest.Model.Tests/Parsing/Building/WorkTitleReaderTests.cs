namespace MlDigest.Model.Tests.Parsing.Building;

public sealed class WorkTitleReaderTests
{
    [Theory]
    [InlineData("*A work* [https://example.org/w](https://example.org/w)", "A work")]
    [InlineData("*A work*[https://example.org/w](https://example.org/w)\nProse that goes on. And on.", "A work")]
    [InlineData("A work without italics\n[https://example.org/w](https://example.org/w)", "A work without italics")]
    [InlineData("*A work*\nhttps://example.org/w", "A work")]
    [InlineData("*A work*\n\nhttps://example.org/w", "A work")]
    [InlineData("*用软池*\n[https://example.org/w](https://example.org/w)细化激活", "用软池细化激活")]
    [InlineData("通过求解 https://example.org/w\n恢复图像", "通过求解恢复图像")]
    [InlineData("*作品*\n【https://example.org/w ", "作品")]
    [InlineData("[](https://example.org/w) [## The card’s title\n\nexample.org](https://example.org/w)", "The card’s title")]
    [InlineData("Prose first. Then more prose: https://example.org/w", null)]
    [InlineData("*The entry*\nhttps://example.org/w", null)]
    [InlineData("https://example.org/w", null)]
    public void Title_beside_the_works_url_is_the_works(string body, string? expected) => First(body).WorkTitle.Should().Be(expected);

    [Fact]
    public void Summary_is_the_first_paragraph_behind_the_citation()
    {
        First("![](i.png)\n\n*A work*\n[https://example.org/w](https://example.org/w)\n\nFirst paragraph.\n\nSecond.").Summary.Should().Be("First paragraph.");
        First("*A work* https://example.org/w\nProse on the next line.").Summary.Should().Be("Prose on the next line.");
    }

    private static DigestEntry First(string body) =>
        DigestDocument.Parse($"# Digest 1\n\n## Papers\n\n### The entry\n\n{body}\n\n### Other\n\nProse [o](https://example.org/o).\n").Issues[0].GetAllEntries().First();
}
