namespace MlDigest.Model.Parsing.Canonical;

/// <summary>
/// The words of the canonical form, which its writer and its reader share. The grammar is in <c>Exchange/canonical-markdown.md</c>.
/// </summary>
internal static class CanonicalForm
{
    /// <summary>What the first line of a head begins with, whatever the version.</summary>
    public const string FormatLine = "format: mldigest/";

    public const string Version = "1";

    /// <summary>How deep sections may stand in each other.</summary>
    public const int DeepestSection = 100;

    /// <summary>The heading of the deepest level; deeper sections say how deep they are.</summary>
    public const int LowestHeading = 6;

    public const string Fence = "---";
    public const string CommentStart = "<!--";
    public const string CommentEnd = "-->";

    public const string Document = "document";
    public const string Series = "series";
    public const string Number = "number";
    public const string Period = "period";
    public const string Language = "language";
    public const string SourceUrl = "sourceUrl";
    public const string Description = "description";
    public const string Confidence = "confidence";
    public const string LineEnds = "lineEnds";
    public const string CrLf = "crlf";
    public const string Metadata = "metadata";

    /// <summary>At the end of a line of a quotation whose lines end with CR LF: this one ends with LF.</summary>
    public const string LineFeed = "&#xA;";

    public const string Section = "section";
    public const string Ordinal = "ordinal";
    public const string Kind = "kind";

    public const string EntryStart = "- **";
    public const string EntryEnd = "**";
    public const string Indentation = "  ";
    public const string FoldStart = "<details><summary>";
    public const string FoldMiddle = "</summary>";
    public const string FoldEnd = "</details>";

    public const string Key = "key";
    public const string Summary = "summary";
    public const string WorkTitle = "workTitle";
    public const string Identifier = "identifier";
    public const string Link = "link";
    public const string Image = "image";
    public const string Card = "card";
    public const string CardDescription = "description";
    public const string CardSite = "site";

    /// <summary>
    /// What stands before a character's number. In the document's own Markdown, where a backslash means something else, it is the only
    /// escape.
    /// </summary>
    public const string Reference = "&#x";

    /// <summary>The longest name of a character that HTML knows, with its marks.</summary>
    public const int LongestEntity = 33;

    private const int LongestNamed = 40;

    /// <summary>As much of a name or value as is repeated where it is wrong.</summary>
    public static string Clip(string text) => Clipping.Head(text, LongestNamed);

    /// <summary>
    /// A character that no line of the form holds as it is: a control character, a separator of lines, a byte order mark.
    /// </summary>
    public static bool IsUnprintable(char c) => c is < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF';
}
