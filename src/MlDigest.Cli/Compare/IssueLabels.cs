using System.Text.Json;
using MlDigest.Model;

namespace MlDigest.Cli.Compare;

/// <summary>An issue of the product's own as labels: what a parse gives, or what a reader corrected by hand.</summary>
internal static class IssueLabels
{
    /// <param name="issue">The issue.</param>
    /// <param name="json">The JSON that it was read from, for the marks in it; null where nothing is marked.</param>
    /// <exception cref="FormatException">A mark is none of those that there are.</exception>
    public static LabelledIssue Of(DigestIssue issue, JsonElement? json = null) =>
        new(issue.Title, issue.Number, issue.Period, issue.Language, issue.SourceUrl, [.. Sections(issue.Sections, json, [])])
        {
            Line = issue.Span.Line,
        };

    private static IEnumerable<LabelledSection> Sections(
        EquatableList<DigestSection> sections, JsonElement? around, IReadOnlyList<string> path)
    {
        for (var i = 0; i < sections.Count; i++)
        {
            var (section, json) = (sections[i], LabelMarks.Item(around, "sections", i));
            IReadOnlyList<string> titles = string.IsNullOrEmpty(section.Title) ? path : [.. path, section.Title];
            var isFurniture = section.Kind.IsFurniture;
            var isUnsure = LabelMarks.IsUnsure(json, section.Title);
            var entries = isFurniture ? [] : Entries(section, json, titles, isUnsure);
            yield return new LabelledSection(titles, isFurniture, isUnsure, [.. entries]);
            foreach (var nested in Sections(section.Sections, json, titles)) yield return nested;
        }
    }

    private static IEnumerable<LabelledEntry> Entries(
        DigestSection section, JsonElement? around, IReadOnlyList<string> titles, bool isUnsure)
    {
        for (var i = 0; i < section.Entries.Count; i++)
        {
            var (entry, json) = (section.Entries[i], LabelMarks.Item(around, "entries", i));
            var unjudged = LabelMarks.UnjudgedOf(json, entry.Title) | (isUnsure ? Unjudged.Entry : Unjudged.Nothing);
            var identifiers = entry.Identifiers.Select(id => id.WithoutVersion().ToString()).ToHashSet(StringComparer.Ordinal);
            var (inner, images) = (titles.Count == 0 ? null : titles[^1], entry.Images.Count);
            yield return new LabelledEntry(entry.Title, inner, entry.Url, entry.WorkTitle, identifiers, images, unjudged)
            {
                Kind = entry.Kind.Value,
                AlternativeUrls = LabelMarks.AlternativeUrls(json, entry.Title),
                Line = entry.Span.Line,
            };
        }
    }
}
