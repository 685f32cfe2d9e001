namespace MlDigest.Model;

/// <summary>An image shown in an entry.</summary>
/// <remarks>Immutable and equal by value.</remarks>
public sealed record DigestImage
{
    /// <summary>The address as it stands in the document, entities decoded; a relative one stays relative.</summary>
    public required string Url { get; init; }

    /// <summary>The text that stands for the image; null when there is none.</summary>
    public string? AlternativeText { get; init; }
}
