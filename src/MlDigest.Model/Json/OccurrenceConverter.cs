using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Occurrences of works as objects.</summary>
internal sealed class OccurrenceConverter : ContractConverter<WorkOccurrence>
{
    public override WorkOccurrence ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "An object");
        IssueReference? issue = null;
        string? entryId = null;
        bool? isSubject = null;
        EntryKind? kind = null;
        string? url = null;
        SourceSpan? span = null;
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual("issue"u8)) issue = Contracts.IssueReference.ReadValue(ref reader);
            else if (name.SequenceEqual("entryId"u8)) entryId = reader.ReadText();
            else if (name.SequenceEqual("isSubject"u8)) isSubject = reader.ReadTruth();
            else if (name.SequenceEqual("kind"u8)) kind = Contracts.EntryKind.ReadValue(ref reader);
            else if (name.SequenceEqual("url"u8)) url = reader.ReadTextOrNull();
            else if (name.SequenceEqual("span"u8)) span = Contracts.Span.ReadValue(ref reader);
            else reader.TrySkip();
        }

        return new WorkOccurrence(
            issue ?? throw JsonValueReader.Missing("issue"),
            entryId ?? throw JsonValueReader.Missing("entryId"),
            isSubject ?? throw JsonValueReader.Missing("isSubject"),
            kind ?? throw JsonValueReader.Missing("kind"),
            url,
            span ?? throw JsonValueReader.Missing("span"));
    }

    public override void WriteValue(Utf8JsonWriter writer, WorkOccurrence value)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("issue"u8);
        Contracts.IssueReference.WriteValue(writer, value.Issue);
        writer.WriteText("entryId"u8, value.EntryId);
        writer.WriteBoolean("isSubject"u8, value.IsSubject);
        writer.WriteText("kind"u8, value.Kind.Value);
        writer.WriteText("url"u8, value.Url);
        writer.WritePropertyName("span"u8);
        Contracts.Span.WriteValue(writer, value.Span);
        writer.WriteEndObject();
    }
}
