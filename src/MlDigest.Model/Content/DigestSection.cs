using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>A group of entries under a heading. Sections nest.</summary>
/// <remarks>Immutable, equal by value all the way down, safe to share between threads.</remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public sealed record DigestSection
{
    private TextRange title;
    private TextRange introduction;

    /// <summary>The heading as plain text, without its number; null for a group that has no heading.</summary>
    public string? Title { get => title.Text; init => title = new TextRange(value); }

    /// <summary>The number that the editor gave the section in its heading.</summary>
    public int? Ordinal { get; init; }

    /// <summary>
    /// What the section holds; <see cref="SectionKind.Navigation"/> and <see cref="SectionKind.Promotion"/> are not news.
    /// </summary>
    public SectionKind Kind { get; init; }

    /// <summary>The Markdown of the section that belongs to no entry; in a section that is not news, all of it but the heading.</summary>
    public string? Introduction { get => introduction.Text; init => introduction = new TextRange(value); }

    /// <summary>The entries directly in this section, in the order of the document.</summary>
    public EquatableList<DigestEntry> Entries { get; init => field = value ?? []; } = [];

    /// <summary>The sections inside this one, in the order of the document.</summary>
    public EquatableList<DigestSection> Sections { get; init => field = value ?? []; } = [];

    /// <summary>Where the section stands in the document, its heading, entries and nested sections included.</summary>
    public SourceSpan Span { get; init; }

    internal TextRange TitleRange { get => title; init => title = value; }

    internal TextRange IntroductionRange { get => introduction; init => introduction = value; }

    /// <summary>The entries of this section and of all sections inside it.</summary>
    /// <returns>
    /// The entries in the order of the document, found as they are asked for. Entries and sections of one section are merged by where they
    /// start; where their spans do not tell, the entries come first.
    /// </returns>
    public IEnumerable<DigestEntry> GetAllEntries() => SectionWalk.Entries([this]);
}
