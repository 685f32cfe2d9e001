using System.Text;
using Spectre.Console;

namespace MlDigest.Cli;

/// <summary>Where tables for people are written: with colours and as wide as it is on a terminal, plain and wide elsewhere.</summary>
internal static class TableConsole
{
    private const int WidthOfFile = 160;

    public static async Task WriteAsync(Stream stream, bool toTerminal, Action<IAnsiConsole> write)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            NewLine = "\n"
        };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = toTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = toTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new TrimmingWriter(writer)),
        });
        if (!toTerminal) console.Profile.Width = WidthOfFile;
        write(console);
    }

    /// <summary>Makes an empty table, and the console as wide as its links need.</summary>
    /// <param name="console">The console.</param>
    /// <param name="width">How wide it was: a rule that is wider than the terminal would be broken, and is left out.</param>
    /// <param name="needed">How wide the table has to be at least.</param>
    public static Table CreateTable(IAnsiConsole console, int width, int needed)
    {
        console.Profile.Width = Math.Max(width, needed);
        return new Table { Border = console.Profile.Width == width ? TableBorder.Simple : TableBorder.None };
    }
}
