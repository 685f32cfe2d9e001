using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Parsing.Titles;

/// <summary>Where the weights of a question stand in the table.</summary>
internal static class TitleFeatures
{
    /// <summary>Answers to "how many" and "what share".</summary>
    public const int Steps = 6;

    /// <summary>Answers to how long a title is.</summary>
    public const int Lengths = 8;

    private const int Forms = (int)TitleForm.Count;
    private const int Classes = LayoutFeatures.Classes;

    private static readonly int[] Offsets = WeightTable.Offsets((int)TitleFeature.Count, feature => SizeOf((TitleFeature)feature));

    private static readonly int[] Starts = WeightTable.Offsets((int)TitleFeature.Count, feature => AnswersOf((TitleFeature)feature));

    /// <summary>How many answers there are to the questions about a candidate alone; which parts of an entry it is are the first.</summary>
    public static int Answers => Starts[(int)TitleFeature.Count];

    /// <summary>The number of rows of the table.</summary>
    public static int Rows => Offsets[(int)TitleFeature.Count];

    public static int RowOf(TitleFeature feature, int answer) => Offsets[(int)feature] + answer;

    public static int AnswerOf(TitleFeature feature, int answer) => Starts[(int)feature] + answer;

    /// <summary>The question of an answer, and which of its answers it is.</summary>
    public static (TitleFeature Feature, int Own) OfAnswer(int answer)
    {
        var feature = WeightTable.QuestionOf(Starts, answer);
        return ((TitleFeature)feature, answer - Starts[feature]);
    }

    /// <summary>The rows of an answer about a candidate alone that is not which part of the entry it is.</summary>
    public static int[] RowsOf(TitleFeature feature, int own, int itemClass)
    {
        var size = AnswersOf(feature);
        return [RowOf(feature, (itemClass * size) + own), RowOf(feature, (LayoutFeatures.Any * size) + own)];
    }

    /// <summary>
    /// The number of answers to a question about a candidate alone; none where the answer is that of the entries beside it.
    /// </summary>
    public static int AnswersOf(TitleFeature feature) => feature switch
    {
        TitleFeature.Form => Forms,
        TitleFeature.Shared or TitleFeature.Distinct or TitleFeature.AsRule or TitleFeature.LengthBeside => 0,
        TitleFeature.Length => Lengths,
        TitleFeature.Says => (int)TitleSign.Count,
        TitleFeature.Before => TitleSurroundings.CountBefore,
        TitleFeature.Behind => TitleSurroundings.CountBehind,
        _ => Steps,
    };

    /// <summary>Whether a row asks what the rules say.</summary>
    public static bool AsksRule(int row)
    {
        var (feature, answer) = OfRow(row);
        return feature switch
        {
            TitleFeature.AsRule => true,
            TitleFeature.Form => answer < Classes,
            TitleFeature.Shared or TitleFeature.Distinct or TitleFeature.LengthBeside => answer < Steps,
            _ => false,
        };
    }

    /// <summary>The question and answer of a row.</summary>
    public static (TitleFeature Feature, int Answer) OfRow(int row)
    {
        var feature = WeightTable.QuestionOf(Offsets, row);
        return ((TitleFeature)feature, row - Offsets[feature]);
    }

    private static int SizeOf(TitleFeature feature) => feature switch
    {
        TitleFeature.Shared or TitleFeature.Distinct or TitleFeature.AsRule or TitleFeature.LengthBeside => Forms * Steps,
        _ => Classes * AnswersOf(feature),
    };
}
