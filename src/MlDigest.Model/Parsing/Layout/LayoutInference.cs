using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>
/// The third stage: decides which items of an outline are titles, sections, entries and furniture. It compares readings of the whole
/// document by what speaks for each, and keeps the best; none knows a publication's name.
/// </summary>
internal static class LayoutInference
{
    /// <summary>Finds the layout of a document.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="diagnostics">Where to say what is doubtful.</param>
    /// <param name="isExplained">Whether to say why.</param>
    public static LayoutTree Infer(DocumentOutline outline, List<DigestDiagnostic> diagnostics, bool isExplained)
    {
        outline.Gate.Check();
        var facts = new ItemFacts(outline, ReadableItems(outline));
        var reading = new Reading(facts, isExplained ? diagnostics : null).Read(LayoutModel.Fitted);
        outline.Gate.Check();
        LayoutDoubt.Report(facts, reading, diagnostics);
        return LayoutTreeBuilder.Build(facts, reading.Labels) with { Confidence = reading.Confidence };
    }

    /// <summary>The items that a reading labels: all but front matter, rules, comments and footnotes.</summary>
    public static List<int> ReadableItems(DocumentOutline outline)
    {
        var items = new List<int>(outline.Items.Count);
        for (var i = 0; i < outline.Items.Count; i++)
        {
            if (outline.Items[i].Kind is not (OutlineKind.FrontMatter or OutlineKind.Rule or OutlineKind.Comment or OutlineKind.Footnotes))
            {
                items.Add(i);
            }
        }

        return items;
    }
}
