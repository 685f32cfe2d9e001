using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;
using Label = MlDigest.Model.Parsing.Layout.LayoutLabel;

namespace MlDigest.Model.Tests.Parsing.Layout;

public sealed class LabelSettlerTests
{
    [Theory]
    [InlineData("![](a.png)\n\nTides as a clock.", nameof(Label.HeadedText))]
    [InlineData("> Tides as a clock.", nameof(Label.HeadedText))]
    [InlineData("Sponsored: ropes for all.", nameof(Label.Furniture))]
    [InlineData("Subscribe to the letter.", nameof(Label.Furniture))]
    [InlineData("[Contents](#contents) of the issue.", nameof(Label.Furniture))]
    [InlineData("---\n\nTides as a clock.", nameof(Label.Furniture))]
    [InlineData("**Ropes** are what we sell.", nameof(Label.Furniture))]
    public void Text_in_the_middle_that_nothing_shows_to_be_furniture_is_that_of_the_entry_above(string text, string expected)
    {
        var facts = Facts($"# Issue 1\n\n## Tides\n\n{text}\n\n## Gulls\n\nThey fly.\n");
        var labels = Labels(Label.Furniture);
        new LabelSettler(facts, new FeatureReader(facts)).JoinUnmarkedFurniture(labels);
        labels.Should().Equal(Labels(Enum.Parse<Label>(expected)));

        Label[] Labels(Label between) =>
            [Label.Title, Label.HeadedEntry, .. Enumerable.Repeat(between, facts.Length - 4), Label.HeadedEntry, Label.HeadedText];
    }

    [Fact]
    public void Text_behind_the_last_entry_stays_furniture()
    {
        var facts = Facts("# Issue 1\n\n- Tides\n- Gulls\n\nSee you soon.\n");
        Label[] labels = [Label.Title, Label.Entry, Label.Entry, Label.Furniture];
        new LabelSettler(facts, new FeatureReader(facts)).JoinUnmarkedFurniture(labels);
        labels.Should().Equal(Label.Title, Label.Entry, Label.Entry, Label.Furniture);
    }

    [Fact]
    public void Label_that_comes_again_inside_every_entry_names_a_field()
    {
        string[] titles = ["Tides", "Gulls", "Ropes"];
        var facts = Facts(string.Concat(titles.Select(title => $"## {title}\n\n**Found in**\n\n- A quay\n\n")));
        Label[] entry = [Label.HeadedEntry, Label.Section, Label.Entry];
        new LabelSettler(facts, new FeatureReader(facts)).Settle([.. entry, .. entry, .. entry])
            .Should().Equal(titles.SelectMany(_ => new[] { Label.HeadedEntry, Label.HeadedText, Label.HeadedText }));
    }

    [Fact]
    public void Heading_that_goes_on_with_a_field_goes_on_with_its_entry()
    {
        var facts = Facts("## Tides\n\n**Found in**\n\n- A quay\n\n#### Its name\n\n**Found in**\n\n**Found in**\n");
        new LabelSettler(facts, new FeatureReader(facts))
            .Settle([Label.HeadedEntry, Label.Section, Label.Entry, Label.Text, Label.Prose, Label.Prose])
            .Should().Equal(Label.HeadedEntry, Label.HeadedText, Label.HeadedText, Label.HeadedText, Label.Prose, Label.Prose);
    }

    [Theory]
    [InlineData("- Tides\n- Gulls", "**Links mentioned**: [a](https://example.org/a)", nameof(Label.Prose))]
    [InlineData("- Tides\n- Gulls", "Links mentioned:", nameof(Label.Prose))]
    [InlineData("- Tides\n- Gulls", "They fly over the sea.", nameof(Label.Text))]
    [InlineData("- Tides\n\n1. Gulls", "Links mentioned:", nameof(Label.Text))]
    public void Label_behind_a_list_of_entries_begins_no_part_of_its_last(string list, string behind, string expected)
    {
        var facts = Facts($"{list}\n\n{behind}\n\nMore of it.\n");
        Label[] labels = [Label.Entry, Label.Entry, Label.Text, Label.Text];
        new LabelSettler(facts, new FeatureReader(facts)).EndLists(labels);
        labels.Should().Equal(Label.Entry, Label.Entry, Enum.Parse<Label>(expected), Enum.Parse<Label>(expected));
    }

    [Theory]
    [InlineData(9, "- [Gulls](https://example.org/g) fly.", nameof(Label.Furniture), nameof(Label.Entry))]
    [InlineData(9, "- [Gulls](https://example.org/g) fly.", nameof(Label.Text), nameof(Label.Entry))]
    [InlineData(8, "- [Gulls](https://example.org/g) fly.", nameof(Label.Furniture), nameof(Label.Furniture))]
    [InlineData(9, "- [Subscribe](https://example.org/s)", nameof(Label.Furniture), nameof(Label.Furniture))]
    [InlineData(9, "- Gulls fly.", nameof(Label.Text), nameof(Label.Text))]
    public void Bullet_with_a_link_is_an_entry_where_nine_others_of_its_list_are(int others, string last, string label, string expected)
    {
        var facts = Facts(string.Concat(Enumerable.Repeat("- [Tides](https://example.org/t)\n", others)) + last);
        Label[] entries = [.. Enumerable.Repeat(Label.Entry, others)];
        Label[] labels = [.. entries, Enum.Parse<Label>(label)];
        new LabelSettler(facts, new FeatureReader(facts)).EvenLists(labels);
        labels.Should().Equal([.. entries, Enum.Parse<Label>(expected)]);
    }

    private static ItemFacts Facts(string markdown)
    {
        var outline = OutlineReader.Read(MarkdownReader.Read(markdown), []);
        return new ItemFacts(outline, LayoutInference.ReadableItems(outline));
    }
}
