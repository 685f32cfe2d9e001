using System.Diagnostics;

namespace MlDigest.Cli.Tests;

/// <summary>The tool as a process of its own.</summary>
internal static class ToolProcess
{
    private static readonly string Host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static ProcessStartInfo StartInfo(params string[] arguments) => new(Host, [typeof(Tool).Assembly.Location, .. arguments]);

    /// <summary>Runs the tool by a line for the shell, in which <c>"$@"</c> is the command line.</summary>
    public static async Task<(int Code, string Output, string Error)> RunInShellAsync(string line, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", line, "sh", Host, typeof(Tool).Assembly.Location, .. arguments]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
