using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>Chooses the one link of an entry that a reader would follow.</summary>
/// <param name="outline">The document.</param>
/// <param name="workTitles">Knows the titles of works.</param>
internal sealed class LinkChooser(DocumentOutline outline, WorkTitleReader workTitles)
{
    private const int WorkRank = 2;

    private HashSet<int>? labelledLists;

    /// <summary>The chosen link, in <see cref="DocumentOutline.Links"/>; -1 when the entry has none.</summary>
    /// <param name="items">The entry's items.</param>
    /// <param name="head">The runs of its title.</param>
    public int Choose(Extent items, Extent head)
    {
        var (chosen, best) = (-1, int.MaxValue);
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            int? place = null;
            for (var link = item.Links.Start; link < item.Links.End; link++)
            {
                if (outline.Links[link].Url.Length == 0) continue;
                var own = RankOf(item, link, head);
                var rank = own ?? (place ??= RankOf(i));
                if (own is null && rank > WorkRank && best > WorkRank && MayBeWork(item, link)) rank = WorkRank;
                if (rank >= best || Words.EndsSubscription(outline.LinkText(link))) continue;
                (chosen, best) = (link, rank);
                if (best == 0) return chosen;
            }
        }

        return chosen;
    }

    // Where a link stands says what it is for: the less, the better; the first of the best is the entry's.
    private int? RankOf(OutlineItem item, int link, Extent head)
    {
        var (form, runs) = (outline.Links[link].Form, outline.Links[link].Runs);
        if (!runs.IsEmpty && (head.Contains(runs.Start) || IsIdentifierAbove(item, link, head))) return 0;
        if (form == LinkForm.Image) return 4;
        if (LinkKinds.IsPersonOrPicture(outline.Links[link].Url) || LinkKinds.IsMail(outline.Links[link].Url)) return 5;
        if (ItemTraits.IsLinkLine(item) && Words.AsksReader(outline.LinkText(link))) return 6;
        if (form is LinkForm.Card or LinkForm.Bare || ShowsUrl(link)) return 1;
        if (item.Kind == OutlineKind.TableRow && (Words.IsLinkLabel(outline.LinkText(link)) || ShowsIdentifier(link))) return 1;

        return item.Kind == OutlineKind.Paragraph && Words.IsPointer(outline.LinkText(link)) && Words.AsksToSignUp(outline.PlainText(item)) ? WorkRank : null;
    }

    /// <summary>Whether a paragraph begins with the link of an identifier, and its title stands below: "[arXiv:2101.00001](url)", "**The title**".</summary>
    private bool IsIdentifierAbove(OutlineItem item, int link, Extent head) =>
        item is { Kind: OutlineKind.Paragraph, Lead: var lead } && lead.Is(LeadStyle.Link) && lead.Runs.Start == outline.Links[link].Runs.Start && lead.Runs.End < head.Start && item.Runs.Contains(head.Start)
        && IdentifierReader.FromUrl(outline.Links[link].Url) is not null;

    /// <summary>Whether a link is the title of a work in a sentence: that is what it is about; other words are background or persons.</summary>
    private bool MayBeWork(OutlineItem item, int link) => item.Kind == OutlineKind.Paragraph && !ItemTraits.IsLinkLine(item) && workTitles.MayBeTitle(item.Runs, link);

    /// <summary>The rank of the links of an item that have none of their own.</summary>
    private int RankOf(int index)
    {
        var item = outline.Items[index];
        if (IsCaption(index, item)) return 5;
        if (item.Kind == OutlineKind.TableRow) return 3;
        if (ItemTraits.IsLabel(outline, item)) return 1;

        // "**Picture:** [from the paper](…)": a label says what the link is, and it is not where to read on.
        if (item.Kind == OutlineKind.Paragraph && item.Lead.Is(LeadStyle.Bold) && !item.Lead.Is(LeadStyle.Link)) return 3;
        return ItemTraits.IsLinkLine(item) && (item.Kind != OutlineKind.Bullet || IsInLabelledList(item)) ? 1 : 3;
    }

    /// <summary>Whether one of the bullets of a list says that its links are where to read on.</summary>
    private bool IsInLabelledList(OutlineItem item)
    {
        labelledLists ??= [.. outline.Items.Where(other => other.Kind == OutlineKind.Bullet && ItemTraits.IsLabel(outline, other)).Select(other => other.Group)];
        return labelledLists.Contains(item.Group);
    }

    /// <summary>Whether a paragraph says in italics what the picture above it shows, or where it comes from.</summary>
    private bool IsCaption(int index, OutlineItem item)
    {
        if (item.Kind != OutlineKind.Paragraph || index == 0 || outline.Items[index - 1] is not { Images.IsEmpty: false }) return false;
        for (var i = item.Runs.Start; i < item.Runs.End; i++)
        {
            if (outline.Runs[i] is { IsItalic: false, IsBlank: false }) return false;
        }

        return true;
    }

    /// <summary>
    /// The URL that a chosen link stands for: the visible one where the text is a whole URL and the link leads somewhere else first, to a
    /// shortener or a tracker.
    /// </summary>
    public TextRange UrlOf(int link)
    {
        var own = outline.Links[link].Target;
        if (outline.Links[link].Form == LinkForm.Bare || !ShowsUrl(link)) return own;
        var text = outline.LinkText(link);
        var isCut = text.IndexOf('…') >= 0 || text.IndexOf(' ') >= 0 || text.EndsWith("...".AsSpan());
        if (isCut) return own;
        var target = WebAddress.Read(own.Span).Host;
        var isOwn = target.IsEmpty || target.Equals(WebAddress.Read(text).Host, StringComparison.OrdinalIgnoreCase);
        return isOwn && !IsTracked(own.Span, text) ? own : outline.LinkRange(link);
    }

    /// <summary>Whether an address is another one with nothing but the names of a campaign behind it.</summary>
    private static bool IsTracked(ReadOnlySpan<char> address, ReadOnlySpan<char> visible) =>
        address.StartsWith(visible.TrimEnd('/')) && address.Slice(visible.TrimEnd('/').Length).TrimStart('/').StartsWith("?utm_".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the visible text of a link is only the number of the work that it leads to: "[2101.00001](…)".</summary>
    private bool ShowsIdentifier(int link)
    {
        var text = outline.LinkText(link);
        foreach (var c in text)
        {
            if (char.IsLetter(c)) return false;
        }

        return text.Length > 0 && IdentifierReader.FromUrl(outline.Links[link].Url) is not null;
    }

    /// <summary>Whether the visible text of a link is a URL.</summary>
    public bool ShowsUrl(int link) => !outline.Links[link].Runs.IsEmpty && BareUrl.IsUrl(outline.Runs[outline.Links[link].Runs.Start].Text);
}
