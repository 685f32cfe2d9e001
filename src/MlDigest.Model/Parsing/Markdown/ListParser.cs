using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>Markdig's parser of lists, bounded in depth, and in linear time where an item has many paragraphs.</summary>
internal sealed class ListParser : ListBlockParser
{
    // With fewer blocks it does not matter how they are taken out.
    private const int ManyBlocks = 64;

    // Asked about every line, not only about those that begin like an item.
    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.CurrentChar is '-' or '+' or '*' or (>= '0' and <= '9') && NestingLimit.IsReached(processor)
            ? BlockState.None
            : base.TryOpen(processor);

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        DocumentGate.Of(processor).Check();
        return base.TryContinue(processor, block);
    }

    public override bool Close(BlockProcessor processor, Block blockToClose)
    {
        if (blockToClose is ListBlock list)
        {
            foreach (var item in list)
            {
                if (item is ListItemBlock { Count: > ManyBlocks } many) RemoveBlankLines(many);
            }
        }

        return base.Close(processor, blockToClose);
    }

    /// <summary>
    /// Takes out the blank lines that Markdig keeps as blocks until the list is closed, and would then take out one by one, each time
    /// moving all blocks behind. The one at the end stays: it tells Markdig about the list around.
    /// </summary>
    private static void RemoveBlankLines(ListItemBlock item)
    {
        var blocks = item.ToList();
        item.Clear();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not BlankLineBlock || i == blocks.Count - 1) item.Add(blocks[i]);
        }
    }
}
