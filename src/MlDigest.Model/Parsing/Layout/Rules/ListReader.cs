using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout.Rules;

/// <summary>Reads a region without headings and leads: by its bullets and rows, or by its paragraphs with a link each.</summary>
/// <param name="context">What is known of the issue.</param>
/// <param name="labels">Where the labels go.</param>
internal sealed class ListReader(RegionContext context, RuleLabels labels)
{
    private const int LongestCategory = 48;
    private const int FewestInCategory = 2;

    // A list of past issues, of which the last may have a mark behind it.
    private const int FewestIssues = 2;

    private readonly DocumentOutline outline = context.Outline;

    /// <summary>Makes each bullet or row that reads like news an entry; what stands between the lists is prose.</summary>
    /// <param name="items">The region.</param>
    /// <param name="depth">How many sections stand around it.</param>
    /// <returns>Whether there are such.</returns>
    public bool TryReadLists(Extent items, int depth)
    {
        var found = false;
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
                AddList(list, depth);
                found = true;
            }

            i = list.End;
        }

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

    private void AddList(Extent list, int sections)
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
                continue;
            }

            if (ItemTraits.IsRowTitle(outline, outline.Items[start]))
            {
                while (i < list.End && !ItemTraits.IsRowTitle(outline, outline.Items[i])) i++;
                AddRows(new Extent(start, i));
            }
            else if (IsCategory(start, i, fewest, sections))
            {
                AddCategory(new Extent(start, i), sections);
            }
            else
            {
                labels.AddEntry(new Extent(start, i));
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
    private void AddRows(Extent items)
    {
        if (items.Length == 1) labels.AddFurniture(items);
        else labels.AddSection(items.Start);
        for (var i = items.Start + 1; i < items.End; i++) labels.AddEntry(new Extent(i, i + 1));
    }

    private void AddCategory(Extent items, int sections)
    {
        if (SectionWords.KindOf(TitleText.Read(outline, outline.Items[items.Start].Runs).Text) == SectionKind.Navigation)
        {
            labels.AddFurniture(items);
            return;
        }

        labels.AddSection(items.Start);
        TryReadLists(items with { Start = items.Start + 1 }, sections + 1);
    }

    /// <summary>Makes each paragraph with a link an entry, where most of them have one.</summary>
    public void ReadMentions(Extent items)
    {
        var (linked, paragraphs) = (new List<int>(), 0);
        for (var i = items.Start; i < items.End; i++)
        {
            if (outline.Items[i] is not { Kind: OutlineKind.Paragraph, Depth: 0 } item) continue;
            paragraphs++;
            if (ItemTraits.IsMention(outline, item)) linked.Add(i);
        }

        if (linked.Count < 2 || linked.Count * 2 <= paragraphs) return;
        for (var i = 0; i < linked.Count; i++)
        {
            labels.AddEntry(new Extent(linked[i], i + 1 < linked.Count ? linked[i + 1] : items.End));
        }
    }
}
