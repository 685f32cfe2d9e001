using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Link cards as objects.</summary>
internal sealed class CardConverter : ContractConverter<LinkCard>
{
    public override LinkCard ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "An object");
        string? url = null;
        string? title = null;
        string? description = null;
        string? site = null;
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual("url"u8)) url = reader.ReadText();
            else if (name.SequenceEqual("title"u8)) title = reader.ReadTextOrNull();
            else if (name.SequenceEqual("description"u8)) description = reader.ReadTextOrNull();
            else if (name.SequenceEqual("site"u8)) site = reader.ReadTextOrNull();
            else reader.TrySkip();
        }

        return new LinkCard
        {
            Url = url ?? throw JsonValueReader.Missing("url"),
            Title = title,
            Description = description,
            Site = site,
        };
    }

    public override void WriteValue(Utf8JsonWriter writer, LinkCard value)
    {
        writer.WriteStartObject();
        writer.WriteText("url"u8, value.Url);
        writer.WriteText("title"u8, value.Title);
        writer.WriteText("description"u8, value.Description);
        writer.WriteText("site"u8, value.Site);
        writer.WriteEndObject();
    }
}
