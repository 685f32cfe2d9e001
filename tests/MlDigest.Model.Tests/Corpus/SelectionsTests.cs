using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Accuracy.Variants;

namespace MlDigest.Model.Tests.Corpus;

/// <summary>Documents made of the sections of one have the labels of what they hold.</summary>
public sealed class SelectionsTests
{
    private const string Text = "# Harbour 7\n\nHello.\n\n## Papers\n\n- [Tides as a clock](https://example.org/1)\n\n## Tools\n\n"
        + "- [Gulls that count](https://example.org/2)\n\n## Talks\n\n- [Ropes and knots](https://example.org/3)\n";

    private static readonly LabelledDocument Document = new(
        "harbour.md",
        "harbour",
        Text,
        [new LabelledIssue("Harbour 7", 7, null, "en", null, [Section("Papers", 1), Section("Tools", 2), Section("Talks", 3)])]);

    [Fact]
    public void Fewer_sections_are_some_of_them_in_order()
    {
        var kept = Enumerable.Range(0, 20).Select(way => Selections.Fewer(Document, way)).ToList();
        kept.Should().AllSatisfy(document =>
        {
            var issue = document.Issues.Should().ContainSingle().Subject;
            issue.Entries.Should().Equal(issue.Sections.SelectMany(section => section.Entries));
            document.Text.Should().Be(
                "# Harbour 7\n\nHello.\n\n" + string.Concat(issue.Sections.Select(section => Text[StartOf(section)..EndOf(section)])));
        });
        kept.Select(document => document.Issues[0].Sections.Count).Distinct().Order().Should().Equal(1, 2, 3);
    }

    [Fact]
    public void Compiled_sections_stand_below_dates()
    {
        var compiled = Selections.Compiled(Document, 0);
        compiled.Issues.Select(issue => issue.Title).Should().Equal("2020-05-28", "2020-05-21", "2020-05-14");
        compiled.Issues.Select(issue => issue.Entries.Single().Url)
            .Should().Equal("https://example.org/1", "https://example.org/2", "https://example.org/3");
        compiled.Text.Should().StartWith("# Harbour 7\n\nHello.\n\n\n## 2020-05-28\n\n### Papers\n");
    }

    [Fact]
    public void Document_whose_sections_are_not_found_stays_as_it_is()
    {
        var other = Document with { Text = "# Harbour 7\n\n- [Tides as a clock](https://example.org/1)\n" };
        Selections.Fewer(other, 1).Should().BeSameAs(other);
        Selections.Compiled(other, 1).Should().BeSameAs(other);
    }

    private static int StartOf(LabelledSection section) => Text.IndexOf("## " + section.Path[0], StringComparison.Ordinal);

    private static int EndOf(LabelledSection section) =>
        Text.IndexOf("## ", StartOf(section) + 1, StringComparison.Ordinal) is >= 0 and var end ? end : Text.Length;

    private static LabelledSection Section(string title, int number) =>
        new([title], IsFurniture: false, IsUnsure: false, [
            new LabelledEntry($"Entry {number}", title, $"https://example.org/{number}", null, new HashSet<string>(), 0, Unjudged.Nothing)
        ]);
}
