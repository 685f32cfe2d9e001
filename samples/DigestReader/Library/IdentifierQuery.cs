using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>Tells whether a search is for an identifier: bare, with its scheme, or the address of a page that has one.</summary>
internal static class IdentifierQuery
{
    public static WorkId? Read(string text)
    {
        if (ArxivId.TryParse(text, out var arxiv)) return arxiv;
        if (DoiId.TryParse(text, out var doi)) return doi;
        if (AclId.TryParse(text, out var acl)) return acl;
        if (!text.Contains(':', StringComparison.Ordinal)) return null;

        // Bare, these look like any word or number.
        if (OpenReviewId.TryParse(text, out var openReview)) return openReview;
        if (SemanticScholarId.TryParse(text, out var semanticScholar)) return semanticScholar;
        if (PubMedId.TryParse(text, out var pubMed)) return pubMed;
        return PmcId.TryParse(text, out var pmc) ? pmc : null;
    }
}
