using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Tests.Parsing.Layout;

/// <summary>
/// What a part of an issue is by what the parts beside it are, and what the forms of mail, listings and bibliographies mean.
/// </summary>
public sealed class RepeatedLayoutsTests
{
    [Theory]
    [InlineData(
        "【1】 One\n**Link**: https://example.org/1\nText about it.\n\n【2】 Two\n**Link**: https://example.org/2\nText about it.\n",
        "【1】 Three\n**Link**: https://example.org/3\nText about it.\n")]
    [InlineData(
        "1、[One](https://example.org/1)\n\nText about it.\n\n2、[Two](https://example.org/2)\n\nText about it.\n",
        "![](https://example.org/3.png)\n\n3、Three\n\nText about [it](https://example.org/3).\n")]
    [InlineData(
        "1、[One](https://example.org/1)\n\nText about it.\n\n2、[Two](https://example.org/2)\n\nText about it.\n",
        "1、Three\n\nText about [it](https://example.org/3).\n")]
    public void Heading_above_one_numbered_item_is_a_section_where_others_hold_several(string several, string one)
    {
        var issue = Parse($"## Papers\n\n{several}\n## Series\n\n{one}");
        Outline(issue).Should().Equal("Papers: One, Two", "Series: Three");
    }

    [Fact]
    public void Numbers_in_brackets_go_on_in_the_next_section()
    {
        var issue =
            Parse(
                "## Sea\n\n[1] [One](https://example.org/1), a text about it.\n\n[2] [Two](https://example.org/2), a text about it.\n\n"
                    + "## Land\n\n[3] [Three](https://example.org/3), a text about it.\n\n"
                    + "[4] [Four](https://example.org/4), a text about it.\n");
        Outline(issue).Should().Equal("Sea: One, Two", "Land: Three, Four");
    }

    [Fact]
    public void Picture_above_the_only_item_of_a_section_belongs_to_the_section()
    {
        var issue =
            Parse(
                "## Papers\n\n**[One](https://example.org/1)**: text about it.\n\n**[Two](https://example.org/2)**: text about it.\n\n"
                    + "## Videos\n\n[![](https://example.org/3.png)](https://example.org/3)\n\n"
                    + "**[Three](https://example.org/3)**: 22 minutes of it.\n");
        Outline(issue).Should().Equal("Papers: One, Two", "Videos: Three");
    }

    [Fact]
    public void Title_in_bold_that_mail_wrapped_is_a_title()
    {
        var issue = Parse("## News\n\n[**One**](https://example.org/1)\n\nText about it.\n\n[**Two, which is a title\n"
            + "of two lines**](https://example.org/2)\n\nText about it.\n");
        Outline(issue).Should().Equal("News: One, Two, which is a title of two lines");
    }

    [Fact]
    public void Sentences_with_such_bullets_and_no_links_are_a_story()
    {
        var issue =
            Parse(
                "## Harbours learn to count ships\n\n• It is large.\n\n• It is slow.\n\n[Read it](https://example.org/1)\n\n"
                    + "## Pilots read the tide tables\n\n"
                    + "Text about [it](https://example.org/2), and more of it than a line.\n\n## Ferries that sail at night\n\n"
                    + "Text about [it](https://example.org/3), and more of it than a line.\n");
        issue.GetAllEntries().Select(entry => entry.Title).Should().Equal(
            "Harbours learn to count ships", "Pilots read the tide tables", "Ferries that sail at night");
    }

    [Theory]
    [InlineData("[arXiv:2605.00001](https://arxiv.org/abs/2605.00001) ([pdf](https://arxiv.org/pdf/2605.00001))\n**Title: Seas of grass**\n"
        + "Authors: A. Bo\nComments: code at https://github.com/bo/seas")]
    [InlineData("[arXiv:2605.00001](https://arxiv.org/abs/2605.00001)\n**Seas of grass**\nA. Bo, C. Do")]
    public void Title_stands_below_the_identifier_that_a_listing_begins_with(string item)
    {
        var entry =
            Parse($"## cs.LG\n\n[1] {item}\n\n---\n\n[2] [arXiv:2605.00002](https://arxiv.org/abs/2605.00002)\n**Rivers of ink**\nE. Fo\n")
            .GetAllEntries()
            .First();
        (entry.Title, entry.Url).Should().Be(("Seas of grass", "https://arxiv.org/abs/2605.00001"));
    }

    [Theory]
    [InlineData(
        "A. Bo, C. van der Do, and E. Fo, “Seas of grass: Rivers of ink,” in *Proc. of Rivers*, 2026.", "Seas of grass: Rivers of ink")]
    [InlineData("A. Bo *et al.*, \"Where do seas begin?\" *Journal of Seas*, vol. 3, 2026.", "Where do seas begin?")]
    [InlineData("Sam A. Bo: “Seas will change everything.”", "Sam A. Bo: “Seas will change everything.”")]
    [InlineData("Ann says, “Seas of grass,” and smiles.", "Ann says, “Seas of grass,” and smiles.")]
    [InlineData("A. Bo writes that “Seas of grass,” is new.", "A. Bo writes that “Seas of grass,” is new.")]
    public void Title_of_a_reference_stands_in_quotation_marks_behind_its_authors(string reference, string title)
    {
        var issue = Parse($"## Reading\n\n[1] {reference}\n\n[2] G. Ho, “Hidden rivers,” 2026. https://example.org/2\n");
        issue.GetAllEntries().Select(entry => entry.Title).Should().Equal(title, "Hidden rivers");
    }

    [Theory]
    [InlineData("A. Bo, C. van der Do, and E. Fo. **Seas of grass**. *Rivers*, 2026. [[paper](https://example.org/1)]", "Seas of grass")]
    [InlineData("A. Bo *et al.*: [Seas of grass](https://example.org/1), 2026.", "Seas of grass")]
    [InlineData("J.-B. Bo and C. O’Do. [Seas of grass](https://example.org/1), 2026.", "Seas of grass")]
    [InlineData("A. Bo, C. Do. [PDF](https://example.org/1)", "A. Bo, C. Do.")]
    [InlineData("A. Bo et al. Seas of Grass. [arXiv:2605.00001](https://example.org/1)", "A. Bo et al. Seas of Grass.")]
    [InlineData("A. Bo, C. Do. Seas of Grass. [Rivers](https://example.org/1)", "A. Bo, C. Do.")]
    [InlineData("U.S. Senate, [in a letter](https://example.org/1), asks for seas.", "U.S. Senate, in a letter, asks for seas.")]
    [InlineData("Ann writes of **seas of grass** in a [letter](https://example.org/1).", "Ann writes of seas of grass in a letter.")]
    public void Title_in_bold_or_linked_stands_behind_its_authors(string item, string title)
    {
        var issue = Parse($"## Reading\n\n- {item}\n- G. Ho. **Hidden rivers**. 2026. [[paper](https://example.org/2)]\n");
        Entries(issue).Should().Equal((title, "https://example.org/1"), ("Hidden rivers", "https://example.org/2"));
    }

    [Fact]
    public void Bullets_that_a_story_announces_are_parts_of_it()
    {
        var issue =
            Parse(
                "## Over\n\n### One\n\nBy Ann, with 400 teams, at [its page](https://example.org/1).\n\n"
                    + "The last day moved much, and few kept their place. What worked:\n\n"
                    + "- more data ([first place](https://example.org/2))\n- a plain model ([fourth place](https://example.org/3))\n"
                    + "- *not* cleaning\n\n### Two\n\nBy Bo, with 600 teams, at [its page](https://example.org/4).\n\n"
                    + "Won by one person with 900 lines of code.\n");
        Outline(issue).Should().Equal("Over: One, Two");
    }

    [Fact]
    public void Heading_above_a_line_with_the_number_of_the_issue_is_its_title()
    {
        var issue =
            DigestDocument.Parse(
                "# Seas and rivers: grass, ink, and the return of tides\n\n"
                    + "*Issue 31 · 14 October 2026 · [in the browser](https://example.org/31)*\n\n# Seas\n\n"
                    + "**One** of [them](https://example.org/1) is new.\n\n**Two** of [them](https://example.org/2) are new.\n\n"
                    + "# Rivers\n\n**Three** of [them](https://example.org/3) are new.\n\n"
                    + "**Four** of [them](https://example.org/4) are new.\n").Issues
            .Should().ContainSingle().Subject;
        (issue.Title, issue.Number, issue.Period).Should().Be(("Seas and rivers: grass, ink, and the return of tides", 31, "2026-10-14"));
        Outline(issue).Should().Equal("Seas: One, Two", "Rivers: Three, Four");
    }

    [Theory]
    [InlineData("A talk with Prof. Ann Bo about seas. More of it", "A talk with Prof. Ann Bo about seas.")]
    [InlineData("Seas vs. rivers, told by A. Bo. More of it", "Seas vs. rivers, told by A. Bo.")]
    [InlineData("Seas with 7B. Rivers with more", "Seas with 7B.")]
    [InlineData("Seas raise a Series A. The rivers wait", "Seas raise a Series A.")]
    [InlineData("Seas are posted on X. Rivers are not", "Seas are posted on X.")]
    [InlineData("Seas are sued by the SEC. Rivers are not", "Seas are sued by the SEC.")]
    public void Abbreviations_end_no_sentence(string text, string title)
    {
        var issue = Parse($"## News\n\n- {text} [Link](https://example.org/1)\n- [Another](https://example.org/2) is told of here.\n");
        issue.GetAllEntries().First().Title.Should().Be(title);
    }

    [Fact]
    public void First_link_behind_a_label_is_where_to_read_on()
    {
        var issue =
            Parse(
                "## News\n\n**One and all:**\n\nText about it, some words of it.\n\n"
                    + "**Read more:** [Seas of Grass in Learning Machines](https://arxiv.org/abs/2605.00001) (arXiv).\n"
                    + "**Get the models:** [bo/seas](https://huggingface.co/bo/seas) (Hugging Face).\n\n***\n\n**Two and none:**\n\n"
                    + "Text about it, some words of it.\n\n**Read more:** [Rivers of Ink in Learning "
                    + "Machines](https://arxiv.org/abs/2605.00002) (arXiv).\n");
        issue.GetAllEntries().Select(entry => entry.Url)
            .Should().Equal("https://arxiv.org/abs/2605.00001", "https://arxiv.org/abs/2605.00002");
    }

    [Theory]
    [InlineData("[2026 Week 19](/posts/19/)", "[2026 Week 18](/posts/18/)", "[2026 Week 17](/posts/17/)", "[2026 Week 16](/posts/16/)")]
    [InlineData(
        "[2026-05-11](https://example.org/11)",
        "[2026-05-04](https://example.org/4)",
        "[2026-04-27](https://example.org/427)",
        "[2026-04-20](https://example.org/420)")]
    [InlineData("[第 19 期](/posts/19.html)", "[第 18 期](/posts/18.html)", "[第 17 期](/posts/17.html)", "[第 16 期](/posts/16.html)")]
    public void Links_that_are_dates_or_numbers_are_past_issues(params string[] past)
    {
        const string news =
            "## News\n\n- [One](https://example.org/1) is told of.\n- [Two](https://example.org/2) is told of.\n\n";
        Parse($"{news}## Old notes\n\n{string.Concat(past.Select(link => $"- {link}\n"))}").GetAllEntries().Should().HaveCount(2);
    }

    [Fact]
    public void Links_that_are_names_with_digits_are_entries()
    {
        var issue = Parse("## Models\n\n- [T5](https://example.org/1)\n- [R1](https://example.org/2)\n\n## Merged\n\n"
            + "- [25004](https://example.org/3)\n- [24943](https://example.org/4)\n");
        issue.GetAllEntries().Should().HaveCount(4);
    }

    [Fact]
    public void Rows_of_an_HTML_table_are_entries()
    {
        var issue =
            Parse(
                "## Videos\n\n<table>\n<tr>\n<th align=\"left\">Date</th>\n<th>What</th>\n</tr>\n<tr>\n<td><img src=\"1.png\"></td>\n"
                    + "<td><b><a href=\"https://example.org/1\">One</a></b><br>\nText about it.</td>\n</tr>\n"
                    + "<tr><td>May 24</td><td><a href=\"https://example.org/2\">Two</a></td></tr>\n</table>\n");
        Entries(issue).Should().Equal(("One", "https://example.org/1"), ("Two", "https://example.org/2"));
        issue.Sections.Should().ContainSingle().Which.Title.Should().Be("Videos");
    }

    [Theory]
    [InlineData("ChatGPT 上线广告")]
    [InlineData("Publicidad en ChatGPT")]
    [InlineData("OpenAI erstattet Anzeige")]
    public void News_about_advertisements_is_news(string title)
    {
        var issue =
            Parse($"### [One](https://example.org/1)\n\nText about it.\n\n### [{title}](https://example.org/2)\n\nText about it.\n");
        issue.GetAllEntries().Select(entry => entry.Title).Should().Equal("One", title);
    }

    private static IEnumerable<string> Outline(DigestIssue issue) =>
        issue.Sections.Select(section => $"{section.Title}: {string.Join(", ", section.Entries.Select(entry => entry.Title))}");

    private static List<(string Title, string? Url)> Entries(DigestIssue issue) =>
        [.. issue.GetAllEntries().Select(entry => (entry.Title, entry.Url))];

    private static DigestIssue Parse(string body) => DigestDocument.Parse($"# Digest 3\n\n{body}").Issues.Should().ContainSingle().Subject;
}
