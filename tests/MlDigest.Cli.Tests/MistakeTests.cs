using System.IO.Compression;
using static MlDigest.Cli.Tests.ToolRun;

namespace MlDigest.Cli.Tests;

/// <summary>What the tool says to a person who is mistaken, word for word.</summary>
public sealed class MistakeTests : IDisposable
{
    private const string Digest = "# Digest 4\n\n## Papers\n\n- [One](https://example.org/1) is new.\n";
    private const string Commands = "The commands are parse, convert, stats, check, schema, works, find, compare.";

    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("", "No command is given. " + Commands, "")]
    [InlineData("--nonsense", "There is no option '--nonsense' without a command. " + Commands, "")]
    [InlineData("prase a.md", "'prase' is no command. Did you mean 'parse'?", "")]
    [InlineData("transform a.md", "'transform' is no command. " + Commands, "")]
    [InlineData("parse", "Nothing to read is named: mldigest parse PATH…", "parse ")]
    [InlineData("stats", "Nothing to read is named: mldigest stats PATH…", "stats ")]
    [InlineData("check", "Nothing to read is named: mldigest check PATH…", "check ")]
    [InlineData("parse a.md --format xml", "--format: 'xml' is none of auto, json, jsonl, table.", "parse ")]
    [InlineData("works", "Nothing to read is named: mldigest works PATH…", "works ")]
    [InlineData("works a.md --min 0", "--min: '0' is not a whole number from 1 up.", "works ")]
    [InlineData("works a.md --since May", "--since: 'May' is no period such as 2026, 2026-05, 2026-W20 or 2026-05-18.", "works ")]
    [InlineData("find", "Nothing to read is named: mldigest find QUERY PATH…", "find ")]
    [InlineData("find words", "Nothing to read is named: mldigest find QUERY PATH…", "find ")]
    [InlineData("stats a.md --format jsonl", "--format: 'jsonl' is none of table, json.", "stats ")]
    [InlineData("parse a.md --threads 0", "--threads: '0' is not a whole number from 1 up.", "parse ")]
    [InlineData("parse a.md --threads many", "--threads: 'many' is not a whole number from 1 up.", "parse ")]
    [InlineData("parse a.md --thread 2", "There is no option '--thread'. Did you mean '--threads'?", "parse ")]
    [InlineData("parse a.md --pretty", "There is no option '--pretty'.", "parse ")]
    [InlineData("parse a.md --output", "Required argument missing for option: '--output'.", "parse ")]
    [InlineData("parse a.md --resume", "--resume needs --output with a file of JSON Lines.", "parse ")]
    [InlineData("parse a.md --resume --output out.json", "--resume needs --output with a file of JSON Lines.", "parse ")]
    [InlineData("parse - --resume --output out.jsonl", "Standard input cannot be resumed.", "parse ")]
    [InlineData("schema a.md", "Unrecognized command or argument 'a.md'.", "schema ")]
    public async Task Wrong_command_line(string line, string problem, string command) =>
        (await RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Should().Be((2, "", $"mldigest: {problem}\nTry 'mldigest {command}--help'.\n"));

    [Theory]
    [InlineData("parse")]
    [InlineData("stats")]
    [InlineData("check")]
    public async Task Empty_path(string command) =>
        (await RunAsync(command, "")).Should().Be((2, "", $"mldigest: A path is empty.\nTry 'mldigest {command} --help'.\n"));

    [Theory]
    [InlineData("parse", 2)]
    [InlineData("stats", 2)]
    [InlineData("check", 1)]
    public async Task Json_in_place_of_Markdown(string command, int code)
    {
        var path = Path.Combine(folder, "a.jsonl");
        await File.WriteAllTextAsync(path, Digest);
        var (exit, error) = await RunUnprintedAsync(command, path);
        exit.Should().Be(code);
        if (code == 1) return;
        error.Should().Be($"mldigest: {path}: this is JSON by its name, and Markdown is read here; 'mldigest convert' reads JSON.\n"
            + $"Try 'mldigest {command} --help'.\n");
    }

    [Fact]
    public async Task File_in_place_of_a_command()
    {
        var file = Write("a.md", Digest);
        (await RunAsync(file))
            .Should().Be((2, "", $"mldigest: '{file}' is no command. Did you mean 'mldigest parse {file}'?\nTry 'mldigest --help'.\n"));
    }

    [Fact]
    public async Task Missing_file()
    {
        var file = Path.Combine(folder, "none.md");
        (await RunAsync("parse", file)).Should().Be((1, "", $"mldigest: {file}: no such file or folder\n"));
        (await RunAsync("stats", file, "--format", "json")).Error.Should().Be($"mldigest: {file}: no such file or folder\n");
        (await RunAsync("check", file)).Should().Be((1, "0 valid issues, 0 errors\n", $"mldigest: {file}: no such file or folder\n"));
    }

    [Fact]
    public async Task Binary_file()
    {
        const string Reason =
            "error: The document is no text: it is binary, or in an encoding that its first bytes do not tell. [not-text]";
        File.WriteAllBytes(Path.Combine(folder, "a.pdf"), [0x25, 0x50, 0x44, 0x46, 0, 1, 2]);
        (await RunAsync("parse", Path.Combine(folder, "a.pdf"))).Should().Be((1, "", $"a.pdf: line 1: {Reason}\n"));
    }

    [Fact]
    public async Task Empty_file()
    {
        var result = await RunAsync("parse", Write("a.md", ""), "--format", "jsonl");
        (result.Code, result.Error).Should().Be((0, "a.md: line 1: warning: No entry was found in this issue. [no-entries]\n"));
    }

    [Fact]
    public async Task Folder_or_archive_without_digests()
    {
        Write("texts/a.txt", "text");
        var texts = Path.Combine(folder, "texts");
        var word = Path.Combine(folder, "a.docx");
        ZipFile.CreateFromDirectory(texts, word);
        (await RunAsync("parse", texts)).Should().Be((1, "", $"mldigest: {texts}: no Markdown files (*.md, *.markdown, *.mdx) in it\n"));
        (await RunAsync("parse", word)).Should().Be((1, "", $"mldigest: {word}: no Markdown files (*.md, *.markdown, *.mdx) in it\n"));
    }

    [Fact]
    public async Task Archive_that_is_cut_off()
    {
        Write("digests/a.md", Digest);
        var zip = Path.Combine(folder, "a.zip");
        ZipFile.CreateFromDirectory(Path.Combine(folder, "digests"), zip);
        File.WriteAllBytes(zip, File.ReadAllBytes(zip)[..^30]);
        var result = await RunAsync("parse", zip, "--format", "jsonl");
        (result.Code, result.Error).Should().Be((1, "a.zip: line 1: error: The archive is damaged: its directory is missing; the members "
            + "that are whole are read. [archive-damaged]\n"));
        result.Output.Should().Contain("\"document\":\"a.md\"");
    }

    [Fact]
    public async Task Output_into_a_missing_folder()
    {
        var missing = Path.Combine(folder, "none");
        var output = Path.Combine(missing, "out.jsonl");
        (await RunAsync("parse", Write("a.md", Digest), "--output", output))
            .Should().Be((2, "", $"mldigest: {output}: there is no folder '{missing}'; make it first\n"));
    }

    [Fact]
    public async Task Output_that_is_a_folder() =>
        (await RunAsync("parse", Write("a.md", Digest), "--output", folder))
            .Should().Be((2, "", $"mldigest: {folder}: this is a folder; name a file for --output\n"));

    [Fact]
    public async Task Output_over_what_is_read()
    {
        var file = Write("a.md", Digest);
        (await RunAsync("parse", file, "--output", file))
            .Should().Be((2, "", $"mldigest: {file}: this file is to be read too; name another one for --output\n"));
        (await File.ReadAllTextAsync(file)).Should().Be(Digest);
    }

    [Fact]
    public async Task Resume_without_an_interrupted_run()
    {
        var output = Path.Combine(folder, "out.jsonl");
        (await RunAsync("parse", Write("a.md", Digest), "--output", output, "--resume")).Should().Be((
            0,
            "",
            $"mldigest: {output}: no interrupted run was found; this one begins anew\n1 document, 1 issue, 1 entry, 0 failed\n"));
    }

    [Fact]
    public async Task Check_of_Markdown()
    {
        var file = Write("a.md", Digest);
        (await RunAsync("check", file))
            .Should().Be((1, "0 valid issues, 1 error\n", $"{file}: this is no JSON; to read Markdown, use 'mldigest parse'\n"));
    }

    [Fact]
    public async Task Check_of_a_folder_without_JSON()
    {
        Write("a.md", Digest);
        (await RunAsync("check", folder))
            .Should().Be((1, "0 valid issues, 0 errors\n", $"mldigest: {folder}: no JSON files (*.json, *.jsonl, *.ndjson) in it\n"));
    }

    [Fact]
    public async Task Check_of_other_JSON()
    {
        var file = Write("a.json", "{\"a\":1}");
        (await RunAsync("check", file))
            .Should().Be((1, "0 valid issues, 1 error\n", $"{file}: line 1: $: The member 'schemaVersion' is missing.\n"));
    }

    [Theory]
    [InlineData("parse", "a.md", "--format", "json")]
    [InlineData("parse", "a.md", "--format", "jsonl")]
    [InlineData("schema")]
    public async Task Standard_output_that_takes_nothing(params string[] args)
    {
        var file = Write("a.md", Digest);
        using var error = new StringWriter { NewLine = "\n" };
        var code = await Tool.RunAsync(
            Array.ConvertAll(args, arg => arg == "a.md" ? file : arg), new Terminal(Stream.Null, new FullStream(), error));
        (code, error.ToString()).Should().Be((1, "mldigest: (standard output): No space left on device\n"));
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private sealed class FullStream : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            throw new IOException("No space left on device");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("No space left on device");
    }
}
