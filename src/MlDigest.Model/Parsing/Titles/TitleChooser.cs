using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Titles;

/// <summary>Chooses the titles of all entries of a document together: entries of one kind have titles of one form.</summary>
internal sealed class TitleChooser
{
    private readonly DocumentOutline outline;
    private readonly List<TitleGroup> groups = [];

    /// <param name="outline">The document.</param>
    /// <param name="tree">Its layout.</param>
    public TitleChooser(DocumentOutline outline, LayoutTree tree)
    {
        this.outline = outline;
        var known = new Dictionary<(ItemForm Form, int Level), TitleGroup>();
        var candidates = new TitleCandidates(outline);
        foreach (var issue in tree.Issues) Add(issue.Content);

        void Add(IReadOnlyList<LayoutNode> nodes)
        {
            foreach (var node in nodes)
            {
                if (node.Role == LayoutRole.Section) Add(node.Children);
                if (node.Role != LayoutRole.Entry) continue;
                outline.Gate.Check();
                var first = outline.Items[node.TitleItem];
                var form = ItemForms.Of(outline, first);
                if (!known.TryGetValue((form, first.Level), out var group))
                {
                    groups.Add(known[(form, first.Level)] = group = new TitleGroup(FeatureReader.ClassOf(form)));
                }

                group.Add(node, candidates.Of(node, out var line), line);
            }
        }
    }

    /// <summary>The best title of each entry, by the item that it begins with. An entry without any text has none.</summary>
    /// <param name="weights">By which they are chosen.</param>
    public Dictionary<int, TitleCandidate> Choose(TitleWeightTable weights)
    {
        var chosen = new Dictionary<int, TitleCandidate>(groups.Sum(group => group.Nodes.Count));
        foreach (var group in groups)
        {
            var features = new TitleFeatureReader(outline, group);
            for (var i = 0; i < group.Nodes.Count; i++)
            {
                outline.Gate.Check();
                var (first, candidates) = (group.Nodes[i].Items.Start, group.Candidates[i]);
                if (candidates.Length == 0) continue;
                chosen[first] = candidates[candidates.Length == 1 ? 0 : BestOf(candidates, group.Lines[i], features, weights)];
            }
        }

        return chosen;
    }

    private static int BestOf(TitleCandidate[] candidates, TextRange line, TitleFeatureReader features, TitleWeightTable weights)
    {
        var (best, top, labels) = (0, float.NegativeInfinity, new SharedLabels(candidates, features));
        for (var k = 0; k < candidates.Length; k++)
        {
            if (labels.LeaveOut(candidates[k])) continue;
            var score = features.Score(candidates[k], line, weights, top);
            if (score > top) (best, top) = (k, score);
        }

        return best;
    }

    /// <summary>The rows of the table that speak for each candidate of each entry, for those who fit the weights.</summary>
    public IEnumerable<(LayoutNode Node, TitleCandidate[] Candidates, int[][] Rows)> Read()
    {
        foreach (var group in groups)
        {
            var features = new TitleFeatureReader(outline, group);
            for (var i = 0; i < group.Nodes.Count; i++)
            {
                var labels = new SharedLabels(group.Candidates[i], features);
                var candidates = Array.FindAll(group.Candidates[i], candidate => !labels.LeaveOut(candidate));
                var rows = new int[candidates.Length][];
                for (var k = 0; k < rows.Length; k++) rows[k] = features.Rows(candidates[k], group.Lines[i]);

                yield return (group.Nodes[i], candidates, rows);
            }
        }
    }
}
