using MlDigest.Model.Parsing.Building;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Tests.Parsing.Layout;

/// <summary>Documents of which the test says what every item is, so that only the stages around the layout are asked.</summary>
internal static class GivenLayout
{
    public static DigestDocument Read(string markdown, params LayoutLabel[] labels)
    {
        var (outline, tree) = Tree(markdown, labels);
        return IssueBuilder.Build(outline, tree, "given", DigestParserOptions.Default, []);
    }

    public static (DocumentOutline Outline, LayoutTree Tree) Tree(string markdown, params LayoutLabel[] labels)
    {
        var outline = OutlineReader.Read(MarkdownReader.Read(markdown), []);
        var facts = new ItemFacts(outline, LayoutInference.ReadableItems(outline));
        facts.Length.Should().Be(labels.Length, "every item needs a label");
        return (outline, LayoutTreeBuilder.Build(facts, labels));
    }
}
