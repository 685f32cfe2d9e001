using System.IO.Compression;
using MlDigest.Model;
using static MlDigest.Cli.Tests.ToolRun;

namespace MlDigest.Cli.Tests;

/// <summary><c>--include</c> and <c>--exclude</c>: which files of folders and archives are read.</summary>
public sealed class PatternTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    private string News => Path.Combine(folder, "news");

    public PatternTests()
    {
        foreach (var name in new[] { "a.md", "b.txt", "drafts/c.md", "drafts/d.text" })
        {
            var path = Path.Combine(News, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "# Digest 4\n\n## Papers\n\n- [One](https://example.org/1) is new.\n");
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("", "a.md drafts/c.md")]
    [InlineData("--include *.txt", "b.txt")]
    [InlineData("--include *.md --include *.text", "a.md drafts/c.md drafts/d.text")]
    [InlineData("--exclude drafts/**", "a.md")]
    [InlineData("--include * --exclude *.md --exclude b.*", "drafts/d.text")]
    [InlineData("--include drafts/*", "drafts/c.md drafts/d.text")]
    public async Task Names_are_read_by_patterns(string options, string expected)
    {
        ZipFile.CreateFromDirectory(News, Path.Combine(folder, "news.zip"));
        var names = expected.Split(' ');
        string[] args = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var path in new[] { News, Path.Combine(folder, "news.zip") })
        {
            var parsed = await RunAsync(["parse", path, "--format", "jsonl", .. args]);
            parsed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => DigestJson.Deserialize(line).Document)
                .Should().Equal(names);
            (await RunAsync(["stats", path, .. args])).Output
                .Should().StartWith(names.Length == 1 ? "1 document, " : $"{names.Length} documents, ");
        }
    }

    [Fact]
    public async Task Patterns_that_let_nothing_through_are_told() =>
        (await RunAsync("parse", News, "--include", "*.rst"))
            .Should().Be((1, "", $"mldigest: {News}: no files in it that --include and --exclude let through\n"));

    [Fact]
    public async Task Run_with_other_patterns_is_not_gone_on_with()
    {
        var output = Path.Combine(folder, "out.jsonl");
        using (OutputFile.Open(output, [News], DigestArchiveOptions.Default, isResumable: true, resume: false))
        {
        }

        (await RunAsync("parse", News, "--exclude", "c.md", "--output", output, "--resume")).Should().Be((
            0,
            "",
            $"mldigest: {output}: the interrupted run read something else; this one begins anew\n"
                + $"1 document, 1 issue, 1 entry, 0 failed\n"));
    }
}
