using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Fitting;
using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Accuracy.Page;

namespace MlDigest.Model.Tests.Benchmarks;

/// <summary>The page that says how right the parser is.</summary>
public sealed class AccuracyPageTests
{
    private const string HandWritten = "\n## At first sight\n\nSeen by hand.\n\n";

    private static readonly LeftOutReading[] Readings =
    [
        Read("harbour-post", "de", "## [Eins](https://example.org/1)\n\nText.\n\n## [Zwei](https://example.org/2)\n\nText.\n", exact: 2),
        Read("harbour-post", "de", "- [Eins](https://example.org/1)\n- [Zwei](https://example.org/2)\n", exact: 0),
        Read("tide-letter", "de-AT", "- [Eins](https://example.org/1)\n- [Zwei](https://example.org/2)\n", exact: 2),
        Read("wave-notes", "de", "- [Eins](https://example.org/1)\n- [Zwei](https://example.org/2)\n", exact: 0),
        Read("loom-weekly", "fi", "[Eins](https://example.org/1) kam heraus.\n\n[Zwei](https://example.org/2) auch.\n", exact: 1),
    ];

    private static readonly string Page = AccuracyPage.Write(Readings, [.. Readings.Select(_ => Count(2))], 3, HandWritten);

    [Fact]
    public void Documents_publications_and_entries_are_counted() =>
        Page.ReplaceLineEndings(" ").Should().Contain("Measured on 5 labelled digests of 4 publications with 10 entries.");

    [Fact]
    public void The_spread_is_that_of_publications() => Page.Should().Contain(
        "| without the publication | 0.50 | 0.50 | 0.50 to 0.50 | 1 | 1 |\n| with it | 1.00 | 1.00 | 1.00 to 1.00 | 0 | 4 |\n");

    [Fact]
    public void Layouts_are_told_by_the_form_of_most_entries() => Page.Should().Contain(
        "| bullets | 3 | 3 | 6 | 0.33 |\n| headings | 1 | 1 | 2 | 1.00 |\n| paragraphs | 1 | 1 | 2 | 0.50 |\n");

    [Fact]
    public void Languages_of_few_publications_are_taken_together() =>
        Page.Should().Contain("| de | 3 | 4 | 8 | 0.50 |\n| one other | 1 | 1 | 2 | 0.50 |\n");

    [Fact]
    public void What_is_written_by_hand_is_kept_to_the_letter() => AccuracyPage.HandWrittenPart(Page).Should().Be(HandWritten);

    [Fact]
    public void A_page_that_does_not_mark_what_is_written_by_hand_is_not_overwritten() =>
        FluentActions.Invoking(() => AccuracyPage.HandWrittenPart("# A page of somebody\n")).Should().Throw<InvalidDataException>();

    [Fact]
    public void No_publication_is_named()
    {
        foreach (var reading in Readings) Page.Should().NotContain(reading.Document.Document.Publication);
    }

    private static LeftOutReading Read(string publication, string language, string text, int exact)
    {
        var entries = new[] { Label("Eins", "https://example.org/1"), Label("Zwei", "https://example.org/2") };
        var issue = new LabelledIssue(null, null, null, language, null, [new LabelledSection([], false, false, entries)]);
        var document = new FitDocument(new LabelledDocument("a.md", publication, text, [issue]));
        return new LeftOutReading(document, Count(exact), Count(exact), Count(2), [1, 1, 1, 1, 1], null);
    }

    private static LabelledEntry Label(string title, string url) =>
        new(title, null, url, null, new HashSet<string>(), null, Unjudged.Nothing);

    private static Tally Count(int exact)
    {
        var tally = new Tally();
        tally.Add(labelled: 2, read: 2, found: 2, exact);
        return tally;
    }
}
