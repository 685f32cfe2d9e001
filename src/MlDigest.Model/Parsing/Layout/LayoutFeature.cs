using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>
/// What is asked of an item to tell its label. Each question has a few answers, and a weight for each answer, class of item and label.
/// </summary>
internal enum LayoutFeature
{
    // The item itself.
    Form,
    Links,
    FirstIsLink,
    IsOneLink,
    TextLength,
    Ending,
    HasNumber,
    HasMark,
    LinksInside,
    IsLabel,
    Depth,
    Words,
    TitleLength,
    Repeats,
    InContents,
    Dated,
    TitleWordCount,
    TitleNumber,
    TitleCase,
    TitleMark,
    AddressEcho,

    // What stands around it.
    Next,
    Previous,
    BehindRule,
    BeforeRule,
    Position,

    // What it would hold.
    HeldLinks,
    HeldItems,
    HeldHeadings,
    HeldLeads,
    HeldText,
    HeldParagraphs,
    HeldCards,
    DirectLinks,
    DirectText,

    // The items of its form in the document.
    FamilySize,
    FamilyLinks,
    FamilyItems,
    FamilyHeadings,
    FamilyDistinct,
    FamilyOwnLinks,
    FamilyText,
    FamilyNumbers,
    FamilyCoverage,
    FamilyRank,
    FamilyDated,

    FamilyRegular,
    FamilyLongTitles,
    FamilyShortTitles,
    FamilyNumberedTitles,
    FamilySentences,
    FamilyEchoes,

    // The items of its form below the same heading.
    RegionSize,
    RegionLinks,
    RegionFirst,
    RegionBefore,
    RegionHolds,
    RegionGap,

    // The list it is part of.
    ListSize,
    ListLinks,
    ListLeads,
    ListText,
    ListBefore,
    ListBeforeEnds,
    OuterLinks,
    OuterText,
    OuterSize,

    // The heading above.
    AboveForm,
    AboveText,
    AboveFamilyItems,
    AboveFamilySize,
    AboveLinks,
    AboveWords,
    AboveFamilyHeadings,
    AboveHeldHeadings,
    AboveFamilyLongTitles,
    AboveFamilyShortTitles,
    AboveFamilyEchoes,
    AboveTitleWordCount,

    // The document.
    Headings,
    HasFrontTitle,

    // The first heading.
    Opening,

    // How the rules label it and its neighbours.
    RuleVote,
    RuleVoteBefore,
    RuleVoteBehind,
    Count,
}

/// <summary>Where the weights of a question stand in the table.</summary>
internal static class LayoutFeatures
{
    /// <summary>The classes of items that have weights of their own, and one more whose weights count for all items.</summary>
    public const int Classes = 10;

    /// <summary>The class whose weights count for all items.</summary>
    public const int Any = Classes - 1;

    /// <summary>Answers to "how many" and "what share".</summary>
    public const int Steps = 6;

    private static readonly int[] Offsets =
        WeightTable.Offsets((int)LayoutFeature.Count, feature => AnswersOf((LayoutFeature)feature) * Classes);

    /// <summary>The number of rows of the table.</summary>
    public static int Rows => Offsets[(int)LayoutFeature.Count];

    public static int RowOf(LayoutFeature feature, int answer, int itemClass) => Offsets[(int)feature] + (answer * Classes) + itemClass;

    /// <summary>The row of the same answer whose weights count for all items.</summary>
    public static int RowOfAny(int row) => row - (row % Classes) + Any;

    /// <summary>The question, answer and class of a row.</summary>
    public static (LayoutFeature Feature, int Answer, int Class) OfRow(int row)
    {
        var feature = WeightTable.QuestionOf(Offsets, row);
        return ((LayoutFeature)feature, (row - Offsets[feature]) / Classes, (row - Offsets[feature]) % Classes);
    }

    /// <summary>None, one, two, up to four, up to nine, more.</summary>
    public static int Step(int count) => count <= 2 ? Math.Max(0, count) : count <= 4 ? 3 : count <= 9 ? 4 : 5;

    /// <summary>None, up to a quarter, a half, three quarters, nearly all, all.</summary>
    public static int Share(int part, int whole) =>
        part <= 0 ? 0 : part * 4 <= whole ? 1 : part * 2 <= whole ? 2 : part * 4 <= whole * 3 ? 3 : part * 20 <= whole * 19 ? 4 : 5;

    /// <summary>No text, a word, a line, a sentence, a paragraph, more.</summary>
    public static int Length(int letters) =>
        letters < 2 ? 0 : letters < 16 ? 1 : letters < 50 ? 2 : letters < 140 ? 3 : letters < 400 ? 4 : 5;

    private static int AnswersOf(LayoutFeature feature) => feature switch
    {
        LayoutFeature.Form => ItemForms.Count,
        LayoutFeature.RegionHolds => (int)RegionMark.Count,
        LayoutFeature.Position => 8,
        LayoutFeature.Opening => 36,
        LayoutFeature.Next or LayoutFeature.Previous or LayoutFeature.AboveForm or LayoutFeature.ListBefore => Neighbours.Count,
        LayoutFeature.RuleVote or LayoutFeature.RuleVoteBefore or LayoutFeature.RuleVoteBehind => (LayoutLabels.Count + 1) * 2,
        LayoutFeature.Words or LayoutFeature.AboveWords => (int)TitleWords.Count,
        _ => Steps,
    };
}

/// <summary>Which forms a stretch below a heading holds, several times each.</summary>
internal enum RegionMark
{
    BoldLines,
    BoldLeads,
    LinkLeads,
    Numbers,
    LinkedBullets,
    Rows,
    LinkedParagraphs,
    Cards,
    Labels,
    Count,
}

/// <summary>What the words of a title say of what is below it.</summary>
internal enum TitleWords
{
    Nothing,
    NamesSection,
    NamesNavigation,
    NamesPromotion,
    NamesDigest,
    Greets,
    AsksReader,
    Sponsored,
    StatesPeriod,
    StatesNumber,
    Count,
}
