using System.CommandLine;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary><c>mldigest parse</c>: documents in, issues out.</summary>
internal sealed class ParseCommand(Terminal terminal, OutputFormat format, bool explain)
{
    private readonly DigestParser parser = new(new DigestParserOptions { ExplainLayout = explain });

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Markdown files, folders with Markdown files, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-' && !Documents.Exists(token.Value)) result.AddError($"Unknown option '{token.Value}'.");
            }
        });
        var format = new Option<OutputFormat>("--format", "-f")
        {
            Description = "How to print: json (indented), jsonl (one issue a line), table, or auto: a table on a terminal, else json for one issue and jsonl for several.",
            DefaultValueFactory = _ => OutputFormat.Auto,
        };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write instead of standard output." };
        var explain = new Option<bool>("--explain") { Description = "Say on standard error why each heading was taken for a section or an entry." };
        var command = new Command("parse", "Parse digests and print their issues.") { paths, format, output, explain };
        command.SetAction((result, cancellationToken) => new ParseCommand(terminal, result.GetValue(format), result.GetValue(explain))
            .RunAsync(result.GetValue(paths)!, result.GetValue(output), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(string[] paths, string? output, CancellationToken cancellationToken)
    {
        var (issues, failed) = (new List<DigestIssue>(), false);
        foreach (var path in paths)
        {
            if (!Documents.Exists(path))
            {
                await terminal.Error.WriteLineAsync($"mldigest: {path}: no such file or folder");
                failed = true;
                continue;
            }

            foreach (var source in Documents.Under(path))
            {
                if (await ReadAsync(source, cancellationToken) is { } document) issues.AddRange(document.Issues);
                else failed = true;
            }
        }

        if (output is null) await WriteAsync(terminal.Output, issues, toTerminal: !Console.IsOutputRedirected, cancellationToken);
        else if (!await WriteFileAsync(output, issues, cancellationToken)) return ExitCode.WrongUse;
        return failed ? ExitCode.SomeFailed : ExitCode.Success;
    }

    private async Task<bool> WriteFileAsync(string output, List<DigestIssue> issues, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.Create(output);
            await WriteAsync(file, issues, toTerminal: false, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"mldigest: {output}: {exception.Message}");
            return false;
        }
    }

    private async Task<DigestDocument?> ReadAsync(Documents.Source source, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = source.Path is null ? null : File.OpenRead(source.Path);
            var document = await parser.ParseAsync(file ?? terminal.Input, source.Name, cancellationToken);
            foreach (var diagnostic in document.Diagnostics) await terminal.Error.WriteLineAsync($"{source.Name}: {diagnostic}");
            return document;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"mldigest: {source.Name}: {exception.Message}");
            return null;
        }
    }

    private async Task WriteAsync(Stream stream, List<DigestIssue> issues, bool toTerminal, CancellationToken cancellationToken)
    {
        var chosen = format != OutputFormat.Auto ? format
            : toTerminal ? OutputFormat.Table
            : issues.Count == 1 ? OutputFormat.Json : OutputFormat.Jsonl;
        switch (chosen)
        {
            case OutputFormat.Table:
                await IssueTable.WriteAsync(stream, issues, toTerminal, cancellationToken);
                break;
            case OutputFormat.Json:
                await JsonOutput.WriteIndentedAsync(stream, issues, cancellationToken);
                break;
            default:
                await DigestJsonLines.WriteAsync(stream, issues, cancellationToken);
                break;
        }

        await stream.FlushAsync(cancellationToken);
    }
}
