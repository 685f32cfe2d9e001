using System.CommandLine;
using System.Text;

namespace MlDigest.Cli;

/// <summary><c>mldigest check</c>: whether files of JSON or JSON Lines keep to the contract.</summary>
internal sealed class CheckCommand(Terminal terminal)
{
    private int issues;
    private int errors;
    private bool isUnreadable;

    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths(
            terminal,
            "path",
            "Files of one issue, an array of issues, or one issue a line; folders, of which all *.json, *.jsonl and *.ndjson files are checked; or - for standard input.");
        var command = new Command("check", "Check JSON and JSON Lines, and say line, path and reason of what is wrong.") { paths };
        command.SetAction((result, cancellationToken) => new CheckCommand(terminal).RunAsync(result.GetValue(paths)!, cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(string[] paths, CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path)) await CheckFolderAsync(path, cancellationToken);
            else await CheckFileAsync(path, File.OpenRead, cancellationToken);
        }

        await terminal.Output.WriteAsync(Encoding.UTF8.GetBytes($"{Count(issues, "valid issue")}, {Count(errors, "error")}\n"), cancellationToken);
        return isUnreadable || errors > 0 ? ExitCode.SomeFailed : ExitCode.Success;
    }

    private async Task CheckFolderAsync(string folder, CancellationToken cancellationToken)
    {
        var isEmpty = true;
        foreach (var file in FolderFiles.Under(folder))
        {
            var path = Path.Combine(folder, file.Name);
            if (Directory.Exists(path)) TellUnreadable(path, file.Problem!);
            else if (!JsonInput.IsNamedSo(file.Name)) continue;
            else if (file.Problem is not null) TellUnreadable(path, file.Problem);
            else await CheckFileAsync(path, RegularFile.OpenRead, cancellationToken);
            isEmpty = false;
        }

        if (isEmpty) TellUnreadable(folder, "no JSON files (*.json, *.jsonl, *.ndjson) in it");
    }

    private async Task CheckFileAsync(string file, Func<string, Stream> open, CancellationToken cancellationToken)
    {
        if (file.Length == 0)
        {
            TellUnreadable(file, "no such file or folder");
            return;
        }

        try
        {
            await using var stream = file == Arguments.StandardInput ? null : open(file);
            await CheckAsync(file == Arguments.StandardInput ? "(standard input)" : file, stream ?? terminal.Input, cancellationToken);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            TellUnreadable(file, FileProblem.Describe(exception, file));
        }
    }

    private void TellUnreadable(string path, string problem)
    {
        isUnreadable = true;
        terminal.Tell($"mldigest: {(path == Arguments.StandardInput ? "(standard input)" : path)}: {problem}");
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
