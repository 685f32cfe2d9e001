using MlDigest.Model.Parsing;
using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model;

/// <summary>The kinds of diagnostics, and the one place where their messages are written.</summary>
public static class DiagnosticCodes
{
    private const int LongestQuote = 60;

    /// <summary>Mark-up nests too deep to be read; the text is kept as it stands.</summary>
    public const string MarkupTooDeepCode = "markup-too-deep";

    internal static DigestDiagnostic MarkupTooDeep(string text, SourceSpan span) => new(
        MarkupTooDeepCode,
        DiagnosticSeverity.Warning,
        $"The mark-up nests too deep to be read and is kept as plain text: '{Clip(text.Substring(span.Start, Math.Min(span.Length, LongestQuote + 1)))}'.",
        span);

    /// <summary>The document has more characters than <see cref="DigestParserOptions.MaximumLength"/>; its text is kept in one piece.</summary>
    public const string DocumentTooLongCode = "document-too-long";

    internal static DigestDiagnostic DocumentTooLong(int length, int most, SourceSpan span) => new(
        DocumentTooLongCode,
        DiagnosticSeverity.Error,
        FormattableString.Invariant($"The document has {length} characters, more than {most}, and is kept as one text without sections and entries."),
        span);

    /// <summary>There are more diagnostics than <see cref="DigestParserOptions.MaximumDiagnostics"/>.</summary>
    public const string DiagnosticsLeftOutCode = "diagnostics-left-out";

    internal static DigestDiagnostic DiagnosticsLeftOut(int count, SourceSpan span) => new(
        DiagnosticsLeftOutCode,
        DiagnosticSeverity.Information,
        FormattableString.Invariant($"From here on, {count} more diagnostics are left out."),
        span);

    /// <summary>Front matter does not follow its grammar; it is read line by line.</summary>
    public const string FrontMatterMalformedCode = "front-matter-malformed";

    internal static DigestDiagnostic FrontMatterMalformed(string text, Extent range, string problem) => new(
        FrontMatterMalformedCode,
        DiagnosticSeverity.Warning,
        $"The front matter is not valid YAML and is read line by line: {problem}",
        SpanOf(text, range));

    /// <summary>No entry was found in an issue.</summary>
    public const string NoEntriesCode = "no-entries";

    internal static DigestDiagnostic NoEntries(SourceSpan span) => new(NoEntriesCode, DiagnosticSeverity.Warning, "No entry was found in this issue.", span);

    /// <summary>Why a heading was taken for what it is; only with <see cref="DigestParserOptions.ExplainLayout"/>.</summary>
    public const string LayoutExplainedCode = "layout";

    internal static DigestDiagnostic LayoutExplained(string title, LayoutRole role, Evidence evidence, SourceSpan span) => new(
        LayoutExplainedCode,
        DiagnosticSeverity.Information,
        FormattableString.Invariant($"'{Clip(title)}' is {Name(role)}, because: {evidence}; in all {evidence.Sum:+0.0;-0.0;0.0}."),
        span);

    private static string Name(LayoutRole role) => role switch
    {
        LayoutRole.Section => "a section",
        LayoutRole.Entry => "an entry",
        LayoutRole.Navigation or LayoutRole.Promotion => "furniture",
        _ => "prose",
    };

    private static SourceSpan SpanOf(string text, Extent range) => new(range.Start, range.Length, 1 + TextLines.Count(text, new Extent(0, range.Start)));

    private static string Clip(string text) => text.Length <= LongestQuote ? text : Clipping.Head(text, LongestQuote) + "…";
}
