using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>A paper, article, repository or other work, and where a set of issues has it.</summary>
/// <param name="Id">Its identifier, without a version; the default value where it is known by its link alone.</param>
/// <param name="Url">The link to it as the first of its occurrences that has one writes it; null where none has.</param>
/// <param name="Title">Its own title, or that of the entry, where it is first the subject of one; null where it never is.</param>
/// <param name="Kind">What it is: what the first entry about it says that says more than <see cref="EntryKind.Other"/>.</param>
/// <param name="Occurrences">
/// Every entry that is about it or names it, once, in order of period: by first day, then last, those without a period behind; then by
/// document, ordinally, and by place in the document.
/// </param>
/// <remarks>Immutable, equal by value all the way down, safe to share between threads.</remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public sealed record DigestWork(WorkId Id, string? Url, string? Title, EntryKind Kind, EquatableList<WorkOccurrence> Occurrences)
{
    /// <summary>
    /// The issues with an entry about the work, each once, in the order of <see cref="Occurrences"/>; those that
    /// only name it are not among them.
    /// </summary>
    /// <returns>The issues, found as they are asked for.</returns>
    public IEnumerable<IssueReference> GetIssues() =>
        Occurrences.Where(occurrence => occurrence.IsSubject).Select(occurrence => occurrence.Issue).Distinct();
}
