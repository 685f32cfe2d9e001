using MlDigest.Model;
using MlDigest.Tests;

namespace MlDigest.Cli.Tests;

/// <summary>Standard streams that are closed, as under cron, or take nothing.</summary>
public sealed class StandardStreamsTests : IDisposable
{
    private const string IsClosed = "mldigest: (standard output): it is closed\n";
    private const string IsFull = "mldigest: (standard output): No space left on device\n";

    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [UnixTheory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("parse --help")]
    [InlineData("parse a.md")]
    [InlineData("parse a.md --format table")]
    [InlineData("stats a.md --format table")]
    [InlineData("convert a.md --to atom")]
    [InlineData("stats a.md --format json")]
    [InlineData("works a.md --min 1")]
    [InlineData("works a.md --min 1 --format jsonl")]
    [InlineData("find one a.md --format table")]
    [InlineData("find one a.md --format json")]
    [InlineData("check a.json")]
    [InlineData("schema")]
    public async Task Output_that_cannot_be_written_fails_with_a_message(string line)
    {
        (await RunAsync("\"$@\" >&-", line)).Should().Be((1, "", IsClosed));
        (await RunAsync("\"$@\" <&- >&- 2>&-", line)).Should().Be((1, "", ""));
        if (OperatingSystem.IsLinux()) (await RunAsync("\"$@\" > /dev/full", line)).Should().Be((1, "", IsFull));
    }

    [UnixTheory]
    [InlineData("--help")]
    [InlineData("parse a.md")]
    [InlineData("stats a.md")]
    [InlineData("works a.md --min 1")]
    [InlineData("find one a.md")]
    [InlineData("check a.json")]
    [InlineData("schema")]
    public async Task Input_and_errors_that_nobody_needs_may_be_closed(string line)
    {
        var (code, output, _) = await RunAsync("\"$@\"", line);
        (code, output.Length > 0).Should().Be((0, true));
        (await RunAsync("\"$@\" <&- 2>&-", line)).Should().Be((0, output, ""));
    }

    [UnixTheory]
    [InlineData("parse -")]
    [InlineData("parse a.md -")]
    [InlineData("parse - --format jsonl --threads 1")]
    [InlineData("convert - --to atom")]
    [InlineData("stats - --format json")]
    [InlineData("works -")]
    [InlineData("find one - --format json")]
    [InlineData("check -")]
    public async Task Input_that_is_closed_cannot_be_read(string line)
    {
        var (code, output, error) = await RunAsync("\"$@\" <&-", line);
        (code, output).Should().Be((2, ""));
        error.Should().Be($"mldigest: (standard input): it is closed\nTry 'mldigest {line.Split(' ')[0]} --help'.\n");
    }

    [UnixTheory]
    [InlineData("<&-", 0)]
    [InlineData("2>&-", 0)]
    [InlineData(">&-", 1)]
    [InlineData("<&- >&-", 1)]
    [InlineData(">&- 2>&-", 1)]
    public async Task Any_of_the_streams_may_be_closed(string closed, int expected)
    {
        var message = closed is ">&-" or "<&- >&-" ? IsClosed : "";
        (await RunAsync("\"$@\" " + closed, "schema")).Should().Be((expected, expected == 0 ? DigestJson.Schema : "", message));
    }

    [UnixFact]
    public async Task Mistakes_are_told_by_the_exit_code_alone_when_nothing_else_is_open()
    {
        (await RunAsync("\"$@\" <&- >&- 2>&-", "prase a.md")).Should().Be((2, "", ""));
        (await RunAsync("\"$@\" <&- >&- 2>&-", "parse none.md")).Should().Be((1, "", ""));
        if (OperatingSystem.IsLinux()) (await RunAsync("\"$@\" 2> /dev/full", "prase a.md")).Should().Be((2, "", ""));
    }

    [UnixFact]
    public async Task Reader_that_has_enough_ends_the_work_quietly()
    {
        // More than a pipe holds: the tool cannot come to the last document before its reader has gone.
        var digest = $"# Digest 4\n\n## Papers\n\n- [One](https://example.org/1) {new string('x', 10_000)}.\n";
        for (var i = 0; i < 100; i++) await File.WriteAllTextAsync(Path.Combine(folder, $"{i:000}.md"), digest);
        await File.WriteAllBytesAsync(Path.Combine(folder, "z.md"), [0, 1, 2]);
        var (code, output, error) = await RunAsync("{ \"$@\"; echo $? >&2; } | head -n 1", $"parse {folder}");
        (code, error).Should().Be((0, "141\n"));
        DigestJson.Deserialize(output).Document.Should().Be("000.md");
    }

    [UnixTheory]
    [InlineData("parse z.md --format json")]
    [InlineData("parse z.md --format table")]
    [InlineData("stats z.md")]
    [InlineData("schema")]
    [InlineData("--help")]
    [InlineData("check a.json")]
    public async Task Output_that_nobody_reads_ends_the_work_quietly(string line)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "z.md"), [0, 1, 2]);
        var (_, output, error) =
            await RunAsync($"cd '{folder}'; mkfifo go; {{ read x < go; \"$@\"; echo $? >&2; }} | {{ exec <&-; echo > go; }}", line);
        (output, error).Should().Be(("", "141\n"));
    }

    [UnixFact]
    public async Task What_is_told_never_ends_in_the_file_of_output()
    {
        var output = Path.Combine(folder, "out.jsonl");
        (await RunAsync("\"$@\" <&- >&- 2>&-", $"parse a.md none.md --explain --output {output}")).Should().Be((1, "", ""));
        (await File.ReadAllTextAsync(output)).Should().StartWith("{\"schemaVersion\":1,").And.EndWith("}\n").And.NotContain("none.md");
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string shell, string line)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "a.md"), "# Digest 4\n\n## Papers\n\n- [One](https://example.org/1) is new.\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "a.json"), "{\"schemaVersion\":1,\"document\":\"a\"}");
        var words = line.Split(' ').Select(word => word.StartsWith("a.", StringComparison.Ordinal) ? Path.Combine(folder, word) : word);
        return await ToolProcess.RunInShellAsync(shell, [.. words]);
    }
}
