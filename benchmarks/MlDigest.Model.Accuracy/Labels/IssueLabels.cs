namespace MlDigest.Model.Accuracy.Labels;

/// <summary>An issue of the product's own as labels: what a parse gives, or what a reader corrected by hand.</summary>
internal static class IssueLabels
{
    public static LabelledIssue Of(DigestIssue issue) =>
        new(issue.Title, issue.Number, issue.Period, issue.Language, issue.SourceUrl, [.. issue.Sections.SelectMany(section => Sections(section, []))]);

    private static IEnumerable<LabelledSection> Sections(DigestSection section, IReadOnlyList<string> around)
    {
        IReadOnlyList<string> path = section.Title is null ? around : [.. around, section.Title];
        var isFurniture = section.Kind.IsFurniture;
        yield return new LabelledSection(path, isFurniture, false, [.. isFurniture ? [] : section.Entries.Select(entry => Entry(entry, path.Count == 0 ? null : path[^1]))]);
        foreach (var nested in section.Sections.SelectMany(inner => Sections(inner, path))) yield return nested;
    }

    private static LabelledEntry Entry(DigestEntry entry, string? section) => new(
        entry.Title, section, entry.Url, entry.WorkTitle, entry.Identifiers.Select(Unversioned).ToHashSet(StringComparer.Ordinal), entry.Images.Count, Unjudged.Nothing);

    private static string Unversioned(WorkId id)
    {
        var text = id.ToString();
        var version = text.LastIndexOf('v');
        return text.StartsWith("arxiv:", StringComparison.Ordinal) && version > 0 && version + 1 < text.Length && text.AsSpan(version + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? text[..version] : text;
    }
}
