namespace MlDigest.Model.Parsing.Items;

/// <summary>What kind of item stands beside another one, as far as that matters.</summary>
internal static class Neighbours
{
    public const int Count = 16;

    private const int None = 0;
    private const int DeeperHeading = 1;
    private const int EqualHeading = 2;
    private const int HigherHeading = 3;
    private const int InnerBullet = 4;
    private const int SameForm = 5;

    /// <summary>The kind of an item as seen from another.</summary>
    public static int Of(ItemFacts facts, int from, int other)
    {
        if (other < 0 || other >= facts.Length) return None;
        if (facts.Levels[other] is > 0 and var level)
        {
            var own = facts.Levels[from];
            return own == 0 || level == own ? EqualHeading : level > own ? DeeperHeading : HigherHeading;
        }

        if (facts.Depths[other] > facts.Depths[from]) return InnerBullet;
        if (facts.Forms[other] == facts.Forms[from] && facts.Depths[other] == facts.Depths[from]) return SameForm;
        return facts.Forms[other] switch
        {
            ItemForm.Bullet => 6,
            ItemForm.TableRow or ItemForm.TableHeader => 7,
            ItemForm.BoldLine or ItemForm.BoldLead => 8,
            ItemForm.LinkLead => 9,
            ItemForm.Numbered or ItemForm.Marked => 10,
            ItemForm.LinkLine or ItemForm.Card => 11,
            ItemForm.Picture => 12,
            ItemForm.LabelLine => 13,
            ItemForm.Plain => 14,
            _ => 15,
        };
    }
}
