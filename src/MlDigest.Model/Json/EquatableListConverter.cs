using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Model.Json;

/// <summary>Writes a list as a JSON array.</summary>
internal sealed class EquatableListConverter<T> : JsonConverter<EquatableList<T>>
{
    public override EquatableList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException($"An array was expected, not {reader.TokenType}.");
        var element = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.Null) throw new JsonException("An element of an array is null.");
            items.Add(JsonSerializer.Deserialize(ref reader, element)!);
        }

        return items.ToEquatableList();
    }

    public override void Write(Utf8JsonWriter writer, EquatableList<T> value, JsonSerializerOptions options)
    {
        var element = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var item in value) JsonSerializer.Serialize(writer, item, element);
        writer.WriteEndArray();
    }
}
