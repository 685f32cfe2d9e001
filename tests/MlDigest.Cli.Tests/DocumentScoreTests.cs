using MlDigest.Cli.Compare;

namespace MlDigest.Cli.Tests;

public sealed class DocumentScoreTests
{
    [Fact]
    public void Entries_are_paired_in_order_first_and_then_wherever_they_stand()
    {
        var tally = Score([Issue("May", "one", "two", "three")], [Issue("May", "three", "one", "two")]);
        (tally.Labelled, tally.Read, tally.Found, tally.Exact).Should().Be((3, 3, 3, 3));
    }

    [Fact]
    public void An_entry_that_was_read_twice_is_invented_once()
    {
        var tally = Score([Issue("May", "one", "two")], [Issue("May", "one", "one", "two")]);
        (tally.Labelled, tally.Read, tally.Found).Should().Be((2, 3, 2));
        tally.FoundF1.Should().Be(0.8);
        (tally.ExactPrecision, tally.ExactRecall).Should().Be((2.0 / 3, 1.0));
    }

    [Fact]
    public void As_many_issues_as_are_labelled_are_compared_in_order_whatever_their_titles()
    {
        var tally = Score([Issue("May", "one"), Issue("June", "two")], [Issue("5", "one"), Issue("6", "two")]);
        (tally.Exact, tally[Field.Issue]).Should().Be((2, (0, 2)));
    }

    [Fact]
    public void Fewer_issues_are_compared_by_title()
    {
        var tally = Score([Issue("May 2026", "one"), Issue("June 2026", "two")], [Issue("June, 2026", "two", "three")]);
        (tally.Labelled, tally.Read, tally.Exact, tally[Field.Issue]).Should().Be((2, 2, 1, (1, 2)));
    }

    [Fact]
    public void Of_many_issues_the_one_that_is_most_alike_is_compared_with_a_single_one()
    {
        var labels = Issue("Weekly digest number 12", "one");
        var tally = Score([labels], [Issue("Other", "two"), Issue("Weekly digest number 21", "one", "two")]);
        (tally.Labelled, tally.Read, tally.Exact).Should().Be((1, 2, 1));
    }

    [Fact]
    public void What_was_not_read_at_all_is_missed()
    {
        var tally = Score([Issue("May", "one")], []);
        (tally.Labelled, tally.Read, tally.ExactF1, tally.ExactPrecision, tally.ExactRecall).Should().Be((1, 0, 0.0, 1.0, 0.0));
    }

    [Fact]
    public void Nothing_read_of_nothing_is_right()
    {
        var tally = Score([Issue("May")], [Issue("May")]);
        (tally.FoundF1, tally.ExactF1, tally.ExactPrecision, tally.ExactRecall).Should().Be((1.0, 1.0, 1.0, 1.0));
    }

    [Fact]
    public void Facts_of_an_issue_that_are_not_labelled_are_not_judged_and_languages_by_two_letters()
    {
        var labels = new LabelledIssue(null, 7, null, "pt", "https://www.example.org/7/", []);
        var differences = new List<Difference>();
        var tally = DocumentScore.Of(
            [labels], [new LabelledIssue("Seven", 8, "2026", "pt-BR", "http://example.org/7", []) { Line = 3 }], differences);
        tally[Field.Issue].Should().Be((2, 3));
        differences.Select(difference => difference.ToString()).Should().Equal("line 3: number of the issue: expected 7, actual 8");
    }

    private static Tally Score(LabelledIssue[] labels, LabelledIssue[] read) => DocumentScore.Of(labels, read);

    private static LabelledIssue Issue(string title, params string[] entries) => new(title, null, null, null, null,
    [
        new LabelledSection(
            [],
            false,
            false,
            [.. entries.Select(entry => new LabelledEntry(entry, null, null, null, new HashSet<string>(), null, Unjudged.Nothing))]),
    ]);
}
