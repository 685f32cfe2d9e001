using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using MlDigest.Cli.Compare;

namespace MlDigest.Cli;

/// <summary>The help of a command, with examples behind it.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    // Help is for those, too, who have got the rest of the command line wrong.
    public override bool ClearsParseErrors => true;

    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command.Name;
        if (command == "compare") output.WriteLine(CompareCommand.Rules.ReplaceLineEndings(output.NewLine));
        output.WriteLine("Examples:");
        foreach (var example in ExamplesOf(command)) output.WriteLine("  " + example);
        output.WriteLine();
        return code;
    }

    private static string[] ExamplesOf(string command) => command switch
    {
        "parse" =>
            ["mldigest parse 2026-05.md --format json", "mldigest parse digests.zip news/ --exclude 'drafts/**' --output issues.jsonl"],
        "convert" =>
        [
            "mldigest convert news/ --to atom --output news.atom",
            "mldigest convert may.md april.md --to rss --title 'What I read' --home https://example.org/ --output read.rss",
            "mldigest convert issues.jsonl --to bibtex --kind paper --since 2026-05 > papers.bib",
            "mldigest convert issues.jsonl --to markdown --output issues.md",
        ],
        "stats" =>
        [
            "mldigest stats digests.zip",
            "mldigest stats news/ --kind paper --since 2026",
            "mldigest stats news/ --include '*.txt' --format json",
        ],
        "check" => ["mldigest check issues.jsonl", "mldigest parse 2026-05.md | mldigest check -"],
        "works" => ["mldigest works digests.zip", "mldigest works news/ --min 3 --kind paper --since 2026-01 --format json"],
        "find" =>
        [
            "mldigest find arxiv:1706.03762 digests.zip",
            "mldigest find https://github.com/owner/repository news/",
            "mldigest find 'state space' news/ --format jsonl",
        ],
        "compare" =>
        [
            "mldigest compare corrected.jsonl issues.jsonl",
            "mldigest compare labels/ news/ --format json --min-exact 0.9",
        ],
        "schema" => ["mldigest schema > digest-issue.schema.json"],
        _ => ["mldigest parse 2026-05.md", "mldigest stats digests.zip"],
    };
}
