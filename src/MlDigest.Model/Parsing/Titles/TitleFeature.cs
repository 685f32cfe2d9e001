using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Parsing.Titles;

/// <summary>What is asked of a text that can be a title.</summary>
internal enum TitleFeature
{
    /// <summary>Which part of an item of which form it is.</summary>
    Form,

    // The same part of the entries beside it.
    Shared,
    Distinct,
    AsRule,
    LengthBeside,

    // The text.
    Length,
    Words,
    Beginning,
    Ending,
    Links,
    Style,
    Says,

    // What stands around it.
    Before,
    Behind,
    ShareOfLine,
    Repeats,
    Count,
}

/// <summary>What a text says that is rarely a title.</summary>
internal enum TitleSign
{
    Nothing,
    Label,
    Invitation,
    Address,
    Date,
    Handle,
    PersonalName,
    NoLetters,
    Identifier,
    Field,
    Count,
}

/// <summary>Where the weights of a question stand in the table.</summary>
internal static class TitleFeatures
{
    /// <summary>Answers to "how many" and "what share".</summary>
    public const int Steps = 6;

    /// <summary>Answers to how long a title is.</summary>
    public const int Lengths = 8;

    private const int Forms = (int)TitleForm.Count;
    private const int Classes = LayoutFeatures.Classes;

    private static readonly int[] Sizes =
    [
        Forms * Classes, Forms * Steps, Forms * Steps, Forms * Steps, Forms * Steps,
        Classes * Lengths, Classes * Steps, Classes * Steps, Classes * Steps, Classes * Steps, Classes * Steps, Classes * (int)TitleSign.Count,
        Classes * TitleSurroundings.CountBefore, Classes * TitleSurroundings.CountBehind, Classes * Steps, Classes * Steps,
    ];

    private static readonly int[] Offsets = MeasureOffsets();

    /// <summary>The number of rows of the table.</summary>
    public static int Rows => Offsets[(int)TitleFeature.Count];

    public static int RowOf(TitleFeature feature, int answer) => Offsets[(int)feature] + answer;

    /// <summary>Whether a row asks what the rules say.</summary>
    public static bool AsksRule(int row)
    {
        var (feature, answer) = OfRow(row);
        return feature == TitleFeature.AsRule || (feature is TitleFeature.Shared or TitleFeature.Distinct or TitleFeature.LengthBeside && answer < Steps) || (feature == TitleFeature.Form && answer < Classes);
    }

    /// <summary>The question and answer of a row.</summary>
    public static (TitleFeature Feature, int Answer) OfRow(int row)
    {
        var feature = 0;
        while (Offsets[feature + 1] <= row) feature++;
        return ((TitleFeature)feature, row - Offsets[feature]);
    }

    private static int[] MeasureOffsets()
    {
        var offsets = new int[Sizes.Length + 1];
        for (var i = 0; i < Sizes.Length; i++) offsets[i + 1] = offsets[i] + Sizes[i];
        return offsets;
    }
}
