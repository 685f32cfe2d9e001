using Label = MlDigest.Model.Parsing.Layout.LayoutLabel;

namespace MlDigest.Model.Tests.Parsing.Layout;

public sealed class PicturesAboveTests
{
    [Fact]
    public void Picture_right_below_the_title_of_a_section_is_that_of_its_first_entry() =>
        Images("## News\n\n![](a.png)\n\n### Tides\n\nThey rise.", Label.Section, Label.Prose, Label.HeadedEntry, Label.HeadedText)
            .Should().Equal("Tides: a.png");

    [Fact]
    public void Picture_that_begins_the_document_is_no_entry_s() =>
        Images("![](a.png)\n\n### Tides\n\nThey rise.", Label.Prose, Label.HeadedEntry, Label.HeadedText).Should().Equal("Tides: ");

    [Fact]
    public void Picture_between_a_rule_and_a_heading_is_that_of_the_entry_below() =>
        Images(
            "### Tides\n\nThey rise.\n\n---\n\n![](a.png)\n\n### Gulls\n\nThey fly.",
            Label.HeadedEntry, Label.HeadedText, Label.HeadedText, Label.HeadedEntry, Label.HeadedText)
            .Should().Equal("Tides: ", "Gulls: a.png");

    [Fact]
    public void Picture_that_leads_where_the_title_below_does_is_that_of_the_entry_below() =>
        Images(
            "### Tides\n\nThey rise.\n\n[![](a.png)](https://example.org/gulls)\n\n### [Gulls](https://example.org/gulls)\n\nThey fly.",
            Label.HeadedEntry, Label.HeadedText, Label.HeadedText, Label.HeadedEntry, Label.HeadedText)
            .Should().Equal("Tides: ", "Gulls: a.png");

    [Fact]
    public void Picture_behind_a_story_is_that_of_the_entry_below_where_the_first_stands_above_its_title() =>
        Images(
            "## News\n\n![](a.png)\n\n### Tides\n\nThey rise.\n\n![](b.png)\n\n### Gulls\n\nThey fly.",
            Label.Section, Label.Prose, Label.HeadedEntry, Label.HeadedText, Label.HeadedText, Label.HeadedEntry, Label.HeadedText)
            .Should().Equal("Tides: a.png", "Gulls: b.png");

    [Fact]
    public void Picture_behind_a_story_ends_it_where_nothing_shows_otherwise() =>
        Images(
            "### Tides\n\nThey rise.\n\n![](b.png)\n\n### Gulls\n\nThey fly.",
            Label.HeadedEntry, Label.HeadedText, Label.HeadedText, Label.HeadedEntry, Label.HeadedText)
            .Should().Equal("Tides: b.png", "Gulls: ");

    [Fact]
    public void Picture_behind_a_story_ends_it_where_another_has_its_picture_below_its_title() =>
        Images(
            "## News\n\n![](a.png)\n\n### Tides\n\nThey rise.\n\n![](b.png)\n\n### Gulls\n\n![](c.png)\n\nThey fly.",
            Label.Section, Label.Prose, Label.HeadedEntry, Label.HeadedText, Label.HeadedText, Label.HeadedEntry, Label.HeadedText,
            Label.HeadedText)
            .Should().Equal("Tides: a.png, b.png", "Gulls: c.png");

    [Fact]
    public void Picture_above_a_list_is_the_section_s() =>
        Images("## News\n\n![](a.png)\n\n- Tides\n- Gulls", Label.Section, Label.Prose, Label.Entry, Label.Entry)
            .Should().Equal("Tides: ", "Gulls: ");

    [Fact]
    public void Entry_with_a_picture_above_spans_it_and_has_its_title_and_body_below()
    {
        const string Text = "## News\n\n![](a.png)\n\n### Tides\n\nThey rise.";
        var document = GivenLayout.Read(Text, Label.Section, Label.Prose, Label.HeadedEntry, Label.HeadedText);
        var entry = document.Issues[0].GetAllEntries().Single();
        (entry.Title, entry.Summary, entry.Body).Should().Be(("Tides", "They rise.", "They rise."));
        (entry.Span.Start, entry.Span.Line).Should().Be((Text.IndexOf('!'), 3));
    }

    private static IEnumerable<string> Images(string digest, params Label[] labels) =>
        GivenLayout.Read(digest, labels).Issues[0].GetAllEntries()
            .Select(entry => $"{entry.Title}: {string.Join(", ", entry.Images.Select(image => image.Url))}");
}
