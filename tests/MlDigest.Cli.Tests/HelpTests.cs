using System.Text;

namespace MlDigest.Cli.Tests;

public sealed class HelpTests
{
    private const string OfParse =
        "  mldigest parse 2026-05.md --format json\n  mldigest parse digests.zip news/ --exclude 'drafts/**' --output issues.jsonl\n";

    [Theory]
    [InlineData("parse --help", "[default: auto]", "[default: *.md, *.markdown, *.mdx]")]
    [InlineData("stats --help", "[default: table]", "[default: *.md, *.markdown, *.mdx]")]
    public async Task Defaults_are_told_as_they_are_written(string line, params string[] defaults)
    {
        var help = await HelpAsync(line);
        foreach (var value in defaults) help.Should().Contain(value);
        help.Should().Contain($"[default: {Environment.ProcessorCount}]").And.NotContainAny(
            "[default: Auto]", "[default: Table]", "System.");
    }

    [Theory]
    [InlineData("--help", "  mldigest parse 2026-05.md\n  mldigest stats digests.zip\n")]
    [InlineData("parse --help", OfParse)]
    [InlineData(
        "convert --help",
        "  mldigest convert news/ --to atom --output news.atom\n"
            + "  mldigest convert may.md april.md --to rss --title 'What I read' --home https://example.org/ --output read.rss\n"
            + "  mldigest convert issues.jsonl --to bibtex --kind paper --since 2026-05 > papers.bib\n"
            + "  mldigest convert issues.jsonl --to markdown --output issues.md\n")]
    [InlineData("stats --help", "  mldigest stats digests.zip\n  mldigest stats news/ --kind paper --since 2026\n"
        + "  mldigest stats news/ --include '*.txt' --format json\n")]
    [InlineData("check --help", "  mldigest check issues.jsonl\n  mldigest parse 2026-05.md | mldigest check -\n")]
    [InlineData(
        "works --help", "  mldigest works digests.zip\n  mldigest works news/ --min 3 --kind paper --since 2026-01 --format json\n")]
    [InlineData("find --help", "  mldigest find arxiv:1706.03762 digests.zip\n  mldigest find https://github.com/owner/repository news/\n"
        + "  mldigest find 'state space' news/ --format jsonl\n")]
    [InlineData(
        "compare --help",
        "  mldigest compare corrected.jsonl issues.jsonl\n  mldigest compare labels/ news/ --format json --min-exact 0.9\n")]
    [InlineData("schema --help", "  mldigest schema > digest-issue.schema.json\n")]
    [InlineData("parse -h --nonsense", OfParse)]
    public async Task Every_command_has_examples(string line, string examples) =>
        (await HelpAsync(line)).Should().EndWith($"\nExamples:\n{examples}\n");

    [Fact]
    public async Task What_output_never_replaces_is_told() =>
        (await HelpAsync("parse --help")).Should().Contain("What is read, links and devices are never written over.");

    private static async Task<string> HelpAsync(string line)
    {
        using var output = new MemoryStream();
        (await Tool.RunAsync(line.Split(' '), new Terminal(Stream.Null, output, TextWriter.Null))).Should().Be(0);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
