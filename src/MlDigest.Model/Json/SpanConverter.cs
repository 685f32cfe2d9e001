using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Spans as objects.</summary>
internal sealed class SpanConverter : ContractConverter<SourceSpan>
{
    public override SourceSpan ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "An object");
        int? start = null;
        int? length = null;
        int? line = null;
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual("start"u8)) start = reader.ReadCount();
            else if (name.SequenceEqual("length"u8)) length = reader.ReadCount();
            else if (name.SequenceEqual("line"u8)) line = reader.ReadCount();
            else reader.TrySkip();
        }

        return new SourceSpan(
            start ?? throw JsonValueReader.Missing("start"),
            length ?? throw JsonValueReader.Missing("length"),
            line ?? throw JsonValueReader.Missing("line"));
    }

    public override void WriteValue(Utf8JsonWriter writer, SourceSpan value)
    {
        writer.WriteStartObject();
        writer.WriteCount("start"u8, value.Start);
        writer.WriteCount("length"u8, value.Length);
        writer.WriteCount("line"u8, value.Line);
        writer.WriteEndObject();
    }
}
