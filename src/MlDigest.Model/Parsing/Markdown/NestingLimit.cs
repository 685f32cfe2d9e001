using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>
/// Bounds how deep quotations and lists nest: behind the limit their marks are text. Markdig refuses a whole document that nests deeper
/// than 128 blocks, and only once it has read it, in time that grows with the depth.
/// </summary>
internal static class NestingLimit
{
    private static readonly object Key = new();

    /// <summary>What makes Markdig's parsers keep to a limit.</summary>
    public static MarkdownParserContext ContextFor(int limit) => new() { Properties = { [Key] = limit } };

    /// <summary>The lines that nest too deep; one for each block of the document's own.</summary>
    public static IReadOnlyList<Extent> RefusedIn(MarkdownDocument tree) => tree.GetData(Key) as List<Extent> ?? [];

    /// <summary>Whether nothing may be opened inside the blocks that are open.</summary>
    public static bool IsReached(BlockProcessor processor)
    {
        // Whether a mark begins a rule takes Markdig a look at the rest of its line.
        DocumentGate.Of(processor).Check();
        var depth = 0;
        for (Block? block = processor.CurrentContainer; block is not (null or MarkdownDocument); block = block.Parent)
        {
            // The innermost blocks may be about to close; Markdig does not mark every block as open that holds an open one.
            if (block.IsOpen || depth > 0) depth++;
        }

        if (depth < (int)processor.Context!.Properties[Key]) return false;
        Refuse(processor);
        return true;
    }

    private static void Refuse(BlockProcessor processor)
    {
        if (processor.Document.GetData(Key) is not List<Extent> refused) processor.Document.SetData(Key, refused = []);
        if (refused.Count > 0 && refused[refused.Count - 1].End > processor.Document.LastChild!.Span.Start) return;
        var text = processor.Line.Text;
        refused.Add(new Extent(TextLines.StartOfLine(text, processor.Start), TextLines.EndOfLine(text, processor.Start)));
    }
}
