using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;
using static MlDigest.Model.Parsing.Layout.LayoutFeature;
using static MlDigest.Model.Parsing.Layout.LayoutFeatures;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Asks the questions of <see cref="LayoutFeature"/> about every item of a document.</summary>
internal sealed class FeatureReader
{
    private const int Near = 2;
    private const int LatestTitle = 4;
    private const int LatestTitleHeading = 3;

    // From here on titles answer alike, however long they are.
    private const int LongTitle = 50;

    private readonly ItemFacts facts;
    private readonly ContentsList contents;
    private readonly TitleFacts titles;
    private readonly ushort[] regionHolds;
    private readonly Dictionary<int, ItemGroup> regions = [];
    private readonly byte[] gaps;
    private readonly int[] outer;
    private readonly byte[] headingOrder;
    private readonly int[] above;
    private readonly ItemFamily[] families;
    private readonly Dictionary<int, ItemGroup> lists = [];
    private readonly byte[] familyOf;
    private readonly int highest;
    private readonly int deepest;
    private readonly int headings;
    private readonly int frontTitle;
    private readonly int[] rows = new int[(int)LayoutFeature.Count + (2 * (int)TitleWords.Count) + (int)RegionMark.Count];
    private int itemClass;
    private int count;

    public FeatureReader(ItemFacts facts)
    {
        this.facts = facts;
        var outline = facts.Outline;
        var n = facts.Length;
        contents = ContentsList.Find(outline, new Extent(0, outline.Items.Count));
        titles = new TitleFacts(facts);
        frontTitle = outline.FrontMatter is { } front ? front.Title is null ? 1 : 2 : 0;
        (above, familyOf) = (new int[n], new byte[n]);
        (regionHolds, gaps, outer, headingOrder) = (new ushort[n + 1], new byte[n], new int[n], new byte[n]);
        families = new ItemFamily[FamilyCount];
        (highest, deepest) = (int.MaxValue, 0);
        for (var (i, heading) = (0, -1); i < n; i++)
        {
            above[i] = heading;
            if (facts.Levels[i] is > 0 and var level)
            {
                (highest, deepest) = (Math.Min(highest, level), Math.Max(deepest, level));
                heading = i;
                headingOrder[i] = (byte)Math.Min(byte.MaxValue, ++headings);
            }
        }

        for (var i = 0; i < n; i++) Count(i);
        for (var i = -1; i < n; i++)
        {
            if (i >= 0 && facts.Levels[i] == 0) continue;
            regionHolds[i + 1] = (ushort)MarksOf(i + 1, i < 0 ? facts.FirstHeading : facts.NextHeading[i]);
        }

        for (var i = 0; i < n; i++)
        {
            CountNext(i);
            outer[i] = i == 0 || facts.Depths[i] == 0 ? -1
                : facts.Depths[i] > facts.Depths[i - 1] ? i - 1
                : facts.Depths[i] == facts.Depths[i - 1] ? outer[i - 1]
                : OuterOf(i);
        }
    }

    private int OuterOf(int i)
    {
        var k = i - 1;
        while (k >= 0 && facts.Depths[k] >= facts.Depths[i]) k = outer[k] >= 0 ? outer[k] : k - 1;
        return k;
    }

    private int MarksOf(int start, int end)
    {
        Span<int> counts = stackalloc int[(int)RegionMark.Count];
        for (var i = start; i < end; i++)
        {
            var mark = facts.Forms[i] switch
            {
                ItemForm.BoldLine => RegionMark.BoldLines,
                ItemForm.BoldLead => RegionMark.BoldLeads,
                ItemForm.LinkLead => RegionMark.LinkLeads,
                ItemForm.Numbered or ItemForm.Marked => RegionMark.Numbers,
                ItemForm.Bullet when facts.Of(Fact.Links, i) > 0 => RegionMark.LinkedBullets,
                ItemForm.TableRow => RegionMark.Rows,
                ItemForm.Plain when facts.Of(Fact.Links, i) > 0 => RegionMark.LinkedParagraphs,
                ItemForm.Card or ItemForm.LinkLine => RegionMark.Cards,
                ItemForm.LabelLine => RegionMark.Labels,
                _ => RegionMark.Count,
            };
            if (mark != RegionMark.Count) counts[(int)mark]++;
        }

        var marks = 0;
        for (var mark = 0; mark < counts.Length; mark++)
        {
            if (counts[mark] > 1) marks |= 1 << mark;
        }

        return marks;
    }

    private int RegionOf(int i) => ((above[i] + 1) * FamilyCount) + familyOf[i];

    private void CountNext(int i)
    {
        var next = Neighbours.Of(facts, i, i + 1);
        families[familyOf[i]].Next[next]++;
        if (facts.Levels[i] > 0) return;
        if (!regions.TryGetValue(RegionOf(i), out var region)) regions.Add(RegionOf(i), region = new ItemGroup(i));
        gaps[i] = (byte)Math.Min(byte.MaxValue, i - region.Last);
        region.Last = i;
        region.Count++;
        if (facts.Of(Fact.Links, i) > 0) region.WithLinks++;
    }

    public const int FamilyCount = 64;

    /// <summary>Which family each item belongs to: items of one form, headings of one level, bullets of one depth.</summary>
    public int FamilyOf(int i) => familyOf[i];

    /// <summary>The nearest heading above each item; -1 for none.</summary>
    public int Above(int i) => above[i];

    /// <summary>The first item that begins with the same words; -1 for an item without.</summary>
    public int FirstOfTitle(int i) => titles.FirstOf(i);

    /// <summary>How many items begin with the same words.</summary>
    public int TimesOfTitle(int i) => titles.TimesOf(i);

    /// <summary>Whether a paragraph says no more than what a reader shall do, as a button of a web page: "Subscribe".</summary>
    public bool IsButton(int i) => facts.Forms[i] == ItemForm.Plain
        && (titles.Says(i, TitleWords.NamesNavigation) || titles.Says(i, TitleWords.AsksReader));

    /// <summary>Whether what an item says speaks to the reader, or for somebody who pays.</summary>
    public bool AsksOrAdvertises(int i) => titles.Says(i, TitleWords.NamesNavigation) || titles.Says(i, TitleWords.AsksReader)
        || titles.Says(i, TitleWords.NamesPromotion) || titles.Says(i, TitleWords.Sponsored) || titles.Says(i, TitleWords.Greets);

    /// <summary>
    /// Whether an item can be the title of an issue: it stands at the top of the document, or states a date or a number as most headings of
    /// its level do. Below a title in front matter a deeper heading is one only where it states an issue, or says the same.
    /// </summary>
    public bool MayBeTitle(int i)
    {
        if (IsOneOfIssues(i)) return true;
        var isAtTop = headingOrder[i] is > 0 and <= LatestTitleHeading || (facts.Levels[i] == 0 && i <= LatestTitle && above[i] < 0);

        // Both titles are as long as their author likes: only the few items at the top are compared.
        if (!isAtTop || facts.Levels[i] == 1 || facts.Outline.FrontMatter?.Title is not { } front) return isAtTop;
        return titles.StatesIssue(i) || IsAlike(front, i);
    }

    /// <summary>
    /// Whether an item states a date or a number, as most items of its family do, and names in front of it what another one does: not only
    /// a year. Below a title in front matter, numbers count the entries of one issue.
    /// </summary>
    public bool IsOneOfIssues(int i) => !titles.IsYear(i) && (frontTitle == 2 ? titles.IsDated(i) : titles.StatesIssue(i))
        && families[familyOf[i]] is { StatingIssue: > 1 } family && family.StatingIssue * 2 >= family.Count
        && family.Names[titles.NameOf(i)] > 1;

    /// <summary>Whether two items begin with the same words.</summary>
    public bool SayTheSame(int i, int other) => titles.FirstOf(i) >= 0 && titles.FirstOf(i) == titles.FirstOf(other);

    /// <summary>Whether another item of the same form begins with the same few words.</summary>
    public bool IsRecurring(int i) => titles.IsRecurring(i);

    /// <summary>How the title of an item is written.</summary>
    public TitleShape ShapeOf(int i) => titles.ShapeOf(i);

    /// <summary>Whether an item begins with a day, a month or a year.</summary>
    public bool IsDated(int i) => titles.IsDated(i);

    /// <summary>Whether a title states a number, as that of an issue.</summary>
    public bool IsNumbered(int i) => titles.IsNumbered(i);

    /// <summary>Whether a title names a kind of news and states neither a date nor a number: "Papers".</summary>
    public bool NamesSection(int i) => titles.Says(i, TitleWords.NamesSection) && !titles.StatesIssue(i);

    /// <summary>Whether a title states a date or a number, or calls itself a digest.</summary>
    public bool NamesIssue(int i) => titles.StatesIssue(i) || titles.Says(i, TitleWords.NamesDigest);

    /// <summary>The class of an item: each has weights of its own.</summary>
    public static int ClassOf(ItemForm form) => form switch
    {
        ItemForm.Heading => 0,
        ItemForm.Bullet => 1,
        ItemForm.TableRow or ItemForm.TableHeader => 2,
        ItemForm.BoldLine => 3,
        ItemForm.BoldLead => 4,
        ItemForm.LinkLead => 5,
        ItemForm.Numbered or ItemForm.Marked => 6,
        ItemForm.Plain or ItemForm.LabelLine or ItemForm.LinkLine => 7,
        _ => 8,
    };

    /// <summary>The rows of the table that speak for an item: for each answer that of its class.</summary>
    /// <param name="i">The item.</param>
    /// <param name="rules">How the rules label all items.</param>
    public int[] Read(int i, LayoutLabel[] rules)
    {
        // Each is read in the place of the one before.
        int[] own = [.. ReadOwn(i, rules)];
        int[] family = [.. ReadFamily(i)];
        return [.. own, .. family, .. ReadHeading(i)];
    }

    /// <summary>Those of these rows that are the item's own.</summary>
    public ReadOnlySpan<int> ReadOwn(int i, LayoutLabel[] rules)
    {
        Begin(i);
        ReadItem(i);
        ReadAround(i);
        ReadHeld(i);
        ReadParts(i);
        Add(RuleVote, (int)rules[i]);
        Add(RuleVoteBefore, i == 0 ? LayoutLabels.Count : (int)rules[i - 1]);
        Add(RuleVoteBehind, i + 1 == rules.Length ? LayoutLabels.Count : (int)rules[i + 1]);
        return rows.AsSpan(0, count);
    }

    private void Begin(int i) => (count, itemClass) = (0, ClassOf(facts.Forms[i]));

    private void Add(LayoutFeature feature, int answer) => rows[count++] = RowOf(feature, answer, itemClass);

    private void ReadItem(int i)
    {
        var item = facts[i];
        Add(Form, (int)facts.Forms[i]);
        Add(Links, Math.Min(3, facts.Of(Fact.Links, i)) + (facts.Of(Fact.Links, i) == 0 && facts.Of(Fact.InnerLinks, i) > 0 ? 4 : 0));
        Add(FirstIsLink, item.Lead.Is(LeadStyle.Link) ? item.Lead.Is(LeadStyle.Bold) ? 2 : 1
            : item.Lead.Is(LeadStyle.Bold) ? 3
            : item.Lead.Is(LeadStyle.Italic) ? 4
            : 0);
        Add(IsOneLink, item.Links.Length == 1 && item.IsShorterThan(2) ? 1 : 0);
        Add(TextLength, Length(item.TextLength));
        Add(Ending, EndingOf(item));
        Add(
            HasNumber,
            item.Lead.Number.Length == 0 ? LeadingNumber.Read(facts.StartOf(item)).Length > 0 ? 1 : 0
                : item.Lead.Number.Value == 1 ? 2
                : 3);
        Add(HasMark, BeginsWithPicture(item) ? 1 : item.Lead.Is(LeadStyle.Bullet) ? 2 : item.Lead.Is(LeadStyle.Tag) ? 3 : 0);
        Add(LinksInside, item.HasLinksInside ? 1 : 0);
        Add(IsLabel, item.IsLabel ? 1 : titles.IsRequest(i) ? 2 : 0);
        Add(LayoutFeature.Depth, Step(item.Depth));
        AddWords(LayoutFeature.Words, titles.WordsOf(i));
        Add(TitleLength, titles.FirstOf(i) < 0 ? 0 : Length(TitleWeight(item)));
        Add(Repeats, Step(titles.TimesOf(i)));
        Add(
            InContents,
            contents.Holds(item) ? 1
                : facts.Levels[i] > 0 && !contents.IsEmpty && contents.Lists(ItemTitle.Read(facts.Outline, item).Text) ? 2
                : 0);
        Add(Dated, titles.IsDated(i) ? 1 : 0);
        var shape = titles.ShapeOf(i);
        Add(TitleWordCount, shape.Words);
        Add(LayoutFeature.TitleNumber, (int)shape.Number);
        Add(LayoutFeature.TitleCase, (int)shape.Case);
        Add(LayoutFeature.TitleMark, (int)shape.Mark);
        Add(LayoutFeature.AddressEcho, titles.EchoOf(i));
    }

    private void ReadAround(int i)
    {
        Add(Next, Neighbours.Of(facts, i, i + 1));
        Add(Previous, Neighbours.Of(facts, i, i - 1));
        Add(BehindRule, i > 0 && facts.Items[i] > facts.Items[i - 1] + 1 ? 1 : 0);
        Add(BeforeRule, i + 1 < facts.Length && facts.Items[i + 1] > facts.Items[i] + 1 ? 1 : 0);
        Add(Position, PositionOf(i));
        Add(Headings, Step(headings));
        Add(HasFrontTitle, frontTitle);
        if (headingOrder[i] == 1) Add(Opening, OpeningOf(i));
        var heading = above[i];
        Add(AboveForm, heading < 0
            ? 0
            : Neighbours.Of(facts, i, heading) + (facts.Levels[heading] == highest ? 4 : facts.Levels[heading] == deepest ? 8 : 0));
        if (heading < 0) return;
        Add(AboveText, Length(facts.Sum(Fact.Text, heading + 1, i)));
    }

    /// <summary>Those of the rows that are the same for all items of a class below one heading.</summary>
    public ReadOnlySpan<int> ReadHeading(int i)
    {
        Begin(i);
        var heading = above[i];
        if (heading < 0) return [];
        Add(AboveLinks, Step(facts.Of(Fact.Links, heading)));
        AddWords(AboveWords, titles.WordsOf(heading));
        var family = families[familyOf[heading]];
        Add(AboveFamilyHeadings, Share(family.WithHeadings, family.Count));
        Add(AboveHeldHeadings, Step(facts.Sum(Fact.Headings, heading + 1, facts.ExtentEnd[heading])));
        Add(AboveFamilyItems, Share(family.WithItems, family.Count));
        Add(AboveFamilySize, Step(family.Count));
        Add(AboveFamilyLongTitles, Share(family.LongTitles, family.Count));
        Add(AboveFamilyShortTitles, Share(family.ShortTitles, family.Count));
        Add(AboveFamilyEchoes, Share(family.Echoes, family.Count));
        Add(AboveTitleWordCount, titles.ShapeOf(heading).Words);
        return rows.AsSpan(0, count);
    }

    /// <summary>How the first heading stands to front matter, to the headings below it and to issues.</summary>
    private int OpeningOf(int i)
    {
        var title = facts.Outline.FrontMatter?.Title;
        var front = title is null ? 0 : IsAlike(title, i) ? 1 : 2;
        var rank = facts.ExtentEnd[i] < facts.Length ? 0 : facts.NextHeading[i] < facts.Length ? 1 : 2;
        var says = NamesIssue(i) ? 1 : 0;
        return (front * 12) + (rank * 4) + (facts.Levels[i] == 1 ? 2 : 0) + says;
    }

    /// <summary>Whether a title holds the words of an item, or the other way round.</summary>
    public bool IsAlike(string title, int i)
    {
        var (one, other) = (Folding.Fold(title), Folding.Fold(facts.Outline.PlainText(facts[i].Runs, TitleFacts.LongestTitle)));
        return one.Length > 0 && other.Length > 0 && (one.Contains(other) || other.Contains(one));
    }

    private int PositionOf(int i)
    {
        if (headingOrder[i] == 1) return facts.Levels[i] == highest && families[familyOf[i]].Count == 1 ? 1 : 2;
        if (headingOrder[i] == 2) return 3;
        if (facts.Levels[i] > 0) return facts.NextHeading[i] == facts.Length ? 4 : 0;
        return i <= Near ? 5 : i >= facts.Length - 1 - Near ? 6 : above[i] < 0 && facts.NextHeading[i] < facts.Length ? 7 : 0;
    }

    private void AddWords(LayoutFeature feature, int marks)
    {
        for (var word = 0; word < (int)TitleWords.Count; word++)
        {
            if ((marks & (1 << word)) != 0) Add(feature, word);
        }
    }

    private void ReadHeld(int i)
    {
        var (start, end) = (i + 1, facts.ExtentEnd[i]);
        Add(HeldLinks, Step(facts.Sum(Fact.Links, start, end)));
        Add(HeldItems, Step(facts.Sum(Fact.LinkedItems, start, end)));
        Add(HeldHeadings, Step(facts.Sum(Fact.Headings, start, end)));
        Add(HeldLeads, Step(facts.Sum(Fact.LinkedLeads, start, end)));
        Add(HeldText, Length(facts.Sum(Fact.Text, start, end)));
        Add(HeldParagraphs, Step(facts.Sum(Fact.Paragraphs, start, end)));
        Add(HeldCards, Step(facts.Sum(Fact.Cards, start, end)));
        if (facts.Levels[i] == 0) return;
        Add(DirectLinks, Step(facts.Sum(Fact.Links, start, facts.NextHeading[i])));
        Add(DirectText, Length(facts.Sum(Fact.Text, start, facts.NextHeading[i])));
    }

    /// <summary>Those of the rows that are the same for all items of a family.</summary>
    public ReadOnlySpan<int> ReadFamily(int i)
    {
        Begin(i);
        var family = families[familyOf[i]];
        Add(FamilySize, Step(family.Count));
        Add(FamilyLinks, Share(family.WithLinks, family.Count));
        Add(FamilyItems, Share(family.WithItems, family.Count));
        Add(FamilyHeadings, Share(family.WithHeadings, family.Count));
        Add(FamilyDistinct, Share(family.Repeated, family.Count));
        Add(FamilyOwnLinks, Share(family.WithOwnLinks, family.Count));
        Add(FamilyText, Length(family.Text / family.Count));
        Add(FamilyNumbers, Share(family.Numbered, family.Count));
        Add(FamilyDated, Share(family.Dated, family.Count));
        Add(FamilyCoverage, Share(family.Links, facts.Total(Fact.Links)));
        if (facts.Levels[i] is > 0 and var level)
        {
            Add(
                FamilyRank,
                highest == deepest ? 0 : level == highest ? families[familyOf[i]].Count == 1 ? 1 : 2 : level == deepest ? 3 : 4);
        }

        Add(FamilyLongTitles, Share(family.LongTitles, family.Count));
        Add(FamilyShortTitles, Share(family.ShortTitles, family.Count));
        Add(FamilyNumberedTitles, Share(family.NumberedTitles, family.Count));
        Add(FamilySentences, Share(family.Sentences, family.Count));
        Add(FamilyEchoes, Share(family.Echoes, family.Count));
        return rows.AsSpan(0, count);
    }

    private void ReadParts(int i)
    {
        var family = families[familyOf[i]];
        Add(FamilyRegular, Share(family.Next[Neighbours.Of(facts, i, i + 1)], family.Count));
        var marks = regionHolds[facts.Levels[i] > 0 ? i + 1 : above[i] + 1];
        for (var mark = 0; mark < (int)RegionMark.Count; mark++)
        {
            if ((marks & (1 << mark)) != 0) Add(RegionHolds, mark);
        }

        if (facts.Levels[i] == 0)
        {
            var region = regions[RegionOf(i)];
            Add(RegionSize, Step(region.Count));
            Add(RegionLinks, Share(region.WithLinks, region.Count));
            Add(RegionFirst, i == region.First ? 1 : 0);
            Add(RegionBefore, Length(facts.Sum(Fact.Text, above[i] + 1, region.First)));
            Add(RegionGap, Step(gaps[i]));
        }

        if (outer[i] >= 0)
        {
            Add(OuterLinks, Step(facts.Of(Fact.Links, outer[i])));
            Add(OuterText, Length(facts.Of(Fact.Text, outer[i])));
            Add(OuterSize, Step(facts.Sum(Fact.LinkedItems, outer[i] + 1, facts.ExtentEnd[outer[i]])));
        }

        if (facts.Forms[i] is not (ItemForm.Bullet or ItemForm.TableRow)) return;
        var list = lists[facts[i].Group];
        Add(ListBefore, Neighbours.Of(facts, list.First, list.First - 1));
        Add(ListBeforeEnds, list.First > 0 && facts.Levels[list.First - 1] == 0 ? EndingOf(facts[list.First - 1]) : 0);
        Add(ListSize, Step(list.Count));
        Add(ListLinks, Share(list.WithLinks, list.Count));
        Add(ListLeads, Share(list.WithOwnLinks, list.Count));
        Add(ListText, Length(list.Text / list.Count));
    }

    private void Count(int i)
    {
        var form = facts.Forms[i];
        familyOf[i] = (byte)(form == ItemForm.Heading ? Math.Min(6, (int)facts.Levels[i])
            : form == ItemForm.Bullet ? 8 + Math.Min(3, (int)facts.Depths[i])
            : 16 + (int)form);
        (families[familyOf[i]] ??= new ItemFamily()).Add(facts, titles, i);
        if (form is not (ItemForm.Bullet or ItemForm.TableRow)) return;
        if (!lists.TryGetValue(facts[i].Group, out var list)) lists.Add(facts[i].Group, list = new ItemGroup(i));
        list.Count++;
        if (facts.Sum(Fact.Links, i, facts.ExtentEnd[i]) > 0) list.WithLinks++;
        if (facts[i].Lead.Is(LeadStyle.Link)) list.WithOwnLinks++;
        list.Text += facts[i].TextLength;
    }

    private int TitleWeight(OutlineItem item)
    {
        var weight = 0;
        var runs = item.Kind == OutlineKind.Heading || item.Lead.Runs.IsEmpty ? item.Runs : item.Lead.Runs;
        for (var run = runs.Start; run < runs.End && weight < LongTitle; run++)
        {
            weight += Scripts.Weight(facts.Outline.Runs[run].Text, LongTitle - weight);
        }

        return weight;
    }

    private bool BeginsWithPicture(OutlineItem item)
    {
        var text = facts.StartOf(item).TrimStart();
        return text.Length > 1 && (char.IsHighSurrogate(text[0]) || text[0] is >= '\u2190' and <= '\u2BFF' or ':');
    }

    private int EndingOf(OutlineItem item)
    {
        if (item.Runs.IsEmpty) return 0;
        var text = facts.Outline.Runs[item.Runs.End - 1].Text.TrimEnd();
        if (text.IsEmpty) return 0;
        var last = text[text.Length - 1];
        return last is ':' or '：' ? 1 : last is '?' or '？' ? 2 : Scripts.EndsSentence(last) ? 3 : char.IsLetterOrDigit(last) ? 4 : 5;
    }
}
