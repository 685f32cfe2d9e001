using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>What all readers of a layout do with rules between parts.</summary>
internal static class LayoutParts
{
    /// <summary>Takes the rules off the end: they stand between parts and belong to none.</summary>
    public static (Extent Items, Extent Separators) SplitSeparators(DocumentOutline outline, Extent items)
    {
        var end = items.End;
        while (end > items.Start + 1 && outline.Items[end - 1].Kind == OutlineKind.Rule) end--;
        return (items with { End = end }, new Extent(end, items.End));
    }

    /// <summary>Adds what is no entry, and the rules in it apart.</summary>
    public static void AddProse(DocumentOutline outline, Extent items, List<LayoutNode> nodes)
    {
        for (var i = items.Start; i < items.End;)
        {
            var start = i;
            var isRule = outline.Items[i].Kind == OutlineKind.Rule;
            while (i < items.End && outline.Items[i].Kind == OutlineKind.Rule == isRule) i++;
            nodes.Add(LayoutNode.Leaf(isRule ? LayoutRole.Separator : LayoutRole.Prose, new Extent(start, i)));
        }
    }
}
