using System.CommandLine;
using System.CommandLine.Parsing;
using MlDigest.Cli.Compare;

namespace MlDigest.Cli;

/// <summary>All commands with their options, help, and what is said when a command line is wrong.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Reads machine-learning news digests in Markdown and gives them back as data.")
        {
            ParseCommand.Create(terminal),
            ConvertCommand.Create(terminal),
            StatsCommand.Create(terminal),
            CheckCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            WorksCommand.Create(terminal),
            FindCommand.Create(terminal),
            CompareCommand.Create(terminal),
        };

        HelpWithExamples.AddTo(root);

        // "@a.md" is the name of a file like any other.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0)
        {
            await using var output = new StreamWriter(terminal.Output, leaveOpen: true) { NewLine = "\n" };
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = output, Error = terminal.Error, EnableDefaultExceptionHandler = false });
        }

        foreach (var problem in Problems(parsed, root)) terminal.Tell($"mldigest: {problem}");
        var command = parsed.CommandResult.Command;
        terminal.Tell($"Try 'mldigest {(command == root ? "" : command.Name + " ")}--help'.");
        return ExitCode.WrongUse;
    }

    private static IEnumerable<string> Problems(ParseResult parsed, RootCommand root)
    {
        if (parsed.CommandResult.Command != root) return parsed.Errors.Select(Describe).Distinct();
        var commands = root.Subcommands.Select(command => command.Name).ToList();
        var listed = $"The commands are {string.Join(", ", commands)}.";
        if (parsed.UnmatchedTokens is not [var word, ..]) return [$"No command is given. {listed}"];
        if (word.StartsWith('-')) return [$"There is no option '{word}' without a command. {listed}"];
        if (Path.Exists(word)) return [$"'{word}' is no command. Did you mean 'mldigest parse {word}'?"];
        var hint = Spelling.Hint(word, commands);
        return [$"'{word}' is no command.{(hint.Length > 0 ? hint : " " + listed)}"];
    }

    private static string Describe(ParseError error) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Parent: CommandResult command } => NothingNamed(command.Command),
        _ => error.Message,
    };

    private static string NothingNamed(Command command)
    {
        var names = command.Arguments.Select(
            argument => argument.Name.ToUpperInvariant() + (argument.Arity.MaximumNumberOfValues > 1 ? "…" : ""));
        return $"Nothing to read is named: mldigest {command.Name} {string.Join(' ', names)}";
    }
}
