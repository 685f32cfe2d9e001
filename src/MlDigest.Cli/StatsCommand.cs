using System.CommandLine;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary><c>mldigest stats</c>: what digests hold, in numbers.</summary>
internal static class StatsCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Digests(terminal);
        var format = Arguments.Format(
            "How to print: tables for people, with the first rows of each, or json with all.", OutputFormat.Table, OutputFormat.Json);
        var (kinds, since, filter) = Arguments.Filter();
        var (include, exclude) = (Arguments.Include(), Arguments.Exclude());
        var threads = Arguments.Threads();
        var command = new Command("stats", "Count issues, doubtful ones among them, and entries by series, section, kind and year.")
        {
            paths, kinds, since, format, include, exclude, threads,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var options = Arguments.Options(result.GetValue(include), result.GetValue(exclude), result.GetValue(threads));
            return RunAsync(terminal, result.GetValue(paths)!, filter(result), result.GetValue(format), options, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal,
        string[] paths,
        IssueFilter filter,
        OutputFormat format,
        DigestArchiveOptions options,
        CancellationToken cancellationToken)
    {
        var statistics = new DigestStatistics();
        var run = await ParseRun.ReadAsync(terminal, options, filter, paths, Add, cancellationToken);
        if (format == OutputFormat.Json) await StatisticsOutput.WriteJsonAsync(terminal.Output, statistics, run, cancellationToken);
        else await StatisticsOutput.WriteTablesAsync(terminal.Output, statistics, run, toTerminal: !Console.IsOutputRedirected);
        return run.Code;

        void Add(DigestDocument document, IEnumerable<DigestIssue> issues)
        {
            var isDoubtful = document.Diagnostics.Any(diagnostic => diagnostic.Code == DiagnosticCodes.LayoutDoubtfulCode);
            foreach (var issue in issues) statistics.Add(issue, isDoubtful);
        }
    }
}
