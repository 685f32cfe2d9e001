using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlDigest.Model.Json;

/// <summary>Writes a string-backed value as its word and reads any word back.</summary>
internal sealed class VocabularyConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException($"A text was expected for {typeof(T).Name}, not {reader.TokenType}.");
        try
        {
            return read(reader.GetString()!);
        }
        catch (FormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
}
