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
