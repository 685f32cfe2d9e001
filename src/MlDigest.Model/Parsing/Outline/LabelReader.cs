namespace MlDigest.Model.Parsing.Outline;

/// <summary>Tells the items that only say where to read on from those that say something.</summary>
internal static class LabelReader
{
    private const int ShortestTitle = 8;
    private const int ShortestLabel = 4;

    /// <summary>Whether an item that has its runs, links and lead only says where to read on.</summary>
    public static bool IsLabel(DocumentOutline outline, OutlineItem item)
    {
        if (item.Links.IsEmpty) return false;
        if (outline.Links[item.Links.Start].Form == LinkForm.Bare)
        {
            return item.IsShorterThan(OutlineItem.ShortestStory) && !HasTitleBefore(outline, item);
        }

        return BeginsWithLabel(outline, item)
            || (item.IsLinkLine && !item.Lead.Is(LeadStyle.Bold) && IsLabel(outline.LinkText(item.Links.Start)));
    }

    /// <summary>Whether a URL stands behind the words of a bullet, or on a line of its own below a few words: they are its title.</summary>
    private static bool HasTitleBefore(DocumentOutline outline, OutlineItem item)
    {
        var before = outline.Links[item.Links.Start].Runs.Start - 1;
        if (before < item.Runs.Start || item.IsShorterThan(outline.Runs[before].IsBreak ? ShortestLabel : ShortestTitle)) return false;
        if (!outline.Runs[before].IsBreak && item.Kind != OutlineKind.Bullet) return false;
        return !Words.NamesLink(outline.PlainText(item.Runs with { End = before + 1 }).TrimEnd(':', '：'));
    }

    /// <summary>Whether the text of a link only says what the link is, or to follow it: "Paper", "See the code".</summary>
    private static bool IsLabel(ReadOnlySpan<char> text) => Words.IsLinkLabel(text) || (Words.IsInvitation(text) && Words.IsName(text));

    /// <summary>Whether the text, or what stands in front of a colon near its start, is a label.</summary>
    private static bool BeginsWithLabel(DocumentOutline outline, OutlineItem item)
    {
        Span<char> label = stackalloc char[Words.LongestLabel];
        var length = 0;
        for (var i = item.Runs.Start; i < item.Runs.End; i++)
        {
            // A colon further on comes too late for a label.
            var text = outline.Runs[i].Text;
            var colon = text.Slice(0, Math.Min(text.Length, label.Length)).IndexOfAny(':', '：');

            // "[Video: A title](url)" is a title.
            if (colon >= 0 && outline.Runs[i].Link >= 0 && text.Length - colon > ShortestTitle) return false;
            if (colon >= 0) text = text.Slice(0, colon);
            if (length + text.Length >= label.Length) return false;
            text.CopyTo(label.Slice(length));
            length += text.Length;
            if (colon >= 0 && length > 0) break;
        }

        return Words.IsLinkLabel(label.Slice(0, length));
    }
}
