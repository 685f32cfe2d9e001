using System.Numerics;
using System.Runtime.InteropServices;
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

    // A heading alone among others is told as they are from this many others, and letters of prose, on.
    private const int FewestEntriesBeside = 3;
    private const int ShortestStory = 120;
    private const int MostLevels = 7;

    // A reading of which the weights of items say no more than this is unlikely enough.
    private const float LeastLikely = -4;

    /// <summary>The number of tables of transitions.</summary>
    public const int Contexts = LayoutFeatures.Classes * Relations;

    private readonly ItemFacts facts;
    private readonly FeatureReader features;
    private readonly LayoutLabel[] rules;
    private readonly List<DigestDiagnostic>? explanations;

    /// <param name="facts">The items.</param>
    /// <param name="explanations">Where to say why the rules read as they do, and why a reading is chosen, or null.</param>
    public Reading(ItemFacts facts, List<DigestDiagnostic>? explanations = null)
    {
        (this.facts, this.explanations) = (facts, explanations);
        features = new FeatureReader(facts);
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
    public bool MayBe(int i, LayoutLabel label) =>
        label.Fits(facts.Forms[i]) && (label != LayoutLabel.Title || features.MayBeTitle(i))
        && (label != LayoutLabel.Section || !features.IsButton(i))
        && (facts[i].Kind != OutlineKind.Tags || label.MayBeTags());

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
        var look = WithOneKindOfTitle(chain.Best(own, masks));
        var marginals = chain.Marginals(own);
        var top = chain.ScoreOf(look, own);
        var readings = new List<(LayoutLabel[] Labels, float Roles, bool IsRule)> { (look, 0, false) };
        var ruled = WithOneKindOfTitle([.. rules]);
        if (!AreEqual(ruled, look)) readings.Add((ruled, 0, true));
        var known = new List<byte[]>();
        foreach (var (roles, likelihood) in new Proposals(facts, features, marginals).All())
        {
            new Template(facts, features, roles).Fill(masks);

            // Roles of families that never stand where they differ draw the same.
            if (known.Exists(one => one.AsSpan().SequenceEqual(masks))) continue;
            known.Add([.. masks]);
            var labels = WithOneKindOfTitle(chain.Best(own, masks));
            if (!readings.Exists(reading => AreEqual(reading.Labels, labels))) readings.Add((labels, likelihood, false));
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

            var other = WithOneKindOfTitle(chain.Best(own, masks));
            saved.CopyTo(opening);
            if (!readings.Exists(reading => AreEqual(reading.Labels, other))) readings.Add((other, roles, false));
        }
    }

    /// <summary>
    /// Makes titles of issues what they can be beside others: of several, each states a date or a number; where none does, the first is the
    /// title of all. A first section around everything, or around nothing, is the title, and a lone section among stories one of them.
    /// </summary>
    private LayoutLabel[] WithOneKindOfTitle(LayoutLabel[] labels)
    {
        if (FirstHeading(labels) is >= 0 and var top)
        {
            labels[top] = LayoutLabel.Title;
            for (var i = top + 1; i < labels.Length && labels[i] == LayoutLabel.HeadedText; i++) labels[i] = LayoutLabel.Prose;
        }

        if (LoneSection(labels) is >= 0 and var lone)
        {
            labels[lone] = LayoutLabel.HeadedEntry;
            for (var i = lone + 1; i < facts.NextHeading[lone]; i++) labels[i] = LayoutLabel.HeadedText;
        }

        JoinLoneBullets(labels);
        if (OnlyAnnouncement(labels) is >= 0 and var announcement) labels[announcement] = LayoutLabel.Prose;
        if (SecondHead(labels) is var (title, head))
        {
            labels[head] = features.SayTheSame(title, head) ? LayoutLabel.Prose : LayoutLabel.Section;
        }

        var (first, titles, stating) = (-1, 0, 0);
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Title) continue;
            if (first < 0) first = i;
            titles++;
            if (features.IsOneOfIssues(i)) stating++;
        }

        if (titles < 2 || titles == stating) return labels;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Title || (stating > 1 && features.IsOneOfIssues(i)) || (stating < 2 && i == first)) continue;
            labels[i] = i == first || facts.Levels[i] == 0 ? LayoutLabel.Prose : LayoutLabel.Section;
        }

        return labels;
    }

    /// <summary>
    /// The only section on a level of which other headings begin entries, where it is told as they are: prose below it, and no item. Else
    /// -1.
    /// </summary>
    private int LoneSection(LayoutLabel[] labels)
    {
        Span<int> counts = stackalloc int[3 * MostLevels];
        counts.Clear();
        var sections = counts.Slice(0, MostLevels);
        var entries = counts.Slice(MostLevels, MostLevels);
        var last = counts.Slice(2 * MostLevels);
        for (var i = 0; i < labels.Length; i++)
        {
            if (facts.Levels[i] is not (> 0 and < MostLevels and var level)) continue;
            if (labels[i] == LayoutLabel.HeadedEntry) entries[level]++;
            if (labels[i] == LayoutLabel.Section) (sections[level], last[level]) = (sections[level] + 1, i);
        }

        for (var level = 1; level < MostLevels; level++)
        {
            if (sections[level] != 1 || entries[level] < FewestEntriesBeside || facts.NextHeading[last[level]] == labels.Length) continue;
            var (start, next) = (last[level] + 1, facts.NextHeading[last[level]]);
            if (facts.Levels[next] == level && facts.Sum(Fact.Text, start, next) >= ShortestStory && !HoldsEntry(labels, start, next)
                && Array.IndexOf(labels, LayoutLabel.Furniture, start, next - start) < 0)
            {
                return last[level];
            }
        }

        return -1;
    }

    /// <summary>
    /// Makes the only bullet inside a bullet a part of it, where each was taken for an entry, or the outer one for text of the entry
    /// before.
    /// </summary>
    private void JoinLoneBullets(LayoutLabel[] labels)
    {
        for (var i = 1; i < labels.Length; i++)
        {
            if (labels[i] != LayoutLabel.Entry || labels[i - 1] is not (LayoutLabel.Entry or LayoutLabel.Text)
                || facts.Forms[i] != ItemForm.Bullet || facts.Forms[i - 1] != ItemForm.Bullet || facts.Depths[i] <= facts.Depths[i - 1]
                || facts.ExtentEnd[i - 1] != facts.ExtentEnd[i])
            {
                continue;
            }

            (labels[i - 1], labels[i]) = (LayoutLabel.Entry, LayoutLabel.Text);
        }
    }

    /// <summary>The line that announces all entries, where no other section is and no entry above it; else -1.</summary>
    private int OnlyAnnouncement(LayoutLabel[] labels)
    {
        var only = Array.IndexOf(labels, LayoutLabel.Section);
        return only >= 0 && facts.Forms[only] == ItemForm.LabelLine && Array.IndexOf(labels, LayoutLabel.Section, only + 1) < 0
            && !HoldsEntry(labels, 0, only) ? only : -1;
    }

    /// <summary>
    /// Two titles of one level, of which the first has no news of its own: they are the heads of one issue, which often repeat each other.
    /// </summary>
    private (int Title, int Head)? SecondHead(LayoutLabel[] labels)
    {
        var (first, second) = (-1, -1);
        for (var i = 0; i < labels.Length; i++)
        {
            if (second < 0 && labels[i] is LayoutLabel.Entry or LayoutLabel.HeadedEntry) return null;
            if (labels[i] != LayoutLabel.Title) continue;
            if (second >= 0) return null;
            if (first < 0) first = i;
            else second = i;
        }

        return second >= 0 && facts.Levels[first] > 0 && facts.Levels[first] == facts.Levels[second] ? (first, second) : null;
    }

    /// <summary>
    /// The first heading, where no item was taken for a title and it can be nothing else: the only one of the first level, unless front
    /// matter has another title; a section that holds nothing; one that holds everything and names an issue; or a part without links that
    /// alone of its level states a date. Else -1.
    /// </summary>
    private int FirstHeading(LayoutLabel[] labels)
    {
        var first = 0;
        while (first < labels.Length && facts.Levels[first] == 0 && labels[first] is LayoutLabel.Prose or LayoutLabel.Furniture) first++;
        if (first == labels.Length || facts.Levels[first] == 0 || Array.IndexOf(labels, LayoutLabel.Title) >= 0) return -1;
        var (next, isAbove) = (facts.NextHeading[first], facts.ExtentEnd[first] == labels.Length);
        var front = facts.Outline.FrontMatter?.Title;
        var mayBeTitle = front is null || features.NamesIssue(first) || features.IsAlike(front, first);
        if (facts.Levels[first] == 1 && isAbove && mayBeTitle && labels[first] != LayoutLabel.HeadedEntry) return first;
        if (next == labels.Length || front is not null) return -1;
        if (labels[first] == LayoutLabel.HeadedEntry)
        {
            return features.IsDated(first) && !features.IsOneOfIssues(first) && IsIntroduction(first, next) ? first : -1;
        }

        if (labels[first] != LayoutLabel.Section || HoldsEntry(labels, first + 1, next)) return -1;
        if (facts.Levels[next] > facts.Levels[first]) return isAbove && features.NamesIssue(first) ? first : -1;
        return labels[next] == LayoutLabel.HeadedEntry && IsOneOfSections(labels, first) ? -1 : first;
    }

    private bool IsIntroduction(int first, int next) => facts.Of(Fact.Links, first) == 0 && facts.Sum(Fact.LinkedItems, first, next) == 0;

    /// <summary>Whether another section has a heading of the same level, among entries that have such headings too.</summary>
    private bool IsOneOfSections(LayoutLabel[] labels, int first)
    {
        for (var i = first + 1; i < labels.Length; i++)
        {
            if (labels[i] == LayoutLabel.Section && facts.Levels[i] == facts.Levels[first]) return true;
        }

        return false;
    }

    private static bool HoldsEntry(LayoutLabel[] labels, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (labels[i] is LayoutLabel.Entry or LayoutLabel.HeadedEntry) return true;
        }

        return false;
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
