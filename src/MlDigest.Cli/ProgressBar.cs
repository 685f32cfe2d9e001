using System.Diagnostics;
using System.Globalization;
using MlDigest.Model;
using Spectre.Console;

namespace MlDigest.Cli;

/// <summary>A bar, documents, MB a second and the time left, on a terminal.</summary>
internal sealed class ProgressBar : ParseProgress
{
    private readonly IAnsiConsole console;
    private readonly ProgressContext bars;
    private readonly Stopwatch watch = new();
    private string name = "";
    private long before;
    private ProgressTask? bar;

    private ProgressBar(Terminal terminal, IAnsiConsole console, ProgressContext bars)
        : base(terminal) => (this.console, this.bars) = (console, bars);

    public static Task RunAsync(Terminal terminal, Func<ParseProgress, Task> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Progress().AutoClear(true)
            .Columns(
                new ProgressBarColumn(),
                new PercentageColumn(),
                new RemainingTimeColumn(),
                new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(bars => work(new ProgressBar(terminal, console, bars)));
    }

    public override void Begin(string archive) => (name, bar, before) = (VisibleText.Of(archive), null, -1);

    public override void Report(DigestArchiveProgress value)
    {
        if (bar is null)
        {
            // What an earlier run has done is no speed of this one.
            (bar, before) = (bars.AddTask(Markup.Escape(name), maxValue: Math.Max(1, value.TotalBytes)), value.Bytes);
            watch.Restart();
        }

        var speed = (value.Bytes - before) / 1e6 / Math.Max(0.001, watch.Elapsed.TotalSeconds);
        bar.Value = value.Bytes;
        bar.Description = Markup.Escape(string.Create(
            CultureInfo.InvariantCulture, $"{name}: {value.Documents} of {value.TotalDocuments} documents, {speed:0.0} MB/s"));
    }

    public override void WriteLine(string line) => console.WriteLine(VisibleText.Of(line));
}
