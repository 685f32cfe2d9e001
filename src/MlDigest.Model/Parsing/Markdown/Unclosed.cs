using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>The blocks of a document that lack the mark that closes them, or have that of another, and hide what follows them.</summary>
internal static class Unclosed
{
    private static readonly object Key = new();

    public static void Add(BlockProcessor processor, LeafBlock block)
    {
        if (processor.Document.GetData(Key) is not List<LeafBlock> blocks) processor.Document.SetData(Key, blocks = []);
        blocks.Add(block);
    }

    /// <summary>Tells of each of them, in the order of the text.</summary>
    public static void Report(MarkdownSyntax syntax, List<DigestDiagnostic> diagnostics)
    {
        if (syntax.Tree.GetData(Key) is not List<LeafBlock> blocks) return;
        var text = syntax.Text;
        var (line, position) = (1, 0);
        foreach (var block in blocks)
        {
            var range = new Extent(block.Span.Start, Math.Min(EndOf(block), text.Length)).Trim(text);
            line += TextLines.Count(text, new Extent(position, TextLines.StartOfLine(text, range.Start)));
            position = TextLines.StartOfLine(text, range.Start);
            diagnostics.Add(
                DiagnosticCodes.MarkupUnclosed(text, new SourceSpan(range.Start, range.Length, line), line + TextLines.Count(text, range)));
        }
    }

    /// <summary>Whether a line of a block, from one of them on, is like those that begin another of its kind.</summary>
    public static bool HoldsAnother(LeafBlock block, int first, Func<string, Extent, bool> begins)
    {
        for (var i = first; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i].Slice;
            if (line.Text is not null && begins(line.Text, new Extent(line.Start, line.End + 1))) return true;
        }

        return false;
    }

    // Markdig leaves the end of open code at its fence.
    private static int EndOf(LeafBlock block) =>
        1 + (block.Lines.Count == 0 ? block.Span.End : Math.Max(block.Span.End, block.Lines.Lines[block.Lines.Count - 1].Slice.End));
}
