using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MlDigest.Cli.Tests;

/// <summary>The pages of docs about the tool's commands, made of its own help.</summary>
internal static partial class ToolPages
{
    private const string Indent = "  ";

    private static readonly string[] Usual = ["Description", "Usage", "Arguments", "Options", "Examples"];

    /// <summary>All pages, and their table of contents, by their names in docs/tool.</summary>
    public static async Task<SortedDictionary<string, string>> MakeAsync()
    {
        var (description, root) = await SectionsAsync();
        var commands = Rows(root["Commands"]).Select(row => (Name: row.Term.Split(' ')[0], row.Text)).ToList();
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["commands.md"] = $"# All commands\n\n{Escape(description)}\n\n{string.Concat(commands.Select(Item))}\n{Examples(root)}",
            ["toc.yml"] = Contents(commands.Select(command => command.Name)),
        };
        foreach (var (name, _) in commands) pages.Add($"{name}.md", await PageAsync(name));
        return pages;
    }

    private static async Task<string> PageAsync(string command)
    {
        var (description, sections) = await SectionsAsync(command);
        var page = new StringBuilder($"# mldigest {command}\n\n{Escape(description)}\n\n");

        // The first word is the program that runs: here, that of the tests.
        page.Append(CultureInfo.InvariantCulture, $"```text\nmldigest{sections["Usage"][0][sections["Usage"][0].IndexOf(' ')..]}\n```\n");
        foreach (var title in new[] { "Arguments", "Options" })
        {
            if (!sections.TryGetValue(title, out var lines)) continue;
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n");
            foreach (var (term, text) in Rows(lines)) page.Append(CultureInfo.InvariantCulture, $"- `{term}`: {Escape(text)}\n");
        }

        foreach (var title in sections.Keys.Except(Usual))
            page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n```text\n{string.Join('\n', sections[title])}\n```\n");
        return page.Append('\n').Append(Examples(sections)).ToString();
    }

    private static string Examples(Dictionary<string, List<string>> sections) =>
        $"## Examples\n\n```sh\n{string.Join('\n', sections["Examples"])}\n```\n";

    private static string Item((string Name, string Text) command) =>
        $"- [`mldigest {command.Name}`]({command.Name}.md): {Escape(command.Text)}\n";

    private static string Contents(IEnumerable<string> commands) => string.Concat(
        new[] { (Name: "The tool", Page: "index"), (Name: "All commands", Page: "commands") }
            .Concat(commands.Select(command => (Name: $"mldigest {command}", Page: command)))
            .Select(page => $"- name: {page.Name}\n  href: {page.Page}.md\n"));

    /// <summary>The help of a command, or of the tool, by its headings.</summary>
    private static async Task<(string Description, Dictionary<string, List<string>> Sections)> SectionsAsync(params string[] command)
    {
        var (_, help, _) = await ToolRun.RunAsync([.. command, "--help"]);
        var sections = new Dictionary<string, List<string>>();
        List<string> lines = [];
        foreach (var line in help.Split('\n'))
        {
            if (Heading().Match(line) is { Success: true } heading)
            {
                sections.Add(heading.Groups[1].Value, lines = []);
            }
            else if (line.Length > 0)
            {
                lines.Add((line.StartsWith(Indent, StringComparison.Ordinal) ? line[Indent.Length..] : line).TrimEnd());
            }
        }

        return (string.Join(' ', sections["Description"]), sections);
    }

    /// <summary>What a list of the help names, and what it says of it.</summary>
    private static IEnumerable<(string Term, string Text)> Rows(List<string> lines) =>
        lines.Select(line => Row().Match(line) is { Success: true } row
            ? (row.Groups[1].Value, OnAnyMachine(line, row.Groups[2].Value))
            : throw new FormatException($"'{line}' does not name anything and say something of it."));

    private static string OnAnyMachine(string row, string text)
    {
        if (!row.Contains("--threads", StringComparison.Ordinal)) return text;
        return text.Replace($"[default: {Environment.ProcessorCount}]", "[default: the number of processors]", StringComparison.Ordinal);
    }

    private static string Escape(string text) => Special().Replace(text, @"\$0");

    [GeneratedRegex(@"^(\w[\w ]*):$")]
    private static partial Regex Heading();

    [GeneratedRegex("^(.*?)  +(.*)$")]
    private static partial Regex Row();

    [GeneratedRegex(@"[\\*_<>\[\]`]")]
    private static partial Regex Special();
}
