using System.Reflection;
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
        if ((ValueInfo(type, options) ?? IdentifierContracts.Of(type, options)) is { } value) return value;
        var info = ((IJsonTypeInfoResolver)DigestJsonContext.Default).GetTypeInfo(type, options);
        if (info is { Kind: JsonTypeInfoKind.Object } && type.Assembly == typeof(DigestIssue).Assembly) Shape(info);
        return info;
    }

    private static JsonTypeInfo? ValueInfo(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(EntryKind)) return Value(new VocabularyConverter<EntryKind>(text => new EntryKind(text), kind => kind.Value));
        if (type == typeof(SectionKind)) return Value(new VocabularyConverter<SectionKind>(text => new SectionKind(text), kind => kind.Value));
        if (type == typeof(LinkKind)) return Value(new VocabularyConverter<LinkKind>(text => new LinkKind(text), kind => kind.Value));
        if (type == typeof(DigestMetadata)) return Metadata(options);
        if (type == typeof(EquatableList<DigestSection>)) return List<DigestSection>(options);
        if (type == typeof(EquatableList<DigestEntry>)) return List<DigestEntry>(options);
        if (type == typeof(EquatableList<DigestLink>)) return List<DigestLink>(options);
        if (type == typeof(EquatableList<DigestImage>)) return List<DigestImage>(options);
        if (type == typeof(EquatableList<LinkCard>)) return List<LinkCard>(options);
        if (type == typeof(EquatableList<WorkId>)) return List<WorkId>(options);
        if (type == typeof(EquatableList<string>)) return List<string>(options);
        return null;

        JsonTypeInfo Value<T>(JsonConverter<T> converter) => JsonMetadataServices.CreateValueInfo<T>(options, converter);
    }

    // An exception without a message gets System.Text.Json's own, with the path and the line.
    private static JsonTypeInfo<EquatableList<T>> List<T>(JsonSerializerOptions options) => JsonMetadataServices.CreateImmutableEnumerableInfo<EquatableList<T>, T>(
        options,
        new JsonCollectionInfoValues<EquatableList<T>>(),
        items => items.Any(item => item is null) ? throw new JsonException() : items.ToEquatableList());

    private static JsonTypeInfo<DigestMetadata> Metadata(JsonSerializerOptions options) => JsonMetadataServices.CreateImmutableDictionaryInfo<DigestMetadata, string, EquatableList<string>>(
        options,
        new JsonCollectionInfoValues<DigestMetadata>(),
        pairs => pairs.Any(pair => pair.Value is null) ? throw new JsonException() : new DigestMetadata(pairs));

    private static void Shape(JsonTypeInfo info)
    {
        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            // What is computed from other members is no part of the contract.
            if (info.Properties[i].Set is null) info.Properties.RemoveAt(i);
        }

        foreach (var property in info.Properties)
        {
            // The names are the contract's, whatever policy the program's own options have.
            property.Name = JsonNamingPolicy.CamelCase.ConvertName((property.AttributeProvider as MemberInfo)?.Name ?? property.Name);
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
                if (version < 1) throw new JsonException($"{version} is no schema version; the first is 1.");
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
