using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Works with their occurrences as objects.</summary>
internal sealed class WorkConverter : ContractConverter<DigestWork>
{
    public override DigestWork ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "An object");
        WorkId id = default;
        string? url = null;
        string? title = null;
        EntryKind? kind = null;
        EquatableList<WorkOccurrence> occurrences = [];
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual("id"u8)) id = Contracts.Identifier.ReadValue(ref reader);
            else if (name.SequenceEqual("url"u8)) url = reader.ReadTextOrNull();
            else if (name.SequenceEqual("title"u8)) title = reader.ReadTextOrNull();
            else if (name.SequenceEqual("kind"u8)) kind = Contracts.EntryKind.ReadValue(ref reader);
            else if (name.SequenceEqual("occurrences"u8)) occurrences = Contracts.Occurrences.ReadValue(ref reader);
            else reader.TrySkip();
        }

        return new DigestWork(id, url, title, kind ?? throw JsonValueReader.Missing("kind"), occurrences);
    }

    public override void WriteValue(Utf8JsonWriter writer, DigestWork value)
    {
        writer.WriteStartObject();
        if (value.Id != default)
        {
            writer.WritePropertyName("id"u8);
            Contracts.Identifier.WriteValue(writer, value.Id);
        }

        writer.WriteText("url"u8, value.Url);
        writer.WriteText("title"u8, value.Title);
        writer.WriteText("kind"u8, value.Kind.Value);
        writer.WriteList("occurrences"u8, value.Occurrences, Contracts.Occurrences);
        writer.WriteEndObject();
    }
}
