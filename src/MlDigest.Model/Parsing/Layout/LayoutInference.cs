using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>
/// The third stage: decides which markers of an outline are titles, sections, entries and furniture. Every decision weighs evidence
/// that any publication can show; none knows a publication's name.
/// </summary>
internal static class LayoutInference
{
    /// <summary>The items that a reading labels: all but front matter, rules and comments.</summary>
    public static List<int> ReadableItems(DocumentOutline outline)
    {
        var items = new List<int>(outline.Items.Count);
        for (var i = 0; i < outline.Items.Count; i++)
        {
            if (outline.Items[i].Kind is not (OutlineKind.FrontMatter or OutlineKind.Rule or OutlineKind.Comment)) items.Add(i);
        }

        return items;
    }

    /// <summary>Finds the layout of a document.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="explanations">Where to say why, or null.</param>
    public static LayoutTree Infer(DocumentOutline outline, List<DigestDiagnostic>? explanations)
    {
        var items = outline.Items;
        var start = items.Count > 0 && items[0].Kind == OutlineKind.FrontMatter ? 1 : 0;
        var boundaries = IssueBoundaries.Find(outline, new Extent(start, items.Count));
        var ranks = new int[items.Count];
        var issues = new List<IssueLayout>();
        foreach (var (title, extent) in boundaries.Issues)
        {
            var content = new Extent(title >= 0 ? title + 1 : extent.Start, extent.End);
            var nodes = RegionReader.Read(outline, ranks, content, explanations);
            issues.Add(new IssueLayout(title, extent, nodes));
        }

        return new LayoutTree(new Extent(0, start), issues);
    }
}
