using MlDigest.Model.Compatibility;

namespace MlDigest.Model;

/// <summary>How a <see cref="DigestParser"/> works.</summary>
/// <remarks>
/// <para>
/// Immutable and safe to share between threads; change a copy with <c>with</c>. Time, memory and the length of the result grow with the
/// length of a document, whatever it holds.
/// </para>
/// <para>
/// So what stands once in a document and many times in the result is bounded. The targets of all references have together at most as many
/// characters as the document, and 100,000 more; references beyond that stay text. The issues of a compilation share the same number of
/// characters for the document's name, for the compilation's, and for the front matter, 256 an issue at least: longer names are cut, and
/// longer front matter goes with the first issue only. Diagnostics of the code <c>repetition-cut</c> say what is cut and where.
/// </para>
/// </remarks>
public sealed record DigestParserOptions
{
    // Markdig refuses a document that nests deeper than 128 blocks.
    internal const int DeepestNesting = 100;

    /// <summary>The options of <see cref="DigestDocument.Parse(string, string, CancellationToken)"/>.</summary>
    public static DigestParserOptions Default { get; } = new();

    /// <summary>
    /// Whether issues, sections and entries keep their own Markdown in <c>Introduction</c> and <c>Body</c>. Without it a parsed issue
    /// takes less memory; the spans still say where the text stands. The default is <see langword="true"/>.
    /// </summary>
    public bool KeepMarkdown { get; init; } = true;

    /// <summary>
    /// Whether the layout is explained by diagnostics of severity <see cref="DiagnosticSeverity.Information"/> that name the evidence: how
    /// the chosen reading compares with the next best, what speaks for each form of section and entry, and how the rules decided, whose
    /// reading is one of those compared. The default is <see langword="false"/>.
    /// </summary>
    public bool ExplainLayout { get; init; }

    /// <summary>
    /// The most characters of a document that is divided into sections and entries. A longer one still comes back: its whole text is the
    /// introduction of one issue, and a diagnostic says so. The default is 16,777,216 (16 Mi).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaximumLength { get; init => field = Guard.NotNegative(value); } = 16 * 1024 * 1024;

    /// <summary>
    /// The most blocks of a document: headings, paragraphs, bullets, rows and what else Markdown is made of; eight links or pieces of
    /// emphasised text count as one more. It is the most lines too. A document with more still comes back: its whole text is the
    /// introduction of one issue, and a diagnostic says so. A block takes up to 1.4 kilobytes while the document is parsed, whatever its
    /// text. The default is 200,000: parsing a document within it takes less than 400 megabytes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaximumBlocks { get; init => field = Guard.NotNegative(value); } = 200_000;

    /// <summary>
    /// How deep quotations and lists may nest, a list counting twice; the marks of deeper ones are text, and a diagnostic says so. The
    /// default, and the most, is 100.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or more than 100.</exception>
    public int MaximumNesting
    {
        get;
        init => field = value <= DeepestNesting ? Guard.NotNegative(value) : throw new ArgumentOutOfRangeException(
            nameof(MaximumNesting), value, FormattableString.Invariant($"The value must lie between 0 and {DeepestNesting}."));
    } = DeepestNesting;

    /// <summary>
    /// The most diagnostics that a document keeps; one more says how many there are without a place. The default is 10,000.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaximumDiagnostics { get; init => field = Guard.NotNegative(value); } = 10_000;
}
