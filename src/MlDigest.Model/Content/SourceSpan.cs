using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>Where something stands in its document.</summary>
/// <param name="Start">The offset of the first character, in UTF-16 code units from the start of the document.</param>
/// <param name="Length">The number of UTF-16 code units.</param>
/// <param name="Line">The line of the first character, counted from 1.</param>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct SourceSpan(int Start, int Length, int Line)
{
    /// <summary>The offset behind the last character, in UTF-16 code units.</summary>
    public int End => Start + Length;

    /// <summary>The characters of the span in the document's text.</summary>
    /// <param name="markdown">The text that was parsed.</param>
    /// <returns>The document's own text, unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="markdown"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of <paramref name="markdown"/>.</exception>
    public string Slice(string markdown) => Compatibility.Guard.NotNull(markdown).Substring(Start, Length);
}
