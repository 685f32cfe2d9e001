using System.Text.Json;
using MlDigest.Model;
using static MlDigest.Cli.Tests.ToolRun;

namespace MlDigest.Cli.Tests;

/// <summary><c>--kind</c> and <c>--since</c> of <c>parse</c> and <c>stats</c>.</summary>
public sealed class FilterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    public FilterTests()
    {
        Write("4.md", "# Digest 4, 2026-04-06\n\n## Papers\n\n- [One](https://arxiv.org/abs/2604.00001) is a new paper.\n\n## Tools\n\n"
            + "- [Two](https://github.com/lamp/two) is new code.\n");
        Write("5.md", "# Digest 5, 2026-05-04\n\n## Papers\n\n- [Three](https://arxiv.org/abs/2605.00001) is a new paper.\n"
            + "- [Four](https://github.com/lamp/four) is new code.\n");
        Write("6.md", "# Digest without a date\n\n## Tools\n\n- [Five](https://github.com/lamp/five) is new code.\n");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("", "4.md: One, Two", "5.md: Three, Four", "6.md: Five")]
    [InlineData("--kind paper", "4.md: One", "5.md: Three")]
    [InlineData("--kind Code,video", "4.md: Two", "5.md: Four", "6.md: Five")]
    [InlineData("--since 2026-05", "5.md: Three, Four")]
    [InlineData("--since 2026-W15 --kind code", "4.md: Two", "5.md: Four")]
    [InlineData("--since 2027")]
    public async Task Parse_gives_the_issues_and_entries_that_are_wanted(string options, params string[] expected)
    {
        var result = await RunAsync(["parse", folder, "--format", "jsonl", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        (result.Code, result.Error).Should().Be((0, ""));
        var issues = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => DigestJson.Deserialize(line)).ToList();
        issues.Select(issue => $"{issue.Document}: {string.Join(", ", issue.GetAllEntries().Select(entry => entry.Title))}")
            .Should().Equal(expected);
        issues.SelectMany(issue => issue.GetAllSections()).Should().NotContain(section => section.Entries.Count == 0);
    }

    [Fact]
    public async Task Stats_counts_what_is_wanted()
    {
        using var json =
            JsonDocument.Parse((await RunAsync("stats", folder, "--format", "json", "--kind", "code", "--since", "2026-04")).Output);
        var counts = new[] { "documents", "issues", "entries" }.Select(name => json.RootElement.GetProperty(name).GetInt32());
        counts.Should().Equal(3, 2, 2);
        json.RootElement.GetProperty("byKind").EnumerateArray().Select(kind => kind.GetProperty("kind").GetString()).Should().Equal("code");
        json.RootElement.GetProperty("bySection").EnumerateArray().Select(section => section.GetProperty("title").GetString())
            .Should().Equal("Papers", "Tools");
        json.RootElement.GetProperty("byYear").EnumerateArray().Select(year => year.GetProperty("issues").GetInt32()).Should().Equal(2);
    }

    [Fact]
    public async Task Output_counts_what_is_written()
    {
        var result = await RunAsync("parse", folder, "--kind", "paper", "--output", Path.Combine(folder, "papers.jsonl"));
        result.Should().Be((0, "", "3 documents, 2 issues, 2 entries, 0 failed\n"));
    }

    [Theory]
    [InlineData("parse")]
    [InlineData("stats")]
    [InlineData("works")]
    public async Task Wrong_words_are_told(string command)
    {
        (await RunAsync(command, folder, "--kind", "papr")).Error
            .Should().StartWith("mldigest: --kind: 'papr' is none of paper, article,").And
            .Contain("Did you mean 'paper'?");
        (await RunAsync(command, folder, "--since", "May")).Should().Be((
            2,
            "",
            $"mldigest: --since: 'May' is no period such as 2026, 2026-05, 2026-W20 or 2026-05-18.\nTry 'mldigest {command} --help'.\n"));
    }

    [Fact]
    public void Run_that_wants_something_else_is_another_run()
    {
        var input = InputFiles.Of([folder], DigestArchiveOptions.Default);
        var all = InputFingerprint.Of([folder], DigestArchiveOptions.Default, input);
        InputFingerprint.Of([folder], DigestArchiveOptions.Default, input, IssueFilter.All).Should().Be(all);
        InputFingerprint.Of([folder], DigestArchiveOptions.Default, input, new IssueFilter([EntryKind.Paper], null)).Should().NotBe(all);
        InputFingerprint.Of([folder], DigestArchiveOptions.Default, input, new IssueFilter([], DigestPeriod.Parse("2026")))
            .Should().NotBe(all);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
