using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>
/// Ends a block that is never closed, such as code behind a fence or a comment, at the next heading behind a blank line: CommonMark would
/// give it the rest of the document.
/// </summary>
internal static class OpenEnd
{
    /// <summary>Whether the line at hand begins a heading behind a blank line, and no mark from here on closes the block.</summary>
    /// <param name="processor">At the line.</param>
    /// <param name="block">The open block, of the document itself.</param>
    /// <param name="mark">What closes the block.</param>
    public static bool IsAt(BlockProcessor processor, Block block, EndMark mark)
    {
        if (processor.CurrentChar != '#' || processor.IsCodeIndent || block.Parent is not MarkdownDocument document) return false;
        var (text, start) = (processor.Line.Text, processor.Start);
        return IsHeading(text, start) && !IsClosed(document, text, start, mark);
    }

    // A comment in a programming language has one mark.
    private static bool IsHeading(string text, int start)
    {
        if (HeadingMark.LevelOf(text.AsSpan(start)) < 2) return false;
        var line = TextLines.StartOfLine(text, start);
        var end = line > 1 && text[line - 1] == '\n' && text[line - 2] == '\r' ? line - 2 : line - 1;
        return end >= 0 && new Extent(TextLines.StartOfLine(text, end), end).Of(text).IsWhiteSpace();
    }

    /// <summary>Whether a mark comes behind a place. The last answer is kept: every place up to the mark has the same one.</summary>
    private static bool IsClosed(MarkdownDocument document, string text, int start, EndMark mark)
    {
        if (document.GetData(mark) is not int known || known < start)
        {
            document.SetData(mark, known = mark.Find(text, new Extent(start, text.Length)));
        }

        return known < text.Length;
    }
}
