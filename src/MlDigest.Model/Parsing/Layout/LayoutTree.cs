namespace MlDigest.Model.Parsing.Layout;

/// <summary>The third stage's result: what every item of an outline is for.</summary>
/// <param name="FrontMatter">The front matter's item; empty when there is none.</param>
/// <param name="Issues">The issues, in order. What stands between the issues of a compilation belongs to none.</param>
internal sealed record LayoutTree(Extent FrontMatter, List<IssueLayout> Issues)
{
    /// <summary>How right it is, from 0 to 1; null where nobody said.</summary>
    public double? Confidence { get; init; }
}

/// <summary>One issue.</summary>
/// <param name="Title">The item of its title; -1 when it has none.</param>
/// <param name="Items">All its items, the title's included.</param>
/// <param name="Content">Its introduction, sections and entries, which take all items behind the title.</param>
internal sealed record IssueLayout(int Title, Extent Items, List<LayoutNode> Content);

/// <summary>A part of an issue.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Items">Its items.</param>
/// <param name="Head">The runs of its title; empty when it has none.</param>
/// <param name="Children">What it is divided into, for a section: all items behind the heading's.</param>
internal sealed record LayoutNode(LayoutRole Role, Extent Items, Extent Head, IReadOnlyList<LayoutNode> Children)
{
    /// <summary>The item that has its title: behind the pictures above it.</summary>
    public int TitleItem { get; init; } = Items.Start;

    public static LayoutNode Leaf(LayoutRole role, Extent items, Extent head = default) => new(role, items, head, []);
}

/// <summary>What a part of an issue is.</summary>
internal enum LayoutRole
{
    /// <summary>Text that introduces what follows, or rounds it off.</summary>
    Prose,

    /// <summary>A group of entries.</summary>
    Section,

    /// <summary>An entry.</summary>
    Entry,

    /// <summary>Not news: contents, past issues, indexes.</summary>
    Navigation,

    /// <summary>Not news: subscribe and social lines, sponsors, credits.</summary>
    Promotion,

    /// <summary>A rule between parts.</summary>
    Separator,
}
