using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Sections as objects.</summary>
internal sealed class SectionConverter : ContractConverter<DigestSection>
{
    public override DigestSection ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "An object");
        string? title = null;
        int? ordinal = null;
        SectionKind kind = default;
        string? introduction = null;
        EquatableList<DigestEntry> entries = [];
        EquatableList<DigestSection> sections = [];
        SourceSpan span = default;
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual("title"u8)) title = reader.ReadTextOrNull();
            else if (name.SequenceEqual("ordinal"u8)) ordinal = reader.ReadNumberOrNull();
            else if (name.SequenceEqual("kind"u8)) kind = Contracts.SectionKind.ReadValue(ref reader);
            else if (name.SequenceEqual("introduction"u8)) introduction = reader.ReadTextOrNull();
            else if (name.SequenceEqual("entries"u8)) entries = Contracts.Entries.ReadValue(ref reader);
            else if (name.SequenceEqual("sections"u8)) sections = Contracts.Sections.ReadValue(ref reader);
            else if (name.SequenceEqual("span"u8)) span = Contracts.Span.ReadValue(ref reader);
            else reader.TrySkip();
        }

        return new DigestSection
        {
            Title = title,
            Ordinal = ordinal,
            Kind = kind,
            Introduction = introduction,
            Entries = entries,
            Sections = sections,
            Span = span,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, DigestSection value)
    {
        writer.WriteStartObject();
        writer.WriteText("title"u8, value.TitleRange);
        writer.WriteNumber("ordinal"u8, value.Ordinal);
        writer.WriteText("kind"u8, value.Kind.Value);
        writer.WriteText("introduction"u8, value.IntroductionRange);
        writer.WriteList("entries"u8, value.Entries, Contracts.Entries);
        writer.WriteList("sections"u8, value.Sections, Contracts.Sections);
        writer.WritePropertyName("span"u8);
        Contracts.Span.WriteValue(writer, value.Span);
        writer.WriteEndObject();
    }
}
