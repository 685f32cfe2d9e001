using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;

namespace MlDigest.Model;

/// <summary>One edition of a digest.</summary>
/// <remarks>Immutable, equal by value all the way down, safe to share between threads.</remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public sealed record DigestIssue
{
    private TextRange introduction;

    /// <summary>The name of the document the issue stands in, for example a file name.</summary>
    public required string Document { get; init => field = Guard.NotNull(value); }

    /// <summary>The issue's own title as plain text; null when the document states none.</summary>
    public string? Title { get; init; }

    /// <summary>The title without its number and period: the name of the publication; null when it cannot be told.</summary>
    public string? Series { get; init; }

    /// <summary>The issue's number where the document states one.</summary>
    public int? Number { get; init; }

    /// <summary>
    /// The time the issue covers or is dated, as ISO 8601 text: <c>2020</c>, <c>2020-09</c>, <c>2021-W06</c>, <c>2020-05-04</c>
    /// or a range <c>2025-06-23/2025-06-29</c>. A week is the one the editor counts.
    /// </summary>
    public string? Period { get; init; }

    /// <summary>The main language as a BCP 47 tag, for example <c>zh</c> or <c>pt-BR</c>.</summary>
    public string? Language { get; init; }

    /// <summary>The address of the original edition, where the document states it.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>What the front matter says the issue is about, as plain text.</summary>
    public string? Description { get; init; }

    /// <summary>What else the front matter says, by name.</summary>
    public DigestMetadata Metadata { get; init => field = value ?? DigestMetadata.Empty; } = DigestMetadata.Empty;

    /// <summary>The Markdown between the title and the first section.</summary>
    public string? Introduction { get => introduction.Text; init => introduction = new TextRange(value); }

    /// <summary>The sections in the order of the document. Entries without a section stand in a section without a title.</summary>
    public EquatableList<DigestSection> Sections { get; init => field = value ?? []; } = [];

    /// <summary>Where the issue stands in the document.</summary>
    public SourceSpan Span { get; init; }

    internal TextRange IntroductionRange { get => introduction; init => introduction = value; }

    /// <summary>All entries of the issue in the order of the document, those of nested sections included.</summary>
    /// <returns>The entries, found as they are asked for.</returns>
    public IEnumerable<DigestEntry> GetAllEntries() => Sections.SelectMany(section => section.GetAllEntries());
}
