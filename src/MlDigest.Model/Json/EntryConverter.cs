using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Entries as objects.</summary>
internal sealed class EntryConverter : ContractConverter<DigestEntry>
{
    public override DigestEntry ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "An object");
        string? key = null;
        string? title = null;
        EntryKind kind = default;
        string? url = null;
        string? workTitle = null;
        EquatableList<WorkId> identifiers = [];
        string? summary = null;
        EquatableList<DigestLink> links = [];
        EquatableList<DigestImage> images = [];
        EquatableList<LinkCard> cards = [];
        string? body = null;
        SourceSpan span = default;
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual("key"u8)) key = reader.ReadName();
            else if (name.SequenceEqual("title"u8)) title = reader.ReadText();
            else if (name.SequenceEqual("kind"u8)) kind = Contracts.EntryKind.ReadValue(ref reader);
            else if (name.SequenceEqual("url"u8)) url = reader.ReadTextOrNull();
            else if (name.SequenceEqual("workTitle"u8)) workTitle = reader.ReadTextOrNull();
            else if (name.SequenceEqual("identifiers"u8)) identifiers = Contracts.Identifiers.ReadValue(ref reader);
            else if (name.SequenceEqual("summary"u8)) summary = reader.ReadTextOrNull();
            else if (name.SequenceEqual("links"u8)) links = Contracts.Links.ReadValue(ref reader);
            else if (name.SequenceEqual("images"u8)) images = Contracts.Images.ReadValue(ref reader);
            else if (name.SequenceEqual("cards"u8)) cards = Contracts.Cards.ReadValue(ref reader);
            else if (name.SequenceEqual("body"u8)) body = reader.ReadTextOrNull();
            else if (name.SequenceEqual("span"u8)) span = Contracts.Span.ReadValue(ref reader);
            else reader.TrySkip();
        }

        return new DigestEntry
        {
            Key = key ?? throw JsonValueReader.Missing("key"),
            Title = title ?? throw JsonValueReader.Missing("title"),
            Kind = kind,
            Url = url,
            WorkTitle = workTitle,
            Identifiers = identifiers,
            Summary = summary,
            Links = links,
            Images = images,
            Cards = cards,
            Body = body,
            Span = span,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, DigestEntry value)
    {
        writer.WriteStartObject();
        writer.WriteText("key"u8, value.Key);
        writer.WriteText("title"u8, value.TitleRange);
        writer.WriteText("kind"u8, value.Kind.Value);
        writer.WriteText("url"u8, value.UrlRange);
        writer.WriteText("workTitle"u8, value.WorkTitle);
        writer.WriteList("identifiers"u8, value.Identifiers, Contracts.Identifiers);
        writer.WriteText("summary"u8, value.SummaryRange);
        writer.WriteList("links"u8, value.Links, Contracts.Links);
        writer.WriteList("images"u8, value.Images, Contracts.Images);
        writer.WriteList("cards"u8, value.Cards, Contracts.Cards);
        writer.WriteText("body"u8, value.BodyRange);
        writer.WritePropertyName("span"u8);
        Contracts.Span.WriteValue(writer, value.Span);
        writer.WriteEndObject();
    }
}
