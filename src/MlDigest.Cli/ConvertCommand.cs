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
            "The format: Markdown that parse reads back as the same issues, a feed, or the works as citations: entries with an identifier "
                + "or of a kind of works, so none of kind other unless --kind names it.",
            ("markdown", default),
            ("jsonfeed", new(FeedFormat.JsonFeed, null)),
            ("atom", new(FeedFormat.Atom, null)),
            ("rss", new(FeedFormat.Rss, null)),
            ("bibtex", new(null, CitationFormat.BibTex)),
            ("csl-json", new(null, CitationFormat.CslJson)));
        to.Required = true;
        var by = Arguments.Choice(
            "--by", "What an item of a feed is. [default: entry]", ("entry", FeedItems.Entries), ("issue", FeedItems.Issues));
        var title = new Option<string?>("--title")
        {
            Description = "The title of a feed. [default: the series of the first issue, else its title]",
            HelpName = "text",
        };
        var home = Home();
        var (kinds, since, filter) = Arguments.Filter();
        var output = Arguments.Output();
        var threads = Arguments.Threads();
        var (include, exclude) = (Arguments.Include(), Arguments.Exclude());
        var command = new Command("convert", "Make Markdown, feeds and citations of digests.")
        {
            paths, to, by, title, home, kinds, since, output, include, exclude, threads,
        };
        command.Validators.Add(result =>
        {
            try
            {
                if (result.GetValue(to).Feed is not null) return;
                foreach (var option in new Option[] { by, title, home }.Where(option => result.GetResult(option) is not null))
                {
                    result.AddError($"{option.Name} is for feeds: --to jsonfeed, atom or rss.");
                }
            }
            catch (InvalidOperationException)
            {
                // The format is missing or cannot be read, which is told by itself.
            }
        });
        command.SetAction((result, cancellationToken) =>
        {
            var options = Arguments.Options(result.GetValue(include), result.GetValue(exclude), result.GetValue(threads));
            var feed = new DigestFeedOptions
            {
                Items = result.GetValue(by),
                Title = result.GetValue(title),
                HomePageUrl = result.GetValue(home),
            };
            var conversion = new Conversion(result.GetValue(to), feed, filter(result));
            var convert = new ConvertCommand(terminal, options, conversion);
            return convert.RunAsync(result.GetValue(paths)!, result.GetValue(output), cancellationToken);
        });
        return command;
    }

    private static Option<string?> Home() => new("--home")
    {
        Description = "The page that a feed belongs to, http or https. [default: the source of the first issue]",
        HelpName = "url",
        CustomParser = result =>
        {
            var url = result.Tokens[0].Value;
            try
            {
                return new DigestFeedOptions { HomePageUrl = url }.HomePageUrl;
            }
            catch (ArgumentException)
            {
                result.AddError($"--home: '{url}' is no http or https address.");
                return null;
            }
        },
    };

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
