using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Tests.Parsing.Layout;

/// <summary>Bullets and table rows as entries.</summary>
public sealed class ListsAndTablesTests
{
    [Theory]
    [InlineData("- [pdf] [Title](https://example.org/1). And more.", "Title")]
    [InlineData("- [hard] [deep: Title of it](https://example.org/1)", "deep: Title of it")]
    [InlineData("- **Title** — text ([paper](https://example.org/1))", "Title")]
    [InlineData("- **[Title](https://example.org/1)**.", "Title")]
    [InlineData("- Title - text about it. [link](https://example.org/1)", "Title")]
    [InlineData("- Text about it with a [link](https://example.org/1). And more.", "Text about it with a link.")]
    [InlineData("- [@somebody](https://example.org/1) released a model. It is new.", "@somebody released a model.")]
    [InlineData("- [Title](https://example.org/1) by [Somebody](https://example.org/2)", "Title")]
    [InlineData("- [Title](https://example.org/1) has many [open questions](https://example.org/2).", "Title has many open questions.")]
    [InlineData("- 12 March, online: [Title](https://example.org/1)", "Title")]
    [InlineData("- Mend the tide clock ([TIDE-12](https://example.org/1), [TIDE-14](https://example.org/2)).", "Mend the tide clock")]
    [InlineData("- [Title](https://example.org/1)\n  - a detail [more](https://example.org/2)\n  - another", "Title")]
    [InlineData("- **【Title of it】（seen at [the quay](https://example.org/1)）**", "Title of it")]
    [InlineData("- [ABCD 2031] Title.\n\n  > *A. Bo.* [[paper]](https://example.org/1)", "Title.")]
    [InlineData("- [Title][ref] is\n  wrapped over lines.\n\n[ref]: https://example.org/1", "Title")]
    public void Bullet_gives_title_and_link(string bullet, string expected)
    {
        var entry = Parse(
            $"{bullet}\n\n## Other\n\n- [o](https://example.org/o) is new.\n- [p](https://example.org/p) is new.\n").Sections[0].Entries
            .Should().ContainSingle().Subject;
        entry.Title.Should().Be(expected);
        entry.Url.Should().Be("https://example.org/1");
    }

    [Theory]
    [InlineData("| **Title** - text | [Paper](https://example.org/1), [Tweet](https://example.org/2) |")]
    [InlineData("| 1) Title  Text that goes on. <br>● more of it | [Paper](https://example.org/1) |")]
    [InlineData("| 1) **Title** text by [Somebody](https://example.org/2) | [Paper](https://example.org/1) |")]
    [InlineData("| [Title](https://example.org/1) | text |")]
    public void Row_gives_title_and_link(string row)
    {
        var section =
            Parse($"| Paper | Links |\n| --- | --- |\n{row}\n| **Other** - text | [Paper](https://example.org/o) |\n").Sections[0];
        section.Entries.Select(entry => (entry.Title, entry.Url))
            .Should().Equal(("Title", "https://example.org/1"), ("Other", "https://example.org/o"));
        section.Introduction.Should().BeNull("the names of columns introduce nothing");
    }

    [Theory]
    [InlineData("News title")]
    [InlineData("Title")]
    [InlineData("Talk")]
    [InlineData("トピック")]
    public void Column_named_by_titles_holds_them(string name)
    {
        var entries = Parse($"| Id | Day | {name} | Link |\n| --- | --- | --- | --- |\n"
            + "| 0504-seas | 2031-05-04 | Seas | https://example.org/1 |\n"
            + "| 0511-rivers | 2031-05-11 | Rivers | https://example.org/2 |\n").GetAllEntries();
        entries.Select(entry => (entry.Title, entry.Url))
            .Should().Equal(("Seas", "https://example.org/1"), ("Rivers", "https://example.org/2"));
    }

    [Fact]
    public void Remark_in_brackets_behind_the_link_of_a_cell_is_no_part_of_the_title() => Parse(
        "| Date | Paper |\n| --- | --- |\n| 2031-05-04 | [Seas](https://example.org/1) (ABCD 2031) |\n"
            + "| 2031-05-11 | [Rivers](https://example.org/2) (EFG 2030) |\n").GetAllEntries().Select(entry => entry.Title)
        .Should().Equal("Seas", "Rivers");

    [Fact]
    public void Placeholders_names_and_notices_are_furniture()
    {
        var issue =
            Parse(
                "- [One](https://example.org/1) is new.\n- [Two](https://example.org/2) is new.\n\n## Jobs\n\n"
                    + "*No jobs were listed this week.*\n\n## New hands\n\n* Ada\n* Grace\n* Radia\n\n## Sponsors\n\n"
                    + "This issue is paid for by [Somebody](https://example.org/s).\n\n## Old issues\n\nPlease wait.\n\n## Past\n\n"
                    + "A year ago: [no. 2](https://example.org/n2)\n\n![](https://example.org/n2.png)\n");
        issue.Sections.Select(section =>
            (section.Title, IsNews: section.Kind != SectionKind.Navigation && section.Kind != SectionKind.Promotion)).Should().Equal(
            ("News of the week", true), ("Jobs", false), ("New hands", false), ("Sponsors", false), ("Old issues", false), ("Past", false));
    }

    [Fact]
    public void What_stands_behind_the_issues_of_a_compilation_belongs_to_none()
    {
        var document = DigestDocument.Parse(
            "# All weeks\n\n## Week of May 11, 2026\n\n- [One](https://example.org/1) is new.\n- [Two](https://example.org/2) is new.\n\n"
                + "## Week of May 4, 2026\n\n- [Three](https://example.org/3) is new.\n- [Four](https://example.org/4) is new.\n\n"
                + "## Contributing\n\nOpen an [issue](https://example.org/i).\n");
        document.Issues.Select(issue => (issue.Period, issue.GetAllEntries().Count())).Should().Equal(("2026-05-11", 2), ("2026-05-04", 2));
        document.Leaves[^1].Kind.Should().Be(LeafKind.Furniture);
    }

    private static DigestIssue Parse(string section) =>
        DigestDocument.Parse($"# Digest 3\n\n## News of the week\n\n{section}").Issues.Should().ContainSingle().Subject;
}
