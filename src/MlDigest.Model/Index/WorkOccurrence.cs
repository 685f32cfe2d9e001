using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>One entry that is about a work, or names it.</summary>
/// <param name="Issue">The issue the entry stands in.</param>
/// <param name="EntryId">The id of the entry, as <see cref="EntryReference.Id"/> has it.</param>
/// <param name="IsSubject">Whether the entry is about the work; false where it only names it or links to it.</param>
/// <param name="Kind">What the work of the entry is.</param>
/// <param name="Url">The link to the work as it is written there; null where the entry has its identifier alone.</param>
/// <param name="Span">Where the entry stands in its document.</param>
/// <remarks>Immutable, equal by value all the way down, safe to share between threads.</remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public sealed record WorkOccurrence(IssueReference Issue, string EntryId, bool IsSubject, EntryKind Kind, string? Url, SourceSpan Span);
