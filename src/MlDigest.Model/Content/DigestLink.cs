using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;

namespace MlDigest.Model;

/// <summary>A link of an entry.</summary>
/// <remarks>Immutable, equal by value, safe to share between threads. Its texts become strings when they are first asked for.</remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public sealed record DigestLink
{
    private TextRange url;
    private TextRange text;

    /// <summary>Makes a link.</summary>
#pragma warning disable CS8618 // The URL is set: its property has no field of its own.
    public DigestLink()
    {
    }

    [SetsRequiredMembers]
    internal DigestLink(TextRange url, TextRange text, LinkKind kind) => (this.url, this.text, Kind) = (url, text, kind);
#pragma warning restore CS8618

    /// <summary>The target as it stands in the document, entities decoded; a relative one stays relative.</summary>
    public required string Url { get => url.Text!; init => url = new TextRange(Guard.NotNull(value)); }

    /// <summary>The visible text as plain text; null when there is none.</summary>
    public string? Text { get => text.Text; init => text = new TextRange(value); }

    /// <summary>What the link leads to, judged by its address.</summary>
    public LinkKind Kind { get; init; }

    internal TextRange UrlRange => url;

    internal TextRange TextRange => text;
}
