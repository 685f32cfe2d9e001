using System.Globalization;
using MlDigest.Model;
using Spectre.Console;

namespace MlDigest.Cli;

/// <summary>
/// Issues as tables for people. Links stay whole: one that is longer than the terminal goes on in its next line, and can be copied there.
/// </summary>
internal static class IssueTable
{
    private const int LeastBesideLinks = 40;

    public static Task WriteAsync(Stream stream, List<DigestIssue> issues, bool toTerminal, CancellationToken cancellationToken) =>
        TableConsole.WriteAsync(stream, toTerminal, console => Write(console, issues, cancellationToken));

    private static void Write(IAnsiConsole console, List<DigestIssue> issues, CancellationToken cancellationToken)
    {
        var width = console.Profile.Width;
        foreach (var issue in issues)
        {
            cancellationToken.ThrowIfCancellationRequested();
            console.Write(Fill(TableConsole.CreateTable(console, width, LeastBesideLinks + LongestLink(issue)), issue));
        }
    }

    private static int LongestLink(DigestIssue issue) =>
        issue.GetAllEntries().Select(entry => VisibleText.Of(entry.Url ?? "").GetCellWidth()).DefaultIfEmpty().Max();

    private static Table Fill(Table table, DigestIssue issue)
    {
        table.Title = new TableTitle(Markup.Escape(VisibleText.Of(Heading(issue))));
        table.AddColumn("Section").AddColumn("Entry").AddColumn(new TableColumn("Link") { NoWrap = true });
        foreach (var section in issue.Sections) AddSection(table, section, "");
        return table;
    }

    private static void AddSection(Table table, DigestSection section, string above)
    {
        if (section.Kind.IsFurniture) return;
        var path = above.Length == 0 ? section.Title ?? "" : $"{above} › {section.Title}";
        var shown = path;
        foreach (var entry in section.Entries)
        {
            table.AddRow(
                new Text(VisibleText.Of(shown)),
                new Text(VisibleText.Of(entry.Title), new Style(decoration: Decoration.Bold)),
                new Text(VisibleText.Of(entry.Url ?? ""), new Style(Color.Blue)));
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
