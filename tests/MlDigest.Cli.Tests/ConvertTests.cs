using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using static MlDigest.Cli.Tests.ToolRun;

namespace MlDigest.Cli.Tests;

public sealed class ConvertTests : IDisposable
{
    private const string April = "# Digest 4, 2026-04-06\n\n## Papers\n\n- [One](https://arxiv.org/abs/2604.00001) is a new paper.\n"
        + "- [Two](https://github.com/lamp/two) is new code.\n";
    private const string May = "# Digest 5, 2026-05-04\n\n## Papers\n\n- [Three](https://arxiv.org/abs/2605.00001) is a new paper.\n"
        + "- [Four](https://github.com/lamp/four) is new code.\n";

    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Folder_is_a_json_feed_of_entries()
    {
        WriteDigests();
        var result = await RunAsync("convert", folder, "--to", "jsonfeed");
        (result.Code, result.Error).Should().Be((0, ""));
        Titles(result.Output).Should().Equal("One", "Two", "Three", "Four");
    }

    [Fact]
    public async Task Archive_is_an_atom_feed_of_issues()
    {
        WriteDigests();
        var archive = folder + ".zip";
        ZipFile.CreateFromDirectory(folder, archive);
        var result = await RunAsync("convert", archive, "--to", "atom", "--by", "issue");
        File.Delete(archive);
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XDocument.Parse(result.Output).Root!.Elements(atom + "entry").Select(entry => entry.Element(atom + "published")!.Value)
            .Should().Equal("2026-04-06T00:00:00Z", "2026-05-04T00:00:00Z");
    }

    [Fact]
    public async Task File_is_an_rss_feed()
    {
        WriteDigests();
        var result = await RunAsync("convert", Path.Combine(folder, "4.md"), "--to", "RSS");
        XDocument.Parse(result.Output).Descendants("item").Select(item => item.Element("link")!.Value)
            .Should().Equal("https://arxiv.org/abs/2604.00001", "https://github.com/lamp/two");
    }

    [Fact]
    public async Task Feed_has_the_title_and_page_that_are_given_and_the_date_of_the_first_issue()
    {
        WriteDigests();
        var given = new[] { "--title", "What I read", "--home", "https://example.org/read" };
        var rss = XDocument.Parse((await RunAsync(["convert", folder, "--to", "rss", .. given])).Output).Root!.Element("channel")!;
        new[] { "title", "link", "lastBuildDate" }.Select(name => rss.Element(name)!.Value)
            .Should().Equal("What I read", "https://example.org/read", "Mon, 06 Apr 2026 00:00:00 GMT");
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var feed = XDocument.Parse((await RunAsync(["convert", folder, "--to", "atom", .. given])).Output).Root!;
        feed.Element(atom + "title")!.Value.Should().Be("What I read");
        feed.Element(atom + "link")!.Attribute("href")!.Value.Should().Be("https://example.org/read");
        feed.Element(atom + "updated")!.Value.Should().Be("2026-04-06T00:00:00Z");
        using var json = JsonDocument.Parse((await RunAsync(["convert", folder, "--to", "jsonfeed", .. given])).Output);
        json.RootElement.GetProperty("home_page_url").GetString().Should().Be("https://example.org/read");
    }

    [Theory]
    [InlineData("csl-json", "--by", "issue", "--by is for feeds: --to jsonfeed, atom or rss.")]
    [InlineData("bibtex", "--title", "What I read", "--title is for feeds: --to jsonfeed, atom or rss.")]
    [InlineData("markdown", "--home", "https://example.org/", "--home is for feeds: --to jsonfeed, atom or rss.")]
    [InlineData("rss", "--home", "example.org", "--home: 'example.org' is no http or https address.")]
    [InlineData("feed", "--title", "What I read", "--to: 'feed' is none of markdown, jsonfeed, atom, rss, bibtex, csl-json.")]
    public async Task What_a_feed_says_is_refused_where_it_is_none_or_no_address(string to, string option, string value, string message)
    {
        WriteDigests();
        (await RunAsync("convert", folder, "--to", to, option, value))
            .Should().Be((2, "", $"mldigest: {message}\nTry 'mldigest convert --help'.\n"));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task What_parse_wrote_becomes_the_same_as_what_it_read(string format)
    {
        WriteDigests();
        var direct = await RunAsync("convert", folder, "--to", "csl-json");
        var parsed = await RunAsync("parse", folder, "--format", format);
        var file = Path.Combine(folder, "issues." + format);
        await File.WriteAllTextAsync(file, parsed.Output);
        (await RunAsync("convert", file, "--to", "csl-json")).Should().Be(direct);
        (await RunWithAsync(parsed.Output, ["convert", "-", "--to", "csl-json"])).Should().Be(direct);
        direct.Output.Should().Contain("\"archive_location\": \"2604.00001\"");
    }

    [Fact]
    public async Task Markdown_is_read_back_as_what_it_was_written_of()
    {
        WriteDigests();
        var written = await RunAsync("convert", folder, "--to", "markdown");
        (written.Code, written.Error).Should().Be((0, ""));
        written.Output.Should().StartWith("---\nformat: mldigest/1\ndocument: \"4.md\"\n").And.Contain(
            "\n\n<!--\nformat: mldigest/1\ndocument: \"5.md\"\n")
            .And.Contain("\n# Digest 4, 2026-04-06\n\n## Papers <!-- kind: papers -->\n\n- **[One](https://arxiv.org/abs/2604.00001)**\n");
        (await RunWithAsync(written.Output, ["convert", "-", "--to", "markdown"])).Should().Be(written);
        (await RunWithAsync(written.Output, ["convert", "-", "--to", "jsonfeed"]))
            .Should().Be(await RunAsync("convert", folder, "--to", "jsonfeed"));
        (await RunAsync("convert", folder, "--to", "markdown", "--kind", "code", "--since", "2026-05")).Output
            .Should().Contain("**[Four]").And
            .NotContain("**[Three]").And
            .NotContain("4.md");
    }

    [Fact]
    public async Task What_markdown_cannot_hold_is_told()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"span\":{\"start\":0,\"length\":0,\"line\":0},\"sections\":[", 101))
            + string.Concat(Enumerable.Repeat("]}", 101));
        var result = await RunWithAsync(
            $"{{\"schemaVersion\":1,\"document\":\"a.md\",\"sections\":[{deep}]}}", ["convert", "-", "--to", "markdown"]);
        result.Code.Should().Be(1);
        result.Error.Should().StartWith("a.md: $.sections[0].").And.EndWith(".sections: The sections nest deeper than 100.\n");
        result.Output.Should().EndWith("<!-- section: 100 -->\n");
    }

    [Fact]
    public async Task Markdown_comes_from_standard_input_too()
    {
        var result = await RunWithAsync("[Lamp Post](https://lamp.example.org)\n\n" + April, ["convert", "-", "--to", "bibtex"]);
        (result.Code, result.Error).Should().Be((0, ""));
        result.Output.Should().StartWith("@misc{arxiv:2604.00001,\n");
    }

    [Fact]
    public async Task Kinds_and_periods_are_chosen()
    {
        WriteDigests();
        Titles((await RunAsync("convert", folder, "--to", "jsonfeed", "--kind", "paper")).Output).Should().Equal("One", "Three");
        Titles((await RunAsync("convert", folder, "--to", "jsonfeed", "--since", "2026-05")).Output).Should().Equal("Three", "Four");
        Titles((await RunAsync("convert", folder, "--to", "jsonfeed", "--since", "2026-04-06", "--kind", "code,video")).Output)
            .Should().Equal("Two", "Four");
        Titles((await RunAsync("convert", folder, "--to", "jsonfeed", "--since", "2027")).Output).Should().BeEmpty();
    }

    [Fact]
    public async Task Output_appears_whole_in_its_file_and_never_over_what_is_read()
    {
        WriteDigests();
        var output = Path.Combine(folder, "out.atom");
        var printed = await RunAsync("convert", folder, "--to", "atom");
        (await RunAsync("convert", folder, "--to", "atom", "--output", output)).Should().Be((0, "", ""));
        (await File.ReadAllTextAsync(output)).Should().Be(printed.Output);
        Directory.GetFiles(folder).Select(Path.GetFileName).Should().BeEquivalentTo("4.md", "5.md", "out.atom");

        var read = Path.Combine(folder, "4.md");
        var result = await RunAsync("convert", read, "--to", "atom", "--output", read);
        result.Should().Be((2, "", $"mldigest: {read}: this file is to be read too; name another one for --output\n"));
        (await File.ReadAllTextAsync(read)).Should().Be(April);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_costs_nothing_around_it()
    {
        WriteDigests();
        var lines = Path.Combine(folder, "a.jsonl");
        await File.WriteAllTextAsync(
            lines,
            "{\"schemaVersion\":1,\"document\":\"a\",\"sections\":[{\"span\":{\"start\":0,\"length\":0,\"line\":0},"
                + "\"entries\":[{\"key\":\"k\",\"title\":\"Zero\"}]}]}\n{}\n");
        var (missing, none) = (Path.Combine(folder, "none.md"), Path.Combine(folder, "none.json"));
        var result = await RunAsync("convert", missing, none, lines, Path.Combine(folder, "5.md"), "--to", "jsonfeed");
        result.Code.Should().Be(1);
        Titles(result.Output).Should().Equal("Zero", "Three", "Four");
        result.Error.Should().Be(
            $"mldigest: {missing}: no such file or folder\nmldigest: {none}: no such file or folder\n{lines}: line 2: $: The member "
                + $"'schemaVersion' is missing.\n");
    }

    [Theory]
    [InlineData("--to", "word", "mldigest: --to: 'word' is none of markdown, jsonfeed, atom, rss, bibtex, csl-json.")]
    [InlineData("--by", "day", "mldigest: --by: 'day' is none of entry, issue.")]
    [InlineData("--kind", "papr", "Did you mean 'paper'?")]
    [InlineData("--since", "May", "mldigest: --since: 'May' is no period such as 2026, 2026-05, 2026-W20 or 2026-05-18.")]
    public async Task Wrong_words_are_told(string option, string word, string message)
    {
        string[] to = option == "--to" ? [] : ["--to", "atom"];
        var result = await RunAsync(["convert", "a.md", option, word, .. to]);
        (result.Code, result.Output).Should().Be((2, ""));
        result.Error.Should().Contain(message);
    }

    [Fact]
    public async Task Format_has_to_be_named()
    {
        var result = await RunAsync("convert", "a.md");
        (result.Code, result.Output).Should().Be((2, ""));
        result.Error.Should().StartWith("mldigest: ").And.Contain("--to");
    }

    [Fact]
    public async Task Output_that_takes_nothing_ends_the_reading()
    {
        WriteDigests();
        using var error = new StringWriter { NewLine = "\n" };
        var code = await Tool.RunAsync(["convert", folder, "--to", "atom"], new Terminal(Stream.Null, new ClosedStream(), error));
        (code, error.ToString()).Should().Be((1, "mldigest: (standard output): it is closed\n"));
    }

    private static List<string?> Titles(string feed)
    {
        using var json = JsonDocument.Parse(feed);
        return [.. json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("title").GetString())];
    }

    private void WriteDigests()
    {
        File.WriteAllText(Path.Combine(folder, "4.md"), April);
        File.WriteAllText(Path.Combine(folder, "5.md"), May);
    }
}
