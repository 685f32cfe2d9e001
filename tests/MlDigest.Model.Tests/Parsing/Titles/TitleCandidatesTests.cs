using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Titles;
using MlDigest.Model.Tests.Parsing.Layout;

namespace MlDigest.Model.Tests.Parsing.Titles;

public sealed class TitleCandidatesTests
{
    [Theory]
    [InlineData("- One thing: [Ferries](https://example.org/1) by Ann | two", nameof(TitleForm.Line), "One thing: Ferries by Ann | two")]
    [InlineData("- One thing: [Ferries](https://example.org/1) by Ann", nameof(TitleForm.FirstLink), "Ferries")]
    [InlineData("- One thing: [Ferries](https://example.org/1) by Ann", nameof(TitleForm.BeforeLink), "One thing")]
    [InlineData("- One thing: [Ferries](https://example.org/1) by Ann", nameof(TitleForm.BehindLink), "by Ann")]
    [InlineData("- One thing: [Ferries](https://example.org/1) by Ann", nameof(TitleForm.BeforeColon), "One thing")]
    [InlineData("- One thing: [Ferries](https://example.org/1) by Ann", nameof(TitleForm.BehindColon), "Ferries by Ann")]
    [InlineData("- One thing: Ferries by Ann", nameof(TitleForm.BeforeCredit), "One thing: Ferries")]
    [InlineData("- Ferries at night – via Ann", nameof(TitleForm.BeforeCredit), "Ferries at night")]
    [InlineData(
        "- [A](https://example.org/1), [Ferries](https://example.org/2) and [Boats](https://example.org/3)",
        nameof(TitleForm.SecondLink),
        "Ferries")]
    [InlineData(
        "- [A](https://example.org/1), [Ferries](https://example.org/2) and [Boats](https://example.org/3)",
        nameof(TitleForm.LongestLink),
        "Ferries")]
    [InlineData(
        "- [A](https://example.org/1), [Ferries](https://example.org/2) and [Boats](https://example.org/3)",
        nameof(TitleForm.LastLink),
        "Boats")]
    [InlineData("- **Ferries** are *slow* and `loud`", nameof(TitleForm.Lead), "Ferries")]
    [InlineData("- Ferries are **slow** and `loud`", nameof(TitleForm.Bold), "slow")]
    [InlineData("- Ferries are *slow* and `loud`", nameof(TitleForm.Italic), "slow")]
    [InlineData("- Ferries are *slow* and `loud`", nameof(TitleForm.Code), "loud")]
    [InlineData("- She reads “Ferries at night” aloud", nameof(TitleForm.Quoted), "Ferries at night")]
    [InlineData("- Ferries are slow. Boats are not.", nameof(TitleForm.Sentence), "Ferries are slow.")]
    [InlineData("- Ferries – a slow way to go", nameof(TitleForm.BeforeDash), "Ferries")]
    [InlineData("- Ferries – a slow way to go", nameof(TitleForm.BehindDash), "a slow way to go")]
    [InlineData("- Ferries | Ann's page", nameof(TitleForm.BeforeBar), "Ferries")]
    [InlineData("- Ferries (with pictures)", nameof(TitleForm.BeforeBracket), "Ferries")]
    [InlineData("- (video) Ferries at night", nameof(TitleForm.BehindBracket), "Ferries at night")]
    [InlineData("- Ferries at night https://example.org/1 are slow", nameof(TitleForm.BeforeUrl), "Ferries at night")]
    [InlineData("- https://example.org/1 Ferries at night", nameof(TitleForm.BehindUrl), "Ferries at night")]
    [InlineData("- 12 May: Ferries at night", nameof(TitleForm.BehindDate), "Ferries at night")]
    [InlineData("- 12 May Ferries at night", nameof(TitleForm.BehindDate), "Ferries at night")]
    [InlineData("- 2026-05-12 Ferries at night", nameof(TitleForm.BehindDate), "Ferries at night")]
    [InlineData("Ferries\nat night", nameof(TitleForm.Whole), "Ferries at night")]
    [InlineData("Ferries\nat night", nameof(TitleForm.SecondLine), "at night")]
    public void Parts_of_the_first_item_can_be_titles(string markdown, string form, string expected) =>
        Text(markdown, Enum.Parse<TitleForm>(form), LayoutLabel.Entry).Should().Be(expected);

    [Theory]
    [InlineData(nameof(TitleForm.Line), "Pier")]
    [InlineData(nameof(TitleForm.SecondCell), "Ferries")]
    [InlineData(nameof(TitleForm.ThirdCell), "12 pages")]
    public void Cells_of_a_row_can_be_titles(string form, string expected) =>
        Text(
            "| Place | What | Where |\n|---|---|---|\n| Pier | Ferries | [12 pages](https://example.org/1) |\n",
            Enum.Parse<TitleForm>(form),
            LayoutLabel.Prose,
            LayoutLabel.Entry).Should().Be(expected);

    [Theory]
    [InlineData(nameof(TitleForm.NextLine), "Ferries are slow.")]
    [InlineData(nameof(TitleForm.NextLead), "Ferries")]
    [InlineData(nameof(TitleForm.NextLink), "Ferries")]
    public void Second_item_can_hold_the_title(string form, string expected) =>
        Text(
            "### Title:\n\n[Ferries](https://example.org/1) are slow.\n",
            Enum.Parse<TitleForm>(form),
            LayoutLabel.HeadedEntry,
            LayoutLabel.HeadedText).Should().Be(expected);

    [Fact]
    public void Card_can_be_the_title() =>
        Text(
            "Look at this.\n\n[](https://example.org/1) [## Ferries at night\n\nexample.org](https://example.org/1)\n",
            TitleForm.Card,
            LayoutLabel.Entry,
            LayoutLabel.Text).Should().Be("Ferries at night");

    [Theory]
    [InlineData("- Ferries at night – https://example.org/1", "Ferries at night")]
    [InlineData("- The [ferry](https://example.org/1) is slow", "ferry", "The ferry is slow")]
    [InlineData("- [Ferries at night](https://example.org/1) — [example.org](https://example.org/1)", "Ferries at night")]
    [InlineData("- [Ferries at night](https://sea.example.org/1)——[Sea . example . org](https://sea.example.org/)", "Ferries at night")]
    public void No_candidate_ends_with_an_address_or_a_site_or_unfinished(string markdown, params string[] expected) =>
        Of(markdown, LayoutLabel.Entry).Select(candidate => candidate.Text.Text).Should().BeEquivalentTo(expected);

    [Fact]
    public void Site_that_an_export_left_of_a_title_gives_way_to_the_card_below() =>
        Of(
            "[](https://example.org/1)——[Example . org](https://example.org/)\n\n"
                + "[](https://example.org/1) [## Ferries at night\n\nexample.org](https://example.org/1)\n",
            LayoutLabel.Entry,
            LayoutLabel.Text).Select(candidate => candidate.Text.Text).Should().Equal("Ferries at night");

    [Theory]
    [InlineData("- [港口公司](https://example.org/1)的新渡轮", "港口公司的新渡轮")]
    [InlineData("- [港町](https://example.org/1) の新しい船", "港町 の新しい船")]
    [InlineData("- [港口公司](https://example.org/1)的新渡轮，很慢", "港口公司", "港口公司的新渡轮，很慢")]
    public void No_candidate_is_a_part_of_a_phrase_that_a_word_joins(string markdown, params string[] expected) =>
        Of(markdown, LayoutLabel.Entry).Select(candidate => candidate.Text.Text).Should().BeEquivalentTo(expected);

    [Theory]
    [InlineData("- Ann B. Writer (2031), Ferries at night →", "Ferries at night")]
    [InlineData("- The harbour's team (2031), \"Ferries at night\" →", "Ferries at night")]
    [InlineData("- Slow ferries (2031), Boats at night →", "Slow ferries (2031), Boats at night")]
    [InlineData("- Ferries at night [^1][^note]", "Ferries at night")]
    [InlineData("- Ferries at night [12]", "Ferries at night")]
    [InlineData("- Ferries at night [2031]", "Ferries at night [2031]")]
    [InlineData("- Ferries at night of ropes[12]", "Ferries at night of ropes[12]")]
    [InlineData("- 论文标题：Ferries at night", "Ferries at night")]
    [InlineData("- Ferries at night [sic]", "Ferries at night [sic]")]
    [InlineData("- Ferries that wait for wind at night — [Harbour](https://harbour.example.org/1)", "Ferries that wait for wind at night")]
    [InlineData(
        "- Ferries that wait for wind at night — [Harbour](https://quay.example.org/1)", "Ferries that wait for wind at night — Harbour")]
    public void What_stands_in_front_of_a_title_and_behind_it_is_no_part_of_it(string markdown, string expected) =>
        Text(markdown, TitleForm.Line, LayoutLabel.Entry).Should().Be(expected);

    [Fact]
    public void Entry_without_a_title_has_that_behind_its_identifier() =>
        Text(
            "![](a.png)\n\nPicture by Ann\n\n*[2101.00001] Ferries at night* They are slow.",
            TitleForm.Rule,
            LayoutLabel.Entry,
            LayoutLabel.Text,
            LayoutLabel.Text).Should().Be("Ferries at night");

    [Theory]
    [InlineData("- **Ben:** [The Shape of Small Models](https://example.org/1)", "The Shape of Small Models")]
    [InlineData("- **Ann Marie Writer:** [Small Models](https://example.org/1)", "Small Models")]
    [InlineData("- **Night ferries:** [The Shape of Small Models](https://example.org/1)", "Night ferries")]
    public void Name_of_who_wrote_it_in_front_of_a_link_is_no_title_by_the_rules(string markdown, string expected) =>
        Text(markdown, TitleForm.Rule, LayoutLabel.Entry).Should().Be(expected);

    [Theory]
    [InlineData("- Boats for the river: the harbour has built eleven of them in a year, which is more than anybody had thought of before.",
        "Boats for the river")]
    [InlineData("- In May, Ann asks: why has the harbour built eleven boats in a year, which is more than anybody had thought of before?",
        "In May, Ann asks: why has the harbour built eleven boats in a year, which is more than anybody had thought of before?")]
    [InlineData("- Boats for the river: eleven in a year.", "Boats for the river: eleven in a year.")]
    public void Long_sentence_gives_what_it_explains(string markdown, string expected) =>
        Text(markdown, TitleForm.Rule, LayoutLabel.Entry).Should().Be(expected);

    [Fact]
    public void Parts_that_say_the_same_are_one_candidate()
    {
        var candidate = Of("- [Ferries](https://example.org/1)", LayoutLabel.Entry).Should().ContainSingle().Subject;
        Enum.GetValues<TitleForm>().Where(form => form != TitleForm.Count && candidate.Is(form)).Should().Equal(
            TitleForm.Rule, TitleForm.Line, TitleForm.Lead, TitleForm.FirstLink, TitleForm.LongestLink, TitleForm.LastLink);
    }

    private static string? Text(string markdown, TitleForm form, params LayoutLabel[] labels) =>
        Of(markdown, labels).Find(candidate => candidate.Is(form)).Text.Text;

    private static List<TitleCandidate> Of(string markdown, params LayoutLabel[] labels)
    {
        var (outline, tree) = GivenLayout.Tree(markdown, labels);
        return new TitleCandidates(outline).Of(tree.Issues[0].Content.Single(node => node.Role == LayoutRole.Entry), out _);
    }
}
