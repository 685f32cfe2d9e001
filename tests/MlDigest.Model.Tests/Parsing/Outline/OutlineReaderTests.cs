using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Tests.Parsing.Outline;

public sealed class OutlineReaderTests
{
    [Fact]
    public void Blocks_become_a_flat_list_with_depth_and_lines()
    {
        var outline = Read("# A\n\ntext\n\n- one\n  - nested\n\n  more of one\n- two\n\n— — —\n\n| h |\n|---|\n| r |\n");
        outline.Items.Select(item => (item.Kind, item.Depth, item.Line)).Should().Equal(
            (OutlineKind.Heading, 0, 1),
            (OutlineKind.Paragraph, 0, 3),
            (OutlineKind.Bullet, 0, 5),
            (OutlineKind.Bullet, 1, 6),
            (OutlineKind.Paragraph, 1, 8),
            (OutlineKind.Bullet, 0, 9),
            (OutlineKind.Rule, 0, 11),
            (OutlineKind.TableHeader, 0, 13),
            (OutlineKind.TableRow, 0, 15));
    }

    [Fact]
    public void Items_take_all_text_between_them()
    {
        const string Text = "[a]: https://example.org\n\n# A\n[b]: https://example.org\n\ntext\n";
        var outline = Read(Text);
        outline.Items.Select(item => Text[item.Start..item.End])
            .Should().Equal("[a]: https://example.org\n\n", "# A\n[b]: https://example.org\n\n", "text\n");
    }

    [Theory]
    [InlineData("## Tides [¶](#tides)", "Tides", 0)]
    [InlineData("## [#](#tides) Tides", "Tides", 0)]
    [InlineData("## Tides [back](#tides)", "Tides back", 1)]
    [InlineData("## Tides [¶](https://example.org/#tides)", "Tides ¶", 1)]
    public void Sign_that_leads_to_its_own_heading_is_no_link(string markdown, string text, int links)
    {
        var outline = Read(markdown);
        outline.PlainText(outline.Items[0].Runs).Should().Be(text);
        outline.Items[0].Links.Length.Should().Be(links);
    }

    [Fact]
    public void Lists_that_begin_on_one_line_are_one_item()
    {
        var item = Read("- - - a [b](https://example.org)\n").Items.Should().ContainSingle().Subject;
        item.Kind.Should().Be(OutlineKind.Bullet);
        item.Links.Length.Should().Be(1);
    }

    [Theory]
    [InlineData("one\ntwo", "one two")]
    [InlineData("一\n二", "一二")]
    [InlineData("一\ntwo", "一 two")]
    [InlineData("a  b\tc", "a b c")]
    [InlineData("\\\\\n欢迎", "欢迎")]
    [InlineData("**bold** and `code` &amp; [link](https://example.org)", "bold and code & link")]
    [InlineData("a<br>b<b>c</b>", "a bc")]
    public void Plain_text_is_one_line_without_marks(string markdown, string expected)
    {
        var outline = Read(markdown);
        outline.PlainText(outline.Items[0]).Should().Be(expected);
    }

    [Theory]
    [InlineData("Letter 7\n[ Tools ]\n![i](i.png)\n**The harbour**\nText.", "Letter 7", "[ Tools ]", "The harbour Text.")]
    [InlineData("#Read:\n*[Tides](https://example.org/a)\n*[Gulls](https://example.org/b)", "#Read:", "*Tides", "*Gulls")]
    [InlineData("**1.** Tides are read.\n**2.** Gulls are counted.", "1. Tides are read.", "2. Gulls are counted.")]
    [InlineData(
        "Posted at [the harbour](https://example.org/h):\n[Reader of tides](https://example.org/a): the old pier\n"
            + "[Counter of gulls](https://example.org/b): the new pier",
        "Posted at the harbour:",
        "Reader of tides: the old pier",
        "Counter of gulls: the new pier")]
    [InlineData("Text.\n**The harbour**\nmore", "Text.", "The harbour more")]
    [InlineData("**The harbour**\nText.", "The harbour Text.")]
    [InlineData("[2101.00001](https://example.org/a)\n**The harbour**", "2101.00001 The harbour")]
    [InlineData("Text\n[a link](https://example.org/a)\nand **bold:**", "Text a link and bold:")]
    [InlineData(
        "[Tides as a clock](https://example.org/a)  \n[Gulls that count](https://example.org/b)", "Tides as a clock", "Gulls that count")]
    [InlineData(
        "[Tides as a clock][1]\n[Gulls that count][2]\n\n[1]: https://example.org/a\n[2]: https://example.org/b",
        "Tides as a clock",
        "Gulls that count")]
    [InlineData(
        "Tides as a clock – https://example.org/a\nGulls – https://example.org/b",
        "Tides as a clock – https://example.org/a",
        "Gulls – https://example.org/b")]
    [InlineData(
        "[Tides](https://example.org/a)\\\n[Gulls](https://example.org/b) (all of them)\\\n[Kelp](https://example.org/c)",
        "Tides",
        "Gulls (all of them)",
        "Kelp")]
    [InlineData("[Tides](https://example.org/a)\\\n[Gulls](https://example.org/b)", "Tides Gulls")]
    [InlineData("Tides as a clock\nhttps://example.org/a", "Tides as a clock https://example.org/a")]
    [InlineData("[Paper](https://example.org/a)  \n[Code](https://example.org/b)", "Paper Code")]
    [InlineData(
        "3\\. [Tides](https://example.org/a)  \n2\\. [Gulls](https://example.org/b)  \n1\\. [Ropes](https://example.org/c)",
        "3. Tides",
        "2. Gulls",
        "1. Ropes")]
    [InlineData(
        "[Tides](https://example.org/a)  \n[Gulls](https://example.org/b) at last  \n[Ropes](https://example.org/c)",
        "Tides",
        "Gulls at last",
        "Ropes")]
    [InlineData(
        "[Tides](https://example.org/a)  \n[Gulls](https://example.org/b)  \nSails ([new](https://example.org/c))",
        "Tides Gulls Sails (new)")]
    [InlineData(
        "[Tides](https://example.org/a)  \n[Gulls](https://example.org/b)  \n[Ropes](https://example.org/c)  \n"
            + "Sails ([new](https://example.org/d))",
        "Tides",
        "Gulls",
        "Ropes",
        "Sails (new)")]
    [InlineData(
        "[Tides](https://example.org/a)  \n[Code](https://example.org/b)  \n[Ropes](https://example.org/c)", "Tides Code Ropes")]
    [InlineData(
        "**Boats**  \n[Tides](https://example.org/a) – of a clock  \nAnn's [gulls](https://example.org/b) that count",
        "Boats",
        "Tides – of a clock",
        "Ann's gulls that count")]
    [InlineData("**Boats**\\\n⚓ [Tides](https://example.org/a)\\\n⚓ [Gulls](https://example.org/b)", "Boats", "⚓ Tides", "⚓ Gulls")]
    [InlineData("**Boats**  \nOf [tides](https://example.org/a).  \n[Code](https://example.org/b)", "Boats Of tides. Code")]
    [InlineData("**Boats**  \n[Paper](https://example.org/a)  \n[Code](https://example.org/b)", "Boats Paper Code")]
    public void Paragraph_falls_into_parts_at_lines_that_name_one(string markdown, params string[] expected)
    {
        var outline = Read(markdown);
        outline.Items.Select(outline.PlainText).Should().Equal(expected);
    }

    [Theory]
    [InlineData("**Tides as\n  a clock**  \nText.", 1)]
    [InlineData("**Tides as\na clock**  \nText.", 2)]
    [InlineData("**Tides as  \n  a clock**  \nText.", 2)]
    public void Bold_that_goes_on_further_in_is_one_line(string markdown, int breaks) =>
        Read(markdown).Runs.Count(run => run.IsBreak).Should().Be(breaks);

    [Fact]
    public void Bold_in_bold_is_plain_and_bold_in_that_is_bold()
    {
        var outline = Read("****Prose about [**tides**](https://example.org/a)****");
        outline.Runs.Select(run => (run.Text.ToString(), run.IsBold)).Should().Equal(("Prose about ", false), ("tides", true));
    }

    [Theory]
    [InlineData("**[**Tides**](https://example.org/a)**", true)]
    [InlineData("**[Tides](https://example.org/a)**", true)]
    [InlineData("****[**Tides**](https://example.org/a)****", true)]
    [InlineData("****[Tides](https://example.org/a)****", false)]
    public void Link_that_is_bold_and_all_bold_inside_is_bold(string markdown, bool isBold)
    {
        var outline = Read(markdown);
        outline.Runs.Select(run => (run.Text.ToString(), run.IsBold)).Should().Equal(("Tides", isBold));
    }

    [Theory]
    [InlineData("[Tides]({{ site.url }}/2031/#tides)", "{{ site.url }}/2031/#tides")]
    [InlineData("[Tides]({% link _posts/tides.md %})", "{% link _posts/tides.md %}")]
    [InlineData("[Tides]({{< relref \"tides\" >}})", "{{< relref \"tides\" >}}")]
    public void Target_may_be_written_by_a_template(string markdown, string target)
    {
        var outline = Read(markdown);
        outline.Links.Should().ContainSingle();
        outline.Links[0].Url.ToString().Should().Be(target);
        outline.PlainText(outline.Items[0]).Should().Be("Tides");
    }

    [Theory]
    [InlineData("[Tides](\"https://example.org/a\")", "https://example.org/a")]
    [InlineData("[Tides]('https://example.org/a' \"Sea\")", "https://example.org/a")]
    [InlineData("[Tides](\"tides\")", "\"tides\"")]
    public void Url_in_quotation_marks_is_a_target_without_them(string markdown, string target) =>
        Read(markdown).Links.Should().ContainSingle().Which.Url.ToString().Should().Be(target);

    [Theory]
    [InlineData("Found at: https://example.org/a\nTold at: https://example.org/b\n---", nameof(OutlineKind.Paragraph))]
    [InlineData("The harbour\n[news](https://example.org/a)\n---", nameof(OutlineKind.Paragraph))]
    [InlineData("The harbour\nnews\n---", nameof(OutlineKind.Heading))]
    [InlineData("The [harbour](https://example.org/a)\n---", nameof(OutlineKind.Heading))]
    [InlineData("The harbour\n[news](https://example.org/a)\n===", nameof(OutlineKind.Heading))]
    public void Hyphens_right_below_several_lines_with_a_link_are_a_rule(string markdown, string kind) =>
        Read(markdown).Items.Should().ContainSingle().Which.Kind.ToString().Should().Be(kind);

    [Theory]
    [InlineData("{{< figure src=\"/a.png\" caption=\"The harbour\" >}}")]
    [InlineData("{{% notice tip %}}")]
    [InlineData("{{ site.banner }}")]
    [InlineData("{% include letter.html %}\n{%- include share.html -%} {{ page.note }}")]
    [InlineData("{{< figure\n  src=\"/a.png\" >}}")]
    [InlineData("- {% include letter.html %}")]
    [InlineData("1. {{ site.banner }}")]
    [InlineData("{{ site.banner }}\n---")]
    public void Paragraph_of_nothing_but_tags_of_a_template_is_no_text(string markdown) =>
        Read(markdown).Items.Should().ContainSingle().Which.Kind.Should().Be(OutlineKind.Tags);

    [Theory]
    [InlineData("{{< figure src=\"/a.png\" caption=\"The harbour\" >}}", "/a.png", "The harbour")]
    [InlineData("{{<figure alt='Boats' src='/a.png'>}}", "/a.png", "Boats")]
    [InlineData("{{< image \"./a.jpeg\" >}}", "./a.jpeg", null)]
    [InlineData("{% img left /a.png 300 200 %}", "/a.png", null)]
    [InlineData("{% include\n  figure.html url=\"/a.png\" %}", "/a.png", null)]
    public void Tags_of_a_template_show_images(string markdown, string url, string? description) =>
        Read(markdown).Images.Should().Equal(new DigestImage { Url = url, AlternativeText = description });

    [Theory]
    [InlineData("{{< webinar src=\"/a.png\" >}}")]
    [InlineData("{{ page.image }}")]
    [InlineData("{% include image.html url=\"{{ page.image }}\" %}")]
    [InlineData("{% img left %}")]
    [InlineData("{{< image {{{{{{")]
    public void Other_tags_of_a_template_show_none(string markdown) => Read(markdown).Images.Should().BeEmpty();

    [Theory]
    [InlineData("{{ site.banner }} is the banner", "{{ site.banner }} is the banner")]
    [InlineData("The banner: {{ site.banner }}", "The banner: {{ site.banner }}")]
    [InlineData("{% note %}Tides{% endnote %}", "{% note %}Tides{% endnote %}")]
    [InlineData("{{ site.banner", "{{ site.banner")]
    [InlineData("{{ site.banner }}\nTides", "{{ site.banner }} Tides")]
    [InlineData("{tides}", "{tides}")]
    public void Paragraph_with_words_beside_tags_of_a_template_is_text(string markdown, string expected)
    {
        var outline = Read(markdown);
        outline.Items.Select(item => (item.Kind, outline.PlainText(item))).Should().Equal((OutlineKind.Paragraph, expected));
    }

    [Fact]
    public void Tags_of_a_template_keep_where_they_lead()
    {
        var outline = Read("{{< post url=\"https://example.org/b\" >}}\n\n"
            + "- {% include a.html url=\"https://example.org/c\" %}\n\n  [Tides](https://example.org/d)\n");
        outline.Items.Select(item => (item.Kind, item.Depth, item.Links.Length)).Should().Equal(
            (OutlineKind.Tags, 0, 1), (OutlineKind.Bullet, 0, 1), (OutlineKind.Paragraph, 1, 1));
    }

    [Fact]
    public void Lines_of_a_link_each_are_items_whatever_parts_the_text_behind_them()
    {
        var outline = Read(
            "[The Quay \\| Ferries at night](https://example.org/a)\n[Paper](https://example.org/b) \\| Boats of paper, measured\n");
        outline.Items.Select(outline.PlainText).Should().Equal("The Quay | Ferries at night", "Paper | Boats of paper, measured");
    }

    [Theory]
    [InlineData("<a name=\"news\"></a>\n## The harbour\n\nText.\n", "Heading The harbour, Paragraph Text.")]
    [InlineData("<div id='news'/>\n## The harbour\n\nText.\n", "Heading The harbour, Paragraph Text.")]
    [InlineData("<h3>The harbour</h3>\n- One\n- Two\n", "Heading The harbour, Bullet One, Bullet Two")]
    [InlineData("<h3>The harbour</h3>\nText.\n", "Heading The harbour, Paragraph Text.")]
    [InlineData("<div>Some words\n## The harbour\n</div>\n", "Html Some words ## The harbour")]
    [InlineData("<div>\n#harbour\n</div>\n", "Html #harbour")]
    public void Anchor_right_above_a_heading_does_not_hide_it(string markdown, string expected)
    {
        Parts(Read(markdown)).Should().Be(expected);
    }

    [Fact]
    public void Line_of_html_that_opens_a_list_begins_its_first_item()
    {
        var outline = Read("<h3>Boats</h3>\n<ul><li>Red</li>\n<li>Blue</li>\n</ul>\n");
        outline.Items.Select(item => (item.Kind, outline.PlainText(item))).Should().Equal(
            (OutlineKind.Heading, "Boats"), (OutlineKind.Bullet, "Red"), (OutlineKind.Bullet, "Blue"));
    }

    [Theory]
    [InlineData("<p>A text.</p>\n<strong>Boats</strong>\n<ul>\n<li>Red</li>\n</ul>\n", "Html A text., Html Boats, Bullet Red")]
    [InlineData("<ul>\n<li>Red</li>\n</ul>\nBoats\n<ol>\n<li>Blue</li>\n</ol>\n", "Bullet Red, Html Boats, Bullet Blue")]
    [InlineData("<ul>\n<li><p>Red</p>\nor blue</li>\n<li>Dark</li>\n</ul>\n", "Bullet Red or blue, Bullet Dark")]
    [InlineData("<ul>\n<li>Red\n<ul>\n<li>Dark</li>\n</ul>\nboats</li>\n</ul>\n", "Bullet Red, Bullet Dark boats")]
    [InlineData("<p>A text.</p>\n<a href=\"https://example.org/a\">More</a>\n", "Html A text. More")]
    public void Text_behind_a_paragraph_or_list_of_html_is_a_part_of_its_own(string markdown, string expected)
    {
        Parts(Read(markdown)).Should().Be(expected);
    }

    [Theory]
    [InlineData("**Boats** 🎤", nameof(ItemForm.BoldLine))]
    [InlineData("**Boats** ✍️", nameof(ItemForm.BoldLine))]
    [InlineData("**Boats** x", nameof(ItemForm.BoldLead))]
    [InlineData("NEW BOATS", nameof(ItemForm.LabelLine))]
    [InlineData("BOAT", nameof(ItemForm.LabelLine))]
    [InlineData("RSS", nameof(ItemForm.Plain))]
    [InlineData("NEW boats", nameof(ItemForm.Plain))]
    [InlineData("New boats:", nameof(ItemForm.LabelLine))]
    [InlineData("THE HARBOUR IS CLOSED FOR THE WHOLE OF THE WINTER", nameof(ItemForm.Plain))]
    public void Short_line_that_names_what_follows_is_told_by_its_form(string line, string form)
    {
        var outline = Read($"{line}\n\nA text.\n");
        ItemForms.Of(outline, outline.Items[0]).ToString().Should().Be(form);
    }

    [Fact]
    public void Heading_in_html_takes_what_opens_above_it()
    {
        var outline = Read("<div class=\"card\">\n  <p>Text.</p>\n  <a href=\"https://example.org/a\">\n    <img src=\"a.png\">\n"
            + "    <h3>The harbour</h3>\n  </a>\n  <p>About it.</p>\n</div>\n");
        outline.Items.Select(item => (item.Kind, outline.PlainText(item))).Should().Equal(
            (OutlineKind.Html, ""), (OutlineKind.Html, "Text."), (OutlineKind.Heading, "The harbour"), (OutlineKind.Html, "About it."));
        outline.LinkString(0).Should().Be("The harbour");
    }

    [Theory]
    [InlineData("```\ncode\n\n## The harbour\n\ntext\n", "Code")]
    [InlineData("~~~\ncode\n\n## The harbour\n\ntext\n\n```\n", "Code")]
    [InlineData("<!-- note\n\n## The harbour\n\ntext\n", "Comment")]
    [InlineData("<script>\ncode\n\n## The harbour\n\ntext\n", "Html")]
    public void Block_that_is_never_closed_ends_at_the_next_heading(string markdown, string first)
    {
        var outline = Read(markdown);
        outline.Items[0].Kind.ToString().Should().Be(first);
        (outline.Items[1].Kind, outline.PlainText(outline.Items[1])).Should().Be((OutlineKind.Heading, "The harbour"));
    }

    [Theory]
    [InlineData("```\ncode\n\n## no heading\n```\n")]
    [InlineData("```\ncode\n\n# no heading\n")]
    [InlineData("```\ncode\n## no heading\n")]
    [InlineData("<!-- note\n\n## no heading\n-->\n")]
    [InlineData("<pre>\ncode\n\n## no heading\n</pre>\n")]
    public void What_stands_in_a_block_of_code_or_a_comment_is_no_heading(string markdown) => Read(markdown).Items.Should().ContainSingle();

    [Theory]
    [InlineData("</details>", true)]
    [InlineData("<details><summary>One</summary>\ntext\n</details>", false)]
    [InlineData("<details>", false)]
    public void Html_ends_details_that_it_did_not_begin(string markdown, bool expected) =>
        Read(markdown).Items.Should().ContainSingle().Which.EndsDetails.Should().Be(expected);

    [Fact]
    public void Images_and_links_in_html_are_found_inside_markdown_links()
    {
        var outline = Read("[<p align=\"center\"><img src=\"https://example.org/i.png\" width=\"5\"></p>](https://example.org/a)\n\n"
            + "<a href='https://example.org/b?x=1&amp;y=2'>B</a> text\n");
        outline.Links.Select(link => (link.Target.Text, link.Form))
            .Should().Equal(("https://example.org/a", LinkForm.Image), ("https://example.org/b?x=1&y=2", LinkForm.Labelled));
        outline.Images.Should().Equal(new DigestImage { Url = "https://example.org/i.png" });
    }

    [Fact]
    public void Attributes_are_read_by_name_and_not_out_of_other_values()
    {
        var outline = Read("<img alt=\"src=x.png\" src=\"real.png\"> <a title='see href=bad' href=https://example.org/a>A</a>\n");
        outline.Images.Should().Equal(new DigestImage { Url = "real.png", AlternativeText = "src=x.png" });
        outline.Links.Should().ContainSingle().Which.Target.Text.Should().Be("https://example.org/a");
    }

    [Fact]
    public void Html_comments_hide_their_links()
    {
        var outline = Read("<!--\n* [hidden](https://example.org/a)\n-->\n\ntext <!-- [also](https://example.org/b) --> text\n");
        outline.Links.Should().BeEmpty();
        outline.Items[0].Kind.Should().Be(OutlineKind.Comment);
    }

    [Theory]
    [InlineData("The [tide clock][] is new.", "The tide clock is new.")]
    [InlineData("[Tides 2][tides 2] mends *all* clocks.", "Tides 2 mends all clocks.")]
    [InlineData("Seen ([notes][]).", "Seen (notes).")]
    [InlineData("[ZH][EN] Tides.", "[ZH][EN] Tides.")]
    [InlineData("Boats[i][j] sail.", "Boats[i][j] sail.")]
    [InlineData("Boats: [tides] [gulls]", "Boats: [tides] [gulls]")]
    [InlineData("The [tide [clock][] is new.", "The [tide clock is new.")]
    public void Reference_that_is_not_defined_shows_its_text(string markdown, string expected)
    {
        var outline = Read(markdown);
        outline.PlainText(outline.Items[0]).Should().Be(expected);
        outline.Links.Should().BeEmpty();
    }

    [Fact]
    public void Mark_of_a_footnote_is_a_link_to_its_source_and_no_text()
    {
        var outline = Read("## Ferries at night[^1] and ropes[^b]\n\nA text.[^2]\n\n[^1]: [The source](https://example.org/a_(b))\n"
            + "[^2]: Only a remark.\n\n[^b]: https://example.org/ropes\n");
        outline.Items.Select(outline.PlainText).Should().Equal("Ferries at night and ropes", "A text.", "");
        outline.Items.Select(item => item.Kind).Should().Equal(OutlineKind.Heading, OutlineKind.Paragraph, OutlineKind.Footnotes);
        outline.Links.Select(link => link.Target.Text).Should().Equal("https://example.org/a_(b)", "https://example.org/ropes");
    }

    [Fact]
    public void Mark_of_a_footnote_without_spaces_is_a_link_to_the_address_in_it()
    {
        var outline = Read("Ferries[^1] and [bells][^2].\n\n[^1]: Notes,<https://example.org/a>\n[^2]: bells.md\n");
        outline.PlainText(outline.Items[0]).Should().Be("Ferries and bells.");
        outline.Links.Select(link => link.Target.Text).Should().Equal("https://example.org/a", "bells.md");
    }

    [Fact]
    public void Mark_without_a_footnote_is_text()
    {
        var outline = Read("A text[^1] and [^](https://example.org/a).\n");
        outline.Items.Select(outline.PlainText).Should().Equal("A text[^1] and ^.");
    }

    /// <summary>The items that have text: what each is, and its text.</summary>
    private static string Parts(DocumentOutline outline) =>
        string.Join(", ", outline.Items.Where(item => outline.PlainText(item).Length > 0)
            .Select(item => $"{item.Kind} {outline.PlainText(item).ReplaceLineEndings(" ")}"));

    private static DocumentOutline Read(string markdown) => OutlineReader.Read(MarkdownReader.Read(markdown), []);
}
