using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Tests.Parsing.Layout;

/// <summary>Trees of labels that are known to be right, whatever the reading says.</summary>
public sealed class LayoutTreeBuilderTests
{
    [Fact]
    public void List_of_another_kind_right_below_a_bullet_is_what_the_bullet_names()
    {
        var outline = OutlineReader.Read(MarkdownReader.Read("- Tides\n1. One\n2. Two\n\n- Gulls\n1. Three\n2. Four\n"), []);
        LayoutLabel[] labels = [LayoutLabel.Section, LayoutLabel.Entry, LayoutLabel.Entry, LayoutLabel.Section, LayoutLabel.Entry, LayoutLabel.Entry];
        var tree = LayoutTreeBuilder.Build(new ItemFacts(outline, LayoutInference.ReadableItems(outline)), labels);
        tree.Issues.Should().ContainSingle().Which.Content.Select(node => (node.Role, node.Children.Count)).Should().Equal((LayoutRole.Section, 2), (LayoutRole.Section, 2));
    }
}
