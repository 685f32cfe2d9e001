using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Entries with their place as objects.</summary>
internal sealed class EntryReferenceConverter : ContractConverter<EntryReference>
{
    public override EntryReference ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "An object");
        string? id = null;
        DigestIssue? issue = null;
        EquatableList<DigestSection> path = [];
        DigestEntry? entry = null;
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual("id"u8)) id = reader.ReadText();
            else if (name.SequenceEqual("issue"u8)) issue = Contracts.Issue.ReadValue(ref reader);
            else if (name.SequenceEqual("path"u8)) path = Contracts.Sections.ReadValue(ref reader);
            else if (name.SequenceEqual("entry"u8)) entry = Contracts.Entry.ReadValue(ref reader);
            else reader.TrySkip();
        }

        return new EntryReference(
            id ?? throw JsonValueReader.Missing("id"),
            issue ?? throw JsonValueReader.Missing("issue"),
            path,
            entry ?? throw JsonValueReader.Missing("entry"));
    }

    public override void WriteValue(Utf8JsonWriter writer, EntryReference value)
    {
        writer.WriteStartObject();
        writer.WriteText("id"u8, value.Id);
        writer.WritePropertyName("issue"u8);
        Contracts.Issue.WriteValue(writer, value.Issue);
        writer.WriteList("path"u8, value.Path, Contracts.Sections);
        writer.WritePropertyName("entry"u8);
        Contracts.Entry.WriteValue(writer, value.Entry);
        writer.WriteEndObject();
    }
}
