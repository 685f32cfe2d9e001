using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>Chooses the one link of an entry that a reader would follow.</summary>
/// <param name="outline">The document.</param>
/// <param name="workTitles">Knows the titles of works.</param>
internal sealed class LinkChooser(DocumentOutline outline, WorkTitleReader workTitles)
{
    private const int WorkRank = 2;
    private const int PlainRank = 3;
    private const int AsideRank = 4;
    private const int PersonRank = 5;
    private const int LongestAside = 24;

    // What programs write behind an address to see where a reader comes from.
    private static readonly string[] Campaigns = ["?utm_", "?ref_src=", "?fbclid=", "?mc_cid="];

    private static readonly char[] AfterName = [',', ' ', '.', ':'];

    private HashSet<int>? labelledLists;

    /// <summary>The chosen link, in <see cref="DocumentOutline.Links"/>; -1 when the entry has none.</summary>
    /// <param name="items">The entry's items.</param>
    /// <param name="head">The runs of its title.</param>
    /// <param name="title">Its title.</param>
    public int Choose(Extent items, Extent head, TextRange title)
    {
        var chosen = Choose(items, head, title, takesPersons: true);
        return chosen >= 0 && LinkKinds.IsPerson(outline.Links[chosen].Url)
            && Choose(items, head, title, takesPersons: false) is >= 0 and var other ? other : chosen;
    }

    private int Choose(Extent items, Extent head, TextRange title, bool takesPersons)
    {
        bool? namesWork = null;
        var (chosen, best, isLabelled, hasOwn) = (-1, takesPersons ? int.MaxValue : PersonRank, false, false);
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            int? place = null;
            int? aside = null;
            bool? several = null;
            bool? hasLinkOut = null;
            var isSite = SiteName.IsAll(outline, item);
            var work = IdentifierLine.Of(outline, item);
            for (var link = item.Links.Start; link < item.Links.End; link++)
            {
                if (outline.Links[link].Url.Length == 0) continue;
                if (!takesPersons && LinkKinds.IsPerson(outline.Links[link].Url)) continue;
                if (best == 1 && outline.Links[link].Form == LinkForm.Card && isLabelled) best = int.MaxValue;
                var saysTitle = SaysTitle(link, head, title) && !IsBesideWork(LabelOf(item, link), items, ref namesWork);
                var own = !saysTitle ? RankOf(item, link, head, ref several) : ItemFacts.LeadsOut(outline.Links[link].Url) ? 0 : 1;
                var rank = own ?? (place ??= RankOf(i));
                if (own is null && rank > WorkRank && outline.Links[link].Runs.Start >= (aside ??= AsideOf(item))) rank = AsideRank;
                else if (own is null && IsNoteBeside(item, link, ref hasLinkOut)) rank = AsideRank;
                else if (own is null && rank > WorkRank && IsBackground(link)) rank = AsideRank;
                else if (own is null && rank > WorkRank && best > WorkRank && MayBeWork(item, link)) rank = WorkRank;

                // A line below a text that has its own link says more of the story.
                if (isSite || (rank == 1 && hasOwn && ItemTraits.IsLinkLine(item))) rank = AsideRank;
                if (rank >= best || Words.EndsSubscription(outline.LinkText(link)) || IsOfOtherWork(work, link)) continue;
                (chosen, best, isLabelled) = (link, rank, rank == 1 && ItemTraits.IsLabel(outline, item));
                if (best == 0) return ItemFacts.LeadsOut(outline.Links[link].Url) ? link : OriginalOf(link, items with { Start = i + 1 });
            }

            hasOwn |= i == items.Start && best is WorkRank or PlainRank && HasPath(chosen);
        }

        return chosen;
    }

    /// <summary>Whether a link leads to another work than one.</summary>
    private bool IsOfOtherWork(WorkId? work, int link) => work is { } own
        && IdentifierReader.FromUrl(outline.Links[link].Url) is { } other && other.WithoutVersion() != own.WithoutVersion();

    /// <summary>
    /// Whether a link that is no part of a title has it for its text, and leads to a page of this site or another one, to no account or
    /// encyclopedia.
    /// </summary>
    private bool SaysTitle(int link, Extent head, TextRange title)
    {
        var runs = outline.Links[link].Runs;
        if (runs.IsEmpty || head.Contains(runs.Start)) return false;
        var url = outline.Links[link].Url;
        return Folding.SameLetters(outline.LinkText(link), title.Span)
            && (ItemFacts.LeadsOut(url) || url[0] == '/') && !LinkKinds.IsPersonOrPicture(url) && !IsBackground(link);
    }

    /// <summary>Whether a label says something else than that a link leads to the work, where that of another link does.</summary>
    private bool IsBesideWork(ReadOnlySpan<char> label, Extent items, ref bool? namesWork) =>
        !label.IsEmpty && !Words.NamesWork(label) && (namesWork ??= NamesWork(items));

    /// <summary>Whether a label in front of a link of an entry says that it leads to the work: "Paper: …".</summary>
    private bool NamesWork(Extent items)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            for (var link = item.Links.Start; link < item.Links.End; link++)
            {
                if (Words.NamesWork(LabelOf(item, link))) return true;
            }
        }

        return false;
    }

    /// <summary>The label in front of a link: "In short" of "In short: [The title](url)"; empty where there is none.</summary>
    private ReadOnlySpan<char> LabelOf(OutlineItem item, int link)
    {
        var run = outline.Links[link].Runs.Start - 1;
        if (run < item.Runs.Start) return default;
        var text = outline.Runs[run].Text.TrimEnd();
        return !text.IsEmpty && text[text.Length - 1] is ':' or '：' ? text.Slice(0, text.Length - 1).Trim() : default;
    }

    /// <summary>Whether a link leads to a page of a site, and not to its first one.</summary>
    private bool HasPath(int link) =>
        WebAddress.Read(outline.Links[link].Url) is var address && (address.Path.Trim('/').Length > 0 || !address.Query.IsEmpty);

    /// <summary>
    /// What a line below a title that leads to a file beside the document says to be the original, "Original link: …"; the
    /// title's own link where none does.
    /// </summary>
    private int OriginalOf(int title, Extent below)
    {
        for (var i = below.Start; i < below.End && outline.Links[title].Url[0] != '#'; i++)
        {
            var item = outline.Items[i];
            if (item.Links.Length == 1 && ItemFacts.LeadsOut(outline.Links[item.Links.Start].Url) && ItemTraits.IsLabel(outline, item)
                && Words.AnnouncesOriginal(outline.PlainText(item.Runs, Words.LongestLabel)))
            {
                return item.Links.Start;
            }
        }

        return title;
    }

    // Where a link stands says what it is for: the less, the better; the first of the best is the entry's.
    private int? RankOf(OutlineItem item, int link, Extent head, ref bool? several)
    {
        var (form, runs) = (outline.Links[link].Form, outline.Links[link].Runs);
        if (!runs.IsEmpty && (head.Contains(runs.Start) || IsNumberBefore(item, link, head) || IsIdentifierAbove(item, link, head))
            && !((several ??= LeadsToSeveral(item, head)) && IsPerson(link)))
        {
            return IsTitleOfNote(item, link) ? AsideRank : 0;
        }

        if (form == LinkForm.Image) return 4;
        if (IsPerson(link) || LinkKinds.IsMail(outline.Links[link].Url)) return PersonRank;
        if (ItemTraits.IsLinkLine(item) && Words.AsksReader(outline.LinkText(link))) return 6;
        if (form == LinkForm.Bare && WebAddress.Read(outline.Links[link].Url).Host.IndexOf('.') < 0) return 5;
        if (item.Links.Length > 1 && Words.IsLinkLabel(outline.LinkText(link)) && LinkKinds.Of(outline.Links[link].Url) == LinkKind.Social)
        {
            return AsideRank;
        }

        if (form is LinkForm.Card or LinkForm.Bare || ShowsUrl(link)) return 1;
        if (item.Kind == OutlineKind.Paragraph && Words.NamesWork(outline.LinkText(link)) && IsInBrackets(link)) return 1;
        if (item.Kind == OutlineKind.TableRow && (Words.IsLinkLabel(outline.LinkText(link)) || ShowsIdentifier(link))) return 1;

        return item.Kind == OutlineKind.Paragraph && Words.IsPointer(outline.LinkText(link)) && Words.AsksToSignUp(outline.PlainText(item))
            ? WorkRank
            : null;
    }

    /// <summary>Whether a link leads to an account or a picture, or is the name of an account: "@name".</summary>
    private bool IsPerson(int link) => LinkKinds.IsPersonOrPicture(outline.Links[link].Url) || IsHandle(link);

    private bool IsHandle(int link) => outline.LinkText(link) is { Length: > 1 } text && text[0] == '@' && text.Length <= LongestAside
        && !LinkKinds.IsPost(outline.Links[link].Url);

    /// <summary>Whether the links of a title lead to several places.</summary>
    private bool LeadsToSeveral(OutlineItem item, Extent head)
    {
        var first = -1;
        for (var link = item.Links.Start; link < item.Links.End
            && (outline.Links[link].Runs.IsEmpty || outline.Links[link].Runs.Start < head.End); link++)
        {
            if (outline.Links[link].Runs.IsEmpty || !head.Contains(outline.Links[link].Runs.Start)) continue;
            if (first < 0) first = link;
            else if (!outline.Links[link].Url.SequenceEqual(outline.Links[first].Url)) return true;
        }

        return false;
    }

    /// <summary>
    /// Where an aside begins, behind a few words in bold with a colon in the middle of a text: "**Related:** [other work](url)". The
    /// end of the item where there is none.
    /// </summary>
    private int AsideOf(OutlineItem item)
    {
        for (var i = Math.Max(item.Runs.Start + 1, item.Lead.Runs.End + 1); i < item.Runs.End; i++)
        {
            var run = outline.Runs[i];
            if (!run.IsBold || run.Link >= 0 || run.Length > LongestAside || outline.Runs[i - 1].IsBold || outline.Runs[i - 1].IsBreak)
            {
                continue;
            }

            var text = run.Text.TrimEnd();
            if (text.Length > 1 && text[text.Length - 1] is ':' or '：' && !Words.IsLinkLabel(text)) return i;
        }

        return item.Runs.End;
    }

    /// <summary>
    /// Whether a link in a sentence explains a word or says who somebody is: an article of an encyclopedia, the home page behind a name.
    /// </summary>
    private bool IsBackground(int link)
    {
        var address = WebAddress.Read(outline.Links[link].Url);
        if (address.Host.EndsWith("wikipedia.org".AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        var path = address.Path.Trim('/');
        if (path.Length > 0 && (path[0] != '~' || path.IndexOf('/') >= 0)) return false;
        var text = outline.LinkText(link).TrimEnd(AfterName);
        return Words.IsPersonalName(text) || (text.IndexOf('.') > 0 && address.Host.EndsWith(text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Whether a link is a label of a file beside the document, "[notes](notes/one.md)", or a short one beside a link that leads out:
    /// "[review](notes/one.md) | [paper](url)".
    /// </summary>
    private bool IsNoteBeside(OutlineItem item, int link, ref bool? hasLinkOut)
    {
        if (ItemFacts.LeadsOut(outline.Links[link].Url)) return false;
        if (Words.IsLinkLabel(outline.LinkText(link))) return true;
        if (outline.LinkText(link).Length > LongestAside || outline.Links[link].Url[0] == '/') return false;
        return hasLinkOut ??= HasLinkOut(item);
    }

    private bool HasLinkOut(OutlineItem item)
    {
        for (var link = item.Links.Start; link < item.Links.End; link++)
        {
            if (ItemFacts.LeadsOut(outline.Links[link].Url) && outline.Links[link].Form != LinkForm.Image) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a title leads to a file of notes, and a label behind it to the work: "[Title](notes/one.md) [[Paper](url)]".
    /// </summary>
    private bool IsTitleOfNote(OutlineItem item, int link)
    {
        if (link + 1 >= item.Links.End || !IsNote(outline.Links[link].Url)) return false;
        for (var other = link + 1; other < item.Links.End; other++)
        {
            var url = outline.Links[other].Url;
            var text = outline.LinkText(other);
            if (ItemFacts.LeadsOut(url) && (Words.IsLinkLabel(text) || Words.AnnouncesOriginal(text) || StandsInBrackets(other))
                && !IsTalkedOver(url) && !Words.AsksToSignUp(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether people talk at a place about what stands elsewhere.</summary>
    private static bool IsTalkedOver(ReadOnlySpan<char> url)
    {
        var kind = LinkKinds.Of(url);
        return kind == LinkKind.Social || kind == LinkKind.Discussion;
    }

    private static bool IsNote(ReadOnlySpan<char> url) =>
        !ItemFacts.LeadsOut(url) || url.EndsWith(".md".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a link stands in brackets, or they in it: "[[paper](url)]", "[[paper]](url)".</summary>
    private bool IsInBrackets(int link) => outline.LinkText(link)[0] is '[' or '(' or '【' || StandsInBrackets(link);

    private bool StandsInBrackets(int link) => outline.Links[link].Runs is { IsEmpty: false, Start: > 0 } runs
        && HeadEdges.EndsWithBracket(outline.Runs[runs.Start - 1].Text.TrimEnd());

    /// <summary>
    /// Whether a text begins with a link that is only a number or a URL, or the second after a project’s name, and its title stands right
    /// behind: "[#12](url) The title", "[ann/boats](url) [#12](url) The title".
    /// </summary>
    private bool IsNumberBefore(OutlineItem item, int link, Extent head) =>
        outline.Links[link].Runs is var runs && (runs.End == head.Start || (runs.End == head.Start - 1 && outline.Runs[runs.End].IsBlank))
            && item.Lead.Is(LeadStyle.Link) && !Words.IsLinkLabel(outline.LinkText(link))
            && (item.Lead.Runs.Start == runs.Start || ItemHead.NumberBehindProject(outline, item) == runs);

    /// <summary>
    /// Whether a paragraph begins with the link of an identifier, and its title stands below: "[arXiv:2101.00001](url)", "**The title**".
    /// </summary>
    private bool IsIdentifierAbove(OutlineItem item, int link, Extent head) =>
        item is { Kind: OutlineKind.Paragraph, Lead: var lead } && lead.Is(LeadStyle.Link)
            && lead.Runs.Start == outline.Links[link].Runs.Start && lead.Runs.End < head.Start && item.Runs.Contains(head.Start)
        && IdentifierReader.FromUrl(outline.Links[link].Url) is not null;

    /// <summary>
    /// Whether a link is the title of a work in a sentence: that is what it is about; other words are background or persons.
    /// </summary>
    private bool MayBeWork(OutlineItem item, int link) =>
        item.Kind == OutlineKind.Paragraph && !ItemTraits.IsLinkLine(item) && workTitles.MayBeTitle(item.Runs, link);

    /// <summary>The rank of the links of an item that have none of their own.</summary>
    private int RankOf(int index)
    {
        var item = outline.Items[index];
        if (IsCaption(index, item)) return 5;
        if (item.Kind == OutlineKind.TableRow) return 3;
        if (item is { Kind: OutlineKind.Paragraph, Images.IsEmpty: false } && ItemTraits.IsLinkLine(item)
            && (item.Lead.Runs.IsEmpty || item.Lead.Is(LeadStyle.Italic)))
        {
            return AsideRank;
        }

        // A label in front of a link, "Paper: [The title](url)", says more than one in it.
        if (ItemTraits.IsLabel(outline, item))
        {
            return item.Kind != OutlineKind.Bullet || outline.Runs[item.Runs.Start].Link < 0 ? 1 : WorkRank;
        }

        // "**Picture:** [from the paper](…)": a label says what the link is, and it is not where to read on.
        if (item.Kind == OutlineKind.Paragraph && item.Lead.Is(LeadStyle.Bold) && !item.Lead.Is(LeadStyle.Link)) return 3;
        if (item.Kind == OutlineKind.Bullet)
        {
            return ItemTraits.IsLinkLine(item) && (IsInLabelledList(item) || IsAnnounced(index, item)
                || Words.IsInvitation(outline.LinkText(item.Links.Start))) ? WorkRank : 3;
        }

        return ItemTraits.IsLinkLine(item) ? 1 : 3;
    }

    /// <summary>Whether a bullet that is a link stands below a paragraph that ends with a colon: "Read more in the notes:".</summary>
    private bool IsAnnounced(int index, OutlineItem item) =>
        index > 0 && item.Links.Length == 1 && outline.Items[index - 1] is { Kind: OutlineKind.Paragraph, EndsWithColon: true } above
            && !above.Lead.Is(LeadStyle.Bold) && outline.Links[item.Links.Start].Runs.Start == item.Runs.Start;

    /// <summary>Whether one of the bullets of a list says that its links are where to read on.</summary>
    private bool IsInLabelledList(OutlineItem item)
    {
        labelledLists ??= [.. outline.Items.Where(other => other.Kind == OutlineKind.Bullet && ItemTraits.IsLabel(outline, other))
            .Select(other => other.Group)];
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
    /// <param name="link">The chosen link.</param>
    /// <param name="links">The entry's links: one to the same place without a campaign's names stands for it.</param>
    public TextRange UrlOf(int link, Extent links)
    {
        var own = outline.Links[link].Target;
        var isFromCampaign = own.Span.IndexOf('?') is > 0 and var query && IsCampaign(own.Span.Slice(query));
        for (var other = links.Start; isFromCampaign && other < links.End; other++)
        {
            if (outline.Links[other].Form == LinkForm.Card && IsTracked(own.Span, outline.Links[other].Url))
            {
                return outline.Links[other].Target;
            }

            if (ShowsUrl(other) && IsTracked(own.Span, outline.LinkText(other))) return outline.LinkRange(other);
        }

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
        address.StartsWith(visible.TrimEnd('/'))
            && IsCampaign(address.Slice(visible.TrimEnd('/').Length).TrimStart('/'));

    private static bool IsCampaign(ReadOnlySpan<char> query)
    {
        foreach (var name in Campaigns)
        {
            if (query.StartsWith(name.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether the visible text of a link is only the number of the work that it leads to: "[2101.00001](…)".</summary>
    private bool ShowsIdentifier(int link)
    {
        var letters = 0;
        var text = outline.LinkText(link);
        if (text.Length > ItemHead.LongestIdentifier) return false;
        foreach (var c in text)
        {
            if (char.IsLetter(c) && ++letters > 1) return false;
        }

        return text.Length > 0 && IdentifierReader.FromUrl(outline.Links[link].Url) is not null;
    }

    /// <summary>Whether the visible text of a link is a URL.</summary>
    public bool ShowsUrl(int link) => !outline.Links[link].Runs.IsEmpty && BareUrl.IsUrl(outline.Runs[outline.Links[link].Runs.Start].Text);
}
