using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Model.Benchmarks;

/// <summary>The same records by reflection: what a program gets that knows nothing of the contract but the forms of single values.</summary>
internal static class ReflectedJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new SingleValues(), new Lists() },
    };

    private sealed class SingleValues : JsonConverterFactory
    {
        private static readonly Type[] Types = [typeof(EntryKind), typeof(SectionKind), typeof(LinkKind), typeof(WorkId), typeof(DigestMetadata)];

        public override bool CanConvert(Type typeToConvert) => Types.Contains(typeToConvert);

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            ((JsonConverterFactory)DigestJson.Converter).CreateConverter(typeToConvert, options);
    }

    private sealed class Lists : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(EquatableList<>);

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter?)Activator.CreateInstance(typeof(List<>).MakeGenericType(typeToConvert.GetGenericArguments()));

        private sealed class List<T> : JsonConverter<EquatableList<T>>
        {
            public override EquatableList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                JsonSerializer.Deserialize<T[]>(ref reader, options)!.ToEquatableList();

            public override void Write(Utf8JsonWriter writer, EquatableList<T> value, JsonSerializerOptions options)
            {
                writer.WriteStartArray();
                foreach (var item in value) JsonSerializer.Serialize(writer, item, options);
                writer.WriteEndArray();
            }
        }
    }
}
