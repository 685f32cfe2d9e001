namespace MlDigest.Model;

/// <summary>The formats of feeds.</summary>
public enum FeedFormat
{
    /// <summary>JSON Feed 1.1.</summary>
    JsonFeed,

    /// <summary>Atom, RFC 4287.</summary>
    Atom,

    /// <summary>RSS 2.0.</summary>
    Rss,
}
