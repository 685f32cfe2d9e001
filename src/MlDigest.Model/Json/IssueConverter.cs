using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Issues as objects.</summary>
internal sealed class IssueConverter : VersionedConverter<DigestIssue>
{
    protected override DigestIssue ReadMembers(ref Utf8JsonReader reader)
    {
        int? version = null;
        int? number = null;
        string? document = null;
        string? title = null;
        string? series = null;
        string? period = null;
        string? language = null;
        string? sourceUrl = null;
        string? description = null;
        string? introduction = null;
        double? confidence = null;
        var metadata = DigestMetadata.Empty;
        EquatableList<DigestSection> sections = [];
        SourceSpan span = default;
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual(SchemaVersion.Name)) version = SchemaVersion.Read(ref reader);
            else if (name.SequenceEqual("document"u8)) document = reader.ReadText();
            else if (name.SequenceEqual("title"u8)) title = reader.ReadTextOrNull();
            else if (name.SequenceEqual("series"u8)) series = reader.ReadTextOrNull();
            else if (name.SequenceEqual("number"u8)) number = reader.ReadNumberOrNull();
            else if (name.SequenceEqual("period"u8)) period = reader.ReadFormOrNull(TextForms.IsPeriod, TextForms.Period);
            else if (name.SequenceEqual("language"u8)) language = reader.ReadFormOrNull(TextForms.IsLanguage, TextForms.Language);
            else if (name.SequenceEqual("sourceUrl"u8)) sourceUrl = reader.ReadTextOrNull();
            else if (name.SequenceEqual("description"u8)) description = reader.ReadTextOrNull();
            else if (name.SequenceEqual("metadata"u8)) metadata = Contracts.Metadata.ReadValue(ref reader);
            else if (name.SequenceEqual("introduction"u8)) introduction = reader.ReadTextOrNull();
            else if (name.SequenceEqual("confidence"u8)) confidence = reader.ReadShareOrNull();
            else if (name.SequenceEqual("sections"u8)) sections = Contracts.Sections.ReadValue(ref reader);
            else if (name.SequenceEqual("span"u8)) span = Contracts.Span.ReadValue(ref reader);
            else reader.TrySkip();
        }

        if (version is null) throw JsonValueReader.Missing("schemaVersion");
        return new DigestIssue
        {
            Document = document ?? throw JsonValueReader.Missing("document"),
            Title = title,
            Series = series,
            Number = number,
            Period = period,
            Language = language,
            SourceUrl = sourceUrl,
            Description = description,
            Metadata = metadata,
            Introduction = introduction,
            Confidence = confidence,
            Sections = sections,
            Span = span,
        };
    }

    protected override void WriteMembers(Utf8JsonWriter writer, DigestIssue value)
    {
        writer.WriteText("document"u8, value.Document);
        writer.WriteText("title"u8, value.Title);
        writer.WriteText("series"u8, value.Series);
        writer.WriteNumber("number"u8, value.Number);
        writer.WriteForm("period"u8, value.Period, TextForms.IsPeriod, TextForms.Period);
        writer.WriteForm("language"u8, value.Language, TextForms.IsLanguage, TextForms.Language);
        writer.WriteText("sourceUrl"u8, value.SourceUrl);
        writer.WriteText("description"u8, value.Description);
        if (value.Metadata.Count > 0)
        {
            writer.WritePropertyName("metadata"u8);
            Contracts.Metadata.WriteValue(writer, value.Metadata);
        }

        writer.WriteText("introduction"u8, value.IntroductionRange);

        // Not every framework writes a binary number as short as it can be.
        if (value.Confidence is { } confidence) writer.WriteNumber("confidence"u8, (decimal)confidence);
        writer.WriteList("sections"u8, value.Sections, Contracts.Sections);
        writer.WritePropertyName("span"u8);
        Contracts.Span.WriteValue(writer, value.Span);
    }
}
