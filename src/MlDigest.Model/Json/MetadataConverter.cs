using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Model.Json;

/// <summary>Writes metadata as a JSON object of arrays of texts.</summary>
internal sealed class MetadataConverter : JsonConverter<DigestMetadata>
{
    public override DigestMetadata Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException($"An object was expected for metadata, not {reader.TokenType}.");
        var values = (JsonTypeInfo<EquatableList<string>>)options.GetTypeInfo(typeof(EquatableList<string>));
        var pairs = new Dictionary<string, EquatableList<string>>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            pairs[name] = JsonSerializer.Deserialize(ref reader, values)!;
        }

        return new DigestMetadata(pairs);
    }

    public override void Write(Utf8JsonWriter writer, DigestMetadata value, JsonSerializerOptions options)
    {
        var values = (JsonTypeInfo<EquatableList<string>>)options.GetTypeInfo(typeof(EquatableList<string>));
        writer.WriteStartObject();
        foreach (var pair in value)
        {
            writer.WritePropertyName(pair.Key);
            JsonSerializer.Serialize(writer, pair.Value, values);
        }

        writer.WriteEndObject();
    }
}
