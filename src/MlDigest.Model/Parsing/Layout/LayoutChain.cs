using System.Numerics;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Compares all ways to label the items of a document: the score of each is the sum of the weights that speak for it.</summary>
/// <param name="contexts">Which of the tables of transitions leads to each item.</param>
/// <param name="transitions">The tables: for each context, label before and label.</param>
internal sealed class LayoutChain(int[] contexts, float[] transitions)
{
    private const int L = LayoutLabels.Count;
    private const float Forbidden = float.NegativeInfinity;

    private static readonly bool[] Follows = FindFollowing();

    private readonly float[] tables = WithForbidden(transitions);

    // For each label of each item, the score of the best way up to there.
    private readonly float[] scores = new float[contexts.Length * L];

    /// <summary>Whether a label may stand behind another.</summary>
    public static bool MayFollow(int before, int label) => Follows[(before * L) + label];

    /// <summary>How likely each label of each item is, over all ways.</summary>
    /// <param name="own">What speaks for each label of each item; negative infinity where it cannot have one.</param>
    public float[] Marginals(float[] own)
    {
        var length = contexts.Length;
        var (forward, likely) = (new float[length * L], scores);
        var powers = new float[]?[transitions.Length / (L * L)];
        for (var i = 0; i < length; i++)
        {
            var top = Forbidden;
            for (var y = 0; y < L; y++) top = Math.Max(top, own[(i * L) + y]);
            for (var y = 0; y < L; y++) likely[(i * L) + y] = Exp(own[(i * L) + y] - top);
            var (sum, table) = (0f, i == 0 ? [] : Table(i));
            for (var y = 0; y < L; y++)
            {
                var before = i == 0 && ((LayoutLabel)y).MayBegin() ? 1f : 0;
                for (var x = 0; i > 0 && x < L; x++) before += forward[((i - 1) * L) + x] * table[(x * L) + y];
                sum += forward[(i * L) + y] = before * likely[(i * L) + y];
            }

            for (var y = 0; y < L; y++) forward[(i * L) + y] /= sum > 0 ? sum : 1;
        }

        Span<float> behind = stackalloc float[L];
        Span<float> ahead = stackalloc float[L];
        behind.Fill(1);
        for (var i = length - 1; i >= 0; i--)
        {
            var (sum, all) = (0f, 0.0);
            for (var y = 0; y < L; y++) all += (double)forward[(i * L) + y] * behind[y];
            for (var y = 0; y < L && i > 0; y++) ahead[y] = likely[(i * L) + y] * behind[y];
            for (var y = 0; y < L; y++) forward[(i * L) + y] = (float)((double)forward[(i * L) + y] * behind[y] / (all > 0 ? all : 1));
            if (i == 0) break;
            var table = Table(i);
            for (var x = 0; x < L; x++)
            {
                var before = 0f;
                for (var y = 0; y < L; y++) before += table[(x * L) + y] * ahead[y];
                sum += behind[x] = before;
            }

            for (var x = 0; x < L; x++) behind[x] /= sum > 0 ? sum : 1;
        }

        return forward;

        float[] Table(int i)
        {
            if (powers[contexts[i]] is { } known) return known;
            var table = new float[L * L];
            for (var pair = 0; pair < table.Length; pair++) table[pair] = Exp(tables[(contexts[i] * L * L) + pair]);
            return powers[contexts[i]] = table;
        }

        static float Exp(float power) => (float)Math.Exp(power);
    }

    /// <summary>What speaks for some labels.</summary>
    public float ScoreOf(LayoutLabel[] labels, float[] own)
    {
        var sum = 0f;
        for (var i = 0; i < labels.Length; i++)
        {
            sum += own[(i * L) + (int)labels[i]];
            if (i > 0) sum += tables[(contexts[i] * L * L) + ((int)labels[i - 1] * L) + (int)labels[i]];
        }

        return sum;
    }

    /// <summary>The labels with the highest score.</summary>
    /// <param name="own">What speaks for each label of each item; negative infinity where it cannot have one.</param>
    public LayoutLabel[] Best(float[] own)
    {
        var length = contexts.Length;
        if (length == 0) return [];
        for (var y = 0; y < L; y++) scores[y] = ((LayoutLabel)y).MayBegin() ? own[y] : Forbidden;
        var bests = LayoutLabels.Vectors(scores);
        var owns = LayoutLabels.Vectors(own);
        for (var i = 1; i < length; i++)
        {
            var before = scores.AsSpan((i - 1) * L, L);
            var table = LayoutLabels.Vectors(tables).Slice(contexts[i] * L * 2, L * 2);
            var (low, high) = (new Vector4(Forbidden), new Vector4(Forbidden));
            for (var x = 0; x < before.Length; x++)
            {
                var score = new Vector4(before[x]);
                (low, high) = (Vector4.Max(low, score + table[x * 2]), Vector4.Max(high, score + table[(x * 2) + 1]));
            }

            (bests[i * 2], bests[(i * 2) + 1]) = (low + owns[i * 2], high + owns[(i * 2) + 1]);
        }

        var labels = new LayoutLabel[length];
        var last = 0;
        for (var y = 1; y < L; y++)
        {
            if (scores[((length - 1) * L) + y] > scores[((length - 1) * L) + last]) last = y;
        }

        labels[length - 1] = (LayoutLabel)last;
        for (var i = length - 1; i > 0; i--)
        {
            var (best, chosen) = (Forbidden, 0);
            for (var x = 0; x < L && own[(i * L) + last] > Forbidden; x++)
            {
                var score = scores[((i - 1) * L) + x] + tables[(contexts[i] * L * L) + (x * L) + last];
                if (score > best) (best, chosen) = (score, x);
            }

            labels[i - 1] = (LayoutLabel)(last = chosen);
        }

        return labels;
    }

    private static float[] WithForbidden(float[] transitions)
    {
        var tables = new float[transitions.Length];
        for (var k = 0; k < tables.Length; k++) tables[k] = Follows[k % (L * L)] ? transitions[k] : Forbidden;
        return tables;
    }

    private static bool[] FindFollowing()
    {
        var follows = new bool[L * L];
        for (var x = 0; x < L; x++)
        {
            for (var y = 0; y < L; y++) follows[(x * L) + y] = ((LayoutLabel)y).MayFollow((LayoutLabel)x);
        }

        return follows;
    }
}
