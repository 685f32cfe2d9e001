using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Tests.Parsing.Layout;

/// <summary>Regions without headings: paragraphs with titles, numbers or links in front.</summary>
public sealed class LeadsTests
{
    [Theory]
    [InlineData("***One***\nText about it, [here](https://example.org/1).\n\n***Two***\nText about it, [here](https://example.org/2).\n")]
    [InlineData("**One.** Text about it, [here](https://example.org/1).\n\n**Two.** Text about it, [here](https://example.org/2).\n")]
    [InlineData("__One__\n\nText about it, [here](https://example.org/1).\n\n__Two__\n\nText about it, [here](https://example.org/2).\n")]
    [InlineData("1、[One](https://example.org/1)\n\nText.\n\n2、[Two](https://example.org/2)\n\nText.\n")]
    [InlineData("**1、One**\n\nText [here](https://example.org/1).\n\n**2、Two**\n\nText [here](https://example.org/2).\n")]
    [InlineData("[One](https://example.org/1)\n\n> Quoted.\n\n---\n\n[Two](https://example.org/2)\n\n> Quoted.\n")]
    [InlineData("<details>\n<summary>One</summary>\n\nText [here](https://example.org/1).\n\n</details>\n\n<details>\n"
        + "<summary>Two</summary>\n\nText [here](https://example.org/2).\n\n</details>\n")]
    public void Paragraphs_with_titles_are_entries(string section) =>
        Entries(section).Should().Equal(("One", "https://example.org/1"), ("Two", "https://example.org/2"));

    [Fact]
    public void Bold_line_over_bullets_with_titles_is_a_section()
    {
        var section =
            Parse("**Models**\n\n- **One**: text [here](https://example.org/1).\n- **Two**: text [here](https://example.org/2).\n\n"
                + "**Tools**\n\n- **Three**: text [here](https://example.org/3).\n- **Four**: text [here](https://example.org/4).\n");
        section.Sections.Select(nested => $"{nested.Title}: {string.Join(", ", nested.Entries.Select(entry => entry.Title))}")
            .Should().Equal("Models: One, Two", "Tools: Three, Four");
    }

    [Theory]
    [InlineData("- 00:03:12 — [One](https://example.org/1): said somebody.\n- 01:09:40 — [Two](https://example.org/2)\n")]
    [InlineData("- (03:12) [One](https://example.org/1) is new.\n- [09:40] [Two](https://example.org/2) is new.\n")]
    [InlineData("- **Ann:** [One](https://example.org/1), a tool.\n- **Bo:** [*Two*](https://example.org/2), a book.\n")]
    public void Times_and_names_in_front_of_a_link_are_no_titles(string bullets) =>
        Entries(bullets.Replace("One", "The first of all", StringComparison.Ordinal)
            .Replace("Two", "The second of all", StringComparison.Ordinal)).Should()
            .Equal(("The first of all", "https://example.org/1"), ("The second of all", "https://example.org/2"));

    [Fact]
    public void Bold_lines_without_links_divide_bold_lines_with_links()
    {
        var issue =
            DigestDocument.Parse(
                "# Digest 3\n\n**MODELS**\n\n**[One](https://example.org/1)**\n\nText.\n\n**[Two](https://example.org/2)**\n\nText.\n\n"
                    + "**TOOLS**\n\n**[Three](https://example.org/3)**\n\nText.\n\n**[Four](https://example.org/4)**\n\nText.\n").Issues[0];
        issue.Sections.Select(section => $"{section.Title}: {string.Join(", ", section.Entries.Select(entry => entry.Title))}")
            .Should().Equal("MODELS: One, Two", "TOOLS: Three, Four");
    }

    [Fact]
    public void Labels_that_every_entry_repeats_are_no_titles()
    {
        const string Entry = "**Summary:** It works.\n\n**Link:** https://example.org/1\n\n**Why it matters:** It is quick.\n\n";
        var issue = DigestDocument.Parse($"# Digest 3\n\n## Papers\n\n### One\n\n{Entry}### Two\n\n{Entry}### Three\n\n{Entry}").Issues[0];
        issue.GetAllEntries().Select(entry => entry.Title).Should().Equal("One", "Two", "Three");
    }

    [Theory]
    [InlineData("（1）…。", "（2）…。")]
    [InlineData("1) …", "2) …")]
    public void Numbers_in_another_form_are_lists_inside_an_item(string first, string second) =>
        Entries($"1、[One](https://example.org/1)\n\nText.\n\n{first}\n\n{second}\n\n2、[Two](https://example.org/2)\n\nText.\n")
            .Should().Equal(("One", "https://example.org/1"), ("Two", "https://example.org/2"));

    [Fact]
    public void Numbered_sentences_are_news_like_their_neighbours()
    {
        Entries("1、A ferry sails to the north.\n\n2、Another sails to the south.\n\n3、The third stays.\n").Select(entry => entry.Title)
            .Should()
            .Equal("A ferry sails to the north", "Another sails to the south", "The third stays");
    }

    [Theory]
    [InlineData("2、[Screen Share](https://example.org/2)\n\nText.", "Screen Share")]
    [InlineData("2、[目录](https://example.org/2)\n\nText.", "目录")]
    public void An_item_among_items_is_no_furniture_whatever_its_words(string second, string title) =>
        Entries($"1、[One](https://example.org/1)\n\nText.\n\n{second}\n\n3、[Three](https://example.org/3)\n\nText.\n")
            .Select(entry => entry.Title)
            .Should().Equal("One", title, "Three");

    [Fact]
    public void Bold_lead_with_text_behind_it_is_no_furniture_whatever_its_words() =>
        Entries("**Twitter is slow**: text [here](https://example.org/1).\n\n**All About Boats**: text [here](https://example.org/2).\n")
            .Select(entry => entry.Title)
            .Should().Equal("Twitter is slow", "All About Boats");

    [Fact]
    public void Paragraphs_that_each_have_a_link_are_entries_known_by_their_first_sentence()
    {
        var issue =
            DigestDocument.Parse(
                "# Digest 3\n\n## Papers\n\n- [One](https://example.org/1) is new.\n- [Two](https://example.org/2) is new.\n"
                    + "- [Three](https://example.org/3) is new.\n\n## Mentions\n\nA tool is [out](https://example.org/4). It is quick.\n\n"
                    + "The talks are [online](https://example.org/5).\n\nSomebody wrote [this](https://example.org/6).\n").Issues[0];
        issue.Sections[1].Entries.Select(entry => (entry.Title, entry.Url)).Should().Equal(
            ("A tool is out.", "https://example.org/4"),
            ("The talks are online.", "https://example.org/5"),
            ("Somebody wrote this.", "https://example.org/6"));
    }

    [Fact]
    public void Quotation_is_known_by_its_source()
    {
        Entries("1、\n\nSomething wise.\n\n-- [A wise page](https://example.org/1)\n\n2、\n\nSomething else.\n\n"
            + "-- [Another page](https://example.org/2)\n")
            .Should().Equal(("A wise page", "https://example.org/1"), ("Another page", "https://example.org/2"));
    }

    private static IEnumerable<(string Title, string? Url)> Entries(string section) =>
        Parse(section).GetAllEntries().Select(entry => (entry.Title.TrimEnd('.'), entry.Url));

    private static DigestSection Parse(string section) =>
        DigestDocument.Parse($"# Digest 3\n\n## News of the week\n\n{section}").Issues[0].Sections.Should().ContainSingle().Subject;
}
