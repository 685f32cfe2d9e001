using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Tests.Parsing.Layout;

public sealed class ItemHeadTests
{
    [Theory]
    [InlineData("**Paper**: [The Shape of Small Models](https://example.org/1)\n", "The Shape of Small Models", "https://example.org/1")]
    [InlineData(
        "**Paper:** [The Shape of Small Models](https://example.org/1), read by Ann\n",
        "The Shape of Small Models",
        "https://example.org/1")]
    [InlineData(
        "1. **タイトル:** The Shape of Small Models\n   **著者:** Ann Writer\n   **URL:** https://example.org/1\n",
        "The Shape of Small Models",
        "https://example.org/1")]
    [InlineData("**Paper:** much was written about it [here](https://example.org/1)\n", "Paper", "https://example.org/1")]
    public void Name_of_a_field_in_front_of_a_title_is_no_title(string item, string title, string url)
    {
        var entry = GivenLayout.Read(item, LayoutLabel.Entry).Issues[0].GetAllEntries().Should().ContainSingle().Subject;
        (entry.Title, entry.Url).Should().Be((title, url));
    }

    [Theory]
    [InlineData("- Ann Author, Bo-Lin Writer, Cy Painter **Ferries at Night.** [[Paper]](https://example.org/1)", "Ferries at Night.")]
    [InlineData("- Ann Author, Bo Writer, Cy Painter, et al. **Ferries at Night** [Paper](https://example.org/1)", "Ferries at Night")]
    [InlineData("- Ann Author, Bo Writer, and Cy Painter: [Ferries at Night](https://example.org/1)", "Ferries at Night")]
    [InlineData("- A. Author, B. Writer. **Ferries at Night.** [Paper](https://example.org/1)", "Ferries at Night.")]
    [InlineData("- Ann Author, ropes, Cy Painter **and others** wait.", "Ann Author, ropes, Cy Painter and others wait.")]
    public void Title_in_bold_or_linked_stands_behind_authors(string item, string title) =>
        TitleOf(item, LayoutLabel.Entry).Should().Be(title);

    [Theory]
    [InlineData("- Ferries at Night: A Survey of the Harbour [paper](https://example.org/1)", "Ferries at Night: A Survey of the Harbour")]
    [InlineData(
        "- Ferries at Night: A Survey [paper](https://example.org/1), [code](https://example.org/2)", "Ferries at Night: A Survey")]
    [InlineData("- We have read the whole of the long [paper](https://example.org/1)", "We have read the whole of the long paper")]
    [InlineData("- The Harbour and its many [paper](https://example.org/1)", "The Harbour and its many paper")]
    public void Labels_behind_a_title_in_capitals_are_no_part_of_it(string item, string title) =>
        TitleOf(item, LayoutLabel.Entry).Should().Be(title);

    [Theory]
    [InlineData("## [Ferries at night](https://example.org/1) -- Ann", "Ferries at night")]
    [InlineData("## [Ferries at night](https://example.org/1) — a talk by Ann", "Ferries at night")]
    [InlineData("## [Ferries at night](https://example.org/1) by the sea", "Ferries at night by the sea")]
    [InlineData("## [Ferries](https://example.org/1) - [at night](https://example.org/2)", "Ferries - at night")]
    public void Link_in_front_of_a_dash_is_the_title_of_a_heading(string heading, string title) =>
        TitleOf(heading, LayoutLabel.HeadedEntry).Should().Be(title);

    [Theory]
    [InlineData("- **24 May** – [Ferries at night](https://example.org/1), [tickets](https://example.org/2)", "Ferries at night")]
    [InlineData("- **Sat 24** – *Ferries at night*. Speaker: Ann. [[Paper](https://example.org/1)]", "Ferries at night")]
    [InlineData("- **02.03.** Ferries at night. Bring a coat.", "Ferries at night.")]
    [InlineData("1. **9/13** Ferries at night, on foot", "Ferries at night, on foot")]
    [InlineData("**9月13日（金）**：夜の渡し船。", "夜の渡し船。")]
    [InlineData("**Tuesday 3 June:** Ferries at night. [Book](https://example.org/1)", "Ferries at night.")]
    [InlineData("- **Ferry 2.0** waits at night.", "Ferry 2.0")]
    [InlineData("- **24 ferries** wait at night.", "24 ferries")]
    public void Day_in_bold_in_front_of_a_title_is_no_title(string item, string title) =>
        TitleOf(item, LayoutLabel.Entry).Should().Be(title);

    private static string TitleOf(string item, LayoutLabel label) =>
        GivenLayout.Read(item, label).Issues[0].GetAllEntries().Single().Title;
}
