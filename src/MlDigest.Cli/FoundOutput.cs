using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlDigest.Model;
using Spectre.Console;

namespace MlDigest.Cli;

/// <summary>Where entries that are found go: JSON at once, the rows of a table when all are there.</summary>
internal sealed class FoundOutput : IDisposable
{
    private const int LeastBesideLinks = 60;

    private static readonly JsonTypeInfo<DigestEntry> Contract =
        (JsonTypeInfo<DigestEntry>)DigestJson.Options.GetTypeInfo(typeof(DigestEntry));

    private readonly Stream stream;
    private readonly bool toTerminal;

    // Null for a table.
    private readonly JsonItems? json;
    private readonly List<(string When, string Digest, string Title, string Link)> rows = [];

    public FoundOutput(Stream stream, OutputFormat format, bool toTerminal)
    {
        (this.stream, this.toTerminal) = (stream, toTerminal);
        if (format is OutputFormat.Json or OutputFormat.Jsonl) json = new JsonItems(stream, format == OutputFormat.Jsonl);
    }

    public int Count { get; private set; }

    public void Add((EntryReference Entry, bool IsSubject) found)
    {
        Count++;
        if (json is null)
        {
            var (issue, entry) = (found.Entry.Issue, found.Entry.Entry);
            var title = found.IsSubject ? entry.Title : $"({entry.Title})";
            var digest = VisibleText.Of(issue.Series ?? issue.Title ?? issue.Document);
            rows.Add((issue.Period ?? "", digest, VisibleText.Of(title), VisibleText.Of(entry.Url ?? "")));
            return;
        }

        json.Write(writer => Write(writer, found.Entry, found.IsSubject));
    }

    public async Task FinishAsync()
    {
        if (json is null) await TableConsole.WriteAsync(stream, toTerminal, WriteTable);
        else json.Finish();
    }

    public void Dispose() => json?.Dispose();

    private static void Write(Utf8JsonWriter json, EntryReference found, bool isSubject)
    {
        json.WriteStartObject();
        json.WriteString("id", found.Id);
        json.WriteString("document", found.Issue.Document);
        if (found.Issue.Title is { } title) json.WriteString("issue", title);
        if (found.Issue.Period is { } period) json.WriteString("period", period);
        json.WriteStartArray("path");
        foreach (var section in found.Path) json.WriteStringValue(section.Title ?? "");
        json.WriteEndArray();
        json.WriteBoolean("isSubject", isSubject);
        json.WritePropertyName("entry");
        JsonSerializer.Serialize(json, found.Entry, Contract);
        json.WriteEndObject();
    }

    private void WriteTable(IAnsiConsole console)
    {
        console.WriteLine(rows.Count == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{rows.Count:N0} entries"));
        if (rows.Count == 0) return;
        var table = TableConsole.CreateTable(console, console.Profile.Width, LeastBesideLinks + rows.Max(row => row.Link.GetCellWidth()));
        table.AddColumn(new TableColumn("Period") { NoWrap = true })
            .AddColumn("In")
            .AddColumn("Entry")
            .AddColumn(new TableColumn("Link") { NoWrap = true });
        foreach (var (when, digest, title, link) in rows)
        {
            table.AddRow(
                new Text(when),
                new Text(digest),
                new Text(title, new Style(decoration: Decoration.Bold)),
                new Text(link, new Style(Color.Blue)));
        }

        console.Write(table);
    }
}
