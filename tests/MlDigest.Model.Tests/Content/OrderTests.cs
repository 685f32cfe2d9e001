using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Tests.Parsing.Layout;

namespace MlDigest.Model.Tests.Content;

public sealed class OrderTests
{
    [Fact]
    public void All_entries_come_in_the_order_of_the_document()
    {
        Nested().GetAllEntries().Select(entry => entry.Title).Should().Equal("A", "B", "C", "D", "E");
        Nested().Sections[0].GetAllEntries().Select(entry => entry.Title).Should().Equal("A", "B", "C", "D");
    }

    [Fact]
    public void Entries_around_a_category_stay_around_those_inside_it()
    {
        const string Bullets =
            "- [A](https://example.org/a) is a new work.\n- **Category**\n  - [B](https://example.org/b) is a new work.\n"
                + "  - [C](https://example.org/c) is a new work.\n- **Other**\n  - [D](https://example.org/d) is a new work.\n"
                + "  - [E](https://example.org/e) is a new work.\n- [F](https://example.org/f) is a new work.\n";
        LayoutLabel[] labels =
        [
            LayoutLabel.Section, LayoutLabel.Entry, LayoutLabel.Section, LayoutLabel.Entry, LayoutLabel.Entry, LayoutLabel.Section,
            LayoutLabel.Entry, LayoutLabel.Entry, LayoutLabel.Entry,
        ];
        var issue = GivenLayout.Read($"## Papers\n\n{Bullets}", labels).Issues[0];
        issue.GetAllSections().Select(section => (section.Title, section.Entries.Count))
            .Should().Equal(("Papers", 2), ("Category", 2), ("Other", 2));
        issue.GetAllEntries().Select(entry => entry.Title).Should().Equal("A", "B", "C", "D", "E", "F");
    }

    [Fact]
    public void All_sections_come_in_the_order_of_the_document() =>
        Nested().GetAllSections().Select(section => section.Title).Should().Equal("outer", "inner", "last");

    [Fact]
    public void Without_places_the_entries_of_a_section_come_before_those_of_its_sections()
    {
        static DigestEntry Entry(string title) => new() { Key = title, Title = title };
        var section = new DigestSection
        {
            Entries = [Entry("B"), Entry("A")],
            Sections = [new DigestSection { Entries = [Entry("C")] }, new DigestSection { Entries = [Entry("D")] }]
        };
        section.GetAllEntries().Select(entry => entry.Title).Should().Equal("B", "A", "C", "D");
    }

    [Fact]
    public void Sections_nested_deep_are_walked_over()
    {
        var section = new DigestSection { Entries = [new DigestEntry { Key = "a", Title = "deepest" }] };
        for (var i = 0; i < 20_000; i++) section = new DigestSection { Sections = [section] };
        section.GetAllEntries().Single().Title.Should().Be("deepest");
    }

    /// <summary>A section whose own entries stand around the one inside it.</summary>
    internal static DigestIssue Nested()
    {
        static DigestEntry Entry(string title, int start) => new() { Key = title, Title = title, Span = new SourceSpan(start, 1, 1) };
        var inner = new DigestSection { Title = "inner", Entries = [Entry("B", 20), Entry("C", 30)], Span = new SourceSpan(15, 20, 1) };
        var outer = new DigestSection
        {
            Title = "outer",
            Entries = [Entry("A", 10), Entry("D", 40)],
            Sections = [inner],
            Span = new SourceSpan(0, 45, 1)
        };
        return new DigestIssue
        {
            Document = "d.md",
            Sections = [outer, new DigestSection { Title = "last", Entries = [Entry("E", 60)], Span = new SourceSpan(50, 15, 1) }]
        };
    }
}
