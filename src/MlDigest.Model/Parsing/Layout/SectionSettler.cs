using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Settles which parts of a reading are sections.</summary>
internal sealed class SectionSettler(ItemFacts facts, FeatureReader features)
{
    // One alone among others is told as they are from this many others, and letters of prose, on.
    private const int FewestBeside = 3;
    private const int ShortestStory = 120;
    private const int MostLevels = 7;
    private const int LongestName = 60;

    // What comes again this often is a field.
    private const int FewestFields = 3;

    // What no reading changes, found once.
    private List<(int Item, char Mark)>? marked;
    private List<Extent>? accounts;

    /// <summary>Settles labels where they stand.</summary>
    public void Settle(LayoutLabel[] labels)
    {
        if (LoneSection(labels) is >= 0 and var lone)
        {
            labels[lone] = LayoutLabel.HeadedEntry;
            for (var i = lone + 1; i < facts.NextHeading[lone]; i++) labels[i] = LayoutLabel.HeadedText;
        }

        LeaveAccounts(labels);
        OpenSections(labels);
        HeadParagraphs(labels);
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

    /// <summary>Makes headings entries where each of them was taken for a section of one plain paragraph.</summary>
    private void HeadParagraphs(LayoutLabel[] labels)
    {
        var sections = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] == LayoutLabel.HeadedEntry || (labels[i] == LayoutLabel.Entry && !IsBelowHeading(i))) return;
            if (labels[i] == LayoutLabel.Section && facts.Levels[i] == 0) return;
            if (labels[i] == LayoutLabel.Entry) sections++;
        }

        if (sections < FewestBeside) return;
        for (var i = 1; i < labels.Length; i++)
        {
            if (labels[i] == LayoutLabel.Entry) (labels[i - 1], labels[i]) = (LayoutLabel.HeadedEntry, LayoutLabel.HeadedText);
            else if (labels[i] == LayoutLabel.Text) labels[i] = LayoutLabel.HeadedText;
        }

        bool IsBelowHeading(int i) => facts.Forms[i] == ItemForm.Plain && i > 0 && labels[i - 1] == LayoutLabel.Section;
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
