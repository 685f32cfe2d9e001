using System.Numerics;
using System.Runtime.InteropServices;
#if !NETSTANDARD2_0
using System.Runtime.Intrinsics;
#endif

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Compares all ways to label the items of a document: the score of each is the sum of the weights that speak for it.</summary>
/// <param name="contexts">Which of the tables of transitions leads to each item.</param>
/// <param name="transitions">The tables.</param>
internal sealed class LayoutChain(byte[] contexts, LayoutTransitions transitions)
{
    private const int L = LayoutLabels.Count;
    private const float Forbidden = float.NegativeInfinity;

    // How much it speaks for a label that a proposal gives it, for the bits of all labels.
    private const float Trust = 4;
    private static readonly float[] Trusts = [.. Enumerable.Range(0, L << L).Select(k => ((k / L) >> (k % L)) % 2 * Trust)];

    // For each label of each item, the score of the best way up to there.
    private readonly float[] scores = new float[contexts.Length * L];

    /// <summary>How likely each label of each item is, over all ways.</summary>
    /// <param name="own">What speaks for each label of each item; negative infinity where it cannot have one.</param>
    public float[] Marginals(float[] own)
    {
        var (length, forward, likely) = (contexts.Length, new float[contexts.Length * L], scores);
        var forwards = LayoutLabels.Vectors(forward);
        var likelies = LayoutLabels.Vectors(likely);
        for (var i = 0; i < length; i++)
        {
            var (top, sum) = (Forbidden, 0f);
            for (var k = i * L; k < (i + 1) * L; k++) top = own[k] > top ? own[k] : top;
            for (var k = i * L; k < (i + 1) * L; k++) likely[k] = own[k] > Forbidden ? (float)Math.Exp(own[k] - top) : 0;
            for (var y = 0; y < L && i == 0; y++) forward[y] = ((LayoutLabel)y).MayBegin() ? 1 : 0;
            if (i > 0) Step(forward.AsSpan((i - 1) * L, L), transitions.PowersOf(contexts[i]), forwards.Slice(i * 2, 2));
            forwards[i * 2] *= likelies[i * 2];
            forwards[(i * 2) + 1] *= likelies[(i * 2) + 1];
            for (var k = i * L; k < (i + 1) * L; k++) sum += forward[k];
            for (var k = i * L; k < (i + 1) * L; k++) forward[k] /= sum > 0 ? sum : 1;
        }

        Span<float> behind = stackalloc float[L];
        Span<float> ahead = stackalloc float[L];
        behind.Fill(1);
        for (var i = length - 1; i >= 0; i--)
        {
            var (sum, all) = (0f, 0.0);
            for (var y = 0; y < L; y++) all += (double)forward[(i * L) + y] * behind[y];
            for (var y = 0; y < L; y++) ahead[y] = likely[(i * L) + y] * behind[y];
            for (var y = 0; y < L; y++) forward[(i * L) + y] = (float)((double)forward[(i * L) + y] * behind[y] / (all > 0 ? all : 1));
            if (i == 0) break;
            Step(ahead, transitions.PowersBackOf(contexts[i]), MemoryMarshal.Cast<float, Vector4>(behind));
            foreach (var before in behind) sum += before;
            for (var x = 0; x < L; x++) behind[x] /= sum > 0 ? sum : 1;
        }

        return forward;
    }

    /// <summary>Takes what is known of the labels of one item over to the next: to each label from all of them.</summary>
    private static void Step(ReadOnlySpan<float> from, ReadOnlySpan<Vector4> table, Span<Vector4> to)
    {
        var (low, high) = (Vector4.Zero, Vector4.Zero);
        for (var x = 0; x < from.Length; x++)
        {
            low += table[x * 2] * from[x];
            high += table[(x * 2) + 1] * from[x];
        }

        (to[0], to[1]) = (low, high);
    }

    /// <summary>What speaks for some labels.</summary>
    public float ScoreOf(LayoutLabel[] labels, float[] own)
    {
        var sum = 0f;
        for (var i = 0; i < labels.Length; i++)
        {
            sum += own[(i * L) + (int)labels[i]];
            if (i > 0) sum += transitions.Of(contexts[i])[((int)labels[i - 1] * L) + (int)labels[i]];
        }

        return sum;
    }

    /// <summary>The labels with the highest score.</summary>
    /// <param name="own">What speaks for each label of each item; negative infinity where it cannot have one.</param>
    /// <param name="proposed">The labels that a proposal gives each item, as bits: some more speaks for them.</param>
    public LayoutLabel[] Best(float[] own, byte[] proposed)
    {
        var length = contexts.Length;
        if (length == 0) return [];
        for (var y = 0; y < L; y++) scores[y] = ((LayoutLabel)y).MayBegin() ? own[y] + Trusts[(proposed[0] * L) + y] : Forbidden;
        Step(own, proposed);
        var labels = new LayoutLabel[length];
        var last = 0;
        for (var y = 1; y < L; y++)
        {
            if (scores[((length - 1) * L) + y] > scores[((length - 1) * L) + last]) last = y;
        }

        labels[length - 1] = (LayoutLabel)last;
        for (var i = length - 1; i > 0; i--)
        {
            last = own[(i * L) + last] > Forbidden
                ? BestBefore(scores.AsSpan((i - 1) * L, L), transitions.BackOf(contexts[i], last))
                : 0;
            labels[i - 1] = (LayoutLabel)last;
        }

        return labels;
    }

    /// <summary>Finds the score of the best way to each label of each item, from those of the item before.</summary>
    private void Step(float[] own, byte[] proposed)
    {
#if NETSTANDARD2_0
        for (var i = 1; i < contexts.Length; i++)
        {
            var table = transitions.Of(contexts[i]);
            for (var y = 0; y < L; y++)
            {
                var best = Forbidden;
                for (var x = 0; x < L; x++) best = Math.Max(best, scores[((i - 1) * L) + x] + table[(x * L) + y]);
                scores[(i * L) + y] = best + (own[(i * L) + y] + Trusts[(proposed[i] * L) + y]);
            }
        }
#else
        var owns = MemoryMarshal.Cast<float, Vector256<float>>(own.AsSpan());
        var bests = MemoryMarshal.Cast<float, Vector256<float>>(scores.AsSpan());
        var trusts = MemoryMarshal.Cast<float, Vector256<float>>(Trusts.AsSpan());
        for (var i = 1; i < bests.Length; i++)
        {
            var table = MemoryMarshal.Cast<float, Vector256<float>>(transitions.Of(contexts[i]));
            var before = scores.AsSpan((i - 1) * L, L);
            var (even, odd) = (Vector256.Create(Forbidden), Vector256.Create(Forbidden));

            // Two at a time, so that neither waits for the other.
            for (var x = 0; x + 1 < before.Length && x + 1 < table.Length; x += 2)
            {
                even = Vector256.MaxNative(even, Vector256.Create(before[x]) + table[x]);
                odd = Vector256.MaxNative(odd, Vector256.Create(before[x + 1]) + table[x + 1]);
            }

            bests[i] = Vector256.MaxNative(even, odd) + (owns[i] + trusts[proposed[i]]);
        }
#endif
    }

    /// <summary>The first of the labels through which the best way leads; the first of all where none leads on.</summary>
    private static int BestBefore(ReadOnlySpan<float> before, ReadOnlySpan<float> table)
    {
#if NETSTANDARD2_0
        var (best, chosen) = (Forbidden, 0);
        for (var x = 0; x < L; x++)
        {
            var score = before[x] + table[x];
            if (score > best) (best, chosen) = (score, x);
        }

        return chosen;
#else
        var ways = Vector256.Create(before) + Vector256.Create(table);
        var top = Vector128.MaxNative(ways.GetLower(), ways.GetUpper());
        top = Vector128.MaxNative(top, Vector128.Shuffle(top, Vector128.Create(2, 3, 0, 1)));
        top = Vector128.MaxNative(top, Vector128.Shuffle(top, Vector128.Create(1, 0, 3, 2)));
        var best = top.ToScalar();
        if (best == Forbidden) return 0;
        return BitOperations.TrailingZeroCount(Vector256.Equals(ways, Vector256.Create(best)).ExtractMostSignificantBits());
#endif
    }
}
