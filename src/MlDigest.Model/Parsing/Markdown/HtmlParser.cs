using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>
/// Markdig's parser of HTML. What only a mark of its own closes, such as a comment or a script, ends at the next heading where that mark is
/// missing; a declaration ends at a blank line, as most HTML does: almost anything holds the <c>&gt;</c> that would close it. An anchor
/// right above a heading ends there, against the rules of CommonMark: "&lt;a name="news"&gt;&lt;/a&gt;", "## News". So does a heading
/// right above other text: "&lt;h3&gt;News&lt;/h3&gt;", "- An item".
/// </summary>
internal sealed class HtmlParser : HtmlBlockParser
{
    private const int MostLinesOfAnchor = 3;

    // "</h3>".
    private const int EndOfHeading = 5;

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (block is not HtmlBlock html) return base.TryContinue(processor, block);
        if (html.Type == HtmlBlockType.DocumentType && processor.IsBlankLine) return BlockState.BreakDiscard;
        var mayBeAnchor = html.Type is HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock;
        if (mayBeAnchor && IsHeading(processor) && HoldsOnlyTags(html)) return BlockState.None;
        if (mayBeAnchor && !processor.IsBlankLine && processor.CurrentChar != '<' && EndsWithHeading(html)) return BlockState.None;

        return MarkOf(html) is { } mark && OpenEnd.IsAt(processor, block, mark) ? BlockState.None : base.TryContinue(processor, block);
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is HtmlBlock html && MarkOf(html) is { } mark && !IsClosed(html, mark)) Unclosed.Add(processor, html);
        return base.Close(processor, block);
    }

    private static bool IsHeading(BlockProcessor processor) =>
        !processor.IsCodeIndent && HeadingMark.LevelOf(processor.Line.AsSpan()) > 0;

    private static bool EndsWithHeading(HtmlBlock html)
    {
        if (html.Lines.Count == 0) return false;
        var last = html.Lines.Lines[html.Lines.Count - 1].Slice.AsSpan().TrimEnd();
        var end = last.Length < EndOfHeading ? default : last.Slice(last.Length - EndOfHeading);
        return end.StartsWith("</h".AsSpan(), StringComparison.OrdinalIgnoreCase) && end[3] is >= '1' and <= '6' && end[4] == '>';
    }

    private static bool HoldsOnlyTags(HtmlBlock html)
    {
        if (html.Lines.Count > MostLinesOfAnchor) return false;
        for (var i = 0; i < html.Lines.Count; i++)
        {
            var isInTag = false;
            foreach (var c in html.Lines.Lines[i].Slice.AsSpan())
            {
                if (c == '<') isInTag = true;
                else if (c == '>') isInTag = false;
                else if (!isInTag && !char.IsWhiteSpace(c)) return false;
            }

            if (isInTag) return false;
        }

        return true;
    }

    private static EndMark? MarkOf(HtmlBlock html) => html.Type switch
    {
        HtmlBlockType.Comment => EndMark.Comment,
        HtmlBlockType.ScriptPreOrStyle => EndMark.Raw,
        HtmlBlockType.CData => EndMark.CData,
        HtmlBlockType.ProcessingInstruction => EndMark.Instruction,
        HtmlBlockType.DocumentType => EndMark.Declaration,
        _ => null,
    };

    // The first line with the mark is the last of the block. A comment that holds the beginning of another has that one's mark.
    private static bool IsClosed(HtmlBlock html, EndMark mark)
    {
        if (html.Lines.Count == 0 || (html.Type == HtmlBlockType.Comment && Unclosed.HoldsAnother(html, 1, BeginsComment))) return false;
        var last = html.Lines.Lines[html.Lines.Count - 1].Slice;
        return mark.Find(last.Text, new Extent(last.Start, last.End + 1)) <= last.End;
    }

    private static bool BeginsComment(string text, Extent line) =>
        line.Of(text).TrimStart().StartsWith("<!--".AsSpan(), StringComparison.Ordinal);
}
