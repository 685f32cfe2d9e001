using MlDigest.Model.Parsing;

namespace MlDigest.Model;

/// <summary>The kinds of diagnostics, and the one place where their messages are written.</summary>
public static class DiagnosticCodes
{
    private const int LongestQuote = 60;

    // Nowhere in particular; lines count from 1.
    private static readonly SourceSpan WholeDocument = new(0, 0, 1);

    /// <summary>Mark-up nests too deep to be read; the text is kept as it stands.</summary>
    public const string MarkupTooDeepCode = "markup-too-deep";

    internal static DigestDiagnostic MarkupTooDeep(string text, SourceSpan span) => new(
        MarkupTooDeepCode,
        DiagnosticSeverity.Warning,
        $"The mark-up nests too deep to be read and is kept as plain text: "
            + $"'{Clip(text.Substring(span.Start, Math.Min(span.Length, LongestQuote + 1)))}'.",
        span);

    /// <summary>A comment, code behind a fence, a script or the like is never closed: what follows it is taken for a part of it.</summary>
    public const string MarkupUnclosedCode = "markup-unclosed";

    internal static DigestDiagnostic MarkupUnclosed(string text, SourceSpan span, int lastLine) => new(
        MarkupUnclosedCode,
        DiagnosticSeverity.Warning,
        $"'{Clip(text.Substring(span.Start, Math.Min(LongestQuote + 1, TextLines.EndOfLine(text, span.Start) - span.Start)))}' "
            + FormattableString.Invariant($"is never closed; what stands up to line {lastLine} is taken for a part of it."),
        span);

    /// <summary>
    /// The document has more characters than <see cref="DigestParserOptions.MaximumLength"/>; its text is kept in one piece.
    /// </summary>
    public const string DocumentTooLongCode = "document-too-long";

    internal static DigestDiagnostic DocumentTooLong(int length, int most, SourceSpan span) => new(
        DocumentTooLongCode,
        DiagnosticSeverity.Error,
        FormattableString.Invariant(
            $"The document has {length} characters, more than {most}, and is kept as one text without sections and entries."),
        span);

    /// <summary>
    /// The document has more blocks or lines than <see cref="DigestParserOptions.MaximumBlocks"/>; its text is kept in one piece.
    /// </summary>
    public const string TooManyBlocksCode = "too-many-blocks";

    internal static DigestDiagnostic TooManyBlocks(int most, SourceSpan span) => new(
        TooManyBlocksCode,
        DiagnosticSeverity.Error,
        FormattableString.Invariant(
            $"The document has more than {most} blocks or lines, and is kept as one text without sections and entries."),
        span);

    /// <summary>There are more diagnostics than <see cref="DigestParserOptions.MaximumDiagnostics"/>.</summary>
    public const string DiagnosticsLeftOutCode = "diagnostics-left-out";

    internal static DigestDiagnostic DiagnosticsLeftOut(int count, SourceSpan span) => new(
        DiagnosticsLeftOutCode,
        DiagnosticSeverity.Information,
        FormattableString.Invariant($"From here on, {count} more diagnostics are left out."),
        span);

    /// <summary>
    /// What the document says once would be written so often that the result grew without measure. It is cut: see the remarks of
    /// <see cref="DigestParserOptions"/>.
    /// </summary>
    public const string RepetitionCutCode = "repetition-cut";

    internal static DigestDiagnostic ReferencesCut(int most, SourceSpan span) => new(
        RepetitionCutCode,
        DiagnosticSeverity.Warning,
        FormattableString.Invariant($"The targets of references have more than {most} characters together; ")
            + "from here on, references that would add more are kept as text.",
        span);

    internal static DigestDiagnostic RepetitionCut(string what, int length, int issues, int most, SourceSpan span) => new(
        RepetitionCutCode,
        DiagnosticSeverity.Warning,
        FormattableString.Invariant($"{what} has {length} characters, too many for each of {issues} issues to repeat: {most} are kept."),
        span);

    internal static DigestDiagnostic FrontMatterCut(int length, int issues, SourceSpan span) => new(
        RepetitionCutCode,
        DiagnosticSeverity.Warning,
        FormattableString.Invariant(
            $"The front matter has {length} characters, too many for each of {issues} issues to repeat: only the first has what it says."),
        span);

    /// <summary>Front matter does not follow its grammar; it is read line by line.</summary>
    public const string FrontMatterMalformedCode = "front-matter-malformed";

    internal static DigestDiagnostic FrontMatterMalformed(string text, Extent range, string problem) => new(
        FrontMatterMalformedCode,
        DiagnosticSeverity.Warning,
        $"The front matter is not valid YAML and is read line by line: {problem}",
        SpanOf(text, range));

    /// <summary>A document names the form that <see cref="DigestMarkdown"/> writes, and is not in it; it is read as any other.</summary>
    public const string NotCanonicalCode = "not-canonical";

    internal static DigestDiagnostic NotCanonical(string problem, SourceSpan span) => new(
        NotCanonicalCode,
        DiagnosticSeverity.Warning,
        $"The document names the canonical form and is not in it, so that it is read as any other: {problem}.",
        span);

    /// <summary>No entry was found in an issue.</summary>
    public const string NoEntriesCode = "no-entries";

    internal static DigestDiagnostic NoEntries(SourceSpan span) =>
        new(NoEntriesCode, DiagnosticSeverity.Warning, "No entry was found in this issue.", span);

    /// <summary>A document could well be read in another way: <see cref="DigestIssue.Confidence"/> says how sure it is.</summary>
    public const string LayoutDoubtfulCode = "layout-doubtful";

    internal static DigestDiagnostic LayoutDoubtful(int entries, int others, string title, string label, string other, SourceSpan span) =>
        new(
        LayoutDoubtfulCode,
        DiagnosticSeverity.Warning,
        FormattableString.Invariant($"The layout is doubtful: {entries} entries were read, where another reading has {others}. ")
            + $"'{Clip(title)}' was taken for {label} and would be {other}.",
        span);

    /// <summary>Most links that lead out of a document stand in no entry.</summary>
    public const string LinksOutsideEntriesCode = "links-outside-entries";

    internal static DigestDiagnostic LinksOutsideEntries(int outside, int links, SourceSpan span) => new(
        LinksOutsideEntriesCode,
        DiagnosticSeverity.Warning,
        FormattableString.Invariant($"{outside} of the {links} links that lead out of the document stand in no entry."),
        span);

    /// <summary>Why a heading was taken for what it is; only with <see cref="DigestParserOptions.ExplainLayout"/>.</summary>
    public const string LayoutExplainedCode = "layout";

    internal static DigestDiagnostic LayoutExplained(string title, string label, string reasons, double sum, SourceSpan span) => new(
        LayoutExplainedCode,
        DiagnosticSeverity.Information,
        FormattableString.Invariant($"'{Clip(title)}' is {label}, because: {reasons}; in all {sum:+0.0;-0.0;0.0}."),
        span);

    /// <summary>
    /// What speaks for the chosen reading of a document, and for the first item of each form that begins sections or entries in it; only
    /// with <see cref="DigestParserOptions.ExplainLayout"/>.
    /// </summary>
    public const string LayoutChosenCode = "layout-chosen";

    internal static DigestDiagnostic ReadingChosen(
        int readings, float best, float? second, IReadOnlyCollection<string> reasons, SourceSpan span) => new(
        LayoutChosenCode,
        DiagnosticSeverity.Information,
        FormattableString.Invariant($"Readings compared: {readings}; the best has {best:0.00}")
            + (second is null ? "." : FormattableString.Invariant($", the second {second:0.00}{Because(reasons)}.")),
        span);

    internal static DigestDiagnostic ItemExplained(
        string title, string form, string label, string other, IReadOnlyCollection<string> reasons, SourceSpan span) => new(
        LayoutChosenCode,
        DiagnosticSeverity.Information,
        $"'{Clip(title)}', the first {form}, was taken for {label} and not for {other}{Because(reasons)}.",
        span);

    /// <summary>A document cannot be read at all: no permission, a device, an unknown way of packing.</summary>
    public const string DocumentUnreadableCode = "document-unreadable";

    internal static DigestDiagnostic DocumentUnreadable(string reason) =>
        Error(DocumentUnreadableCode, $"The document cannot be read: {reason}");

    /// <summary>A member of an archive is damaged or cut off.</summary>
    public const string MemberDamagedCode = "member-damaged";

    internal static DigestDiagnostic MemberDamaged(string reason) => Error(MemberDamagedCode, $"The document is damaged: {reason}");

    /// <summary>An archive is damaged or cut off; the members that are whole, or what there is of a single document, are read.</summary>
    public const string ArchiveDamagedCode = "archive-damaged";

    internal static DigestDiagnostic ArchiveDamaged(string reason) => Error(ArchiveDamagedCode, $"The archive is damaged: {reason}.");

    /// <summary>A document or an archive is larger than <see cref="DigestArchiveOptions"/> allow.</summary>
    public const string OverLimitCode = "over-limit";

    internal static DigestDiagnostic OverLimit(string message) => Error(OverLimitCode, message);

    /// <summary>A document is no text.</summary>
    public const string NotTextCode = "not-text";

    internal static DigestDiagnostic NotText() =>
        Error(NotTextCode, "The document is no text: it is binary, or in an encoding that its first bytes do not tell.");

    /// <summary>A link stands in place of a document or a folder; links are not followed.</summary>
    public const string LinkNotFollowedCode = "link-not-followed";

    internal static DigestDiagnostic LinkNotFollowed() => Error(LinkNotFollowedCode, "It is a link, and links are not followed.");

    /// <summary>Bytes that do not fit the encoding are read as U+FFFD.</summary>
    public const string InvalidBytesCode = "invalid-bytes";

    internal static DigestDiagnostic InvalidBytes(string encoding, int offset) =>
        Warning(
            InvalidBytesCode,
            FormattableString.Invariant($"Some bytes, the first at offset {offset}, are not {encoding} and are read as U+FFFD."));

    /// <summary>The name of an archive member is absolute, leads out of the archive, holds control characters, or is too long.</summary>
    public const string NameRepairedCode = "name-repaired";

    internal static DigestDiagnostic NameRepaired(string name) =>
        Warning(NameRepairedCode, $"The document's name is '{Printable(name)}' in the archive, which is no safe relative name.");

    internal static DigestDiagnostic NameShortened(int length, int most) =>
        Warning(
            NameRepairedCode,
            FormattableString.Invariant($"The document's name has {length} characters in the archive; its last {most} are kept."));

    /// <summary>An archive has several members of one name.</summary>
    public const string NameRepeatedCode = "name-repeated";

    internal static DigestDiagnostic NameRepeated(string name) =>
        Warning(NameRepeatedCode, $"The archive has the name '{Printable(name)}' more than once.");

    private static DigestDiagnostic Error(string code, string message) => new(code, DiagnosticSeverity.Error, message, WholeDocument);

    private static DigestDiagnostic Warning(string code, string message) => new(code, DiagnosticSeverity.Warning, message, WholeDocument);

    private static string Printable(string name) => Clip(new string([.. name.Select(c => char.IsControl(c) ? '\uFFFD' : c)]));

    private static string Because(IReadOnlyCollection<string> reasons) =>
        reasons.Count == 0 ? "" : $", because: {string.Join(", ", reasons)}";

    private static SourceSpan SpanOf(string text, Extent range) =>
        new(range.Start, range.Length, 1 + TextLines.Count(text, new Extent(0, range.Start)));

    private static string Clip(string text) => text.Length <= LongestQuote ? text : Clipping.Head(text, LongestQuote) + "…";
}
