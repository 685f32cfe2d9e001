using System.ComponentModel;
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

    /// <summary>Runs a program to its end and looks at it in between, at what a process tells only while it runs.</summary>
    /// <exception cref="InvalidOperationException">It ends with another code than 0.</exception>
    public static void Watch(string path, IEnumerable<string> arguments, TimeSpan pause, Action<Process> look)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments))!;
        while (!process.WaitForExit(pause))
        {
            process.Refresh();
            try
            {
                look(process);
            }
            catch (Exception gone) when (gone is InvalidOperationException or Win32Exception && process.HasExited)
            {
                break;
            }
        }

        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{path} ended with {process.ExitCode}");
    }
}
