using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Reads a region without headings and leads: by its bullets and rows, or by its paragraphs with a link each.</summary>
/// <param name="context">What is known of the issue.</param>
internal sealed class ListReader(RegionContext context)
{
    private const int LongestCategory = 48;
    private const int FewestInCategory = 2;

    // A list of past issues, of which the last may have a mark behind it.
    private const int FewestIssues = 2;

    private readonly DocumentOutline outline = context.Outline;

    /// <summary>Makes each bullet or row that reads like news an entry; what stands between the lists is prose.</summary>
    /// <param name="items">The region.</param>
    /// <param name="nodes">Where the parts go.</param>
    /// <param name="depth">How many sections stand around it.</param>
    /// <returns>Whether there are such; if not, nothing was added.</returns>
    public bool TryReadLists(Extent items, List<LayoutNode> nodes, int depth)
    {
        var (prose, found) = (items.Start, false);
        for (var i = items.Start; i < items.End;)
        {
            if (outline.Items[i].Kind is not (OutlineKind.Bullet or OutlineKind.TableRow))
            {
                i++;
                continue;
            }

            var list = new Extent(i, ListEnd(i, items.End));
            if (IsListOfEntries(list))
            {
                LayoutParts.AddProse(outline, new Extent(prose, i), nodes);
                AddList(list, nodes, depth);
                (prose, found) = (list.End, true);
            }

            i = list.End;
        }

        if (found) LayoutParts.AddProse(outline, items with { Start = prose }, nodes);
        return found;
    }

    private int ListEnd(int start, int end)
    {
        var (group, depth, i) = (outline.Items[start].Group, outline.Items[start].Depth, start + 1);
        while (i < end && (outline.Items[i].Depth > depth || outline.Items[i].Group == group)) i++;
        return i;
    }

    private bool IsListOfEntries(Extent list)
    {
        var (stories, sentences, issues, count) = (0, 0, 0, 0);
        for (var i = list.Start; i < list.End; i++)
        {
            var item = outline.Items[i];
            if (item.Depth > outline.Items[list.Start].Depth) continue;
            if (context.Contents.Holds(item)) return false;
            count++;
            if (ItemTraits.NamesIssue(outline, item)) issues++;
            var trait = context.Traits.Of(item);
            if (trait == ItemTrait.Story) stories++;
            else if (trait == ItemTrait.Sentence) sentences++;
        }

        return issues < Math.Max(FewestIssues, count - 1) && (stories + sentences) * 2 >= count && (stories > 0 || sentences > 1);
    }

    private void AddList(Extent list, List<LayoutNode> nodes, int sections)
    {
        // Where one bullet names what several inside it are about, so do its neighbours above one.
        var depth = outline.Items[list.Start].Depth;
        var fewest = FewestInCategory;
        for (var start = list.Start; start < list.End && fewest > 1; start = BulletEnd(start, list.End, depth))
        {
            if (IsCategory(start, BulletEnd(start, list.End, depth), fewest, sections)) fewest = 1;
        }

        for (var i = list.Start; i < list.End;)
        {
            var start = i;
            i = BulletEnd(start, list.End, depth);
            if (outline.Items[start] is { Links.IsEmpty: true, Images.IsEmpty: false } picture && i == start + 1
                && picture.IsShorterThan(1))
            {
                LayoutParts.AddProse(outline, new Extent(start, i), nodes);
            }
            else if (ItemTraits.IsRowTitle(outline, outline.Items[start]))
            {
                while (i < list.End && !ItemTraits.IsRowTitle(outline, outline.Items[i])) i++;
                AddRows(new Extent(start, i), nodes);
            }
            else if (IsCategory(start, i, fewest, sections))
            {
                AddCategory(new Extent(start, i), nodes, sections);
            }
            else
            {
                nodes.Add(LayoutNode.Leaf(LayoutRole.Entry, new Extent(start, i), EntryHead.Of(outline, new Extent(start, i))));
            }
        }
    }

    private int BulletEnd(int start, int end, int depth)
    {
        var i = start + 1;
        while (i < end && outline.Items[i].Depth > depth) i++;
        return i;
    }

    /// <summary>Whether a bullet only names what the bullets inside it, a few at least, are about.</summary>
    private bool IsCategory(int start, int end, int fewest, int sections)
    {
        if (sections == LayoutTreeBuilder.MaximumDepth || outline.Items[start] is not { Links.IsEmpty: true, Inner: { } inner } item
            || !item.IsShorterThan(LongestCategory))
        {
            return false;
        }

        var stories = 0;
        for (var i = start + 1; i < end; i++)
        {
            if (outline.Items[i] is { Kind: OutlineKind.Bullet } bullet && bullet.Depth == inner.Depth
                && context.Traits.Of(bullet) == ItemTrait.Story)
            {
                stories++;
            }
        }

        return stories >= fewest;
    }

    /// <summary>Makes a section of the rows below one that only names them.</summary>
    private void AddRows(Extent items, List<LayoutNode> nodes)
    {
        var children = new List<LayoutNode>();
        for (var i = items.Start + 1; i < items.End; i++)
        {
            children.Add(LayoutNode.Leaf(LayoutRole.Entry, new Extent(i, i + 1), EntryHead.Of(outline, new Extent(i, i + 1))));
        }

        nodes.Add(new LayoutNode(
            children.Count > 0 ? LayoutRole.Section : LayoutRole.Navigation, items, outline.Items[items.Start].Lead.Runs, children));
    }

    private void AddCategory(Extent items, List<LayoutNode> nodes, int sections)
    {
        var head = outline.Items[items.Start].Runs;
        if (SectionWords.KindOf(TitleText.Read(outline, head).Text) == SectionKind.Navigation)
        {
            nodes.Add(LayoutNode.Leaf(LayoutRole.Navigation, items, head));
            return;
        }

        var children = new List<LayoutNode>();
        var inner = items with { Start = items.Start + 1 };
        if (!TryReadLists(inner, children, sections + 1)) LayoutParts.AddProse(outline, inner, children);
        nodes.Add(new LayoutNode(LayoutRole.Section, items, head, children));
    }

    /// <summary>Makes each paragraph with a link an entry, where most of them have one.</summary>
    public bool TryReadMentions(Extent items, List<LayoutNode> nodes)
    {
        var (linked, paragraphs) = (new List<int>(), 0);
        for (var i = items.Start; i < items.End; i++)
        {
            if (outline.Items[i] is not { Kind: OutlineKind.Paragraph, Depth: 0 } item) continue;
            paragraphs++;
            if (ItemTraits.IsMention(outline, item)) linked.Add(i);
        }

        if (linked.Count < 2 || linked.Count * 2 <= paragraphs) return false;
        LayoutParts.AddProse(outline, items with { End = linked[0] }, nodes);
        for (var i = 0; i < linked.Count; i++)
        {
            var (extent, separators) = LayoutParts.SplitSeparators(
                outline, new Extent(linked[i], i + 1 < linked.Count ? linked[i + 1] : items.End));
            nodes.Add(LayoutNode.Leaf(LayoutRole.Entry, extent, ItemHead.BylinedTitle(outline, outline.Items[linked[i]])));
            if (!separators.IsEmpty) nodes.Add(LayoutNode.Leaf(LayoutRole.Separator, separators));
        }

        return true;
    }
}
