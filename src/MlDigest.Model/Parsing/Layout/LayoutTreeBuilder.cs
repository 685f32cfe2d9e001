using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Makes a tree of issues, sections and entries out of the labels of a reading.</summary>
internal sealed class LayoutTreeBuilder
{
    // No editor nests sections deeper; text that seems to is made to seem so.
    public const int MaximumDepth = 16;

    // Twice the level of a heading is its rank, so that a line right above headings of a level comes between two.
    private const int RanksOfLevel = 2;
    private const int BoldRank = 20;
    private const int LabelRank = 21;
    private const int BulletRank = 22;

    private const int LongestRemark = 40;
    private const int ShortestOverview = 8;

    private readonly DocumentOutline outline;
    private readonly ItemFacts facts;
    private readonly LayoutLabel[] labels;
    private readonly int entryLevel;
    private readonly bool areSectionsDeeper;
    private readonly bool[]? pictures;
    private readonly List<OpenSection> open = [];

    private LayoutTreeBuilder(ItemFacts facts, LayoutLabel[] labels)
    {
        (outline, this.facts, this.labels) = (facts.Outline, facts, labels);
        entryLevel = MostFrequentEntryLevel();
        areSectionsDeeper = AreSectionsDeeper();
        pictures = PicturesAbove.Find(facts, labels);
    }

    public static LayoutTree Build(ItemFacts facts, LayoutLabel[] labels) => new LayoutTreeBuilder(facts, labels).Build();

    private LayoutTree Build()
    {
        var items = outline.Items;
        var start = items.Count > 0 && items[0].Kind == OutlineKind.FrontMatter ? 1 : 0;
        var titles = new List<int>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == LayoutLabel.Title) titles.Add(i);
        }

        // News above the only title is news of the issue: then the title is no more than a heading of it.
        var holdsNewsAbove = titles.Count > 0 && labels.HoldEntry(0, titles[0]);
        if (titles.Count == 1 && holdsNewsAbove)
        {
            labels[titles[0]] = LayoutLabel.Section;
            titles.Clear();
        }

        // A title with no news of its own, on a higher level than those of several issues, is the name of them all.
        if (titles.Count > 2 && !holdsNewsAbove && facts.Levels[titles[0]] < facts.Levels[titles[1]]
            && !labels.HoldEntry(titles[0], titles[1]))
        {
            titles.RemoveAt(0);
        }

        var issues = new List<IssueLayout>();
        if (titles.Count == 0 || holdsNewsAbove)
        {
            var end = titles.Count == 0 ? items.Count : facts.Items[titles[0]];
            issues.Add(new IssueLayout(-1, new Extent(start, end), Divide(0, titles.Count == 0 ? labels.Length : titles[0], start, end)));
            start = end;
        }

        for (var t = 0; t < titles.Count; t++)
        {
            var (first, next) = (titles[t] + 1, t + 1 < titles.Count ? titles[t + 1] : labels.Length);
            var title = facts.Items[titles[t]];
            var end = t + 1 < titles.Count ? facts.Items[next] : items.Count;

            // What stands above the first of several issues is the compilation's.
            issues.Add(new IssueLayout(title, new Extent(titles.Count == 1 ? start : title, end), Divide(first, next, title + 1, end)));
        }

        return new LayoutTree(new Extent(0, items.Count > 0 && items[0].Kind == OutlineKind.FrontMatter ? 1 : 0), issues);
    }

    /// <summary>Divides the items of an issue below its title.</summary>
    /// <param name="start">The first of them that is read.</param>
    /// <param name="end">The first that belongs to it no more.</param>
    /// <param name="first">The first item in the outline.</param>
    /// <param name="last">The end in the outline.</param>
    private List<LayoutNode> Divide(int start, int end, int first, int last)
    {
        open.Clear();
        open.Add(new OpenSection(0, default, default));
        if (end == start) AddProse(new Extent(first, last));
        else if (first < facts.Items[start]) AddProse(new Extent(first, facts.Items[start]));
        for (var i = start; i < end;)
        {
            var begin = facts.Items[i];
            while (IsAbove(i)) i++;
            var next = i + 1;
            while (next < end && GoesOn(i, next)) next++;
            var items = new Extent(begin, next < end ? facts.Items[next] : last);
            switch (labels[i])
            {
                case LayoutLabel.Section:
                    Open(i, items);
                    break;
                case LayoutLabel.HeadedEntry:
                    CloseForHeading(facts.Levels[i]);
                    CloseOverview();
                    AddLeaf(LayoutRole.Entry, items, facts[i].Runs, facts.Items[i]);
                    break;
                case LayoutLabel.Entry:
                    CloseForItem(i);
                    CloseOverview();
                    AddLeaf(LayoutRole.Entry, items, EntryHead.Of(outline, items with { Start = facts.Items[i] }), facts.Items[i]);
                    break;
                case LayoutLabel.Furniture:
                    if (facts.Levels[i] > 0) CloseForFurniture(i);
                    AddLeaf(Furniture.RoleOf(facts, i, next), items, facts.Levels[i] > 0 ? outline.Items[items.Start].Runs : default);
                    break;
                default:
                    AddProse(items);
                    break;
            }

            for (; i < next; i++)
            {
                if (facts[i].EndsDetails) CloseDetails();
            }
        }

        Close(0);
        return open[0].Children;
    }

    /// <summary>Whether an item goes on with the part that another one begins.</summary>
    private bool GoesOn(int first, int i) => !IsAbove(i) && labels[first] switch
    {
        LayoutLabel.HeadedEntry => labels[i] == LayoutLabel.HeadedText,
        LayoutLabel.Entry => labels[i] == LayoutLabel.Text,
        LayoutLabel.Furniture => labels[i] == LayoutLabel.Furniture && facts.Levels[i] == 0,
        _ => false,
    };

    /// <summary>Whether an item is a picture that belongs to the entry below it.</summary>
    private bool IsAbove(int i) => pictures is not null && pictures[i];

    private void Open(int i, Extent items)
    {
        var form = facts.Forms[i];
        var rank = form switch
        {
            ItemForm.Heading => facts.Levels[i] * RanksOfLevel,
            ItemForm.BoldLine when NamesHeadings(i) => (facts.Levels[i + 1] * RanksOfLevel) - 1,
            ItemForm.LabelLine or ItemForm.Plain => LabelRank,
            ItemForm.Bullet or ItemForm.Nested => BulletRank + facts.Depths[i],
            ItemForm.TableRow => BulletRank,
            _ => BoldRank,
        };
        Close(rank);
        var item = outline.Items[items.Start];
        var head = form == ItemForm.Heading || item.Lead.Runs.IsEmpty || EndsWithRemark(item) ? item.Runs : item.Lead.Runs;
        if (open.Count > MaximumDepth) AddLeaf(LayoutRole.Entry, items, head);
        else open.Add(new OpenSection(rank, items, head));
        var own = items.Start + 1;
        if (own < items.End) AddProse(items with { Start = own });
    }

    /// <summary>Whether behind its bold beginning an item has a remark in brackets and no more: "**Papers** (12):".</summary>
    private bool EndsWithRemark(OutlineItem item)
    {
        if (item.Lead.Runs.End >= item.Runs.End) return false;
        var rest = outline.PlainText(item.Runs with { Start = item.Lead.Runs.End }, LongestRemark + 1).AsSpan().Trim([' ', ':', '：']);
        return rest.Length is > 2 and <= LongestRemark && rest[0] is '(' or '（' && rest.IndexOfAny(')', '）') == rest.Length - 1;
    }

    /// <summary>Whether a bold line stands right above a heading that begins a part: it names what headings of that level begin.</summary>
    private bool NamesHeadings(int i) => i + 1 < labels.Length && facts.Levels[i + 1] > 0 && facts.Items[i + 1] == facts.Items[i] + 1
        && labels[i + 1] is LayoutLabel.Section or LayoutLabel.HeadedEntry;

    /// <summary>
    /// Ends the sections that a heading which begins an entry stands outside of: on its level and below, those that hold parts of another
    /// kind already, or entries with lower headings where others like it stand outside.
    /// </summary>
    private void CloseForHeading(int level)
    {
        var rank = level * RanksOfLevel;
        while (open.Count > 1 && open[open.Count - 1] is var last && last.Rank >= rank
            && !(areSectionsDeeper && last.Rank > rank)
            && (last.HoldsAnotherKind
                || (last.HasEntryBelow(level) && open[open.Count - 2].HasEntryOn(level))
                || (last.Rank > rank && last.Rank < BoldRank && entryLevel * RanksOfLevel <= rank)))
        {
            CloseLast();
        }
    }

    /// <summary>
    /// Ends the sections that furniture with a heading stands outside of: not one below a bold line whose entries have headings like it,
    /// nor one where such an entry follows.
    /// </summary>
    private void CloseForFurniture(int i)
    {
        var (level, next) = ((int)facts.Levels[i], facts.ExtentEnd[i]);
        var isBeforeEntry = next < labels.Length && labels[next] == LayoutLabel.HeadedEntry && facts.Levels[next] == level;
        while (open.Count > 1 && open[open.Count - 1] is var last && last.Rank >= level * RanksOfLevel)
        {
            if ((last.Rank == BoldRank || isBeforeEntry) && last.HasEntryOn(level)) return;
            CloseLast();
        }
    }

    /// <summary>
    /// Ends a section that has a text and no entry, and whose title names no news: entries behind an overview or a conclusion are no part
    /// of it.
    /// </summary>
    private void CloseOverview()
    {
        if (open.Count > 1 && open[open.Count - 1] is { Children.Count: > 0, HasEntry: false, Head.IsEmpty: false } last
            && !outline.Items[last.Children[0].Items.Start].IsShorterThan(ShortestOverview)
            && SectionWords.KindOf(outline.PlainText(last.Head, Words.LongestLabel)) is { IsFurniture: true })
        {
            CloseLast();
        }
    }

    /// <summary>Ends the sections of a list that an item stands outside of.</summary>
    private void CloseForItem(int i)
    {
        if (open[open.Count - 1] is { Rank: LabelRank } label && facts[i].Group == 0 && IsAboveList(label)) CloseLast();
        while (open.Count > 1 && open[open.Count - 1] is { Rank: >= BulletRank } last)
        {
            var head = outline.Items[last.Items.Start];
            if (facts.Forms[i] == ItemForm.Bullet && facts.Depths[i] > head.Depth) return;
            if (facts.Forms[i] == ItemForm.Bullet && facts.Depths[i] == head.Depth && IsListBelow(last, facts[i].Group)) return;
            if (facts.Forms[i] == ItemForm.TableRow && head.Kind == OutlineKind.TableRow && facts[i].Group == head.Group) return;
            CloseLast();
        }
    }

    /// <summary>Whether a line names the list below it.</summary>
    private bool IsAboveList(OpenSection label) => label.Items.Length == 1 && outline.Items[label.Items.End].Kind == OutlineKind.Bullet;

    /// <summary>
    /// Whether a list stands below a bullet that names a section, though no deeper: a list of another kind, and all that the section holds.
    /// </summary>
    private bool IsListBelow(OpenSection section, int group) =>
        outline.Items[section.Items.Start].Group != group
            && (section.Children.Count > 0 ? outline.Items[section.Children[0].Items.Start].Group == group : section.Items.Length == 1);

    /// <summary>Ends the section that a summary began, where what it folds away ends.</summary>
    private void CloseDetails()
    {
        var details = open.FindLastIndex(section => section.Rank > 0 && outline.Items[section.Items.Start].Kind == OutlineKind.Html);
        while (details > 0 && open.Count > details) CloseLast();
    }

    private void Close(int rank)
    {
        while (open.Count > 1 && open[open.Count - 1].Rank >= rank) CloseLast();
    }

    private void CloseLast()
    {
        var last = open[open.Count - 1];
        open.RemoveAt(open.Count - 1);
        var end = last.Children.Count > 0 ? last.Children[last.Children.Count - 1].Items.End : last.Items.Start + 1;
        Add(new LayoutNode(LayoutRole.Section, new Extent(last.Items.Start, end), last.Head, last.Children));
    }

    private void AddLeaf(LayoutRole role, Extent items, Extent head, int? title = null)
    {
        var (own, separators) = LayoutParts.SplitSeparators(outline, items);
        Add(new LayoutNode(role, own, head, []) { TitleItem = title ?? own.Start });
        if (!separators.IsEmpty) Add(LayoutNode.Leaf(LayoutRole.Separator, separators));
    }

    private void Add(LayoutNode node) => open[open.Count - 1].Add(node, outline.Items[node.TitleItem]);

    private void AddProse(Extent items) => LayoutParts.AddProse(outline, items, open[open.Count - 1].Children);

    /// <summary>
    /// Whether all headings of sections, several, stand below the level of entries, and above one each: editors choose levels by their size
    /// too.
    /// </summary>
    private bool AreSectionsDeeper()
    {
        var sections = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Section || facts.Levels[i] == 0) continue;
            var next = facts.NextHeading[i];
            if (facts.Levels[i] <= entryLevel || next == labels.Length || facts.Levels[next] != entryLevel
                || labels[next] != LayoutLabel.HeadedEntry)
            {
                return false;
            }

            sections++;
        }

        return sections > 1;
    }

    private int MostFrequentEntryLevel()
    {
        var counts = new int[8];
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == LayoutLabel.HeadedEntry) counts[Math.Min(7, (int)facts.Levels[i])]++;
        }

        var most = 0;
        for (var level = 1; level < counts.Length; level++)
        {
            if (counts[level] > counts[most]) most = level;
        }

        return most;
    }

    /// <summary>A section that is not yet ended. What each heading asks of its parts is kept: they may be as many as headings.</summary>
    private sealed class OpenSection(int rank, Extent items, Extent head)
    {
        private int entryLevels;

        public int Rank { get; } = rank;

        public Extent Items { get; } = items;

        public Extent Head { get; } = head;

        public List<LayoutNode> Children { get; } = [];

        /// <summary>
        /// Whether a part shows that entries with a heading as high as the section's are none of it: an entry without a heading, or a
        /// section below a lower one.
        /// </summary>
        public bool HoldsAnotherKind { get; private set; }

        public bool HasEntry { get; private set; }

        public void Add(LayoutNode node, OutlineItem first)
        {
            var hasHeading = first.Kind == OutlineKind.Heading;
            HasEntry |= node.Role == LayoutRole.Entry;
            if (node.Role == LayoutRole.Entry && hasHeading) entryLevels |= 1 << first.Level;
            HoldsAnotherKind |= node.Role == LayoutRole.Entry ? !hasHeading : node.Role == LayoutRole.Section && hasHeading;
            Children.Add(node);
        }

        /// <summary>Whether it has an entry of its own with a heading of a level.</summary>
        public bool HasEntryOn(int level) => (entryLevels & (1 << level)) != 0;

        /// <summary>Whether it has an entry of its own with a heading below a level.</summary>
        public bool HasEntryBelow(int level) => entryLevels >> (level + 1) != 0;
    }
}
