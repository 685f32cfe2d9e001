using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>What a bullet, a row or a paragraph shows of being an item of its own.</summary>
internal static class ItemTraits
{
    // A text longer than this beside its links says something about them.
    private const int ShortestStory = 16;

    /// <summary>Whether an item reads like news: marked with a title, or a link with a text of its own.</summary>
    public static bool IsStory(DocumentOutline outline, OutlineItem item)
    {
        if (IsLabel(outline, item)) return false;
        if (item.Lead.Is(LeadStyle.Link) || item.Lead.Is(LeadStyle.Bold)) return true;
        return item.Links.Length > 0 && TextLength(outline, item) >= ShortestStory;
    }

    /// <summary>Whether an item only says where to read on: "Source: […]", "[Paper] | [Code]", a URL with a word in front.</summary>
    public static bool IsLabel(DocumentOutline outline, OutlineItem item)
    {
        if (item.Links.IsEmpty) return false;
        if (outline.Links[item.Links.Start].Form == LinkForm.Bare) return TextLength(outline, item) < ShortestStory;
        var text = outline.PlainText(item);
        return Words.IsLinkLabel(text) || (IsLinkLine(outline, item) && Words.IsLinkLabel(LinkText(outline, item.Links.Start)));
    }

    /// <summary>Whether an item holds links with at most separators and short labels between them.</summary>
    public static bool IsLinkLine(DocumentOutline outline, OutlineItem item) => item.Links.Length > 0 && TextLength(outline, item) < ShortestStory;

    /// <summary>The letters and digits of an item outside its links.</summary>
    public static int TextLength(DocumentOutline outline, OutlineItem item)
    {
        var length = 0;
        for (var i = item.Runs.Start; i < item.Runs.End; i++)
        {
            if (outline.Runs[i].Link >= 0) continue;
            foreach (var c in outline.Runs[i].Text)
            {
                if (char.IsLetterOrDigit(c)) length += Scripts.IsUnspaced(c) ? 2 : 1;
            }
        }

        return length;
    }

    public static string LinkText(DocumentOutline outline, int link) => outline.PlainText(outline.Links[link].Runs);
}
