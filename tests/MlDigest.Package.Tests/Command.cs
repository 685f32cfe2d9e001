using System.Diagnostics;
using System.Text;

namespace MlDigest.Package.Tests;

/// <summary>Runs programs to their end.</summary>
internal static class Command
{
    /// <summary>Where the .NET of these tests is installed.</summary>
    private static readonly string Root =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    public static string Dotnet { get; } = Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");

    /// <summary>Runs a program.</summary>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="packages">Where NuGet unpacks packages; null for where it does so anyway.</param>
    /// <param name="home">The folder of the user's own settings; null for the real one.</param>
    /// <param name="program">The file to run.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The bytes of standard output.</returns>
    /// <exception cref="InvalidOperationException">The exit code is not 0; the message has all that the program said.</exception>
    public static async Task<byte[]> RunAsync(string folder, string? packages, string? home, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        // What the build that runs the tests tells its own processes is not for these.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_ROOT"] = Root;
        if (packages is not null) start.Environment["NUGET_PACKAGES"] = packages;
        if (home is not null) start.Environment["HOME"] = start.Environment["DOTNET_CLI_HOME"] = start.Environment["APPDATA"] = home;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        if (process.ExitCode == 0) return output.ToArray();
        throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\nended with exit "
            + $"code {process.ExitCode}:\n{Encoding.UTF8.GetString(output.ToArray())}{await error}");
    }
}
