namespace MlDigest.Model.Benchmarks;

/// <summary>The formats that issues are handed on in.</summary>
public enum ExchangeFormat
{
    JsonFeed,
    Atom,
    Rss,
    BibTex,
    CslJson,
    Markdown,
}
