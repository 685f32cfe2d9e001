using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>A heading, or a lead that stands for one, with all that stands below it, and what that shows.</summary>
internal sealed class Unit
{
    // A paragraph is prose from this many letters on.
    private const int ShortestProse = 60;

    // More letters than this tell a story; fewer introduce what follows, or are a notice.
    private const int LongestIntroduction = 400;
    private const int LongestNotice = 250;
    private const int FewestMentions = 2;
    private const int LongestPhrase = 60;
    private const double LikeLeadWeight = 3;
    private const int FewestNested = 4;
    private const int MostSmallItems = 6;
    private const int MostIntroductions = 2;

    // Whether it begins with a quotation and whose words that are.
    private bool isQuotation;
    private int insideLinks;
    private int issueLinks;

    // The details of more words than names have.
    private int phrases;
    private bool isLink;
    private bool saysNothing;

    // Whether a paragraph ends with a colon above the first bullet.
    private bool isListAnnounced;

    public Evidence Evidence;

    private readonly HeadTitle title;
    private readonly int prefaceEnd;

    // The headings inside, those of any rank.
    private readonly int headings;

    private Unit(Extent items, HeadTitle title, Evidence evidence, int[] ranks)
    {
        (Items, this.title, Evidence, prefaceEnd) = (items, title, evidence, items.End);
        var rank = int.MaxValue;
        for (var i = items.Start + 1; i < items.End; i++)
        {
            if (ranks[i] == int.MaxValue) continue;
            headings++;
            if (prefaceEnd == items.End) prefaceEnd = i;
            if (ranks[i] < rank) (rank, Subheadings) = (ranks[i], 0);
            if (ranks[i] == rank) Subheadings++;
        }
    }

    public Extent Items { get; }

    public TitleText Title => title.Text;

    /// <summary>What the title says is below it; null when it says nothing known.</summary>
    public SectionKind? Kind => title.Kind;

    /// <summary>The items between the heading and the first heading inside.</summary>
    public Extent Preface => new(Items.Start + 1, prefaceEnd);

    /// <summary>The headings inside, those of the highest rank.</summary>
    public int Subheadings { get; }

    /// <summary>The bullets or rows that read like news.</summary>
    public int Stories { get; private set; }

    /// <summary>The bullets that say something in plain words.</summary>
    public int Sentences { get; private set; }

    /// <summary>The bullets that are labels, names or keywords.</summary>
    public int Details { get; private set; }

    /// <summary>The paragraphs that begin items.</summary>
    public int Leads { get; private set; }

    /// <summary>How the first of them begins.</summary>
    public LeadStyle LeadStyle { get; private set; }

    /// <summary>The paragraphs that each have a link.</summary>
    public int LinkedParagraphs { get; private set; }

    public int Paragraphs { get; private set; }

    /// <summary>Links in prose, images and cards: what an entry is made of.</summary>
    public int Links { get; private set; }

    /// <summary>Whether bullets that lead to files beside the document are all there is.</summary>
    public bool StaysInside => insideLinks > 1 && insideLinks == Details && Subheadings + Stories + Sentences + Leads + Prose == 0;

    /// <summary>Whether links that say no more than a date or a number are all there is: a list of past issues.</summary>
    public bool ListsIssues => issueLinks > 1 && issueLinks == Stories + Sentences + Details && Subheadings + Leads + Prose == 0;

    private int Pictures { get; set; }

    /// <summary>Whether pictures are all there is.</summary>
    private bool IsPicture { get; set; }

    /// <summary>Letters of prose.</summary>
    public int Prose { get; private set; }

    public bool IsContents { get; private set; }

    public bool HasPlaceholder { get; private set; }

    /// <summary>Whether the only paragraph is a list of names with commas between.</summary>
    private bool IsEnumeration { get; set; }

    /// <summary>Whether links are all there is: a list of past issues, of places to follow.</summary>
    public bool IsOnlyLinks { get; private set; }

    /// <summary>Whether names or keywords are all there is.</summary>
    public bool IsOnlyNames => !isLink && Subheadings + Stories + Sentences + Leads + Links == 0
        && ((Details > 1 && phrases * 2 <= Details && Prose < ShortestProse) || (Details == 0 && IsEnumeration));

    /// <summary>Whether all there is are a few words that neither lead anywhere nor tell a story.</summary>
    public bool IsNotice => IsPicture || saysNothing || (Subheadings + Stories + Sentences + Leads + Links == 0 && Prose < LongestNotice);

    public bool IsEmpty => Subheadings + Stories + Sentences + Details + Links + Prose == 0;

    /// <summary>Whether there is little below the heading: some lines, a few links.</summary>
    public bool IsSmall => Subheadings + Leads <= 1 && Stories + Sentences + Details <= MostSmallItems && Prose < LongestIntroduction;

    public bool HasHardlyProse => Prose < ShortestProse;

    /// <summary>Whether each paragraph is a short item of its own.</summary>
    public bool HasMentions =>
        Subheadings + Stories + Leads == 0 && !isQuotation && LinkedParagraphs >= FewestMentions && LinkedParagraphs == Paragraphs;

    /// <summary>Whether there is anything below the heading that can be an entry of its own.</summary>
    public bool CanHoldEntries => Subheadings + Stories + Sentences + Leads > 0 || HasMentions;

    public static Unit Read(RegionContext context, Extent items, int[] ranks)
    {
        var heading = context.Outline.Items[items.Start];
        var unit = new Unit(items, ItemTitle.Of(context.Outline, heading), new Evidence(context.IsExplained), ranks);
        unit.Count(context, heading);
        unit.Weigh(heading);
        return unit;
    }

    private void Count(RegionContext context, OutlineItem heading)
    {
        var (outline, lines) = (context.Outline, 0);
        isLink = HeadIsLink(heading);
        if (heading.Kind != OutlineKind.Heading)
        {
            // A lead's paragraph goes on behind it.
            Links += heading.Links.Length + heading.Images.Length;
            Prose += outline.TextLength(heading.Runs with { Start = Math.Max(heading.Runs.Start, title.Head.End) });
        }

        for (var i = Preface.Start; i < Preface.End; i++)
        {
            var item = outline.Items[i];
            IsContents |= context.Contents.Holds(item);
            if (item.Kind == OutlineKind.Card) Links++;
            if (item.Depth > 0) continue;
            HasPlaceholder |= ItemTraits.IsPlaceholder(outline, item);
            saysNothing |= i == Preface.Start && !HeadIsLink(heading) && ItemTraits.SaysNothing(outline, item);
            switch (item.Kind)
            {
                case OutlineKind.Bullet or OutlineKind.TableRow:
                    // What an editor picks are entries, also where their links lead to the same entries below.
                    if (Kind == SectionKind.Picks && item.Links.Length == 1 && context.Traits.StaysInside(item))
                    {
                        item.Trait = ItemTrait.Story;
                    }

                    var trait = context.Traits.Of(item);
                    if (trait == ItemTrait.Detail && context.Traits.IsField(item))
                    {
                        // "Date: …", "Source: …" in every entry: the text of an entry in pieces.
                        Links += item.Links.Length;
                        Prose += item.TextLength;
                        break;
                    }

                    if (trait == ItemTrait.Story && ItemTraits.IsLinkLine(item)) lines++;
                    if (ItemTraits.NamesIssue(outline, item)) issueLinks++;
                    if (trait == ItemTrait.Story) Stories++;
                    else if (trait == ItemTrait.Sentence) Sentences++;
                    else Details++;
                    if (trait == ItemTrait.Detail && !Words.IsName(outline.PlainText(item.Runs, LongestPhrase))) phrases++;
                    if (trait == ItemTrait.Detail && context.Traits.StaysInside(item)) insideLinks++;
                    if (trait == ItemTrait.Detail && !context.Traits.IsAccount(item)) Links += item.Links.Length;
                    break;
                case OutlineKind.Paragraph or OutlineKind.Quote or OutlineKind.Html:
                    var text = item.TextLength;
                    isListAnnounced |= Stories + Sentences + Details == 0 && i + 1 < Preface.End
                        && outline.Items[i + 1].Kind == OutlineKind.Bullet && item.EndsWithColon;
                    Links += item.Links.Length;
                    Pictures += item.Images.Length;
                    Prose += text;
                    if (item.Kind != OutlineKind.Quote) Paragraphs++;
                    else if (i == Preface.Start && i + 1 < Preface.End) isQuotation = NamesSource(outline, outline.Items[i + 1]);
                    if (item.Links.Length > 0 && item.Images.IsEmpty)
                    {
                        if (text < ShortestProse) lines += item.Links.Length;
                        if (ItemTraits.IsMention(outline, item)) LinkedParagraphs++;
                    }

                    break;
            }
        }

        IsEnumeration = Paragraphs == 1 && Links + Stories + Sentences + Details == 0 && Prose < LongestIntroduction
            && Words.IsEnumeration(outline.PlainText(outline.RunsOf(Preface)));
        IsOnlyLinks = Subheadings + Sentences + Details == 0 && lines > 0 && lines == Links + Stories && Prose < ShortestProse * lines;
        IsPicture = Pictures > 0 && Subheadings + Stories + Sentences + Details + Links + Prose == 0;
        Links += Pictures;
        var leads = context.Leads.Find(Preface);
        if (leads.Count == 0 || context.Leads.IsInsideStory(Preface, leads[0], heading.Kind == OutlineKind.Heading)) return;

        if (ArePartsOfStory(outline, leads)) return;

        // Links below a quotation lead to its source, and to where readers send others.
        var lead = outline.Items[leads[0]].Lead;
        if (!isQuotation || lead.Is(LeadStyle.Bold) || lead.Is(LeadStyle.Number)) (Leads, LeadStyle) = (leads.Count, lead.Style);
    }

    /// <summary>Whether the leads are words with colons and no links, below a paragraph that has the story's link.</summary>
    private bool ArePartsOfStory(DocumentOutline outline, IReadOnlyList<int> leads)
    {
        var links = false;
        for (var i = Preface.Start; i < leads[0]; i++) links |= outline.Items[i].Links.Length > 0;
        if (!links) return false;
        foreach (var lead in leads)
        {
            if (!LeadLabels.IsRubric(outline, outline.Items[lead]) || outline.Items[lead].Links.Length > 0) return false;
        }

        return true;
    }

    private void Weigh(OutlineItem heading)
    {
        if (HeadIsLink(heading)) Evidence.Add(-2, "the title is a link");
        if (headings > Subheadings && headings >= FewestNested) Evidence.Add(5, "it has headings over headings");
        else if (Subheadings > 1) Evidence.Add(2, "it has several subheadings");
        else if (Subheadings == 1) Evidence.Add(1, "it has a subheading");
        if (Leads > 1) Evidence.Add(Leads > 2 ? 3 : 2, "it has paragraphs with titles");
        else if (Leads == 1) Evidence.Add(1, "it has a paragraph with a title");
        if (Stories > 0) Evidence.Add(Stories > 1 ? 2 : 1, "its bullets or rows read like news");
        if (Stories > 2) Evidence.Add(1, "there are many of them");
        if (Details > Stories + Sentences) Evidence.Add(-1, "its bullets read like details");
        if (saysNothing && Stories + Leads == 0)
        {
            Evidence.Add(0, "it says that there is nothing");
        }
        else if (Stories + Leads == 0)
        {
            WeighStory();
        }
        else if (Prose > LongestIntroduction && Leads == 0 && Stories < 3)
        {
            Evidence.Add(-2, "its bullets are few beside a story");
        }
        else if (Prose > 0 && Leads == 0 && Stories < 3 && (Links > 0 || Paragraphs > MostIntroductions))
        {
            Evidence.Add(Paragraphs > 1 && isListAnnounced && Sentences + Details > 0 ? -2 : -1, "its bullets are few beside a story");
        }

        if (Words.BeginsWithWeekday(Title.Text)) Evidence.Add(1, "its title is a day");
        if (Kind is not null) Evidence.Add(0.5, "its title names a kind of news");
    }

    /// <summary>Takes the only paragraph for an item: it begins as the items beside it do.</summary>
    public void HoldOneLead()
    {
        Leads = 1;
        Evidence.Add(LikeLeadWeight, "it begins as the items beside it");
    }

    private void WeighStory()
    {
        if (HasMentions) Evidence.Add(LinkedParagraphs > FewestMentions ? 0.5 : 0, "each of its paragraphs has a link");
        else if (Links > 0 && Prose > 0) Evidence.Add(-2, "it tells a story with links, pictures or cards");
        else if (Prose > ShortestProse) Evidence.Add(-1, "it tells a story");
    }

    /// <summary>Whether what is below is divided into parts that can be entries.</summary>
    public bool IsDivided => Subheadings > 0 || Stories > 1 || Leads > 1;

    /// <summary>Whether a paragraph below a quotation begins with a dash: it says whose words they are.</summary>
    private static bool NamesSource(DocumentOutline outline, OutlineItem item) =>
        item.Kind == OutlineKind.Paragraph && !item.Runs.IsEmpty
            && outline.Runs[item.Runs.Start].Text.TrimStart() is { IsEmpty: false } text && text[0] is '-' or '–' or '—' or '―';

    private static bool HeadIsLink(OutlineItem heading) =>
        heading.Links.Length > 0 && (heading.Kind == OutlineKind.Heading || heading.Lead.Is(LeadStyle.Link));
}
