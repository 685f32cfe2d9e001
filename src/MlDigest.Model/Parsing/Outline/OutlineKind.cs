namespace MlDigest.Model.Parsing.Outline;

/// <summary>What an outline item is in the Markdown.</summary>
internal enum OutlineKind : byte
{
    FrontMatter,
    Heading,
    Paragraph,
    Bullet,
    TableHeader,
    TableRow,
    Rule,
    Quote,
    Code,
    Html,
    Comment,
    Footnotes,

    /// <summary>A paragraph of nothing but tags of a template: its links count, but its words are nobody's.</summary>
    Tags,
    Card,
}
