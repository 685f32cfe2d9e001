namespace MlDigest.Model.Parsing.Titles;

/// <summary>Which part of an entry's text can be its title.</summary>
internal enum TitleForm
{
    /// <summary>What rules find that look at the entry alone.</summary>
    Rule,

    /// <summary>The first line, or the whole heading.</summary>
    Line,

    /// <summary>All of a first item of several lines.</summary>
    Whole,
    SecondLine,

    /// <summary>What the first item begins with: a link, a text in bold.</summary>
    Lead,
    FirstLink,
    SecondLink,
    LongestLink,
    LastLink,
    BeforeLink,
    BehindLink,
    Bold,
    Italic,
    Code,
    Quoted,
    Sentence,
    BeforeColon,
    BehindColon,
    BeforeDash,
    BehindDash,
    BeforeBar,
    BeforeBracket,
    BehindBracket,
    BeforeCredit,
    BeforeUrl,
    BehindUrl,
    BehindDate,
    BehindTag,

    // A row's cells.
    SecondCell,
    ThirdCell,
    FourthCell,

    // The second item.
    NextLine,
    NextLead,
    NextLink,

    Card,
    Count,
}
