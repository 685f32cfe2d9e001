using MlDigest.Model.Parsing;
using MlDigest.Model.Parsing.Building;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;
using MlDigest.Model.Parsing.Titles;

namespace MlDigest.Model.Tests.Parsing.Building;

/// <summary>Entries out of items that are known to be one, whatever the layout stage says.</summary>
public sealed class EntryBuilderTests
{
    [Theory]
    [InlineData("- [#12](https://example.org/12) Faster reading of tides", "Faster reading of tides")]
    [InlineData("- <https://example.org/12> Tides as a clock, told for children", "Tides as a clock, told for children")]
    [InlineData("- [X](https://x.com/somebody/status/1) and [Paper](https://example.org/12): Tides as a clock", "Tides as a clock")]
    [InlineData("- The shape of tides [[notes](notes/tides.md)] [[link](https://example.org/12)]", "The shape of tides")]
    [InlineData("- \"Tides as conversations\" [[4]](https://example.org/12) by Ash and Bo. They ask back.", "\"Tides as conversations\"")]
    [InlineData("- Trowel [[7]](https://example.org/12), a tool for gardens.", "Trowel")]
    [InlineData("- Trowel 0.14 -- the garden tool. Beds can be named now,\n  and paths too.\n  https://example.org/12", "Trowel 0.14")]
    [InlineData("- [`#[tide]` on all quays](https://example.org/12)", "#[tide] on all quays")]
    [InlineData("- [Tides for those who read C#](https://example.org/12).", "Tides for those who read C#")]
    [InlineData("- [Tides #](https://example.org/12)", "Tides")]
    [InlineData("- Practical tides ([5-7min](https://example.org/12))", "Practical tides")]
    [InlineData("- Practical tides ([example.org](https://example.org/12))", "Practical tides")]
    [InlineData("- **Tue 10 Nov**, 18:30: [Supper club](https://example.org/12), upstairs at the anchor", "Supper club")]
    [InlineData("- 27 Mayıs – [Açık Veri Günü](https://example.org/12), Eskişarköy", "Açık Veri Günü")]
    [InlineData("- Interesting feedback: [A thread on tides](https://example.org/12) - also read the replies!", "A thread on tides")]
    [InlineData("- Ann, Bo & Cy (2031). *Tides as a clock.* Annals of Water. [doi](https://example.org/12)", "Tides as a clock.")]
    [InlineData("### [lantern](https://example.org/12) ⭐ 3.2k `CLI` `監控`", "lantern")]
    [InlineData("### [lantern](https://example.org/12) explained in `Go`", "lantern explained in Go")]
    [InlineData("- [lantern](https://example.org/12)（[程式碼](https://example.org/code)）", "lantern")]
    [InlineData("- OWN - [A new site has opened](https://example.org/12)", "OWN - A new site has opened")]
    [InlineData("- [Paddle](https://example.org/12) fits into a bag. It was shown [at a fair](https://example.org/fair).", "Paddle")]
    [InlineData(
        "- [Loom](https://example.org/12) and its [solver](https://example.org/solver) made it possible.",
        "Loom and its solver made it possible.")]
    [InlineData(
        "<i>Title</i>: <a href=\"https://example.org/12\">Tides as a clock</a> (Harbour 2031)<br>\n<i>Author</i>: Ann Writer<br>\nText.",
        "Tides as a clock")]
    [InlineData("## [Tides as a clock](https://example.org/12) [[code](https://example.org/code)]", "Tides as a clock")]
    [InlineData(
        "- [#12](https://example.org/12) **tides: count from noon** (by [@ann](https://example.org/ann))", "tides: count from noon")]
    [InlineData("- **[Forum]** [Tides as a clock](https://example.org/12) (10 messages)", "Tides as a clock")]
    [InlineData("**[Tides as a clock](https://example.org/12) by Ann Writer on The Harbour.** Text about it.", "Tides as a clock")]
    [InlineData("**[Tides as a clock](https://example.org/12)- Ann Writer** Text about it.", "Tides as a clock")]
    [InlineData("- Nice: [Tides as a clock](https://example.org/12) von [Ann Writer](https://example.org/ann).", "Tides as a clock")]
    [InlineData("### <b>2031/05/02</b> [Tides as a clock](https://example.org/12)", "Tides as a clock")]
    [InlineData("### Tides as a clock (https://example.org/12) [pdf: https://example.org/pdf]", "Tides as a clock")]
    [InlineData("| Week | Day | Paper |\n|---|---|---|\n| 1 | 5/2 | Ann Writer and Bo Reader. 2031. **Tides as a clock**. "
        + "[[pdf]](https://example.org/12) |", "Tides as a clock")]
    [InlineData(
        "| Day | Topic | Who |\n|---|---|---|\n| 2 May 2031 | [Tides as a clock](https://example.org/12) | Ann |", "Tides as a clock")]
    [InlineData("- **Topic:** [Tides as a clock](https://example.org/12)", "Tides as a clock")]
    [InlineData("### [Tides as a clock](https://example.org/12) [[Back]](#contents)", "Tides as a clock")]
    [InlineData("- 12:34 [Tides as a clock](https://example.org/12)", "Tides as a clock")]
    [InlineData("### 01:12:34 – [Tides as a clock](https://example.org/12)", "Tides as a clock")]
    [InlineData("### [00:12:30] [Tides as a clock](https://example.org/12)", "Tides as a clock")]
    [InlineData("### (7:05) [Tides as a clock](https://example.org/12)", "Tides as a clock")]
    [InlineData("### 10:30 am: Tides as a clock\n\nhttps://example.org/12", "10:30 am: Tides as a clock")]
    [InlineData("### 12:30-13:30 Tides\n\nhttps://example.org/12", "12:30-13:30 Tides")]
    [InlineData("### 16:9 is a shape of tides\n\nhttps://example.org/12", "16:9 is a shape of tides")]
    [InlineData("### [[notes/tides|Tides as a clock]]\n\nhttps://example.org/12", "Tides as a clock")]
    [InlineData("### Of [[tides|Tides]] and [[a|others]], told\n\nhttps://example.org/12", "Of Tides and others, told")]
    [InlineData("### Tides [[|x]] [[a]] of old\n\nhttps://example.org/12", "Tides [[|x]] [[a]] of old")]
    [InlineData("### [[Tides as a clock]]\n\nhttps://example.org/12", "Tides as a clock")]
    [InlineData("### Of [[A clock]], told\n\nhttps://example.org/12", "Of A clock, told")]
    [InlineData("### Tides of [[T; N]] and [[1, 2]]\n\nhttps://example.org/12", "Tides of [[T; N]] and [[1, 2]]")]
    [InlineData("- harbour notes --- many of them, read [here](https://example.org/12)", "harbour notes")]
    [InlineData("1. Tides as a clock (2031), A. Writer et al. [[pdf]](https://example.org/12)", "Tides as a clock")]
    [InlineData(
        "- A. Author, B.-C. Writer, and D. Third. Tides as a clock. In Harbours, 2031 <https://example.org/12>", "Tides as a clock")]
    [InlineData("- A. Author and B. Writer. They sail at night <https://example.org/12>", "A. Author and B. Writer. They sail at night")]
    [InlineData("- [ 310502 ] Tides as a clock <https://example.org/12> [ from Ann ]", "Tides as a clock")]
    [InlineData("- Tides as a clock - an introduction <https://example.org/12>", "Tides as a clock - an introduction")]
    [InlineData("- Harbour talks of 2031\n  - <https://example.org/12>", "Harbour talks of 2031")]
    [InlineData(
        "| Paper | Read |\n|---|---|\n| ![Tides as a clock](https://arxiv.org/abs/2101.00001) | May |",
        "Tides as a clock",
        "https://arxiv.org/abs/2101.00001")]
    public void Title_is_without_what_only_refers_to_it(string item, string expected, string url = "https://example.org/12")
    {
        var entry = Build(item);
        entry.Title.Should().Be(expected);
        entry.Url.Should().Be(url);
    }

    [Fact]
    public void Day_in_a_row_or_before_a_dash_is_no_title()
    {
        Build("| No. | Day | What |\n|---|---|---|\n| 6 | 08-15 | A note on the blackboard |").Title
            .Should().Be("A note on the blackboard");
        Build("- 3 May – General meeting, town hall").Title.Should().Be("General meeting, town hall");
    }

    [Fact]
    public void Remark_in_brackets_at_its_end_is_no_part_of_a_title() =>
        new[] { "- The shape of tides (not to be had before May)", "- The shape of tides (Part 2)", "- The shape of tides (noon)" }.Select(
            item => Build(item).Title)
            .Should().Equal("The shape of tides", "The shape of tides (Part 2)", "The shape of tides (noon)");

    [Fact]
    public void What_somebody_said_is_no_account_though_the_link_is_a_name() =>
        Build("- [@ann](https://social.example/ann/status/1) counts the waves. She [said so](https://social.example/ann/status/2) before.")
            .Url.Should().Be("https://social.example/ann/status/1");

    [Theory]
    [InlineData("**#1** **[@ann](https://example.com/ann) shows** **[how to count waves](https://example.org/12)** **.**")]
    [InlineData("**[Ann Writer](https://twitter.com/ann) shows [how to count waves](https://example.org/12).**")]
    [InlineData("## Waves\n\n> Quoted.\n\n— Ann ([@ann](https://example.com/ann)), [May 12](https://example.org/12)")]
    [InlineData("## Waves\n\n[Ann](https://medium.com/u/a1b2) wrote [a text](https://example.org/12).")]
    [InlineData("## Waves\n\n[ann](https://users.forum.example/users/ann) counts [all of them](https://example.org/12).")]
    [InlineData("## Waves\n\nThe [register](https://example.org/12) lists all waves. **Related:** [A Package for the Waves of All "
        + "Seas](https://example.org/other).")]
    [InlineData("## Waves\n\nAll that is known of [waves](https://en.wikipedia.org/wiki/Wave) fits on a page, and nobody who has read it "
        + "will look at the sea as before, for which reason [Ann Writer](https://ann.example/) made [a list](https://example.org/12).")]
    [InlineData("## Waves\n\n- Short read: [Waves and how they are explained](https://example.org/short)\n"
        + "- Paper: [Counting the waves](https://example.org/12)\n- Code: [code](https://example.org/code)")]
    [InlineData("## Waves\n\nText about waves that goes on for a line.\n\nLinks:\n\n- [The account](https://example.org/12)\n"
        + "- [Discussion](https://example.org/forum)")]
    [InlineData("## Waves\n\n- **Link:** [waves.example](https://example.org/12)\n- **Article:** [PDF](https://example.org/article)")]
    [InlineData("## Waves\n\n![The coast](coast.png)\nSource: [Archive](https://example.org/archive)\n\n"
        + "More of it is said [as a report](https://example.org/12).")]
    [InlineData("## Waves\n\nAnn, founder of [sea.example](https://sea.example/), was asked [about waves](https://example.org/12).")]
    [InlineData("## Waves\n\n![The coast](coast.png)\n*Source: [Archive](https://example.org/archive)*\n\n"
        + "More of it is said [as a report](https://example.org/12).")]
    [InlineData("## [Waves](https://example.org/12?utm_source=mail)\n\n[](https://example.org/12) [## Waves\n\n"
        + "example.org](https://example.org/12)")]
    [InlineData("## Waves\n\nBegin with the [text](http://Notes first and then the rest) below.\n\n[](https://example.org/12) [## Waves\n\n"
        + "example.org](https://example.org/12)")]
    [InlineData("## Waves\n\nPaper: [https://example.org/old](https://example.org/old)\n\n[](https://example.org/12) [## Waves\n\n"
        + "example.org](https://example.org/12)")]
    [InlineData(
        "| Date | Title | PDF | Code |\n|---|---|---|---|\n"
            + "| 2031-05-01 | **Waves** | [2105.00012v1](https://arxiv.org/abs/2105.00012v1) | **[link](https://github.com/ann/waves)** |",
        "https://arxiv.org/abs/2105.00012v1")]
    public void Link_is_what_the_entry_is_about(string items, string expected = "https://example.org/12") =>
        Build(items).Url.Should().Be(expected);

    [Theory]
    [InlineData("https://example.org/doi/10.1234/waves", "paper")]
    [InlineData("https://example.org/article/10.1234/waves", "paper")]
    [InlineData("https://example.org/article/waves", "article")]
    [InlineData("https://zenodo.org/doi/10.5281/zenodo.1", "dataset")]
    public void Page_that_names_a_work_is_a_paper_where_nothing_else_is_known_of_it(string url, string expected)
    {
        var entry = Build($"- [Waves as clocks]({url}) keep time.");
        entry.Kind.Value.Should().Be(expected);
        entry.Links.Single().Kind.Value.Should().Be(expected);
    }

    [Theory]
    [InlineData("- **arXiv:** 2105.00012 (updated 2031-03-05)", "arxiv:2105.00012")]
    [InlineData("- **arXiv**: 2105.00012", "arxiv:2105.00012")]
    [InlineData("- **arXiv ID:** `2105.00012v2`", "arxiv:2105.00012v2")]
    [InlineData("*arXiv* [2105.00012](https://example.org/12) | **PMID:** 28288169", "arxiv:2105.00012", "pubmed:28288169")]
    [InlineData("- **DOI:** 10.1234/abcd", "doi:10.1234/abcd")]
    [InlineData("- **arXiv:** [2105.00012](https://arxiv.org/abs/2105.00012v3)", "arxiv:2105.00012v3")]
    [InlineData("- **Code of the archive:** 2105.00012")]
    [InlineData("- **Read on arXiv**\n  2105.00012 readers did.")]
    public void Identifiers_may_stand_behind_labels_in_another_style(string below, params string[] expected) =>
        Build($"### Waves as clocks\n\n{below}").Identifiers.Select(id => id.ToString()).Should().Equal(expected);

    private static DigestEntry Build(string markdown)
    {
        var outline = OutlineReader.Read(MarkdownReader.Read(markdown), []);
        var first = outline.Items.FindIndex(item => item.Kind != OutlineKind.TableHeader);
        var items = new Extent(first, outline.Items.Count);
        var head = outline.Items[first].Kind == OutlineKind.Heading ? outline.Items[first].Runs : EntryHead.Of(outline, items);
        var entry = LayoutNode.Leaf(LayoutRole.Entry, items, head);
        var titles = new TitleChooser(outline, new LayoutTree(default, [new IssueLayout(-1, items, [entry])])).Choose(TitleModel.Fitted);
        return new EntryBuilder(outline, new DigestParserOptions(), titles).Build(entry, default);
    }
}
