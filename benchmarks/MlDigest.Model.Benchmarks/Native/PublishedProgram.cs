using System.Runtime.InteropServices;

namespace MlDigest.Model.Benchmarks;

/// <summary>A program as its users have it, and one way to call it.</summary>
/// <param name="Name">What the results call it.</param>
/// <param name="Path">The program.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="IsRight">Whether its output is right.</param>
internal sealed record PublishedProgram(string Name, string Path, string[] Arguments, Func<string, bool> IsRight)
{
    // The settings of the tool that bear on how it starts.
    private static readonly string Project = $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <InvariantGlobalization>true</InvariantGlobalization>
            <ConcurrentGarbageCollection>false</ConcurrentGarbageCollection>
            <TieredPGO>false</TieredPGO>
            <PublishAot>true</PublishAot>
            <OptimizationPreference>Speed</OptimizationPreference>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Markdig" Version="{typeof(Markdig.Markdown).Assembly.GetName().Version!.ToString(3)}" />
          </ItemGroup>
        </Project>
        """;

    // As Pipelines.SameGrammar has it.
    private const string Floor = """
        var pipeline = new Markdig.MarkdownPipelineBuilder();
        Markdig.MarkdownExtensions.UsePipeTables(pipeline);
        Markdig.MarkdownExtensions.UseYamlFrontMatter(pipeline);
        var grammar = pipeline.Build();
        using var archive = System.IO.Compression.ZipFile.OpenRead(args[0]);
        var documents = 0;
        foreach (var member in archive.Entries)
        {
            if (System.IO.Path.GetExtension(member.Name) is not (".md" or ".markdown" or ".mdx")) continue;
            using var reader = new System.IO.StreamReader(member.Open());
            System.GC.KeepAlive(Markdig.Markdown.Parse(reader.ReadToEnd(), grammar));
            documents++;
        }

        System.Console.WriteLine(documents);

        """;

    /// <summary>Writes the project of a program that prints one line.</summary>
    public static void WriteHelloWorld(string folder) => Write(folder, "hello", "System.Console.WriteLine(\"Hello, World!\");\n");

    /// <summary>Writes the project of a program that gives all documents of a zip archive to Markdig, and counts them.</summary>
    public static void WriteFloor(string folder) => Write(folder, "floor", Floor);

    private static void Write(string folder, string name, string program)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(System.IO.Path.Combine(folder, name + ".csproj"), Project);
        File.WriteAllText(System.IO.Path.Combine(folder, "Program.cs"), program);
    }

    /// <exception cref="InvalidOperationException">The project does not build.</exception>
    public static PublishedProgram Publish(
        string name,
        string project,
        string folder,
        string program,
        PublishedCode code,
        string[] arguments,
        Func<string, bool> isRight)
    {
        string[] settings = code == PublishedCode.Native
            ? []
            : ["-p:PublishAot=false", "-p:PublishReadyToRun=true", "--self-contained", "false"];
        var output = ProgramOutput.Of("dotnet", [
            "publish", project, "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--output", folder,
            "--disable-build-servers", .. settings
        ]);
        var path = System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program);
        return File.Exists(path) ? new PublishedProgram(name, path, arguments, isRight) : throw new InvalidOperationException(output);
    }

    /// <exception cref="InvalidOperationException">The program prints something else.</exception>
    public void Check()
    {
        var output = Run();
        if (!IsRight(output)) throw new InvalidOperationException($"{Name}: {output}");
    }

    public string Run() => ProgramOutput.Of(Path, Arguments);
}
