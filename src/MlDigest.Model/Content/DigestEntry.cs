using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;

namespace MlDigest.Model;

/// <summary>The smallest thing the editor presents as one item: a title, usually a link and a few sentences.</summary>
/// <remarks>
/// Immutable, equal by value all the way down, safe to share between threads. Its texts become strings when they are first asked for; until
/// the last entry of a parsed document is gone, the document's text is kept in memory for them.
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public sealed record DigestEntry
{
    private readonly EquatableList<WorkId> identifiers = [];

    // A string, or what makes it when somebody asks; null where it is made of the entry as it is.
    private object? key;
    private TextRange title;
    private TextRange url;
    private TextRange summary;
    private TextRange body;

    /// <summary>Makes an entry.</summary>
#pragma warning disable CS8618 // Key and title are set: their properties have no fields of their own.
    public DigestEntry()
    {
    }

    [SetsRequiredMembers]
    internal DigestEntry(EquatableList<WorkId> identifiers, TextRange url, TextRange title) =>
        (this.identifiers, this.url, this.title) = (identifiers, url, title);
#pragma warning restore CS8618

    /// <summary>
    /// What the entry is about, by a name that is the same in every issue: the first identifier without its version, else the URL without
    /// scheme, <c>www.</c>, trailing slash, fragment and the parameters that say who sent the reader, else a hash of the title.
    /// </summary>
    /// <remarks>
    /// It stays when the document is parsed again or its entries change places, and a copy keeps it whatever else is changed. Entries about
    /// one work share it, in one issue too; <see cref="DigestIndex"/> also joins works whose keys differ: other forms of an address.
    /// <see cref="EntryReference.Id"/> names one entry and no other.
    /// </remarks>
    public required string Key
    {
        get
        {
            if (key is string known) return known;
            var made = key?.ToString() ?? EntryKey.Of(identifiers, url.Span, title.Span);
            key = made;
            return made;
        }
        init => key = Guard.NotNull(value);
    }

    /// <summary>The entry's own title as plain text; the first sentence where the editor gave it none.</summary>
    public required string Title { get => title.Text!; init => (key, title) = (KeepKey(), new TextRange(Guard.NotNull(value))); }

    /// <summary>What the work is.</summary>
    public EntryKind Kind { get; init; }

    /// <summary>
    /// The one link a reader would follow, as it stands in the document; null when there is none. Where the visible text is itself a
    /// URL and the target a shortener or tracker, the visible URL.
    /// </summary>
    /// <remarks>
    /// It is the link of the title where there is one; else one that stands alone on a line or shows its address, else the first of the
    /// text that may be the work. Somebody's account, a picture, a page that explains a word and a file of notes are chosen only where
    /// nothing else is linked; a mail address, where one subscribes, and who reports what is quoted only where they are the title's link.
    /// The others are in <see cref="Links"/>, each with its kind.
    /// </remarks>
    public string? Url { get => url.Text; init => (key, url) = (KeepKey(), new TextRange(value)); }

    /// <summary>
    /// The work’s own title where the editor gives it apart from the entry’s, or where it has to stand in for one that is lost.
    /// </summary>
    public string? WorkTitle { get; init; }

    /// <summary>The persistent names that occur in the entry, in order, each once.</summary>
    public EquatableList<WorkId> Identifiers { get => identifiers; init => (key, identifiers) = (KeepKey(), value ?? []); }

    /// <summary>The entry's first paragraph of prose as plain text.</summary>
    public string? Summary { get => summary.Text; init => summary = new TextRange(value); }

    /// <summary>Every link of the entry, in the order of the document.</summary>
    public EquatableList<DigestLink> Links { get; init => field = value ?? []; } = [];

    /// <summary>The images shown in the entry, in the order of the document; badges, which state a count or a state, are none.</summary>
    public EquatableList<DigestImage> Images { get; init => field = value ?? []; } = [];

    /// <summary>The link cards shown in the entry, in the order of the document.</summary>
    public EquatableList<LinkCard> Cards { get; init => field = value ?? []; } = [];

    /// <summary>
    /// The entry's Markdown, as it stands in the document: below its heading, or all of it where the title is no heading.
    /// </summary>
    public string? Body { get => body.Text; init => body = new TextRange(value); }

    /// <summary>Where the entry stands in the document, its title included.</summary>
    public SourceSpan Span { get; init; }

    internal TextRange TitleRange => title;

    internal TextRange UrlRange => url;

    internal TextRange SummaryRange { get => summary; init => summary = value; }

    internal TextRange BodyRange { get => body; init => body = value; }

    /// <summary>The plain text of <see cref="Body"/>, as <see cref="PlainText.FromMarkdown"/> makes it.</summary>
    /// <returns>The text; null where the entry has no body, or nothing can be read in it.</returns>
    public string? GetPlainText() => Body is { } markdown && PlainText.FromMarkdown(markdown) is { Length: > 0 } text ? text : null;

    /// <summary>Whether another entry says the same, all the way down.</summary>
    /// <param name="other">The other entry.</param>
    /// <returns>True when all members are equal.</returns>
    public bool Equals(DigestEntry? other) => ReferenceEquals(this, other) || (other is not null
        && Key == other.Key && title.Equals(other.title) && Kind == other.Kind && url.Equals(other.url) && WorkTitle == other.WorkTitle
        && Identifiers == other.Identifiers && summary.Equals(other.summary) && Links == other.Links && Images == other.Images
        && Cards == other.Cards && body.Equals(other.body) && Span == other.Span);

    /// <summary>The key before a copy changes what it is made of.</summary>
    private object KeepKey() => key ?? new EntryKey(identifiers, url, title);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(Key) * 31) + Span.GetHashCode());
}
