namespace MlDigest.Model.Parsing.Outline;

/// <summary>One step of the outline: a block of the document with what its text holds.</summary>
/// <param name="outline">The outline it is part of.</param>
/// <remarks>Items are most of what an outline allocates, so it uses them again for the next document, after <see cref="Reset"/>.</remarks>
internal sealed class OutlineItem(DocumentOutline outline)
{
    /// <summary>A text that is not shorter beside its links says something about them.</summary>
    public const int ShortestStory = 16;

    private short textLength = -1;

    // The bullet inside a bullet, or the card that an item is.
    private object? part;

    public OutlineKind Kind { get; set; }

    /// <summary>Which item of the outline it is.</summary>
    public int Index { get; set; }

    /// <summary>The offset of the first line's first character.</summary>
    public int Start { get; set; }

    /// <summary>The offset behind the item's last line: where the next item starts.</summary>
    public int End { get; set; }

    /// <summary>The line of <see cref="Start"/>, from 1.</summary>
    public int Line { get; set; }

    /// <summary>The level of a heading, from 1.</summary>
    public byte Level { get; set; }

    /// <summary>How deep the item stands inside list items; 0 for what stands in none.</summary>
    public byte Depth { get; set; }

    /// <summary>The first bullet inside a bullet.</summary>
    public OutlineItem? Inner { get => part as OutlineItem; set => part = value; }

    /// <summary>Whether there are links in the blocks inside a bullet, below its own text.</summary>
    public bool HasLinksInside { get; set; }

    /// <summary>Whether a block of HTML ends what a summary above it began.</summary>
    public bool EndsDetails { get; set; }

    /// <summary>Which list of the document a bullet belongs to, or which table a row.</summary>
    public int Group { get; set; }

    /// <summary>The item's runs in <see cref="DocumentOutline.Runs"/>.</summary>
    public Extent Runs { get; set; }

    /// <summary>The item's links in <see cref="DocumentOutline.Links"/>.</summary>
    public Extent Links { get; set; }

    /// <summary>The item's images in <see cref="DocumentOutline.Images"/>.</summary>
    public Extent Images { get; set; }

    /// <summary>The runs of the cell that holds a row's title, where the table's header says which one does.</summary>
    public Extent TitleCell { get; set; }

    /// <summary>The link card, where the item is one.</summary>
    public LinkCard? Card { get => part as LinkCard; set => part = value; }

    /// <summary>
    /// The letters and digits outside its links, up to a length that is long for any purpose; a Chinese or
    /// Japanese character counts for two.
    /// </summary>
    public int TextLength => textLength >= 0 ? textLength : textLength = (short)outline.TextLength(Runs);

    /// <summary>Whether <see cref="TextLength"/> is less than a length; cheaper than to ask for it.</summary>
    public bool IsShorterThan(int length) => (textLength >= 0 ? textLength : outline.TextLength(Runs, length)) < length;

    /// <summary>Whether the text ends with a colon: it announces what follows.</summary>
    public bool EndsWithColon =>
        !Runs.IsEmpty && outline.Runs[Runs.End - 1].Text.TrimEnd() is { IsEmpty: false } text && text[text.Length - 1] is ':' or '：';

    /// <summary>How the item's text begins.</summary>
    public Lead Lead { get; set; }

    /// <summary>Whether the item only says where to read on: "Source: […]", "[Paper] | [Code]", a URL with a word in front.</summary>
    public bool IsLabel { get; set; }

    /// <summary>Whether the item holds links with at most separators and short labels between them.</summary>
    public bool IsLinkLine => Links.Length > 0 && IsShorterThan(ShortestStory);

    /// <summary>Whether the item is a paragraph that is all in bold.</summary>
    public bool IsBoldLine => Kind == OutlineKind.Paragraph && Lead.Alone && Lead.Is(LeadStyle.Bold);

    /// <summary>Forgets all that is known of the item.</summary>
    public void Reset()
    {
        (Kind, Start, textLength) = (default, 0, -1);
        (End, Line, Level, Depth, Group) = (0, 0, 0, 0, 0);
        (Runs, Links, Images, TitleCell) = (default, default, default, default);
        part = null;
        (HasLinksInside, EndsDetails, IsLabel) = (false, false, false);
        Lead = default;
    }
}
