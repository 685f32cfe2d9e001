using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>
/// Finds the pictures that letters show above the titles of their stories: they belong to what begins below them, and not to what ends
/// above.
/// </summary>
internal static class PicturesAbove
{
    /// <summary>Which items are such pictures; null where none is.</summary>
    public static bool[]? Find(ItemFacts facts, LayoutLabel[] labels)
    {
        bool[]? found = null;
        List<Extent>? behindStories = null;
        for (var i = 1; i < labels.Length; i++)
        {
            // What stands above a list or a table is for all of it.
            if (labels[i] is not (LayoutLabel.Entry or LayoutLabel.HeadedEntry)) continue;
            if (facts.Forms[i] is ItemForm.Bullet or ItemForm.TableRow) continue;
            var first = i;
            while (first > 0 && IsPicture(facts, labels, first - 1)) first--;
            if (first == i) continue;
            if (BelongBelow(facts, labels, first, i)) (found ??= new bool[labels.Length]).AsSpan(first, i - first).Fill(true);
            else if (first > 0 && labels[first - 1] == LayoutLabel.HeadedText) (behindStories ??= []).Add(new Extent(first, i));
        }

        // A story may end with a picture, too: it does not where others have theirs above, and none right below its title.
        if (found is null || behindStories is null || AnyStandsBelow(facts, labels)) return found;
        foreach (var pictures in behindStories) found.AsSpan(pictures.Start, pictures.Length).Fill(true);
        return found;
    }

    private static bool AnyStandsBelow(ItemFacts facts, LayoutLabel[] labels)
    {
        for (var i = 1; i < labels.Length; i++)
        {
            if (labels[i - 1] == LayoutLabel.HeadedEntry && facts.Forms[i] == ItemForm.Picture) return true;
        }

        return false;
    }

    private static bool IsPicture(ItemFacts facts, LayoutLabel[] labels, int i) =>
        facts.Forms[i] == ItemForm.Picture && labels[i] is LayoutLabel.Text or LayoutLabel.HeadedText or LayoutLabel.Prose
        && facts.Items[i] + 1 == facts.Items[i + 1];

    /// <summary>
    /// Whether pictures in front of an entry are its own: right below the title of a section, between a rule and a heading, or with a link
    /// to where the entry's leads.
    /// </summary>
    private static bool BelongBelow(ItemFacts facts, LayoutLabel[] labels, int first, int entry)
    {
        if (AddressOf(facts[first]) is { IsEmpty: false } address && address.SequenceEqual(AddressOf(facts[entry]))) return true;
        return (first > 0 && labels[first - 1] == LayoutLabel.Section && facts.Items[first - 1] + 1 == facts.Items[first])
            || (facts.Levels[entry] > 0 && facts.Items[first] > 0 && facts.Outline.Items[facts.Items[first] - 1].Kind == OutlineKind.Rule);

        ReadOnlySpan<char> AddressOf(OutlineItem item) => item.Links.IsEmpty ? default : facts.Outline.Links[item.Links.Start].Url;
    }
}
