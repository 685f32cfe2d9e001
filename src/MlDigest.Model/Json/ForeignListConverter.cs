using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlDigest.Model.Json;

/// <summary>
/// Lists whose elements are none of the model's types, as arrays by the program's own contract of the elements. They cannot be read: only
/// reflection could make a list of a type that nothing here knows.
/// </summary>
internal sealed class ForeignListConverter : JsonConverter<IEnumerable>
{
    public override bool CanConvert(Type typeToConvert) => typeof(IEnumerable).IsAssignableFrom(typeToConvert);

    public override IEnumerable Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var element = typeToConvert.GetGenericArguments()[0].Name;
        throw new NotSupportedException(
            $"An EquatableList<{element}> cannot be read from JSON: {element} is no type of MlDigest.Model. "
            + $"Read a List<{element}> and call ToEquatableList().");
    }

    public override void Write(Utf8JsonWriter writer, IEnumerable value, JsonSerializerOptions options)
    {
        var contract = options.GetTypeInfo(value.GetType().GetGenericArguments()[0]);
        writer.WriteStartArray();
        foreach (var item in value) JsonSerializer.Serialize(writer, item, contract);
        writer.WriteEndArray();
    }
}
