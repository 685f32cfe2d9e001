namespace MlDigest.Model.Tests.Exchange;

/// <summary>An issue without the spans that say where it stands in its document.</summary>
internal static class PlacelessIssue
{
    public static DigestIssue Of(DigestIssue issue) => issue with { Span = default, Sections = Of(issue.Sections) };

    private static EquatableList<DigestSection> Of(EquatableList<DigestSection> sections) => sections.Select(section => section with
    {
        Span = default,
        Entries = section.Entries.Select(entry => entry with { Span = default }).ToEquatableList(),
        Sections = Of(section.Sections),
    }).ToEquatableList();
}
