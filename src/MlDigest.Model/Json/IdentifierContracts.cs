namespace MlDigest.Model.Json;

/// <summary>
/// The converters of the identifiers of one scheme. They are no part of an issue, in which identifiers are <see cref="WorkId"/>s.
/// </summary>
internal static class IdentifierContracts
{
    public static IdentifierConverter<ArxivId> Arxiv { get; } = new(ArxivId.TryParse, "an arXiv identifier");

    public static IdentifierConverter<DoiId> Doi { get; } = new(DoiId.TryParse, "a DOI");

    public static IdentifierConverter<OpenReviewId> OpenReview { get; } = new(OpenReviewId.TryParse, "an OpenReview identifier");

    public static IdentifierConverter<AclId> Acl { get; } = new(AclId.TryParse, "an ACL Anthology identifier");

    public static IdentifierConverter<SemanticScholarId> SemanticScholar { get; } = new(
        SemanticScholarId.TryParse, "a Semantic Scholar identifier");

    public static IdentifierConverter<PubMedId> PubMed { get; } = new(PubMedId.TryParse, "a PubMed identifier");

    public static IdentifierConverter<PmcId> Pmc { get; } = new(PmcId.TryParse, "a PubMed Central identifier");
}
