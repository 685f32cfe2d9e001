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

    /// <summary>The number of rows of the table.</summary>
    public static int Rows => Offsets[(int)TitleFeature.Count];

    public static int RowOf(TitleFeature feature, int answer) => Offsets[(int)feature] + answer;

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
        TitleFeature.Form => Forms * Classes,
        TitleFeature.Shared or TitleFeature.Distinct or TitleFeature.AsRule or TitleFeature.LengthBeside => Forms * Steps,
        TitleFeature.Length => Classes * Lengths,
        TitleFeature.Says => Classes * (int)TitleSign.Count,
        TitleFeature.Before => Classes * TitleSurroundings.CountBefore,
        TitleFeature.Behind => Classes * TitleSurroundings.CountBehind,
        _ => Classes * Steps,
    };
}
