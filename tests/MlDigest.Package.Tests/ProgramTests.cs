using System.Text;
using System.Text.Json.Nodes;

namespace MlDigest.Package.Tests;

/// <summary>Programs that know the library as a package only; all print the same.</summary>
[Collection(nameof(PackedPackages))]
public sealed class ProgramTests(PackedPackages packed)
{
    [Fact]
    public async Task Program_for_dotnet()
    {
        var output = Encoding.UTF8.GetString(await packed.ConsoleOutputAsync());
        var names = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => (string?)JsonNode.Parse(line)!["document"])
            .ToList();
        var samples = Directory.GetFiles(packed.Source("samples", "digests"))
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal)
            .ToList();
        var documents = names.Where((name, index) => index == 0 || names[index - 1] != name);
        documents.Should().Equal([.. samples, .. samples, .. samples], "each digest is read alone, from the zip and from the tar archive");
    }

    [Fact]
    public async Task Packages_that_come_along_are_few()
    {
        await packed.ConsoleOutputAsync();
        Closure("Console", "net10.0").Should().Equal("Markdig", "MlDigest.Model", "YamlDotNet");
        await packed.DotnetAsync("restore", "Framework", $"-p:PackedVersion={packed.Version}");
        Closure("Framework", "net472")
            .Where(name => !name.StartsWith("Microsoft.NETFramework.ReferenceAssemblies", StringComparison.Ordinal))
            .Should().Equal(
            "Markdig",
            "Microsoft.Bcl.AsyncInterfaces",
            "MlDigest.Model",
            "System.Buffers",
            "System.IO.Pipelines",
            "System.Memory",
            "System.Numerics.Vectors",
            "System.Runtime.CompilerServices.Unsafe",
            "System.Text.Encodings.Web",
            "System.Text.Json",
            "System.Threading.Tasks.Extensions",
            "System.ValueTuple",
            "YamlDotNet");
    }

    [Fact]
    public async Task No_analyzer_or_source_generator_comes_along()
    {
        await packed.ConsoleOutputAsync();
        (await AnalyzersAsync("Console")).Should().BeEmpty();
        // The one inside System.Text.Json, which .NET has built in: NuGet hands on the analyzers of packages even where it is told not to.
        await packed.DotnetAsync("restore", "Framework", $"-p:PackedVersion={packed.Version}");
        (await AnalyzersAsync("Framework")).Should().Equal("System.Text.Json");
    }

    [Fact]
    public async Task Trimmed_program_without_reflection_for_json()
    {
        await packed.DotnetAsync(
            "publish", "Trimmed", $"-p:PackedVersion={packed.Version}", "--output", packed.PathOf("trimmed"), "-maxcpucount:1");
        var output = await packed.RunAsync(packed.PathOf("trimmed", "Trimmed"), [.. packed.Digests]);
        output.Should().Equal(await packed.ConsoleOutputAsync());
    }

    [NativeFact]
    public async Task Native_program_without_reflection_for_json()
    {
        await packed.DotnetAsync(
            "publish", "Native", $"-p:PackedVersion={packed.Version}", "--output", packed.PathOf("native"), "-maxcpucount:1");
        var output = await packed.RunAsync(packed.PathOf("native", "Native"), [.. packed.Digests]);
        output.Should().Equal(await packed.ConsoleOutputAsync());
    }

    [Theory]
    [InlineData("net8.0", "8.")]
    [InlineData("net9.0", "9.")]
    public async Task Program_for_an_earlier_dotnet(string framework, string runtime)
    {
        var folder = packed.PathOf("earlier", framework);
        await packed.DotnetAsync(
            "publish", "Earlier", "--framework", framework, $"-p:PackedVersion={packed.Version}", "--output", folder, "-maxcpucount:1");
        var output = await packed.RunAsync(Path.Combine(folder, "Earlier"), [.. packed.Digests]);
        output.Should().Equal(await packed.ConsoleOutputAsync());
        var running = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "Earlier.runtimeconfig.json")))!["runtimeOptions"]!;
        ((string)running["tfm"]!, ((string)running["includedFrameworks"]![0]!["version"]!)[..2]).Should().Be((framework, runtime));
    }

    [MonoFact]
    public async Task Program_for_dotnet_framework_on_mono()
    {
        await packed.BuildAsync("Framework");
        var output =
            await packed.RunAsync("mono", [packed.PathOf("Framework", "bin", "Release", "net472", "Framework.exe"), .. packed.Digests]);
        output.Should().Equal(await packed.ConsoleOutputAsync());
    }

    /// <summary>The packages from which the compiler of a program takes analyzers and source generators.</summary>
    private async Task<IEnumerable<string?>> AnalyzersAsync(string program)
    {
        var output = await packed.DotnetAsync(
            "msbuild", program, $"-p:PackedVersion={packed.Version}", "-target:ResolveLockFileAnalyzers", "-getItem:Analyzer");
        return JsonNode.Parse(output)!["Items"]!["Analyzer"]!
            .AsArray()
            .Select(analyzer => (string?)analyzer!["NuGetPackageId"])
            .Where(package => package is not null);
    }

    /// <summary>All packages that a program gets.</summary>
    private IEnumerable<string> Closure(string program, string framework) =>
        JsonNode.Parse(File.ReadAllText(packed.PathOf(program, "obj", "project.assets.json")))!["targets"]![framework]!.AsObject()
            .Select(package => package.Key.Split('/')[0])
            .Order(StringComparer.Ordinal);
}
