using System.Text;

namespace MlDigest.Package.Tests;

/// <summary>The tool, installed from its package.</summary>
[Collection(nameof(PackedPackages))]
public sealed class ToolTests(PackedPackages packed)
{
    [Fact]
    public async Task Installed_tool_parses_digests_and_prints_the_schema()
    {
        var tools = packed.PathOf("tools");
        await packed.DotnetAsync("tool", "install", "MlDigest.Cli", "--version", packed.Version, "--tool-path", tools);
        var tool = Path.Combine(tools, "mldigest");

        var lines = Encoding.UTF8.GetString(await packed.RunAsync(tool, ["parse", packed.PathOf("digests.zip"), "--format", "jsonl"]));
        Encoding.UTF8.GetString(await packed.ConsoleOutputAsync()).Should().Be(lines + lines + lines, "the program reads each digest alone, from the zip and from the tar archive");

        using var package = packed.OpenPackage();
        using var schema = new StreamReader(package.GetEntry("schema/digest-issue.schema.json")!.Open());
        Encoding.UTF8.GetString(await packed.RunAsync(tool, "schema")).Should().Be(await schema.ReadToEndAsync());
    }
}
