using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Settles which headings of a reading begin entries, by what those of their level do.</summary>
internal sealed class HeadingSettler(ItemFacts facts, FeatureReader features)
{
    // One alone among others is told as they are from this many others, and letters of prose, on.
    private const int FewestBeside = 3;
    private const int ShortestStory = 120;
    private const int MostLevels = 7;
    private const int FewestBelow = 2;

    // What comes again this often is a field.
    private const int FewestFields = 3;
    private const int LongestField = 16;

    // What no reading changes, found once.
    private List<int>? fields;

    /// <summary>Settles labels where they stand.</summary>
    public void Settle(LayoutLabel[] labels)
    {
        if (LoneSection(labels) is >= 0 and var lone)
        {
            labels[lone] = LayoutLabel.HeadedEntry;
            for (var i = lone + 1; i < facts.NextHeading[lone]; i++) labels[i] = LayoutLabel.HeadedText;
        }

        HeadParagraphs(labels);
        OpenStories(labels);
        OpenAnnouncedLists(labels);
        JoinHeadedFields(labels);
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
            if (sections[level] != 1 || entries[level] < FewestBeside || facts.NextHeading[last[level]] == labels.Length) continue;
            var (start, next) = (last[level] + 1, facts.NextHeading[last[level]]);
            if (facts.Levels[next] == level && facts.Sum(Fact.Text, start, next) >= ShortestStory && !labels.HoldEntry(start, next)
                && Array.IndexOf(labels, LayoutLabel.Furniture, start, next - start) < 0)
            {
                return last[level];
            }
        }

        return -1;
    }

    /// <summary>
    /// Makes the headings of a level entries where each that was taken for a section holds one paragraph without a title of its own, and
    /// the others are entries already.
    /// </summary>
    private void HeadParagraphs(LayoutLabel[] labels)
    {
        Span<int> counts = stackalloc int[3 * MostLevels];
        counts.Clear();
        var lone = counts.Slice(0, MostLevels);
        var stories = counts.Slice(MostLevels, MostLevels);
        var others = counts.Slice(2 * MostLevels);
        for (var i = 0; i < labels.Length; i++)
        {
            if (facts.Levels[i] is not (> 0 and < MostLevels and var level)) continue;
            if (labels[i] == LayoutLabel.HeadedEntry || (labels[i] == LayoutLabel.Section && IsStory(labels, i))) stories[level]++;
            else if (labels[i] == LayoutLabel.Section && HoldsParagraph(labels, i)) lone[level]++;
            else if (labels[i] == LayoutLabel.Section) others[level]++;
        }

        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Section || facts.Levels[i] is not (> 0 and < MostLevels and var level)) continue;
            if (others[level] > 0 || lone[level] == 0 || lone[level] + stories[level] < FewestBeside) continue;
            labels[i] = LayoutLabel.HeadedEntry;
            for (var k = i + 1; k < facts.NextHeading[i] && labels[k] != LayoutLabel.Furniture; k++) labels[k] = LayoutLabel.HeadedText;
        }
    }

    /// <summary>Whether what stands below a heading holds links and nothing begins in it.</summary>
    private bool IsStory(LayoutLabel[] labels, int heading)
    {
        var end = facts.NextHeading[heading];
        return facts.Sum(Fact.Links, heading + 1, end) > 0 && (end == labels.Length || facts.Levels[end] <= facts.Levels[heading])
            && !labels.HoldEntry(heading + 1, end) && Array.IndexOf(labels, LayoutLabel.Section, heading + 1, end - heading - 1) < 0;
    }

    /// <summary>Whether right below a heading one entry begins, a paragraph that no words of its own name, and no other follows.</summary>
    private bool HoldsParagraph(LayoutLabel[] labels, int heading)
    {
        var (first, end) = (heading + 1, facts.NextHeading[heading]);
        if (first >= end || labels[first] != LayoutLabel.Entry || labels.HoldEntry(first + 1, end)) return false;
        return facts.Forms[first] is ItemForm.Plain or ItemForm.LinkLine
            || (facts.Forms[first] == ItemForm.LinkLead && Words.IsLinkLabel(facts.Outline.LinkText(facts[first].Links.Start)));
    }

    /// <summary>
    /// Makes the heading of an entry without links of its own a section where several headings below it begin entries, and so do all of
    /// their level there.
    /// </summary>
    private void OpenStories(LayoutLabel[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.HeadedEntry) continue;
            var (first, end) = (facts.NextHeading[i], facts.ExtentEnd[i]);
            if (first >= end || facts.Sum(Fact.Links, i, first) > 0) continue;
            var entries = 0;
            for (var k = first; k < end; k = facts.NextHeading[k])
            {
                if (labels[k] == LayoutLabel.HeadedEntry && facts.Levels[k] == facts.Levels[first]) entries++;
            }

            if (entries < FewestBelow) continue;
            labels[i] = LayoutLabel.Section;
            for (var k = i + 1; k < first; k++) labels[k] = LayoutLabel.Prose;
            for (var k = first; k < end; k = facts.NextHeading[k])
            {
                if (labels[k] == LayoutLabel.HeadedText && facts.Levels[k] == facts.Levels[first]) labels[k] = LayoutLabel.HeadedEntry;
            }
        }
    }

    /// <summary>
    /// Makes the heading of an entry that announces a list of links, and holds nothing else, the section of what the list tells: "Also
    /// seen this week:". What comes again below other headings is a field.
    /// </summary>
    private void OpenAnnouncedLists(LayoutLabel[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.HeadedEntry || !AnnouncesList(i)) continue;
            labels[i] = LayoutLabel.Section;
            for (var k = i + 1; k < facts.NextHeading[i]; k++)
            {
                labels[k] = facts.Depths[k] == facts.Depths[i + 1] ? LayoutLabel.Entry : LayoutLabel.Text;
            }
        }
    }

    private bool AnnouncesList(int heading)
    {
        var end = facts.NextHeading[heading];
        if (heading + 1 >= end || features.TimesOfTitle(heading) > 1 || !facts[heading].EndsWithColon) return false;
        for (var i = heading + 1; i < end; i++)
        {
            if (facts.Forms[i] != ItemForm.Bullet || facts.Depths[i] < facts.Depths[heading + 1]) return false;
            if (facts.Depths[i] == facts.Depths[heading + 1] && facts.Of(Fact.Links, i) == 0) return false;
        }

        return true;
    }

    /// <summary>
    /// Makes headings that begin with one label each, "Author: Ann", "Author: Ben", fields of the entries whose titles stand right above
    /// them.
    /// </summary>
    private void JoinHeadedFields(LayoutLabel[] labels)
    {
        foreach (var field in fields ??= HeadedFields())
        {
            labels[field - 1] = LayoutLabel.HeadedEntry;
            for (var i = field; i < facts.NextHeading[field] && labels[i] != LayoutLabel.Furniture; i++) labels[i] = LayoutLabel.HeadedText;
        }
    }

    private List<int> HeadedFields()
    {
        var byLabel = new Dictionary<ulong, List<int>>();
        for (var i = facts.FirstHeading; i < facts.Length; i = facts.NextHeading[i])
        {
            if (i == 0 || facts.Levels[i - 1] == 0 || facts.Levels[i - 1] >= facts.Levels[i]) continue;
            var text = facts.Outline.PlainText(facts[i].Runs, LongestField + 1);
            if (text.IndexOfAny([':', '：']) is not (> 0 and <= LongestField and var colon) || colon + 1 == text.Length) continue;
            var label = Folding.Hash(text.AsSpan(0, colon));
            if (!byLabel.TryGetValue(label, out var same)) byLabel[label] = same = [];
            same.Add(i);
        }

        return [.. byLabel.Values.Where(same => same.Count >= FewestFields).SelectMany(same => same)];
    }
}
