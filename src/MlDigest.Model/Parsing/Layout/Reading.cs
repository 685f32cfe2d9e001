namespace MlDigest.Model.Parsing.Layout;

/// <summary>Reads a document: asks every item its questions, and finds the labels that all answers together speak for.</summary>
internal sealed class Reading
{
    private const int L = LayoutLabels.Count;

    public const int Relations = 3;
    public const int Contexts = LayoutFeatures.Classes * Relations;

    private readonly ItemFacts facts;
    private readonly FeatureReader features;

    public Reading(ItemFacts facts)
    {
        this.facts = facts;
        features = new FeatureReader(facts);
        Rows = new List<int>[facts.Length];
        TransitionContexts = new int[facts.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            Rows[i] = features.Read(i);
            TransitionContexts[i] = ContextOf(i);
        }
    }

    public ItemFacts Facts => facts;

    /// <summary>The rows of the table that speak for each item.</summary>
    public List<int>[] Rows { get; }

    public int[] TransitionContexts { get; }

    public LayoutLabel[] Read(LayoutModel model)
    {
        var labels = Best(model.First);
        return Best(model.Second, WithVotes(labels));
    }

    public LayoutLabel[] Best(LayoutWeightTable weights, List<int>[]? rows = null) => new LayoutChain(facts.Length, Sum(weights, rows ?? Rows), TransitionContexts, weights.Transitions).Best();

    /// <summary>The best of the readings in which each item has one of the labels that it may have.</summary>
    public LayoutLabel[] BestAllowed(LayoutWeightTable weights, bool[] allowed)
    {
        var own = Sum(weights, Rows);
        for (var k = 0; k < own.Length; k++)
        {
            if (!allowed[k]) own[k] = float.NegativeInfinity;
        }

        return new LayoutChain(facts.Length, own, TransitionContexts, weights.Transitions).Best();
    }

    /// <summary>The rows of the second reading: those of the first, and what its labels say.</summary>
    public List<int>[] WithVotes(LayoutLabel[] labels)
    {
        var votes = new LayoutVotes(facts, features, labels);
        var rows = new List<int>[facts.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = [.. Rows[i]];
            votes.AddTo(rows[i], i);
        }

        return rows;
    }

    private float[] Sum(LayoutWeightTable weights, List<int>[] rows)
    {
        var own = new float[facts.Length * L];
        for (var i = 0; i < facts.Length; i++)
        {
            for (var y = 0; y < L; y++)
            {
                var sum = 0f;
                if (!((LayoutLabel)y).Fits(facts.Forms[i])) sum = float.NegativeInfinity;
                else foreach (var row in rows[i]) sum += weights.Own[(row * L) + y];
                own[(i * L) + y] = sum;
            }
        }

        return own;
    }

    private int ContextOf(int i)
    {
        var relation = 0;
        if (facts.Levels[i] > 0) relation = features.Above(i) is >= 0 and var above ? Math.Sign(facts.Levels[i] - facts.Levels[above]) + 1 : 0;
        else if (i > 0) relation = facts.Depths[i] > facts.Depths[i - 1] ? 2 : facts.Depths[i] < facts.Depths[i - 1] ? 0 : 1;
        return (FeatureReader.ClassOf(facts.Forms[i]) * Relations) + relation;
    }
}
