using System.CommandLine;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary><c>mldigest parse</c>: documents in, issues out.</summary>
internal sealed class ParseCommand(Terminal terminal, DigestArchiveOptions options)
{
    public const string StandardInput = "-";
    private static readonly string[] LinesExtensions = [".jsonl", ".ndjson"];

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Markdown files, folders or archives (zip, tar, tar.gz) with Markdown files, or - for standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-' && !Path.Exists(token.Value)) result.AddError($"Unknown option '{token.Value}'.");
            }
        });
        var format = new Option<OutputFormat>("--format", "-f")
        {
            Description = "How to print: json (indented), jsonl (one issue a line), table, or auto: a table on a terminal, else json for one issue and jsonl for several.",
            DefaultValueFactory = _ => OutputFormat.Auto,
        };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write instead of standard output. It appears when it is whole." };
        var threads = new Option<int>("--threads", "-t") { Description = "The number of documents to parse at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var value) && value < 1) result.AddError("--threads must be 1 or more.");
        });
        var resume = new Option<bool>("--resume") { Description = "Go on where an interrupted run with the same paths and --output stopped." };
        var explain = new Option<bool>("--explain") { Description = "Say on standard error why each heading was taken for a section or an entry." };
        var command = new Command("parse", "Parse digests and print their issues.") { paths, format, output, threads, resume, explain };
        command.Validators.Add(result =>
        {
            try
            {
                if (!result.GetValue(resume)) return;
                if (result.GetValue(output) is not { } file || FormatFor(result.GetValue(format), file) != OutputFormat.Jsonl) result.AddError("--resume needs --output with a file of JSON Lines.");
                else if (result.GetValue(paths)?.Contains(StandardInput) == true) result.AddError("Standard input cannot be resumed.");
            }
            catch (InvalidOperationException)
            {
                // A value is missing or cannot be read, which is told by itself.
            }
        });
        command.SetAction((result, cancellationToken) =>
        {
            var parser = new DigestParserOptions { ExplainLayout = result.GetValue(explain) };
            var options = new DigestArchiveOptions { Parser = parser, MaxDegreeOfParallelism = result.GetValue(threads) };
            return new ParseCommand(terminal, options)
                .RunAsync(result.GetValue(paths)!, result.GetValue(format), result.GetValue(output), result.GetValue(resume), cancellationToken);
        });
        return command;
    }

    private async Task<int> RunAsync(string[] paths, OutputFormat format, string? output, bool resume, CancellationToken cancellationToken)
    {
        if (output is null) return await PrintAsync(paths, format, cancellationToken);
        try
        {
            return await WriteFileAsync(paths, FormatFor(format, output), output, resume, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"mldigest: {output}: {exception.Message}");
            return ExitCode.WrongUse;
        }
    }

    private async Task<int> PrintAsync(string[] paths, OutputFormat format, CancellationToken cancellationToken)
    {
        var issues = new IssueOutput(terminal.Output, format, toTerminal: !Console.IsOutputRedirected);
        var run = new ParseRun(terminal, options, new ParseCheckpoint(), issues, null);
        await run.ReadAsync(paths, cancellationToken);
        await issues.FinishAsync(cancellationToken);
        return run.Failures == 0 ? ExitCode.Success : ExitCode.SomeFailed;
    }

    private async Task<int> WriteFileAsync(string[] paths, OutputFormat format, string output, bool resume, CancellationToken cancellationToken)
    {
        var isResumable = format == OutputFormat.Jsonl && !paths.Contains(StandardInput);
        using var file = OutputFile.Open(output, isResumable ? InputFingerprint.Of(paths, output) : null, resume);
        var issues = new IssueOutput(file.Stream, format, toTerminal: false);
        var run = new ParseRun(terminal, options, file.Checkpoint, issues, file);
        try
        {
            await run.ReadAsync(paths, cancellationToken);
            await issues.FinishAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (isResumable)
        {
            await terminal.Error.WriteLineAsync($"mldigest: {output}: interrupted; --resume goes on from here");
            throw;
        }

        file.Complete();
        await run.WriteSummaryAsync();
        return run.Failures == 0 ? ExitCode.Success : ExitCode.SomeFailed;
    }

    private static OutputFormat FormatFor(OutputFormat format, string output) =>
        format == OutputFormat.Auto && LinesExtensions.Contains(Path.GetExtension(output), StringComparer.OrdinalIgnoreCase) ? OutputFormat.Jsonl : format;
}
