namespace MlDigest.Model;

/// <summary>Texts that stand apart in a document, with a blank line between them.</summary>
internal sealed class JoinedText(IReadOnlyList<TextRange> parts) : LazyText
{
    protected override string Make() => string.Join("\n\n", parts.Select(part => part.Text));
}
