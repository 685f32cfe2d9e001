using System.Text;
using MlDigest.Model;
using static MlDigest.Cli.Tests.ToolRun;

namespace MlDigest.Cli.Tests;

public sealed class ArchiveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    private string Output => Path.Combine(folder, "out.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Archive_is_written_as_json_lines_with_a_summary()
    {
        var result = await RunUnprintedAsync("parse", Zip(3), "--output", Output, "--threads", "2");
        result.Should().Be((0, "3 documents, 3 issues, 3 entries, 0 failed\n"));
        (await File.ReadAllLinesAsync(Output)).Select(line => DigestJson.Deserialize(line).Document)
            .Should().Equal("000.md", "001.md", "002.md");
        Directory.GetFiles(folder).Select(Path.GetFileName).Should().BeEquivalentTo("digests.zip", "out.jsonl");
    }

    [Fact]
    public async Task Archive_is_read_from_standard_input()
    {
        using var output = new MemoryStream();
        var code = await Tool.RunAsync(
            ["parse", "-", "--format", "jsonl"],
            new Terminal(new MemoryStream(await File.ReadAllBytesAsync(Zip(2))), output, TextWriter.Null));
        code.Should().Be(0);
        Encoding.UTF8.GetString(output.ToArray())
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => DigestJson.Deserialize(line).Document)
            .Should().Equal("000.md", "001.md");
    }

    [Fact]
    public async Task Failed_documents_are_told_by_name_and_reason_and_the_others_written()
    {
        File.WriteAllBytes(Path.Combine(folder, "bad.md"), [0, 1, 2, 3]);
        File.WriteAllText(Path.Combine(folder, "good.md"), NumberedDigests.Digest(1));
        var result = await RunUnprintedAsync("parse", folder, Path.Combine(folder, "none.zip"), "--output", Output);
        const string Reason = "The document is no text: it is binary, or in an encoding that its first bytes do not tell.";
        var missing = $"{Path.Combine(folder, "none.zip")}: no such file or folder";
        result.Should().Be((
            1,
            $"{folder}/bad.md: line 1: error: {Reason} [not-text]\nmldigest: {missing}\n2 documents, 1 issue, 1 entry, 2 failed:\n"
                + $"  {folder}/bad.md: {Reason}\n  {missing}\n"));
        (await File.ReadAllLinesAsync(Output)).Should().ContainSingle();
    }

    [Theory]
    [InlineData("--threads", "0")]
    [InlineData("--resume")]
    [InlineData("--resume", "--output=")]
    [InlineData("--resume", "--output", "out.jsonl", "--format", "xml")]
    [InlineData("--resume", "--output", "out.json", "--format", "json")]
    public async Task Wrong_use_exits_with_2(params string[] args) =>
        (await RunUnprintedAsync(["parse", Zip(1), .. args])).Code.Should().Be(2);

    [Fact]
    public async Task Standard_input_cannot_be_resumed() =>
        (await RunUnprintedAsync("parse", "-", "--resume", "--output", Output))
            .Should().Be((2, "mldigest: Standard input cannot be resumed.\nTry 'mldigest parse --help'.\n"));

    private string Zip(int documents) => NumberedDigests.Zip(folder, documents);
}
