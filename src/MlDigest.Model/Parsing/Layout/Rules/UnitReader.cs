using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout.Rules;

/// <summary>Reads a unit of a region: counts what stands below its title, and weighs that.</summary>
internal struct UnitReader
{
    // A paragraph is prose from this many letters on.
    private const int ShortestProse = 60;

    // More letters than this tell a story; fewer introduce what follows, or are a notice.
    private const int LongestIntroduction = 400;
    private const int LongestNotice = 250;
    private const int FewestMentions = 2;
    private const int LongestPhrase = 60;
    private const int FewestNested = 4;
    private const int MostSmallItems = 6;
    private const int MostIntroductions = 2;

    private readonly HeadTitle title;
    private readonly Extent preface;

    // The headings inside, those of the highest rank and those of any.
    private readonly int subheadings;
    private readonly int headings;

    private Evidence evidence;

    // The bullets or rows that read like news, those that say something in plain words, and those that are labels, names or keywords.
    private int stories;
    private int sentences;
    private int details;

    // The details of more words than names have, and those that lead to files beside the document.
    private int phrases;
    private int insideLinks;

    // The links that say no more than a date or a number.
    private int issueLinks;

    // The paragraphs that begin items, and how the first of them begins.
    private int leads;
    private LeadStyle leadStyle;

    // The paragraphs, and those that have a link.
    private int paragraphs;
    private int linkedParagraphs;

    // Links in prose, images and cards: what an entry is made of.
    private int links;
    private int pictures;

    // Letters of prose.
    private int prose;

    // Whether it begins with a quotation and whose words that are.
    private bool isQuotation;

    // Whether a paragraph ends with a colon above the first bullet.
    private bool isListAnnounced;

    // Whether the only paragraph is a list of names with commas between.
    private bool isEnumeration;

    private bool isPicture;
    private bool isLink;
    private bool saysNothing;
    private bool isOnlyLinks;
    private bool isContents;
    private bool hasPlaceholder;

    private UnitReader(RegionContext context, Extent items, HeadTitle title, int[] ranks)
    {
        (this.title, evidence) = (title, new Evidence(context.IsExplained));
        var (end, rank) = (items.End, int.MaxValue);
        for (var i = items.Start + 1; i < items.End; i++)
        {
            if (ranks[i] == int.MaxValue) continue;
            headings++;
            if (end == items.End) end = i;
            if (ranks[i] < rank) (rank, subheadings) = (ranks[i], 0);
            if (ranks[i] == rank) subheadings++;
        }

        preface = new Extent(items.Start + 1, end);
    }

    public static Unit Read(RegionContext context, Extent items, int[] ranks)
    {
        var heading = context.Outline.Items[items.Start];
        var title = ItemTitle.Of(context.Outline, heading);
        var reader = new UnitReader(context, items, title, ranks);
        reader.Count(context, heading);
        reader.Weigh(heading);
        return reader.Judge(items);
    }

    private readonly Unit Judge(Extent items)
    {
        var isUndivided = subheadings + stories + sentences + leads == 0;
        return new Unit(items, preface.End, title, evidence)
        {
            Subheadings = subheadings,
            Stories = stories,
            Leads = leads,
            LeadStyle = leadStyle,
            StaysInside = insideLinks > 1 && insideLinks == details && isUndivided && prose == 0,
            ListsIssues = issueLinks > 1 && issueLinks == stories + sentences + details && subheadings + leads + prose == 0,
            IsContents = isContents,
            HasPlaceholder = hasPlaceholder,
            IsOnlyLinks = isOnlyLinks,
            IsOnlyNames = !isLink && isUndivided && links == 0
                && ((details > 1 && phrases * 2 <= details && prose < ShortestProse) || (details == 0 && isEnumeration)),
            IsNotice = isPicture || saysNothing || (isUndivided && links == 0 && prose < LongestNotice),
            IsEmpty = subheadings + stories + sentences + details + links + prose == 0,
            IsSmall = subheadings + leads <= 1 && stories + sentences + details <= MostSmallItems && prose < LongestIntroduction,
            HasHardlyProse = prose < ShortestProse,
            CanHoldEntries = !isUndivided || HasMentions,
            IsDivided = subheadings > 0 || stories > 1 || leads > 1,
        };
    }

    // Whether each paragraph is a short item of its own.
    private readonly bool HasMentions =>
        subheadings + stories + leads == 0 && !isQuotation && linkedParagraphs >= FewestMentions && linkedParagraphs == paragraphs;

    private void Count(RegionContext context, OutlineItem heading)
    {
        var (outline, lines) = (context.Outline, 0);
        isLink = HeadIsLink(heading);
        if (heading.Kind != OutlineKind.Heading)
        {
            // A lead's paragraph goes on behind it.
            links += heading.Links.Length + heading.Images.Length;
            prose += outline.TextLength(heading.Runs with { Start = Math.Max(heading.Runs.Start, title.Head.End) });
        }

        for (var i = preface.Start; i < preface.End; i++)
        {
            var item = outline.Items[i];
            isContents |= context.Contents.Holds(item);
            if (item.Kind == OutlineKind.Card) links++;
            if (item.Depth > 0) continue;
            hasPlaceholder |= ItemTraits.IsPlaceholder(outline, item);
            saysNothing |= i == preface.Start && !HeadIsLink(heading) && ItemTraits.SaysNothing(outline, item);
            switch (item.Kind)
            {
                case OutlineKind.Bullet or OutlineKind.TableRow:
                    // What an editor picks are entries, also where their links lead to the same entries below.
                    if (title.Kind == SectionKind.Picks && item.Links.Length == 1 && context.Traits.StaysInside(item))
                    {
                        context.Traits.TakeForStory(item);
                    }

                    var trait = context.Traits.Of(item);
                    if (trait == ItemTrait.Detail && context.Traits.IsField(item))
                    {
                        // "Date: …", "Source: …" in every entry: the text of an entry in pieces.
                        links += item.Links.Length;
                        prose += item.TextLength;
                        break;
                    }

                    if (trait == ItemTrait.Story && item.IsLinkLine) lines++;
                    if (ItemTraits.NamesIssue(outline, item)) issueLinks++;
                    if (trait == ItemTrait.Story) stories++;
                    else if (trait == ItemTrait.Sentence) sentences++;
                    else details++;
                    if (trait == ItemTrait.Detail && !Words.IsName(outline.PlainText(item.Runs, LongestPhrase))) phrases++;
                    if (trait == ItemTrait.Detail && context.Traits.StaysInside(item)) insideLinks++;
                    if (trait == ItemTrait.Detail && !ItemTraits.IsAccount(outline, item)) links += item.Links.Length;
                    break;
                case OutlineKind.Paragraph or OutlineKind.Quote or OutlineKind.Html:
                    var text = item.TextLength;
                    isListAnnounced |= stories + sentences + details == 0 && i + 1 < preface.End
                        && outline.Items[i + 1].Kind == OutlineKind.Bullet && item.EndsWithColon;
                    links += item.Links.Length;
                    pictures += item.Images.Length;
                    prose += text;
                    if (item.Kind != OutlineKind.Quote) paragraphs++;
                    else if (i == preface.Start && i + 1 < preface.End) isQuotation = NamesSource(outline, outline.Items[i + 1]);
                    if (item.Links.Length > 0 && item.Images.IsEmpty)
                    {
                        if (text < ShortestProse) lines += item.Links.Length;
                        if (ItemTraits.IsMention(outline, item)) linkedParagraphs++;
                    }

                    break;
            }
        }

        isEnumeration = paragraphs == 1 && links + stories + sentences + details == 0 && prose < LongestIntroduction
            && Words.IsEnumeration(outline.PlainText(outline.RunsOf(preface)));
        isOnlyLinks = subheadings + sentences + details == 0 && lines > 0 && lines == links + stories && prose < ShortestProse * lines;
        isPicture = pictures > 0 && subheadings + stories + sentences + details + links + prose == 0;
        links += pictures;
        var found = context.Leads.Find(preface);
        if (found.Count == 0 || context.Leads.IsInsideStory(preface, found[0], heading.Kind == OutlineKind.Heading)) return;

        if (ArePartsOfStory(outline, found)) return;

        // Links below a quotation lead to its source, and to where readers send others.
        var lead = outline.Items[found[0]].Lead;
        if (!isQuotation || lead.Is(LeadStyle.Bold) || lead.Is(LeadStyle.Number)) (leads, leadStyle) = (found.Count, lead.Style);
    }

    /// <summary>Whether the leads are words with colons and no links, below a paragraph that has the story's link.</summary>
    private bool ArePartsOfStory(DocumentOutline outline, IReadOnlyList<int> found)
    {
        var hasLink = false;
        for (var i = preface.Start; i < found[0]; i++) hasLink |= outline.Items[i].Links.Length > 0;
        if (!hasLink) return false;
        foreach (var lead in found)
        {
            if (!LeadLabels.IsRubric(outline, outline.Items[lead]) || outline.Items[lead].Links.Length > 0) return false;
        }

        return true;
    }

    private void Weigh(OutlineItem heading)
    {
        if (HeadIsLink(heading)) evidence.Add(-2, "the title is a link");
        if (headings > subheadings && headings >= FewestNested) evidence.Add(5, "it has headings over headings");
        else if (subheadings > 1) evidence.Add(2, "it has several subheadings");
        else if (subheadings == 1) evidence.Add(1, "it has a subheading");
        if (leads > 1) evidence.Add(leads > 2 ? 3 : 2, "it has paragraphs with titles");
        else if (leads == 1) evidence.Add(1, "it has a paragraph with a title");
        if (stories > 0) evidence.Add(stories > 1 ? 2 : 1, "its bullets or rows read like news");
        if (stories > 2) evidence.Add(1, "there are many of them");
        if (details > stories + sentences) evidence.Add(-1, "its bullets read like details");
        if (saysNothing && stories + leads == 0)
        {
            evidence.Add(0, "it says that there is nothing");
        }
        else if (stories + leads == 0)
        {
            WeighStory();
        }
        else if (prose > LongestIntroduction && leads == 0 && stories < 3)
        {
            evidence.Add(-2, "its bullets are few beside a story");
        }
        else if (prose > 0 && leads == 0 && stories < 3 && (links > 0 || paragraphs > MostIntroductions))
        {
            evidence.Add(paragraphs > 1 && isListAnnounced && sentences + details > 0 ? -2 : -1, "its bullets are few beside a story");
        }

        if (Words.BeginsWithWeekday(title.Text.Text)) evidence.Add(1, "its title is a day");
        if (title.Kind is not null) evidence.Add(0.5, "its title names a kind of news");
    }

    private void WeighStory()
    {
        if (HasMentions) evidence.Add(linkedParagraphs > FewestMentions ? 0.5 : 0, "each of its paragraphs has a link");
        else if (links > 0 && prose > 0) evidence.Add(-2, "it tells a story with links, pictures or cards");
        else if (prose > ShortestProse) evidence.Add(-1, "it tells a story");
    }

    /// <summary>Whether a paragraph below a quotation begins with a dash: it says whose words they are.</summary>
    private static bool NamesSource(DocumentOutline outline, OutlineItem item) =>
        item.Kind == OutlineKind.Paragraph && !item.Runs.IsEmpty
            && outline.Runs[item.Runs.Start].Text.TrimStart() is { IsEmpty: false } text && text[0] is '-' or '–' or '—' or '―';

    private static bool HeadIsLink(OutlineItem heading) =>
        heading.Links.Length > 0 && (heading.Kind == OutlineKind.Heading || heading.Lead.Is(LeadStyle.Link));
}
