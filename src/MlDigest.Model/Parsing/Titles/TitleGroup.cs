using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Parsing.Titles;

/// <summary>Entries that begin with items of one form, on one level.</summary>
/// <param name="itemClass">The class of these items.</param>
internal sealed class TitleGroup(int itemClass)
{
    public int ItemClass { get; } = itemClass;

    public List<LayoutNode> Nodes { get; } = [];

    /// <summary>What can be the title of each of them.</summary>
    public List<TitleCandidate[]> Candidates { get; } = [];

    /// <summary>The first line of each of them.</summary>
    public List<TextRange> Lines { get; } = [];

    public void Add(LayoutNode node, List<TitleCandidate> candidates, TextRange line)
    {
        Nodes.Add(node);
        Lines.Add(line);
        Candidates.Add([.. candidates]);
    }
}
