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
