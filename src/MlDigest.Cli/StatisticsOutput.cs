using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace MlDigest.Cli;

/// <summary>Counts as tables for people or as JSON for programs.</summary>
internal static class StatisticsOutput
{
    private const int RowsShown = 20;

    public static async Task WriteJsonAsync(Stream stream, DigestStatistics statistics, ParseRun run, CancellationToken cancellationToken)
    {
        await using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("documents", run.Done.Documents);
            json.WriteNumber("issues", run.Done.Issues);
            json.WriteNumber("doubtful", statistics.Doubtful);
            json.WriteNumber("entries", run.Done.Entries);
            json.WriteNumber("failures", run.Failures);
            Write(json, "bySeries", statistics.Series, series =>
            {
                JsonItems.WriteText(json, "series", series.Name);
                json.WriteNumber("issues", series.Count.Issues);
                json.WriteNumber("doubtful", series.Count.Doubtful);
                json.WriteNumber("entries", series.Count.Entries);
                JsonItems.WriteText(json, "first", series.Count.First?.ToString());
                JsonItems.WriteText(json, "last", series.Count.Last?.ToString());
            });
            Write(json, "bySection", statistics.Sections, section =>
            {
                JsonItems.WriteText(json, "title", section.Title);
                json.WriteString("kind", section.Kind.Value);
                json.WriteNumber("issues", section.Count.Issues);
                json.WriteNumber("entries", section.Count.Entries);
            });
            Write(json, "byKind", statistics.Kinds, kind =>
            {
                json.WriteString("kind", kind.Kind.Value);
                json.WriteNumber("entries", kind.Entries);
            });
            Write(json, "byYear", statistics.Years, year =>
            {
                if (year.Year != DigestStatistics.Undated) json.WriteNumber("year", year.Year);
                json.WriteNumber("issues", year.Count.Issues);
                json.WriteNumber("entries", year.Count.Entries);
            });
            json.WriteEndObject();
        }

        await stream.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }

    public static Task WriteTablesAsync(Stream stream, DigestStatistics statistics, ParseRun run, bool toTerminal) =>
        TableConsole.WriteAsync(stream, toTerminal, console =>
    {
        console.WriteLine(run.Counts);
        if (run.Done.Issues == 0) return;
        if (statistics.Doubtful > 0) console.WriteLine(Doubtful(statistics.Doubtful));
        Write(console, "Series", ["Issues", "Doubtful", "Entries", "First", "Last"], statistics.Series, series =>
            [
                Named(series.Name), Number(series.Count.Issues), Number(series.Count.Doubtful), Number(series.Count.Entries),
                series.Count.First?.ToString() ?? "", series.Count.Last?.ToString() ?? ""
            ]);
        Write(console, "Section", ["Kind", "Issues", "Entries"], statistics.Sections, section =>
            [Named(section.Title), section.Kind.Value, Number(section.Count.Issues), Number(section.Count.Entries)]);
        Write(console, "Kind", ["Entries"], statistics.Kinds, kind => [kind.Kind.Value, Number(kind.Entries)]);
        Write(console, "Year", ["Issues", "Entries"], statistics.Years, year =>
            [
                year.Year == DigestStatistics.Undated ? "(none)" : year.Year.ToString(CultureInfo.InvariantCulture),
                Number(year.Count.Issues),
                Number(year.Count.Entries)
            ]);
    });

    private static void Write<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            write(row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write<T>(IAnsiConsole console, string what, string[] columns, IEnumerable<T> rows, Func<T, string[]> cells)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(what);
        foreach (var column in columns)
        {
            table.AddColumn(
                new TableColumn(column) { Alignment = column is "Issues" or "Doubtful" or "Entries" ? Justify.Right : Justify.Left });
        }

        var (shown, more) = (0, 0);
        foreach (var row in rows)
        {
            if (shown++ < RowsShown)
            {
                table.AddRow(cells(row)
                    .Select((cell, index) => new Text(VisibleText.Of(cell), index == 0 ? new Style(decoration: Decoration.Bold) : null)));
            }
            else
            {
                more++;
            }
        }

        if (more > 0)
        {
            table.Caption = new TableTitle(string.Create(CultureInfo.InvariantCulture, $"and {more} more; --format json has all"));
        }

        console.Write(table);
    }

    private static string Doubtful(long count) =>
        $"{(count == 1 ? "1 issue is" : $"{Number(count)} issues are")} doubtful: mldigest parse tells why (layout-doubtful)";

    private static string Named(string name) => name.Length == 0 ? "(none)" : name;

    private static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
