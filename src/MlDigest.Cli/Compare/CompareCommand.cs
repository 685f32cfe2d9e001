using System.CommandLine;
using System.Globalization;
using System.Text;
using MlDigest.Model;
using MlDigest.Model.Archives;

namespace MlDigest.Cli.Compare;

/// <summary><c>mldigest compare</c>: how right digests were read, by labels.</summary>
internal sealed class CompareCommand(Terminal terminal)
{
    /// <summary>What the help says of labels and of what is right.</summary>
    public const string Rules = """
        What may differ:
          EXPECTED is what parse wrote as JSON, corrected by hand. Members beside the contract's mark what may differ without being wrong:
            "ambiguous": true                 of an entry or a section: neither rewarded nor punished
            "ambiguous": ["url", "title"]     of an entry: not judged are these of title, url, workTitle, identifiers, kind and images
            "alternativeUrls": ["https://…"]  of an entry: as good as its url
          Left out, an issue's title, number, period, language and sourceUrl and an entry's workTitle are not judged.

        What is right:
          An entry is found when nine tenths of its title's letters and digits agree; one with an ambiguous title also by its url. It is
          exact when the title of its innermost section and its url are right too. Sections of kind navigation or promotion hold none.

        """;

    public static Command Create(Terminal terminal)
    {
        var expected = Place(terminal, "expected", "A file of JSON or JSON Lines, a folder of such files, or - for standard input.");
        var actual = Place(
            terminal,
            "actual",
            "The same; or Markdown to parse now: a file, a folder, or an archive (zip, tar, tar.gz). "
                + "Of a folder with Markdown only that is read.");
        var format = Arguments.Format(
            "How to print: text for people, or json.", ("text", ComparisonFormat.Text), ("json", ComparisonFormat.Json));
        var least = LeastExact();
        var command = new Command("compare", "Say how right digests were read, by JSON that was corrected by hand.")
        {
            expected, actual, format, least,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(expected) == Arguments.StandardInput && result.GetValue(actual) == Arguments.StandardInput)
                result.AddError("Only one of EXPECTED and ACTUAL can be standard input.");
        });
        command.SetAction((result, cancellationToken) => new CompareCommand(terminal).RunAsync(
            result.GetValue(expected)!,
            result.GetValue(actual)!,
            result.GetValue(format),
            result.GetValue(least),
            cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(
        string expected, string actual, ComparisonFormat format, double? least, CancellationToken cancellationToken)
    {
        var files = new LabelFiles(terminal);
        var labels = await files.ReadAsync(expected, cancellationToken);
        if (labels.Names.Count == 0)
        {
            return files.Failures > 0 ? ExitCode.SomeFailed : terminal.Fail(expected, "no issues in it", ExitCode.SomeFailed);
        }

        var read = new DocumentIssues();
        var source = new IssueSource(terminal, DigestArchiveOptions.Default, PathsOf(actual), null);
        await source.PassAsync(AddAsync, cancellationToken);
        var comparison = Comparison.Of(labels, read);
        if (format == ComparisonFormat.Json) ComparisonOutput.WriteJson(terminal.Output, comparison);
        else terminal.Output.Write(Encoding.UTF8.GetBytes(ComparisonOutput.Text(comparison)));
        return files.Failures > 0 || source.Failures > 0 || comparison.All.ExactF1 < least ? ExitCode.SomeFailed : ExitCode.Success;

        async Task AddAsync(IAsyncEnumerable<DigestIssue> issues)
        {
            await foreach (var issue in issues) read.Add(issue.Document, IssueLabels.Of(issue));
        }
    }

    /// <summary>A path, or the JSON files of a folder that has no Markdown files.</summary>
    private static string[] PathsOf(string path)
    {
        if (!Directory.Exists(path)) return [path];
        var files = FolderFiles.Under(path);
        var markdown = new NamePatterns(DigestArchiveOptions.Default.Include, []);
        if (files.Any(file => markdown.IsWanted(file.Name))) return [path];
        var json = files.Where(file => JsonInput.IsNamedSo(file.Name)).Select(file => Path.Combine(path, file.Name)).ToArray();
        return json.Length > 0 ? json : [path];
    }

    private static Argument<string> Place(Terminal terminal, string name, string description)
    {
        var place = new Argument<string>(name) { Description = description };
        Arguments.CheckPaths(terminal, place);
        return place;
    }

    private static Option<double?> LeastExact() => new("--min-exact")
    {
        Description = "The least F1 of exact entries, from 0 to 1; below it the exit code is 1.",
        HelpName = "f1",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var isNumber = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var least);
            if (isNumber && least <= 1) return least;
            result.AddError($"--min-exact: '{text}' is not a number from 0 to 1.");
            return null;
        },
    };
}
