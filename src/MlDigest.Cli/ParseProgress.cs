using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>What the person sees of a run while it goes on: lines, and with <see cref="ProgressBar"/> how far it is.</summary>
internal class ParseProgress(Terminal terminal) : IProgress<DigestArchiveProgress>
{
    private const long LongFile = 1 << 20;

    public static Task RunAsync(Terminal terminal, string[] paths, Func<ParseProgress, Task> work) =>
        terminal.ShowsProgress && paths.Any(IsLong) ? ProgressBar.RunAsync(terminal, work) : work(new ParseProgress(terminal));

    public static bool IsLong(string path) => Directory.Exists(path) || new FileInfo(path) is { Exists: true, Length: > LongFile };

    public virtual void Begin(string archive)
    {
    }

    public virtual void Report(DigestArchiveProgress value)
    {
    }

    public virtual void WriteLine(string line) => terminal.Tell(line);
}
