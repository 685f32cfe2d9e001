using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Model.Json;

/// <summary>Gives the JSON contracts of identifiers: each is its canonical text.</summary>
internal static class IdentifierContracts
{
    public static JsonTypeInfo? Of(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(WorkId)) return Text(WorkId.Parse);
        if (type == typeof(ArxivId)) return Text(ArxivId.Parse);
        if (type == typeof(DoiId)) return Text(DoiId.Parse);
        if (type == typeof(OpenReviewId)) return Text(OpenReviewId.Parse);
        if (type == typeof(AclId)) return Text(AclId.Parse);
        if (type == typeof(SemanticScholarId)) return Text(SemanticScholarId.Parse);
        if (type == typeof(PubMedId)) return Text(PubMedId.Parse);
        if (type == typeof(PmcId)) return Text(PmcId.Parse);
        return null;

        JsonTypeInfo Text<T>(Func<string, T> parse)
            where T : struct => JsonMetadataServices.CreateValueInfo<T>(options, new VocabularyConverter<T>(parse, id => id.ToString()!));
    }
}
