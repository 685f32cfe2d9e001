using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>An issue by name, without its texts.</summary>
/// <param name="Id">
/// A name that no other issue of the archive has: the first two parts of the <see cref="EntryReference.Id"/> of its entries, as
/// in <c>2020-09.md#12,2020-09</c>.
/// </param>
/// <param name="Document">The name of the document it stands in.</param>
/// <param name="Title">Its title; null when it has none.</param>
/// <param name="Series">The name of the publication; null when it cannot be told.</param>
/// <param name="Number">Its number; null when it has none.</param>
/// <param name="Period">The time it covers, as <see cref="DigestIssue.Period"/> has it; null when it does not say.</param>
/// <remarks>Immutable, equal by value, safe to share between threads.</remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public sealed record IssueReference(string Id, string Document, string? Title, string? Series, int? Number, string? Period);
