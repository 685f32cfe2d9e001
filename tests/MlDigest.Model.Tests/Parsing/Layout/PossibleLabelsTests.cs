using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Tests.Parsing.Layout;

public sealed class PossibleLabelsTests
{
    private const string Link = "[boats](https://example.org/1)";

    [Theory]
    [InlineData("Research", true)]
    [InlineData("Five things, as every Friday.", false)]
    [InlineData($"Research and {Link}:", true)]
    [InlineData("Subscribe", false)]
    [InlineData("> Research", false)]
    [InlineData("**Research**", true)]
    [InlineData("**Subscribe**", false)]
    [InlineData($"**Research, {Link} and [bells](https://example.org/2)**", false)]
    [InlineData("📚 Research", true)]
    [InlineData($"📚 {Link} and more", false)]
    [InlineData($"📚 {Link}:", true)]
    [InlineData($"{Link} and more", false)]
    [InlineData("![](a.png)", false)]
    public void Name_of_a_section_is_no_sentence_asks_for_nothing_and_leads_nowhere(string text, bool mayBe) =>
        MayBe(text, LayoutLabel.Section).Should().Be(mayBe);

    [Theory]
    [InlineData("👉 [Tides](https://example.org/1)", false)]
    [InlineData("👉 [All about boats](https://example.org/1)", true)]
    [InlineData($"{Link} and more", true)]
    [InlineData("[Boats](boats.md) are at the end of this letter.", true)]
    [InlineData("[Boats](#boats) are at the end of this letter.", false)]
    public void Entry_that_begins_with_a_mark_or_a_link_says_something_and_leads_out(string text, bool mayBe) =>
        MayBe(text, LayoutLabel.Entry).Should().Be(mayBe);

    [Theory]
    [InlineData("## Tides\n\n**In short** They rise.\n\n## Gulls\n\n**In short** They fly.", false)]
    [InlineData("## Tides\n\n**In short**\n\nThey rise.\n\n## Gulls\n\n**In short**", false)]
    [InlineData("## Tides\n\n**In short** They rise.\n\n**In short** They fall.", false)]
    [InlineData("## Tides\n\n**In short** They rise.\n\n**In brief** They fall.", true)]
    [InlineData($"## Tides\n\n**In short** They rise.\n\n## Gulls\n\n**In short** {Link}", false)]
    [InlineData($"## Tides\n\n**In short** They rise.\n\n## Gulls\n\n**[In short](https://example.org/1)** They fly.", true)]
    [InlineData($"## Tides\n\n**#1** They rise.\n\n## Gulls\n\n**#1** They fly, see {Link}", true)]
    [InlineData("## Picks\n\n**All the gulls fly home**\n\n## News\n\n**All the gulls fly home** It is late.", true)]
    public void Few_bold_words_that_recur_begin_no_entry(string text, bool mayBe) =>
        MayBe(text, LayoutLabel.Entry).Should().Be(mayBe);

    [Theory]
    [InlineData($"Tides rise.\n\n---\n\n**Gulls, see {Link}**", false)]
    [InlineData($"Tides rise.\n\n**Gulls, see {Link}**", true)]
    [InlineData("Tides rise.\n\n---\n\n**Gulls**", true)]
    [InlineData($"Tides rise.\n\n---\n\nGulls, see {Link}", true)]
    public void Bold_line_with_a_link_behind_a_rule_does_not_go_on_with_the_entry_above(string text, bool mayBe) =>
        MayBe(text, LayoutLabel.Text).Should().Be(mayBe);

    [Theory]
    [InlineData($"*Sent from the quay, like {Link}.*", false)]
    [InlineData($"*{Link}*", true)]
    [InlineData($"*Sent* from the quay, like {Link}.", true)]
    [InlineData($"- *Sent from the quay, like {Link}.*", true)]
    public void Paragraph_all_in_italics_that_says_more_than_its_link_begins_no_entry(string text, bool mayBe) =>
        MayBe(text, LayoutLabel.Entry).Should().Be(mayBe);

    [Theory]
    [InlineData("**Ann's opinion:** They rise.", 2, false)]
    [InlineData("**Ann's opinion** They rise.", 2, true)]
    [InlineData($"**{Link}:** They rise.", 2, true)]
    [InlineData("**Ann's opinion:** They rise.", 1, true)]
    [InlineData("## Gulls\n\n**Ann's opinion:** They rise.", 2, true)]
    public void Bold_label_beside_links_in_bold_begins_no_entry(string text, int links, bool mayBe)
    {
        var linked = string.Concat(Enumerable.Range(1, links).Select(k => $"**[Tides {k}](https://example.org/{k})** rise.\n\n"));
        MayBe(linked + text, LayoutLabel.Entry).Should().Be(mayBe);
    }

    [Theory]
    [InlineData("[Boats](https://example.org/1)", $"{Link} float.", false)]
    [InlineData("[Boats](https://example.org/1)", "[boats](https://example.org/2) float.", true)]
    [InlineData("Boats", $"{Link} float.", true)]
    [InlineData("[Boats](https://example.org/1)", $"- {Link} float.", true)]
    public void Paragraph_that_begins_with_the_link_of_its_heading_begins_no_entry(string heading, string paragraph, bool mayBe) =>
        MayBe($"## {heading}\n\n{paragraph}", LayoutLabel.Entry).Should().Be(mayBe);

    [Theory]
    [InlineData(12, false)]
    [InlineData(13, true)]
    public void Many_names_that_recur_are_titles_of_which_a_summary_tells_too(int names, bool mayBe)
    {
        var items = string.Concat(Enumerable.Range(0, names).Select(k => $"**Tide {(char)('A' + k)}** It rises.\n\n"));
        MayBe($"## In short\n\n{items}## At length\n\n{items}", LayoutLabel.Entry).Should().Be(mayBe);
    }

    [Theory]
    [InlineData("**What** They rise.\n\n**Why** The moon.\n\n**Where** Here.", false)]
    [InlineData("**What** They rise.\n\n**Why** The moon.", true)]
    [InlineData("**What** They rise.\n\n**Why** The moon.\n\n**Where** Here.\n\n**What** They fall.", true)]
    public void Heading_above_several_fields_once_each_names_no_section(string fields, bool mayBe) =>
        MayBe($"## Gulls\n\n{fields}\n\n## Tides\n\n{fields}", LayoutLabel.Section, 0).Should().Be(mayBe);

    private static bool MayBe(string text, LayoutLabel label, int? item = null)
    {
        var outline = OutlineReader.Read(MarkdownReader.Read($"{text}\n"), []);
        var facts = new ItemFacts(outline, LayoutInference.ReadableItems(outline));
        return new PossibleLabels(facts, new FeatureReader(facts)).MayBe(item ?? facts.Length - 1, label);
    }
}
