using System.Globalization;
using MlDigest.Model;
using Spectre.Console;

namespace MlDigest.Cli;

/// <summary>Issues as tables for people.</summary>
internal static class IssueTable
{
    public static Task WriteAsync(Stream stream, List<DigestIssue> issues, bool toTerminal, CancellationToken cancellationToken) => TableConsole.WriteAsync(stream, toTerminal, console =>
    {
        foreach (var issue in issues)
        {
            cancellationToken.ThrowIfCancellationRequested();
            console.Write(Create(issue));
        }
    });

    private static Table Create(DigestIssue issue)
    {
        var table = new Table { Border = TableBorder.Simple, Title = new TableTitle(Markup.Escape(Heading(issue))) };
        table.AddColumn("Section").AddColumn("Entry").AddColumn("Link");
        foreach (var section in issue.Sections) AddSection(table, section, "");
        return table;
    }

    private static void AddSection(Table table, DigestSection section, string above)
    {
        if (section.Kind == SectionKind.Navigation || section.Kind == SectionKind.Promotion) return;
        var path = above.Length == 0 ? section.Title ?? "" : $"{above} › {section.Title}";
        var shown = path;
        foreach (var entry in section.Entries)
        {
            table.AddRow(new Text(shown), new Text(entry.Title, new Style(decoration: Decoration.Bold)), new Text(entry.Url ?? "", new Style(Color.Blue)));
            shown = "";
        }

        foreach (var nested in section.Sections) AddSection(table, nested, path);
    }

    private static string Heading(DigestIssue issue)
    {
        var number = issue.Number?.ToString(CultureInfo.InvariantCulture);
        string?[] facts = [issue.Period, number is null ? null : $"no. {number}", issue.Language];
        var known = string.Join(", ", facts.Where(fact => fact is not null));
        return known.Length == 0 ? issue.Title ?? issue.Document : $"{issue.Title ?? issue.Document} ({known})";
    }
}
