using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Reads the titles of headings, and of leads that stand for one.</summary>
internal static class ItemTitle
{
    private static readonly char[] Opening = [' ', '\u00A0', '[', '(', '（', '【', '|', '·'];

    public static HeadTitle Of(DocumentOutline outline, OutlineItem item)
    {
        if (item.Title is { } known) return known;
        var head = item.Kind == OutlineKind.Heading ? item.Runs : ItemHead.Of(outline, item);
        if (head.IsEmpty) head = item.Runs;
        return item.Title = new HeadTitle(head, Read(outline, item, head));
    }

    /// <summary>The title of a part of the layout.</summary>
    public static HeadTitle Of(DocumentOutline outline, LayoutNode node) =>
        outline.Items[node.Items.Start] is { Title: { } known } && known.Head == node.Head
            ? known
            : new HeadTitle(node.Head, Read(outline, outline.Items[node.Items.Start], node.Head));

    /// <summary>The text of the title of a part of the layout.</summary>
    public static TextRange TextOf(DocumentOutline outline, LayoutNode node)
    {
        var item = outline.Items[node.Items.Start];
        return (item.Title is { } known && known.Head == node.Head ? known.Text : Read(outline, item, node.Head)).Range;
    }

    private static TitleText Read(DocumentOutline outline, OutlineItem item, Extent head)
    {
        if (!item.Links.IsEmpty && outline.Links[item.Links.Start].Runs == head)
        {
            return TitleText.Read(outline, outline.LinkRange(item.Links.Start));
        }

        var title = HeadEdges.WithoutLabels(outline, item.Kind == OutlineKind.Heading ? HeadEdges.WithoutTags(outline, head) : head);
        var range = title == head ? outline.PlainRange(head) : outline.PlainRange(title).TrimEnd(Opening);
        return TitleText.Read(outline, item.Lead.Is(LeadStyle.Link) && item.Lead.Runs != head ? WithoutLabel(range) : range);
    }

    /// <summary>A title without the word that says that it is one: "Title: The title".</summary>
    public static TextRange WithoutLabel(TextRange title)
    {
        var text = title.Span;
        var colon = text.Slice(0, Math.Min(text.Length, Words.LongestLabel + 1)).IndexOf(':');
        return colon > 0 && Words.NamesTitle(text.Slice(0, colon)) ? title.Slice(colon + 1).TrimStart([' ']) : title;
    }
}
