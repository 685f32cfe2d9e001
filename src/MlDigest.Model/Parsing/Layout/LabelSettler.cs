namespace MlDigest.Model.Parsing.Layout;

/// <summary>Settles labels of a reading that do not fit each other, where only one of them can be meant.</summary>
internal sealed class LabelSettler(ItemFacts facts, FeatureReader features)
{
    // A heading alone among others is told as they are from this many others, and letters of prose, on.
    private const int FewestEntriesBeside = 3;
    private const int ShortestStory = 120;
    private const int MostLevels = 7;

    // So many entries of a list show what one that was taken for something else is.
    private const int FewestBesideOne = 9;

    // What comes again this often is a field.
    private const int FewestFields = 3;

    /// <summary>Settles labels where they stand, and gives them back.</summary>
    public LayoutLabel[] Settle(LayoutLabel[] labels)
    {
        if (FirstHeading(labels) is >= 0 and var top)
        {
            labels[top] = LayoutLabel.Title;
            for (var i = top + 1; i < labels.Length && labels[i] == LayoutLabel.HeadedText; i++) labels[i] = LayoutLabel.Prose;
        }

        if (LoneSection(labels) is >= 0 and var lone)
        {
            labels[lone] = LayoutLabel.HeadedEntry;
            for (var i = lone + 1; i < facts.NextHeading[lone]; i++) labels[i] = LayoutLabel.HeadedText;
        }

        JoinFields(labels);
        JoinLoneBullets(labels);
        if (OnlyAnnouncement(labels) is >= 0 and var announcement) labels[announcement] = LayoutLabel.Prose;
        if (SecondHead(labels) is var (title, head))
        {
            labels[head] = features.SayTheSame(title, head) ? LayoutLabel.Prose : LayoutLabel.Section;
        }

        LeaveOneKindOfTitle(labels);
        return labels;
    }

    /// <summary>
    /// Makes titles of issues what they can be beside others: of several, each states a date or a number; where none does, the first is the
    /// title of all.
    /// </summary>
    private void LeaveOneKindOfTitle(LayoutLabel[] labels)
    {
        var (first, titles, stating) = (-1, 0, 0);
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Title) continue;
            if (first < 0) first = i;
            titles++;
            if (features.IsOneOfIssues(i)) stating++;
        }

        if (titles < 2 || titles == stating) return;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Title || (stating > 1 && features.IsOneOfIssues(i)) || (stating < 2 && i == first)) continue;
            labels[i] = i == first || facts.Levels[i] == 0 ? LayoutLabel.Prose : LayoutLabel.Section;
        }
    }

    /// <summary>
    /// The only section on a level of which other headings begin entries, where it is told as they are: prose below it, and no item. Else
    /// -1.
    /// </summary>
    private int LoneSection(LayoutLabel[] labels)
    {
        Span<int> counts = stackalloc int[3 * MostLevels];
        counts.Clear();
        var sections = counts.Slice(0, MostLevels);
        var entries = counts.Slice(MostLevels, MostLevels);
        var last = counts.Slice(2 * MostLevels);
        for (var i = 0; i < labels.Length; i++)
        {
            if (facts.Levels[i] is not (> 0 and < MostLevels and var level)) continue;
            if (labels[i] == LayoutLabel.HeadedEntry) entries[level]++;
            if (labels[i] == LayoutLabel.Section) (sections[level], last[level]) = (sections[level] + 1, i);
        }

        for (var level = 1; level < MostLevels; level++)
        {
            if (sections[level] != 1 || entries[level] < FewestEntriesBeside || facts.NextHeading[last[level]] == labels.Length) continue;
            var (start, next) = (last[level] + 1, facts.NextHeading[last[level]]);
            if (facts.Levels[next] == level && facts.Sum(Fact.Text, start, next) >= ShortestStory && !HoldsEntry(labels, start, next)
                && Array.IndexOf(labels, LayoutLabel.Furniture, start, next - start) < 0)
            {
                return last[level];
            }
        }

        return -1;
    }

    /// <summary>Makes labels that come again below the headings of entries, each taken for a section, fields of the entry.</summary>
    private void JoinFields(LayoutLabel[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Section || facts.Levels[i] > 0 || features.TimesOfTitle(i) < FewestFields
                || i == 0 || labels[i - 1] is not (LayoutLabel.HeadedEntry or LayoutLabel.HeadedText))
            {
                continue;
            }

            for (var end = facts.NextHeading[i]; i < end && labels[i] != LayoutLabel.Furniture; i++) labels[i] = LayoutLabel.HeadedText;
            for (; i < labels.Length && labels[i] == LayoutLabel.Text; i++) labels[i] = LayoutLabel.HeadedText;
            i--;
        }
    }

    /// <summary>
    /// Makes the only bullet inside a bullet a part of it, where each was taken for an entry, or the outer one for text of the entry
    /// before.
    /// </summary>
    private void JoinLoneBullets(LayoutLabel[] labels)
    {
        for (var i = 1; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Entry || labels[i - 1] is not (LayoutLabel.Entry or LayoutLabel.Text)
                || facts.Forms[i] != ItemForm.Bullet || facts.Forms[i - 1] != ItemForm.Bullet || facts.Depths[i] <= facts.Depths[i - 1]
                || facts.ExtentEnd[i - 1] != facts.ExtentEnd[i])
            {
                continue;
            }

            (labels[i - 1], labels[i]) = (LayoutLabel.Entry, LayoutLabel.Text);
        }
    }

    /// <summary>
    /// Makes paragraphs and pictures in the middle of an issue that nothing shows to be furniture go on with what they stand behind.
    /// </summary>
    public void JoinUnmarkedFurniture(LayoutLabel[] labels)
    {
        var last = labels.Length - 1;
        while (last > 0 && labels[last] is not (LayoutLabel.Entry or LayoutLabel.HeadedEntry)) last--;
        for (var i = 1; i < last; i++)
        {
            if (labels[i] != LayoutLabel.Furniture
                || labels[i - 1] is LayoutLabel.Furniture or LayoutLabel.Title or LayoutLabel.Section)
            {
                continue;
            }

            var end = i;
            while (end < last && labels[end] == LayoutLabel.Furniture && MayBeText(end)) end++;
            if (labels[end] == LayoutLabel.Furniture && facts.Levels[end] == 0) continue;
            var label = labels[i - 1] switch
            {
                LayoutLabel.HeadedEntry or LayoutLabel.HeadedText => LayoutLabel.HeadedText,
                LayoutLabel.Entry or LayoutLabel.Text => LayoutLabel.Text,
                _ => LayoutLabel.Prose,
            };
            for (; i < end; i++) labels[i] = label;
        }
    }

    private bool MayBeText(int i) =>
        facts.Forms[i] is ItemForm.Plain or ItemForm.Picture or ItemForm.Quote or ItemForm.Code or ItemForm.Nested
        && facts.Items[i] == facts.Items[i - 1] + 1 && facts.Of(Fact.InnerLinks, i) == 0 && !features.AsksOrAdvertises(i);

    /// <summary>
    /// Makes all bullets with links of a list entries where nearly all are, but for those that show themselves to be furniture.
    /// </summary>
    public void EvenLists(LayoutLabel[] labels)
    {
        var lists = new Dictionary<int, (int Entries, int Others)>();
        for (var i = 0; i < labels.Length; i++)
        {
            if (!MayBeOneOfList(i)) continue;
            lists.TryGetValue(facts[i].Group, out var list);
            if (labels[i] == LayoutLabel.Entry) list.Entries++;
            else list.Others++;
            lists[facts[i].Group] = list;
        }

        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] is LayoutLabel.Text or LayoutLabel.Furniture && MayBeOneOfList(i)
                && lists[facts[i].Group] is var (entries, others) && entries >= others * FewestBesideOne)
            {
                labels[i] = LayoutLabel.Entry;
            }
        }
    }

    private bool MayBeOneOfList(int i) =>
        facts.Forms[i] == ItemForm.Bullet && facts.Of(Fact.Links, i) > 0 && !features.AsksOrAdvertises(i);

    /// <summary>Makes what a label or a bold text begins behind a list of entries no part of the last of them.</summary>
    public void EndLists(LayoutLabel[] labels)
    {
        var (last, isOneOfList, hasEnded) = (-1, false, false);
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == LayoutLabel.Entry)
            {
                (isOneOfList, hasEnded) = (last >= 0 && facts.Forms[i] == ItemForm.Bullet && facts[i].Group == facts[last].Group, false);
                last = i;
            }
            else if (labels[i] == LayoutLabel.Text)
            {
                hasEnded |= isOneOfList && facts.Forms[i] is ItemForm.LabelLine or ItemForm.BoldLine or ItemForm.BoldLead;
                if (hasEnded) labels[i] = LayoutLabel.Prose;
            }
        }
    }

    /// <summary>The line that announces all entries, where no other section is and no entry above it; else -1.</summary>
    private int OnlyAnnouncement(LayoutLabel[] labels)
    {
        var only = Array.IndexOf(labels, LayoutLabel.Section);
        return only >= 0 && facts.Forms[only] == ItemForm.LabelLine && Array.IndexOf(labels, LayoutLabel.Section, only + 1) < 0
            && !HoldsEntry(labels, 0, only) ? only : -1;
    }

    /// <summary>
    /// Two titles of one level, of which the first has no news of its own: they are the heads of one issue, which often repeat each other.
    /// </summary>
    private (int Title, int Head)? SecondHead(LayoutLabel[] labels)
    {
        var (first, second) = (-1, -1);
        for (var i = 0; i < labels.Length; i++)
        {
            if (second < 0 && labels[i] is LayoutLabel.Entry or LayoutLabel.HeadedEntry) return null;
            if (labels[i] != LayoutLabel.Title) continue;
            if (second >= 0) return null;
            if (first < 0) first = i;
            else second = i;
        }

        return second >= 0 && facts.Levels[first] > 0 && facts.Levels[first] == facts.Levels[second] ? (first, second) : null;
    }

    /// <summary>
    /// The first heading, where no item was taken for a title and it can be nothing else: the only one of the first level, unless front
    /// matter has another title; a section that holds nothing; one that holds everything and names an issue; or a part without links that
    /// alone of its level states a date. Else -1.
    /// </summary>
    private int FirstHeading(LayoutLabel[] labels)
    {
        var first = 0;
        while (first < labels.Length && facts.Levels[first] == 0 && labels[first] is LayoutLabel.Prose or LayoutLabel.Furniture) first++;
        if (first == labels.Length || facts.Levels[first] == 0 || Array.IndexOf(labels, LayoutLabel.Title) >= 0) return -1;
        var (next, isAbove) = (facts.NextHeading[first], facts.ExtentEnd[first] == labels.Length);
        var front = facts.Outline.FrontMatter?.Title;
        var mayBeTitle = front is null || features.NamesIssue(first) || features.IsAlike(front, first);
        if (facts.Levels[first] == 1 && isAbove && mayBeTitle && labels[first] != LayoutLabel.HeadedEntry) return first;
        if (next == labels.Length || front is not null) return -1;
        if (labels[first] == LayoutLabel.HeadedEntry)
        {
            return features.IsDated(first) && !features.IsOneOfIssues(first) && IsIntroduction(first, next) ? first : -1;
        }

        if (labels[first] != LayoutLabel.Section || HoldsEntry(labels, first + 1, next)) return -1;
        if (facts.Levels[next] > facts.Levels[first]) return isAbove && features.NamesIssue(first) ? first : -1;
        return labels[next] == LayoutLabel.HeadedEntry && IsOneOfSections(labels, first) ? -1 : first;
    }

    private bool IsIntroduction(int first, int next) => facts.Of(Fact.Links, first) == 0 && facts.Sum(Fact.LinkedItems, first, next) == 0;

    /// <summary>Whether another section has a heading of the same level, among entries that have such headings too.</summary>
    private bool IsOneOfSections(LayoutLabel[] labels, int first)
    {
        for (var i = first + 1; i < labels.Length; i++)
        {
            if (labels[i] == LayoutLabel.Section && facts.Levels[i] == facts.Levels[first]) return true;
        }

        return false;
    }

    private static bool HoldsEntry(LayoutLabel[] labels, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (labels[i] is LayoutLabel.Entry or LayoutLabel.HeadedEntry) return true;
        }

        return false;
    }
}
