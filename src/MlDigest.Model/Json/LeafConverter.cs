using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Leaves as objects.</summary>
internal sealed class LeafConverter : ContractConverter<DigestLeaf>
{
    public override DigestLeaf ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "An object");
        LeafKind? kind = null;
        SourceSpan? span = null;
        while (reader.ReadMember(out var name))
        {
            if (name.SequenceEqual("kind"u8)) kind = Contracts.LeafKind.ReadValue(ref reader);
            else if (name.SequenceEqual("span"u8)) span = Contracts.Span.ReadValue(ref reader);
            else reader.TrySkip();
        }

        return new DigestLeaf(kind ?? throw JsonValueReader.Missing("kind"), span ?? throw JsonValueReader.Missing("span"));
    }

    public override void WriteValue(Utf8JsonWriter writer, DigestLeaf value)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("kind"u8);
        Contracts.LeafKind.WriteValue(writer, value.Kind);
        writer.WritePropertyName("span"u8);
        Contracts.Span.WriteValue(writer, value.Span);
        writer.WriteEndObject();
    }
}
