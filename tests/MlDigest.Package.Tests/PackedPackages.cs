using System.Formats.Tar;
using System.IO.Compression;

namespace MlDigest.Package.Tests;

/// <summary>
/// The packages of the library and the tool, packed once into a folder of their own, and beside it the programs that use them as a
/// stranger would: with nothing of the repository around them, and with a folder of their own for unpacked packages.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly string repository = FindRepository(AppContext.BaseDirectory);
    private readonly string folder = Directory.CreateTempSubdirectory("mldigest-packages").FullName;
    private Task<byte[]>? console;

    /// <summary>The address that is given when packing.</summary>
    public const string RepositoryUrl = "https://example.org/mldigest";

    /// <summary>The folder with the packages.</summary>
    public string Feed => Path.Combine(folder, "feed");

    /// <summary>Where packages are unpacked.</summary>
    public string Packages => Path.Combine(folder, "packages");

    /// <summary>The version of the library.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The sample digests, and archives of all of them.</summary>
    public IReadOnlyList<string> Digests { get; private set; } = [];

    public string PathOf(params string[] names) => Path.Combine([folder, .. names]);

    public string Source(params string[] names) => Path.Combine([repository, .. names]);

    /// <summary>Runs the .NET SDK among the programs.</summary>
    public Task<byte[]> DotnetAsync(params string[] arguments) => Command.RunAsync(folder, Packages, home: null, Command.Dotnet, arguments);

    /// <summary>Runs a program that was built.</summary>
    public Task<byte[]> RunAsync(string program, params string[] arguments) =>
        Command.RunAsync(folder, Packages, home: null, program, arguments);

    /// <summary>Builds a program.</summary>
    public async Task BuildAsync(string program) =>
        await DotnetAsync("build", program, "--configuration", "Release", $"-p:PackedVersion={Version}", "-maxcpucount:1");

    /// <summary>Packs a project into a folder.</summary>
    public async Task PackAsync(string project, string feed, params string[] arguments) => await Command.RunAsync(
        repository,
        packages: null,
        home: null,
        Command.Dotnet,
        [
            "pack",
            Source("src", project),
            "--output",
            feed,
            "--artifacts-path",
            Source("artifacts", "package-tests"),
            $"-p:RepositoryUrl={RepositoryUrl}",
            // The build of the repository has had them.
            "-p:RunAnalyzers=false",
            "-maxcpucount:1",
            .. arguments,
        ]);

    /// <summary>What the plain program prints of the digests; the others have to print the same.</summary>
    public Task<byte[]> ConsoleOutputAsync() => console ??= RunConsoleAsync();

    public ZipArchive OpenPackage(string extension = "nupkg") =>
        ZipFile.OpenRead(Path.Combine(Feed, $"MlDigest.Model.{Version}.{extension}"));

    public async Task InitializeAsync()
    {
        await PackAsync("MlDigest.Model", Feed);
        const string prefix = "MlDigest.Model.";
        Version = Path.GetFileNameWithoutExtension(Directory.GetFiles(Feed, $"{prefix}*.nupkg").Single())[prefix.Length..];
        CopyPrograms(Path.Combine(AppContext.BaseDirectory, "Programs"));
        var digests = Source("samples", "digests");
        ZipFile.CreateFromDirectory(digests, PathOf("digests.zip"));
        TarFile.CreateFromDirectory(digests, PathOf("digests.tar"), includeBaseDirectory: false);
        Digests = [.. Directory.GetFiles(digests).Order(StringComparer.Ordinal), PathOf("digests.zip"), PathOf("digests.tar")];
    }

    public Task DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    private async Task<byte[]> RunConsoleAsync()
    {
        await BuildAsync("Console");
        return await DotnetAsync([PathOf("Console", "bin", "Release", "net10.0", "Console.dll"), .. Digests]);
    }

    private void CopyPrograms(string from)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = PathOf(Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string FindRepository(string from) =>
        File.Exists(Path.Combine(from, "MlDigest.Model.sln")) ? from : FindRepository(
            Path.GetDirectoryName(from) ?? throw new InvalidOperationException("The tests do not run inside the repository."));
}
