using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Settles which parts of a reading are sections.</summary>
internal sealed class SectionSettler(ItemFacts facts, FeatureReader features)
{
    // One among others is told as they are from this many others on.
    private const int FewestBeside = 3;
    private const int LongestName = 60;
    private const int FewestInList = 2;

    // What comes again this often is a field.
    private const int FewestFields = 3;

    // More than this below "Together with Acme" is news.
    private const int MostAdvertised = 3;

    // What no reading changes, found once.
    private List<(int Item, char Mark)>? marked;
    private List<Extent>? accounts;
    private List<Extent>? advertisements;
    private List<Extent>? named;
    private List<int>? names;
    private List<int>? capitals;
    private List<int>? outer;

    /// <summary>Settles labels where they stand.</summary>
    public void Settle(LayoutLabel[] labels)
    {
        LeaveAdvertisements(labels);
        LeaveAccounts(labels);
        OpenLists(labels);
        OpenSections(labels);
        JoinFields(labels);
        EvenMarkedLines(labels);
        EvenNames(labels);
        EvenCapitals(labels);
        EvenOuterBullets(labels);
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

    /// <summary>Makes what stands below a heading that says that somebody pays for it furniture, where it is little.</summary>
    private void LeaveAdvertisements(LayoutLabel[] labels)
    {
        foreach (var part in advertisements ??= Advertisements())
        {
            if (labels[part.Start] is LayoutLabel.Title or LayoutLabel.HeadedText) continue;
            labels.AsSpan(part.Start, part.Length).Fill(LayoutLabel.Furniture);
        }
    }

    private List<Extent> Advertisements()
    {
        var parts = new List<Extent>();
        for (var i = facts.FirstHeading; i < facts.Length; i = facts.NextHeading[i])
        {
            var isAll = i == facts.FirstHeading && facts.ExtentEnd[i] == facts.Length;
            if (!isAll && facts.Sum(Fact.LinkedItems, i + 1, facts.ExtentEnd[i]) <= MostAdvertised
                && Words.BeginsAdvertisement(facts.StartOf(facts[i])))
            {
                parts.Add(new Extent(i, facts.ExtentEnd[i]));
            }
        }

        return parts;
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
            && !features.AsksOrAdvertises(i) && !facts[i].IsLabel;
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

    /// <summary>Makes short labels right above lists of entries sections where another of their form is one: "Fiction:".</summary>
    private void EvenNames(LayoutLabel[] labels)
    {
        names ??= facts.Where(i => i + 1 < facts.Length
            && facts.Forms[i] is ItemForm.Plain or ItemForm.LabelLine or ItemForm.BoldLead or ItemForm.BoldLine
            && facts.Forms[i + 1] == ItemForm.Bullet && facts.BeginsList(i + 1) && facts.Of(Fact.Links, i) == 0
            && facts[i].EndsWithColon && facts[i].IsShorterThan(Words.LongestName) && features.TimesOfTitle(i) < FewestFields);
        var sections = 0;
        foreach (var i in names)
        {
            if (labels[i] == LayoutLabel.Section) sections |= 1 << (int)facts.Forms[i];
        }

        foreach (var i in names)
        {
            if (labels[i] is LayoutLabel.Text or LayoutLabel.Prose && labels[i + 1] == LayoutLabel.Entry
                && (sections & (1 << (int)facts.Forms[i])) != 0)
            {
                labels[i] = LayoutLabel.Section;
            }
        }
    }

    /// <summary>Makes bold lines in capitals sections where two of them are.</summary>
    private void EvenCapitals(LayoutLabel[] labels)
    {
        capitals ??= facts.Where(i => i + 1 < facts.Length && facts.Forms[i] == ItemForm.BoldLine && facts.Of(Fact.Links, i) == 0
            && facts[i].IsShorterThan(LongestName) && Scripts.IsInCapitals(facts.StartOf(facts[i])));
        var sections = 0;
        foreach (var i in capitals)
        {
            if (labels[i] == LayoutLabel.Section) sections++;
        }

        if (sections < 2) return;
        foreach (var i in capitals)
        {
            if (labels[i] == LayoutLabel.Entry) labels[i] = LayoutLabel.Section;
        }
    }

    /// <summary>Makes a bullet around bullets that all begin with links a section where others are.</summary>
    private void EvenOuterBullets(LayoutLabel[] labels)
    {
        outer ??= facts.Where(IsOuter);
        var deepest = -1;
        foreach (var i in outer)
        {
            if (labels[i] == LayoutLabel.Section) deepest = Math.Max(deepest, facts.Depths[i]);
        }

        foreach (var i in outer)
        {
            var mayBe = labels[i] is LayoutLabel.Entry or LayoutLabel.Text;
            if (!mayBe || (!facts[i].EndsWithColon && facts.Depths[i] > deepest)) continue;
            labels[i] = LayoutLabel.Section;
            for (var k = i + 1; k < facts.ExtentEnd[i]; k++)
            {
                if (facts.Forms[k] == ItemForm.Bullet && facts.Depths[k] == facts.Depths[i + 1]) labels[k] = LayoutLabel.Entry;
            }
        }
    }

    private bool IsOuter(int i)
    {
        if (i + 1 == facts.Length || facts.Forms[i] != ItemForm.Bullet || facts.Of(Fact.Links, i) > 0
            || facts.Forms[i + 1] != ItemForm.Bullet || facts.Depths[i + 1] <= facts.Depths[i]
            || !facts[i].IsShorterThan(Words.LongestName))
        {
            return false;
        }

        var inner = 0;
        for (var k = i + 1; k < facts.ExtentEnd[i]; k++)
        {
            if (facts.Forms[k] != ItemForm.Bullet || facts.Depths[k] != facts.Depths[i + 1]) continue;
            if (facts.Of(Fact.Links, k) == 0 || !facts[k].Lead.Is(LeadStyle.Link)) return false;
            inner++;
        }

        return inner >= FewestInList;
    }
}
