using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace MlDigest.Package.Tests;

/// <summary>The tool, installed from its packages: the one that names the others, and the one for the system.</summary>
[Collection(nameof(PackedPackages))]
public sealed partial class ToolTests(PackedPackages packed)
{
    [Fact]
    public Task Tool_of_portable_code_reads_digests() => InstalledToolReadsDigestsAsync("any");

    [NativeFact]
    public Task Tool_of_native_code_reads_digests() => InstalledToolReadsDigestsAsync(RuntimeInformation.RuntimeIdentifier);

    private static string Notices(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var notices = new StreamReader(archive.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
        return notices.ReadToEnd();
    }

    private async Task InstalledToolReadsDigestsAsync(string runtime)
    {
        var feed = packed.PathOf("tool", runtime, "feed");
        var commands = Pack().Matches(await File.ReadAllTextAsync(packed.Source("README.md")));
        commands.Should().HaveCount(2);
        foreach (var options in commands.Select(command => command.Groups[1].Value))
        {
            await packed.PackAsync("MlDigest.Cli", feed, options.Replace("any", runtime, StringComparison.Ordinal).Split(' '));
        }

        string[] notices =
            [
                "Markdig", "YamlDotNet", "Spectre.Console", "System.CommandLine", "Permission is hereby granted",
                "Redistributions in binary form must",
            ];
        foreach (var path in Directory.GetFiles(feed, "*.nupkg")) Notices(path).Should().ContainAll(notices);
        using (var code = ZipFile.OpenRead(Path.Combine(feed, $"MlDigest.Cli.{runtime}.{packed.Version}.nupkg")))
        {
            code.Entries.Any(entry => entry.Name == "mldigest.dll").Should().Be(runtime == "any", "native code needs no assembly");
        }

        var tools = packed.PathOf("tool", runtime);
        await packed.DotnetAsync(
            "tool", "install", "MlDigest.Cli", "--version", packed.Version, "--add-source", feed, "--tool-path", tools);
        var tool = Path.Combine(tools, "mldigest");
        async Task<string> RunAsync(params string[] arguments) => Encoding.UTF8.GetString(await packed.RunAsync(tool, arguments));

        var lines = await RunAsync("parse", packed.PathOf("digests.zip"), "--format", "jsonl");
        Encoding.UTF8.GetString(await packed.ConsoleOutputAsync())
            .Should().Be(lines + lines + lines, "the program reads each digest alone, from the zip and from the tar archive");

        var file = Path.Combine(tools, "digests.jsonl");
        await RunAsync("parse", packed.PathOf("digests.zip"), "--output", file);
        (await File.ReadAllTextAsync(file)).Should().Be(lines);
        (await RunAsync("check", file)).TrimEnd().Should().Be("7 valid issues, 0 errors");
        (await RunAsync("stats", packed.PathOf("digests.zip"), "--format", "table"))
            .Should().Contain("  Gradient Gazette            1          0         7   2026-03-20   2026-03-20");

        using var package = packed.OpenPackage();
        using var schema = new StreamReader(package.GetEntry("schema/digest-issue.schema.json")!.Open());
        (await RunAsync("schema")).Should().Be(await schema.ReadToEndAsync());
    }

    [GeneratedRegex("^dotnet pack src/MlDigest.Cli --output feed (.+)$", RegexOptions.Multiline)]
    private static partial Regex Pack();
}
