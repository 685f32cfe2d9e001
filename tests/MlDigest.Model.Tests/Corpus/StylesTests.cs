using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Accuracy.Variants;

namespace MlDigest.Model.Tests.Corpus;

/// <summary>Documents written with other marks say the same.</summary>
public sealed class StylesTests
{
    private const string Bullets =
        "## Papers\n\n- [Tides](https://example.org/1)\n- [Gulls](https://example.org/2)\n\n## Tools\n\n* Ropes\n";

    [Fact]
    public void Bullets_are_numbered_list_by_list() => Styles.Numbered(Bullets).Should().Be(
        "## Papers\n\n1. [Tides](https://example.org/1)\n2. [Gulls](https://example.org/2)\n\n## Tools\n\n1. Ropes\n");

    [Fact]
    public void Numbers_become_bullets() =>
        Styles.Bulleted("1. Tides\n2) Gulls\n2020 was long\n").Should().Be("- Tides\n- Gulls\n2020 was long\n");

    [Fact]
    public void Bullets_become_paragraphs_where_none_holds_more()
    {
        Styles.Unbulleted("- Tides\n- Gulls\n").Should().Be("\nTides\n\n\nGulls\n\n");
        Styles.Unbulleted("- Tides\n  more\n").Should().Be("- Tides\n  more\n");
    }

    [Fact]
    public void Paragraphs_that_begin_with_a_link_or_bold_text_become_bullets() =>
        Styles.BulletedLeads("[Tides](https://example.org/1) rise.\n[Gulls](https://example.org/2)\n\n**Ropes** hold.\n\nMore.\n")
            .Should().Be("- [Tides](https://example.org/1) rise.\n[Gulls](https://example.org/2)\n\n- **Ropes** hold.\n\nMore.\n");

    [Fact]
    public void Leading_links_become_bold_and_plain_again()
    {
        const string Bold = "- **[Tides](https://example.org/1)** rise, see [here](https://example.org/2)\n";
        var plain = Styles.PlainLinks(Bold);
        plain.Should().Be("- [Tides](https://example.org/1) rise, see [here](https://example.org/2)\n");
        Styles.BoldLinks(plain).Should().Be(Bold);
    }

    [Fact]
    public void Bold_lines_become_headings_below_all_others() =>
        Styles.HeadedBoldLines("## Papers\n\n**Tides**\n\n**Gulls** fly.\n").Should().Be("## Papers\n\n### Tides\n\n**Gulls** fly.\n");

    [Fact]
    public void Link_of_a_heading_moves_below_it() =>
        Styles.LinksBelow("### [Tides](https://example.org/1)\n", 0).Should().Be("### Tides\n\n[Read more](https://example.org/1)\n\n");

    [Fact]
    public void Rows_become_bullets_with_their_cells_in_a_line() =>
        Styles.BulletedRows("Before\n| Paper | Code |\n| --- | --- |\n| Tides | yes |\n")
        .Should().Be("Before\n- Tides — yes\n");

    [Fact]
    public void Headings_move_up_where_none_is_highest()
    {
        Styles.Promoted(Bullets).Should().StartWith("# Papers\n").And.Contain("\n# Tools\n");
        Styles.Promoted("# Harbour\n\n## Papers\n").Should().Be("# Harbour\n\n## Papers\n");
    }

    [Fact]
    public void Preface_is_left_out_but_no_entry_in_it()
    {
        Styles.WithoutPreface("# Harbour\n\nHello.\n\n## Papers\n").Should().Be("# Harbour\n\n## Papers\n");
        Styles.WithoutPreface("# Harbour\n\n[Tides](https://example.org/1)\n\n## Papers\n")
            .Should().Be("# Harbour\n\n[Tides](https://example.org/1)\n\n## Papers\n");
    }

    [Fact]
    public void Titles_of_sections_become_bold_lines() =>
        Styles.BoldSections(Labelled("# Harbour\n\n## Papers\n\n## More\n", "Harbour", "Papers"))
            .Should().Be("# Harbour\n\n\n**Papers**\n\n\n## More\n");

    [Fact]
    public void Title_in_front_matter_is_written_as_a_heading_or_not_any_more()
    {
        const string Front = "---\ntitle: Harbour\n---\n";
        Styles.OtherTitle(Labelled(Front + "Hello.\n", "Harbour")).Should().Be(Front + "\n# Harbour\n\nHello.\n");
        Styles.OtherTitle(Labelled(Front + "# Harbour\n\nHello.\n", "Harbour")).Should().Be(Front + "\nHello.\n");
        Styles.OtherTitle(Labelled("Hello.\n", "Harbour")).Should().Be("Hello.\n");
    }

    [Fact]
    public void Code_stays_as_it_is() => Styles.Bulleted("```\n1. Tides\n```\n1. Gulls\n").Should().Be("```\n1. Tides\n```\n- Gulls\n");

    private static LabelledDocument Labelled(string text, string title, params string[] sections) => new(
        "harbour.md",
        "harbour",
        text,
        [new LabelledIssue(
            title, null, null, "en", null, [.. sections.Select(section => new LabelledSection([section], false, false, []))])]);
}
