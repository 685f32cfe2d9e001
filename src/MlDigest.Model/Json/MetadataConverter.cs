using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Metadata as an object of arrays. Of a name that comes twice the last values count.</summary>
internal sealed class MetadataConverter : ContractConverter<DigestMetadata>
{
    public override DigestMetadata ReadValue(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject, "An object");
        var pairs = new List<KeyValuePair<string, EquatableList<string>>>();
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (reader.Read(); reader.TokenType != JsonTokenType.EndObject; reader.Read())
        {
            var name = reader.GetText();
            reader.Read();
            var pair = new KeyValuePair<string, EquatableList<string>>(name, Contracts.Texts.ReadValue(ref reader));
            if (positions.TryGetValue(name, out var position))
            {
                pairs[position] = pair;
            }
            else
            {
                positions.Add(name, pairs.Count);
                pairs.Add(pair);
            }
        }

        return pairs.Count == 0 ? DigestMetadata.Empty : new DigestMetadata(pairs);
    }

    public override void WriteValue(Utf8JsonWriter writer, DigestMetadata value)
    {
        writer.WriteStartObject();
        foreach (var pair in value)
        {
            writer.WriteName(pair.Key);
            Contracts.Texts.WriteValue(writer, pair.Value);
        }

        writer.WriteEndObject();
    }
}
