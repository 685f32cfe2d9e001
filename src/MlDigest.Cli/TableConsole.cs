using System.Text;
using Spectre.Console;

namespace MlDigest.Cli;

/// <summary>Where tables for people are written: with colours and as wide as it is on a terminal, plain and wide elsewhere.</summary>
internal static class TableConsole
{
    private const int WidthOfFile = 160;

    public static async Task WriteAsync(Stream stream, bool toTerminal, Action<IAnsiConsole> write)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
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
}
