namespace MlDigest.Cli;

/// <summary>What digests are converted to.</summary>
internal enum ConvertFormat
{
    /// <summary>JSON Feed 1.1.</summary>
    JsonFeed,

    /// <summary>Atom.</summary>
    Atom,

    /// <summary>RSS 2.0.</summary>
    Rss,

    /// <summary>BibTeX.</summary>
    BibTex,

    /// <summary>CSL-JSON.</summary>
    CslJson,
}
