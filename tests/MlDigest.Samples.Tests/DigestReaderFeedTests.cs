using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MlDigest.Samples.Tests;

public sealed partial class DigestReaderFeedTests(RunningReader running) : ReaderTests(running)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("/", "All issues", "")]
    [InlineData("/issues/kiten-2026-04", "All issues", "")]
    [InlineData("/works?key=arxiv%3A1706.03762", "All issues", "")]
    [InlineData("/?series=Paper%20Lantern", "Paper Lantern", "?series=Paper%20Lantern")]
    [InlineData("/search?q=a%26b+c", "“a&b c”", "/search?q=a%26b%20c")]
    [InlineData("/search?q=the&kind=paper", "“the”, paper", "/search?q=the&kind=paper")]
    [InlineData("/search?kind=paper", "All entries, paper", "/search?kind=paper")]
    public async Task Every_page_names_its_feeds(string address, string title, string feed)
    {
        var (folder, query) = feed.Split('?') is [var path, var text] ? (path, "?" + text) : (feed, "");
        var links = Links().Matches(await GetAsync(address)).Select(match => (Text(match, 1), Text(match, 2), Text(match, 3)));
        links.Should().Equal(
            ("application/feed+json", title, $"{folder}/feed.json{query}"),
            ("application/atom+xml", title, $"{folder}/feed.atom{query}"));

        static string Text(Match match, int group) => WebUtility.HtmlDecode(match.Groups[group].Value);
    }

    [Fact]
    public async Task The_feed_of_all_issues_has_the_newest_first()
    {
        using var json = await JsonAsync("/feed.json");
        Texts(json, "title").Should().Equal(NewestFirst);
        var feed = json.RootElement;
        (feed.GetProperty("title").GetString(), feed.GetProperty("home_page_url").GetString(), feed.GetProperty("feed_url").GetString())
            .Should().Be(("All issues", new Uri(Reader.Address, "/").ToString(), new Uri(Reader.Address, "/feed.json").ToString()));
        var atom = await AtomAsync("/feed.atom");
        atom.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value).Should().Equal(Texts(json, "title"));
        atom.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "content")!.Value).Should().Equal(Texts(json, "content_html"));
        Texts(json, "content_html").ElementAt(4).Should().Contain("Everyone in the room talks at once").And.NotContain("Past issues");
    }

    [Fact]
    public async Task The_feed_of_a_publication_has_its_issues()
    {
        using var json = await JsonAsync("/feed.json?series=Paper%20Lantern");
        Texts(json, "title").Should().Equal("Paper Lantern May 2026");
        json.RootElement.GetProperty("feed_url").GetString().Should().EndWith("/feed.json?series=Paper%20Lantern");
        using var none = await JsonAsync("/feed.json?series=None");
        Texts(none, "title").Should().BeEmpty();
    }

    [Fact]
    public async Task The_feed_of_a_search_has_its_entries_with_the_newest_first()
    {
        using var json = await JsonAsync("/search/feed.json?q=arxiv:1706.03762");
        Texts(json, "title").Should().Equal("Attention Is All You Need", "Everyone in the room talks at once");
        Texts(json, "id").Should().Equal("bench-notes-readme.md#2026-W20#arxiv:1706.03762", "2026-05-notes.md#2026-05#arxiv:1706.03762");
        json.RootElement.GetProperty("home_page_url").GetString().Should().EndWith("/search?q=arxiv%3A1706.03762");
        var atom = await AtomAsync("/search/feed.atom?q=arxiv:1706.03762");
        atom.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value).Should().Equal(Texts(json, "title"));
    }

    [Fact]
    public async Task The_feed_of_a_search_keeps_to_a_kind()
    {
        using var all = await JsonAsync("/search/feed.json?q=the");
        using var code = await JsonAsync("/search/feed.json?q=the&kind=code");
        Texts(all, "title").Should().Contain("Plumbline").And.Contain("Decoupled Weight Decay Regularization");
        Texts(code, "title").Should().Contain("Plumbline").And.NotContain("Decoupled Weight Decay Regularization");
    }

    [Fact]
    public async Task Feeds_have_an_end()
    {
        var body = string.Concat(Enumerable.Repeat("word ", 20_000));
        for (var n = 10; n < 40; n++)
        {
            var stories = Enumerable.Range(0, 60)
                .Select(i => $"### [Story {n} {i}](https://example.org/{n}/{i})\n\n{(i == 0 ? body : "Is new.")}\n\n");
            Write($"{n}.md", $"# Weekly {n}\n\n{body}\n\n## Papers\n\n{string.Concat(stories)}");
        }

        await StartWithFolderAsync();
        using var issues = await JsonAsync("/feed.json");
        Texts(issues, "title").Should().HaveCount(20);
        Texts(issues, "content_html").First().Should().Contain("Story 39 49").And.NotContain("Story 39 50");
        using var entries = await JsonAsync("/search/feed.json?q=story");
        Texts(entries, "title").Should().Equal(Enumerable.Range(0, 50).Select(i => $"Story 39 {i}"));
        (await GetAsync("/feed.atom")).Length.Should().BeLessThan(400_000);
    }

    [Fact]
    public async Task What_a_digest_says_runs_nothing_in_a_feed()
    {
        Write("hostile.md", """
            # <script>alert(1)</script> Weekly 1

            ## Papers

            ### [One](javascript:alert(1))

            <script>alert(1)</script> Text <img src=x onerror=alert(1)> of one.

            ### [Two]]>(https://example.org/2)

            Text ]]> of two.
            """);
        await StartWithFolderAsync();
        foreach (var address in (string[])["/feed.json", "/search/feed.json"])
        {
            using var json = await JsonAsync(address);
            string.Concat(Texts(json, "content_html")).Should().Contain("of two").And.NotContainAny("<script", "<img", "href=\"javascript");
        }

        (await AtomAsync("/search/feed.atom")).Elements(Atom + "entry").Should().HaveCount(2);
    }

    private static IEnumerable<string> Texts(JsonDocument feed, string property) =>
        feed.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(property).GetString()!);

    private async Task<JsonDocument> JsonAsync(string address) => JsonDocument.Parse(await FeedAsync(address, "application/feed+json"));

    private async Task<XElement> AtomAsync(string address) => XDocument.Parse(await FeedAsync(address, "application/atom+xml")).Root!;

    private async Task<string> FeedAsync(string address, string type)
    {
        using var response = await Reader.Client.GetAsync(new Uri(address, UriKind.Relative));
        response.Content.Headers.ContentType!.ToString().Should().Be($"{type}; charset=utf-8");
        return await response.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("<link rel=\"alternate\" type=\"([^\"]*)\" title=\"([^\"]*)\" href=\"([^\"]*)\" */>")]
    private static partial Regex Links();
}
