namespace MlDigest.Model.Tests.Content;

public sealed class ResolveUrlTests
{
    [Theory]
    [InlineData("b.html", "https://example.org/2020/b.html")]
    [InlineData("/b?c=d", "https://example.org/b?c=d")]
    [InlineData("../b", "https://example.org/b")]
    [InlineData("#part", "https://example.org/2020/09#part")]
    [InlineData("?page=2", "https://example.org/2020/09?page=2")]
    [InlineData("//example.com/b", "https://example.com/b")]
    [InlineData("", "https://example.org/2020/09")]
    [InlineData("a b", "https://example.org/2020/a%20b")]
    [InlineData("https://example.com/B%20c", "https://example.com/B%20c")]
    [InlineData("mailto:ann@example.com", "mailto:ann@example.com")]
    [InlineData("//\u202E", null)]
    [InlineData(null, null)]
    public void A_relative_url_is_resolved_against_the_source(string? url, string? expected) =>
        new DigestIssue { Document = "d.md", SourceUrl = "https://example.org/2020/09" }.ResolveUrl(url).Should().Be(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("/2020/09")]
    [InlineData("example.org/2020/09")]
    [InlineData("file:///2020/09")]
    [InlineData("ftp://example.org/2020/09")]
    [InlineData("http://")]
    [InlineData("//\u202E")]
    [InlineData("\\\\\u200E")]
    public void Without_an_address_of_the_web_nothing_relative_is_resolved(string? source)
    {
        var issue = new DigestIssue { Document = "d.md", SourceUrl = source };
        issue.ResolveUrl("/b").Should().BeNull();
        issue.ResolveUrl("//example.com/b").Should().BeNull();
        issue.ResolveUrl("https://example.com/b").Should().Be("https://example.com/b");
    }
}
