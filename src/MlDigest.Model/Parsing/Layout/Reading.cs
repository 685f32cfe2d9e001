namespace MlDigest.Model.Parsing.Layout;

/// <summary>Reads a document: asks every item its questions, and finds the labels that all answers together speak for.</summary>
internal sealed class Reading
{
    private const int L = LayoutLabels.Count;

    public const int Relations = 3;
    public const int Contexts = LayoutFeatures.Classes * Relations;

    private readonly ItemFacts facts;
    private readonly FeatureReader features;

    /// <param name="facts">The items.</param>
    /// <param name="explanations">Where the rules say why they read as they do, or null.</param>
    public Reading(ItemFacts facts, List<DigestDiagnostic>? explanations = null)
    {
        this.facts = facts;
        features = new FeatureReader(facts);
        Rows = new List<int>[facts.Length];
        var rules = Rules = TreeLabels.Of(facts, RuleReading.Infer(facts.Outline, explanations));
        TransitionContexts = new int[facts.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            Rows[i] = features.Read(i);
            TransitionContexts[i] = ContextOf(i);
            AddRule(LayoutFeature.RuleVote, i, (int)rules[i]);
            AddRule(LayoutFeature.RuleVoteBefore, i, i == 0 ? L : (int)rules[i - 1]);
            AddRule(LayoutFeature.RuleVoteBehind, i, i + 1 == facts.Length ? L : (int)rules[i + 1]);
        }
    }

    private void AddRule(LayoutFeature feature, int i, int answer)
    {
        Rows[i].Add(LayoutFeatures.RowOf(feature, answer, FeatureReader.ClassOf(facts.Forms[i])));
        Rows[i].Add(LayoutFeatures.RowOf(feature, answer, LayoutFeatures.Any));
    }

    public LayoutLabel[] Rules { get; }

    public ItemFacts Facts => facts;

    /// <summary>The rows of the table that speak for each item.</summary>
    public List<int>[] Rows { get; }

    public int[] TransitionContexts { get; }

    /// <summary>The best of the readings that the document's markers allow.</summary>
    public ChosenReading Read(LayoutModel model)
    {
        var readings = Propose(model.Items);
        var scores = readings.ConvertAll(reading => ReadingScore.Sum(reading.Answers, model.Whole));
        var (best, second) = (0, -1);
        for (var i = 1; i < scores.Count; i++)
        {
            if (scores[i] > scores[best]) (best, second) = (i, best);
            else if (second < 0 || scores[i] > scores[second]) second = i;
        }

        var sum = 0.0;
        foreach (var score in scores) sum += Math.Exp(score - scores[best]);
        var known = ReadingConfidence.Facts((float)(1 / sum), readings[best].Answers);
        return new ChosenReading(readings[best].Labels, second < 0 ? null : readings[second].Labels, ReadingConfidence.Of(known, model.Confidence), known);
    }

    /// <summary>The readings that the document's markers allow, each once, and the answers to what is asked of whole readings.</summary>
    public List<(LayoutLabel[] Labels, float[] Answers)> Propose(LayoutWeightTable weights)
    {
        var own = Sum(weights, Rows);
        var chain = new LayoutChain(facts.Length, own, TransitionContexts, weights.Transitions);
        var look = chain.Best();
        var marginals = chain.Marginals();
        var top = chain.ScoreOf(look);
        var readings = new List<(LayoutLabel[] Labels, float Roles, bool IsRule)> { (look, 0, false), (Rules, 0, true) };
        foreach (var (roles, likelihood) in new Proposals(facts, features, marginals).All())
        {
            var masks = new Template(facts, features, roles).Masks();
            foreach (var trust in Trusts)
            {
                var drawn = (float[])own.Clone();
                for (var i = 0; i < facts.Length; i++)
                {
                    for (var y = 0; y < L; y++)
                    {
                        if ((masks[i] & (1 << y)) != 0) drawn[(i * L) + y] += trust;
                    }
                }

                var labels = new LayoutChain(facts.Length, drawn, TransitionContexts, weights.Transitions).Best();
                if (!readings.Exists(reading => Enumerable.SequenceEqual(reading.Labels, labels))) readings.Add((labels, likelihood, false));
            }
        }

        return readings.ConvertAll(reading =>
        {
            var likelihood = Math.Max(-4, (chain.ScoreOf(reading.Labels) - top) / (5 + (facts.Length * 0.2f)));
            return (reading.Labels, ReadingScore.Of(facts, features, reading.Labels, likelihood, reading.Roles, reading.IsRule, marginals));
        });
    }

    private static readonly float[] Trusts = [4];

    private LayoutChain Chain(LayoutWeightTable weights, List<int>[] rows) => new(facts.Length, Sum(weights, rows), TransitionContexts, weights.Transitions);

    /// <summary>The labels of a first look.</summary>
    public LayoutLabel[] Look(LayoutWeightTable weights) => Chain(weights, Rows).Best();

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

    /// <summary>Whether an item can have a label.</summary>
    public bool MayBe(int i, LayoutLabel label) => label.Fits(facts.Forms[i]) && (label != LayoutLabel.Title || features.MayBeTitle(i));

    private float[] Sum(LayoutWeightTable weights, List<int>[] rows)
    {
        var own = new float[facts.Length * L];
        for (var i = 0; i < facts.Length; i++)
        {
            for (var y = 0; y < L; y++)
            {
                var sum = 0f;
                if (!MayBe(i, (LayoutLabel)y)) sum = float.NegativeInfinity;
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
