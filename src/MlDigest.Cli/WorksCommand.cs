using System.CommandLine;
using System.Globalization;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary><c>mldigest works</c>: what several issues cover.</summary>
internal static class WorksCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Digests(terminal);
        var least = Least();
        var (kinds, since, filter) = Arguments.Filter();
        var format = Arguments.Format(
            "How to print: a table of the first, json, or jsonl (one work a line).",
            OutputFormat.Table,
            OutputFormat.Json,
            OutputFormat.Jsonl);
        var (include, exclude) = (Arguments.Include(), Arguments.Exclude());
        var threads = Arguments.Threads();
        var command = new Command(
            "works", "List the works that several issues cover, those of most publications first, then of most issues.")
        {
            paths, least, kinds, since, format, include, exclude, threads,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var options = Arguments.Options(result.GetValue(include), result.GetValue(exclude), result.GetValue(threads));
            var wanted = new WorkFilter(result.GetValue(least), filter(result).Kinds);
            return RunAsync(terminal, result.GetValue(paths)!, filter(result), wanted, result.GetValue(format), options, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal,
        string[] paths,
        IssueFilter filter,
        WorkFilter wanted,
        OutputFormat format,
        DigestArchiveOptions options,
        CancellationToken cancellationToken)
    {
        var index = new DigestIndex();
        var run = await ParseRun.ReadAsync(terminal, options, filter with { Kinds = [] }, paths, Add, cancellationToken);
        var works = wanted.Of(index);
        var isLines = format == OutputFormat.Jsonl;
        if (isLines || format == OutputFormat.Json) WorksOutput.WriteJson(terminal.Output, works, isLines, cancellationToken);
        else await WorksOutput.WriteTableAsync(terminal.Output, works, toTerminal: !Console.IsOutputRedirected);
        return run.Code;

        void Add(DigestDocument document, IEnumerable<DigestIssue> issues)
        {
            foreach (var issue in issues) index.Add(issue);
        }
    }

    private static Option<int> Least() => new("--min", "-m")
    {
        Description = "How many issues cover a work at least. [default: 2]",
        HelpName = "n",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var least) && least > 0)
            {
                return least;
            }

            result.AddError($"--min: '{result.Tokens[0].Value}' is not a whole number from 1 up.");
            return default;
        },
    };
}
