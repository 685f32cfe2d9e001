using System.CommandLine;
using System.Text;

namespace MlDigest.Cli;

/// <summary><c>mldigest check</c>: whether files of JSON or JSON Lines keep to the contract.</summary>
internal sealed class CheckCommand(Terminal terminal)
{
    private int issues;
    private int errors;

    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths(
            terminal,
            "path",
            "Files of one issue, an array of issues, or one issue a line; folders, of which all *.json, *.jsonl and *.ndjson files are "
                + "checked; or - for standard input.");
        var command = new Command("check", "Check JSON and JSON Lines, and say line, path and reason of what is wrong.") { paths };
        command.SetAction((result, cancellationToken) => new CheckCommand(terminal).RunAsync(result.GetValue(paths)!, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(string[] paths, CancellationToken cancellationToken)
    {
        var files = new JsonFiles(terminal, (name, stream) => CheckAsync(name, stream, cancellationToken));
        foreach (var path in paths) await files.ReadAsync(path);
        await terminal.Output.WriteAsync(
            Encoding.UTF8.GetBytes($"{Count(issues, "valid issue")}, {Count(errors, "error")}\n"), cancellationToken);
        return files.IsUnreadable || errors > 0 ? ExitCode.SomeFailed : ExitCode.Success;
    }

    private async Task CheckAsync(string name, Stream stream, CancellationToken cancellationToken)
    {
        await foreach (var _ in JsonInput.ReadAsync(name, stream, error => Report(name, error), cancellationToken)) issues++;
    }

    private void Report(string name, object error)
    {
        errors++;
        terminal.Tell($"{name}: {error}");
    }

    private static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}
