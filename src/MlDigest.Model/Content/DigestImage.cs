using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;

namespace MlDigest.Model;

/// <summary>An image shown in an entry.</summary>
/// <remarks>Immutable, equal by value, safe to share between threads. Its texts become strings when they are first asked for.</remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public sealed record DigestImage
{
    private TextRange url;
    private TextRange alternativeText;

    /// <summary>Makes an image.</summary>
#pragma warning disable CS8618 // The URL is set: its property has no field of its own.
    public DigestImage()
    {
    }

    [SetsRequiredMembers]
    internal DigestImage(TextRange url, TextRange alternativeText) => (this.url, this.alternativeText) = (url, alternativeText);
#pragma warning restore CS8618

    /// <summary>The address as it stands in the document, entities decoded; a relative one stays relative.</summary>
    public required string Url { get => url.Text!; init => url = new TextRange(Guard.NotNull(value)); }

    /// <summary>The text that stands for the image; null when there is none.</summary>
    public string? AlternativeText { get => alternativeText.Text; init => alternativeText = new TextRange(value); }

    internal TextRange UrlRange => url;

    internal TextRange AlternativeTextRange => alternativeText;
}
