using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MlDigest.Cli;

/// <summary>Standard input, output and error of this process, of which any may be closed or full.</summary>
internal static class StandardStreams
{
    private const int GetDescriptorFlags = 1;
    private const int CloseOnExec = 1;
    private const int Closed = -1;
    private static readonly List<SafeFileHandle> fillers = [];

    public static Terminal Open()
    {
        var (input, output, error) = (IsOpen(0), IsOpen(1), IsOpen(2));
        return new Terminal(
            input ? Console.OpenStandardInput() : new ClosedStream(),
            output ? new WatchedOutput(Console.OpenStandardOutput()) : new ClosedStream(),
            TextWriter.Synchronized(new ForgivingWriter(error ? Console.OpenStandardError() : Stream.Null)),
            ShowsProgress: error && !Console.IsErrorRedirected);
    }

    // A closed descriptor is given to the next file that is opened, by the runtime or by the tool, and what is printed would end there.
    // What this process has opened itself is told from what it was given by the flag that nothing can have that came to it through an exec.
    private static bool IsOpen(int descriptor)
    {
        if (OperatingSystem.IsWindows()) return true;
        try
        {
            var flags = FileControl(descriptor, GetDescriptorFlags);
            if (flags == Closed) Fill();
            return flags != Closed && (flags & CloseOnExec) == 0;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return true;
        }
    }

    // It takes the lowest free descriptor, and is never closed.
    private static void Fill() => fillers.Add(File.OpenHandle("/dev/null"));

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(int descriptor, int command);

    /// <summary>Standard error: what cannot be told there, cannot be told at all.</summary>
    private sealed class ForgivingWriter(Stream stream) : TextWriter
    {
        private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

        public override Encoding Encoding => Utf8;

        public override void Write(char value) => Write(value.ToString());

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override void Write(string? value)
        {
            try
            {
                stream.Write(Utf8.GetBytes(value ?? ""));
            }
            catch (Exception exception) when (FileProblem.Is(exception))
            {
                // The exit code says that something failed.
            }
        }

        public override void WriteLine(string? value) => Write(value + NewLine);
    }
}
