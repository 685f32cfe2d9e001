using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Identifiers;

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

    /// <summary>
    /// How right the entries of an issue are that is read as surely as this one, on average and on publications never seen: from 0 to 1, in
    /// hundredths. Null where nobody said.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 0 or more than 1, or no number.</exception>
    public double? Confidence
    {
        get;
        init => field = value is null ? null
            : value is >= 0 and <= 1 ? Math.Round(value.GetValueOrDefault(), 2)
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The value must lie between 0 and 1.");
    }

    /// <summary>The sections in the order of the document. Entries without a section stand in a section without a title.</summary>
    public EquatableList<DigestSection> Sections { get; init => field = value ?? []; } = [];

    /// <summary>Where the issue stands in the document.</summary>
    public SourceSpan Span { get; init; }

    internal TextRange IntroductionRange { get => introduction; init => introduction = value; }

    /// <summary>All entries of the issue, those of nested sections included.</summary>
    /// <returns>
    /// The entries in the order of the document, found as they are asked for. Entries and sections of one section are merged by where they
    /// start; where their spans do not tell, the entries come first.
    /// </returns>
    public IEnumerable<DigestEntry> GetAllEntries() => SectionWalk.Entries(Sections);

    /// <summary>All sections of the issue, those inside others included.</summary>
    /// <returns>The sections in the order of the document, each before those inside it, found as they are asked for.</returns>
    public IEnumerable<DigestSection> GetAllSections() => SectionWalk.Sections(Sections);

    /// <summary>All entries of the issue with the sections they stand in and an id that no other entry of the archive has.</summary>
    /// <param name="occurrence">
    /// Which one this is, from 1, of the issues that the document names alike by number, period and title;
    /// <see cref="DigestDocument.GetEntryReferences"/> counts them.
    /// </param>
    /// <returns>The entries in the order of <see cref="GetAllEntries"/>, found as they are asked for.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="occurrence"/> is less than 1.</exception>
    public IEnumerable<EntryReference> GetEntryReferences(int occurrence = 1) => EntryIds.Of(this, Guard.Positive(occurrence));

    /// <summary>The days that <see cref="Period"/> means.</summary>
    /// <returns>The period; null where there is none, its text is none of the contract, or the calendar has no such day.</returns>
    public DigestPeriod? GetPeriod() => DigestPeriod.TryParse(Period, out var period) ? period : null;

    /// <summary>The absolute address of a link, an image or an entry of the issue.</summary>
    /// <param name="url">A URL as it stands in the document.</param>
    /// <returns>
    /// A URL with a scheme as it is; a relative one resolved against <see cref="SourceUrl"/>, with what no URL may hold percent-encoded;
    /// null where <paramref name="url"/> is null or cannot be resolved, or <see cref="SourceUrl"/> is no absolute http or https address.
    /// </returns>
    public string? ResolveUrl(string? url) => RelativeUrl.Resolve(url, SourceUrl);
}
