using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Settles which parts of a reading are sections.</summary>
internal sealed class SectionSettler(ItemFacts facts, FeatureReader features)
{
    // One alone among others is told as they are from this many others, and letters of prose, on.
    private const int FewestBeside = 3;
    private const int ShortestStory = 120;
    private const int MostLevels = 7;
    private const int LongestName = 60;
    private const int LongestField = 16;
    private const int FewestInList = 2;

    // What comes again this often is a field.
    private const int FewestFields = 3;

    // What no reading changes, found once.
    private List<(int Item, char Mark)>? marked;
    private List<Extent>? accounts;
    private List<Extent>? named;
    private List<int>? fields;

    /// <summary>Settles labels where they stand.</summary>
    public void Settle(LayoutLabel[] labels)
    {
        if (LoneSection(labels) is >= 0 and var lone)
        {
            labels[lone] = LayoutLabel.HeadedEntry;
            for (var i = lone + 1; i < facts.NextHeading[lone]; i++) labels[i] = LayoutLabel.HeadedText;
        }

        LeaveAccounts(labels);
        OpenLists(labels);
        OpenSections(labels);
        HeadParagraphs(labels);
        OpenStories(labels);
        JoinHeadedFields(labels);
        JoinFields(labels);
        EvenMarkedLines(labels);
    }

    /// <summary>Makes short lines right above lists of entries sections, "Here is what I read:", in documents without headings.</summary>
    public void NameLists(LayoutLabel[] labels)
    {
        if (facts.Total(Fact.Headings) > 0) return;
        for (var i = 0; i + 1 < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Prose || labels[i + 1] != LayoutLabel.Entry || facts.Forms[i] != ItemForm.LabelLine
                || facts.Forms[i + 1] != ItemForm.Bullet || !facts.BeginsList(i + 1) || !facts[i].EndsWithColon)
            {
                continue;
            }

            var name = facts.Outline.PlainText(facts[i].Runs, LongestName + 1);
            if (name.Length <= LongestName && Scripts.EndOfSentence(name.AsSpan(), 1) < 0) labels[i] = LayoutLabel.Section;
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

    /// <summary>Makes lists of nothing but accounts furniture, and what they alone stand below: who wrote the issue is no news.</summary>
    private void LeaveAccounts(LayoutLabel[] labels)
    {
        foreach (var list in accounts ??= ListsOfAccounts())
        {
            if (!labels.HoldEntry(list.Start, list.End)) continue;
            labels.AsSpan(list.Start, list.Length).Fill(LayoutLabel.Furniture);
            for (var i = list.End; i < labels.Length && labels[i] == LayoutLabel.Text; i++) labels[i] = LayoutLabel.Furniture;
            var above = list.Start - 1;
            if (above < 0 || labels[above] != LayoutLabel.Section) continue;
            if (facts.Levels[above] == 0 || !labels.HoldEntry(list.End, facts.NextHeading[above])) labels[above] = LayoutLabel.Furniture;
        }
    }

    private List<Extent> ListsOfAccounts()
    {
        var lists = new List<Extent>();
        for (var i = 0; i < facts.Length; i++)
        {
            var start = i;
            while (i < facts.Length && facts.Forms[i] == ItemForm.Bullet && facts[i].Group == facts[start].Group
                && ItemTraits.IsAccount(facts.Outline, facts[i]))
            {
                i++;
            }

            if (i > start + 1 && facts.BeginsList(start) && facts.EndsList(i - 1)) lists.Add(new Extent(start, i));
            if (i > start) i--;
        }

        return lists;
    }

    /// <summary>
    /// Makes the bullets of a list entries that is all below a heading which names a kind of news, where each begins with a link and none
    /// was taken for one.
    /// </summary>
    private void OpenLists(LayoutLabel[] labels)
    {
        foreach (var list in named ??= NamedLists())
        {
            if (labels[list.Start - 1] is not (LayoutLabel.Furniture or LayoutLabel.Prose or LayoutLabel.Section)
                || labels.HoldEntry(list.Start, list.End))
            {
                continue;
            }

            labels[list.Start - 1] = LayoutLabel.Section;
            labels.AsSpan(list.Start, list.Length).Fill(LayoutLabel.Entry);
        }
    }

    private List<Extent> NamedLists()
    {
        var lists = new List<Extent>();
        for (var i = facts.FirstHeading; i < facts.Length; i = facts.NextHeading[i])
        {
            var (start, end) = (i + 1, facts.NextHeading[i]);
            var k = start;
            while (k < end && IsLinked(start, k)) k++;
            if (k < end || end < start + FewestInList) continue;
            if (ItemTitle.Of(facts.Outline, facts[i]).Kind is { IsFurniture: false }) lists.Add(new Extent(start, end));
        }

        return lists;

        bool IsLinked(int first, int i) => facts.Forms[i] == ItemForm.Bullet && facts[i].Group == facts[first].Group
            && facts.Depths[i] == facts.Depths[first] && facts[i].Lead.Is(LeadStyle.Link) && facts.Of(Fact.Links, i) > 0
            && !features.AsksOrAdvertises(i) && !ItemTraits.IsLabel(facts.Outline, facts[i]);
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

            if (entries < FewestInList) continue;
            labels[i] = LayoutLabel.Section;
            for (var k = i + 1; k < first; k++) labels[k] = LayoutLabel.Prose;
            for (var k = first; k < end; k = facts.NextHeading[k])
            {
                if (labels[k] == LayoutLabel.HeadedText && facts.Levels[k] == facts.Levels[first]) labels[k] = LayoutLabel.HeadedEntry;
            }
        }
    }

    /// <summary>Makes headings of furniture that hold entries sections.</summary>
    private void OpenSections(LayoutLabel[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == LayoutLabel.Furniture && facts.Levels[i] > 0 && labels.HoldEntry(i + 1, facts.NextHeading[i]))
            {
                labels[i] = LayoutLabel.Section;
            }
        }
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

    /// <summary>Makes lines above lists that begin with one sign and end in a colon sections where most of them are.</summary>
    private void EvenMarkedLines(LayoutLabel[] labels)
    {
        marked ??= MarkedLines();
        var (mark, sections, others) = ('\0', 0, 0);
        foreach (var (i, own) in marked)
        {
            if (labels[i + 1] != LayoutLabel.Entry || (mark != '\0' && own != mark)) continue;
            if (labels[i] == LayoutLabel.Section) (mark, sections) = (own, sections + 1);
            else if (labels[i] is LayoutLabel.Text or LayoutLabel.Prose) (mark, others) = (own, others + 1);
        }

        if (others == 0 || sections < FewestBeside || sections < others) return;
        foreach (var (i, own) in marked)
        {
            if (own == mark && labels[i] is LayoutLabel.Text or LayoutLabel.Prose && labels[i + 1] == LayoutLabel.Entry)
            {
                labels[i] = LayoutLabel.Section;
            }
        }
    }

    /// <summary>The lines right above bullets that begin with a sign and end in a colon, each with its sign.</summary>
    private List<(int Item, char Mark)> MarkedLines()
    {
        var lines = new List<(int Item, char Mark)>();
        for (var i = 0; i + 1 < facts.Length; i++)
        {
            if (facts.Forms[i] is not (ItemForm.Plain or ItemForm.LabelLine) || facts.Forms[i + 1] != ItemForm.Bullet) continue;
            if (!facts[i].EndsWithColon || features.IsButton(i)) continue;
            var text = facts.StartOf(facts[i]).TrimStart();
            if (!text.IsEmpty && !char.IsLetterOrDigit(text[0])) lines.Add((i, text[0]));
        }

        return lines;
    }
}
