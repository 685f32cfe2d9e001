namespace MlDigest.Model.Parsing.Outline;

/// <summary>What an outline item is in the Markdown.</summary>
internal enum OutlineKind
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
    Card,
}
