using MlDigest.Model.Parsing.Layout;
using static MlDigest.Model.Parsing.Titles.TitleFeatures;

namespace MlDigest.Model.Parsing.Titles;

/// <summary>The weights by which titles are chosen, added up for each answer about a candidate alone.</summary>
internal sealed class TitleWeightTable
{
    private readonly float[] sums = new float[LayoutFeatures.Classes * Answers];
    private readonly float[] most = new float[LayoutFeatures.Classes];

    /// <param name="rows">For each row of <see cref="TitleFeatures"/> a weight.</param>
    public TitleWeightTable(float[] rows)
    {
        Rows = rows;
        for (var answer = AnswersOf(TitleFeature.Form); answer < Answers; answer++)
        {
            var (feature, own) = OfAnswer(answer);
            for (var c = 0; c < LayoutFeatures.Classes; c++)
            {
                foreach (var row in RowsOf(feature, own, c)) sums[(c * Answers) + answer] += rows[row];
            }
        }

        for (var c = 0; c < most.Length; c++)
        {
            for (var feature = TitleFeature.Form + 1; feature < TitleFeature.Count; feature++) most[c] += MostOf(feature, c);
        }
    }

    /// <summary>For each row of <see cref="TitleFeatures"/> its weight.</summary>
    public float[] Rows { get; }

    /// <summary>What an answer weighs that is not which part of the entry a candidate is.</summary>
    public float Of(int answer, int itemClass) => sums[(itemClass * Answers) + answer];

    /// <summary>The most that all these answers together can weigh.</summary>
    public float Most(int itemClass) => most[itemClass];

    private float MostOf(TitleFeature feature, int itemClass)
    {
        var (best, all) = (0f, 0f);
        for (var own = 0; own < AnswersOf(feature); own++)
        {
            var weight = Math.Max(0, Of(AnswerOf(feature, own), itemClass));
            (best, all) = (Math.Max(best, weight), all + weight);
        }

        return feature == TitleFeature.Says ? all : best;
    }
}
