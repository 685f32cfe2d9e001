namespace MlDigest.Model;

/// <summary>
/// A part of a text, as it stands there, that becomes a string of its own when somebody asks for it. Most readers never look at most of
/// the texts of a document: without copies of them it takes little more memory than its text.
/// </summary>
/// <remarks>
/// Once the string is made it takes the source's place, so that the source may be let go. Only one field changes, and either string is the
/// right one, so threads may share it.
/// </remarks>
internal struct TextRange : IEquatable<TextRange>
{
    private readonly int start;
    private readonly int length;
    private string? source;

    public TextRange(string? text) => (source, length) = (text, text?.Length ?? 0);

    public TextRange(string source, int start, int length) => (this.source, this.start, this.length) = (source, start, length);

    /// <summary>Whether there is no text, not even an empty one.</summary>
    public readonly bool IsNull => source is null;

    public readonly int Length => length;

    public readonly ReadOnlySpan<char> Span => source is var text && (text is null || text.Length == length) ? text.AsSpan() : text.AsSpan(start, length);

    public readonly bool Equals(TextRange other) => IsNull == other.IsNull && Span.SequenceEqual(other.Span);

    public override readonly bool Equals(object? obj) => obj is TextRange other && Equals(other);

    public override readonly int GetHashCode() => source is null ? 0 : StringComparer.Ordinal.GetHashCode(Span.ToString());

    /// <summary>The text; null where there is none.</summary>
    public string? Text => source is var text && (text is null || text.Length == length) ? text : source = text.Substring(start, length);
}
