namespace MlDigest.Model.Identifiers;

/// <summary>The kinds of sites whose URLs name works.</summary>
internal enum Site
{
    None,
    Arxiv,
    Doi,
    OpenReview,
    Acl,
    SemanticScholar,
    PubMed,
}

/// <summary>Tells what site a URL belongs to, from its host and the beginning of its path.</summary>
internal static class Sites
{
    private const int ShortestDomain = 5;
    private const int LongestDomain = 19;

    public static Site Of(WebAddress address)
    {
        var domain = address.Domain;
        if (domain.Length is < ShortestDomain or > LongestDomain) return Resolver(address.Path);
        Span<char> lower = stackalloc char[domain.Length];
        Ascii.ToLower(domain, lower);
        return (ReadOnlySpan<char>)lower switch
        {
            "arxiv.org" or "ar5iv.org" or "alphaxiv.org" or "scirate.com" or "arxiv-vanity.com" or "papers.cool" => Site.Arxiv,
            "lanl.gov" => address.IsHost("xxx.lanl.gov") ? Site.Arxiv : Site.None,
            "huggingface.co" or "hf.co" => address.Path.StartsWith("/papers/".AsSpan(), StringComparison.OrdinalIgnoreCase) ? Site.Arxiv : Site.None,
            "openreview.net" => Site.OpenReview,
            "aclanthology.org" or "aclanthology.info" or "aclweb.org" => Site.Acl,
            "semanticscholar.org" => Site.SemanticScholar,
            "nih.gov" => address.IsHost("ncbi.nlm.nih.gov") ? Site.PubMed : Site.None,
            "europepmc.org" => Site.PubMed,
            _ => Resolver(address.Path),
        };
    }

    /// <summary>
    /// Resolvers of DOIs, doi.org and those of publishers, have the DOI as their path; publishers put <c>/doi/</c> or the kind of the page in
    /// front.
    /// </summary>
    private static Site Resolver(ReadOnlySpan<char> path) =>
        path.StartsWith("/10.".AsSpan()) || path.StartsWith("/doi".AsSpan(), StringComparison.OrdinalIgnoreCase) || !DoiGrammar.OfPage(path).IsEmpty ? Site.Doi : Site.None;
}
