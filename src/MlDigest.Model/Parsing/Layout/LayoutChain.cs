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
    private readonly byte[] from = new byte[contexts.Length * L];

    /// <summary>Whether a label may stand behind another.</summary>
    public static bool MayFollow(int before, int label) => Follows[(before * L) + label];

    /// <summary>How likely each label of each item is, over all ways.</summary>
    /// <param name="own">What speaks for each label of each item; negative infinity where it cannot have one.</param>
    public float[] Marginals(float[] own)
    {
        var length = contexts.Length;
        var (forward, likely) = (new float[length * L], new float[length * L]);
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
        Span<float> before = stackalloc float[L];
        Span<float> now = stackalloc float[L];
        for (var y = 0; y < L; y++) before[y] = ((LayoutLabel)y).MayBegin() ? own[y] : Forbidden;
        for (var i = 1; i < length; i++)
        {
            var table = tables.AsSpan(contexts[i] * L * L, L * L);
            var ownOf = own.AsSpan(i * L, L);
            var fromOf = from.AsSpan(i * L, L);
            for (var y = 0; y < L; y++)
            {
                var (best, chosen) = (Forbidden, 0);
                if (ownOf[y] > Forbidden)
                {
                    for (var x = 0; x < L; x++)
                    {
                        var sum = before[x] + table[(x * L) + y];
                        if (sum > best) (best, chosen) = (sum, x);
                    }
                }

                now[y] = best + ownOf[y];
                fromOf[y] = (byte)chosen;
            }

            now.CopyTo(before);
        }

        var last = 0;
        for (var y = 1; y < L; y++)
        {
            if (before[y] > before[last]) last = y;
        }

        var labels = new LayoutLabel[length];
        for (var i = length - 1; i >= 0; i--)
        {
            labels[i] = (LayoutLabel)last;
            last = from[(i * L) + last];
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
