using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;
namespace MlDigest.Model.Tests.Parsing.Layout;

/// <summary>What is told of the reading that was chosen.</summary>
public sealed class ReadingExplanationTests
{
    private const string Digest = """
        # Lantern Letter 12

        ## Papers

        ### [Tides as a clock](https://example.org/tides)

        Water that tells the time, measured in three harbours.

        ### [Counting waves](https://example.org/waves)

        A method for rough days, with code and data.

        ## Tools

        - [Paddle](https://example.org/paddle) fits into a bag.
        - [Loom](https://example.org/loom) solves for knots.
        """;

    // Headings that name entries, or sections.
    private const string Ambiguous = """
        # Lantern Letter 12

        ## Tides

        - [A clock of water](https://example.org/clock): it tells the time
        - [The long wave](https://example.org/wave)

        ## Kelp and what it says

        Kelp grows on [ropes](https://example.org/ropes) now, and in [tanks](https://example.org/tanks).

        ## Gulls

        They [count](https://example.org/count).
        """;

    private const string Reasons = @"[a-z ]+ [+]\d+\.\d(, [a-z ]+ [+]\d+\.\d){1,2}";

    [Fact]
    public void Rows_that_speak_for_an_item_are_those_of_all_questions()
    {
        var outline = OutlineReader.Read(MarkdownReader.Read(Ambiguous), []);
        var rows = new Reading(new ItemFacts(outline, LayoutInference.ReadableItems(outline))).RowsOf(2);
        rows.Select(row => LayoutFeatures.OfRow(row).Feature).Should().Contain(
            [LayoutFeature.Form, LayoutFeature.RuleVote, LayoutFeature.FamilySize, LayoutFeature.AboveLinks]);
        rows.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_best_reading_is_compared_with_the_second_in_answers_of_both() => Explain(Ambiguous)[0].Should().MatchRegex(
        @"^line 1: information: Readings compared: \d+; the best has -?\d+\.\d\d, the second -?\d+\.\d\d, because: "
        + @"[a-z ]+ -?\d\.\d\d against -?\d\.\d\d \([+]\d+\.\d\)"
        + @"(, [a-z ]+ -?\d\.\d\d against -?\d\.\d\d \([+]\d+\.\d\)){0,2}\. \[layout-chosen\]$");

    [Fact]
    public void The_first_item_of_each_form_that_begins_sections_or_entries_is_explained()
    {
        var explained = Explain(Digest);
        explained.Should().HaveCount(4);
        explained[1].Should().MatchRegex(Of(3, @"Papers", "heading of level 2", "a section"));
        explained[2].Should().MatchRegex(Of(5, @"Tides as a clock", "heading of level 3", "an entry"));
        explained[3].Should().MatchRegex(Of(15, @"Paddle fits into a bag\.", "bullet of depth 1", "an entry"));
    }

    [Fact]
    public void Nothing_is_explained_unasked() =>
        DigestDocument.Parse(Digest).Diagnostics.Should().NotContain(diagnostic => diagnostic.Code == "layout-chosen");

    [Theory]
    [InlineData("")]
    [InlineData("---\ntitle: A\n---\n")]
    public void A_document_without_items_has_nothing_to_explain(string markdown) => Explain(markdown).Should().BeEmpty();

    private static string Of(int line, string title, string form, string label) =>
        $"^line {line}: information: '{title}', the first {form}, was taken for {label} and not for [a-z ]+, "
            + $@"because: {Reasons}\. \[layout-chosen\]$";

    private static List<string> Explain(string markdown) =>
    [
        .. new DigestParser(new DigestParserOptions { ExplainLayout = true }).Parse(markdown).Diagnostics
            .Where(diagnostic => diagnostic.Code == "layout-chosen").Select(diagnostic => diagnostic.ToString()),
    ];
}
