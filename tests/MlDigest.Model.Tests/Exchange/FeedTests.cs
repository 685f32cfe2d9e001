using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using MlDigest.Model.Tests.Json;

namespace MlDigest.Model.Tests.Exchange;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly DigestIssue May = DigestDocument.Parse(
        """
        ---
        title: Lamp Post 5
        date: 2026-05-04
        author: Ono
        url: https://lamp.example.org/5
        ---

        # Lamp Post 5

        ## Papers

        ### A paper

        A lamp burns longer, as [the abstract](https://arxiv.org/abs/2009.01835v2) says, [the PDF](https://arxiv.org/pdf/2009.01835v2) shows, and [notes](notes.html) doubt.

        ![A lamp](/img/lamp.png)

        ### Another & more

        [Code](https://github.com/lamp/post) of *it*.
        """,
        "5.md").Issues[0] with
    { Series = "Lamp Post", Number = 5, SourceUrl = "https://lamp.example.org/5" };

    [Fact]
    public void Json_feed_of_entries()
    {
        var feed = DigestFeed.ToText([May], FeedFormat.JsonFeed, new DigestFeedOptions { FeedUrl = "https://lamp.example.org/feed.json" });
        feed.Should().Be(
            """
            {
              "version": "https://jsonfeed.org/version/1.1",
              "title": "Lamp Post",
              "home_page_url": "https://lamp.example.org/5",
              "feed_url": "https://lamp.example.org/feed.json",
              "authors": [
                {
                  "name": "Ono"
                }
              ],
              "language": "en",
              "items": [
                {
                  "id": "5.md#5,2026-05-04#arxiv:2009.01835",
                  "url": "https://lamp.example.org/5",
                  "external_url": "https://arxiv.org/abs/2009.01835v2",
                  "title": "A paper",
                  "content_html": "<p>A lamp burns longer, as <a href=\"https://arxiv.org/abs/2009.01835v2\">the abstract</a> says, <a href=\"https://arxiv.org/pdf/2009.01835v2\">the PDF</a> shows, and <a href=\"https://lamp.example.org/notes.html\">notes</a> doubt.</p>\n<p><img src=\"https://lamp.example.org/img/lamp.png\" alt=\"A lamp\" /></p>",
                  "summary": "A lamp burns longer, as the abstract says, the PDF shows, and notes doubt.",
                  "image": "https://lamp.example.org/img/lamp.png",
                  "date_published": "2026-05-04T00:00:00Z",
                  "tags": [
                    "paper",
                    "arxiv:2009.01835v2"
                  ],
                  "attachments": [
                    {
                      "url": "https://arxiv.org/pdf/2009.01835v2",
                      "mime_type": "application/pdf"
                    },
                    {
                      "url": "https://lamp.example.org/img/lamp.png",
                      "mime_type": "image/png"
                    }
                  ]
                },
                {
                  "id": "5.md#5,2026-05-04#url:github.com/lamp/post",
                  "url": "https://lamp.example.org/5",
                  "external_url": "https://github.com/lamp/post",
                  "title": "Another & more",
                  "content_html": "<p><a href=\"https://github.com/lamp/post\">Code</a> of <em>it</em>.</p>",
                  "date_published": "2026-05-04T00:00:00Z",
                  "tags": [
                    "code"
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Atom_of_entries()
    {
        var feed = DigestFeed.ToText(
            [May], FeedFormat.Atom, new DigestFeedOptions { FeedUrl = "https://lamp.example.org/feed.atom", Kinds = [EntryKind.Paper] });
        feed.Should().Be(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xml:lang="en" xmlns="http://www.w3.org/2005/Atom">
              <title>Lamp Post</title>
              <id>https://lamp.example.org/feed.atom</id>
              <updated>2026-05-04T00:00:00Z</updated>
              <link rel="alternate" type="text/html" href="https://lamp.example.org/5" />
              <link rel="self" type="application/atom+xml" href="https://lamp.example.org/feed.atom" />
              <author>
                <name>Ono</name>
              </author>
              <entry>
                <title>A paper</title>
                <id>urn:uuid:54fa80a8-dc2e-87cc-824d-356aa90dcf7f</id>
                <updated>2026-05-04T00:00:00Z</updated>
                <published>2026-05-04T00:00:00Z</published>
                <link rel="alternate" href="https://lamp.example.org/5" />
                <link rel="related" href="https://arxiv.org/abs/2009.01835v2" />
                <link rel="enclosure" type="application/pdf" href="https://arxiv.org/pdf/2009.01835v2" />
                <link rel="enclosure" type="image/png" href="https://lamp.example.org/img/lamp.png" />
                <category term="paper" />
                <category term="arxiv:2009.01835v2" />
                <summary>A lamp burns longer, as the abstract says, the PDF shows, and notes doubt.</summary>
                <content type="html">&lt;p&gt;A lamp burns longer, as &lt;a href="https://arxiv.org/abs/2009.01835v2"&gt;the abstract&lt;/a&gt; says, &lt;a href="https://arxiv.org/pdf/2009.01835v2"&gt;the PDF&lt;/a&gt; shows, and &lt;a href="https://lamp.example.org/notes.html"&gt;notes&lt;/a&gt; doubt.&lt;/p&gt;
            &lt;p&gt;&lt;img src="https://lamp.example.org/img/lamp.png" alt="A lamp" /&gt;&lt;/p&gt;</content>
              </entry>
            </feed>

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Rss_of_entries()
    {
        var feed = DigestFeed.ToText(
            [May], FeedFormat.Rss, new DigestFeedOptions { FeedUrl = "https://lamp.example.org/feed.rss", Kinds = [EntryKind.Paper] });
        feed.Should().Be(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
              <channel>
                <title>Lamp Post</title>
                <link>https://lamp.example.org/5</link>
                <description>Lamp Post</description>
                <language>en</language>
                <lastBuildDate>Mon, 04 May 2026 00:00:00 GMT</lastBuildDate>
                <atom:link rel="self" type="application/rss+xml" href="https://lamp.example.org/feed.rss" />
                <item>
                  <title>A paper</title>
                  <link>https://arxiv.org/abs/2009.01835v2</link>
                  <guid isPermaLink="false">5.md#5,2026-05-04#arxiv:2009.01835</guid>
                  <pubDate>Mon, 04 May 2026 00:00:00 GMT</pubDate>
                  <category>paper</category>
                  <category>arxiv:2009.01835v2</category>
                  <enclosure url="https://arxiv.org/pdf/2009.01835v2" length="0" type="application/pdf" />
                  <description>&lt;p&gt;A lamp burns longer, as &lt;a href="https://arxiv.org/abs/2009.01835v2"&gt;the abstract&lt;/a&gt; says, &lt;a href="https://arxiv.org/pdf/2009.01835v2"&gt;the PDF&lt;/a&gt; shows, and &lt;a href="https://lamp.example.org/notes.html"&gt;notes&lt;/a&gt; doubt.&lt;/p&gt;
            &lt;p&gt;&lt;img src="https://lamp.example.org/img/lamp.png" alt="A lamp" /&gt;&lt;/p&gt;</description>
                </item>
              </channel>
            </rss>

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Issue_is_one_item_with_its_sections_and_entries()
    {
        var item = Items([May], new DigestFeedOptions { Items = FeedItems.Issues }).Single();
        item.GetProperty("id").GetString().Should().Be("5.md#5,2026-05-04");
        item.GetProperty("title").GetString().Should().Be("Lamp Post 5");
        item.TryGetProperty("external_url", out _).Should().BeFalse();
        item.GetProperty("content_html")
            .GetString()
            .Should().StartWith("<h2>Papers</h2>\n<h3><a href=\"https://arxiv.org/abs/2009.01835v2\">A paper</a></h3>\n<p>")
            .And.Contain("<h3><a href=\"https://github.com/lamp/post\">Another &amp; more</a></h3>\n<p>");
        item.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()).Should().Equal("paper", "arxiv:2009.01835v2", "code");
    }

    [Fact]
    public void Title_that_stands_in_the_text_of_its_entry_is_no_heading_of_an_issue()
    {
        var issue = DigestDocument.Parse(
            "# Lamp 4\n\n## Papers\n\n- [One](https://example.org/1) is new.\n- [Two](https://example.org/2) is new.\n", "4.md").Issues[0];
        Items([issue], new DigestFeedOptions { Items = FeedItems.Issues }).Single().GetProperty("content_html").GetString().Should()
            .Be("<h2>Papers</h2>\n<ul>\n<li><a href=\"https://example.org/1\">One</a> is new.</li>\n</ul>\n<ul>\n"
                + "<li><a href=\"https://example.org/2\">Two</a> is new.</li>\n</ul>");
    }

    [Fact]
    public void Item_of_nothing_has_its_title_for_content()
    {
        var issue = new DigestIssue
        {
            Document = "a.md",
            Introduction = "<!-- -->",
            Sections = [new DigestSection { Entries = [new DigestEntry { Key = "k", Title = "A & b", Body = "<!-- -->" }] }]
        };
        Items([issue]).Single().GetProperty("content_html").GetString().Should().Be("<p>A &amp; b</p>");
        Items([issue with { Sections = [] }], new DigestFeedOptions { Items = FeedItems.Issues })
            .Single()
            .GetProperty("content_html")
            .GetString()
            .Should().Be("<p>a.md</p>");
    }

    [Fact]
    public void Issues_without_a_wanted_kind_are_no_items() =>
        Items([May], new DigestFeedOptions { Items = FeedItems.Issues, Kinds = [EntryKind.Job] }).Should().BeEmpty();

    [Fact]
    public void Furniture_is_left_out()
    {
        var section = new DigestSection
        {
            Title = "Sponsors",
            Kind = SectionKind.Promotion,
            Sections = [new DigestSection { Entries = [new DigestEntry { Key = "k", Title = "Buy" }] }]
        };
        var issue = new DigestIssue
        {
            Document = "a",
            Sections = [section, new DigestSection { Entries = [new DigestEntry { Key = "n", Title = "News" }] }]
        };
        Items([issue]).Select(item => item.GetProperty("title").GetString()).Should().Equal("News");
        Items([issue], new DigestFeedOptions { Items = FeedItems.Issues }).Single().GetProperty("content_html").GetString()
            .Should().Be("<h3>News</h3>");
    }

    [Fact]
    public void Ids_are_unique_when_documents_and_issues_are_named_alike()
    {
        var ids = Items([May, May, May]).Select(item => item.GetProperty("id").GetString()).ToList();
        ids.Should().OnlyHaveUniqueItems().And.HaveCount(6).And.StartWith("5.md#5,2026-05-04#arxiv:2009.01835");
        ids[2].Should().Be("5.md#5,2026-05-04~2#arxiv:2009.01835");
    }

    [Fact]
    public void Ids_that_no_feed_can_hold_are_told_apart()
    {
        var entries = new[] { "k\0", "k\u0001", "k\uD800", "k\uDBFF" }.Select(key => new DigestEntry { Key = key, Title = "t" });
        var ids = Items([new DigestIssue { Document = "a.md", Sections = [new DigestSection { Entries = [.. entries] }] }])
            .Select(item => item.GetProperty("id").GetString());
        ids.Should().OnlyHaveUniqueItems().And.OnlyContain(id => id!.StartsWith("urn:uuid:"));
    }

    [Theory]
    [InlineData("2026-05-04", "2026-05-04T00:00:00Z", "2026-05-04T00:00:00Z")]
    [InlineData("2026-05", null, "2026-05-31T00:00:00Z")]
    [InlineData("2026-W19", null, "2026-05-10T00:00:00Z")]
    [InlineData("2026-05-04/2026-05-06", null, "2026-05-06T00:00:00Z")]
    [InlineData("2026", null, "2026-12-31T00:00:00Z")]
    [InlineData(null, null, "1970-01-01T00:00:00Z")]
    public void Dates_come_from_the_period_alone(string? period, string? published, string updated)
    {
        var issue = May with { Period = period };
        var item = Items([issue])[0];
        (item.TryGetProperty("date_published", out var date) ? date.GetString() : null).Should().Be(published);
        var entry = XDocument.Parse(DigestFeed.ToText([issue], FeedFormat.Atom)).Root!.Element(Atom + "entry")!;
        entry.Element(Atom + "published")?.Value.Should().Be(published);
        entry.Element(Atom + "updated")!.Value.Should().Be(updated);
        XDocument.Parse(DigestFeed.ToText([issue], FeedFormat.Rss)).Descendants("pubDate").Any().Should().Be(published is not null);
    }

    [Fact]
    public void Feed_was_updated_with_its_latest_issue_or_when_it_says()
    {
        DigestIssue[] issues = [May with { Period = "2026-04" }, May with { Period = "2026-06" }, May with { Period = null }];
        Updated(DigestFeed.ToText(issues, FeedFormat.Atom)).Should().Be("2026-06-30T00:00:00Z");
        Updated(DigestFeed.ToText(issues.Where(_ => true), FeedFormat.Atom)).Should().Be("2026-04-30T00:00:00Z");
        var options = new DigestFeedOptions { Updated = new DateTimeOffset(2027, 1, 1, 1, 0, 0, TimeSpan.FromHours(1)) };
        Updated(DigestFeed.ToText(issues, FeedFormat.Atom, options)).Should().Be("2027-01-01T00:00:00Z");

        static string Updated(string feed) => XDocument.Parse(feed).Root!.Element(Atom + "updated")!.Value;
    }

    [Fact]
    public void Feed_of_nothing_is_a_feed()
    {
        Items([]).Should().BeEmpty();
        XDocument.Parse(DigestFeed.ToText([], FeedFormat.Atom)).Root!.Elements().Select(element => element.Name.LocalName)
            .Should().Equal("title", "id", "updated", "author");
        XDocument.Parse(DigestFeed.ToText([], FeedFormat.Rss)).Root!
            .Element("channel")!
            .Elements()
            .Select(element => element.Name.LocalName)
            .Should().Equal("title", "link", "description");
    }

    [Fact]
    public void Hostile_texts_come_back_without_control_characters_alone()
    {
        var titles = HostileIssues.Texts.Select(Held).ToList();
        Items([HostileIssues.Issue]).Select(item => item.GetProperty("title").GetString()).Should().Equal(titles);
        XDocument.Parse(DigestFeed.ToText([HostileIssues.Issue], FeedFormat.Atom))
            .Descendants(Atom + "entry")
            .Select(entry => entry.Element(Atom + "title")!.Value)
            .Should().Equal(titles);
        XDocument.Parse(DigestFeed.ToText([HostileIssues.Issue], FeedFormat.Rss))
            .Descendants("item")
            .Select(item => item.Element("title")!.Value)
            .Should().Equal(titles);

        static string Held(string text) => text.Replace('\0', '\uFFFD')
            .Replace('\u0001', '\uFFFD')
            .Replace('\b', '\uFFFD')
            .Replace('\u001F', '\uFFFD')
            .Replace('\u007F', '\uFFFD')
            .Replace('\u0085', '\uFFFD')
            .Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD').Replace(
                "half \uD83C and \uDF89", "half \uFFFD and \uFFFD", StringComparison.Ordinal);
    }

    [Fact]
    public void Any_issue_is_a_feed_in_every_format() =>
        Prop.ForAll(RandomIssues.Issue.ToArbitrary(), issue =>
        {
            foreach (var kind in new[] { FeedItems.Entries, FeedItems.Issues })
            {
                var options = new DigestFeedOptions { Items = kind };
                var count = kind == FeedItems.Issues ? 1 : issue.GetAllEntries().Count();
                var items = Items([issue], options);
                items.Should().HaveCount(count);
                MustKeepToTheRulesOfJsonFeed(items);
                var atom = XDocument.Parse(DigestFeed.ToText([issue], FeedFormat.Atom, options));
                atom.Root!.Elements(Atom + "entry").Should().HaveCount(count);
                AtomRules.BrokenBy(atom).Should().BeEmpty();
                XDocument.Parse(DigestFeed.ToText([issue], FeedFormat.Rss, options)).Descendants("item").Should().HaveCount(count);
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261129, 20261131));

    [Theory]
    [InlineData(FeedFormat.JsonFeed)]
    [InlineData(FeedFormat.Atom)]
    [InlineData(FeedFormat.Rss)]
    public async Task All_doors_write_the_same(FeedFormat format)
    {
        DigestIssue[] issues = [May, HostileIssues.Issue];
        var text = DigestFeed.ToText(issues, format);
        using var writer = new StringWriter();
        DigestFeed.Write(writer, issues, format);
        writer.ToString().Should().Be(text);
        var buffer = new ArrayBufferWriter<byte>();
        DigestFeed.Write(buffer, issues, format);
        Encoding.UTF8.GetString(buffer.WrittenSpan).Should().Be(text);
        using var stream = new MemoryStream();
        await DigestFeed.WriteAsync(stream, issues, format);
        Encoding.UTF8.GetString(stream.ToArray()).Should().Be(text);
        using var streamed = new MemoryStream();
        await DigestFeed.WriteAsync(streamed, OneByOne(issues), format);
        Encoding.UTF8.GetString(streamed.ToArray()).Should().Be(text);
    }

    [Fact]
    public async Task Each_issue_is_written_when_it_has_come()
    {
        using var stream = new MemoryStream();
        var lengths = new List<long>();
        await DigestFeed.WriteAsync(stream, Watched(), FeedFormat.Atom);
        lengths.Should().HaveCount(3).And.BeInAscendingOrder().And.OnlyHaveUniqueItems();

        async IAsyncEnumerable<DigestIssue> Watched()
        {
            await foreach (var issue in OneByOne([May, May, May]))
            {
                lengths.Add(stream.Length);
                yield return issue;
            }
        }
    }

    [Fact]
    public async Task Cancelled_writing_ends()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => DigestFeed.WriteAsync(Stream.Null, [May], FeedFormat.Rss, null, cancellation.Token))
            .Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void Wrong_arguments_are_refused()
    {
        FluentActions.Invoking(() => DigestFeed.ToText([May], (FeedFormat)7)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => DigestFeed.ToText([null!], FeedFormat.Rss)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new DigestFeedOptions { FeedUrl = "/feed" }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new DigestFeedOptions { HomePageUrl = "javascript:alert(1)" }).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Feed_that_is_broken_off_does_not_look_whole()
    {
        var buffer = new ArrayBufferWriter<byte>();
        FluentActions.Invoking(() => DigestFeed.Write(buffer, new[] { May, null! }.Where(_ => true), FeedFormat.Atom))
            .Should().Throw<ArgumentNullException>();
        Encoding.UTF8.GetString(buffer.WrittenSpan).Should().EndWith("</entry>");
    }

    private static void MustKeepToTheRulesOfJsonFeed(List<JsonElement> items)
    {
        items.Select(item => item.GetProperty("id").GetString()).Should().OnlyHaveUniqueItems().And.NotContain("");
        foreach (var item in items)
        {
            item.GetProperty("content_html").GetString().Should().NotBeEmpty();
            foreach (var name in new[] { "url", "external_url", "image" })
            {
                if (item.TryGetProperty(name, out var url)) IsWeb(url.GetString()!).Should().BeTrue();
            }

            if (!item.TryGetProperty("attachments", out var attachments)) continue;
            foreach (var file in attachments.EnumerateArray())
            {
                (IsWeb(file.GetProperty("url").GetString()!), file.GetProperty("mime_type").GetString()!.Contains('/'))
                    .Should().Be((true, true));
            }
        }
    }

    private static bool IsWeb(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !url.Any(char.IsWhiteSpace);

    private static List<JsonElement> Items(IEnumerable<DigestIssue> issues, DigestFeedOptions? options = null)
    {
        using var feed = JsonDocument.Parse(DigestFeed.ToText(issues, FeedFormat.JsonFeed, options));
        return [.. feed.RootElement.Clone().GetProperty("items").EnumerateArray()];
    }

    private static async IAsyncEnumerable<DigestIssue> OneByOne(IEnumerable<DigestIssue> issues)
    {
        foreach (var issue in issues)
        {
            await Task.Yield();
            yield return issue;
        }
    }
}
