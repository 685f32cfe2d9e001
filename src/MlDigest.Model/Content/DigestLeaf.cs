using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>A part of a document that is not divided further.</summary>
/// <param name="Kind">What the part is.</param>
/// <param name="Span">Where it stands: whole lines, without blank lines around it.</param>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct DigestLeaf(LeafKind Kind, SourceSpan Span);
