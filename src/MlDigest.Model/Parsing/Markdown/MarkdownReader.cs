using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>The first stage: text to Markdig's syntax tree, with one pipeline for all.</summary>
internal static class MarkdownReader
{
    // Named extensions only. Left out on purpose: automatic links (quadratic, and they swallow Chinese text behind a URL; the outline
    // finds bare URLs itself), automatic identifiers (quadratic), task lists (they eat links whose text is "X").
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    public static MarkdownSyntax Read(string text)
    {
        // A byte order mark would hide a heading or front matter on the first line; a space keeps every offset.
        if (text.Length > 0 && text[0] == '\uFEFF') text = " " + text.Substring(1);
        if (TryParse(text, out var tree)) return new MarkdownSyntax(text, tree, []);

        // Markdig refuses nesting beyond its depth limit and with it the whole document. Take out the paragraphs that it refuses,
        // keep their place, and read the rest.
        var refused = new List<Extent>();
        var rest = text.ToCharArray();
        foreach (var chunk in Chunks(text))
        {
            if (TryParse(text.Substring(chunk.Start, chunk.Length), out _)) continue;
            refused.Add(chunk);
            for (var i = chunk.Start; i < chunk.End; i++)
            {
                if (rest[i] is not ('\n' or '\r')) rest[i] = ' ';
            }
        }

        if (refused.Count > 0 && TryParse(new string(rest), out tree)) return new MarkdownSyntax(text, tree, refused);
        return new MarkdownSyntax(text, [], [.. Chunks(text)]);
    }

    private static bool TryParse(string text, out MarkdownDocument tree)
    {
        try
        {
            tree = Markdig.Markdown.Parse(text, Pipeline);
            return true;
        }
        catch (ArgumentException)
        {
            tree = [];
            return false;
        }
    }

    /// <summary>The runs of lines between blank lines; indented lines go with what stands above, as in a list.</summary>
    private static IEnumerable<Extent> Chunks(string text)
    {
        var (start, isBehindBlank) = (-1, false);
        for (var position = 0; position < text.Length;)
        {
            var end = TextLines.EndOfLine(text, position);
            if (text.AsSpan(position, end - position).IsWhiteSpace())
            {
                isBehindBlank = true;
            }
            else if (isBehindBlank && start >= 0 && text[position] is not (' ' or '\t'))
            {
                yield return new Extent(start, position);
                (start, isBehindBlank) = (position, false);
            }
            else if (start < 0)
            {
                start = position;
            }

            position = TextLines.NextLine(text, end);
        }

        if (start >= 0) yield return new Extent(start, text.Length);
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new ParagraphParser());
        builder.BlockParsers.Insert(0, new FrontMatterParser());
        builder.BlockParsers.Insert(1, new LinkCardParser());

        // Markdig reads the blocks; their text is read by InlineReader.
        foreach (var parser in builder.BlockParsers) parser.Closed += static (_, block) => LeaveText(block);
        return builder.Build();
    }

    private static void LeaveText(Block block)
    {
        if (block is LeafBlock leaf) leaf.ProcessInlines = false;
    }
}
