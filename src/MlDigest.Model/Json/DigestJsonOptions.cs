namespace MlDigest.Model;

/// <summary>How JSON is written.</summary>
/// <remarks>Immutable and safe to share between threads; change a copy with <c>with</c>.</remarks>
public sealed record DigestJsonOptions
{
    /// <summary>The options that are used when none are given: compact, HTML’s characters as they are.</summary>
    public static DigestJsonOptions Default { get; } = new();

    /// <summary>Whether each member gets a line of its own, with two spaces a level and LF line ends. Not unless set.</summary>
    public bool Indented { get; init; }

    /// <summary>
    /// Whether what has a meaning in HTML is escaped, as <see cref="DigestJson.HtmlSafeEncoder"/> does; for JSON inside a page.
    /// Not unless set.
    /// </summary>
    public bool HtmlSafe { get; init; }
}
