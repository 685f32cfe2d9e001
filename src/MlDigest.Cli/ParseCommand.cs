using System.CommandLine;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary><c>mldigest parse</c>: documents in, issues out.</summary>
internal sealed class ParseCommand(Terminal terminal, DigestArchiveOptions options, IssueFilter filter)
{
    private static readonly OutputFormat[] Formats = [OutputFormat.Auto, OutputFormat.Json, OutputFormat.Jsonl, OutputFormat.Table];

    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Digests(terminal);
        var format = Arguments.Format(
            "How to print: json (indented: one issue is an object, several are an array), jsonl (one issue a line), table, or auto: "
                + "what the name of the output says (.json, .jsonl, .ndjson), else a table on a terminal, json for one issue and jsonl for "
                + "several.",
            Formats);
        var output = Arguments.Output();
        var threads = Arguments.Threads();
        var (include, exclude) = (Arguments.Include(), Arguments.Exclude());
        var (kinds, since, filter) = Arguments.Filter();
        var resume = new Option<bool>("--resume")
        {
            Description = "Go on where an interrupted run with the same paths and --output stopped, or say why that cannot be.",
        };
        var explain = new Option<bool>("--explain")
        {
            Description = "Say on standard error why the layout was read as it was: "
                + "the readings compared, and what speaks for each form of section and entry.",
        };
        var command = new Command("parse", "Parse digests and print their issues.")
        {
            paths, kinds, since, format, output, include, exclude, threads, resume, explain,
        };
        command.Validators.Add(result =>
        {
            try
            {
                if (!result.GetValue(resume)) return;
                if (result.GetValue(output) is not { } file || FormatFor(result.GetValue(format), file) != OutputFormat.Jsonl)
                {
                    result.AddError("--resume needs --output with a file of JSON Lines.");
                }
                else if (result.GetValue(paths)?.Contains(Arguments.StandardInput) == true)
                {
                    result.AddError("Standard input cannot be resumed.");
                }
            }
            catch (InvalidOperationException)
            {
                // A value is missing or cannot be read, which is told by itself.
            }
        });
        command.SetAction((result, cancellationToken) =>
        {
            var options = Arguments.Options(result.GetValue(include), result.GetValue(exclude), result.GetValue(threads));
            return new ParseCommand(
                terminal, options with { Parser = new DigestParserOptions { ExplainLayout = result.GetValue(explain) } }, filter(result))
                .RunAsync(
                    result.GetValue(paths)!, result.GetValue(format), result.GetValue(output), result.GetValue(resume), cancellationToken);
        });
        return command;
    }

    /// <summary>Runs <c>parse PATH… [--format FORMAT]</c>. Null when the command line says anything else.</summary>
    /// <remarks>
    /// The most frequent command line is understood without the library for command lines, which takes longer
    /// to load than a digest to parse.
    /// </remarks>
    public static Task<int>? TryRunAsync(string[] args, Terminal terminal)
    {
        if (args is not ["parse", _, ..] || terminal.Input is ClosedStream) return null;
        var (paths, format) = (new List<string>(), OutputFormat.Auto);
        for (var i = 1; i < args.Length; i++)
        {
            if (args[i] is "--format" or "-f")
            {
                if (++i == args.Length || !Arguments.TryReadFormat(args[i], Formats, out format)) return null;
            }
            else if (args[i].Length == 0 || JsonInput.IsNamedSo(args[i])) return null;
            else if (args[i][0] is not ('-' or '@') || args[i] == Arguments.StandardInput) paths.Add(args[i]);
            else return null;
        }

        if (paths.Count == 0) return null;
        var command = new ParseCommand(terminal, DigestArchiveOptions.Default, IssueFilter.All);
        return Interruption.RunAsync(cancellationToken => command.PrintAsync([.. paths], format, cancellationToken));
    }

    private async Task<int> RunAsync(
        string[] paths,
        OutputFormat requested,
        string? output,
        bool resume,
        CancellationToken cancellationToken)
    {
        if (output is null) return await PrintAsync(paths, requested, cancellationToken);
        var format = FormatFor(requested, output);
        var isResumable = format == OutputFormat.Jsonl && !paths.Contains(Arguments.StandardInput);
        if (OutputFile.TryOpen(terminal, output, paths, options, isResumable, resume, filter) is not { } file) return ExitCode.WrongUse;
        using (file)
        {
            var hint = isResumable ? "; --resume goes on from here" : "";
            try
            {
                if (resume) terminal.Tell($"mldigest: {output}: {file.WhereResumed}");
                return await file.WriteAsync(terminal, hint, () => WriteAsync(paths, format, file, cancellationToken));
            }
            catch (OtherDocumentsException)
            {
                terminal.Tell($"mldigest: {output}: the documents are not those of the interrupted run; this one begins anew");
                file.Discard();
            }
        }

        return await RunAsync(paths, requested, output, resume: false, cancellationToken);
    }

    private async Task<int> PrintAsync(string[] paths, OutputFormat format, CancellationToken cancellationToken)
    {
        var issues = new IssueOutput(terminal.Output, format, toTerminal: !Console.IsOutputRedirected);
        var run = new ParseRun(terminal, options, new ParseCheckpoint(), (_, taken, token) => issues.AddAsync(taken, token), null)
        {
            Filter = filter
        };
        await run.ReadAsync(paths, cancellationToken);
        await issues.FinishAsync(cancellationToken);
        return run.Code;
    }

    private async Task<int> WriteAsync(string[] paths, OutputFormat format, OutputFile file, CancellationToken cancellationToken)
    {
        var issues = new IssueOutput(file.Stream, format, toTerminal: false);
        var run = new ParseRun(terminal, options, file.Checkpoint, (_, taken, token) => issues.AddAsync(taken, token), file)
        {
            Filter = filter
        };
        await run.ReadAsync(paths, cancellationToken);
        await issues.FinishAsync(cancellationToken);
        file.Complete();
        run.TellSummary();
        return run.Code;
    }

    private static OutputFormat FormatFor(OutputFormat format, string output) =>
        format != OutputFormat.Auto || !JsonInput.IsNamedSo(output) ? format
            : JsonInput.IsNamedAsLines(output) ? OutputFormat.Jsonl
            : OutputFormat.Json;
}
