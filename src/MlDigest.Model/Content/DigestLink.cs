namespace MlDigest.Model;

/// <summary>A link of an entry.</summary>
/// <remarks>Immutable and equal by value.</remarks>
public sealed record DigestLink
{
    /// <summary>The target as it stands in the document, entities decoded; a relative one stays relative.</summary>
    public required string Url { get; init; }

    /// <summary>The visible text as plain text; null when there is none.</summary>
    public string? Text { get; init; }

    /// <summary>What the link leads to, judged by its address.</summary>
    public LinkKind Kind { get; init; }
}
