namespace MlDigest.Model.Parsing.Canonical;

/// <summary>A document says that it is in the canonical form, and a line is not.</summary>
/// <param name="span">The line, or the character in it.</param>
/// <param name="problem">What is wrong, as a clause.</param>
#pragma warning disable CA1064 // It never leaves the reader.
internal sealed class NotCanonicalException(SourceSpan span, string problem) : Exception(problem)
#pragma warning restore CA1064
{
    public SourceSpan Span => span;
}
