namespace MlDigest.Model;

/// <summary>What <see cref="DigestMarkdown"/> could not write of an issue, so that it is read back as another.</summary>
/// <param name="Document">The name of the document.</param>
/// <param name="Path">The way from the issue to the member in question, for example <c>$.sections[0].entries[2].key</c>.</param>
/// <param name="Reason">One sentence for a person.</param>
public sealed record MarkdownLoss(string Document, string Path, string Reason)
{
    /// <summary>The loss as one line of text.</summary>
    /// <returns>For example <c>2020-09.md: $.sections[0].entries[2].key: The key is empty.</c></returns>
    public override string ToString() => $"{Document}: {Path}: {Reason}";
}
