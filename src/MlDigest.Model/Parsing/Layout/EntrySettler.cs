using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Settles where the entries of a reading begin, and what belongs to each.</summary>
internal sealed class EntrySettler(ItemFacts facts, FeatureReader features)
{
    // So many entries show what one that was taken for something else is.
    private const int FewestBesideOne = 9;

    // So many titles with a site behind them show what a site alone is.
    private const int FewestWithSite = 2;
    private const int FewestParted = 2;

    // "See you next week!"
    private const int LongestFarewell = 48;

    // What no reading changes, found once.
    private List<Extent>? evenLists;
    private List<(int Above, List<int> Lines)>? linkedBoldLines;
    private List<int>? notices;
    private List<int>? sites;
    private List<int>? identified;

    /// <summary>Settles labels where they stand.</summary>
    public void Settle(LayoutLabel[] labels)
    {
        LeaveNotices(labels);
        JoinLoneBullets(labels);
        EvenBullets(labels);
        BeginAtBoldLines(labels);
        BeginAtSites(labels);
        BeginAtIdentifiers(labels);
    }

    /// <summary>Settles which neighbour a part of the chosen reading belongs to.</summary>
    public void SettleChosen(LayoutLabel[] labels)
    {
        JoinUnmarkedFurniture(labels);
        EndLists(labels);
        EvenLists(labels);
        EvenParted(labels);
        LeaveCounts(labels);
        LeaveLast(labels);
        LeaveFooter(labels);
    }

    /// <summary>Makes bullets without links that only say that there are more, "... and 30 more", no entries.</summary>
    private void LeaveCounts(LayoutLabel[] labels)
    {
        for (var i = 1; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Entry || labels[i - 1] is not (LayoutLabel.Entry or LayoutLabel.Text)
                || facts.Forms[i] != ItemForm.Bullet || !facts[i].Links.IsEmpty || facts.BeginsList(i))
            {
                continue;
            }

            var start = facts.StartOf(facts[i]).TrimStart();
            if (start.StartsWith("...".AsSpan()) || start.StartsWith("…".AsSpan())) labels[i] = LayoutLabel.Text;
        }
    }

    /// <summary>Makes a paragraph that ends the document and leads nowhere else furniture: "Back in May. Older letters are here."</summary>
    private void LeaveLast(LayoutLabel[] labels)
    {
        var last = labels.Length - 1;
        if (last > 0 && labels[last] == LayoutLabel.Entry && facts.Forms[last] is ItemForm.Plain or ItemForm.LinkLead
            && facts.Of(Fact.Links, last) == 0)
        {
            labels[last] = LayoutLabel.Furniture;
        }
    }

    /// <summary>
    /// Makes what stands behind the only rule in the text of an entry furniture, where no heading follows and nothing begins.
    /// </summary>
    private void LeaveFooter(LayoutLabel[] labels)
    {
        var footer = -1;
        for (var i = 1; i < labels.Length; i++)
        {
            var isText = labels[i] is LayoutLabel.Text or LayoutLabel.HeadedText && facts.Levels[i] == 0;
            var isBehindRule = isText && facts.Outline.Items[facts.Items[i] - 1].Kind == OutlineKind.Rule;
            if (footer >= 0 && (isBehindRule || !isText)) return;
            if (isBehindRule) footer = i;
        }

        if (footer >= 0) labels.AsSpan(footer).Fill(LayoutLabel.Furniture);
    }

    /// <summary>Makes the only bullet of a list no entry where it says that there is none.</summary>
    private void LeaveNotices(LayoutLabel[] labels)
    {
        foreach (var i in notices ??= facts.Where(i => facts.Forms[i] == ItemForm.Bullet && facts.BeginsList(i) && facts.EndsList(i)
            && ItemTraits.ReportsNothing(facts.Outline, facts[i])))
        {
            var isAlone = i + 1 == labels.Length || labels[i + 1] != LayoutLabel.Text;
            if (labels[i] == LayoutLabel.Entry && isAlone) labels[i] = LayoutLabel.Prose;
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

    /// <summary>Makes the bullets of a list entries where the first is one, and all have links and begin as it does.</summary>
    private void EvenBullets(LayoutLabel[] labels)
    {
        foreach (var list in evenLists ??= EvenlyLinkedLists())
        {
            if (labels[list.Start] == LayoutLabel.Entry) labels.AsSpan(list.Start, list.Length).Fill(LayoutLabel.Entry);
        }
    }

    private List<Extent> EvenlyLinkedLists()
    {
        var lists = new List<Extent>();
        for (var i = 0; i < facts.Length; i++)
        {
            if (!MayBeOneOfList(i) || !facts.BeginsList(i)) continue;
            var end = i + 1;
            while (end < facts.Length && IsLike(i, end)) end++;
            if (end > i + 1 && facts.EndsList(end - 1)) lists.Add(new Extent(i, end));
        }

        return lists;

        bool IsLike(int first, int i) => facts[i].Group == facts[first].Group && facts.Depths[i] == facts.Depths[first] && MayBeOneOfList(i)
            && facts[i].Lead.Style == facts[first].Lead.Style
            && facts[i].IsLabel == facts[first].IsLabel;
    }

    /// <summary>
    /// Begins entries at bold lines with links that ask for nothing, where several stand below one heading: that is no furniture unless the
    /// heading is, and where they are more than two no text of an entry.
    /// </summary>
    private void BeginAtBoldLines(LayoutLabel[] labels)
    {
        foreach (var (above, lines) in linkedBoldLines ??= LinkedBoldLines())
        {
            var heading = above < 0 ? LayoutLabel.Title : labels[above];
            for (var k = lines.Count - 1; k >= 0; k--)
            {
                var i = lines[k];
                if (labels[i] == LayoutLabel.Furniture && heading != LayoutLabel.Furniture) Begin(i, MayBeText);
                else if (labels[i] == LayoutLabel.HeadedText && heading == LayoutLabel.HeadedEntry && lines.Count > 2) Begin(i, _ => true);
            }

            if (heading == LayoutLabel.HeadedEntry && labels[above + 1] == LayoutLabel.Entry) labels[above] = LayoutLabel.Section;
        }

        void Begin(int i, Func<int, bool> mayBeText)
        {
            var label = labels[i];
            labels[i] = LayoutLabel.Entry;
            for (var k = i + 1; k < labels.Length && labels[k] == label && mayBeText(k); k++) labels[k] = LayoutLabel.Text;
        }
    }

    private List<(int Above, List<int> Lines)> LinkedBoldLines() =>
        [.. facts.Where(i => facts.Forms[i] == ItemForm.BoldLine && facts.Of(Fact.Links, i) > 0
                && !features.AsksOrAdvertises(i) && !features.IsRecurring(i))
            .GroupBy(features.Above, (above, lines) => (above, lines.ToList()))
            .Where(group => group.Item2.Count > 1)];

    /// <summary>
    /// Begins an entry at a site's name that an export left of a title, where the titles of other entries have a site behind them.
    /// </summary>
    private void BeginAtSites(LayoutLabel[] labels)
    {
        sites ??= facts.Where(i => facts.Forms[i] != ItemForm.Bullet && !facts[i].Links.IsEmpty
            && SiteName.IsBehindDash(facts.Outline, facts[i].Links.End - 1));
        if (sites.Count(i => labels[i] == LayoutLabel.Entry) < FewestWithSite) return;
        foreach (var i in sites)
        {
            if (labels[i] != LayoutLabel.Text || !SiteName.IsAll(facts.Outline, facts[i])) continue;
            labels[i] = LayoutLabel.Entry;
            if (i + 1 < labels.Length && labels[i + 1] == LayoutLabel.Entry && facts[i + 1].Links.IsEmpty) labels[i + 1] = LayoutLabel.Text;
        }
    }

    /// <summary>
    /// Begins another entry at the picture in front of a second line with an identifier, where entries have a picture and such a line each.
    /// </summary>
    private void BeginAtIdentifiers(LayoutLabel[] labels)
    {
        identified ??= facts.Where(i => IdentifierLine.Of(facts.Outline, facts[i]) is not null);
        if (identified.Count <= FewestBesideOne) return;
        var (picture, told, hasLine, next) = (-1, 0, false, 0);
        List<int>? seconds = null;
        for (var i = 0; i < labels.Length; i++)
        {
            while (next < identified.Count && identified[next] < i) next++;
            if (labels[i] is not (LayoutLabel.Text or LayoutLabel.HeadedText))
            {
                (picture, hasLine) = (-1, false);
            }
            else if (facts.Forms[i] == ItemForm.Picture)
            {
                picture = i;
            }
            else if (picture >= 0 && next < identified.Count && identified[next] == i)
            {
                if (!hasLine) told++;
                else if (labels[i] == LayoutLabel.Text) (seconds ??= []).Add(picture);
                (picture, hasLine) = (-1, true);
            }
        }

        if (seconds is null || told < FewestBesideOne * seconds.Count) return;
        foreach (var second in seconds) labels[second] = LayoutLabel.Entry;
    }

    /// <summary>
    /// Makes paragraphs and pictures in the middle of an issue that nothing shows to be furniture go on with what they stand behind.
    /// </summary>
    private void JoinUnmarkedFurniture(LayoutLabel[] labels)
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
    private void EvenLists(LayoutLabel[] labels)
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

    /// <summary>Makes paragraphs with a title in bold that stand right behind a rule entries where most of them are.</summary>
    private void EvenParted(LayoutLabel[] labels)
    {
        var (entries, others) = (0, 0);
        for (var i = 1; i < labels.Length; i++)
        {
            if (!IsParted(i)) continue;
            if (labels[i] == LayoutLabel.Entry) entries++;
            else others++;
        }

        if (others == 0 || entries < FewestParted || entries < others * 2) return;
        for (var i = 1; i < labels.Length; i++)
        {
            if (IsParted(i) && labels[i] != LayoutLabel.Furniture) labels[i] = LayoutLabel.Entry;
        }

        bool IsParted(int i) => facts.Forms[i] == ItemForm.BoldLine && facts.Items[i] > facts.Items[i - 1] + 1;
    }

    private bool MayBeOneOfList(int i) =>
        facts.Forms[i] == ItemForm.Bullet && facts.Of(Fact.Links, i) > 0 && !features.AsksOrAdvertises(i);

    /// <summary>
    /// Makes what a label or a bold text begins behind a list of entries no part of the last of them, nor paragraphs without links that
    /// end a section, or a few words that end the document.
    /// </summary>
    private void EndLists(LayoutLabel[] labels)
    {
        var tail = new bool[labels.Length];
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            tail[i] = labels[i] == LayoutLabel.Text && facts.Forms[i] == ItemForm.Plain && facts[i].Links.IsEmpty
                && (i + 1 == labels.Length || tail[i + 1] || facts.Levels[i + 1] > 0 || labels[i + 1] == LayoutLabel.Furniture);
        }

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
                hasEnded |= isOneOfList && (tail[i] || facts.Forms[i] is ItemForm.LabelLine or ItemForm.BoldLine or ItemForm.BoldLead);
                hasEnded |= last >= 0 && tail[i] && i + 1 == labels.Length && facts.Forms[last] == ItemForm.Bullet
                    && facts[i].IsShorterThan(LongestFarewell);
                if (hasEnded) labels[i] = LayoutLabel.Prose;
            }
        }
    }
}
