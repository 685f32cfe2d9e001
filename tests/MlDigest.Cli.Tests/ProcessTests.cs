using System.Diagnostics;
using System.Runtime.Versioning;
using MlDigest.Model;
using MlDigest.Model.Tests.Archives;
using MlDigest.Tests;

namespace MlDigest.Cli.Tests;

/// <summary>The tool as a process of its own: killed, and held to little memory.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ProcessTests : IDisposable
{
    private const int Killed = 128 + 9;
    private static readonly string[] ErrorCodes =
        [
            "archive-damaged", "document-unreadable", "link-not-followed", "member-damaged", "not-text", "over-limit",
        ];

    private readonly ArchiveFolder folder = new();

    private string Output => Path.Combine(folder.Path, "out.jsonl");

    public void Dispose() => folder.Dispose();

    [UnixTheory]
    [InlineData(50)]
    [InlineData(300)]
    [InlineData(641)]
    public async Task Killed_and_resumed_again_and_again_the_output_is_that_of_an_uninterrupted_run(int documents)
    {
        var first = folder.File("1.zip", Zip(documents));
        var last = folder.File("2.zip", Zip(100));
        var pipe = Path.Combine(folder.Path, "pipe");
        using (var mkfifo = Process.Start("mkfifo", pipe)) await mkfifo.WaitForExitAsync();
        string[] arguments = ["parse", first, pipe, last, "--output", Output];

        // The tool waits for the pipe's other end, and then for what comes through it.
        (await RunAsync(arguments, whenPipeOpens: process => process.Kill())).Code.Should().Be(Killed);
        File.Exists(Output).Should().BeFalse();
        (await RunAsync([.. arguments, "--resume"], whenPipeOpens: process => process.Kill())).Code.Should().Be(Killed);
        File.Exists(Output).Should().BeFalse();
        var resumed = await RunAsync([.. arguments, "--resume"], whenPipeOpens: _ => { });
        var output = await File.ReadAllBytesAsync(Output);

        var uninterrupted = await RunAsync(arguments, whenPipeOpens: _ => { });
        output.Should().Equal(await File.ReadAllBytesAsync(Output));
        resumed.Code.Should().Be(0);
        resumed.Error.Split('\n')[^2].Should().Be(uninterrupted.Error.Split('\n')[^2]).And.StartWith($"{documents + 101} documents, ");
        Directory.GetFiles(folder.Path).Select(Path.GetFileName).Should().BeEquivalentTo("1.zip", "2.zip", "pipe", "out.jsonl");

        async Task<(int Code, string Error)> RunAsync(string[] arguments, Action<Process> whenPipeOpens)
        {
            using var process = Start(arguments);
            var error = process.StandardError.ReadToEndAsync();
            await using (new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) whenPipeOpens(process);
            await process.WaitForExitAsync();
            return (process.ExitCode, await error);
        }
    }

    [UnixFact]
    public async Task Hostile_files_are_told_by_name_in_bounded_memory_and_the_others_written()
    {
        var hostile = HostileFolder.Create(folder);
        string[] outcomes =
            [
                .. hostile.Documents.Select(document => $"{folder.Path}/{document.Key}: {document.Value}"),
                .. hostile.Archives.SelectMany(archive => archive.Value.Select(outcome =>
                    outcome.StartsWith(archive.Key + ": ", StringComparison.Ordinal) ? outcome : $"{folder.Path}/{archive.Key}/{outcome}")),
            ];
        var isBad = outcomes.ToLookup(
            outcome => ErrorCodes.Contains(outcome[(outcome.IndexOf(": ", StringComparison.Ordinal) + 2)..]),
            outcome => outcome[..outcome.IndexOf(": ", StringComparison.Ordinal)]);
        string[] arguments =
            [
                "parse", folder.Path, .. hostile.Archives.Keys.Select(name => Path.Combine(folder.Path, name)), "--output", Output,
            ];
        using var process = Start(arguments, ("DOTNET_GCHeapHardLimit", "0x8000000"));
        var error = (await process.StandardError.ReadToEndAsync()).Split('\n');
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(1);
        (await File.ReadAllLinesAsync(Output)).Select(line => DigestJson.Deserialize(line).Document).Should().Equal(isBad[false]);
        var summary = Array.FindIndex(error, line => line.EndsWith(" failed:", StringComparison.Ordinal));
        error[summary].Should().StartWith($"{outcomes.Length} documents, {isBad[false].Count()} issues, ").And.EndWith(
            $", {isBad[true].Count()} failed:");
        error[(summary + 1)..^1].Select(line => line[2..line.IndexOf(": ", StringComparison.Ordinal)]).Should().Equal(isBad[true]);
    }

    [InterruptionTheory]
    [InlineData]
    [InlineData("--threads", "1")]
    public async Task Interrupted_on_the_way_it_ends_with_the_exit_code_for_that_and_whole_lines(params string[] options)
    {
        const int Documents = 1000;
        string[] arguments = ["parse", folder.File("many.zip", Zip(Documents)), "--format", "jsonl", .. options];
        using var process = Start(arguments, start => start.RedirectStandardOutput = true);
        var error = process.StandardError.ReadToEndAsync();
        var first = await process.StandardOutput.ReadLineAsync();
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) await kill.WaitForExitAsync();

        // It waits for somebody to read before it can end, and has to have seen the signal by then.
        await Task.Delay(TimeSpan.FromSeconds(3));
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        (process.ExitCode, await error).Should().Be((130, ""));
        var lines = (first + "\n" + rest).Split('\n')[..^1];
        lines.Should().HaveCountLessThan(Documents);
        lines.Select(line => DigestJson.Deserialize(line).Document).Should().Equal(lines.Select((_, i) => $"{i:000}.md"));
    }

    [InterruptionFact]
    public async Task Interrupted_while_it_waits_for_standard_input_it_ends_too()
    {
        using var process = Start(["parse", "-", "--format", "jsonl"], start => start.RedirectStandardInput = true);
        await process.StandardInput.WriteAsync("# Digest 1\n");
        await process.StandardInput.FlushAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(130);
    }

    private static Process Start(string[] arguments, Action<ProcessStartInfo> prepare)
    {
        var start = ToolProcess.StartInfo(arguments);
        start.RedirectStandardError = true;
        prepare(start);
        return Process.Start(start)!;
    }

    private static Process Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = ToolProcess.StartInfo(arguments);
        start.RedirectStandardError = true;
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static byte[] Zip(int documents) =>
        ArchiveFolder.Zip([.. Enumerable.Range(0, documents).Select(i => ($"{i:000}.md", ArchiveFolder.Bytes($"{i}")))]);
}
