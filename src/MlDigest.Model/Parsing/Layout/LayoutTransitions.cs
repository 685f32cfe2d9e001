using System.Numerics;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>What speaks for a label behind another one, and the same as a factor.</summary>
internal sealed class LayoutTransitions
{
    private const int L = LayoutLabels.Count;
    private const int Size = L * L;

    private readonly float[] scores;
    private readonly float[] scoresBack;
    private readonly float[] powers;
    private readonly float[] powersBack;

    /// <param name="weights">For each context, label before and label a weight.</param>
    public LayoutTransitions(float[] weights)
    {
        (scores, scoresBack) = (new float[weights.Length], new float[weights.Length]);
        (powers, powersBack) = (new float[weights.Length], new float[weights.Length]);
        for (var k = 0; k < weights.Length; k++)
        {
            var (before, label) = (k % Size / L, k % L);
            var back = k - (k % Size) + (label * L) + before;
            scores[k] = scoresBack[back] = ((LayoutLabel)label).MayFollow((LayoutLabel)before) ? weights[k] : float.NegativeInfinity;
            powers[k] = powersBack[back] = (float)Math.Exp(scores[k]);
        }
    }

    /// <summary>What speaks for each label, for each label before.</summary>
    public ReadOnlySpan<float> Of(int context) => scores.AsSpan(context * Size, Size);

    /// <summary>What speaks for a label, for each label before.</summary>
    public ReadOnlySpan<float> BackOf(int context, int label) => scoresBack.AsSpan((context * Size) + (label * L), L);

    /// <summary>The factors of all labels, for each label before.</summary>
    public ReadOnlySpan<Vector4> PowersOf(int context) => TableOf(powers, context);

    /// <summary>The factors of all labels before, for each label.</summary>
    public ReadOnlySpan<Vector4> PowersBackOf(int context) => TableOf(powersBack, context);

    private static ReadOnlySpan<Vector4> TableOf(float[] tables, int context) => LayoutLabels.Vectors(tables).Slice(context * L * 2, L * 2);
}
