using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Tests.Parsing.Layout;

namespace MlDigest.Model.Tests.Parsing.Outline;

public sealed class BareUrlTests
{
    [Theory]
    [InlineData("see https://example.org/a.", "https://example.org/a")]
    [InlineData("见https://arxiv.org/abs/2401.00001。下一句", "https://arxiv.org/abs/2401.00001")]
    [InlineData("https://example.org/docs了解更多", "https://example.org/docs")]
    [InlineData("【https://example.org/a 】", "https://example.org/a")]
    [InlineData("(https://example.org/a_(b))", "https://example.org/a_(b)")]
    [InlineData("**https://example.org/a**", "https://example.org/a")]
    [InlineData("https://example.org/a_b_c and *more*", "https://example.org/a_b_c")]
    [InlineData("https://example.org/?a=1&amp;b=2 x", "https://example.org/?a=1&b=2")]
    [InlineData("<li>https://example.org/a&quot; said Ann</li>", "https://example.org/a")]
    [InlineData("https://example.org/a[](https://example.org/b)", "https://example.org/a")]
    [InlineData("[https://example.org/a:embed:cite]", "https://example.org/a")]
    [InlineData("[https://example.org/a:title=A]", "https://example.org/a")]
    [InlineData("https://example.org/12(@[ann](https://example.org/ann))", "https://example.org/12")]
    [InlineData("[https://example.org/a:embedding.png]", "https://example.org/a:embedding.png")]
    [InlineData("x HTTP://EXAMPLE.ORG/A", "HTTP://EXAMPLE.ORG/A")]
    public void Url_ends_where_a_reader_would_end_it(string text, string expected) => FirstLink(text).Should().Be(expected);

    [Theory]
    [InlineData("ftp://example.org/a")]
    [InlineData("http:// nothing")]
    [InlineData("`https://example.org/a`")]
    [InlineData("the :// in itself")]
    public void Other_text_is_no_url(string text) => FirstLink(text).Should().BeNull();

    private static string? FirstLink(string text) =>
        GivenLayout.Read(
            $"# Digest 1\n\n## Entry\n\n{text}\n",
            LayoutLabel.Title,
            LayoutLabel.HeadedEntry,
            LayoutLabel.HeadedText).Issues[0].GetAllEntries().Single().Links.FirstOrDefault()?.Url;
}
