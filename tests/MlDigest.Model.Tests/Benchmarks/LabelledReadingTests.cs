using MlDigest.Cli.Compare;
using MlDigest.Model.Accuracy.Fitting;
using MlDigest.Model.Accuracy.Labels;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Tests.Benchmarks;

public sealed class LabelledReadingTests
{
    private const string Markdown =
        "# Digest 1\n\n## Talks\n\nSome words.\n\n- [More](https://example.org/1)\n\n## The end of it\n\nThanks.\n";

    [Fact]
    public void What_stands_in_an_entry_nobody_is_sure_of_begins_no_entry_and_no_section()
    {
        var allowed = Allowed(new LabelledSection(
            [], false, false, [new LabelledEntry("Talks", null, null, null, new HashSet<string>(), null, Unjudged.Entry)]));
        allowed[1].Should().Contain([LayoutLabel.Section, LayoutLabel.HeadedEntry, LayoutLabel.Prose]);
        allowed[3].Should().Equal(LayoutLabel.HeadedText, LayoutLabel.Text, LayoutLabel.Prose, LayoutLabel.Furniture);
    }

    [Fact]
    public void Title_of_a_section_nobody_is_sure_of_is_no_entry_but_what_stands_in_it_may_be()
    {
        var allowed = Allowed(new LabelledSection(["Talks"], false, true, []));
        allowed[1].Should().Contain(LayoutLabel.Section).And.NotContain([LayoutLabel.HeadedEntry, LayoutLabel.Entry]);
        allowed[3].Should().Contain([LayoutLabel.Entry, LayoutLabel.Prose]);
    }

    [Fact]
    public void Each_digest_that_nothing_was_fitted_on_has_labels_with_entries()
    {
        var folder = Path.Combine(CodeFiles.Root, "benchmarks", "digests");
        var labelled = LabelledDocument.LoadFolder(folder);
        labelled.Select(document => document.Name).Should().Equal(
            Directory.GetFiles(folder, "*.md").Select(Path.GetFileName).Where(name => name != "README.md").Order(StringComparer.Ordinal));
        labelled.Where(document => document.Issues.All(issue => issue.Sections.All(section => section.Entries.Count == 0)))
            .Should().BeEmpty();
    }

    private static List<List<LayoutLabel>> Allowed(LabelledSection section)
    {
        var issue = new LabelledIssue("Digest 1", 1, null, "en", null, [section]);
        var document = new FitDocument(new LabelledDocument("one.md", "one", Markdown, [issue]));
        return [.. Enumerable.Range(0, document.Reading.Facts.Length).Select(i =>
            Enum.GetValues<LayoutLabel>().Where(label => document.Labels.Allowed[(i * LayoutLabels.Count) + (int)label]).ToList())];
    }
}
