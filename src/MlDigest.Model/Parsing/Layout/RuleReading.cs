using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>
/// One of the readings that are compared: made from the outside in by rules, each of which weighs evidence that any publication can show.
/// </summary>
internal static class RuleReading
{
    /// <summary>Reads a document by the rules.</summary>
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
