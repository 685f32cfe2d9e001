using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Model.Json;

/// <summary>Gives the JSON contract of each type to System.Text.Json: to a chain of resolvers, or as a converter that goes before them all.</summary>
internal sealed class DigestJsonResolver : JsonConverterFactory, IJsonTypeInfoResolver
{
    private static readonly Dictionary<Type, (JsonConverter Converter, Func<JsonSerializerOptions, JsonTypeInfo> Info)> ByType = new[]
    {
        Contract(Contracts.Document),
        Contract(Contracts.Issue),
        Contract(Contracts.Issues),
        Contract(Contracts.Section),
        Contract(Contracts.Sections),
        Contract(Contracts.Entry),
        Contract(Contracts.Entries),
        Contract(Contracts.Link),
        Contract(Contracts.Links),
        Contract(Contracts.Image),
        Contract(Contracts.Images),
        Contract(Contracts.Card),
        Contract(Contracts.Cards),
        Contract(Contracts.Identifier),
        Contract(Contracts.Identifiers),
        Contract(IdentifierContracts.Arxiv),
        Contract(IdentifierContracts.Doi),
        Contract(IdentifierContracts.OpenReview),
        Contract(IdentifierContracts.Acl),
        Contract(IdentifierContracts.SemanticScholar),
        Contract(IdentifierContracts.PubMed),
        Contract(IdentifierContracts.Pmc),
        Contract(Contracts.Texts),
        Contract(Contracts.Metadata),
        Contract(Contracts.Span),
        Contract(Contracts.EntryKind),
        Contract(Contracts.SectionKind),
        Contract(Contracts.LinkKind),
        Contract(Contracts.Diagnostic),
        Contract(Contracts.Diagnostics),
        Contract(Contracts.Severity),
        Contract(Contracts.Leaf),
        Contract(Contracts.Leaves),
        Contract(Contracts.LeafKind),
    }.ToDictionary(contract => contract.Type, contract => (contract.Converter, contract.Info));

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => ByType.TryGetValue(type, out var contract) ? contract.Info(options) : null;

    public override bool CanConvert(Type typeToConvert) => ByType.ContainsKey(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => ByType[typeToConvert].Converter;

    private static (Type Type, JsonConverter Converter, Func<JsonSerializerOptions, JsonTypeInfo> Info) Contract<T>(ContractConverter<T> converter) =>
        (typeof(T), converter, options => JsonMetadataServices.CreateValueInfo<T>(options, converter));
}
