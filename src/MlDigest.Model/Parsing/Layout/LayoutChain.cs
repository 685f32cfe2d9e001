namespace MlDigest.Model.Parsing.Layout;

/// <summary>Compares all readings of a document at once: each gives every item a label, and its score is the sum of the weights that speak for it.</summary>
internal sealed class LayoutChain
{
    private const int L = LayoutLabels.Count;
    private const float Forbidden = float.NegativeInfinity;

    private static readonly bool[] Follows = FindFollowing();

    private readonly int length;
    private readonly float[] own;
    private readonly int[] contexts;
    private readonly float[] transitions;

    /// <param name="length">The number of items.</param>
    /// <param name="own">What speaks for each label of each item; negative infinity where it cannot have one.</param>
    /// <param name="contexts">Which of the tables of transitions leads to each item.</param>
    /// <param name="transitions">The tables: for each context, label before and label.</param>
    public LayoutChain(int length, float[] own, int[] contexts, float[] transitions) => (this.length, this.own, this.contexts, this.transitions) = (length, own, contexts, transitions);

    /// <summary>Whether a label may stand behind another.</summary>
    public static bool MayFollow(int before, int label) => Follows[(before * L) + label];

    /// <summary>How likely each label of each item is, over all readings.</summary>
    public float[] Marginals()
    {
        var (forward, backward, likely) = (new float[length * L], new float[length * L], new float[length * L]);
        var tables = new float[]?[transitions.Length / (L * L)];
        for (var i = 0; i < length; i++)
        {
            var top = Forbidden;
            for (var y = 0; y < L; y++) top = Math.Max(top, own[(i * L) + y]);
            for (var y = 0; y < L; y++) likely[(i * L) + y] = Exp(own[(i * L) + y] - top);
            var sum = 0f;
            for (var y = 0; y < L; y++)
            {
                var before = i == 0 && ((LayoutLabel)y).MayBegin() ? 1f : 0;
                for (var x = 0; i > 0 && x < L; x++) before += forward[((i - 1) * L) + x] * Table(i)[(x * L) + y];
                sum += forward[(i * L) + y] = before * likely[(i * L) + y];
            }

            for (var y = 0; y < L; y++) forward[(i * L) + y] /= sum > 0 ? sum : 1;
        }

        for (var y = 0; y < L && length > 0; y++) backward[((length - 1) * L) + y] = 1;
        for (var i = length - 1; i > 0; i--)
        {
            var sum = 0f;
            for (var x = 0; x < L; x++)
            {
                var ahead = 0f;
                for (var y = 0; y < L; y++) ahead += Table(i)[(x * L) + y] * likely[(i * L) + y] * backward[(i * L) + y];
                sum += backward[((i - 1) * L) + x] = ahead;
            }

            for (var x = 0; x < L; x++) backward[((i - 1) * L) + x] /= sum > 0 ? sum : 1;
        }

        for (var i = 0; i < length; i++)
        {
            var sum = 0f;
            for (var y = 0; y < L; y++) sum += forward[(i * L) + y] *= backward[(i * L) + y];
            for (var y = 0; y < L; y++) forward[(i * L) + y] /= sum > 0 ? sum : 1;
        }

        return forward;

        float[] Table(int i)
        {
            if (tables[contexts[i]] is { } known) return known;
            var table = new float[L * L];
            for (var pair = 0; pair < table.Length; pair++) table[pair] = Follows[pair] ? Exp(transitions[(contexts[i] * L * L) + pair]) : 0;
            return tables[contexts[i]] = table;
        }

        static float Exp(float power) => (float)Math.Exp(power);
    }

    /// <summary>What speaks for a reading.</summary>
    public float ScoreOf(LayoutLabel[] labels)
    {
        var sum = 0f;
        for (var i = 0; i < length; i++)
        {
            sum += own[(i * L) + (int)labels[i]];
            if (i > 0) sum += transitions[(contexts[i] * L * L) + ((int)labels[i - 1] * L) + (int)labels[i]];
        }

        return sum;
    }

    /// <summary>The reading with the highest score.</summary>
    public LayoutLabel[] Best()
    {
        if (length == 0) return [];
        var score = new float[length * L];
        var from = new byte[length * L];
        for (var y = 0; y < L; y++) score[y] = ((LayoutLabel)y).MayBegin() ? own[y] : Forbidden;
        for (var i = 1; i < length; i++)
        {
            var table = contexts[i] * L * L;
            for (var y = 0; y < L; y++)
            {
                var (best, before) = (Forbidden, 0);
                if (own[(i * L) + y] > Forbidden)
                {
                    for (var x = 0; x < L; x++)
                    {
                        if (!Follows[(x * L) + y]) continue;
                        var sum = score[((i - 1) * L) + x] + transitions[table + (x * L) + y];
                        if (sum > best) (best, before) = (sum, x);
                    }
                }

                score[(i * L) + y] = best + own[(i * L) + y];
                from[(i * L) + y] = (byte)before;
            }
        }

        var labels = new LayoutLabel[length];
        var last = 0;
        for (var y = 1; y < L; y++)
        {
            if (score[((length - 1) * L) + y] > score[((length - 1) * L) + last]) last = y;
        }

        for (var i = length - 1; i >= 0; i--)
        {
            labels[i] = (LayoutLabel)last;
            last = from[(i * L) + last];
        }

        return labels;
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
