using MlDigest.Model.Exchange;

namespace MlDigest.Model.Tests.Exchange;

public sealed class SafeHtmlTests
{
    private static readonly DigestIssue Issue = new() { Document = "a.md", SourceUrl = "https://example.org/news/5" };

    [Theory]
    [InlineData("Hello *you*.", "<p>Hello <em>you</em>.</p>")]
    [InlineData("a <script>alert(1)</script> b", "<p>a alert(1) b</p>")]
    [InlineData("<div onclick=\"x()\">Text</div>", "<p>Text</p>")]
    [InlineData("<!-- nothing -->", "")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>")]
    [InlineData("[x](JavaScript:alert(1))", "<p>x</p>")]
    [InlineData("[x](data:text/html,1)", "<p>x</p>")]
    [InlineData("[x](&#106;avascript:alert)", "<p>x</p>")]
    [InlineData("[x](<java\tscript:alert>)", "<p>x</p>")]
    [InlineData("[x](<\u0001javascript:alert>)", "<p>x</p>")]
    [InlineData("<javascript:alert>", "<p>javascript:alert</p>")]
    [InlineData("![x](javascript:alert)", "<p>x</p>")]
    [InlineData("[x](mailto:a@example.org)", "<p><a href=\"mailto:a@example.org\">x</a></p>")]
    [InlineData("[x](6)", "<p><a href=\"https://example.org/news/6\">x</a></p>")]
    [InlineData("[x](#part)", "<p><a href=\"https://example.org/news/5#part\">x</a></p>")]
    [InlineData("[x](//other.example.org/)", "<p><a href=\"https://other.example.org/\">x</a></p>")]
    [InlineData("[x](https://example.org/\"onclick=\")", "<p><a href=\"https://example.org/%22onclick=%22\">x</a></p>")]
    [InlineData(
        "| **Adam** | The [paper](https://example.org/p) |",
        "<p><strong>Adam</strong> | The <a href=\"https://example.org/p\">paper</a></p>")]
    [InlineData("    indented", "<p>indented</p>")]
    public void Markdown_is_html_without_what_can_run(string markdown, string html) =>
        SafeHtml.Of(markdown, Issue, keepsHtml: false).Should().Be(html);

    [Fact]
    public void Relative_addresses_without_a_source_are_text() =>
        SafeHtml.Of("[x](6) ![y](z.png)", new DigestIssue { Document = "a.md" }, keepsHtml: false).Should().Be("<p>x y</p>");

    [Fact]
    public void Html_is_kept_on_demand() => SafeHtml.Of("a <b>b</b>", Issue, keepsHtml: true).Should().Be("<p>a <b>b</b></p>");

    [Fact]
    public void Long_deep_and_wide_texts_come_as_plain_text()
    {
        SafeHtml.Of("One *two*\nthree\n\n" + new string('x', 20_000), Issue, keepsHtml: false)
            .Should().Be($"<p>One two three</p>\n<p>{new string('x', 20_000)}</p>");
        SafeHtml.Of(new string('>', 1000) + "<b", Issue, keepsHtml: false).Should().StartWith("<p>").And.EndWith("&lt;b</p>");
        var table = string.Concat(Enumerable.Repeat("|a", 2000)) + "\n" + string.Concat(Enumerable.Repeat("|-", 2000)) + "\n"
            + string.Concat(Enumerable.Repeat("|\n", 2000));
        SafeHtml.Of(table, Issue, keepsHtml: false).Length.Should().BeLessThan(table.Length * 3);
    }

    [Fact]
    public void Texts_of_many_marks_come_as_plain_text()
    {
        SafeHtml.Of(string.Concat(Enumerable.Repeat("*a* ", 500)), Issue, keepsHtml: false).Should().StartWith("<p><em>a</em> <em>a</em> ");
        SafeHtml.Of(string.Concat(Enumerable.Repeat("*a* ", 501)), Issue, keepsHtml: false)
            .Should().Be($"<p>{string.Join(" ", Enumerable.Repeat("a", 501))}</p>");
    }
}
