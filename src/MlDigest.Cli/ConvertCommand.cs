using System.CommandLine;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary><c>mldigest convert</c>: documents or issues in, a feed, citations or Markdown out.</summary>
internal sealed class ConvertCommand(Terminal terminal, DigestArchiveOptions options, Conversion conversion)
{
    public static Command Create(Terminal terminal)
    {
        var paths = Arguments.Paths(
            terminal,
            "path",
            "Markdown files, folders or archives (zip, tar, tar.gz) with Markdown files, files of JSON (*.json) or JSON Lines "
                + "(*.jsonl, *.ndjson) that parse wrote, or - for standard input.");
        var to = Arguments.Choice<ConversionTarget>(
            "--to",
            "The format: Markdown that parse reads back as the same issues, a feed, or the works as citations.",
            ("markdown", default),
            ("jsonfeed", new(FeedFormat.JsonFeed, null)),
            ("atom", new(FeedFormat.Atom, null)),
            ("rss", new(FeedFormat.Rss, null)),
            ("bibtex", new(null, CitationFormat.BibTex)),
            ("csl-json", new(null, CitationFormat.CslJson)));
        to.Required = true;
        var by = Arguments.Choice(
            "--by", "What an item of a feed is. [default: entry]", ("entry", FeedItems.Entries), ("issue", FeedItems.Issues));
        var (kinds, since, filter) = Arguments.Filter();
        var output = Arguments.Output();
        var threads = Arguments.Threads();
        var (include, exclude) = (Arguments.Include(), Arguments.Exclude());
        var command = new Command("convert", "Make Markdown, feeds and citations of digests.")
        {
            paths, to, by, kinds, since, output, include, exclude, threads,
        };
        command.SetAction((result, cancellationToken) =>
        {
            var options = Arguments.Options(result.GetValue(include), result.GetValue(exclude), result.GetValue(threads));
            var conversion = new Conversion(result.GetValue(to), result.GetValue(by), filter(result));
            var convert = new ConvertCommand(terminal, options, conversion);
            return convert.RunAsync(result.GetValue(paths)!, result.GetValue(output), cancellationToken);
        });
        return command;
    }

    private async Task<int> RunAsync(string[] paths, string? output, CancellationToken cancellationToken)
    {
        if (output is null) return await WriteAsync(paths, terminal.Output, null, cancellationToken);
        if (OutputFile.TryOpen(terminal, output, paths, options, isResumable: false, resume: false) is not { } file)
        {
            return ExitCode.WrongUse;
        }

        using (file)
        {
            return await file.WriteAsync(terminal, "", async () =>
            {
                var code = await WriteAsync(paths, file.Stream, file, cancellationToken);
                file.Complete();
                return code;
            });
        }
    }

    private async Task<int> WriteAsync(string[] paths, Stream stream, OutputFile? file, CancellationToken cancellationToken)
    {
        var source = new IssueSource(terminal, options, paths, file);
        List<string> losses = [];
        await source.PassAsync(
            async issues => losses.AddRange(await conversion.WriteAsync(stream, issues, cancellationToken)), cancellationToken);
        stream.Flush();
        foreach (var loss in losses) terminal.Tell(loss);
        return source.Failures + losses.Count == 0 ? ExitCode.Success : ExitCode.SomeFailed;
    }
}
