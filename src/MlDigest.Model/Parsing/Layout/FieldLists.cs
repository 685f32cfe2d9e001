using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>
/// Proposes that each entry is a list of fields and begins with the same one: "article: [Title](url)", "author: Ann", "date: 2031-05-04".
/// </summary>
internal static class FieldLists
{
    private const int Fewest = 3;
    private const int LongestName = 24;

    /// <summary>
    /// What speaks for each label of each item, where that field begins an entry and what is below it is its text; null where no field with
    /// a link comes often enough.
    /// </summary>
    /// <param name="facts">The items.</param>
    /// <param name="features">What is known of them.</param>
    /// <param name="own">What speaks for each label of each item.</param>
    public static float[]? Propose(ItemFacts facts, FeatureReader features, float[] own)
    {
        var field = FirstField(facts, features);
        if (field < 0) return null;
        var proposed = (float[])own.Clone();
        var isInside = false;
        for (var i = 0; i < facts.Length; i++)
        {
            var begins = features.FirstOfTitle(i) == field;
            isInside = begins || (isInside && facts.Levels[i] == 0);
            var scores = proposed.AsSpan(i * LayoutLabels.Count, LayoutLabels.Count);
            for (var y = 0; y < scores.Length; y++)
            {
                var isMeant = begins ? y == (int)LayoutLabel.Entry
                    : isInside ? y == (int)LayoutLabel.Text
                    : (LayoutLabel)y is not (LayoutLabel.Entry or LayoutLabel.HeadedEntry);
                if (!isMeant) scores[y] = float.NegativeInfinity;
            }
        }

        return proposed;
    }

    private static int FirstField(ItemFacts facts, FeatureReader features)
    {
        var (field, times) = (-1, Fewest - 1);
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts.Forms[i] is not (ItemForm.Plain or ItemForm.LinkLine) || facts.Of(Fact.Links, i) == 0
                || features.FirstOfTitle(i) != i || features.TimesOfTitle(i) <= times)
            {
                continue;
            }

            var start = facts.StartOf(facts[i]);
            if (start.IndexOfAny(':', '：') is > 0 and < LongestName) (field, times) = (i, features.TimesOfTitle(i));
        }

        return field;
    }
}
