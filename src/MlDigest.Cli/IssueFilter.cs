using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>Which issues are taken, and which of their entries.</summary>
/// <param name="Kinds">The kinds of entries; none for all.</param>
/// <param name="Since">The period from which on issues are taken, for which they have to have one; null for all.</param>
internal sealed record IssueFilter(EquatableList<EntryKind> Kinds, DigestPeriod? Since)
{
    /// <summary>Takes everything.</summary>
    public static IssueFilter All { get; } = new([], null);

    /// <summary>Whether an issue is of the period or later.</summary>
    public bool IsOfItsTime(DigestIssue issue) => Since is not { } first || (issue.GetPeriod() is { } period && period.End >= first.Start);

    /// <summary>The issues of their time with their entries of the kinds; sections and issues without any are left out.</summary>
    public IEnumerable<DigestIssue> Of(IEnumerable<DigestIssue> issues) => issues.Select(Of).OfType<DigestIssue>();

    /// <summary>An issue with its entries of the kinds; null where it is not taken.</summary>
    public DigestIssue? Of(DigestIssue issue)
    {
        if (!IsOfItsTime(issue)) return null;
        if (Kinds.Count == 0) return issue;
        var sections = Of(issue.Sections);
        return sections.Count == 0 ? null : issue with { Sections = sections };
    }

    private EquatableList<DigestSection> Of(EquatableList<DigestSection> sections) => sections
        .Select(section => section with
        {
            Entries = section.Entries.Where(entry => Kinds.Contains(entry.Kind)).ToEquatableList(),
            Sections = Of(section.Sections),
        })
        .Where(section => section.Entries.Count + section.Sections.Count > 0)
        .ToEquatableList();
}
