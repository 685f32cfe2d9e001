using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>What a bullet, a row or a paragraph shows of being an item of its own.</summary>
/// <param name="outline">The document.</param>
/// <param name="labels">The labels that its issue repeats.</param>
internal sealed class ItemTraits(DocumentOutline outline, LeadLabels labels)
{
    // A text longer than this beside its links says something about them.
    private const int ShortestStory = 16;

    // A bullet without links or marks that is shorter is a name or a keyword.
    private const int ShortestSentence = 40;

    /// <summary>Whether a bullet or row reads like news: marked with a title, or a link with a text of its own.</summary>
    public bool IsStory(OutlineItem item)
    {
        if (IsLabel(outline, item) || labels.IsLabelled(outline, item)) return false;
        if (item.Lead.Is(LeadStyle.Link) || item.Lead.Is(LeadStyle.Bold)) return true;
        return item.Links.Length > 0 && (item.Kind == OutlineKind.TableRow || item.TextLength >= ShortestStory);
    }

    /// <summary>Whether a bullet says something in plain words.</summary>
    public bool IsSentence(OutlineItem item) => !labels.IsLabelled(outline, item) && item.TextLength >= ShortestSentence;

    /// <summary>Whether an item only says that there is nothing to say: "No jobs this week".</summary>
    public static bool IsPlaceholder(DocumentOutline outline, OutlineItem item) =>
        item.Lead is { Alone: true } lead && lead.Is(LeadStyle.Italic) && Words.AnnouncesNothing(outline.PlainText(lead.Runs));

    /// <summary>Whether an item only says where to read on: "Source: […]", "[Paper] | [Code]", a URL with a word in front.</summary>
    public static bool IsLabel(DocumentOutline outline, OutlineItem item)
    {
        if (item.Links.IsEmpty) return false;
        if (outline.Links[item.Links.Start].Form == LinkForm.Bare) return item.TextLength < ShortestStory;
        return Words.IsLinkLabel(outline.PlainText(item.Runs, Words.LongestLabel)) || (IsLinkLine(item) && Words.IsLinkLabel(LinkText(outline, item.Links.Start)));
    }

    /// <summary>Whether an item holds links with at most separators and short labels between them.</summary>
    public static bool IsLinkLine(OutlineItem item) => item.Links.Length > 0 && item.TextLength < ShortestStory;

    public static string LinkText(DocumentOutline outline, int link) => outline.PlainText(outline.Links[link].Runs);
}
