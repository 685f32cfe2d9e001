using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Settles what begins at the lines that say whose words are quoted below them: "[Ann](profile) reports".</summary>
internal sealed class SpeakerSettler(ItemFacts facts)
{
    private const int MostLevels = 7;

    // What no reading changes, found once: the lines, the heading right above each and the one that this stands below, -1 for none.
    private List<(int Item, int Heading, int Outer)>? speakers;
    private int deepest;

    /// <summary>
    /// Begins an entry at each such line of a section. Where they stand below headings of several levels, the deepest begin entries and
    /// those above are sections.
    /// </summary>
    public void Settle(LayoutLabel[] labels)
    {
        foreach (var (item, heading, outer) in speakers ??= Find())
        {
            if (heading >= 0 && facts.Levels[heading] < deepest)
            {
                OpenEntry(labels, heading);
            }
            else if (heading >= 0 && labels[heading] == LayoutLabel.HeadedText && outer >= 0 && labels[outer] == LayoutLabel.Section)
            {
                labels[heading] = LayoutLabel.HeadedEntry;
            }

            if (labels[item] != LayoutLabel.Prose || labels[item + 1] is not (LayoutLabel.Prose or LayoutLabel.Text)) continue;
            (labels[item], labels[item + 1]) = (LayoutLabel.Entry, LayoutLabel.Text);
        }
    }

    /// <summary>Makes the heading of an entry a section's.</summary>
    private void OpenEntry(LayoutLabel[] labels, int heading)
    {
        if (labels[heading] != LayoutLabel.HeadedEntry) return;
        labels[heading] = LayoutLabel.Section;
        for (var i = heading + 1; i < facts.NextHeading[heading]; i++) labels[i] = LayoutLabel.Prose;
    }

    private List<(int Item, int Heading, int Outer)> Find()
    {
        var lines = new List<(int Item, int Heading, int Outer)>();
        Span<int> last = stackalloc int[MostLevels];
        last.Fill(-1);
        var (heading, outer) = (-1, -1);
        for (var i = 0; i + 1 < facts.Length; i++)
        {
            if (facts.Levels[i] is > 0 and var level)
            {
                (heading, outer) = (i, -1);
                last[level] = i;
                for (var above = 1; above < level; above++) outer = Math.Max(outer, last[above]);
            }
            else if (facts.Forms[i] == ItemForm.Plain && !facts[i].Links.IsEmpty && SpeakerLine.Is(facts.Outline, facts[i]))
            {
                lines.Add((i, heading, outer));
                if (heading >= 0) deepest = Math.Max(deepest, facts.Levels[heading]);
            }
        }

        return lines;
    }
}
