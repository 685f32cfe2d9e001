using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Settles labels of a reading that do not fit each other, where only one of them can be meant.</summary>
internal sealed class LabelSettler(ItemFacts facts, FeatureReader features)
{
    private readonly IssueTitleSettler titles = new(facts, features);
    private readonly IssueHeadSettler head = new(facts);
    private readonly HeadingSettler headings = new(facts, features);
    private readonly SectionSettler sections = new(facts, features);
    private readonly SpeakerSettler speakers = new(facts, features);
    private readonly EntrySettler entries = new(facts, features);

    /// <summary>Settles labels where they stand, and gives them back.</summary>
    public LayoutLabel[] Settle(LayoutLabel[] labels)
    {
        titles.Find(labels);
        titles.LeaveBoldHead(labels);
        titles.LeaveSubtitle(labels);
        head.Settle(labels);
        sections.Settle(labels);
        headings.Settle(labels);
        speakers.Settle(labels);
        entries.Settle(labels);
        titles.LeaveOneKind(labels);
        return labels;
    }

    /// <summary>
    /// Settles which neighbour a part of the chosen reading belongs to, and what names a list: that shall not decide between readings.
    /// </summary>
    public void SettleChosen(LayoutLabel[] labels)
    {
        sections.NameLists(labels);
        entries.SettleChosen(labels);
    }
}
