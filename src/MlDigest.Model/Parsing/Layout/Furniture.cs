using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Tells what kind of furniture a part is.</summary>
internal static class Furniture
{
    /// <summary>Navigation, where most of its links stay inside, a list has none or its title says so; else promotion.</summary>
    public static LayoutRole RoleOf(ItemFacts facts, int start, int end)
    {
        var links = facts.Sum(Fact.Links, start, end);
        if (facts.Sum(Fact.InnerLinks, start, end) > links || (links == 0 && facts.Forms[start] == ItemForm.Bullet))
        {
            return LayoutRole.Navigation;
        }

        var item = facts[start];
        return !item.Runs.IsEmpty && SectionWords.KindOf(facts.Outline.PlainText(item.Runs, Words.LongestLabel)) == SectionKind.Navigation
            ? LayoutRole.Navigation
            : LayoutRole.Promotion;
    }
}
