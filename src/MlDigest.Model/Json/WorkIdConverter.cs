using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Identifiers as <c>scheme:value</c>.</summary>
internal sealed class WorkIdConverter : ContractConverter<WorkId>
{
    public override WorkId ReadValue(ref Utf8JsonReader reader)
    {
        var text = reader.ReadText();
        return WorkId.TryParse(text, out var id) ? id : throw new JsonException($"'{text}' is not an identifier of the form scheme:value.");
    }

    public override void WriteValue(Utf8JsonWriter writer, WorkId value)
    {
        if (value == default) throw new JsonException("An identifier without scheme and value cannot be written.");
        writer.WriteText(value.ToString());
    }
}
