using System.Text.Json;

namespace MlDigest.Model.Benchmarks;

/// <summary>The contract as a plain loop over <see cref="Utf8JsonWriter"/>: the floor for writing.</summary>
internal static class HandWrittenJson
{
    public static void Write(Utf8JsonWriter writer, DigestIssue issue)
    {
        writer.WriteStartObject();
        writer.WriteNumber("schemaVersion"u8, 1);
        Text(writer, "document"u8, issue.Document);
        Text(writer, "title"u8, issue.Title);
        Text(writer, "series"u8, issue.Series);
        if (issue.Number is { } number) writer.WriteNumber("number"u8, number);
        Text(writer, "period"u8, issue.Period);
        Text(writer, "language"u8, issue.Language);
        Text(writer, "sourceUrl"u8, issue.SourceUrl);
        Text(writer, "description"u8, issue.Description);
        if (issue.Metadata.Count > 0)
        {
            writer.WriteStartObject("metadata"u8);
            foreach (var (name, values) in issue.Metadata)
            {
                writer.WriteStartArray(name);
                foreach (var value in values) writer.WriteStringValue(value);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
        }

        Text(writer, "introduction"u8, issue.Introduction);
        if (issue.Confidence is { } confidence) writer.WriteNumber("confidence"u8, (decimal)confidence);
        Sections(writer, issue.Sections);
        Span(writer, issue.Span);
        writer.WriteEndObject();
    }

    private static void Sections(Utf8JsonWriter writer, EquatableList<DigestSection> sections)
    {
        if (sections.Count == 0) return;
        writer.WriteStartArray("sections"u8);
        foreach (var section in sections)
        {
            writer.WriteStartObject();
            Text(writer, "title"u8, section.Title);
            if (section.Ordinal is { } ordinal) writer.WriteNumber("ordinal"u8, ordinal);
            Text(writer, "kind"u8, section.Kind.Value);
            Text(writer, "introduction"u8, section.Introduction);
            if (section.Entries.Count > 0)
            {
                writer.WriteStartArray("entries"u8);
                foreach (var entry in section.Entries) Entry(writer, entry);
                writer.WriteEndArray();
            }

            Sections(writer, section.Sections);
            Span(writer, section.Span);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Entry(Utf8JsonWriter writer, DigestEntry entry)
    {
        writer.WriteStartObject();
        Text(writer, "key"u8, entry.Key);
        Text(writer, "title"u8, entry.Title);
        Text(writer, "kind"u8, entry.Kind.Value);
        Text(writer, "url"u8, entry.Url);
        Text(writer, "workTitle"u8, entry.WorkTitle);
        if (entry.Identifiers.Count > 0)
        {
            writer.WriteStartArray("identifiers"u8);
            foreach (var identifier in entry.Identifiers) writer.WriteStringValue(identifier.ToString());
            writer.WriteEndArray();
        }

        Text(writer, "summary"u8, entry.Summary);
        if (entry.Links.Count > 0)
        {
            writer.WriteStartArray("links"u8);
            foreach (var link in entry.Links)
            {
                writer.WriteStartObject();
                Text(writer, "url"u8, link.Url);
                Text(writer, "text"u8, link.Text);
                Text(writer, "kind"u8, link.Kind.Value);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (entry.Images.Count > 0)
        {
            writer.WriteStartArray("images"u8);
            foreach (var image in entry.Images)
            {
                writer.WriteStartObject();
                Text(writer, "url"u8, image.Url);
                Text(writer, "alternativeText"u8, image.AlternativeText);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (entry.Cards.Count > 0)
        {
            writer.WriteStartArray("cards"u8);
            foreach (var card in entry.Cards)
            {
                writer.WriteStartObject();
                Text(writer, "url"u8, card.Url);
                Text(writer, "title"u8, card.Title);
                Text(writer, "description"u8, card.Description);
                Text(writer, "site"u8, card.Site);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        Text(writer, "body"u8, entry.Body);
        Span(writer, entry.Span);
        writer.WriteEndObject();
    }

    /// <summary>Writes a member, unless there is nothing to say.</summary>
    public static void Text(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null) writer.WriteString(name, text);
    }

    private static void Span(Utf8JsonWriter writer, SourceSpan span)
    {
        writer.WriteStartObject("span"u8);
        writer.WriteNumber("start"u8, span.Start);
        writer.WriteNumber("length"u8, span.Length);
        writer.WriteNumber("line"u8, span.Line);
        writer.WriteEndObject();
    }
}
