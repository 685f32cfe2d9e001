using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>An identifier as its canonical text.</summary>
/// <param name="tryParse">Reads the text.</param>
/// <param name="name">What a text should be, with its article.</param>
internal sealed class IdentifierConverter<T>(IdentifierConverter<T>.TryParse tryParse, string name) : ContractConverter<T>
    where T : struct
{
    public delegate bool TryParse(string? text, out T id);

    public override T ReadValue(ref Utf8JsonReader reader)
    {
        var text = reader.ReadText();
        return tryParse(text, out var id) ? id : throw new JsonException($"'{text}' is not {name}.");
    }

    public override void WriteValue(Utf8JsonWriter writer, T value)
    {
        if (value.Equals(default(T))) throw new JsonException("The default value of an identifier cannot be written.");
        writer.WriteText(value.ToString()!);
    }
}
