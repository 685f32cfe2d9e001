using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Model.Json;

/// <summary>The contract of each type of the model, and of lists of it.</summary>
internal static class ContractTable
{
    private static readonly Dictionary<Type, Entry> ByType = new[]
    {
        Of(Contracts.Document),
        Of(Contracts.Issue),
        Of(Contracts.Section),
        Of(Contracts.Entry),
        Of(Contracts.Link),
        Of(Contracts.Image),
        Of(Contracts.Card),
        Of(Contracts.Identifier),
        Of(IdentifierContracts.Arxiv),
        Of(IdentifierContracts.Doi),
        Of(IdentifierContracts.OpenReview),
        Of(IdentifierContracts.Acl),
        Of(IdentifierContracts.SemanticScholar),
        Of(IdentifierContracts.PubMed),
        Of(IdentifierContracts.Pmc),
        Of(Contracts.Period),
        Of(Contracts.Metadata),
        Of(Contracts.Span),
        Of(Contracts.EntryKind),
        Of(Contracts.SectionKind),
        Of(Contracts.LinkKind),
        Of(Contracts.Diagnostic),
        Of(Contracts.Severity),
        Of(Contracts.Leaf),
        Of(Contracts.LeafKind),
        Of(Contracts.EntryReference),
        Of(Contracts.IssueReference),
        Of(Contracts.Occurrence),
        Of(Contracts.Work),
        [One<EquatableList<string>>(() => Contracts.Texts)],
    }.SelectMany(pair => pair).ToDictionary(entry => entry.Type);

    public static Entry? Find(Type type) => ByType.TryGetValue(type, out var entry) ? entry : null;

    private static Entry[] Of<T>(ContractConverter<T> converter) => [One(() => converter), One(() => new ListConverter<T>(converter))];

    private static Entry One<T>(Func<ContractConverter<T>> converter) =>
        new(typeof(T), converter, options => JsonMetadataServices.CreateValueInfo<T>(options, converter()));

    /// <param name="Type">The type.</param>
    /// <param name="Converter">Its converter; lists of what no issue holds lists of get theirs when they are asked for.</param>
    /// <param name="Info">The contract within options.</param>
    internal sealed record Entry(Type Type, Func<JsonConverter> Converter, Func<JsonSerializerOptions, JsonTypeInfo> Info);
}
