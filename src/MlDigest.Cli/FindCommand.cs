using System.CommandLine;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary><c>mldigest find</c>: entries by identifier, link or words.</summary>
internal static class FindCommand
{
    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string>("query")
        {
            Description = "An identifier (arxiv:1706.03762, 10.1145/…), a link, or words that all stand in a title or text.",
        };
        var paths = Arguments.Digests(terminal);
        var format = Arguments.Format(
            "How to print: table, json, or jsonl (one entry a line).", OutputFormat.Table, OutputFormat.Json, OutputFormat.Jsonl);
        var (include, exclude) = (Arguments.Include(), Arguments.Exclude());
        var threads = Arguments.Threads();
        var command = new Command("find", "Find the entries that are about a work, name it, or have words.")
        {
            query, paths, format, include, exclude, threads,
        };
        query.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && string.IsNullOrWhiteSpace(text)) result.AddError("Nothing to look for is named.");
        });
        command.SetAction((result, cancellationToken) =>
        {
            var options = Arguments.Options(result.GetValue(include), result.GetValue(exclude), result.GetValue(threads));
            return RunAsync(
                terminal, result.GetValue(query)!, result.GetValue(paths)!, result.GetValue(format), options, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal,
            string query,
            string[] paths,
            OutputFormat format,
            DigestArchiveOptions options,
            CancellationToken cancellationToken)
    {
        var search = EntrySearch.For(query);
        using var output = new FoundOutput(terminal.Output, format, toTerminal: !Console.IsOutputRedirected);
        var run = await ParseRun.ReadAsync(terminal, options, IssueFilter.All, paths, Add, cancellationToken);
        await output.FinishAsync();
        if (output.Count == 0 && run.Failures == 0) terminal.Tell($"mldigest: no entry has {search.Description}");
        return run.Code;

        void Add(DigestDocument document, IEnumerable<DigestIssue> issues)
        {
            foreach (var found in search.In([.. issues])) output.Add(found);
        }
    }
}
