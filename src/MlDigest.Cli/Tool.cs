using System.CommandLine;

namespace MlDigest.Cli;

/// <summary>The command line: what can be said, and what is done with it.</summary>
internal static class Tool
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Reads machine-learning news digests in Markdown and gives them back as data.")
        {
            ParseCommand.Create(terminal),
            CheckCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        };
        // "@a.md" is the name of a file like any other.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var configuration = new InvocationConfiguration { Error = terminal.Error, EnableDefaultExceptionHandler = false };
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors) await terminal.Error.WriteLineAsync($"mldigest: {error.Message}");
            await terminal.Error.WriteLineAsync("Try 'mldigest --help'.");
            return ExitCode.WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(configuration);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
    }
}
