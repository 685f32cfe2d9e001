using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Outline;
using MlDigest.Model.Parsing.Titles;

namespace MlDigest.Model.Parsing.Building;

/// <summary>Makes an entry out of its part of the layout.</summary>
internal sealed class EntryBuilder
{
    // Each is looked for in the whole entry.
    private const int MostSamePlaces = 8;

    private readonly DocumentOutline outline;
    private readonly DigestParserOptions options;
    private readonly Dictionary<int, TitleCandidate> titles;
    private readonly WorkTitleReader workTitles;
    private readonly LinkTraits linkTraits;
    private readonly LinkChooser chooser;
    private readonly LinkAddress addresses;
    private readonly SummaryReader summaries;

    // What the links of the last entry lead to.
    private readonly List<(WorkId? Id, LinkKind Kind)> facts = [];

    /// <param name="outline">The document.</param>
    /// <param name="options">What is wanted.</param>
    /// <param name="titles">The title of each entry, by the item that it begins with.</param>
    public EntryBuilder(DocumentOutline outline, DigestParserOptions options, Dictionary<int, TitleCandidate> titles)
    {
        this.outline = outline;
        this.options = options;
        this.titles = titles;
        workTitles = new WorkTitleReader(outline);
        linkTraits = new LinkTraits(outline);
        chooser = new LinkChooser(outline, linkTraits, workTitles);
        addresses = new LinkAddress(outline, linkTraits);
        summaries = new SummaryReader(outline, linkTraits);
    }

    public DigestEntry Build(LayoutNode node, SectionKind section)
    {
        outline.Gate.Check();
        var (start, first, last) = (outline.Items[node.Items.Start], outline.Items[node.TitleItem], outline.Items[node.Items.End - 1]);
        var title = new TextRange("");
        if (titles.TryGetValue(node.Items.Start, out var chosenTitle))
        {
            (title, node) = (chosenTitle.Text, node with { Head = chosenTitle.Head });
        }

        if (HostedEvent.LinkOf(outline, node.Items) is >= 0 and var happening)
        {
            (title, node) = (outline.LinkRange(happening), node with { Head = outline.Links[happening].Runs });
        }

        var links = new Extent(start.Links.Start, last.Links.End);
        var chosen = chooser.Choose(node.Items with { Start = node.TitleItem }, node.Head, title);
        if (chosen < 0 && node.TitleItem > node.Items.Start) chosen = chooser.Choose(node.Items, node.Head, title);
        var url = chosen < 0 ? default : addresses.Of(chosen, links);
        var workTitle = chosen < 0 ? workTitles.ReadBehindIdentifier(node.Items) : WorkTitleOf(node, links, chosen);
        if (workTitle is not null && (BareUrl.IsUrl(title.Span) || IsBeforeUrl(workTitle, title.Span)))
        {
            (title, workTitle) = (new TextRange(workTitle), null);
        }

        var allLinks = LinksOf(links);
        var identifiers = IdentifiersOf(node.Items, links);
        var span = Spans.Of(outline, node.Items);

        // A title that an export lost is the work's.
        var isOwn = !first.Runs.IsEmpty && !SiteName.IsAll(outline, first);
        return new DigestEntry(identifiers, url, title)
        {
            Kind = EntryKinds.Of(KindOf(url, chosen, links), identifiers.Count > 0, section),
            WorkTitle = isOwn && workTitle is not null && Folding.SameLetters(workTitle, title.Span) ? null : workTitle,
            SummaryRange = summaries.Read(node, title.Span, workTitle.AsSpan()),
            Links = allLinks,
            Images = ImagesOf(new Extent(start.Images.Start, last.Images.End)),
            Cards = CardsOf(node.Items),
            BodyRange = options.KeepMarkdown ? BodyOf(node, span) : default,
            Span = span,
        };
    }

    /// <summary>Whether a bullet's text is the title of a work with its URL behind it.</summary>
    private static bool IsBeforeUrl(string workTitle, ReadOnlySpan<char> title) =>
        title.StartsWith(workTitle.AsSpan()) && BareUrl.IsUrl(title.Slice(workTitle.Length).TrimStart(" \u00A0:：(（[-–—".AsSpan()));

    private LinkKind? KindOf(TextRange url, int chosen, Extent links)
    {
        if (url.IsNull) return null;
        return url.Equals(outline.Links[chosen].Target) ? facts[chosen - links.Start].Kind : FactsOf(url.Span).Kind;
    }

    /// <summary>The work that an address names, and what is there: where nothing else is known of a page that names one, a paper.</summary>
    private static (WorkId? Id, LinkKind Kind) FactsOf(ReadOnlySpan<char> url)
    {
        var address = WebAddress.Read(url);
        var (id, kind) = (IdentifierReader.FromAddress(address), LinkKinds.Of(url, address));
        return (id, id is not null && (kind == LinkKind.Page || kind == LinkKind.Article) ? LinkKind.Paper : kind);
    }

    private string? WorkTitleOf(LayoutNode node, Extent links, int link) =>
        (IsShown(link) ? workTitles.Read(node.Items, link) : BesideSamePlace(node, links, link) ?? FromLinkText(node, link))
            ?? workTitles.ReadBehindIdentifier(node.Items)
            ?? workTitles.Stated(BelowTitle(node))
            ?? workTitles.ReadItalic(BelowTitle(node));

    /// <summary>What stands below the item that holds the title; all of an entry whose title begins its text.</summary>
    private Extent BelowTitle(LayoutNode node)
    {
        var first = outline.Items[node.TitleItem];
        var isTitle = first.Kind == OutlineKind.Heading || first.Runs == node.Head;
        return node.Items with { Start = isTitle ? node.TitleItem + 1 : node.TitleItem };
    }

    /// <summary>The work's title beside its card or its visible URL, where the entry's own title is the link.</summary>
    private string? BesideSamePlace(LayoutNode node, Extent links, int link)
    {
        if (links.Length == 1) return null;
        var (place, tries) = (default(LinkIdentity?), 0);
        for (var other = links.Start; other < links.End && tries < MostSamePlaces; other++)
        {
            if (other == link || !IsShown(other) || IdentityOf(other) != (place ??= IdentityOf(link))) continue;
            if (workTitles.Read(node.Items, other) is { } title) return title;
            tries++;
        }

        return null;
    }

    private LinkIdentity IdentityOf(int link) => LinkIdentity.Of(WebAddress.Read(outline.Links[link].Url));

    private bool IsShown(int link) => outline.Links[link].Form == LinkForm.Card || linkTraits.ShowsUrl(link);

    private string? FromLinkText(LayoutNode node, int link)
    {
        var url = outline.Links[link].Url;
        for (var i = node.Items.Start; i < node.Items.End; i++)
        {
            // The link may say no more than "Source" where another one to the same place gives the title.
            var item = outline.Items[i];
            for (var other = item.Links.Start; other < item.Links.End; other++)
            {
                if (!outline.Links[other].Url.SequenceEqual(url)) continue;
                var title = node.Head.Contains(outline.Links[other].Runs.Start)
                    ? workTitles.ReadBehind(item.Runs, node.Head)
                    : workTitles.ReadLinkText(item.Runs, other, IsBelow(node.Head, item, other));
                if (title is not null) return title;
            }
        }

        return null;
    }

    /// <summary>Whether a link stands in an item behind that of a title, or in a line below it.</summary>
    private bool IsBelow(Extent head, OutlineItem item, int link) => !head.IsEmpty
        && (!item.Runs.Contains(head.Start)
            || outline.FirstLine(item.Runs with { Start = head.Start }).End < outline.Links[link].Runs.Start);

    private EquatableList<WorkId> IdentifiersOf(Extent items, Extent links)
    {
        HashSet<WorkId>? seen = null;
        List<WorkId>? found = null;
        var link = links.Start;
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            for (; link < item.Links.End; link++) Add(facts[link - links.Start].Id ?? FromVisibleUrl(link));
            for (var run = item.Runs.Start; run < item.Runs.End; run++)
            {
                if (outline.Runs[run].Length < IdentifierReader.Shortest) continue;
                if (outline.Runs[run].Link >= 0 && BareUrl.IsUrl(outline.Runs[run].Text)) continue;
                Add(BehindLabel(item.Runs, run, links));
                for (var position = 0; IdentifierReader.FromText(outline.Runs[run].Text, ref position) is { } id;) Add(id);
            }
        }

        return found?.ToEquatableList() ?? [];

        void Add(WorkId? id)
        {
            if (id is not { } some || (found is not null && found[0] == some)) return;
            if (found is null) found = [some];
            else if ((seen ??= []).Add(some)) found.Add(some);
        }
    }

    /// <summary>
    /// The identifier that a run begins with where what says its kind is set in another style: "**arXiv:** 2101.00001". That of a link is
    /// in its address, where there is one.
    /// </summary>
    private WorkId? BehindLabel(Extent runs, int run, Extent links)
    {
        var text = outline.Runs[run].Text;
        var number = text.TrimStart(" \u00A0:：".AsSpan());
        if (number.IsEmpty || !Ascii.IsDigit(number[0])) return null;
        if (outline.Runs[run].Link is >= 0 and var link && facts[link - links.Start].Id is not null) return null;
        var before = run - 1;
        while (before >= runs.Start && outline.Runs[before] is { IsBreak: false, IsBlank: true }) before--;
        if (before < runs.Start || outline.Runs[before].Text is var label && !IdentifierReader.EndsWithLabel(label)) return null;
        var position = label.Length;
        return IdentifierReader.FromText((label.ToString() + text.ToString()).AsSpan(), ref position);
    }

    private WorkId? FromVisibleUrl(int link) => linkTraits.ShowsUrl(link) ? IdentifierReader.FromUrl(outline.LinkText(link)) : null;

    private EquatableList<DigestLink> LinksOf(Extent links)
    {
        facts.Clear();
        if (links.IsEmpty) return [];
        var (result, count) = (new DigestLink[links.Length], 0);
        for (var i = links.Start; i < links.End; i++)
        {
            var link = outline.Links[i];
            var (id, kind) = FactsOf(link.Url);
            facts.Add((id, kind));
            if (link.Url.IsEmpty) continue;
            var text = link.Form == LinkForm.Bare ? default : outline.LinkRange(i);
            result[count++] = new DigestLink(link.Target, text.IsEmpty || text.Span.SequenceEqual(link.Url) ? default : text, kind);
        }

        if (count == 0) return [];
        if (count < result.Length) Array.Resize(ref result, count);
        return new EquatableList<DigestLink>(result);
    }

    private EquatableList<DigestImage> ImagesOf(Extent images)
    {
        if (images.IsEmpty) return [];
        var result = new DigestImage[images.Length];
        outline.Images.CopyTo(images.Start, result, 0, result.Length);
        if (Array.Exists(result, IsBadge)) result = Array.FindAll(result, image => !IsBadge(image));
        return new EquatableList<DigestImage>(result);

        static bool IsBadge(DigestImage image) => LinkKinds.IsBadge(image.UrlRange.Span);
    }

    private EquatableList<LinkCard> CardsOf(Extent items)
    {
        List<LinkCard>? cards = null;
        for (var i = items.Start; i < items.End; i++)
        {
            if (outline.Items[i].Card is { } card) (cards ??= []).Add(card);
        }

        return cards?.ToEquatableList() ?? [];
    }

    private TextRange BodyOf(LayoutNode node, SourceSpan span)
    {
        if (outline.Items[node.TitleItem].Kind == OutlineKind.Heading)
        {
            return Spans.Markdown(outline, node.Items with { Start = node.TitleItem + 1 });
        }

        return span.Length == 0 ? default : new TextRange(outline.Text, span.Start, span.Length);
    }
}
