using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout.Rules;

/// <summary>
/// Repairs heading levels. Exporters flatten a document until sections and entries stand on one level; what told them apart for the
/// reader is still there: numbers, rules around them, a list of contents that names them.
/// </summary>
internal static class HeadingRanks
{
    // A marker that nearly all siblings show tells nothing apart.
    private const double CommonShare = 0.75;
    private const int DividerThreshold = 2;
    private const int FewestTitles = 2;

    // Labels are half of what stands on their level, or more.
    private const double LabelShare = 0.5;
    private const int DecoratedRank = 50;
    private const int LongestName = 32;
    private const int MostRuns = 4;

    /// <summary>
    /// Gives each item of an issue a rank: headings of a lower rank contain those of a higher. Not a heading: <see cref="int.MaxValue"/>.
    /// </summary>
    public static void Assign(DocumentOutline outline, int[] ranks, Extent items, ContentsList contents)
    {
        var headings = new List<int>();
        for (var i = items.Start; i < items.End; i++)
        {
            var isHeading = outline.Items[i].Kind == OutlineKind.Heading;
            ranks[i] = isHeading ? outline.Items[i].Level * 2 : int.MaxValue;
            if (isHeading) headings.Add(i);
        }

        DropFacets(outline, ranks, items, headings);
        RaiseLoneHeading(outline, ranks, headings);
        RaiseTitlesAbove(outline, ranks, items);
        RaiseDecoratedLines(outline, ranks, items);
        var siblings = new List<int>();
        for (var level = 1; level <= 6; level++)
        {
            foreach (var heading in headings)
            {
                if (outline.Items[heading].Level < level)
                {
                    Divide(outline, siblings, ranks, items, contents);
                    siblings.Clear();
                }
                else if (outline.Items[heading].Level == level) siblings.Add(heading);
            }

            Divide(outline, siblings, ranks, items, contents);
            siblings.Clear();
        }
    }

    /// <summary>
    /// Takes headings that come below one after another of the headings above them, two such at least, for labels of parts
    /// of a story: "Summary", "Why does it matter?". A story's title comes once, or by chance twice in a long document.
    /// Below a label stands only prose.
    /// </summary>
    private static void DropFacets(DocumentOutline outline, int[] ranks, Extent items, List<int> headings)
    {
        // Two stories with two labels each.
        if (headings.Count < 3 * FewestTitles) return;
        var facets = new Dictionary<ulong, (int Parent, bool IsRepeated)>();
        var (found, candidates) = (0, 0);
        for (var (i, parent) = (1, 0); i < headings.Count; i++)
        {
            var (heading, before) = (outline.Items[headings[i]], outline.Items[headings[i - 1]]);
            if (heading.Level > before.Level) parent = headings[i - 1];
            else if (heading.Level < before.Level) parent = 0;
            if (parent == 0 || !IsFacet(outline, headings[i], i + 1 < headings.Count ? headings[i + 1] : items.End)) continue;
            candidates++;
            var title = outline.FoldedHash(heading.Runs);
            var isKnown = facets.TryGetValue(title, out var facet);
            if (isKnown && !facet.IsRepeated && facet.Parent != parent) found++;
            facets[title] = (parent, facet.IsRepeated || (isKnown && facet.Parent != parent));
        }

        if (found < FewestTitles) return;
        var labels = headings.FindAll(index =>
            facets.TryGetValue(outline.FoldedHash(outline.Items[index].Runs), out var facet) && facet.IsRepeated);
        if (labels.Count < candidates * LabelShare) return;
        foreach (var label in labels) ranks[label] = int.MaxValue;
    }

    private static bool IsFacet(DocumentOutline outline, int index, int end)
    {
        var heading = outline.Items[index];
        if (!heading.Links.IsEmpty || index + 1 == end || ItemTitle.Of(outline, heading).Kind is not null) return false;
        for (var i = index + 1; i < end; i++)
        {
            if (outline.Items[i].Kind is OutlineKind.Bullet or OutlineKind.TableRow || outline.Items[i].Lead.Is(LeadStyle.Bold)
                || outline.Items[i].Lead.Is(LeadStyle.Link))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Puts a heading that is the only one of its level, below a rule, on the level of the one in front, which has others
    /// beside it: the rule ends that.
    /// </summary>
    private static void RaiseLoneHeading(DocumentOutline outline, int[] ranks, List<int> headings)
    {
        Span<int> counts = stackalloc int[7];
        counts.Clear();
        foreach (var heading in headings) counts[outline.Items[heading].Level]++;
        for (var i = 1; i < headings.Count; i++)
        {
            var (item, before) = (outline.Items[headings[i]], outline.Items[headings[i - 1]]);
            if (item.Level > before.Level && counts[item.Level] == 1 && counts[before.Level] > 1
                && outline.Items[headings[i] - 1].Kind == OutlineKind.Rule)
            {
                ranks[headings[i]] = ranks[headings[i - 1]];
            }
        }
    }

    /// <summary>
    /// Makes headings of the bold lines that stand alone above headings of one level, two or more: they name what follows.
    /// </summary>
    private static void RaiseTitlesAbove(DocumentOutline outline, int[] ranks, Extent items)
    {
        var (titles, level) = (new List<int>(), 0);
        for (var i = items.Start; i + 1 < items.End; i++)
        {
            if (outline.Items[i] is not { Kind: OutlineKind.Paragraph, Depth: 0, Links.IsEmpty: true, Lead: { Alone: true } lead }
                || !lead.Is(LeadStyle.Bold))
            {
                continue;
            }

            if (outline.Items[i + 1] is not { Kind: OutlineKind.Heading } heading || (level > 0 && heading.Level != level)) continue;
            level = heading.Level;
            titles.Add(i);
        }

        if (titles.Count < FewestTitles) return;
        foreach (var title in titles) ranks[title] = (level * 2) - 1;
    }

    /// <summary>
    /// Makes headings of short lines that each begin with a picture, two or more, where one stands before everything else that can be an
    /// item: "🔥 Hot this week", "🛠 Tools". They lost their marks, and lie below all headings and above all leads.
    /// </summary>
    private static void RaiseDecoratedLines(DocumentOutline outline, int[] ranks, Extent items)
    {
        var (titles, hasItems) = (new List<int>(), false);
        for (var i = items.Start; i + 1 < items.End; i++)
        {
            if (ranks[i] != int.MaxValue)
            {
                hasItems = true;
                titles.Clear();
            }

            var item = outline.Items[i];
            if (item is { Kind: OutlineKind.Paragraph, Depth: 0, Links.IsEmpty: true, Images.IsEmpty: true, Lead.Runs.IsEmpty: true }
                && IsDecoratedName(outline, item))
            {
                titles.Add(i);
            }
            else if (titles.Count == 0 && (item.Kind is OutlineKind.Bullet or OutlineKind.TableRow
                || (item.Kind == OutlineKind.Paragraph && !item.Lead.Runs.IsEmpty)))
            {
                hasItems = true;
            }
        }

        if (hasItems || titles.Count < FewestTitles) return;
        foreach (var title in titles) ranks[title] = DecoratedRank;
    }

    private static bool IsDecoratedName(DocumentOutline outline, OutlineItem item)
    {
        if (item.Runs.IsEmpty || outline.Runs[item.Runs.Start].Text is not { Length: > 1 } text) return false;
        if (!char.IsHighSurrogate(text[0]) && text[0] is < '\u2190' or > '\u2BFF') return false;
        if (item.TextLength is 0 or > LongestName) return false;
        var last = outline.Runs[item.Runs.End - 1].Text.TrimEnd();
        return item.Runs.End - item.Runs.Start < MostRuns && !last.IsEmpty && !Scripts.EndsSentence(last[last.Length - 1]);
    }

    /// <summary>Puts the siblings that stand between dividers one rank below them.</summary>
    public static void Divide(DocumentOutline outline, IReadOnlyList<int> siblings, int[] ranks, Extent items, ContentsList contents)
    {
        if (siblings.Count < 3) return;
        var marks = new HeadingMarks[siblings.Count];
        for (var i = 0; i < marks.Length; i++) marks[i] = MarksOf(outline, siblings[i], ranks, items, contents);
        var common = CommonTo(marks);
        var below = false;
        for (var i = 0; i < siblings.Count; i++)
        {
            var isDivider = Weight(marks[i] & ~common) >= DividerThreshold;
            if (isDivider) below = i + 1 < siblings.Count && IsBare(outline, siblings[i], siblings[i + 1]);
            else if (below) ranks[siblings[i]]++;
        }
    }

    /// <summary>Whether a heading has nothing of its own, so that what follows it must be on its level by mistake.</summary>
    private static bool IsBare(DocumentOutline outline, int heading, int next)
    {
        for (var i = heading + 1; i < next; i++)
        {
            var item = outline.Items[i];
            if (item.Kind is not (OutlineKind.Rule or OutlineKind.Paragraph or OutlineKind.Quote or OutlineKind.Comment or OutlineKind.Tags)
                || item.Links.Length > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static HeadingMarks MarksOf(DocumentOutline outline, int heading, int[] ranks, Extent items, ContentsList contents)
    {
        var item = outline.Items[heading];
        var title = ItemTitle.Of(outline, item);
        var next = heading + 1;
        while (next < items.End && outline.Items[next].Kind == OutlineKind.Rule) next++;
        var marks = HeadingMarks.None;
        if (title.Text.Ordinal is not null) marks |= HeadingMarks.Numbered;
        if (contents.Lists(title.Text.Text)) marks |= HeadingMarks.Listed;
        if (heading > items.Start + 1 && outline.Items[heading - 1].Kind == OutlineKind.Rule
            && outline.Items[heading - 2].Kind != OutlineKind.Heading)
        {
            marks |= HeadingMarks.RuleAbove;
        }

        if (next > heading + 1) marks |= HeadingMarks.RuleBelow;
        if (title.Text.IsDecorated) marks |= HeadingMarks.Decorated;
        if ((next >= items.End || ranks[next] != int.MaxValue) && (item.Kind == OutlineKind.Heading || item.Lead.Alone))
        {
            marks |= HeadingMarks.Empty;
        }

        if (title.Kind is not null) marks |= HeadingMarks.Named;
        if (item.Links.IsEmpty) marks |= HeadingMarks.Unlinked;
        if (Scripts.IsInCapitals(title.Text.Text)) marks |= HeadingMarks.Capitals;
        return marks;
    }

    private static HeadingMarks CommonTo(HeadingMarks[] all)
    {
        var common = HeadingMarks.None;
        for (var mark = HeadingMarks.Numbered; mark <= HeadingMarks.Capitals; mark = (HeadingMarks)((int)mark << 1))
        {
            var count = 0;
            foreach (var marks in all)
            {
                if ((marks & mark) != 0) count++;
            }

            if (count > all.Length * CommonShare) common |= mark;
        }

        return common;
    }

    private static int Weight(HeadingMarks marks)
    {
        var weight = 0;
        for (var mark = HeadingMarks.Numbered; mark <= HeadingMarks.Capitals; mark = (HeadingMarks)((int)mark << 1))
        {
            if ((marks & mark) != 0) weight += mark <= HeadingMarks.Listed ? 2 : 1;
        }

        return weight;
    }

    /// <summary>What sets a heading apart from those on its level.</summary>
    [Flags]
    private enum HeadingMarks : ushort
    {
        None = 0,
        Numbered = 1,
        Listed = 2,
        RuleAbove = 4,
        RuleBelow = 8,
        Decorated = 16,
        Empty = 32,
        Named = 64,
        Unlinked = 128,
        Capitals = 256,
    }
}
