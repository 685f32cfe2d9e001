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
                var first = outline.Items[node.Items.Start];
                var key = (ItemForms.Of(outline, first), first.Level);
                if (!known.TryGetValue(key, out var group)) groups.Add(known[key] = group = new TitleGroup(FeatureReader.ClassOf(key.Item1)));
                group.Add(node, candidates.Of(node));
            }
        }
    }

    /// <summary>The best title of each entry, by the item that it begins with. An entry without any text has none.</summary>
    /// <param name="weights">For each row of <see cref="TitleFeatures"/> a weight.</param>
    public Dictionary<int, TitleCandidate> Choose(float[] weights)
    {
        var chosen = new Dictionary<int, TitleCandidate>();
        var rows = new List<int>();
        foreach (var group in groups)
        {
            var features = new TitleFeatureReader(outline, group);
            for (var i = 0; i < group.Nodes.Count; i++)
            {
                outline.Gate.Check();
                var first = group.Nodes[i].Items.Start;
                var best = float.NegativeInfinity;
                foreach (var candidate in group.Candidates[i])
                {
                    features.Read(candidate, outline.Items[first], rows);
                    var score = 0f;
                    foreach (var row in rows) score += weights[row];
                    if (score > best) (best, chosen[first]) = (score, candidate);
                }
            }
        }

        return chosen;
    }

    /// <summary>The rows of the table that speak for each candidate of each entry.</summary>
    public IEnumerable<(LayoutNode Node, TitleCandidate[] Candidates, int[][] Rows)> Read()
    {
        foreach (var group in groups)
        {
            var features = new TitleFeatureReader(outline, group);
            for (var i = 0; i < group.Nodes.Count; i++)
            {
                var rows = new int[group.Candidates[i].Length][];
                for (var k = 0; k < rows.Length; k++)
                {
                    var own = new List<int>();
                    features.Read(group.Candidates[i][k], outline.Items[group.Nodes[i].Items.Start], own);
                    rows[k] = [.. own];
                }

                yield return (group.Nodes[i], group.Candidates[i], rows);
            }
        }
    }
}
