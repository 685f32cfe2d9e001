using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;
using MlDigest.Model;
using MlDigest.Tests;
using static MlDigest.Cli.Tests.ToolRun;

namespace MlDigest.Cli.Tests;

/// <summary>What stands in a folder and is no file that can be read costs itself alone, and is told.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FolderTests : IDisposable
{
    private const string Valid = "{\"schemaVersion\":1,\"document\":\"a\"}";
    private const string NoFile = "this is a device, a pipe or a socket, not a file";

    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    // The runtime cannot delete what has a name that is not UTF-8.
    public void Dispose()
    {
        if (OperatingSystem.IsWindows()) Directory.Delete(folder, recursive: true);
        else Process.Start("rm", ["-r", folder]).WaitForExit();
    }

    [LinuxFact]
    public async Task Names_that_are_not_utf8_are_told_and_the_others_checked()
    {
        Write("a.json", Valid);
        Write("z.json", Valid);
        await ShellAsync(
            "printf x > \"$(printf 'm\\377.json')\"; printf x > \"$(printf 'm\\377.txt')\"; mkdir \"$(printf 'f\\377.json')\"");
        (await CheckAsync(folder)).Should().Be((
            1,
            "2 valid issues, 0 errors\n",
            $"mldigest: {folder}/f\uFFFD.json: its name is not UTF-8; rename it\n"
                + $"mldigest: {folder}/m\uFFFD.json: its name is not UTF-8; rename it\n"));
    }

    [LinuxFact]
    public async Task Names_that_are_not_utf8_do_not_keep_an_output_from_being_written()
    {
        await ShellAsync("printf x > \"$(printf 'm\\377.md')\"");
        var input = InputFiles.Of([folder], DigestArchiveOptions.Default);
        input.Files.Should().BeEmpty();
        input.Others.Should().Equal($"{folder}/m\uFFFD.md: its name is not UTF-8; rename it");
    }

    [UnixFact]
    public async Task Pipes_sockets_links_and_closed_folders_are_told_and_not_opened()
    {
        Write("a.json", Valid);
        Write("empty.json", "");
        await ShellAsync("mkfifo pipe.json other.pipe; ln -s a.json link.json; ln -s nowhere lost.json; ln -s . round.json");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder, "socket.json")));
        var (code, output, error) = await CheckAsync(folder);
        (code, output).Should().Be((1, "1 valid issue, 1 error\n"));
        const string Link = "this is a link, which is not followed";
        error.Split('\n').Where(line => !line.Contains("empty.json", StringComparison.Ordinal)).Should().Equal(
            $"mldigest: {folder}/link.json: {Link}",
            $"mldigest: {folder}/lost.json: {Link}",
            $"mldigest: {folder}/pipe.json: {NoFile}",
            $"mldigest: {folder}/round.json: {Link}",
            $"mldigest: {folder}/socket.json: {NoFile}",
            "");
    }

    [LinuxFact]
    public void Devices_are_told()
    {
        FolderFiles.Under("/dev").Single(file => file.Name == "null").Problem.Should().Be(NoFile);
    }

    [UnixFact]
    public async Task Pipe_that_has_come_in_the_place_of_a_file_is_not_waited_for()
    {
        await ShellAsync("mkfifo pipe");
        FluentActions.Invoking(() => RegularFile.OpenRead(Path.Combine(folder, "pipe"))).Should().Throw<IOException>();
        // As though it came after the look at it.
        FluentActions.Invoking(() => RegularFile.OpenWithoutWaiting(Path.Combine(folder, "pipe")))
            .Should().Throw<IOException>().WithMessage("this is a link, a device, a pipe or a socket, not a file");
        FluentActions.Invoking(() => RegularFile.OpenRead(Path.Combine(folder, "none"))).Should().Throw<FileNotFoundException>();
        await using var stream = RegularFile.OpenRead(Write("ü.json", Valid));
        (await new StreamReader(stream).ReadToEndAsync()).Should().Be(Valid);
    }

    [UnixFact]
    public async Task File_that_is_removed_while_its_folder_is_listed_is_told()
    {
        FolderFiles.ProblemOf(Path.Combine(folder, "none.json")).Should().Be("no such file or folder");
        var told = $"mldigest: {folder}/none.json: no such file or folder\n";
        (await CheckAsync(Path.Combine(folder, "none.json"))).Should().Be((1, "0 valid issues, 0 errors\n", told));
    }

    private async Task ShellAsync(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = folder })!;
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0);
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(folder, name), text);
        return Path.Combine(folder, name);
    }

    private static Task<(int Code, string Output, string Error)> CheckAsync(string path) => RunAsync("check", path);
}
