namespace MlDigest.Model.Parsing.Building;

/// <summary>A document that is not read because it is beyond a limit: one issue whose introduction is the whole text.</summary>
internal static class UnreadDocument
{
    public static DigestDocument OfLength(string text, string name, DigestParserOptions options) =>
        Of(text, name, options, span => DiagnosticCodes.DocumentTooLong(text.Length, options.MaximumLength, span));

    public static DigestDocument OfBlocks(string text, string name, DigestParserOptions options) =>
        Of(text, name, options, span => DiagnosticCodes.TooManyBlocks(options.MaximumBlocks, span));

    private static DigestDocument Of(string text, string name, DigestParserOptions options, Func<SourceSpan, DigestDiagnostic> diagnostic)
    {
        var content = new Extent(text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0, text.Length).Trim(text);
        if (!content.IsEmpty) content = content with { Start = TextLines.StartOfLine(text, content.Start) };
        var span = new SourceSpan(content.Start, content.Length, 1 + TextLines.Count(text, new Extent(0, content.Start)));
        var introduction = options.KeepMarkdown && !content.IsEmpty ? new TextRange(text, content.Start, content.Length) : default;
        return new DigestDocument
        {
            Name = name,
            Issues = [new DigestIssue { Document = name, IntroductionRange = introduction, Span = span }],
            Diagnostics = [diagnostic(span)],
            Leaves = content.IsEmpty ? [] : [new DigestLeaf(LeafKind.IssueIntroduction, span)],
        };
    }
}
