using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Model.Json;

/// <summary>
/// Gives the JSON contract of each record: the generated one, with the converters of its value types, without empty members, and with
/// the version of the schema in front of an issue.
/// </summary>
internal sealed class DigestJsonResolver : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (ValueInfo(type, options) is { } value) return value;
        var info = ((IJsonTypeInfoResolver)DigestJsonContext.Default).GetTypeInfo(type, options);
        if (info is { Kind: JsonTypeInfoKind.Object } && type.Assembly == typeof(DigestIssue).Assembly) Shape(info);
        return info;
    }

    private static JsonTypeInfo? ValueInfo(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(EntryKind)) return Value(new VocabularyConverter<EntryKind>(text => new EntryKind(text), kind => kind.Value));
        if (type == typeof(SectionKind)) return Value(new VocabularyConverter<SectionKind>(text => new SectionKind(text), kind => kind.Value));
        if (type == typeof(LinkKind)) return Value(new VocabularyConverter<LinkKind>(text => new LinkKind(text), kind => kind.Value));
        if (type == typeof(WorkId)) return Value(new VocabularyConverter<WorkId>(WorkId.Parse, id => id.ToString()));
        if (type == typeof(DigestMetadata)) return Value(new MetadataConverter());
        if (type == typeof(EquatableList<DigestSection>)) return Value(new EquatableListConverter<DigestSection>());
        if (type == typeof(EquatableList<DigestEntry>)) return Value(new EquatableListConverter<DigestEntry>());
        if (type == typeof(EquatableList<DigestLink>)) return Value(new EquatableListConverter<DigestLink>());
        if (type == typeof(EquatableList<DigestImage>)) return Value(new EquatableListConverter<DigestImage>());
        if (type == typeof(EquatableList<LinkCard>)) return Value(new EquatableListConverter<LinkCard>());
        if (type == typeof(EquatableList<WorkId>)) return Value(new EquatableListConverter<WorkId>());
        if (type == typeof(EquatableList<string>)) return Value(new EquatableListConverter<string>());
        return null;

        JsonTypeInfo Value<T>(JsonConverter<T> converter) => JsonMetadataServices.CreateValueInfo<T>(options, converter);
    }

    private static void Shape(JsonTypeInfo info)
    {
        foreach (var property in info.Properties)
        {
            var canBeEmpty = !property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null;
            if (canBeEmpty) property.ShouldSerialize = (_, value) => value is not (null or IEmptiable { IsEmpty: true });
        }

        if (info.Type == typeof(DigestIssue)) info.Properties.Insert(0, SchemaVersion(info.Options));
    }

    private static JsonPropertyInfo SchemaVersion(JsonSerializerOptions options)
    {
        var property = JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<int>
        {
            DeclaringType = typeof(DigestIssue),
            IsProperty = true,
            IsPublic = true,
            PropertyName = nameof(DigestJson.SchemaVersion),
            JsonPropertyName = "schemaVersion",
            Converter = JsonMetadataServices.Int32Converter,
            Getter = _ => DigestJson.SchemaVersion,
            Setter = (_, version) =>
            {
                if (version > DigestJson.SchemaVersion)
                {
                    throw new JsonException($"The issue was written with schema version {version}; this library reads versions up to {DigestJson.SchemaVersion}. Use a newer one.");
                }
            },
        });
        property.IsRequired = true;
        return property;
    }
}
