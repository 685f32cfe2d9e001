using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MlDigest.Cli.Compare;

/// <summary>A comparison as text for people or as JSON for programs.</summary>
internal static class ComparisonOutput
{
    private const string All = "All";
    private const int NamesShown = 5;
    private const int ColumnWidth = 11;

    // What a field is called above its column, and in the JSON.
    private static readonly (Field Field, string Heading, string Name)[] Fields =
    [
        (Field.Title, "title", "title"),
        (Field.Section, "section", "section"),
        (Field.Url, "url", "url"),
        (Field.WorkTitle, "work", "workTitle"),
        (Field.Identifiers, "ids", "identifiers"),
        (Field.Kind, "kind", "kind"),
        (Field.Images, "images", "images"),
        (Field.Issue, "issue", "issue"),
    ];

    public static string Text(Comparison comparison)
    {
        var width = comparison.Documents.Select(document => VisibleText.Of(document.Name).Length).Append("Document".Length).Max();
        var text = new StringBuilder();
        Line(["Document", "expected", "actual", "entries", "precision", "recall", "exact", .. Fields.Select(field => field.Heading)]);
        foreach (var document in comparison.Documents)
        {
            Row(VisibleText.Of(document.Name), document.Tally);
            if (document.IsMissing) text.Append("  not in ACTUAL\n");
            foreach (var difference in document.Differences) text.Append("  ").Append(VisibleText.Of(difference.ToString())).Append('\n');
        }

        Row(All, comparison.All);
        if (comparison.Uncounted.Count > 0) text.Append(Uncounted(comparison.Uncounted)).Append('\n');
        return text.ToString();

        void Row(string name, Tally tally) => Line(
        [
            name,
            tally.Labelled.ToString(CultureInfo.InvariantCulture),
            tally.Read.ToString(CultureInfo.InvariantCulture),
            Share(tally.FoundF1),
            Share(tally.ExactPrecision),
            Share(tally.ExactRecall),
            Share(tally.ExactF1),
            .. Fields.Select(field => tally[field.Field] is { Of: > 0 } judged ? Share((double)judged.Right / judged.Of) : "-"),
        ]);

        void Line(string[] cells)
        {
            text.Append(cells[0].PadRight(width));
            foreach (var cell in cells.Skip(1)) text.Append(cell.PadLeft(ColumnWidth));
            text.Append('\n');
        }
    }

    public static void WriteJson(Stream stream, Comparison comparison)
    {
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteStartArray("documents");
            foreach (var document in comparison.Documents)
            {
                json.WriteStartObject();
                json.WriteString("document", document.Name);
                json.WriteBoolean("isMissing", document.IsMissing);
                Write(json, document.Tally);
                json.WriteStartArray("differences");
                foreach (var difference in document.Differences) Write(json, difference);
                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartObject("all");
            Write(json, comparison.All);
            json.WriteEndObject();
            json.WriteStartArray("uncounted");
            foreach (var name in comparison.Uncounted) json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, Tally tally)
    {
        json.WriteNumber("expected", tally.Labelled);
        json.WriteNumber("actual", tally.Read);
        json.WriteNumber("found", tally.Found);
        json.WriteNumber("exact", tally.Exact);
        json.WriteNumber("foundF1", tally.FoundF1);
        json.WriteNumber("exactPrecision", tally.ExactPrecision);
        json.WriteNumber("exactRecall", tally.ExactRecall);
        json.WriteNumber("exactF1", tally.ExactF1);
        json.WriteStartObject("fields");
        foreach (var (field, _, name) in Fields)
        {
            json.WriteStartObject(name);
            json.WriteNumber("right", tally[field].Right);
            json.WriteNumber("of", tally[field].Of);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Difference difference)
    {
        json.WriteStartObject();
        json.WriteString("kind", difference.Kind switch
        {
            DifferenceKind.Missed => "missed",
            DifferenceKind.Invented => "invented",
            _ => "different",
        });
        if (difference.Line > 0) json.WriteNumber("line", difference.Line);
        JsonItems.WriteText(json, "title", difference.Title);
        JsonItems.WriteText(json, "section", difference.Section);
        JsonItems.WriteText(json, "field", difference.Field);
        JsonItems.WriteText(json, "expected", difference.Expected);
        JsonItems.WriteText(json, "actual", difference.Actual);
        json.WriteEndObject();
    }

    private static string Share(double share) => share.ToString("F3", CultureInfo.InvariantCulture);

    private static string Uncounted(IReadOnlyList<string> names)
    {
        var more = names.Count - NamesShown;
        var listed = VisibleText.Of(string.Join(", ", names.Take(NamesShown)));
        return FormattableString.Invariant($"Not in EXPECTED and not counted: {listed}{(more > 0 ? $" and {more} more" : "")}");
    }
}
