using System.Diagnostics;
using System.Globalization;
using MlDigest.Model;
using Spectre.Console;

namespace MlDigest.Cli;

/// <summary>What the person at a terminal sees of a long run: a bar, documents, MB a second and the time left. Elsewhere only lines.</summary>
internal sealed class ParseProgress : IProgress<DigestArchiveProgress>
{
    private const long LongFile = 1 << 20;
    private readonly Terminal terminal;
    private readonly IAnsiConsole? console;
    private readonly ProgressContext? bars;
    private readonly Stopwatch watch = new();
    private string name = "";
    private long before;
    private ProgressTask? bar;

    private ParseProgress(Terminal terminal, IAnsiConsole? console = null, ProgressContext? bars = null) => (this.terminal, this.console, this.bars) = (terminal, console, bars);

    public static Task RunAsync(Terminal terminal, string[] paths, Func<ParseProgress, Task> work)
    {
        if (!terminal.ShowsProgress || !paths.Any(IsLong)) return work(new ParseProgress(terminal));
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Progress().AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(bars => work(new ParseProgress(terminal, console, bars)));
    }

    public void Begin(string archive) => (name, bar, before) = (archive, null, -1);

    public void Report(DigestArchiveProgress value)
    {
        if (bars is null) return;
        if (bar is null)
        {
            // What an earlier run has done is no speed of this one.
            (bar, before) = (bars.AddTask(Markup.Escape(name), maxValue: Math.Max(1, value.TotalBytes)), value.Bytes);
            watch.Restart();
        }

        var speed = (value.Bytes - before) / 1e6 / Math.Max(0.001, watch.Elapsed.TotalSeconds);
        bar.Value = value.Bytes;
        bar.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{name}: {value.Documents} of {value.TotalDocuments} documents, {speed:0.0} MB/s"));
    }

    public void WriteLine(string line)
    {
        if (console is null) terminal.Error.WriteLine(line);
        else console.WriteLine(line);
    }

    private static bool IsLong(string path) => Directory.Exists(path) || (File.Exists(path) && new FileInfo(path).Length > LongFile);
}
