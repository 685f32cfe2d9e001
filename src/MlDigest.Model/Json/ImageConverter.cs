using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Images as objects.</summary>
internal sealed class ImageConverter : ContractConverter<DigestImage>
{
    public override DigestImage ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "An object");
        string? url = null;
        string? alternativeText = null;
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual("url"u8)) url = reader.ReadText();
            else if (name.SequenceEqual("alternativeText"u8)) alternativeText = reader.ReadTextOrNull();
            else reader.TrySkip();
        }

        return new DigestImage
        {
            Url = url ?? throw JsonValueReader.Missing("url"),
            AlternativeText = alternativeText,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, DigestImage value)
    {
        writer.WriteStartObject();
        writer.WriteText("url"u8, value.UrlRange);
        writer.WriteText("alternativeText"u8, value.AlternativeTextRange);
        writer.WriteEndObject();
    }
}
