using static MlDigest.Model.Parsing.Layout.LayoutFeature;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>
/// What a first reading says to a second: how the items of one form were labelled in the document and below the same heading. What most of
/// them are, the others mostly are too.
/// </summary>
internal sealed class LayoutVotes
{
    private const int L = LayoutLabels.Count;

    private readonly ItemFacts facts;
    private readonly FeatureReader features;
    private readonly LayoutLabel[] labels;
    private readonly int[] family = new int[FeatureReader.FamilyCount * L];
    private readonly Dictionary<int, int[]> siblings = [];

    public LayoutVotes(ItemFacts facts, FeatureReader features, LayoutLabel[] labels)
    {
        (this.facts, this.features, this.labels) = (facts, features, labels);
        for (var i = 0; i < labels.Length; i++)
        {
            var y = (int)labels[i];
            family[(features.FamilyOf(i) * L) + y]++;
            var key = KeyOf(i);
            if (!siblings.TryGetValue(key, out var counts)) siblings.Add(key, counts = new int[L]);
            counts[y]++;
        }
    }

    public void AddTo(List<int> rows, int i)
    {
        var itemClass = FeatureReader.ClassOf(facts.Forms[i]);
        rows.Add(LayoutFeatures.RowOf(FamilyVote, Vote(family.AsSpan(features.FamilyOf(i) * L, L)), itemClass));
        rows.Add(LayoutFeatures.RowOf(SiblingVote, Vote(siblings[KeyOf(i)]), itemClass));
        rows.Add(LayoutFeatures.RowOf(OwnVote, (int)labels[i], itemClass));
        if (features.Above(i) is >= 0 and var above) rows.Add(LayoutFeatures.RowOf(AboveVote, (int)labels[above], itemClass));
        if (facts.Levels[i] > 0) rows.Add(LayoutFeatures.RowOf(InnerVote, Inner(i), itemClass));
    }

    private int KeyOf(int i) => ((features.Above(i) + 1) * FeatureReader.FamilyCount) + features.FamilyOf(i);

    /// <summary>Which of the labels most of the items below a heading begin with.</summary>
    private int Inner(int i)
    {
        var (entries, headed) = (0, 0);
        for (var k = i + 1; k < facts.ExtentEnd[i]; k++)
        {
            if (labels[k] == LayoutLabel.Entry) entries++;
            if (labels[k] == LayoutLabel.HeadedEntry) headed++;
        }

        return headed > 0 ? headed > 1 ? 4 : 3 : entries > 1 ? 2 : entries;
    }

    /// <summary>The label that most have, and whether nearly all have it.</summary>
    private static int Vote(ReadOnlySpan<int> counts)
    {
        var (most, sum) = (0, 0);
        for (var y = 0; y < L; y++)
        {
            sum += counts[y];
            if (counts[y] > counts[most]) most = y;
        }

        return (most * 2) + (counts[most] * 5 >= sum * 4 ? 1 : 0);
    }
}
