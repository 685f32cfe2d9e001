using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>The blocks of a document that lack the mark that closes them, and hide what follows them.</summary>
internal static class Unclosed
{
    private static readonly object Key = new();

    public static void Add(BlockProcessor processor, Block block)
    {
        if (processor.Document.GetData(Key) is not List<Block> blocks) processor.Document.SetData(Key, blocks = []);
        blocks.Add(block);
    }

    /// <summary>Tells of each of them, in the order of the text.</summary>
    public static void Report(MarkdownSyntax syntax, List<DigestDiagnostic> diagnostics)
    {
        if (syntax.Tree.GetData(Key) is not List<Block> blocks) return;
        var text = syntax.Text;
        var (line, position) = (1, 0);
        foreach (var block in blocks)
        {
            var range = new Extent(block.Span.Start, Math.Min(block.Span.End + 1, text.Length)).Trim(text);
            line += TextLines.Count(text, new Extent(position, TextLines.StartOfLine(text, range.Start)));
            position = TextLines.StartOfLine(text, range.Start);
            diagnostics.Add(DiagnosticCodes.MarkupUnclosed(text, new SourceSpan(range.Start, range.Length, line), line + TextLines.Count(text, range)));
        }
    }
}
