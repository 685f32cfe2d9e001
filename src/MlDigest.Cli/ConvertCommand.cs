using System.CommandLine;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary><c>mldigest convert</c>: documents or issues in, a feed or citations out.</summary>
internal sealed class ConvertCommand(Terminal terminal, DigestArchiveOptions options, Conversion conversion)
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths(
            "path",
            "Markdown files, folders or archives (zip, tar, tar.gz) with Markdown files, files of JSON (*.json) or JSON Lines (*.jsonl, *.ndjson) that parse wrote, or - for standard input.");
        var to = Arguments.Choice(
            "--to",
            "The format: a feed, or the works as citations.",
            ("jsonfeed", ConvertFormat.JsonFeed),
            ("atom", ConvertFormat.Atom),
            ("rss", ConvertFormat.Rss),
            ("bibtex", ConvertFormat.BibTex),
            ("csl-json", ConvertFormat.CslJson));
        to.Required = true;
        var by = Arguments.Choice("--by", "What an item of a feed is. [default: entry]", ("entry", FeedItems.Entries), ("issue", FeedItems.Issues));
        var (kinds, since) = (Arguments.Kinds(), Arguments.Since());
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write instead of standard output. It appears when it is whole. What is read, links and devices are never written over.",
            HelpName = "file",
        };
        var threads = Arguments.Threads();
        var (include, exclude) = (Arguments.Include(), Arguments.Exclude());
        var command = new Command("convert", "Make feeds and citations of digests.") { paths, to, by, kinds, since, output, include, exclude, threads };
        command.SetAction((result, cancellationToken) =>
        {
            var options = Arguments.Options(result.GetValue(include), result.GetValue(exclude), result.GetValue(threads));
            var conversion = new Conversion(result.GetValue(to), result.GetValue(by), [.. result.GetValue(kinds) ?? []]);
            return new ConvertCommand(terminal, options, conversion).RunAsync(result.GetValue(paths)!, result.GetValue(since), result.GetValue(output), cancellationToken);
        });
        return command;
    }

    private async Task<int> RunAsync(string[] paths, DigestPeriod? since, string? output, CancellationToken cancellationToken)
    {
        if (output is null) return await WriteAsync(paths, since, terminal.Output, null, cancellationToken);
        if (OutputPlace.Problem(output) is { } problem) return Fail(output, problem, ExitCode.WrongUse);
        OutputFile file;
        try
        {
            file = OutputFile.Open(output, paths, options, isResumable: false, resume: false);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            return Fail(output, FileProblem.Describe(exception, output), ExitCode.WrongUse);
        }

        using (file)
        {
            try
            {
                var code = await WriteAsync(paths, since, file.Stream, file, cancellationToken);
                file.Complete();
                return code;
            }
            catch (OperationCanceledException)
            {
                return Fail(output, "interrupted", ExitCode.Interrupted);
            }
            catch (Exception exception) when (FileProblem.Is(exception))
            {
                return Fail(output, FileProblem.Describe(exception, output), ExitCode.SomeFailed);
            }
        }
    }

    private int Fail(string output, string problem, int code)
    {
        terminal.Tell($"mldigest: {output}: {problem}");
        return code;
    }

    private async Task<int> WriteAsync(string[] paths, DigestPeriod? since, Stream stream, OutputFile? file, CancellationToken cancellationToken)
    {
        var source = new IssueSource(terminal, options, paths, file);
        await source.PassAsync(issues => conversion.WriteAsync(stream, Since(issues, since), cancellationToken), cancellationToken);
        stream.Flush();
        return source.Failures == 0 ? ExitCode.Success : ExitCode.SomeFailed;
    }

    private static async IAsyncEnumerable<DigestIssue> Since(IAsyncEnumerable<DigestIssue> issues, DigestPeriod? since)
    {
        await foreach (var issue in issues)
        {
            if (since is not { } first || issue.GetPeriod() is { } period && period.End >= first.Start) yield return issue;
        }
    }
}
