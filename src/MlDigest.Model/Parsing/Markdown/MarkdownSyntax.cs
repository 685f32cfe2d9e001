using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>A document's syntax tree.</summary>
/// <param name="Text">The text that all offsets count in; as long as the document's own.</param>
/// <param name="Source">The same text as Markdig reads it: see <see cref="SourceText"/>.</param>
/// <param name="Tree">Markdig's tree.</param>
internal sealed record MarkdownSyntax(string Text, string Source, MarkdownDocument Tree);
