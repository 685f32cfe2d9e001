using System.Diagnostics;
using System.IO.Compression;
using System.Net.Sockets;
using System.Runtime.Versioning;
using MlDigest.Model;
using MlDigest.Tests;
using static MlDigest.Cli.Tests.ToolRun;

namespace MlDigest.Cli.Tests;

/// <summary>What is read is never written, nor is anything but a regular file, nor a file of the user's that stands in the way.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OutputSafetyTests : IDisposable
{
    private const string Digest = "# Digest 4\n\n## Papers\n\n- [One](https://example.org/1) is new.\n";
    private const string AlsoRead = "this file is to be read too; name another one for --output";
    private const string Id = "0123456789abcdef0123456789abcdef";

    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    private string Output => Path.Combine(folder, "out.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [UnixTheory]
    [InlineData("news", "news/a.md")]
    [InlineData("news/", "news/a.md")]
    [InlineData("news", "news/./a.md")]
    [InlineData("news", "news//a.md")]
    [InlineData("news", "news/inner/../a.md")]
    [InlineData("news", "news/inner/b.md")]
    [InlineData("news/a.md", "news/inner/../a.md")]
    [InlineData("news/inner/../a.md", "news/a.md")]
    [InlineData("news/a.md", "way/a.md")]
    [InlineData("way/a.md", "news/a.md")]
    [InlineData("way", "news/a.md")]
    [InlineData("link.md", "news/a.md")]
    [InlineData("news/a.md", "hard.md")]
    [InlineData("hard.md", "news/a.md")]
    [InlineData("news", "hard.md")]
    [InlineData("news.zip", "hard.zip")]
    [InlineData("news.zip", "news.zip")]
    public async Task Output_over_what_is_read_is_refused_by_whatever_name(string input, string output)
    {
        Write("news/a.md", Digest);
        Write("news/inner/b.md", Digest + "\n");
        ZipFile.CreateFromDirectory(Named("news"), Named("news.zip"));
        Directory.CreateSymbolicLink(Named("way"), Named("news"));
        File.CreateSymbolicLink(Named("link.md"), Named("news/a.md"));
        await HardLinkAsync("news/a.md", "hard.md");
        await HardLinkAsync("news.zip", "hard.zip");
        var before = Contents();
        foreach (var (read, written) in new[]
        {
            (Named(input), Named(output)),
            (Relative(Named(input)), Named(output)),
            (Named(input), Relative(Named(output)))
        })
        {
            (await RunUnprintedAsync("parse", read, "--output", written)).Should().Be((2, $"mldigest: {written}: {AlsoRead}\n"));
            Contents().Should().Equal(before);
        }
    }

    [LinuxFact]
    public async Task File_that_comes_through_standard_input_is_refused_as_output()
    {
        var file = Write("a.md", Digest);
        (await ToolProcess.RunInShellAsync($"\"$@\" < '{file}'", "parse", "-", "--output", file))
            .Should().Be((2, "", $"mldigest: {file}: {AlsoRead}\n"));
        (await File.ReadAllTextAsync(file)).Should().Be(Digest);
    }

    [UnixTheory]
    [InlineData("*.part")]
    [InlineData("*.journal")]
    public async Task Companion_of_the_output_that_would_be_read_is_refused(string pattern)
    {
        Write("a.md", Digest);
        (await RunUnprintedAsync("parse", folder, "--include", pattern, "--output", Output)).Should().Be((
            2,
            $"mldigest: {Output}: the file beside it in which it grows, or its journal, is to be read too; name another one for "
                + $"--output\n"));
        Contents().Keys.Should().Equal("a.md");
    }

    [UnixFact]
    public async Task File_that_is_not_read_may_be_replaced_in_the_folder_that_is()
    {
        Write("a.md", Digest);
        foreach (var text in new[] { "", "old", Digest })
        {
            Write("out.jsonl", text);
            (await RunUnprintedAsync("parse", folder, "--output", Output)).Should().Be((0, "1 document, 1 issue, 1 entry, 0 failed\n"));
            DigestJson.Deserialize(await File.ReadAllTextAsync(Output)).Title.Should().Be("Digest 4");
        }
    }

    [UnixFact]
    public async Task Copy_of_what_is_read_may_be_replaced()
    {
        var file = Write("a.md", Digest);
        var copy = Write("copy.md", Digest.Replace("One", "Two", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(copy, File.GetLastWriteTimeUtc(file));
        (await RunUnprintedAsync("parse", file, "--output", copy)).Code.Should().Be(0);
    }

    [UnixTheory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public async Task Files_of_the_users_own_beside_the_output_are_left_alone(string format)
    {
        var file = Write("a.md", Digest);
        string[] names =
        [
            "out.jsonl.part", "out.jsonl.journal", "out.jsonl.part.journal", "out.jsonl.1.part",
            $"out.jsonl.{Id}.parts", $"out.jsonl.x{Id}.part", $"other.jsonl.{Id}.part",
        ];
        foreach (var name in names) Write(name, "mine");
        (await RunUnprintedAsync("parse", file, "--format", format, "--output", Output)).Code.Should().Be(0);
        foreach (var name in names) (await File.ReadAllTextAsync(Named(name))).Should().Be("mine");
        Contents().Should().HaveCount(names.Length + 2);
    }

    [UnixTheory]
    [InlineData("out.jsonl.part")]
    [InlineData($"out.jsonl.{Id}.part")]
    [InlineData($"out.jsonl.{Id}.journal")]
    public async Task What_is_read_is_left_alone_though_it_has_the_name_of_something_left(string name)
    {
        var file = Write(name, Digest);
        foreach (var resume in new string[][] { [], ["--resume"] })
        {
            (await RunUnprintedAsync(["parse", file, "--output", Output, .. resume])).Code.Should().Be(0);
        }

        Contents().Keys.Should().BeEquivalentTo(name, "out.jsonl");
        (await File.ReadAllTextAsync(file)).Should().Be(Digest);
    }

    [UnixTheory]
    [InlineData(".part")]
    [InlineData(".journal")]
    public async Task Planted_links_and_pipes_beside_the_output_are_neither_followed_nor_waited_for(string extension)
    {
        var file = Write("a.md", Digest);
        var precious = Write("precious", "mine");
        Write($"out.jsonl.{Id}{(extension == ".part" ? ".journal" : ".part")}", "");
        var planted = $"{Output}.{Id}{extension}";
        foreach (var resume in new string[][] { [], ["--resume"] })
        {
            File.CreateSymbolicLink(planted, precious);
            (await RunUnprintedAsync(["parse", file, "--output", Output, .. resume])).Code.Should().Be(0);
            File.Delete(planted);
            using (var mkfifo = Process.Start("mkfifo", planted)) await mkfifo.WaitForExitAsync();
            (await RunUnprintedAsync(["parse", file, "--output", Output, .. resume])).Code.Should().Be(0);
            File.Delete(planted);
        }

        (await File.ReadAllTextAsync(precious)).Should().Be("mine");
    }

    [UnixTheory]
    [InlineData("json", "")]
    [InlineData("json", null)]
    [InlineData("jsonl", "01AB")]
    [InlineData("jsonl", null)]
    public async Task What_a_killed_run_has_left_is_begun_anew(string format, string? journal)
    {
        Write($"out.jsonl.{Id}.part", new string('x', 10_000));
        if (journal is not null) Write($"out.jsonl.{Id}.journal", journal);
        (await RunUnprintedAsync("parse", Write("a.md", Digest), "--format", format, "--output", Output)).Code.Should().Be(0);
        DigestJson.Deserialize(await File.ReadAllTextAsync(Output)).Title.Should().Be("Digest 4");
        Contents().Keys.Should().Equal("a.md", "out.jsonl");
    }

    [UnixFact]
    public async Task Runs_that_race_for_one_output_leave_it_whole_and_nothing_beside_it()
    {
        for (var i = 0; i < 100; i++) Write($"news/{i:000}.md", Digest);
        string[] arguments = ["parse", Named("news"), "--output", Output];
        var runs = Enumerable.Range(0, 8)
            .Select(i => Task.Run(() => RunUnprintedAsync(i % 2 == 0 ? [.. arguments, "--resume"] : arguments)));
        (await Task.WhenAll(runs)).Select(run => run.Code).Should().OnlyContain(code => code == 0);
        (await File.ReadAllLinesAsync(Output))
            .Should().HaveCount(100).And
            .OnlyContain(line => DigestJson.Deserialize(line).Title == "Digest 4");
        Directory.GetFiles(folder).Should().Equal(Output);
    }

    [UnixFact]
    public async Task Run_at_work_keeps_its_files_from_others()
    {
        var file = Write("a.md", Digest);
        using var running = OutputFile.Open(Output, [file], DigestArchiveOptions.Default, isResumable: true, resume: false);
        running.Stream.Write("whole"u8);
        (await RunUnprintedAsync("parse", file, "--output", Output, "--resume")).Should().Be((
            0,
            $"mldigest: {Output}: no interrupted run was found; this one begins anew\n1 document, 1 issue, 1 entry, 0 failed\n"));
        running.Complete();
        (await File.ReadAllTextAsync(Output)).Should().Be("whole");
        Contents().Keys.Should().Equal("a.md", "out.jsonl");
    }

    [UnixFact]
    public void Partial_files_have_the_mode_of_the_output_and_names_of_their_own()
    {
        var file = Write("a.md", Digest);
        Write("out.jsonl", "old");
        File.SetUnixFileMode(Output, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var one = OutputFile.Open(Output, [file], DigestArchiveOptions.Default, isResumable: true, resume: false);
        using var other = OutputFile.Open(Output, [file], DigestArchiveOptions.Default, isResumable: true, resume: false);
        var beside = Directory.GetFiles(folder).Where(name => name.StartsWith(Output + ".", StringComparison.Ordinal)).ToList();
        beside
            .Should().HaveCount(4).And
            .OnlyContain(name => System.Text.RegularExpressions.Regex.IsMatch(name, @"/out\.jsonl\.[0-9a-f]{32}\.(part|journal)$"));
        beside.Select(name => File.GetUnixFileMode(name))
            .Should().OnlyContain(mode => mode == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        foreach (var run in new[] { one, other }) run.Discard();
    }

    [UnixFact]
    public void Link_that_comes_in_the_place_of_the_output_is_refused_in_the_end()
    {
        var precious = Write("precious", "mine");
        using var running =
            OutputFile.Open(Output, [Write("a.md", Digest)], DigestArchiveOptions.Default, isResumable: false, resume: false);
        File.CreateSymbolicLink(Output, precious);
        running.Invoking(file => file.Complete())
            .Should().Throw<IOException>()
            .WithMessage("this is a symbolic link; name the file it leads to for --output");
        File.ReadAllText(precious).Should().Be("mine");
    }

    [UnixFact]
    public async Task Links_are_refused_as_output()
    {
        var file = Write("a.md", Digest);
        Write("old", "old");
        File.CreateSymbolicLink(Output, Named("old"));
        File.CreateSymbolicLink(Named("b.jsonl"), Named("none"));
        foreach (var output in new[] { Output, Named("b.jsonl") })
        {
            const string Problem = "this is a symbolic link; name the file it leads to for --output";
            (await RunUnprintedAsync("parse", file, "--output", output)).Should().Be((2, $"mldigest: {output}: {Problem}\n"));
        }

        (await File.ReadAllTextAsync(Named("old"))).Should().Be("old");
        File.Exists(Named("none")).Should().BeFalse();
    }

    [UnixFact]
    public async Task Pipes_and_sockets_are_refused_as_output()
    {
        var file = Write("a.md", Digest);
        using (var mkfifo = Process.Start("mkfifo", Named("pipe"))) await mkfifo.WaitForExitAsync();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Named("socket")));
        foreach (var output in new[] { Named("pipe"), Named("socket") })
            (await RunUnprintedAsync("parse", file, "--output", output))
                .Should().Be((2, $"mldigest: {output}: this is a device or a pipe; name a file for --output\n"));
    }

    [Theory]
    [InlineData("/dev/null", "this is a device or a pipe; name a file for --output")]
    [InlineData("/dev/", "this is a folder; name a file for --output")]
    [InlineData("", "name a file for --output")]
    public void Devices_and_folders_are_refused_as_output(string output, string problem)
    {
        if (!OperatingSystem.IsWindows()) OutputPlace.Problem(output).Should().Be(problem);
    }

    [UnixFact]
    public async Task Mode_of_a_file_is_kept_when_it_is_replaced()
    {
        var file = Write("a.md", Digest);
        Write("out.jsonl", "old");
        const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        foreach (var mode in new[] { Owner, Owner | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite })
        {
            File.SetUnixFileMode(Output, mode);
            (await RunUnprintedAsync("parse", file, "--output", Output)).Code.Should().Be(0);
            File.GetUnixFileMode(Output).Should().Be(mode);
        }
    }

    private Dictionary<string, string> Contents() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .OrderBy(file => file, StringComparer.Ordinal).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText);

    private static string Relative(string path) =>
        Path.Combine(Path.GetRelativePath(Environment.CurrentDirectory, Path.GetDirectoryName(path)!), Path.GetFileName(path));

    private string Named(string name) => folder + "/" + name;

    private string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Named(name))!);
        File.WriteAllText(Named(name), text);
        return Named(name);
    }

    private async Task HardLinkAsync(string file, string link)
    {
        using var process = Process.Start("ln", [Named(file), Named(link)]);
        await process.WaitForExitAsync();
        File.Exists(Named(link)).Should().BeTrue();
    }
}
