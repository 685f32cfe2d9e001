using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout.Rules;

/// <summary>The labels that the rules give the items of an outline: prose, until they say something else.</summary>
internal sealed class RuleLabels
{
    private readonly DocumentOutline outline;
    private readonly LayoutLabel[] all;

    public RuleLabels(DocumentOutline outline)
    {
        (this.outline, all) = (outline, new LayoutLabel[outline.Items.Count]);
        all.AsSpan().Fill(LayoutLabel.Prose);
    }

    public void AddTitle(int item) => all[item] = LayoutLabel.Title;

    public void AddSection(int item) => all[item] = LayoutLabel.Section;

    public void AddEntry(Extent items)
    {
        var isHeaded = outline.Items[items.Start].Kind == OutlineKind.Heading;
        all.AsSpan(items.Start, items.Length).Fill(isHeaded ? LayoutLabel.HeadedText : LayoutLabel.Text);
        all[items.Start] = isHeaded ? LayoutLabel.HeadedEntry : LayoutLabel.Entry;
    }

    public void AddFurniture(Extent items) => all.AsSpan(items.Start, items.Length).Fill(LayoutLabel.Furniture);

    /// <summary>The labels of some of the items.</summary>
    public LayoutLabel[] Of(List<int> items)
    {
        var labels = new LayoutLabel[items.Count];
        for (var i = 0; i < labels.Length; i++) labels[i] = all[items[i]];
        return labels;
    }
}
