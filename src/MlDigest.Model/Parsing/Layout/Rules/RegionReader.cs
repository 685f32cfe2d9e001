using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Metadata;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout.Rules;

/// <summary>Divides an issue into sections, entries and furniture, from the outside in.</summary>
internal sealed class RegionReader
{
    // How much the neighbours on a level say about one of them.
    private const double SiblingWeight = 1.5;

    // Leads divide what headings do not: their rank lies below that of every heading.
    private const int LeadRank = 100;

    private const double LoneLeadWeight = -3;

    private const int FewestStoriesAbove = 3;

    private readonly RegionContext context;
    private readonly ListReader lists;
    private readonly DocumentOutline outline;
    private readonly int[] ranks;
    private readonly RuleLabels labels;
    private readonly List<DigestDiagnostic>? explanations;
    private int depth;

    private RegionReader(
        DocumentOutline outline,
        int[] ranks,
        Extent items,
        RuleLabels labels,
        List<DigestDiagnostic>? explanations)
    {
        this.outline = outline;
        this.ranks = ranks;
        this.labels = labels;
        this.explanations = explanations;
        context = new RegionContext(outline, items, explanations is not null);
        lists = new ListReader(context, labels);
        HeadingRanks.Assign(outline, ranks, items, context.Contents);
        if (IsLoneSubtitle(items)) ranks[items.Start] = int.MaxValue;
    }

    /// <summary>
    /// Whether the only heading below the title goes on with it: right behind it, levels below, a sentence rather than a name.
    /// </summary>
    private bool IsLoneSubtitle(Extent items)
    {
        if (items.Start == 0 || items.IsEmpty || outline.Items[items.Start] is not { Kind: OutlineKind.Heading } heading) return false;
        if (outline.Items[items.Start - 1] is not { Kind: OutlineKind.Heading } title) return false;
        if (IsDay(heading) && ranks.AsSpan(items.Start + 1, items.Length - 1).IndexOf(ranks[items.Start]) < 0) return true;
        if (heading.Level < title.Level + 2) return false;
        return FirstHeading(items with { Start = items.Start + 1 }) == items.End && !Words.IsName(outline.PlainText(heading));
    }

    private bool IsDay(OutlineItem heading) =>
        outline.PlainText(heading) is var text && PeriodReader.Read(text) is { Length: >= 10 } && SeriesReader.Residue(text).Length == 0;

    /// <summary>Reads what stands below an issue's title.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="ranks">A place for a rank of each of the document's items.</param>
    /// <param name="items">The items below the title.</param>
    /// <param name="labels">Where the labels go.</param>
    /// <param name="explanations">Where to say why, or null.</param>
    public static void Read(
        DocumentOutline outline,
        int[] ranks,
        Extent items,
        RuleLabels labels,
        List<DigestDiagnostic>? explanations)
    {
        var reader = new RegionReader(outline, ranks, items, labels, explanations);
        var signOff = SignOff.Find(outline, items);
        reader.ReadRegion(items with { End = signOff }, isSection: false);
        labels.AddFurniture(items with { Start = signOff });
    }

    private void ReadRegion(Extent items, bool isSection)
    {
        var (rank, count) = (int.MaxValue, 0);
        for (var i = items.Start; i < items.End; i++)
        {
            if (ranks[i] < rank) (rank, count) = (ranks[i], 0);
            if (ranks[i] == rank) count++;
        }

        if (rank == int.MaxValue)
        {
            ReadItems(items);
            return;
        }

        // What stands in front of the first heading of the rank: deeper headings make a region of their own.
        var preface = items with { End = NextOfRank(rank, items) };
        if (!preface.IsEmpty)
        {
            if (isSection || (FirstHeading(preface) < preface.End && !IsSubtitle(preface))) ReadRegion(preface, isSection);
            else if (HoldsLeads(preface)) ReadItems(preface);
            else if (HoldsEntries(preface)) lists.TryReadLists(preface, depth);
        }

        var units = new List<Unit>(count);
        for (var (start, end) = (preface.End, 0); start < items.End; start = end)
        {
            end = NextOfRank(rank, items with { Start = start + 1 });
            units.Add(UnitReader.Read(context, new Extent(start, end), ranks));
        }

        Judge(units);
    }

    private int NextOfRank(int rank, Extent items) =>
        ranks.AsSpan(items.Start, items.Length).IndexOf(rank) is >= 0 and var next ? items.Start + next : items.End;

    /// <summary>Whether an introduction holds so many bullets or rows with news that they are entries.</summary>
    private bool HoldsEntries(Extent items)
    {
        var stories = 0;
        for (var i = items.Start; i < items.End; i++)
        {
            if (outline.Items[i] is { Kind: OutlineKind.Bullet or OutlineKind.TableRow, Depth: 0 } item
                && context.Traits.Of(item) == ItemTrait.Story)
            {
                stories++;
            }
        }

        return stories >= FewestStoriesAbove;
    }

    /// <summary>Whether an introduction holds so many paragraphs that begin with linked titles that they are entries.</summary>
    private bool HoldsLeads(Extent items)
    {
        var linked = 0;
        foreach (var index in context.Leads.Find(items))
        {
            if (outline.Items[index].Lead.Is(LeadStyle.Link)) linked++;
        }

        return linked >= FewestStoriesAbove;
    }

    /// <summary>Whether the only heading of an introduction stands right under the title: a second line of it.</summary>
    private bool IsSubtitle(Extent preface) =>
        FirstHeading(preface) == preface.Start && FirstHeading(preface with { Start = preface.Start + 1 }) == preface.End;

    private int FirstHeading(Extent items)
    {
        var i = items.Start;
        while (i < items.End && ranks[i] == int.MaxValue) i++;
        return i;
    }

    private void Judge(List<Unit> units)
    {
        WeighLoneLeads(units);
        WeighLikeLeads(units);

        // Furniture says nothing about its neighbours.
        var furniture = units.ConvertAll(IsFurniture);
        var (voters, sum) = (0, 0);
        for (var i = 0; i < units.Count; i++)
        {
            if (furniture[i]) continue;
            voters++;
            sum += Math.Sign(units[i].Evidence.Sum);
        }

        if (units.Count == 1 && units[0] is var only)
        {
            // An issue has several entries; a section divided into one part is not divided.
            if (depth > 0) only.Evidence.Add(-1, "it is the only part");
            else if (only.IsDivided) only.Evidence.Add(SiblingWeight, "there is nothing beside it");
        }

        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            if (!furniture[i] && voters > 1)
            {
                unit.Evidence.Add(SiblingWeight * (sum - Math.Sign(unit.Evidence.Sum)) / (voters - 1), "its neighbours");
            }

            var label = furniture[i] ? LayoutLabel.Furniture : LabelOf(unit);
            if (explanations is not null) Explain(unit, label);
            AddUnit(unit, label);
        }
    }

    /// <summary>
    /// Where no heading has more than one line in bold below it, those lines are not titles of entries: they
    /// belong to what the headings tell.
    /// </summary>
    private static void WeighLoneLeads(List<Unit> units)
    {
        if (units.Count < FewestStoriesAbove || units.Exists(unit => unit.IsDivided)) return;
        foreach (var unit in units)
        {
            if (unit.Leads == 1) unit.Evidence.Add(LoneLeadWeight, "none has more than one paragraph with a title");
        }
    }

    /// <summary>
    /// A heading above one paragraph that begins as those below the headings beside it, of which each has
    /// several, is a section with one item.
    /// </summary>
    private void WeighLikeLeads(List<Unit> units)
    {
        foreach (var unit in units)
        {
            if (unit.Leads > 1) context.Leads.Establish(unit.LeadStyle);
        }

        foreach (var unit in units)
        {
            if (unit.Leads + unit.Stories + unit.Subheadings == 0 && context.Leads.BeginsAsOthers(unit.Preface)) unit.HoldOneLead();
        }
    }

    private LayoutLabel LabelOf(Unit unit)
    {
        if (unit.Evidence.Sum <= 0 || depth == LayoutTreeBuilder.MaximumDepth) return LayoutLabel.Entry;
        if (unit.CanHoldEntries) return LayoutLabel.Section;
        return unit.IsNotice ? LayoutLabel.Furniture : LayoutLabel.Entry;
    }

    private bool IsFurniture(Unit unit)
    {
        if (unit.IsContents || unit.StaysInside || unit.ListsIssues || Words.IsSponsored(unit.Title.Text)) return true;
        if (unit.Subheadings > 1) return false;
        if (unit.Subheadings == 0 && unit.Stories == 0 && (unit.HasPlaceholder || unit.IsOnlyNames)) return true;
        if (IsItem(outline.Items[unit.Items.Start])) return false;

        // A telling title needs no more than that nothing below contradicts it.
        if (unit.Kind == SectionKind.Promotion && unit.IsSmall && Words.IsName(unit.Title.Text)) return true;
        if (unit.Kind == SectionKind.Navigation
            && (unit.IsOnlyLinks || (unit.IsSmall && unit.HasHardlyProse && Words.IsName(unit.Title.Text))))
        {
            return true;
        }

        return unit.IsEmpty;
    }

    /// <summary>
    /// Whether a unit begins as items do: a paragraph whose title is a link or goes on with text. Its words are news, whatever they are.
    /// </summary>
    private static bool IsItem(OutlineItem first) =>
        first.Kind != OutlineKind.Heading && (first.Lead.Is(LeadStyle.Link) || !first.Lead.AloneOnLine);

    private void AddUnit(Unit unit, LayoutLabel label)
    {
        if (label == LayoutLabel.Furniture) labels.AddFurniture(unit.Items);
        else if (label == LayoutLabel.Entry) labels.AddEntry(unit.Items);
        else AddSection(unit.Items);
    }

    private void AddSection(Extent unit)
    {
        var (items, _) = LayoutParts.SplitSeparators(outline, unit);
        labels.AddSection(items.Start);
        var body = items with { Start = items.Start + 1 };
        while (body.Start < body.End && outline.Items[body.Start].Kind == OutlineKind.Rule) body = body with { Start = body.Start + 1 };
        depth++;
        if (!body.IsEmpty) ReadRegion(body, isSection: true);
        depth--;
    }

    /// <summary>Reads a region without headings, by its leads, else by its bullets and rows, else by its paragraphs.</summary>
    private void ReadItems(Extent items)
    {
        var leads = context.Leads.Find(items);
        if (leads.Count > 0)
        {
            foreach (var lead in leads) ranks[lead] = LeadRank;
            foreach (var divider in context.Leads.Dividers) ranks[divider] = LeadRank - 1;
            HeadingRanks.Divide(outline, leads, ranks, items, context.Contents);
            ReadRegion(items, isSection: true);
            return;
        }

        if (!lists.TryReadLists(items, depth)) lists.ReadMentions(items);
    }

    private void Explain(Unit unit, LayoutLabel label)
    {
        var item = outline.Items[unit.Items.Start];
        var extent = new Extent(item.Start, item.End).Trim(outline.Text);
        explanations!.Add(DiagnosticCodes.LayoutExplained(
            unit.Title.Range.Text!,
            Name(label),
            unit.Evidence.ToString(),
            unit.Evidence.Sum,
            new SourceSpan(extent.Start, extent.Length, item.Line)));
    }

    private static string Name(LayoutLabel label) => label switch
    {
        LayoutLabel.Section => "a section",
        LayoutLabel.Entry => "an entry",
        _ => "furniture",
    };
}
