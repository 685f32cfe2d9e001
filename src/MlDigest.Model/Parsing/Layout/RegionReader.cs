using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Divides an issue into sections, entries and furniture, from the outside in.</summary>
internal sealed class RegionReader(DocumentOutline outline, int[] ranks, List<DigestDiagnostic>? explanations)
{
    // How much the neighbours on a level say about one of them.
    private const double SiblingWeight = 1.5;

    private ContentsList? contents;

    /// <summary>Reads what stands below an issue's title.</summary>
    public List<LayoutNode> Read(Extent items)
    {
        contents = ContentsList.Find(outline, items);
        var nodes = new List<LayoutNode>();
        ReadRegion(items, nodes, isSection: false);
        return nodes;
    }

    private void ReadRegion(Extent items, List<LayoutNode> nodes, bool isSection)
    {
        var rank = int.MaxValue;
        for (var i = items.Start; i < items.End; i++) rank = Math.Min(rank, ranks[i]);
        if (rank == int.MaxValue)
        {
            ReadItems(items, nodes, isSection || nodes.Count == 0);
            return;
        }

        var starts = new List<int>();
        for (var i = items.Start; i < items.End; i++)
        {
            if (ranks[i] == rank) starts.Add(i);
        }

        var preface = new Extent(items.Start, FirstHeading(items));
        if (preface.End < starts[0])
        {
            // Deeper headings in front of the first one of the rank: a region of their own.
            ReadRegion(new Extent(items.Start, starts[0]), nodes, isSection);
        }
        else if (!preface.IsEmpty)
        {
            if (isSection) ReadItems(preface, nodes, canBeEntries: true);
            else AddProse(preface, nodes);
        }

        var units = new List<HeadingUnit>();
        for (var i = 0; i < starts.Count; i++)
        {
            var extent = new Extent(starts[i], i + 1 < starts.Count ? starts[i + 1] : items.End);
            units.Add(HeadingUnit.Read(outline, extent, ranks, contents!, explanations is not null));
        }

        Judge(units, nodes);
    }

    private int FirstHeading(Extent items)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            if (ranks[i] != int.MaxValue) return i;
        }

        return items.End;
    }

    private void Judge(List<HeadingUnit> units, List<LayoutNode> nodes)
    {
        // Furniture says nothing about its neighbours.
        var voters = units.FindAll(unit => FurnitureOf(unit) is null);
        var sum = voters.Sum(unit => Math.Sign(unit.Evidence.Sum));
        foreach (var unit in units)
        {
            var role = FurnitureOf(unit);
            if (role is null)
            {
                if (voters.Count > 1) unit.Evidence.Add(SiblingWeight * (sum - Math.Sign(unit.Evidence.Sum)) / (voters.Count - 1), "its neighbours");
                role = unit.Evidence.Sum > 0 && unit.CanHoldEntries ? LayoutRole.Section : LayoutRole.Entry;
            }

            if (explanations is not null) Explain(unit, role.Value);
            AddUnit(unit, role.Value, nodes);
        }
    }

    private static LayoutRole? FurnitureOf(HeadingUnit unit)
    {
        if (unit.IsContents) return LayoutRole.Navigation;
        if (unit.Subheadings + unit.Stories > 0 || !(unit.IsEmpty || unit.IsOnlyLinks)) return null;
        var kind = Words.SectionKindOf(unit.Title.Text);
        if (kind == SectionKind.Promotion) return LayoutRole.Promotion;
        return unit.IsEmpty || kind == SectionKind.Navigation ? LayoutRole.Navigation : null;
    }

    private void AddUnit(HeadingUnit unit, LayoutRole role, List<LayoutNode> nodes)
    {
        var (items, separators) = SplitSeparators(unit.Items);
        var head = outline.Items[unit.Items.Start].Runs;
        if (role == LayoutRole.Section)
        {
            var children = new List<LayoutNode>();
            var body = new Extent(items.Start + 1, items.End);
            while (body.Start < body.End && outline.Items[body.Start].Kind == OutlineKind.Rule)
            {
                children.Add(LayoutNode.Leaf(LayoutRole.Separator, new Extent(body.Start, body.Start + 1)));
                body = body with { Start = body.Start + 1 };
            }

            if (!body.IsEmpty) ReadRegion(body, children, isSection: true);
            nodes.Add(new LayoutNode(role, items, head, children));
        }
        else
        {
            nodes.Add(LayoutNode.Leaf(role, items, head));
        }

        if (!separators.IsEmpty) nodes.Add(LayoutNode.Leaf(LayoutRole.Separator, separators));
    }

    /// <summary>Takes the rules off the end: they stand between parts and belong to none.</summary>
    private (Extent Items, Extent Separators) SplitSeparators(Extent items)
    {
        var end = items.End;
        while (end > items.Start + 1 && outline.Items[end - 1].Kind == OutlineKind.Rule) end--;
        return (items with { End = end }, new Extent(end, items.End));
    }

    /// <summary>Reads a region without headings: bullets and rows that read like news are entries, the rest is prose.</summary>
    private void ReadItems(Extent items, List<LayoutNode> nodes, bool canBeEntries)
    {
        for (var i = items.Start; i < items.End;)
        {
            if (canBeEntries && outline.Items[i].Kind is OutlineKind.Bullet or OutlineKind.TableRow && ListEnd(i, items.End) is var end && IsListOfStories(i, end))
            {
                AddList(new Extent(i, end), nodes);
                i = end;
                continue;
            }

            var prose = i++;
            while (i < items.End && outline.Items[i].Kind is not (OutlineKind.Bullet or OutlineKind.TableRow)) i++;
            AddProse(new Extent(prose, i), nodes);
        }
    }

    private int ListEnd(int start, int end)
    {
        var group = outline.Items[start].Group;
        var i = start + 1;
        while (i < end && (outline.Items[i].Depth > outline.Items[start].Depth || outline.Items[i].Group == group)) i++;
        return i;
    }

    private bool IsListOfStories(int start, int end)
    {
        var (stories, count) = (0, 0);
        for (var i = start; i < end; i++)
        {
            if (outline.Items[i].Depth > outline.Items[start].Depth || contents!.Holds(outline.Items[i])) continue;
            count++;
            if (ItemTraits.IsStory(outline, outline.Items[i])) stories++;
        }

        return stories * 2 >= count && stories > 0;
    }

    private void AddList(Extent items, List<LayoutNode> nodes)
    {
        var start = items.Start;
        for (var i = start + 1; i <= items.End; i++)
        {
            if (i < items.End && outline.Items[i].Depth > outline.Items[items.Start].Depth) continue;
            var lead = outline.Items[start].Lead;
            var head = lead.Is(LeadStyle.Bold | LeadStyle.Link) && !lead.Runs.IsEmpty ? lead.Runs : outline.Items[start].Runs;
            nodes.Add(LayoutNode.Leaf(LayoutRole.Entry, new Extent(start, i), head));
            start = i;
        }
    }

    private void AddProse(Extent items, List<LayoutNode> nodes)
    {
        for (var i = items.Start; i < items.End;)
        {
            var start = i;
            var isRule = outline.Items[i].Kind == OutlineKind.Rule;
            while (i < items.End && outline.Items[i].Kind == OutlineKind.Rule == isRule) i++;
            nodes.Add(LayoutNode.Leaf(isRule ? LayoutRole.Separator : LayoutRole.Prose, new Extent(start, i)));
        }
    }

    private void Explain(HeadingUnit unit, LayoutRole role)
    {
        var item = outline.Items[unit.Items.Start];
        var extent = new Extent(item.Start, item.End).Trim(outline.Text);
        explanations!.Add(DiagnosticCodes.LayoutExplained(unit.Title.Text, role, unit.Evidence, new SourceSpan(extent.Start, extent.Length, item.Line)));
    }
}
