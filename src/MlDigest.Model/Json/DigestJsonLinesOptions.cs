namespace MlDigest.Model;

/// <summary>How JSON Lines are read.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record DigestJsonLinesOptions
{
    /// <summary>All lines are read; what was wrong is thrown at the end.</summary>
    public static DigestJsonLinesOptions Default { get; } = new();

    /// <summary>
    /// Whether reading stops with a <see cref="DigestJsonException"/> at the first line that cannot be read. Not unless set.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Is told each line that cannot be read, before the lines behind it are read. With it nothing is thrown at the end. Null unless set.
    /// </summary>
    public Action<DigestJsonError>? OnError { get; init; }
}
