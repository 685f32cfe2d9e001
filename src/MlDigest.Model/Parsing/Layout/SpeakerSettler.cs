using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Settles what begins at the lines that say whose words are quoted below them: "[Ann](profile) reports".</summary>
internal sealed class SpeakerSettler(ItemFacts facts, FeatureReader features)
{
    // What no reading changes, found once: the lines, and the level of the deepest headings that they stand right below.
    private List<int>? speakers;
    private int deepest;

    /// <summary>
    /// Begins an entry at each such line of a section. Where they stand below headings of several levels, the deepest begin entries and
    /// those above are sections.
    /// </summary>
    public void Settle(LayoutLabel[] labels)
    {
        foreach (var i in speakers ??= Find())
        {
            if (features.Above(i) is >= 0 and var heading) SettleHeading(labels, heading);
            if (labels[i] != LayoutLabel.Prose || labels[i + 1] is not (LayoutLabel.Prose or LayoutLabel.Text)) continue;
            (labels[i], labels[i + 1]) = (LayoutLabel.Entry, LayoutLabel.Text);
        }
    }

    private void SettleHeading(LayoutLabel[] labels, int heading)
    {
        if (facts.Levels[heading] < deepest)
        {
            OpenEntry(labels, heading);
        }
        else if (labels[heading] == LayoutLabel.HeadedText && facts.OuterHeadings[heading] is >= 0 and var outer
            && labels[outer] == LayoutLabel.Section)
        {
            labels[heading] = LayoutLabel.HeadedEntry;
        }
    }

    /// <summary>Makes the heading of an entry a section's.</summary>
    private void OpenEntry(LayoutLabel[] labels, int heading)
    {
        if (labels[heading] != LayoutLabel.HeadedEntry) return;
        labels[heading] = LayoutLabel.Section;
        for (var i = heading + 1; i < facts.NextHeading[heading]; i++) labels[i] = LayoutLabel.Prose;
    }

    private List<int> Find()
    {
        var lines = new List<int>();
        for (var i = 0; i + 1 < facts.Length; i++)
        {
            if (facts.Forms[i] != ItemForm.Plain || facts[i].Links.IsEmpty || !SpeakerLine.Is(facts.Outline, facts[i])) continue;
            lines.Add(i);
            if (features.Above(i) is >= 0 and var heading) deepest = Math.Max(deepest, facts.Levels[heading]);
        }

        return lines;
    }
}
