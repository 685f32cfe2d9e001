using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>An identifier as its canonical text.</summary>
/// <param name="tryParse">Reads the text.</param>
/// <param name="name">What a text should be, with its article.</param>
internal sealed class IdentifierConverter<T>(IdentifierConverter<T>.TryParse tryParse, string name) : TextValueConverter<T>
    where T : struct
{
    public delegate bool TryParse(string? text, out T id);

    protected override T FromText(ref Utf8JsonReader reader)
    {
        var text = reader.GetText();
        return tryParse(text, out var id) ? id : throw new JsonException($"'{text}' is not {name}.");
    }

    protected override string TextOf(T value) =>
        value.Equals(default(T)) ? throw new JsonException("The default value of an identifier cannot be written.") : value.ToString()!;
}
