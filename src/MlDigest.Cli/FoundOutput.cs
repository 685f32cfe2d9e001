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

    private static readonly byte[] LineEnd = "\n"u8.ToArray();
    private static readonly JsonTypeInfo<DigestEntry> Contract = (JsonTypeInfo<DigestEntry>)DigestJson.Options.GetTypeInfo(typeof(DigestEntry));

    private readonly Stream stream;
    private readonly OutputFormat format;
    private readonly bool toTerminal;
    private readonly Utf8JsonWriter json;
    private readonly List<(string When, string Digest, string Title, string Link)> rows = [];

    public FoundOutput(Stream stream, OutputFormat format, bool toTerminal)
    {
        (this.stream, this.format, this.toTerminal) = (stream, format == OutputFormat.Auto ? OutputFormat.Table : format, toTerminal);
        json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = format == OutputFormat.Json, NewLine = "\n", Encoder = DigestJson.Encoder });
        if (format == OutputFormat.Json) json.WriteStartArray();
    }

    public int Count { get; private set; }

    public void Add((EntryReference Entry, bool IsSubject) found)
    {
        Count++;
        if (format == OutputFormat.Table)
        {
            var (issue, entry) = (found.Entry.Issue, found.Entry.Entry);
            var title = found.IsSubject ? entry.Title : $"({entry.Title})";
            var digest = VisibleText.Of(issue.Series ?? issue.Title ?? issue.Document);
            rows.Add((issue.Period ?? "", digest, VisibleText.Of(title), VisibleText.Of(entry.Url ?? "")));
            return;
        }

        Write(found.Entry, found.IsSubject);
        json.Flush();
        if (format != OutputFormat.Jsonl) return;
        json.Reset();
        stream.Write(LineEnd);
    }

    public async Task FinishAsync()
    {
        if (format == OutputFormat.Table) await TableConsole.WriteAsync(stream, toTerminal, WriteTable);
        if (format != OutputFormat.Json) return;
        json.WriteEndArray();
        json.Flush();
        stream.Write(LineEnd);
    }

    public void Dispose() => json.Dispose();

    private void Write(EntryReference found, bool isSubject)
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
        var width = console.Profile.Width;
        console.Profile.Width = Math.Max(width, LeastBesideLinks + rows.Max(row => row.Link.GetCellWidth()));

        // A rule that is wider than the terminal would be broken.
        var table = new Table { Border = console.Profile.Width == width ? TableBorder.Simple : TableBorder.None };
        table.AddColumn(new TableColumn("Period") { NoWrap = true }).AddColumn("In").AddColumn("Entry").AddColumn(new TableColumn("Link") { NoWrap = true });
        foreach (var (when, digest, title, link) in rows)
        {
            table.AddRow(new Text(when), new Text(digest), new Text(title, new Style(decoration: Decoration.Bold)), new Text(link, new Style(Color.Blue)));
        }

        console.Write(table);
    }
}
