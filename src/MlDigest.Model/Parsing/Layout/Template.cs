using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>What each item would be if the families of items had the given roles, and nothing else were known of it.</summary>
internal sealed class Template(ItemFacts facts, FeatureReader features, int[] roles)
{
    private const byte Headed = 1 << (int)LayoutLabel.HeadedEntry;
    private const byte Section = 1 << (int)LayoutLabel.Section;
    private const byte Entry = 1 << (int)LayoutLabel.Entry;
    private const byte Furniture = 1 << (int)LayoutLabel.Furniture;
    private const byte Prose = 1 << (int)LayoutLabel.Prose;
    private const byte Text = (1 << (int)LayoutLabel.Text) | (1 << (int)LayoutLabel.HeadedText);

    /// <summary>Fills in the labels that each item may have, as bits.</summary>
    public void Fill(byte[] masks)
    {
        for (var (i, isHeaded, isInside) = (0, false, false); i < masks.Length; i++)
        {
            var role = (LayoutLabel)roles[features.FamilyOf(i)];
            if (facts.Levels[i] > 0)
            {
                masks[i] = (byte)(role == LayoutLabel.Section && !HoldsEntries(i) ? Headed | Furniture
                    : role == LayoutLabel.Prose ? Prose | Furniture
                    : 1 << (int)role);
                isHeaded = role == LayoutLabel.HeadedEntry || (role == LayoutLabel.HeadedText && isHeaded);
                isInside = isHeaded;
                continue;
            }

            masks[i] = role switch
            {
                _ when isHeaded => Text,
                LayoutLabel.Entry => Entry,
                LayoutLabel.Section => Section,
                _ => isInside ? Text : Prose,
            };
            isInside = isHeaded || (role == LayoutLabel.Entry || (isInside && role != LayoutLabel.Section));
        }
    }

    private bool HoldsEntries(int heading)
    {
        for (var i = heading + 1; i < facts.ExtentEnd[heading]; i++)
        {
            if ((LayoutLabel)roles[features.FamilyOf(i)] is LayoutLabel.Entry or LayoutLabel.HeadedEntry) return true;
        }

        // Headings of one level that tell sections and entries apart by themselves.
        return heading + 1 < facts.Length && facts.Levels[heading + 1] > 0;
    }
}
