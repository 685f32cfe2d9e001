using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Links as objects.</summary>
internal sealed class LinkConverter : ContractConverter<DigestLink>
{
    public override DigestLink ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "An object");
        string? url = null;
        string? text = null;
        LinkKind kind = default;
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual("url"u8)) url = reader.ReadText();
            else if (name.SequenceEqual("text"u8)) text = reader.ReadTextOrNull();
            else if (name.SequenceEqual("kind"u8)) kind = Contracts.LinkKind.ReadValue(ref reader);
            else reader.TrySkip();
        }

        return new DigestLink
        {
            Url = url ?? throw JsonValueReader.Missing("url"),
            Text = text,
            Kind = kind,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, DigestLink value)
    {
        writer.WriteStartObject();
        writer.WriteText("url"u8, value.UrlRange);
        writer.WriteText("text"u8, value.TextRange);
        writer.WriteText("kind"u8, value.Kind.Value);
        writer.WriteEndObject();
    }
}
