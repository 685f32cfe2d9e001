using System.Diagnostics;
using System.Reflection;

namespace MlDigest.Samples.Tests;

/// <summary>The programs of the samples, as they are built.</summary>
internal static class Sample
{
    private static readonly string Folder = Metadata("Samples");
    private static readonly string Configuration = Metadata("Configuration");

    public static string Digests => Path.Combine(Folder, "digests");

    public static string Repository => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Folder)))!;

    /// <summary>How a sample is started; what it writes can be read.</summary>
    public static ProcessStartInfo Start(string name, IEnumerable<string> arguments, string? workingFolder = null) =>
        new("dotnet", [Path.Combine(Folder, name, "bin", Configuration, "net10.0", name + ".dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingFolder ?? Path.GetTempPath(),
        };

    /// <summary>Runs a sample to its end.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(
        string name,
        string[] arguments,
        string? workingFolder = null)
    {
        using var process = Process.Start(Start(name, arguments, workingFolder))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private static string Metadata(string key) =>
        typeof(Sample).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
