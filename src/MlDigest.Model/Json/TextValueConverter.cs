using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>A value that is one text: a string in JSON, or the name of a member where it is the key of a dictionary.</summary>
internal abstract class TextValueConverter<T> : ContractConverter<T>
    where T : struct
{
    public sealed override T ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.String, "A text");
        return FromText(ref reader);
    }

    public sealed override void WriteValue(Utf8JsonWriter writer, T value) => writer.WriteText(TextOf(value));

    public sealed override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        FromText(ref reader);

    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteName(TextOf(value));

    /// <summary>Reads the string or name that the reader stands on.</summary>
    protected abstract T FromText(ref Utf8JsonReader reader);

    protected abstract string TextOf(T value);
}
