using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>The title of a heading, or of a lead that stands for one, and what it says is below it.</summary>
/// <param name="head">The runs of the title.</param>
/// <param name="text">The title as text.</param>
internal sealed class ItemTitle(Extent head, TitleText text)
{
    private static readonly char[] Opening = [' ', '\u00A0', '[', '(', '（', '【', '|', '·'];

    private (bool IsKnown, SectionKind? Value) kind;

    public Extent Head { get; } = head;

    public TitleText Text { get; } = text;

    /// <summary>The kind of section that the title names; null when it names none.</summary>
    public SectionKind? Kind => kind.IsKnown ? kind.Value : (kind = (true, SectionWords.KindOf(Text.Text))).Value;

    public static ItemTitle Of(DocumentOutline outline, OutlineItem item)
    {
        if (item.Title is { } known) return known;
        var head = item.Kind == OutlineKind.Heading ? item.Runs : ItemHead.Of(outline, item);
        if (head.IsEmpty) head = item.Runs;
        return item.Title = new ItemTitle(head, Read(outline, item, head));
    }

    /// <summary>The title of a part of the layout.</summary>
    public static ItemTitle Of(DocumentOutline outline, LayoutNode node) =>
        outline.Items[node.Items.Start] is { Title: { } known } && known.Head == node.Head
            ? known
            : new ItemTitle(node.Head, Read(outline, outline.Items[node.Items.Start], node.Head));

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
    public static TextRange WithoutLabel(TextRange title) =>
        title.Span.IndexOf(':') is > 0 and <= Words.LongestLabel and var colon && Words.NamesTitle(title.Span.Slice(0, colon))
            ? title.Slice(colon + 1).TrimStart([' '])
            : title;
}
