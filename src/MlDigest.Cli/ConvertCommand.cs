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
        var to = Arguments.Choice<(FeedFormat? Feed, CitationFormat? Citation)>(
            "--to",
            "The format: a feed, or the works as citations.",
            ("jsonfeed", (FeedFormat.JsonFeed, null)),
            ("atom", (FeedFormat.Atom, null)),
            ("rss", (FeedFormat.Rss, null)),
            ("bibtex", (null, CitationFormat.BibTex)),
            ("csl-json", (null, CitationFormat.CslJson)));
        to.Required = true;
        var by = Arguments.Choice("--by", "What an item of a feed is. [default: entry]", ("entry", FeedItems.Entries), ("issue", FeedItems.Issues));
        var (kinds, since) = (Arguments.Kinds(), Arguments.Since(
            "The period from which on to take issues, for example 2026, 2026-05 or 2026-05-04. Issues without a period are left out then.",
            "2026-05, 2026-W06 or 2026-05-04"));
        var output = Arguments.Output();
        var threads = Arguments.Threads();
        var (include, exclude) = (Arguments.Include(), Arguments.Exclude());
        var command = new Command("convert", "Make feeds and citations of digests.") { paths, to, by, kinds, since, output, include, exclude, threads };
        command.SetAction((result, cancellationToken) =>
        {
            var options = Arguments.Options(result.GetValue(include), result.GetValue(exclude), result.GetValue(threads));
            var conversion = new Conversion(result.GetValue(to).Feed, result.GetValue(to).Citation, result.GetValue(by), [.. result.GetValue(kinds) ?? []]);
            return new ConvertCommand(terminal, options, conversion).RunAsync(result.GetValue(paths)!, result.GetValue(since), result.GetValue(output), cancellationToken);
        });
        return command;
    }

    private async Task<int> RunAsync(string[] paths, DigestPeriod? since, string? output, CancellationToken cancellationToken)
    {
        if (output is null) return await WriteAsync(paths, since, terminal.Output, null, cancellationToken);
        if (OutputFile.TryOpen(terminal, output, paths, options, isResumable: false, resume: false) is not { } file) return ExitCode.WrongUse;
        using (file)
        {
            return await file.WriteAsync(terminal, "", async () =>
            {
                var code = await WriteAsync(paths, since, file.Stream, file, cancellationToken);
                file.Complete();
                return code;
            });
        }
    }

    private async Task<int> WriteAsync(string[] paths, DigestPeriod? since, Stream stream, OutputFile? file, CancellationToken cancellationToken)
    {
        var source = new IssueSource(terminal, options, paths, file);
        await source.PassAsync(issues => conversion.WriteAsync(stream, issues.Where(issue => Arguments.IsSince(since, issue)), cancellationToken), cancellationToken);
        stream.Flush();
        return source.Failures == 0 ? ExitCode.Success : ExitCode.SomeFailed;
    }
}
