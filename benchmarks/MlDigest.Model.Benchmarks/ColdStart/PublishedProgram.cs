using System.Diagnostics;

namespace MlDigest.Model.Benchmarks;

/// <summary>A program as its users have it, and one way to call it.</summary>
/// <param name="Name">What the results call it.</param>
/// <param name="Path">The program.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="IsRight">Whether its output is right.</param>
internal sealed record PublishedProgram(string Name, string Path, string[] Arguments, Func<string, bool> IsRight)
{
    // The settings of the tool that bear on how it starts.
    private const string HelloProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <InvariantGlobalization>true</InvariantGlobalization>
            <ConcurrentGarbageCollection>false</ConcurrentGarbageCollection>
            <TieredPGO>false</TieredPGO>
          </PropertyGroup>
        </Project>
        """;

    public static PublishedProgram HelloWorld(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(System.IO.Path.Combine(folder, "hello.csproj"), HelloProject);
        File.WriteAllText(System.IO.Path.Combine(folder, "Program.cs"), "System.Console.WriteLine(\"Hello, World!\");\n");
        return Publish("Hello, World!", folder, System.IO.Path.Combine(folder, "published"), "hello", [], output => output.Trim() == "Hello, World!");
    }

    /// <exception cref="InvalidOperationException">The project does not build.</exception>
    public static PublishedProgram Publish(string name, string project, string folder, string program, string[] arguments, Func<string, bool> isRight)
    {
        string[] command =
        [
            "publish", project, "--configuration", "Release", "--use-current-runtime", "--self-contained", "false", "--output", folder,
            "--disable-build-servers", "-p:PublishReadyToRun=true",
        ];
        var output = Run("dotnet", command);
        var path = System.IO.Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program);
        return File.Exists(path) ? new PublishedProgram(name, path, arguments, isRight) : throw new InvalidOperationException(output);
    }

    /// <exception cref="InvalidOperationException">The program prints something else.</exception>
    public void Check()
    {
        var output = Run();
        if (!IsRight(output)) throw new InvalidOperationException($"{Name}: {output}");
    }

    public string Run() => Run(Path, Arguments);

    private static string Run(string path, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{path} ended with {process.ExitCode}: {output}");
    }
}
