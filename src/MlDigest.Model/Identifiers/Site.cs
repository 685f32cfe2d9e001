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
    private static readonly DomainTable<(string Host, string Path, Site Site)> Known = new(
        [
            ("arxiv.org", "", Site.Arxiv), ("ar5iv.org", "", Site.Arxiv), ("alphaxiv.org", "", Site.Arxiv),
            ("scirate.com", "", Site.Arxiv), ("arxiv-vanity.com", "", Site.Arxiv), ("papers.cool", "", Site.Arxiv),
            ("emergentmind.com", "/papers/", Site.Arxiv), ("emergentmind.com", "", Site.None),
            ("xxx.lanl.gov", "", Site.Arxiv), ("lanl.gov", "", Site.None),
            ("huggingface.co", "/papers/", Site.Arxiv), ("huggingface.co", "", Site.None), ("hf.co", "/papers/", Site.Arxiv),
            ("hf.co", "", Site.None),
            ("openreview.net", "", Site.OpenReview),
            ("aclanthology.org", "", Site.Acl), ("aclanthology.info", "", Site.Acl), ("aclweb.org", "", Site.Acl),
            ("semanticscholar.org", "", Site.SemanticScholar),
            ("ncbi.nlm.nih.gov", "", Site.PubMed), ("nih.gov", "", Site.None), ("europepmc.org", "", Site.PubMed),
        ],
        row => row.Host);

    public static Site Of(in WebAddress address)
    {
        foreach (var (host, path, site) in Known.Of(address))
        {
            if (address.IsHost(host) && address.Path.StartsWith(path.AsSpan(), StringComparison.OrdinalIgnoreCase)) return site;
        }

        return NamesDoi(address) ? Site.Doi : Site.None;
    }

    /// <summary>
    /// Resolvers of DOIs, doi.org and those of publishers, have the DOI as their path; publishers put <c>/doi/</c> or
    /// the kind of the page in front, or name the DOI in the query.
    /// </summary>
    private static bool NamesDoi(in WebAddress address) => address.Path.IndexOf("/10.".AsSpan()) switch
    {
        0 => true,
        > 0 when !DoiGrammar.OfPage(IdentifierText.Unescape(address.Path)).IsEmpty => true,
        _ => address.Path.StartsWith("/doi".AsSpan(), StringComparison.OrdinalIgnoreCase) || !DoiGrammar.OfQuery(address).IsEmpty,
    };
}
