using System.Text.RegularExpressions;

namespace MlDigest.Package.Tests;

/// <summary>What the README says of a folder of packages, done by somebody who has never restored anything.</summary>
[Collection(nameof(PackedPackages))]
public sealed partial class LocalFeedTests(PackedPackages packed)
{
    [Fact]
    public async Task Library_is_installed_from_a_folder_into_an_empty_cache()
    {
        // Not beside the other programs: their settings name the folder.
        var home = Directory.CreateTempSubdirectory("mldigest-stranger").FullName;
        try
        {
            await InstallAndBuildAsync(home);
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private async Task InstallAndBuildAsync(string home)
    {
        var project = Directory.CreateDirectory(Path.Combine(home, "project")).FullName;
        CopySettings(home);
        var readme = await File.ReadAllTextAsync(packed.Source("README.md"));
        Task<byte[]> DotnetAsync(string folder, string command)
        {
            var arguments = command.Replace("\"$PWD/feed\"", packed.Feed, StringComparison.Ordinal).Split(' ')[1..];
            return Command.RunAsync(folder, Path.Combine(home, "packages"), home, Command.Dotnet, arguments);
        }

        await DotnetAsync(home, AddSource().Match(readme).Value);
        await File.WriteAllTextAsync(
            Path.Combine(project, "Project.csproj"),
            """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        await DotnetAsync(project, AddPackage().Match(readme).Value);
        await File.WriteAllTextAsync(
            Path.Combine(project, "Reader.cs"),
            "public static class Reader { public static object Read(string text) => MlDigest.Model.DigestDocument.Parse(text); }");
        await DotnetAsync(project, "dotnet build -maxcpucount:1");
        File.Exists(Path.Combine(project, "bin", "Debug", "net10.0", "Project.dll")).Should().BeTrue();
    }

    /// <summary>Keeps the sources of packages that this machine has.</summary>
    private static void CopySettings(string home)
    {
        foreach (var folder in new[] { Path.Combine(".nuget", "NuGet"), "NuGet" })
        {
            var above = folder == "NuGet" ? Environment.SpecialFolder.ApplicationData : Environment.SpecialFolder.UserProfile;
            var settings = Path.Combine(Environment.GetFolderPath(above), folder, "NuGet.Config");
            if (!File.Exists(settings)) continue;
            Directory.CreateDirectory(Path.Combine(home, folder));
            File.Copy(settings, Path.Combine(home, folder, "NuGet.Config"));
        }
    }

    [GeneratedRegex("^dotnet nuget add source .*$", RegexOptions.Multiline)]
    private static partial Regex AddSource();

    [GeneratedRegex("^dotnet add package .*$", RegexOptions.Multiline)]
    private static partial Regex AddPackage();
}
