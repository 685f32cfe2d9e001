using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlDigest.Model.Json;

/// <summary>Reads and writes one type by the contract, whatever the options of the program.</summary>
internal abstract class ContractConverter<T> : JsonConverter<T>
{
    /// <summary>Reads the value that begins at the reader's token and leaves the reader on its last token.</summary>
    /// <exception cref="JsonException">The value does not keep to the contract; the reader stands on the token in question.</exception>
    public abstract T ReadValue(ref Utf8JsonReader reader);

    public abstract void WriteValue(Utf8JsonWriter writer, T value);

    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        try
        {
            return ReadValue(ref reader);
        }
        catch (JsonException exception) when (exception.LineNumber is null)
        {
            // The serializer knows the path to this value only, and adds it as a property.
            throw new JsonException(
                $"{exception.Message} Path in {typeof(T).Name}: {JsonPlace.PathTo(start, reader.TokenStartIndex)}.", exception);
        }
    }

    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => WriteValue(writer, value);
}
