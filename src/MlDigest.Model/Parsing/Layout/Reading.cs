using System.Numerics;
using System.Runtime.InteropServices;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout.Rules;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>
/// Reads a document: asks every item its questions, proposes readings of the whole, and finds the one that all answers together speak for.
/// </summary>
internal sealed class Reading
{
    private const int L = LayoutLabels.Count;
    private const int Relations = 3;

    // The readings that are compared with the first heading as something else, too.
    private const int MostOpenings = 4;

    // A reading of which the weights of items say no more than this is unlikely enough.
    private const float LeastLikely = -4;

    /// <summary>The number of tables of transitions.</summary>
    public const int Contexts = LayoutFeatures.Classes * Relations;

    private readonly ItemFacts facts;
    private readonly FeatureReader features;
    private readonly PossibleLabels possible;
    private readonly LabelSettler settler;
    private readonly LayoutLabel[] rules;
    private readonly List<DigestDiagnostic>? explanations;

    /// <param name="facts">The items.</param>
    /// <param name="explanations">Where to say why the rules read as they do, and why a reading is chosen, or null.</param>
    public Reading(ItemFacts facts, List<DigestDiagnostic>? explanations = null)
    {
        (this.facts, this.explanations) = (facts, explanations);
        features = new FeatureReader(facts);
        possible = new PossibleLabels(facts, features);
        settler = new LabelSettler(facts, features);
        rules = RuleReading.Infer(facts, explanations);
        TransitionContexts = new byte[facts.Length];
        for (var i = 0; i < facts.Length; i++)
        {
            TransitionContexts[i] = ContextOf(i);
            if (facts[i].Kind == OutlineKind.Tags && !rules[i].MayBeTags()) rules[i] = LayoutLabel.Prose;
        }
    }

    public ItemFacts Facts => facts;

    /// <summary>Which of the tables of transitions leads to each item.</summary>
    public byte[] TransitionContexts { get; }

    /// <summary>The rows of the table that speak for an item.</summary>
    public int[] RowsOf(int i)
    {
        var rows = new List<int>();
        foreach (var row in features.Read(i, rules)) rows.AddRange([row, LayoutFeatures.RowOfAny(row)]);
        return [.. rows];
    }

    /// <summary>Whether an item can have a label.</summary>
    public bool MayBe(int i, LayoutLabel label) => possible.MayBe(i, label);

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

        if (explanations is not null)
        {
            new ReadingExplanation(this, features, rules, model).Report(readings, scores, best, second, explanations);
        }

        var sum = 0.0;
        foreach (var score in scores) sum += Math.Exp(score - scores[best]);

        settler.SettleChosen(readings[best].Labels);
        var known = ReadingConfidence.Facts((float)(1 / sum), readings[best].Answers);
        return new ChosenReading(
            readings[best].Labels, second < 0 ? null : readings[second].Labels, ReadingConfidence.Of(known, model.Confidence), known);
    }

    /// <summary>The readings that the document's markers allow, each once, and the answers to what is asked of whole readings.</summary>
    public List<(LayoutLabel[] Labels, float[] Answers)> Propose(LayoutWeightTable weights)
    {
        var own = Sum(weights);
        var chain = new LayoutChain(TransitionContexts, weights.Tables);
        var masks = new byte[facts.Length];
        var unsettled = chain.Best(own, masks);
        var look = settler.Settle([.. unsettled]);
        var marginals = chain.Marginals(own);
        var top = chain.ScoreOf(look, own);

        // No settlement may give an item a label that it cannot have: all readings are measured by this one.
        if (float.IsNegativeInfinity(top)) (look, top) = (unsettled, chain.ScoreOf(unsettled, own));
        var readings = new List<(LayoutLabel[] Labels, float Roles, bool IsRule)> { (look, 0, false) };
        var ruled = settler.Settle([.. rules]);
        if (!AreEqual(ruled, look)) readings.Add((ruled, 0, true));
        var known = new List<byte[]>();
        foreach (var (roles, likelihood) in new Proposals(facts, features, marginals).All())
        {
            new Template(facts, features, roles).Fill(masks);

            // Roles of families that never stand where they differ draw the same.
            if (known.Exists(one => one.AsSpan().SequenceEqual(masks))) continue;
            known.Add([.. masks]);
            Add(readings, settler.Settle(chain.Best(own, masks)), likelihood);
        }

        if (FieldLists.Propose(facts, features, own) is { } lists)
        {
            Array.Clear(masks, 0, masks.Length);
            Add(readings, settler.Settle(chain.Best(lists, masks)), 0);
        }

        AddOtherOpenings(readings, own, masks, chain);
        var judge = new ReadingScore(facts, features, marginals);
        return readings.ConvertAll(reading =>
        {
            var likelihood = Math.Max(LeastLikely, (chain.ScoreOf(reading.Labels, own) - top) / (5 + (facts.Length * 0.2f)));
            return (
                reading.Labels, judge.Of(reading.Labels, likelihood, reading.Roles, reading.IsRule, ReferenceEquals(reading.Labels, look)));
        });
    }

    /// <summary>
    /// Adds, for the first readings, one in which the first heading is a title where it was none, and none where it was one.
    /// </summary>
    private void AddOtherOpenings(
        List<(LayoutLabel[] Labels, float Roles, bool IsRule)> readings,
        float[] own,
        byte[] masks,
        LayoutChain chain)
    {
        var first = facts.FirstHeading;
        if (first == facts.Length || !MayBe(first, LayoutLabel.Title)) return;
        var opening = own.AsSpan(first * L, L);
        var (saved, count) = (opening.ToArray(), Math.Min(readings.Count, MostOpenings));
        for (var k = 0; k < count; k++)
        {
            var (labels, roles, _) = readings[k];
            for (var i = 0; i < masks.Length; i++) masks[i] = (byte)(1 << (int)labels[i]);
            var isTitle = labels[first] == LayoutLabel.Title;
            for (var y = 0; y < L; y++)
            {
                if (y == (int)LayoutLabel.Title == isTitle) opening[y] = float.NegativeInfinity;
            }

            var other = settler.Settle(chain.Best(own, masks));
            saved.CopyTo(opening);
            Add(readings, other, roles);
        }
    }

    /// <summary>Adds a reading, unless it is among them.</summary>
    private static void Add(List<(LayoutLabel[] Labels, float Roles, bool IsRule)> readings, LayoutLabel[] labels, float roles)
    {
        if (!readings.Exists(reading => AreEqual(reading.Labels, labels))) readings.Add((labels, roles, false));
    }

    private static bool AreEqual(LayoutLabel[] one, LayoutLabel[] other) =>
        MemoryMarshal.AsBytes<LayoutLabel>(one).SequenceEqual(MemoryMarshal.AsBytes<LayoutLabel>(other));

    /// <summary>The best of the readings in which each item has one of the labels that it may have.</summary>
    public LayoutLabel[] BestAllowed(LayoutWeightTable weights, bool[] allowed)
    {
        var own = Sum(weights);
        for (var k = 0; k < own.Length; k++)
        {
            if (!allowed[k]) own[k] = float.NegativeInfinity;
        }

        return new LayoutChain(TransitionContexts, weights.Tables).Best(own, new byte[facts.Length]);
    }

    private float[] Sum(LayoutWeightTable weights)
    {
        var own = new float[facts.Length * L];
        var sums = LayoutLabels.Vectors(own);
        var families = new (Vector4 Low, Vector4 High)?[FeatureReader.FamilyCount];
        var headings = new (Vector4 Low, Vector4 High)?[LayoutFeatures.Classes];
        for (var (i, above) = (0, -1); i < facts.Length; i++)
        {
            if (features.Above(i) != above) Array.Clear(headings, 0, headings.Length);
            above = features.Above(i);
            var item = SumOf(features.ReadOwn(i, rules), weights);
            var family = families[features.FamilyOf(i)] ??= SumOf(features.ReadFamily(i), weights);
            var heading = headings[FeatureReader.ClassOf(facts.Forms[i])] ??= SumOf(features.ReadHeading(i), weights);
            (sums[i * 2], sums[(i * 2) + 1]) = (item.Low + family.Low + heading.Low, item.High + family.High + heading.High);
            for (var y = 0; y < L; y++)
            {
                if (!MayBe(i, (LayoutLabel)y)) own[(i * L) + y] = float.NegativeInfinity;
            }
        }

        return own;
    }

    private static (Vector4 Low, Vector4 High) SumOf(ReadOnlySpan<int> rows, LayoutWeightTable weights)
    {
        var table = LayoutLabels.Vectors(weights.Together);
        var (low, high) = (Vector4.Zero, Vector4.Zero);
        foreach (var row in rows)
        {
            low += table[row * 2];
            high += table[(row * 2) + 1];
        }

        return (low, high);
    }

    private byte ContextOf(int i)
    {
        var relation = 0;
        if (facts.Levels[i] > 0)
        {
            relation = features.Above(i) is >= 0 and var above ? Math.Sign(facts.Levels[i] - facts.Levels[above]) + 1 : 0;
        }
        else if (i > 0)
        {
            relation = facts.Depths[i] > facts.Depths[i - 1] ? 2 : facts.Depths[i] < facts.Depths[i - 1] ? 0 : 1;
        }

        return (byte)((FeatureReader.ClassOf(facts.Forms[i]) * Relations) + relation);
    }
}
