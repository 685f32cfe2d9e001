using System.Diagnostics;

namespace MlDigest.Model.Benchmarks;

/// <summary>Runs programs to their end.</summary>
internal static class ProgramOutput
{
    /// <summary>What a program prints.</summary>
    /// <exception cref="InvalidOperationException">It ends with another code than 0.</exception>
    public static string Of(string path, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{path} ended with {process.ExitCode}: {output}");
    }
}
