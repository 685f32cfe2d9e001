namespace MlDigest.Model.Parsing.Layout;

/// <summary>Tells what kind of furniture a part is.</summary>
internal static class Furniture
{
    /// <summary>Navigation, where most of its links stay inside or its title says so; else promotion.</summary>
    public static LayoutRole RoleOf(ItemFacts facts, int start, int end)
    {
        if (facts.Sum(Fact.InnerLinks, start, end) > facts.Sum(Fact.Links, start, end)) return LayoutRole.Navigation;
        var item = facts[start];
        return !item.Runs.IsEmpty && SectionWords.KindOf(facts.Outline.PlainText(item.Runs, Words.LongestLabel)) == SectionKind.Navigation ? LayoutRole.Navigation : LayoutRole.Promotion;
    }
}
