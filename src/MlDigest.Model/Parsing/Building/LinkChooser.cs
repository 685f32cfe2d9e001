using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>Chooses the one link of an entry that a reader would follow.</summary>
/// <param name="outline">The document.</param>
/// <param name="traits">Knows what its links are for.</param>
/// <param name="workTitles">Knows the titles of works.</param>
internal sealed class LinkChooser(DocumentOutline outline, LinkTraits traits, WorkTitleReader workTitles)
{
    private const int WorkRank = 2;
    private const int PlainRank = 3;
    private const int AsideRank = 4;
    private const int PersonRank = 5;
    private const int NoRank = int.MaxValue;
    private const int LongestAside = 24;

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
        var (chosen, best, isLabelled, hasOwn) = (-1, takesPersons ? NoRank : PersonRank, false, false);
        for (var i = items.Start; i < items.End; i++)
        {
            outline.Gate.Check();
            var item = outline.Items[i];
            if (SpeakerLine.Is(outline, item)) continue;
            int? place = null;
            int? aside = null;
            bool? several = null;
            bool? hasLinkOut = null;
            int? original = null;
            var isSite = SiteName.IsAll(outline, item);
            var work = IdentifierLine.Of(outline, item);
            for (var link = item.Links.Start; link < item.Links.End; link++)
            {
                if (outline.Links[link].Url.Length == 0) continue;
                if (!takesPersons && LinkKinds.IsPerson(outline.Links[link].Url)) continue;
                if (best == 1 && outline.Links[link].Form == LinkForm.Card && isLabelled) best = int.MaxValue;
                var saysTitle = traits.SaysTitle(link, head, title) && !IsBesideWork(traits.LabelOf(item, link), items, ref namesWork);
                var own = !saysTitle ? RankOf(item, link, head, ref several, ref original)
                    : ItemFacts.LeadsOut(outline.Links[link].Url) ? 0
                    : 1;
                var rank = own ?? (place ??= RankOf(i));
                if (own is null && rank > WorkRank && outline.Links[link].Runs.Start >= (aside ??= AsideOf(item))) rank = AsideRank;
                else if (own is null && traits.IsNoteBeside(item, link, ref hasLinkOut)) rank = AsideRank;
                else if (own is null && rank > WorkRank && traits.IsLabelled(item, link)) rank = 1;
                else if (own is null && rank > WorkRank && traits.IsBackground(link)) rank = AsideRank;
                else if (own is null && rank > WorkRank && best > WorkRank && MayBeWork(item, link)) rank = WorkRank;

                // A line below a text that has its own link says more of the story.
                if (isSite || (rank == 1 && hasOwn && item.IsLinkLine)) rank = AsideRank;
                if (rank >= best || Words.EndsSubscription(outline.LinkText(link)) || traits.IsOfOtherWork(work, link)) continue;
                (chosen, best, isLabelled) = (link, rank, rank == 1 && item.IsLabel);
                if (best == 0) return ItemFacts.LeadsOut(outline.Links[link].Url) ? link : OriginalOf(link, items with { Start = i + 1 });
            }

            hasOwn |= i == items.Start && best is WorkRank or PlainRank && traits.HasPath(chosen);
        }

        return chosen;
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
                if (Words.NamesWork(traits.LabelOf(item, link))) return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What a line below a title that leads to a file beside the document says to be the original, "Original link: …"; the
    /// title's own link where none does.
    /// </summary>
    private int OriginalOf(int title, Extent below)
    {
        for (var i = below.Start; i < below.End && outline.Links[title].Url[0] != '#'; i++)
        {
            var item = outline.Items[i];
            if (item.Links.Length == 1 && ItemFacts.LeadsOut(outline.Links[item.Links.Start].Url) && item.IsLabel
                && Words.AnnouncesOriginal(outline.PlainText(item.Runs, Words.LongestLabel)))
            {
                return item.Links.Start;
            }
        }

        return title;
    }

    // Where a link stands says what it is for: the less, the better; the first of the best is the entry's.
    private int? RankOf(OutlineItem item, int link, Extent head, ref bool? several, ref int? original)
    {
        var (form, runs) = (outline.Links[link].Form, outline.Links[link].Runs);
        if (!runs.IsEmpty && (head.Contains(runs.Start) || IsNumberBefore(item, link, head) || IsIdentifierAbove(item, link, head))
            && !((several ??= LeadsToSeveral(item, head)) && traits.IsPerson(link)))
        {
            return traits.IsTitleOfNote(item, link, ref original) ? AsideRank : 0;
        }

        if (form == LinkForm.Image) return 4;
        if (LinkKinds.IsMail(outline.Links[link].Url) || traits.IsSubscription(link)) return NoRank;
        if (traits.IsPerson(link)) return PersonRank;
        if (item.IsLinkLine && Words.AsksReader(outline.LinkText(link))) return 6;
        if (form == LinkForm.Bare && WebAddress.Read(outline.Links[link].Url).Host.IndexOf('.') < 0) return 5;
        if (item.Links.Length > 1 && Words.IsLinkLabel(outline.LinkText(link)) && LinkKinds.Of(outline.Links[link].Url) == LinkKind.Social)
        {
            return AsideRank;
        }

        if (form is LinkForm.Card or LinkForm.Bare || traits.ShowsUrl(link)) return 1;
        if (item.Kind == OutlineKind.Paragraph && Words.NamesWork(outline.LinkText(link)) && traits.IsInBrackets(link)) return 1;
        if (item.Kind == OutlineKind.TableRow && (Words.IsLinkLabel(outline.LinkText(link)) || traits.ShowsIdentifier(link))) return 1;

        return item.Kind == OutlineKind.Paragraph && Words.IsPointer(outline.LinkText(link)) && Words.AsksToSignUp(outline.PlainText(item))
            ? WorkRank
            : null;
    }

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
        item.Kind == OutlineKind.Paragraph && !item.IsLinkLine && workTitles.MayBeTitle(item.Runs, link);

    /// <summary>The rank of the links of an item that have none of their own.</summary>
    private int RankOf(int index)
    {
        var item = outline.Items[index];
        if (IsCaption(index, item)) return 5;
        if (item.Kind == OutlineKind.TableRow) return 3;
        if (item is { Kind: OutlineKind.Paragraph, Images.IsEmpty: false } && item.IsLinkLine
            && (item.Lead.Runs.IsEmpty || item.Lead.Is(LeadStyle.Italic)))
        {
            return AsideRank;
        }

        // A label in front of a link, "Paper: [The title](url)", says more than one in it.
        if (item.IsLabel)
        {
            return item.Kind != OutlineKind.Bullet || outline.Runs[item.Runs.Start].Link < 0 ? 1 : WorkRank;
        }

        // "**Picture:** [from the paper](…)": a label says what the link is, and it is not where to read on.
        if (item.Kind == OutlineKind.Paragraph && item.Lead.Is(LeadStyle.Bold) && !item.Lead.Is(LeadStyle.Link)) return 3;
        if (item.Kind == OutlineKind.Bullet)
        {
            return item.IsLinkLine && (IsInLabelledList(item) || IsAnnounced(index, item)
                || Words.IsInvitation(outline.LinkText(item.Links.Start))) ? WorkRank : 3;
        }

        return item.IsLinkLine ? 1 : 3;
    }

    /// <summary>Whether a bullet that is a link stands below a paragraph that ends with a colon: "Read more in the notes:".</summary>
    private bool IsAnnounced(int index, OutlineItem item) =>
        index > 0 && item.Links.Length == 1 && outline.Items[index - 1] is { Kind: OutlineKind.Paragraph, EndsWithColon: true } above
            && !above.Lead.Is(LeadStyle.Bold) && outline.Links[item.Links.Start].Runs.Start == item.Runs.Start;

    /// <summary>Whether one of the bullets of a list says that its links are where to read on.</summary>
    private bool IsInLabelledList(OutlineItem item)
    {
        labelledLists ??= [.. outline.Items.Where(other => other.Kind == OutlineKind.Bullet && other.IsLabel)
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
}
