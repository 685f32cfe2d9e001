using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Tests.Parsing.Layout;

/// <summary>
/// Layouts that digests share without knowing of each other: what every entry repeats, what lost its marks, what is said once.
/// </summary>
public sealed class UnseenLayoutsTests
{
    [Fact]
    public void Column_that_names_titles_gives_the_titles_of_its_rows()
    {
        var issue =
            Parse(
                "## Papers\n\n| Date | Title | Authors | PDF |\n|---|---|---|---|\n"
                    + "| 2026-05-04 | **Seas of grass** | A. Bo | [2605.00001](https://arxiv.org/abs/2605.00001) |\n"
                    + "| 2026-05-03 | **Rivers of ink** | C. Do | [2605.00002](https://arxiv.org/abs/2605.00002) |\n");
        Entries(issue).Should().Equal(
            ("Seas of grass", "https://arxiv.org/abs/2605.00001"), ("Rivers of ink", "https://arxiv.org/abs/2605.00002"));
    }

    [Fact]
    public void Brackets_that_say_where_to_read_on_are_no_part_of_a_cells_title()
    {
        const string Labels = "(Read more on [arXiv](https://arxiv.org/abs/2605.00001) or [elsewhere](https://example.org/1))";
        var issue = Parse($"## Papers\n\n| Title | Authors |\n|---|---|\n| Seas of grass {Labels} | A. Bo |\n"
            + $"| Who counts waves? A study of buoys (North) {Labels} | C. Do |\n");
        Entries(issue).Select(entry => entry.Title).Should().Equal("Seas of grass", "Who counts waves? A study of buoys (North)");
    }

    [Theory]
    [InlineData("[[pdf](https://example.org/1)] (Best paper of the whole long year)")]
    [InlineData("[[pdf]](https://example.org/1) (Best paper of the whole long year)")]
    [InlineData("[[Paper](https://example.org/1), [Code](https://example.org/c)]")]
    [InlineData("\n  [[Paper](https://example.org/1), [Code](https://example.org/c)]")]
    [InlineData("[link](https://example.org/1)")]
    public void Labels_of_links_end_a_title_that_has_a_colon_of_its_own(string labels) =>
        Entries(Parse($"## Papers\n\n- Deep sails 2: End-to-end folding of sails in wind and weather {labels}\n"
            + $"- Towards ropes that tie themselves {labels}\n"))
            .Should().Equal(
                ("Deep sails 2: End-to-end folding of sails in wind and weather", "https://example.org/1"),
                ("Towards ropes that tie themselves", "https://example.org/1"));

    [Theory]
    [InlineData("PR #12")]
    [InlineData("#12")]
    [InlineData("MR !12")]
    public void What_stands_behind_the_number_of_a_report_is_the_title(string number) =>
        Entries(Parse($"## Changes\n\n- [{number}](https://example.org/1) :: feat(quay): a smaller quay\n"
            + $"- [{number}](https://example.org/2): ropes for all boats\n"))
            .Should().Equal(
                ("feat(quay): a smaller quay", "https://example.org/1"), ("ropes for all boats", "https://example.org/2"));

    [Fact]
    public void Quotations_of_a_word_or_two_above_lists_name_them()
    {
        var issue = DigestDocument.Parse("> Tools\n\n- [Anchor](https://example.org/1), a tool\n- [Buoy](https://example.org/2), a tool\n\n"
            + "> Reading\n\n- [Tides](https://example.org/3), a text\n- [Gulls](https://example.org/4), a text\n").Issues[0];
        issue.Sections.Select(section => (section.Title, section.Entries.Count)).Should().Equal(("Tools", 2), ("Reading", 2));
    }

    [Fact]
    public void Text_below_a_heading_that_asks_for_nothing_is_no_promotion()
    {
        var issue = Parse("## Boats\n\n- [One](https://example.org/1), a boat\n- [Two](https://example.org/2), a boat\n\n## Opinion\n\n"
            + "Boats are good at crossing water, and we like them for that more than for anything else.\n");
        issue.Sections.Select(section => (section.Title, section.Kind)).Should().Equal(
            ("Boats", SectionKind.News), ("Opinion", SectionKind.News));
    }

    [Theory]
    [InlineData("[One](https://example.org/1) - a tool for it.\n[Two](https://example.org/2) - another tool for it.\n")]
    [InlineData("• [One](https://example.org/1) – a tool for it.\n• [Two](https://example.org/2) – another tool.\n")]
    [InlineData(
        "- `audio` `speech` [One](https://example.org/1)\n  > A tool for it.\n- `video` [Two](https://example.org/2)\n  > Another.\n")]
    [InlineData("🔥 **[One](https://example.org/1)**\nA tool for it.\n\n🔥 **[Two](https://example.org/2)**\nAnother tool.\n")]
    [InlineData("[One](https://example.org/1) ![](https://example.org/1.png)\nA tool for it, and a good one.\n\n"
        + "[Two](https://example.org/2)\nAnother tool for it.\n")]
    public void Lines_with_links_are_entries(string section) =>
        Entries(Parse($"## Tools\n\n{section}")).Should().Equal(("One", "https://example.org/1"), ("Two", "https://example.org/2"));

    [Fact]
    public void Months_in_bold_are_issues_as_months_in_headings_are()
    {
        string[] months = ["2031-05", "2031-04", "2031-03", "2031-02"];
        var text = "## Paper notes\n\n_See my [cards](https://example.org/cards) too._\n\n"
            + string.Concat(months.Select(month => $"#### {month}\n\n* Tides [[link](https://example.org/{month}/1)]\n"
                + $"* Gulls of {month} [[link](https://example.org/{month}/2)]\n* Kelp [[link](https://example.org/{month}/3)]\n\n"));
        foreach (var markdown in new[] { text, months.Aggregate(text, (bold, month) => bold.Replace($"#### {month}", $"**{month}**")) })
        {
            DigestDocument.Parse(markdown).Issues
                .Select(issue => (issue.Title, issue.Period?.ToString(), issue.GetAllEntries().Count()))
                .Should().Equal(months.Select(month => ((string?)month, (string?)month, 3)));
        }
    }

    [Fact]
    public void Line_that_announces_everything_is_no_section() => DigestDocument.Parse(
        "# Digest 1\n\nFour links this week:\n\n  1. [Tides as a clock](/tides/) by Ann Bo. (HT: [Quay](https://twitter.com/quay))\n\n"
            + "  2. [Gulls, the ultimate asset](https://example.org/2) has some good bits.\n\n"
            + "  3. On a similar theme, [Kelp laments](https://example.org/3) the disconnect between ropes and boats.\n\n"
            + "  4. [The latest sand piece](https://example.org/4) that manages to ignore that sand has grown.\n").Issues[0]
        .Sections.Select(section => (section.Title, section.Entries.Count))
        .Should().Equal((null, 4));

    [Theory]
    [InlineData("**Links mentioned**:\n\n[Quay, the app](https://quay.example/app): no description.\n")]
    [InlineData("**Link mentioned**: [Quay, the app](https://quay.example/app) is an app for quays.\n")]
    public void Links_named_behind_a_list_are_not_those_of_its_last_bullet(string behind) => Entries(Parse(string.Concat(
        "## Rope talk (12 messages)\n\n- **Knots debated**: Ann asked which [knot](https://knots.example/1) holds.\n",
        "- **Tar or wax?**: Bo asked how ropes are kept dry, and nobody knew for sure.\n\n",
        behind,
        "\n## Sail talk (3 messages)\n\n- **Patches**: Cy has sewn [a patch](https://sails.example/2) on.\n",
        "- **No wind**: Di waits for wind, as all the others do.\n\n")))
        .Should().Equal(
            ("Knots debated", "https://knots.example/1"), ("Tar or wax?", null), ("Patches", "https://sails.example/2"), ("No wind", null));

    [Fact]
    public void Event_below_its_host_is_one_entry_with_its_day()
    {
        string[] hosts = ["Aveiro", "Bergen", "Cadiz", "Delft", "Elsinore", "Faro"];
        var lists = hosts.Select((host, k) =>
            $"* 2031-05-{k + 10} | {host} | [Quay of {host}](https://quay.example/{k}/)\n"
                + $"    * [**Sailing at night {k}**](https://tickets.example/e/{k})\n");
        var issue = DigestDocument.Parse($"# Rope Weekly 12\n\n## Events\n\n{string.Concat(lists)}").Issues[0];
        issue.GetAllEntries().Select(entry => (entry.Title, entry.Url, entry.Body!.Contains("2031-05-1", StringComparison.Ordinal)))
            .Should().Equal(hosts.Select((_, k) => ($"Sailing at night {k}", (string?)$"https://tickets.example/e/{k}", true)));
    }

    [Theory]
    [InlineData("Rivers follow patient")]
    [InlineData("All about rivers")]
    [InlineData("Introduction to rivers")]
    [InlineData("Twitter maps rivers")]
    public void Words_of_furniture_in_other_titles_are_news(string title)
    {
        var issue = Parse($"## Papers\n\n### [Quiet seas](https://example.org/1)\n\nSome text about it.\n\n"
            + $"### [{title}](https://example.org/2)\n\nSome text about it.\n");
        Entries(issue).Should().Equal(("Quiet seas", "https://example.org/1"), (title, "https://example.org/2"));
    }

    [Theory]
    [InlineData("About the author")]
    [InlineData("How to subscribe")]
    [InlineData("Follow us on X")]
    [InlineData("Past issues")]
    public void Words_of_furniture_among_little_words_are_furniture(string title)
    {
        var issue =
            Parse(
                $"## Papers\n\n- [Quiet seas](https://example.org/1) are told of.\n"
                    + $"- [Hidden rivers](https://example.org/2) are told of.\n\n## {title}\n\n"
                    + $"It is at [a page](https://example.org/3).\n\n[Another](https://example.org/4)\n");
        Entries(issue).Should().Equal(("Quiet seas", "https://example.org/1"), ("Hidden rivers", "https://example.org/2"));
    }

    [Theory]
    [InlineData("[Seas share rivers](https://example.org/3)\n\n> Some text about it.\n", 3)]
    [InlineData("Thanks for reading! Please share this with [a friend](https://example.org/3).\n", 2)]
    public void Behind_the_last_rule_stands_an_item_like_the_others_or_a_leave_taking(string last, int count)
    {
        var issue = Parse($"# A Weekly\n\n[Quiet seas](https://example.org/1)\n\n> Some text about it.\n\n---\n\n"
            + $"[Hidden rivers](https://example.org/2)\n\n> Some text about it.\n\n---\n\n{last}");
        issue.GetAllEntries().Should().HaveCount(count);
    }

    [Theory]
    [InlineData("- May 24: [A meetup](https://example.org/1) (Oslo)\n- May 30: [A reading](https://example.org/2) (online)\n")]
    [InlineData("- 5/24（土）[A meetup](https://example.org/1)（京都）\n- 5/30（金）[A reading](https://example.org/2)\n")]
    [InlineData("- Ann: [A meetup](https://example.org/1), in Oslo\n- Bo: [A reading](https://example.org/2), online\n")]
    [InlineData("| When | What | URL |\n|---|---|---|\n| May 24 | A meetup | https://example.org/1 |\n"
        + "| May 30 | A reading | https://example.org/2 |\n")]
    [InlineData("📍 24 May — [A meetup](https://example.org/1)\n📍 30 May — [A reading](https://example.org/2)\n")]
    [InlineData("1. A meetup\n\nIt is in Oslo, where all meet.\n\nhttps://example.org/1\n\n---\n\n2. A reading\n\n"
        + "It is online, for all of them.\n\nhttps://example.org/2\n")]
    [InlineData("A meetup\nhttps://example.org/1\n\nA reading\nhttps://example.org/2\n")]
    [InlineData("> **A meetup** ([link](https://example.org/1))\n> It is in Oslo.\n\n> **A reading** ([link](https://example.org/2))\n"
        + "> It is online.\n")]
    [InlineData(
        "**Title:** A meetup\n**Place:** Oslo\nhttps://example.org/1\n\n**Title:** A reading\n**Place:** online\nhttps://example.org/2\n")]
    public void Short_items_in_many_forms_are_entries(string section)
    {
        var issue = Parse($"## Events\n\n{section}");
        issue.Sections.Should().ContainSingle().Which.Title.Should().Be("Events");
        Entries(issue).Select(entry => (
            entry.Title.Replace("📍 24 May — ", "", StringComparison.Ordinal).Replace("📍 30 May — ", "", StringComparison.Ordinal),
            entry.Url)).Should().Equal(("A meetup", "https://example.org/1"), ("A reading", "https://example.org/2"));
    }

    [Fact]
    public void Numbered_bullets_with_their_text_and_link_below_are_entries() =>
        Entries(Parse(
            "## Events\n\n1. A meetup of harbour pilots\n\n   It is in Oslo. [Link](https://example.org/1)\n\n"
                + "2. A reading of tide tables\n\n   It is online. [Link](https://example.org/2)\n"))
            .Should().Equal(
                ("A meetup of harbour pilots", "https://example.org/1"), ("A reading of tide tables", "https://example.org/2"));

    [Theory]
    [InlineData("**[Three](https://example.org/3)** (38 min)\nText about it.\n")]
    public void Heading_above_one_paragraph_like_those_of_its_neighbours_is_a_section(string item)
    {
        var issue = Parse($"## Papers\n\n**[One](https://example.org/1)**\nText about it.\n\n**[Two](https://example.org/2)**\n"
            + $"Text about it.\n\n## To watch\n\n{item}");
        issue.Sections.Select(section => $"{section.Title}: {string.Join(", ", section.Entries.Select(entry => entry.Title))}")
            .Should().Equal("Papers: One, Two", "To watch: Three");
    }

    [Fact]
    public void Labels_that_come_in_each_story_are_parts_of_it()
    {
        var issue =
            Parse(
                "## One\n\n**What's new:** [Somebody](https://example.org/1) says it.\n\n**Results:** They are good.\n\n"
                    + "**Why it matters:** It is of use.\n\n## Two\n\n**What's new:** [Somebody else](https://example.org/2) says it.\n\n"
                    + "**Behind the news:** It is old.\n\n**Why it matters:** It is of use.\n");
        Entries(issue).Should().Equal(("One", "https://example.org/1"), ("Two", "https://example.org/2"));
    }

    [Fact]
    public void Links_that_invite_to_a_story_are_no_entries()
    {
        var issue = Parse("## One\n\nText about it.\n\n👉 [Read the paper](https://example.org/1)\n\n"
            + "👉 [See the code](https://example.org/code)\n\n## Two\n\nText about it.\n\n👉 [Read more](https://example.org/2)\n");
        Entries(issue).Should().Equal(("One", "https://example.org/1"), ("Two", "https://example.org/2"));
    }

    [Fact]
    public void Remark_behind_a_title_is_no_other_style()
    {
        var issue = Parse("**[One](https://example.org/1)**\nText about it.\n\n**[Two](https://example.org/2)** (5 min read)\n"
            + "Text about it.\n\n**[Three](https://example.org/3)** [PDF]\nText about it.\n");
        issue.GetAllEntries().Select(entry => entry.Title).Should().Equal("One", "Two", "Three");
    }

    [Theory]
    [InlineData(
        "- **3.5 Sonnet gets tools** - [post](https://example.org/1)\n- **4.1 is cheaper** - [post](https://example.org/2)\n",
        "3.5 Sonnet gets tools",
        "4.1 is cheaper")]
    [InlineData(
        "- **11. April, Oslo:** [A meetup](https://example.org/1)\n- **22.–26. April, Rome:** [A fair](https://example.org/2)\n",
        "11. April, Oslo",
        "22.–26. April, Rome")]
    [InlineData("**01 One of them**\n\nText about it.\n\n**02 Two of them**\n\nText about it.\n", "One of them", "Two of them")]
    [InlineData("## 1 One of them\n\nText about it.\n\n## 2 Two of them\n\nText about it.\n", "One of them", "Two of them")]
    [InlineData("**1\\.1 One of them**\n\nText about it.\n\n**1\\.2 Two of them**\n\nText about it.\n", "One of them", "Two of them")]
    [InlineData("① **One of them**\n\nText about it.\n\n② **Two of them**\n\nText about it.\n", "One of them", "Two of them")]
    [InlineData(
        "**1. [One of them](https://example.org/1)**\nText about it.\n\n**2. [Two of them](https://example.org/2)**\nText about it.\n",
        "One of them",
        "Two of them")]
    [InlineData("#### 4.1 One of them\n\nText about it.\n\n#### 4.2 Two of them\n\nText about it.\n", "One of them", "Two of them")]
    [InlineData("### One of them {#one}\n\nText about it.\n\n### Two of them {.paper}\n\nText about it.\n", "One of them", "Two of them")]
    public void Numbers_that_count_are_no_part_of_a_title_and_all_others_are(string section, string first, string second) =>
        Parse($"## Releases\n\n{section}").GetAllEntries().Select(entry => entry.Title).Should().Equal(first, second);

    [Fact]
    public void Headings_in_html_are_headings()
    {
        var issue = Parse("<h2>Papers</h2>\n\n- [One](https://example.org/1): text.\n- [Two](https://example.org/2): text.\n\n"
            + "<h2>Code</h2>\n\n- [Three](https://example.org/3): text.\n- [Four](https://example.org/4): text.\n");
        issue.Sections.Select(section => (section.Title, section.Entries.Count)).Should().Equal(("Papers", 2), ("Code", 2));
    }

    [Theory]
    [InlineData("**PAPERS**\n\n**One**\n\nText about it.\n\n**Two**\n\nText about it.\n\n**OPEN POSITIONS**\n\n**Three**\n\n"
        + "Text about it.\n\n**Four**\n\nText about it.\n")]
    public void Lines_in_capitals_above_others_are_sections(string body) =>
        Parse(body).Sections.Select(section => $"{section.Title}: {string.Join(", ", section.Entries.Select(entry => entry.Title))}")
            .Should().Equal("PAPERS: One, Two", "OPEN POSITIONS: Three, Four");

    [Fact]
    public void List_of_accounts_is_a_list_of_names()
    {
        var issue = Parse("## News\n\n- [One](https://example.org/1) is new.\n- [Two](https://example.org/2) is new.\n\n## Editors\n\n"
            + "- [ann](https://github.com/ann)\n- [bo](https://github.com/bo)\n");
        issue.GetAllEntries().Select(entry => entry.Title).Should().Equal("One", "Two");
    }

    [Fact]
    public void Title_on_a_line_of_its_own_ends_there()
    {
        var issue = Parse("- One of the many\n  A text about it, with a [link](https://example.org/1).\n- Two of the many\n"
            + "  A text about it, with a [link](https://example.org/2).\n");
        issue.GetAllEntries().Select(entry => entry.Title).Should().Equal("One of the many", "Two of the many");
    }

    [Fact]
    public void Sections_of_paragraphs_that_begin_with_links_keep_their_entries()
    {
        var issue =
            Parse(
                "## Top\n\n[A law for audits](https://example.org/1). It would oblige everybody.\n\n"
                    + "[A barge leaves port](https://example.org/2). It is cooled by the sea.\n\n## Policy\n\n"
                    + "[A plan is out](https://example.org/3). It has six sites.\n");
        issue.Sections.Select(section => $"{section.Title}: {string.Join(", ", section.Entries.Select(entry => entry.Title))}")
            .Should().Equal("Top: A law for audits, A barge leaves port", "Policy: A plan is out");
    }

    [Fact]
    public void Bullets_below_a_heading_that_is_a_link_are_its_details()
    {
        var issue = Parse("## News\n\n### [One](https://example.org/1)\n\n- Free licence and weights\n- Runs on one card\n\n"
            + "### [Two](https://example.org/2)\n\n- Another licence\n- Runs on two cards\n");
        Entries(issue).Should().Equal(("One", "https://example.org/1"), ("Two", "https://example.org/2"));
    }

    [Fact]
    public void First_of_several_sections_is_not_the_title_of_the_issue()
    {
        var issue =
            DigestDocument.Parse(
                "Hello, and welcome.\n\n### TOP NEWS\n\n#### [One](https://example.org/1)\n\nText about it.\n\n"
                    + "#### [Two](https://example.org/2)\n\nText about it.\n\n### TRENDING\n\n#### [Three](https://example.org/3)\n\n"
                    + "Text about it.\n").Issues[0];
        issue.Title.Should().BeNull();
        issue.Sections.Select(section => (section.Title, section.Entries.Count)).Should().Equal(("TOP NEWS", 2), ("TRENDING", 1));
    }

    [Fact]
    public void Link_that_only_names_its_site_is_no_title()
    {
        var issue = Parse("## Software\n\n### One\n\n[GitHub](https://example.org/1) – It watches the norms.\n\n### Two\n\n"
            + "[GitHub](https://example.org/2) – It serves models.\n");
        Entries(issue).Should().Equal(("One", "https://example.org/1"), ("Two", "https://example.org/2"));
    }

    [Fact]
    public void Bullets_of_one_form_in_one_list_are_all_sections()
    {
        var issue = Parse("- **Papers**\n  - [One](https://example.org/1)\n  - [Two](https://example.org/2)\n- **Talks**\n"
            + "  - [Three](https://example.org/3)\n");
        issue.Sections.Select(section => (section.Title, section.Entries.Count)).Should().Equal(("Papers", 2), ("Talks", 1));
    }

    [Theory]
    [InlineData("- 24 May, *One of them*, [https://example.org/1](https://example.org/1)\n"
        + "- 30 May, *Two of them*, [https://example.org/2](https://example.org/2)\n")]
    [InlineData("- One of them, https://example.org/1\n- Two of them, https://example.org/2\n")]
    [InlineData("- [x] [One of them](https://example.org/1) (Ann)\n- [ ] 🎥 [Two of them](https://example.org/2) (Bo)\n")]
    [InlineData("- [x] ~~[One of them](https://example.org/1)~~ (Ann)\n- [ ] [Two of them](https://example.org/2) (Bo)\n")]
    [InlineData("- :rocket: [One of them](https://example.org/1)\n- :rocket: [Two of them](https://example.org/2)\n")]
    [InlineData("1/ One of them\n\nhttps://example.org/1\n\n---\n\n2/ Two of them\n\nhttps://example.org/2\n")]
    public void Title_is_told_from_what_stands_around_it(string section) =>
        Entries(Parse($"## Papers\n\n{section}"))
            .Should().Equal(("One of them", "https://example.org/1"), ("Two of them", "https://example.org/2"));

    [Fact]
    public void Way_out_of_a_mailing_list_is_no_url()
    {
        var issue = Parse("### One\n\nText [about it](https://example.org/1).\n\n### So long\n\n"
            + "That was all for today, and we hope that it was of use to you.\n\n[Unsubscribe](https://example.org/out)\n");
        Entries(issue)[^1].Url.Should().BeNull();
    }

    [Fact]
    public void Linked_paragraphs_before_the_first_heading_are_entries()
    {
        var issue =
            Parse(
                "**[One](https://example.org/1)** — It is so.\n\n**[Two](https://example.org/2)** — It is not.\n\n"
                    + "**[Three](https://example.org/3)** — It may be.\n\n## Tools\n\n**[Four](https://example.org/4)** — It is so.\n\n"
                    + "**[Five](https://example.org/5)** — It is not.\n");
        issue.Sections.Select(section => (section.Title, section.Entries.Count)).Should().Equal((null, 3), ("Tools", 2));
    }

    [Fact]
    public void Labels_without_links_below_the_link_of_a_story_are_parts_of_it()
    {
        var issue = Parse("## Papers\n\n### Harbours count ships again\n\n[Somebody](https://example.org/1) tells of it.\n\n"
            + "### Pilots read the tide tables\n\n"
            + "[Somebody](https://example.org/2) tells of it.\n\n**Results:** They are good.\n\n**Limits:** There are some.\n");
        Entries(issue).Should().Equal(
            ("Harbours count ships again", "https://example.org/1"), ("Pilots read the tide tables", "https://example.org/2"));
    }

    [Theory]
    [InlineData("[One of them](https://example.org/1) //site [comments](https://example.org/c1)\n\n"
        + "[Two of them](https://example.org/2) //site [comments](https://example.org/c2)\n")]
    [InlineData("[One of them](https://example.org/1) \"Everybody used it.\"\n\n[Two of them](https://example.org/2) \"Nobody did.\"\n")]
    public void Remark_behind_a_link_that_begins_a_paragraph_is_no_part_of_the_title(string section) =>
        Entries(Parse($"## News\n\n{section}"))
            .Should().Equal(("One of them", "https://example.org/1"), ("Two of them", "https://example.org/2"));

    [Fact]
    public void Label_inside_a_linked_title_is_part_of_it()
    {
        var issue =
            Parse(
                "## Articles\n\n[**One of them**](https://example.org/1)\nText about it.\n\n"
                    + "[**Video: Two of them**](https://example.org/2)\nText about it.\n\n[**Three of them**](https://example.org/3)\n"
                    + "Text about it.\n");
        issue.GetAllEntries().Select(entry => entry.Title).Should().Equal("One of them", "Video: Two of them", "Three of them");
    }

    [Fact]
    public void Numbers_begin_anew_below_each_line_in_bold()
    {
        var issue = Parse("**Language:**\n\n1\\. One of them. (from Ann)\n\n2\\. Two of them. (from Bo)\n\n**Sight:**\n\n"
            + "1\\. Three of them. (from Cy)\n\n2\\. Four of them. (from Di)\n");
        issue.Sections.Select(section => (section.Title, section.Entries.Count)).Should().Equal(("Language", 2), ("Sight", 2));
    }

    [Fact]
    public void Heading_that_greets_is_the_title_of_the_issue()
    {
        var issue =
            DigestDocument.Parse(
                "# Summer schools, tools and picks of the month\n\nHi all, welcome to the June edition.\n\n"
                    + "Were you referred? [Click here](https://example.org/s) to subscribe.\n\n# Tools\n\n"
                    + "**[One](https://example.org/1)** Text about it.\n\n**[Two](https://example.org/2)** Text about it.\n\n# Posts\n\n"
                    + "**[Three](https://example.org/3)** Text about it.\n\n**[Four](https://example.org/4)** Text about it.\n").Issues[0];
        issue.Title.Should().Be("Summer schools, tools and picks of the month");
        issue.GetAllEntries().Should().HaveCount(4);
    }

    [Fact]
    public void Headings_that_come_below_each_story_are_parts_of_it()
    {
        var issue =
            Parse(
                "## News: one of them\n\n### Summary\n\nSomebody [tells](https://example.org/1) of it.\n\n### Why does it matter?\n\n"
                    + "It is of use.\n\n## Research: two of them\n\n### Summary\n\nSomebody [tells](https://example.org/2) of it.\n\n"
                    + "### Why does it matter?\n\nIt is of use.\n");
        Entries(issue).Should().Equal(("News: one of them", "https://example.org/1"), ("Research: two of them", "https://example.org/2"));
    }

    [Fact]
    public void Titles_that_come_twice_by_chance_are_titles()
    {
        string[] titles =
            [
                "Bridges sing at night", "Rivers rest in May", "Gardens grow by the sea", "Lanterns fade at dawn", "Bridges sing at night",
                "Kettles hum on stoves", "Ladders lean on walls", "Rivers rest in May", "Mirrors wait in halls",
                "Anchors drift in storms", "Clouds gather over ports", "Stones listen to waves",
            ];
        var stories =
            titles.Select((title, index) =>
                $"{(index % 2 == 0 ? $"## Part {(char)('A' + (index / 2))}\n\n" : "")}"
                    + $"### {title}\n\nText [about it](https://example.org/{index}).\n\n");
        Parse(string.Concat(stories)).GetAllEntries().Select(entry => entry.Title).Should().Equal(titles);
    }

    [Fact]
    public void Headings_that_name_the_same_kinds_below_each_other_are_sections()
    {
        var issue =
            Parse(
                "## Language\n\n### Papers\n\n- [One](https://example.org/1) is new.\n- [Two](https://example.org/2) is new.\n\n"
                    + "### Code\n\n- [Three](https://example.org/3) is new.\n- [Four](https://example.org/4) is new.\n\n## Sight\n\n"
                    + "### Papers\n\n- [Five](https://example.org/5) is new.\n- [Six](https://example.org/6) is new.\n\n### Code\n\n"
                    + "- [Seven](https://example.org/7) is new.\n- [Eight](https://example.org/8) is new.\n");
        issue.GetAllEntries().Should().HaveCount(8);
        issue.Sections.Select(section => section.Sections.Count).Should().Equal(2, 2);
    }

    [Fact]
    public void Hyphens_below_a_link_that_asks_to_read_on_are_a_rule()
    {
        var issue = Parse("### One\n\nText about it.\n\n[Read more](https://example.org/1)\n---\n\n### Two\n\nText about it.\n\n"
            + "[Read more](https://example.org/2)\n---\n");
        Entries(issue).Should().Equal(("One", "https://example.org/1"), ("Two", "https://example.org/2"));
    }

    [Theory]
    [InlineData("- Authors: A. Bo, C. Do\n- Venue: A journal of its own\n- Link: https://example.org/{0}\n")]
    [InlineData("- 📅 4 May 2026\n- 🏢 A house of its own\n- 🔗 https://example.org/{0}\n")]
    public void Bullets_that_every_entry_repeats_are_its_fields(string fields)
    {
        var issue = Parse(string.Concat(new[] { "One", "Two", "Three" }.Select((title, index) =>
            $"### {title}\n\nText about it.\n\n{fields.Replace("{0}", $"{index + 1}", StringComparison.Ordinal)}\n")));
        issue.GetAllEntries().Select(entry => entry.Title).Should().Equal("One", "Two", "Three");
    }

    [Fact]
    public void Bullets_that_begin_alike_in_one_list_are_entries()
    {
        var issue =
            Parse(
                string.Concat(
                    new[] { "A", "B", "C" }.Select(name =>
                        $"### {name}\n\n- By Ann: [the first of {name}](https://example.org/{name}1) is out now for everybody\n"
                            + $"- By Ann: [the second of {name}](https://example.org/{name}2) is out now for everybody\n\n")));
        issue.GetAllEntries().Should().HaveCount(6);
    }

    [Fact]
    public void Short_lines_that_begin_with_pictures_are_headings()
    {
        var issue =
            Parse("🔥 Of the week\n\n[One](https://example.org/1) - a tool for it.\n\n[Two](https://example.org/2) - another tool.\n\n"
                + "🛠 Things to use\n\n[Three](https://example.org/3) - a third tool.\n\n[Four](https://example.org/4) - a fourth tool.\n");
        issue.Sections.Select(section => (section.Title, section.Entries.Count))
            .Should().Equal(("🔥 Of the week", 2), ("🛠 Things to use", 2));
    }

    [Fact]
    public void Body_in_html_is_read_by_its_lines()
    {
        var issue =
            Parse(
                "<h2>Models</h2>\n<h3><a href=\"https://example.org/1\">One</a></h3>\n<p>Text about it.</p>\n"
                    + "<h3><a href=\"https://example.org/2\">Two</a></h3>\n<p>Text about it.</p>\n<h2>Tools</h2>\n"
                    + "<h3><a href=\"https://example.org/3\">Three</a></h3>\n<p>Text about it.</p>\n"
                    + "<h3><a href=\"https://example.org/4\">Four</a></h3>\n<p>Text about it.</p>\n");
        issue.Sections.Select(section => $"{section.Title}: {string.Join(", ", section.Entries.Select(entry => entry.Title))}")
            .Should().Equal("Models: One, Two", "Tools: Three, Four");
        Entries(issue)[3].Url.Should().Be("https://example.org/4");
    }

    [Fact]
    public void Single_numbered_title_above_its_text_is_an_entry_of_its_section()
    {
        var issue = Parse("## Models\n\n**1. One**\nText about it.\nhttps://example.org/1\n\n**2. Two**\nText about it.\n"
            + "https://example.org/2\n\n## Tools\n\n**3. Three**\nText about it.\nhttps://example.org/3\n");
        issue.Sections.Select(section => $"{section.Title}: {string.Join(", ", section.Entries.Select(entry => entry.Title))}")
            .Should().Equal("Models: One, Two", "Tools: Three");
    }

    [Fact]
    public void Line_above_a_url_is_a_title_as_a_whole()
    {
        var issue = Parse("## News\n\n1) Books - all of them.\n<br>[https://example.org/1](https://example.org/1)<br>\nText about it.\n\n"
            + "2) Robots - some of them.\n<br>[https://example.org/2](https://example.org/2)<br>\nText about it.\n");
        Entries(issue).Should().Equal(
            ("Books - all of them.", "https://example.org/1"), ("Robots - some of them.", "https://example.org/2"));
    }

    [Fact]
    public void Bullets_that_lead_to_other_files_beside_the_document_are_no_entries()
    {
        var issue = Parse("## Models\n\n- [One](https://example.org/1) is new.\n- [Two](https://example.org/2) is new.\n\n## All weeks\n\n"
            + "- [The first](weeks/01.md)\n- [The second](weeks/02.md)\n");
        issue.GetAllEntries().Select(entry => entry.Title).Should().Equal("One", "Two");
    }

    [Fact]
    public void Link_below_a_bold_label_is_not_where_to_read_on()
    {
        var issue = Parse("## Papers\n\n### One\n\nText about it.\n\n**Picture:** [from the paper](https://example.org/picture)\n\n"
            + "Read it [here](https://example.org/1).\n\n### Two\n\nText about it.\n\nRead it [here](https://example.org/2).\n");
        Entries(issue).Should().Equal(("One", "https://example.org/1"), ("Two", "https://example.org/2"));
    }

    [Fact]
    public void Title_in_bold_ends_where_a_second_link_begins()
    {
        var issue =
            Parse("## News\n\n**[Harbours count ships](https://example.org/1) — [example.org](https://example.org/)**\n\nText about it.\n\n"
            + "**[Pilots read the tide](https://example.org/2) — [example.org](https://example.org/)**\n\nText about it.\n");
        Entries(issue).Should().Equal(("Harbours count ships", "https://example.org/1"), ("Pilots read the tide", "https://example.org/2"));
    }

    [Fact]
    public void Weeks_named_by_their_days_are_the_issues_of_a_compilation()
    {
        var table = "| **Paper** | **Links** |\n|---|---|\n| 1) **{0} one** - text about it. | [Paper](https://example.org/{0}1) |\n"
            + "| 2) **{0} two** - text about it. | [Paper](https://example.org/{0}2) |\n\n";
        var document = DigestDocument.Parse(
            $"# News of learning\n\n## Top news of the week (May 11 - May 17)\n\n{table.Replace("{0}", "A", StringComparison.Ordinal)}## "
                + $"Top news of the week (May 4 - May 10)\n\n{table.Replace("{0}", "B", StringComparison.Ordinal)}");
        document.Issues.Select(issue => issue.GetAllEntries().Count()).Should().Equal(2, 2);
    }

    private static List<(string Title, string? Url)> Entries(DigestIssue issue) =>
        [.. issue.GetAllEntries().Select(entry => (entry.Title, entry.Url))];

    private static DigestIssue Parse(string body) => DigestDocument.Parse($"# Digest 3\n\n{body}").Issues.Should().ContainSingle().Subject;
}
