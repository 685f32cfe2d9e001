using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Tests.Parsing.Layout;

/// <summary>Trees of labels that are known to be right, whatever the reading says.</summary>
public sealed class LayoutTreeBuilderTests
{
    [Fact]
    public void List_of_another_kind_right_below_a_bullet_is_what_the_bullet_names()
    {
        var (_, tree) = GivenLayout.Tree(
            "- Tides\n1. One\n2. Two\n\n- Gulls\n1. Three\n2. Four\n", LayoutLabel.Section, LayoutLabel.Entry, LayoutLabel.Entry,
            LayoutLabel.Section, LayoutLabel.Entry, LayoutLabel.Entry);
        tree.Issues.Should().ContainSingle().Which.Content.Select(node => (node.Role, node.Children.Count))
            .Should().Equal((LayoutRole.Section, 2), (LayoutRole.Section, 2));
    }

    [Fact]
    public void Bold_line_right_above_headings_names_them_up_to_the_next_one_and_a_higher_heading()
    {
        var (_, tree) = GivenLayout.Tree(
            "## Water\n\n**Salt**\n\n### Seas\n\n- Tides\n\n### Bays\n\n- Ropes\n\n"
                + "**Sweet**\n\n### Lakes\n\n- Reeds\n\n## Birds\n\n- Gulls\n",
            LayoutLabel.Section,
            LayoutLabel.Section,
            LayoutLabel.Section,
            LayoutLabel.Entry,
            LayoutLabel.Section,
            LayoutLabel.Entry,
            LayoutLabel.Section,
            LayoutLabel.Section,
            LayoutLabel.Entry,
            LayoutLabel.Section,
            LayoutLabel.Entry);
        var content = tree.Issues.Should().ContainSingle().Which.Content;
        content.Select(node => node.Children.Count).Should().Equal(2, 1);
        content[0].Children.Select(node => node.Children.Count).Should().Equal(2, 1);
    }

    [Theory]
    [InlineData("**Tides**")]
    [InlineData("### Tides")]
    public void Heading_of_furniture_in_a_section_with_entries_of_its_level_does_not_end_it(string section)
    {
        var (_, tree) = GivenLayout.Tree(
            $"{section}\n\n### One\n\n### Advertise here\n\n### Two\n",
            LayoutLabel.Section,
            LayoutLabel.HeadedEntry,
            LayoutLabel.Furniture,
            LayoutLabel.HeadedEntry);
        tree.Issues.Should().ContainSingle().Which.Content.Should().ContainSingle().Which.Children.Select(node => node.Role)
            .Should().Equal(LayoutRole.Entry, LayoutRole.Promotion, LayoutRole.Entry);
    }

    [Fact]
    public void Heading_of_furniture_behind_the_last_entry_of_its_level_ends_the_section()
    {
        var (_, tree) = GivenLayout.Tree(
            "### Tides\n\n### One\n\n### Two\n\n### Past issues\n",
            LayoutLabel.Section,
            LayoutLabel.HeadedEntry,
            LayoutLabel.HeadedEntry,
            LayoutLabel.Furniture);
        tree.Issues.Should().ContainSingle().Which.Content.Select(node => node.Role)
            .Should().Equal(LayoutRole.Section, LayoutRole.Navigation);
    }

    [Theory]
    [InlineData("## Water\n\n### Seas\n\n- Tides\n\n## Boat of the week\n", 2)]
    [InlineData("## Water\n\n## Seas\n\n- Tides\n\n## Boat of the week\n", 3)]
    public void Heading_that_begins_an_entry_ends_sections_of_its_level_and_below_that_hold_items(string markdown, int parts)
    {
        var (_, tree) = GivenLayout.Tree(
            markdown, LayoutLabel.Section, LayoutLabel.Section, LayoutLabel.Entry, LayoutLabel.HeadedEntry);
        tree.Issues.Single().Content.Should().HaveCount(parts).And.Subject.Last().Role.Should().Be(LayoutRole.Entry);
    }

    [Theory]
    [InlineData("## Boat of May\n\n## Water\n\n### Tides\n\n## Boat of June\n", 3)]
    [InlineData("## Boat of May\n\n## Water\n\n## Tides\n\n## Boat of June\n", 2)]
    [InlineData("### Boat of May\n\n## Water\n\n### Tides\n\n## Boat of June\n", 2)]
    public void Entry_stands_outside_of_a_section_with_lower_ones_where_others_like_it_do(string markdown, int parts)
    {
        var (_, tree) = GivenLayout.Tree(
            markdown, LayoutLabel.HeadedEntry, LayoutLabel.Section, LayoutLabel.HeadedEntry, LayoutLabel.HeadedEntry);
        tree.Issues.Single().Content.Should().HaveCount(parts);
    }

    [Theory]
    [InlineData("### Water\n\n## Tides\n\n## Waves\n\n### Birds\n\n## Gulls\n", 2)]
    [InlineData("### Water\n\n## Tides\n\n## Waves\n\n# Birds\n\n## Gulls\n", 4)]
    public void Entries_belong_to_sections_that_are_all_on_a_lower_level(string markdown, int parts)
    {
        var (_, tree) = GivenLayout.Tree(
            markdown,
            LayoutLabel.Section,
            LayoutLabel.HeadedEntry,
            LayoutLabel.HeadedEntry,
            LayoutLabel.Section,
            LayoutLabel.HeadedEntry);
        tree.Issues.Single().Content.Should().HaveCount(parts);
    }

    [Theory]
    [InlineData("## Overview\n\nA quiet week in the harbour.\n\n", 0, 2)]
    [InlineData("## Overview\n\n&nbsp;\n\n", 2, 0)]
    [InlineData("## Ropes\n\nA quiet week in the harbour.\n\n", 2, 0)]
    public void Entries_behind_the_text_of_an_overview_are_no_part_of_it(string overview, int inside, int outside)
    {
        var (_, tree) = GivenLayout.Tree(
            overview + "- [Tides](https://example.org/a)\n- [Gulls](https://example.org/b)\n",
            LayoutLabel.Section,
            LayoutLabel.Prose,
            LayoutLabel.Entry,
            LayoutLabel.Entry);
        var content = tree.Issues.Single().Content;
        content[0].Children.Count(node => node.Role == LayoutRole.Entry).Should().Be(inside);
        content.Count(node => node.Role == LayoutRole.Entry).Should().Be(outside);
    }

    [Fact]
    public void Line_that_names_a_list_names_nothing_behind_it()
    {
        var (_, tree) = GivenLayout.Tree(
            "These came first:\n- One\n- Two\n\nThree is told in a paragraph.\n",
            LayoutLabel.Section,
            LayoutLabel.Entry,
            LayoutLabel.Entry,
            LayoutLabel.Entry);
        tree.Issues.Single().Content.Select(node => (node.Role, node.Children.Count))
            .Should().Equal((LayoutRole.Section, 2), (LayoutRole.Entry, 0));
    }

    [Fact]
    public void Bold_label_of_a_paper_is_followed_by_the_title()
    {
        var (outline, tree) = GivenLayout.Tree(
            "**Paper:** [Counting the Waves of All Seas](https://example.org/12)\n\nShort.\n", LayoutLabel.Entry, LayoutLabel.Text);
        var head = tree.Issues.Single().Content.Single().Head;
        outline.PlainText(head).Should().Be("Counting the Waves of All Seas");
    }

    [Fact]
    public void List_without_links_that_is_no_news_is_navigation()
    {
        var (_, tree) = GivenLayout.Tree(
            "1. Tides\n2. Gulls\n\nWrite to us.\n", LayoutLabel.Furniture, LayoutLabel.Furniture, LayoutLabel.Furniture);
        tree.Issues.Single().Content.Select(node => node.Role).Should().OnlyContain(role => role == LayoutRole.Navigation);
    }
}
