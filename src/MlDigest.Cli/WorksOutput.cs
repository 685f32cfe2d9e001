using System.Globalization;
using System.Text.Json;
using MlDigest.Model;
using Spectre.Console;

namespace MlDigest.Cli;

/// <summary>Works and the issues that cover them, as a table for people or as JSON for programs.</summary>
internal static class WorksOutput
{
    private const int RowsShown = 50;
    private const int LeastBesideLinks = 80;
    private const int DigestsShown = 3;

    public static void WriteJson(
        Stream stream,
        List<(DigestWork Work, List<IssueReference> Issues)> works,
        bool isLines,
        CancellationToken cancellationToken)
    {
        using var items = new JsonItems(stream, isLines);
        foreach (var (work, issues) in works)
        {
            cancellationToken.ThrowIfCancellationRequested();
            items.Write(json => Write(json, work, issues));
        }

        items.Finish();
    }

    public static Task WriteTableAsync(Stream stream, List<(DigestWork Work, List<IssueReference> Issues)> works, bool toTerminal) =>
        TableConsole.WriteAsync(stream, toTerminal, console =>
        {
            console.WriteLine(works.Count == 1 ? "1 work" : string.Create(CultureInfo.InvariantCulture, $"{works.Count:N0} works"));
            if (works.Count == 0) return;
            var shown = works.Take(RowsShown).ToList();
            var table = TableConsole.CreateTable(
                console, console.Profile.Width, LeastBesideLinks + shown.Max(covered => Link(covered.Work).GetCellWidth()));
            table.AddColumn(new TableColumn("Issues") { Alignment = Justify.Right, NoWrap = true }).AddColumn("Work")
                .AddColumn(new TableColumn("First") { NoWrap = true })
                    .AddColumn(new TableColumn("Last") { NoWrap = true })
                    .AddColumn("In")
                    .AddColumn(new TableColumn("Link") { NoWrap = true });
            foreach (var (work, issues) in shown)
            {
                table.AddRow(
                    new Text(issues.Count.ToString("N0", CultureInfo.InvariantCulture)),
                    new Text(VisibleText.Of(work.Title ?? ""), new Style(decoration: Decoration.Bold)),
                    new Text(First(issues) ?? ""),
                    new Text(Last(issues) ?? ""),
                    new Text(VisibleText.Of(Who(issues))),
                    new Text(Link(work), new Style(Color.Blue)));
            }

            var more = works.Count - RowsShown;
            if (more > 0)
            {
                table.Caption = new TableTitle(string.Create(CultureInfo.InvariantCulture, $"and {more} more; --format json has all"));
            }

            console.Write(table);
        });

    private static void Write(Utf8JsonWriter json, DigestWork work, List<IssueReference> issues)
    {
        json.WriteStartObject();
        JsonItems.WriteText(json, "id", work.Id.ToString());
        JsonItems.WriteText(json, "url", work.Url);
        JsonItems.WriteText(json, "title", work.Title);
        json.WriteString("kind", work.Kind.Value);
        json.WriteNumber("issues", issues.Count);
        JsonItems.WriteText(json, "first", First(issues));
        JsonItems.WriteText(json, "last", Last(issues));
        json.WriteStartArray("digests");
        foreach (var digest in Digests(issues)) json.WriteStringValue(digest);
        json.WriteEndArray();
        json.WriteStartArray("occurrences");
        foreach (var occurrence in work.Occurrences.Where(occurrence => occurrence.IsSubject))
        {
            json.WriteStartObject();
            json.WriteString("entryId", occurrence.EntryId);
            json.WriteString("document", occurrence.Issue.Document);
            JsonItems.WriteText(json, "issue", occurrence.Issue.Title);
            JsonItems.WriteText(json, "period", occurrence.Issue.Period);
            JsonItems.WriteText(json, "url", occurrence.Url);
            json.WriteNumber("line", occurrence.Span.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? First(List<IssueReference> issues) => issues.Find(issue => issue.Period is not null)?.Period;

    private static string? Last(List<IssueReference> issues) => issues.FindLast(issue => issue.Period is not null)?.Period;

    private static IEnumerable<string> Digests(List<IssueReference> issues) =>
        issues.Select(issue => issue.Series ?? issue.Title ?? issue.Document).Distinct();

    private static string Who(List<IssueReference> issues)
    {
        var digests = Digests(issues).ToList();
        var more = digests.Count - DigestsShown;
        return string.Join(", ", digests.Take(DigestsShown))
            + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {more} more") : "");
    }

    private static string Link(DigestWork work) => VisibleText.Of(work.Url ?? (work.Id.Scheme.Length > 0 ? work.Id.ToString() : ""));
}
