using System.Net;
using System.Text.RegularExpressions;

namespace MlDigest.Samples.Tests;

/// <summary>What an issue says stands on its page, and its addresses lead where the editor meant them to.</summary>
public sealed partial class DigestReaderTextTests(RunningReader running) : ReaderTests(running)
{
    [Fact]
    public async Task What_an_entry_says_beyond_its_summary_unfolds()
    {
        var entry = Entry(await GetAsync("/issues/tidewater-2026-w20"), "arxiv%3A2111.06377");
        var folded = entry[entry.IndexOf("<details>", StringComparison.Ordinal)..];
        folded.Should().Contain("<p>What we asked the reading group</p>").And.Contain("<li>Would half have been enough?</li>");
    }

    [Fact]
    public async Task What_is_shown_already_does_not_unfold()
    {
        var html = await GetAsync("/issues/gradient-gazette-12");
        html.Should().Contain("A patient look at why").And.NotContain("<details>");
        (await GetAsync("/issues/2026-05-notes")).Should().NotContain("<details>");
    }

    [Fact]
    public async Task An_entry_without_a_summary_shows_its_text()
    {
        Write("a.md", """
            # Weekly 1

            ## Tools

            ### [Plumbline](https://example.org/plumbline)

            > Compares two training runs, as its authors say.

            ### [Tallyman](https://example.org/tallyman)

            Reads the logs of a training run.
            """);
        await StartWithFolderAsync();
        var entry = Entry(await GetAsync("/issues/a"), "url%3Aexample.org%2Fplumbline");
        entry.Should().Contain("Compares two training runs, as its authors say.").And.NotContain("<details>").And.NotContain(
            "class=\"summary\"");
    }

    [Fact]
    public async Task Headers_of_tables_whose_rows_are_entries_do_not_stand_on_the_page() =>
        (await GetAsync("/issues/bench-notes-readme-2026-w21"))
            .Should().NotContain("What we repeated").And
            .NotContain("<table").And
            .NotContain("| ---");

    [Fact]
    public async Task Tables_with_rows_stay()
    {
        Write("a.md", "# Weekly 1\n\n## Papers\n\n- [One](https://example.org/one) is the first text.\n"
            + "- [Two](https://example.org/two) is the second text.\n"
            + "\n## Subscribe\n\n| Day | Hour |\n| --- | --- |\n| Friday | noon |\n");
        await StartWithFolderAsync();
        (await GetAsync("/issues/a")).Should().Contain("Friday").And.Contain("noon");
    }

    [Fact]
    public async Task Relative_links_lead_to_where_the_issue_appeared()
    {
        var html = await GetAsync("/issues/2026-05-notes");
        html.Should().Contain("href=\"https://lantern.example.org/paper-lantern-april-2026\"").And.NotContain("href=\"/paper-lantern");
    }

    [Fact]
    public async Task Relative_links_of_an_issue_from_nowhere_are_text()
    {
        Write("a.md", "# Weekly 1\n\nSee [the list](list.md), [the contents](#papers) and [the root](/root).\n\n## Papers\n\n"
            + "- [One](one.md) is the first text.\n- [Two](https://example.org/two) is the second text.\n");
        await StartWithFolderAsync();
        var html = await GetAsync("/issues/a");
        html.Should().Contain("See the list, the contents and the root.").And.Contain("One");
        html.Should().NotContainAny("href=\"list.md\"", "href=\"#papers\"", "href=\"/root\"", "href=\"one.md\"");
    }

    [Fact]
    public async Task A_picture_that_is_not_in_the_folder_comes_from_where_the_issue_appeared()
    {
        Write("a.md", "---\nsource: https://digest.example.org/issues/1\n---\n# Weekly 1\n\n## Papers\n\n"
            + "### [One](https://example.org/one)\n\nThe first text.\n\n"
            + "![Chart](img/chart.png)\n\n### [Two](https://example.org/two)\n\nThe second text.\n\n![Own](own.png)\n");
        Write("own.png", "own");
        await StartWithFolderAsync();
        (await GetAsync("/issues/a"))
            .Should().Contain("src=\"https://digest.example.org/issues/img/chart.png\"").And
            .Contain("src=\"/pictures/own.png\"");
    }

    [Fact]
    public async Task Entries_keep_their_places_when_others_come_and_go()
    {
        const string List =
            "- [Two](https://example.org/two) is the second text.\n- [Three](https://example.org/three) is the third text.\n";
        Write("a.md", "# Weekly 1\n\n## Papers\n\n" + List);
        Write("b.md", "# Weekly 2\n\n## Papers\n\n- [One](https://example.org/one) is the first text.\n" + List);
        await StartWithFolderAsync();
        const string Anchor = "url%3Aexample.org%2Ftwo";
        Entry(await GetAsync("/issues/a"), Anchor).Should().Contain("is the second text.");
        Entry(await GetAsync("/issues/b"), Anchor).Should().Contain("is the second text.");
        (await SearchAsync("third")).Should().Contain("href=\"/issues/a#url%3Aexample.org%2Fthree\"");
    }

    [Fact]
    public async Task Nothing_outside_the_folder_is_served_and_no_link_is_followed()
    {
        var outside = Directory.CreateTempSubdirectory("mldigest");
        try
        {
            File.WriteAllText(Path.Combine(outside.FullName, "secret.png"), "secret");
            File.WriteAllText(Path.Combine(outside.FullName, "secret.md"), "# Secret weekly\n");
            Write(
                "a.md",
                "# Weekly 1\n\n## Pictures\n\n### [One](https://example.org/one)\n\nA picture says more of it than these words do, and "
                    + "another one even more than that.\n\n![Leak](leak.png)\n\n![Own](own.png)\n\n### [Two](https://example.org/two)\n\n"
                    + "No picture says anything of this one, so that some words have to do.\n");
            Write("own.png", "own");
            Write("empty.png", "");
            Write("own.txt", "own");
            File.CreateSymbolicLink(Path.Combine(Folder, "leak.png"), Path.Combine(outside.FullName, "secret.png"));
            File.CreateSymbolicLink(Path.Combine(Folder, "leak.md"), Path.Combine(outside.FullName, "secret.md"));
            File.CreateSymbolicLink(Path.Combine(Folder, "inside.png"), Path.Combine(Folder, "own.png"));
            Directory.CreateSymbolicLink(Path.Combine(Folder, "folder"), outside.FullName);
            await StartWithFolderAsync();
            var secret = Path.Combine(outside.FullName, "secret.png");
            var up = $"../{outside.Name}/secret.png";
            string[] served = ["own.png", "./own.png", "%6Fwn.png", "none/../own.png"];
            string[] refused =
            [
                "leak.png", "inside.png", "folder/secret.png", "folder", "empty.png", "own.txt", "a.md", "", ".",
                up, up.Replace("..", "%2e%2e"), up.Replace("/", "%2f"), up.Replace("/", "%2F").Replace("..", "%2E%2E"),
                up.Replace("/", "\\"), up.Replace("/", "%5c"), up.Replace("..", "%252e%252e"),
                $"none/../../{outside.Name}/secret.png", secret, "/" + secret, Uri.EscapeDataString(secret), $"file://{secret}",
                "own.png%00.png", "own.png/",
            ];
            (await Task.WhenAll(served.Select(RawStatusAsync))).Should().AllBeEquivalentTo(HttpStatusCode.OK);
            foreach (var address in refused)
            {
                (await RawStatusAsync(address)).Should().BeOneOf([HttpStatusCode.NotFound, HttpStatusCode.BadRequest], address);
            }

            (await GetAsync("/issues/a")).Should().Contain("/pictures/own.png").And.NotContain("/pictures/leak.png");
            (await GetAsync("/")).Should().NotContain("Secret");
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    // As it stands: clients resolve the dots in an address before they send it.
    private async Task<HttpStatusCode> RawStatusAsync(string picture)
    {
        var address = new Uri(
            $"{Reader.Address.GetLeftPart(UriPartial.Authority)}/pictures/{picture}",
            new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var response = await Reader.Client.GetAsync(address);
        (await response.Content.ReadAsStringAsync()).Should().NotContain("secret");
        return response.StatusCode;
    }

    private static string Entry(string html, string anchor) =>
        Entries().Matches(html).Single(match => match.Groups[1].Value == anchor).Value;

    [GeneratedRegex("<article class=\"entry\" id=\"([^\"]*)\">.*?</article>", RegexOptions.Singleline)]
    private static partial Regex Entries();
}
