using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;

namespace MlDigest.Model;

/// <summary>A rich preview of a link, as Medium exports it.</summary>
/// <remarks>Immutable and equal by value.</remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public sealed record LinkCard
{
    /// <summary>The target as it stands in the document; a relative one stays relative.</summary>
    public required string Url { get; init => field = Guard.NotNull(value); }

    /// <summary>The linked page's title as plain text.</summary>
    public string? Title { get; init; }

    /// <summary>The linked page's description as plain text, often cut off by the exporter.</summary>
    public string? Description { get; init; }

    /// <summary>The name of the site, usually its host.</summary>
    public string? Site { get; init; }
}
