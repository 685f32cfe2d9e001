namespace MlDigest.Model.Parsing.Inlines;

/// <summary>
/// A piece of the text of a block. A text may be all brackets: what few pieces have is kept apart, by <see cref="InlineTokens"/>.
/// </summary>
internal struct InlineToken
{
    public InlineKind Kind { get; set; }

    /// <summary>Where the piece stands in the text; of code, its content.</summary>
    public Extent Range { get; set; }

    /// <summary>The token that ends the link or image that this one begins.</summary>
    public int End { get; set; }

    /// <summary>The number, from 1, of its value or emphasis; 0 where it has none.</summary>
    public int Number { get; set; }
}

/// <summary>What a piece of text is.</summary>
internal enum InlineKind
{
    Text,

    /// <summary>The end of a line; it may end strong emphasis that nothing else ends.</summary>
    Break,

    /// <summary>A character reference, such as <c>&amp;amp;</c>.</summary>
    Reference,

    /// <summary>A code span.</summary>
    Code,

    /// <summary>An HTML tag or comment.</summary>
    Html,

    /// <summary>A URL or mail address in angle brackets.</summary>
    Autolink,

    /// <summary>A run of asterisks or underscores that may set emphasis.</summary>
    Delimiters,

    /// <summary>The opening bracket of a link.</summary>
    LinkStart,

    /// <summary>The opening bracket of an image.</summary>
    ImageStart,

    /// <summary>The end of a link or image.</summary>
    LinkEnd,
}

/// <summary>How often a run of delimiters ends and begins emphasis; what is left of it is text.</summary>
/// <param name="EndsItalic">How often it ends emphasis.</param>
/// <param name="EndsBold">How often it ends strong emphasis.</param>
/// <param name="StartsItalic">How often it begins emphasis.</param>
/// <param name="StartsBold">How often it begins strong emphasis.</param>
internal readonly record struct Emphasis(int EndsItalic, int EndsBold, int StartsItalic, int StartsBold)
{
    /// <summary>How many of its characters end emphasis.</summary>
    public int EndLength => EndsItalic + (2 * EndsBold);

    /// <summary>How many of its characters begin emphasis.</summary>
    public int StartLength => StartsItalic + (2 * StartsBold);
}
