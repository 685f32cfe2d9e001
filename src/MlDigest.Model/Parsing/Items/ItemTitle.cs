using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>Reads the titles of headings, and of leads that stand for one.</summary>
internal static class ItemTitle
{
    private static readonly char[] Opening = [' ', '\u00A0', '[', '(', '（', '【', '|', '·'];

    /// <summary>The title of an item, with where it stands and what it says is below it.</summary>
    public static HeadTitle Of(DocumentOutline outline, OutlineItem item)
    {
        var head = HeadOf(outline, item);
        var text = Read(outline, item, head);
        return new HeadTitle(head, text, SectionWords.KindOf(text.Text));
    }

    /// <summary>The text of the title of an item.</summary>
    public static TitleText Read(DocumentOutline outline, OutlineItem item) => Read(outline, item, HeadOf(outline, item));

    /// <summary>The text of the title of an item that stands in some of its runs.</summary>
    public static TitleText Read(DocumentOutline outline, OutlineItem item, Extent head)
    {
        if (!item.Links.IsEmpty && outline.Links[item.Links.Start].Runs == head)
        {
            return TitleText.Read(outline, outline.LinkRange(item.Links.Start));
        }

        var title = HeadEdges.WithoutLabels(outline, item.Kind == OutlineKind.Heading ? HeadEdges.WithoutTags(outline, head) : head);
        var range = title == head ? outline.PlainRange(head) : outline.PlainRange(title).TrimEnd(Opening);
        return TitleText.Read(outline, item.Lead.Is(LeadStyle.Link) && item.Lead.Runs != head ? WithoutLabel(range) : range);
    }

    private static Extent HeadOf(DocumentOutline outline, OutlineItem item)
    {
        var head = item.Kind == OutlineKind.Heading ? item.Runs : ItemHead.Of(outline, item);
        return head.IsEmpty ? item.Runs : head;
    }

    /// <summary>A title without the word that says that it is one: "Title: The title".</summary>
    public static TextRange WithoutLabel(TextRange title)
    {
        var text = title.Span;
        var colon = text.Slice(0, Math.Min(text.Length, Words.LongestLabel + 1)).IndexOfAny(':', '：');
        return colon > 0 && Words.NamesTitle(text.Slice(0, colon)) ? title.Slice(colon + 1).TrimStart([' ']) : title;
    }
}
