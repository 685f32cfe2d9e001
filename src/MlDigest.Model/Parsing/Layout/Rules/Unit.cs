using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout.Rules;

/// <summary>A heading, or a lead that stands for one, with all that stands below it, and what that shows.</summary>
internal sealed class Unit(Extent items, int prefaceEnd, HeadTitle title, Evidence evidence)
{
    private const double LikeLeadWeight = 3;

    public Evidence Evidence = evidence;

    public Extent Items => items;

    public TitleText Title => title.Text;

    /// <summary>What the title says is below it; null when it says nothing known.</summary>
    public SectionKind? Kind => title.Kind;

    /// <summary>The items between the heading and the first heading inside.</summary>
    public Extent Preface => new(items.Start + 1, prefaceEnd);

    /// <summary>The headings inside, those of the highest rank.</summary>
    public int Subheadings { get; init; }

    /// <summary>The bullets or rows that read like news.</summary>
    public int Stories { get; init; }

    /// <summary>The paragraphs that begin items.</summary>
    public int Leads { get; set; }

    /// <summary>How the first of them begins.</summary>
    public LeadStyle LeadStyle { get; init; }

    /// <summary>Whether bullets that lead to files beside the document are all there is.</summary>
    public bool StaysInside { get; set; }

    /// <summary>Whether links that say no more than a date or a number are all there is: a list of past issues.</summary>
    public bool ListsIssues { get; set; }

    public bool IsContents { get; init; }

    public bool HasPlaceholder { get; init; }

    /// <summary>Whether links are all there is: a list of past issues, of places to follow.</summary>
    public bool IsOnlyLinks { get; init; }

    /// <summary>Whether names or keywords are all there is.</summary>
    public bool IsOnlyNames { get; set; }

    /// <summary>Whether all there is are a few words that neither lead anywhere nor tell a story.</summary>
    public bool IsNotice { get; init; }

    public bool IsEmpty { get; init; }

    /// <summary>Whether there is little below the heading: some lines, a few links.</summary>
    public bool IsSmall { get; init; }

    public bool HasHardlyProse { get; init; }

    /// <summary>Whether there is anything below the heading that can be an entry of its own.</summary>
    public bool CanHoldEntries { get; set; }

    /// <summary>Whether what is below is divided into parts that can be entries.</summary>
    public bool IsDivided { get; init; }

    /// <summary>Takes the only paragraph for an item: it begins as the items beside it do.</summary>
    public void HoldOneLead()
    {
        (Leads, CanHoldEntries) = (1, true);
        (StaysInside, ListsIssues, IsOnlyNames) = (false, false, false);
        Evidence.Add(LikeLeadWeight, "it begins as the items beside it");
    }
}
