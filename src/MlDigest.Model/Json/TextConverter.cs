using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Texts as strings.</summary>
internal sealed class TextConverter : ContractConverter<string>
{
    public override string ReadValue(ref Utf8JsonReader reader) => reader.ReadText();

    public override void WriteValue(Utf8JsonWriter writer, string value) => writer.WriteText(value);
}
