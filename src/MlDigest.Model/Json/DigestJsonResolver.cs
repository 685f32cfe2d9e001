using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Model.Json;

/// <summary>Gives the JSON contract of each type to a chain of resolvers.</summary>
internal sealed class DigestJsonResolver : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => ContractTable.Find(type)?.Info(options);
}
