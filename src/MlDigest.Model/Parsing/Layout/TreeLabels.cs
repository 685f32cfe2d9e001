namespace MlDigest.Model.Parsing.Layout;

/// <summary>Turns a tree of issues, sections and entries back into the labels of its items.</summary>
internal static class TreeLabels
{
    public static LayoutLabel[] Of(ItemFacts facts, LayoutTree tree)
    {
        var all = new LayoutLabel[facts.Outline.Items.Count];
        all.AsSpan().Fill(LayoutLabel.Prose);
        foreach (var issue in tree.Issues)
        {
            if (issue.Title >= 0) all[issue.Title] = LayoutLabel.Title;
            foreach (var node in issue.Content) Label(node);
        }

        var labels = new LayoutLabel[facts.Length];
        for (var i = 0; i < labels.Length; i++) labels[i] = all[facts.Items[i]];
        return labels;

        void Label(LayoutNode node)
        {
            switch (node.Role)
            {
                case LayoutRole.Section:
                    all[node.Items.Start] = LayoutLabel.Section;
                    foreach (var child in node.Children) Label(child);
                    break;
                case LayoutRole.Entry:
                    var isHeaded = facts.Outline.Items[node.Items.Start].Kind == Outline.OutlineKind.Heading;
                    for (var i = node.Items.Start; i < node.Items.End; i++) all[i] = isHeaded ? LayoutLabel.HeadedText : LayoutLabel.Text;
                    all[node.Items.Start] = isHeaded ? LayoutLabel.HeadedEntry : LayoutLabel.Entry;
                    break;
                case LayoutRole.Navigation or LayoutRole.Promotion:
                    for (var i = node.Items.Start; i < node.Items.End; i++) all[i] = LayoutLabel.Furniture;
                    break;
            }
        }
    }
}
