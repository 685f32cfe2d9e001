using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout.Rules;

/// <summary>
/// One of the readings that are compared: made from the outside in by rules, each of which weighs evidence that any publication can show.
/// </summary>
internal static class RuleReading
{
    /// <summary>Reads a document by the rules: a label for each item that is read.</summary>
    /// <param name="facts">The items.</param>
    /// <param name="explanations">Where to say why, or null.</param>
    public static LayoutLabel[] Infer(ItemFacts facts, List<DigestDiagnostic>? explanations)
    {
        var (outline, items) = (facts.Outline, facts.Outline.Items);
        var start = items.Count > 0 && items[0].Kind == OutlineKind.FrontMatter ? 1 : 0;
        var boundaries = IssueBoundaries.Find(outline, new Extent(start, items.Count));
        var (ranks, labels) = (new int[items.Count], new RuleLabels(outline));
        foreach (var (title, extent) in boundaries.Issues)
        {
            if (title >= 0) labels.AddTitle(title);
            var content = new Extent(title >= 0 ? title + 1 : extent.Start, extent.End);
            RegionReader.Read(outline, ranks, content, labels, explanations);
        }

        return labels.Of(facts.Items);
    }
}
