using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout.Rules;

/// <summary>What the decisions about one issue share.</summary>
internal sealed class RegionContext
{
    public RegionContext(DocumentOutline outline, Extent items, bool isExplained)
    {
        var labels = LeadLabels.Find(outline, items);
        Outline = outline;
        IsExplained = isExplained;
        Contents = ContentsList.Find(outline, items);
        Traits = new ItemTraits(outline, labels, items);
        Leads = new LeadFinder(outline, labels);
    }

    public DocumentOutline Outline { get; }

    public bool IsExplained { get; }

    public ContentsList Contents { get; }

    public ItemTraits Traits { get; }

    public LeadFinder Leads { get; }
}
