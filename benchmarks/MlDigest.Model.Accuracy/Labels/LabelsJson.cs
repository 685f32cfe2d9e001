using System.Text.Json;
using MlDigest.Cli.Compare;

namespace MlDigest.Model.Accuracy.Labels;

/// <summary>Writes labels as JSON Lines in the product's own form, with marks for what is not judged.</summary>
internal static class LabelsJson
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();
    private static readonly JsonWriterOptions Options = new() { Encoder = DigestJson.Encoder };

    public static void Write(Stream stream, LabelledDocument document)
    {
        foreach (var issue in document.Issues)
        {
            using (var json = new Utf8JsonWriter(stream, Options)) Write(json, document.Name, issue);
            stream.Write(LineEnd);
        }
    }

    private static void Write(Utf8JsonWriter json, string document, LabelledIssue issue)
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", DigestJson.SchemaVersion);
        json.WriteString("document", document);
        json.WriteString("title", issue.Title);
        if (issue.Number is { } number) json.WriteNumber("number", number);
        json.WriteString("period", issue.Period);
        json.WriteString("language", issue.Language);
        json.WriteString("sourceUrl", issue.SourceUrl);
        json.WriteStartArray("sections");
        foreach (var section in issue.Sections) Write(json, section, 0);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a section inside those around it, which are written anew around each.</summary>
    private static void Write(Utf8JsonWriter json, LabelledSection section, int depth)
    {
        var isInnermost = depth >= section.Path.Count - 1;
        json.WriteStartObject();
        if (depth < section.Path.Count) json.WriteString("title", section.Path[depth]);
        json.WriteString("kind", (isInnermost && section.IsFurniture ? SectionKind.Navigation : SectionKind.News).Value);
        if (isInnermost)
        {
            json.WriteBoolean(LabelMarks.Ambiguous, section.IsUnsure);
            json.WriteStartArray("entries");
            for (var i = 0; i < section.Entries.Count; i++) Write(json, section.Entries[i], FormattableString.Invariant($"entry {i}"));
        }
        else
        {
            json.WriteStartArray("sections");
            Write(json, section, depth + 1);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LabelledEntry entry, string key)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteString("title", entry.Title);
        if (entry.Kind is not null) json.WriteString("kind", entry.Kind);
        json.WriteString("url", entry.Url);
        json.WriteString("workTitle", entry.WorkTitle);
        Write(json, "identifiers", entry.Identifiers);
        json.WriteStartArray("images");
        for (var i = 0; i < entry.Images; i++)
        {
            json.WriteStartObject();
            json.WriteString("url", FormattableString.Invariant($"image {i}"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var unjudged = entry.Unjudged | (entry.Kind is null ? Unjudged.Kind : 0) | (entry.Images is null ? Unjudged.Images : 0);
        if (unjudged == Unjudged.Entry) json.WriteBoolean(LabelMarks.Ambiguous, true);
        else Write(json, LabelMarks.Ambiguous, LabelMarks.Fields.Where(field => unjudged.HasFlag(field.Value)).Select(field => field.Key));
        Write(json, LabelMarks.Alternatives, entry.AlternativeUrls);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
