using System.Text.Json.Serialization;

namespace MlDigest.Model.Json;

/// <summary>The contracts of the records, made by System.Text.Json's generator when the library is built.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(DigestIssue))]
[JsonSerializable(typeof(DigestSection))]
[JsonSerializable(typeof(DigestEntry))]
[JsonSerializable(typeof(DigestLink))]
[JsonSerializable(typeof(DigestImage))]
[JsonSerializable(typeof(LinkCard))]
[JsonSerializable(typeof(SourceSpan))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(int?))]
internal sealed partial class DigestJsonContext : JsonSerializerContext;
