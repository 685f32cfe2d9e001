using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Tests.Parsing.Layout;

public sealed class LayoutInferenceTests
{
    private const string Story = "Some words about it, with a [link](https://example.org/story).\n\n";

    [Fact]
    public void Title_on_the_level_of_the_others_is_known_by_what_it_says()
    {
        var issue = Parse($"# Letters on vision, May 2026\n\nHello.\n\n# One\n\n{Story}# Two\n\n{Story}");
        issue.Title.Should().Be("Letters on vision, May 2026");
        issue.Period.Should().Be("2026-05");
        issue.Series.Should().Be("Letters on vision");
        issue.GetAllEntries().Select(entry => entry.Title).Should().Equal("One", "Two");
    }

    [Fact]
    public void Subheadings_inside_an_entry_are_not_entries_when_its_neighbours_have_none()
    {
        var issue = Parse($"# One\n\n{Story}# Two\n\n{Story}#### Features\n\n- quick\n- small\n\n#### References\n\n"
            + $"- Code https://example.org/code\n\n# Three\n\n{Story}");
        issue.GetAllEntries().Select(entry => entry.Title).Should().Equal("One", "Two", "Three");
        issue.GetAllEntries().ElementAt(1).Body.Should().EndWith("- Code https://example.org/code");
    }

    [Fact]
    public void Bullets_that_are_details_do_not_make_a_section()
    {
        var issue = Parse($"# One\n\n{Story}# Two\n\n- easy to use\n- builds on work of last year\n"
            + $"- Source: [Blog](https://example.org/blog)\n\n# Three\n\n{Story}");
        issue.GetAllEntries().Select(entry => (entry.Title, entry.Url)).Should().Equal(
            ("One", "https://example.org/story"), ("Two", "https://example.org/blog"), ("Three", "https://example.org/story"));
    }

    [Fact]
    public void Bullets_that_read_like_news_are_entries_of_their_section()
    {
        var section = Parse("# Digest 3\n\n## Picks\n\n- [One](https://example.org/1) is short.\n"
            + "- **Two.** Longer, [here](https://example.org/2).\n  - a detail\n").Sections.Single();
        section.Title.Should().Be("Picks");
        section.Kind.Should().Be(SectionKind.Picks);
        section.Entries.Select(entry => (entry.Title, entry.Url))
            .Should().Equal(("One", "https://example.org/1"), ("Two.", "https://example.org/2"));
    }

    [Fact]
    public void Contents_past_issues_and_social_lines_are_furniture()
    {
        var issue =
            Parse(
                $"# Digest 3\n\n## Contents\n\n- [Papers](#papers)\n- [Tools](#tools)\n\n## Papers\n\n"
                    + $"### One\n\n{Story}### Two\n\n{Story}## Tools\n\n### Three\n\n{Story}### Four\n\n{Story}## Past issues\n\n"
                    + $"[May](/may) · [April](/april)\n\n## Follow us\n");
        issue.Sections.Select(section => (section.Title, section.Kind)).Should().Equal(
            ("Contents", SectionKind.Navigation),
            ("Papers", SectionKind.Papers),
            ("Tools", SectionKind.Code),
            ("Past issues", SectionKind.Navigation),
            ("Follow us", SectionKind.Promotion));
        issue.Sections[3].Introduction.Should().Be("[May](/may) · [April](/april)");
        issue.GetAllEntries().Should().HaveCount(4);
    }

    [Fact]
    public void Section_keeps_its_number_and_its_introduction()
    {
        var section = Parse($"# Digest 3\n\n## 1. Papers\n\nThis month was quiet.\n\n### One\n\n{Story}### Two\n\n{Story}## 2. Tools\n\n"
            + $"### Three\n\n{Story}").Sections[0];
        (section.Ordinal, section.Title, section.Introduction).Should().Be((1, "Papers", "This month was quiet."));
    }

    [Fact]
    public void Headings_of_one_series_with_different_periods_each_begin_an_issue()
    {
        var document = DigestDocument.Parse(
            $"# All digests\n\n- [May](#may)\n\n## Best of the week (May 5 - May 11) - 2025\n\n- [One](https://example.org/1) is new.\n"
                + $"- [Two](https://example.org/2) is new.\n\n## Best of the week (April 28 - May 4) - 2025\n\n"
                + $"- [Three](https://example.org/3) is new.\n- [Four](https://example.org/4) is new.\n");
        document.Issues.Select(issue => issue.Period).Should().Equal("2025-05-05/2025-05-11", "2025-04-28/2025-05-04");
        document.Issues.Select(issue => issue.Series).Should().Equal("Best of the week", "Best of the week");
        document.Leaves[0].Should().Be(new DigestLeaf(LeafKind.Furniture, new SourceSpan(0, 28, 1)));
    }

    [Fact]
    public void Spans_say_where_things_stand()
    {
        const string Markdown =
            "# Digest 3\n\n## Papers\n\n### Harbours count ships again\n\nText [a](https://example.org/a).\n\n"
                + "### Pilots read the tide tables\n\n"
                + "Text [b](https://example.org/b).\n";
        var entry = Parse(Markdown).Sections[0].Entries[1];
        entry.Span.Line.Should().Be(9);
        entry.Span.Slice(Markdown).Should().Be("### Pilots read the tide tables\n\nText [b](https://example.org/b).");
    }

    [Fact]
    public void Decisions_are_explained_on_demand()
    {
        var parser = new DigestParser(new DigestParserOptions { ExplainLayout = true });
        var diagnostics = parser.Parse($"# Digest 3\n\n## Papers\n\n### One\n\n{Story}### Two\n\n{Story}").Diagnostics;
        diagnostics.First(diagnostic => diagnostic.Code == "layout").ToString()
            .Should().Be("line 3: information: 'Papers' is a section, because: it has several subheadings +2.0, its title names a kind of "
                + "news +0.5, there is nothing beside it +1.5; in all +4.0. [layout]");
    }

    [Theory]
    [InlineData("# Harbour digest 2031-05-04\n\nMade by hand.\n\n# Harbour digest — 2031-05-04")]
    [InlineData("# #3: Ferries, tides and more\n\nMade by hand.\n\n# Harbour digest № 12: ferries and tides")]
    public void Second_head_of_an_issue_begins_no_other(string heads)
    {
        var issue = Parse(
            $"{heads}\n\n## Boats\n\n"
                + "- [Ferries at night](https://example.org/1) are slow.\n- [Boats of paper](https://example.org/2) float.\n\n"
                + "## Water\n\n- [Tides as a clock](https://example.org/3) keep time.\n- [Waves](https://example.org/4) do not.\n");
        issue.GetAllEntries().Select(entry => entry.Title)
            .Should().Equal("Ferries at night", "Boats of paper", "Tides as a clock", "Waves");
    }

    [Theory]
    [InlineData("Harbour letter", "What is new", "What is new")]
    [InlineData("Harbour letter", "Harbour letter 12", null)]
    [InlineData("Boats and water", "The digest of May 2031", null)]
    [InlineData("Boats and water", "Why ferries are slow at night, and what else the harbour saw", null)]
    public void Heading_of_the_first_level_is_a_section_where_front_matter_has_another_title(string front, string heading, string? section)
    {
        var issue = Parse(
            $"---\ntitle: {front}\n---\n\n# {heading}\n\n"
                + "## [Ferries at night](https://example.org/1)\n\nThey are slow, and nobody minds.\n\n"
                + "## [Boats of paper](https://example.org/2)\n\nThey float for an hour, and sink.\n\n"
                + "## [Tides as a clock](https://example.org/3)\n\nThey keep time.\n");
        issue.GetEntryReferences().Select(reference => reference.Path.LastOrDefault()?.Title).Should().Equal(section, section, section);
    }

    [Fact]
    public void Heading_with_a_story_below_is_an_entry_as_all_others_of_its_level_are_whatever_it_is_called()
    {
        var story = string.Concat(Enumerable.Repeat("Ann changed how the harbour counts its boats, and nobody has lost one since. ", 3));
        Parse($"# Harbour report 5\n\n## Applications\n\n{story}\n\n## Kernel\n\n{story}\n\n## Ports\n\n{story}\n\n"
            + $"## Servers\n\n{story}\n\n"
            + $"## Build system\n\n{story}\n").GetAllEntries().Select(entry => entry.Title)
            .Should().Equal("Applications", "Kernel", "Ports", "Servers", "Build system");
    }

    [Fact]
    public void Bullets_of_a_url_each_are_the_sources_of_the_story_above()
    {
        Parse("# Harbour digest 5\n\n## Accidents\n\n### Seventeen boats lost at night\n- https://example.org/1\n- https://example.com/a\n"
            + "- https://example.net/b\n\n### A quay under water\n- https://example.org/2\n- https://example.com/c\n\n## Repairs\n\n"
            + "### The lighthouse shines again\n- https://example.org/3\n- https://example.net/d\n")
            .GetAllEntries().Select(entry => entry.Title)
            .Should().Equal("Seventeen boats lost at night", "A quay under water", "The lighthouse shines again");
    }

    private static DigestIssue Parse(string markdown) => DigestDocument.Parse(markdown).Issues.Should().ContainSingle().Subject;
}
