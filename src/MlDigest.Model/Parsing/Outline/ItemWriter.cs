using MlDigest.Model.Parsing.Inlines;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>Adds the items to an outline: where each begins, what text it has, and which lines are its own.</summary>
internal sealed class ItemWriter(DocumentOutline outline, RunWriter writer, ReferenceTargets? references)
{
    private int groups;

    /// <summary>The item that was begun last.</summary>
    public OutlineItem Last => outline.Items[outline.Items.Count - 1];

    /// <summary>The first item with a reference beyond the bound; null where there is none.</summary>
    public OutlineItem? Cut { get; private set; }

    /// <summary>The number of a list or table that begins.</summary>
    public int NewGroup() => ++groups;

    /// <summary>Begins an item; what is read until its end is its text.</summary>
    public void Begin(OutlineKind kind, int start, int depth = 0, int level = 0, int group = 0, LinkCard? card = null)
    {
        writer.BeginItem();
        writer.CheckParts();
        var lineStart = TextLines.StartOfLine(outline.Text, start);

        // A block that begins on the same line as the last one, such as a list in a list, is part of it: a line is never divided.
        if (outline.Items.Count > 0 && lineStart <= Last.Start) return;
        var item = outline.NewItem(kind, lineStart);
        (item.Depth, item.Level, item.Group, item.Card) = ((byte)depth, (byte)level, group, card);
        item.Runs = new Extent(writer.RunCount, writer.RunCount);
        item.Links = new Extent(writer.LinkCount, writer.LinkCount);
        item.Images = new Extent(writer.ImageCount, writer.ImageCount);
        if (kind == OutlineKind.Bullet && outline.Items.Count > 0
            && Last is { Kind: OutlineKind.Bullet } outer && outer.Depth < depth)
        {
            outer.Inner = item;
        }

        outline.Items.Add(item);
    }

    /// <summary>Ends the item that was begun last.</summary>
    public void End()
    {
        var item = Last;
        item.Runs = item.Runs with { End = writer.RunCount };
        item.Links = item.Links with { End = writer.LinkCount };
        item.Images = item.Images with { End = writer.ImageCount };
        item.Lead = LeadReader.Read(outline, item.Runs);
        item.IsLabel = LabelReader.IsLabel(outline, item);
        if (references is { IsExhausted: true }) Cut ??= item;
    }

    /// <summary>
    /// Gives every item the lines up to the next one: blank lines, link definitions, table delimiters go with what stands above.
    /// </summary>
    public void Tile()
    {
        var items = outline.Items;
        if (items.Count == 0)
        {
            if (string.IsNullOrWhiteSpace(outline.Text)) return;
            items.Add(outline.NewItem(OutlineKind.Paragraph, 0));
        }

        // What stands above the first block, such as link definitions, goes with it.
        if (items[0].Start > 0 && !outline.Text.AsSpan(0, items[0].Start).IsWhiteSpace())
        {
            items.Insert(0, outline.NewItem(OutlineKind.Paragraph, 0));
        }

        var (line, position) = (1, 0);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            item.Index = i;
            line += TextLines.Count(outline.Text, new Extent(position, item.Start));
            position = item.Start;
            item.Line = line;
            item.End = i + 1 < items.Count ? items[i + 1].Start : outline.Text.Length;
        }
    }
}
