using System.Net;
using System.Text.RegularExpressions;

namespace MlDigest.Samples.Tests;

public sealed partial class DigestReaderTests(RunningReader running) : ReaderTests(running)
{
    [Fact]
    public async Task Issues_stand_by_date_with_the_newest_first()
    {
        Titles(await GetAsync("/")).Should().Equal(NewestFirst);
        Titles(await GetAsync("/?series=Paper%20Lantern")).Should().Equal("Paper Lantern May 2026");
    }

    [Fact]
    public async Task An_issue_shows_sections_entries_pictures_and_cards()
    {
        var html = await GetAsync("/issues/2026-05-notes");
        html.Should().Contain("<h2 class=\"section-title\">Research papers</h2>")
            .And.Contain(
                """<h3 class="entry-title"><a href="https://arxiv.org/abs/1706.03762" rel="noopener">"""
                + "Everyone in the room talks at once</a></h3>")
            .And.Contain("""<img src="/pictures/img/lantern-1.png" alt="" loading="lazy" """)
            .And.Contain(
                """<a class="card" href="https://blog.example.org/one" rel="noopener"><strong>Six weeks of flattering metrics</strong>""")
            .And.Contain("<summary>Past issues</summary>");
    }

    [Fact]
    public async Task An_entry_is_found_by_any_form_of_a_link_in_it() =>
        Titles(await SearchAsync("http://www.github.com/TensorFlow/tensor2tensor?utm_source=mail"))
            .Should().Equal("Attention Is All You Need");

    [Theory]
    [InlineData("arxiv:1706.03762")]
    [InlineData("1706.03762v5")]
    [InlineData("https://www.arxiv.org/pdf/1706.03762v2.pdf")]
    public async Task A_work_is_found_by_any_form_of_its_identifier(string query)
    {
        Titles(await SearchAsync(query)).Should().Equal("Attention Is All You Need", "Everyone in the room talks at once");
    }

    [Fact]
    public async Task Words_are_found_in_titles_first_and_then_in_summaries()
    {
        Titles(await SearchAsync("residual")).Should().Equal("A residual is worth keeping", "A shortcut that made the tower taller");
        Titles(await SearchAsync("recurrence DIRECTLY")).Should().Equal("Everyone in the room talks at once");
        Titles(await SearchAsync("最適化")).Should().Equal("学習率に悩む時間を減らした最適化手法");
        Titles(await SearchAsync("recurrence kettle")).Should().BeEmpty();
        Titles(await SearchAsync(" ")).Should().HaveCount(29);
    }

    [Fact]
    public async Task Many_issues_come_in_pages()
    {
        for (var n = 1; n <= 120; n++)
        {
            Write($"{n}.md", $"# Weekly {n}\n\n## Papers\n\n- [One](https://example.org/same) is new.\n"
                + $"- [Other {n}](https://example.org/{n}) is new.\n");
        }

        await StartWithFolderAsync();
        Titles(await GetAsync("/")).Should().HaveCount(50);
        Titles(await GetAsync("/?page=3")).Should().HaveCount(20);
        Titles(await GetAsync("/?page=99")).Should().HaveCount(20);
        (await GetAsync("/issues/7")).Should().Contain("""<a href="/works?key=url%3Aexample.org%2Fsame">116 more</a>""");
        (await GetAsync("/works?key=url%3Aexample.org%2Fsame"))
            .Should().Contain("<p class=\"quiet\">120 entries</p>").And
            .Contain("Page 1 of 3");
    }

    [Fact]
    public async Task A_long_issue_comes_in_pages()
    {
        var entries = Enumerable.Range(1, 120).Select(n => $"- [Story {n}](https://example.org/{n}) is new today.\n");
        Write("long.md", $"# Weekly 1\n\nHello from the editor of this long issue.\n\n## Papers\n\n{string.Concat(entries.Take(70))}\n"
            + $"## Tools\n\n{string.Concat(entries.Skip(70))}");
        await StartWithFolderAsync();
        var pages = new[] { await GetAsync("/issues/long"), await GetAsync("/issues/long?page=2"), await GetAsync("/issues/long?page=3") };
        pages.Select(page => page.Split("<article class=\"entry\"").Length - 1).Should().Equal(50, 50, 20);
        pages.Select(page => page.Contains("Hello from the editor", StringComparison.Ordinal)).Should().Equal(true, false, false);
        pages.Select(page => page.Contains(">Papers</h2>", StringComparison.Ordinal)).Should().Equal(true, true, false);
        pages.Select(page => page.Contains(">Tools</h2>", StringComparison.Ordinal)).Should().Equal(false, true, true);
        pages[1].Should().Contain("Page 2 of 3").And.Contain("href=\"/issues/long?page=3\"");
        (await SearchAsync("Story 101")).Should().Contain("href=\"/issues/long?page=3#url%3Aexample.org%2F101\"");
        (await SearchAsync("Story 50")).Should().Contain("href=\"/issues/long#url%3Aexample.org%2F50\"");
    }

    [Fact]
    public async Task A_page_is_made_once()
    {
        using var first = await Reader.Client.GetAsync(new Uri("/issues/2026-05-notes?kind=paper", UriKind.Relative));
        using var second = await Reader.Client.GetAsync(new Uri("/issues/2026-05-notes?kind=paper", UriKind.Relative));
        (first.Headers.Age, second.Headers.Age is null).Should().Be((null, false));
        (await second.Content.ReadAsStringAsync()).Should().Be(await first.Content.ReadAsStringAsync());
        using var same = await Reader.Client.GetAsync(new Uri("/issues/2026-05-notes?kind=paper&other=1", UriKind.Relative));
        using var other = await Reader.Client.GetAsync(new Uri("/issues/2026-05-notes?kind=tool", UriKind.Relative));
        (same.Headers.Age is null, other.Headers.Age).Should().Be((false, null));
    }

    [Fact]
    public async Task Texts_of_marks_without_end_are_shown_as_they_stand()
    {
        const string Few = "Some *words* and **more**.";
        var many = string.Concat(Enumerable.Repeat("*a_ ", 600));
        Write("a.md", $"# Weekly 1\n\n## Papers\n\n### [One](https://example.org/1)\n\n> {Few}\n\n### [Two](https://example.org/2)\n\n"
            + $"> {many}\n\n### [Three](https://example.org/3)\n\nIs new.\n");
        await StartWithFolderAsync();
        var page = await GetAsync("/issues/a");
        page.Should().Contain("<em>words</em>").And.Contain("<strong>more</strong>").And.Contain($"{many.TrimEnd()}</pre>");
    }

    [Fact]
    public async Task Tables_of_cells_without_end_are_shown_as_they_stand()
    {
        const string Few = "> | a | b |\n> |---|---|\n> | c | d |";
        var (head, rows) = (string.Concat(Enumerable.Repeat("| a ", 100)), string.Concat(Enumerable.Repeat("> | c\n", 200)));
        var many = $"> {head}\n> {string.Concat(Enumerable.Repeat("|---", 100))}\n{rows}";
        Write("a.md", $"# Weekly 1\n\n## Papers\n\n### [One](https://example.org/1)\n\n{Few}\n\n"
            + $"### [Two](https://example.org/2)\n\n{many}\n### [Three](https://example.org/3)\n\nIs new.\n");
        await StartWithFolderAsync();
        var page = await GetAsync("/issues/a");
        page.Should().Contain("<td>d</td>").And.Contain($"<pre>&gt; {head}").And.Contain("&gt; | c</pre>");
        (page.Split("<td>").Length - 1).Should().Be(2);
    }

    [Fact]
    public void What_is_too_dear_for_a_page_is_too_dear_for_a_feed()
    {
        var (page, feed) = (Rule("samples/DigestReader/Library"), Rule("src/MlDigest.Model/Exchange"));
        page.Should().NotBeEmpty().And.Be(feed);

        static string Rule(string folder)
        {
            var file = File.ReadAllText(Path.Combine(Sample.Repository, folder, "MarkdownLimit.cs"));
            return file[file.IndexOf("/// <summary>", StringComparison.Ordinal)..];
        }
    }

    [Fact]
    public async Task Texts_without_end_are_cut()
    {
        Write(
            "long.md",
            $"# Weekly {string.Concat(Enumerable.Repeat("and ", 50_000))}\n\n## Papers\n\n"
                + $"### [Story {new string('x', 200_000)}](https://example.org/1)\n\n"
                + $"{string.Concat(Enumerable.Repeat("word ", 100_000))}\n\n"
                + $"### [Two](https://example.org/2)\n\nIs short.\n");
        await StartWithFolderAsync();
        (await GetAsync("/issues/long")).Length.Should().BeLessThan(600_000);
        (await SearchAsync("word")).Length.Should().BeLessThan(30_000);
        (await GetAsync("/")).Length.Should().BeLessThan(30_000);
    }

    [Fact]
    public async Task An_issue_of_many_sections_without_entries_shows_some()
    {
        Write(
            "long.md",
            "# Weekly 1\n\n## Papers\n\n- [One](https://example.org/1) is new today.\n- [Two](https://example.org/2) is new today.\n\n"
            + string.Concat(Enumerable.Repeat("## Subscribe\n\nPlease subscribe.\n\n", 300)));
        await StartWithFolderAsync();
        var page = await GetAsync("/issues/long");
        (page.Split("<details class=\"furniture\">").Length - 1).Should().BeInRange(1, 50);
        page.Should().Contain("more sections without entries are not shown.");
    }

    [Fact]
    public async Task What_a_digest_says_runs_nothing_and_breaks_nothing()
    {
        Write("hostile.md", """
            # <script>alert(1)</script> "><img src=x onerror=alert(1)>

            Introduction with [a link](javascript:alert(1)), <javascript:alert(1)> and <iframe src="https://example.org"></iframe>.

            <script>alert(1)</script>

            ## Papers "><script>alert(1)</script>

            ### [Title <b onclick=alert(1)>](JaVaScRiPt:alert(1))

            Text with ![picture](javascript:alert(1)) and ![picture](x" onerror="alert(1)) and [data](data:text/html,<script>alert(1)</script>).

            ### [Second](java&#10;script:alert(1))

            More text with [vb](vbscript:x), [mail](mailto:a@example.org), [page](https://example.org/?a=1&b="2"), [here](other.md).
            """ + string.Concat(Enumerable.Repeat("\n\nA long text, so that all of it is shown below the summary.", 20)));
        await StartWithFolderAsync();
        foreach (var page in new[] { "/", "/issues/hostile", "/search?q=<script>alert(1)</script>", "/?series=\"><script>" })
        {
            var html = await GetAsync(page);
            html.Should().NotContainAny("<script", "<iframe", "<b onclick", "javascript:alert(1)\"", "onerror=\"");
            Addresses().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
                .Should().OnlyContain(address => address.StartsWith('/') || address.StartsWith('#') || address.StartsWith("https://")
                    || address.StartsWith("mailto:") || address == "data:,");
        }

        var issue = await GetAsync("/issues/hostile");
        issue.Should().Contain("href=\"mailto:a@example.org\"").And.Contain("here").And.NotContain("other.md");
        using var response = await Reader.Client.GetAsync(new Uri("/issues/hostile", UriKind.Relative));
        response.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("default-src 'none'; style-src 'self';");
    }

    [Fact]
    public async Task Only_pictures_of_the_folder_are_served()
    {
        (await StatusAsync("/pictures/img/lantern-1.png")).Should().Be(HttpStatusCode.OK);
        (await StatusAsync("/pictures/2026-05-notes.md")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync("/pictures/..%2fDigestReader.dll")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so()
    {
        (await StatusAsync("/issues/nothing")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync("/works?key=nothing")).Should().Be(HttpStatusCode.NotFound);
        (await StatusAsync("/nothing")).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_archive_that_is_not_there_is_named()
    {
        var (code, output, error) = await Sample.RunAsync("DigestReader", ["--archive", "nothing.zip"]);
        (code, output, error.TrimEnd())
            .Should().Be((1, "", "nothing.zip: no such file or folder. Name a folder or an archive of digests with --archive."));
    }

    private static IEnumerable<string> Titles(string html) =>
        TitleLinks().Matches(html).Select(match => WebUtility.HtmlDecode(Tags().Replace(match.Groups[1].Value, "")));

    [GeneratedRegex("<a class=\"title\" [^>]*>(.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex TitleLinks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Addresses();
}
