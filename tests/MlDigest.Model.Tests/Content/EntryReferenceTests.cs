namespace MlDigest.Model.Tests.Content;

public sealed class EntryReferenceTests
{
    private const string Twice = """
        # Weekly 12, September 2020

        ## Papers

        - [A work](https://arxiv.org/abs/2009.01835) is new.
        - [Another work](https://example.org/b) is new.

        ## Again

        - [The first work](https://arxiv.org/abs/2009.01835v2) once more.
        """;

    [Fact]
    public void An_id_is_made_of_document_issue_and_key_and_counts_what_is_repeated() =>
        Ids(DigestDocument.Parse(Twice, "2020-09.md")).Should().Equal(
            "2020-09.md#12,2020-09#arxiv:2009.01835",
            "2020-09.md#12,2020-09#url:example.org/b",
            "2020-09.md#12,2020-09#arxiv:2009.01835~2");

    [Fact]
    public void Ids_stay_when_other_entries_come_go_and_move()
    {
        const string Moved = "# Weekly 12, September 2020\n\n## Papers\n\n- [Another work](https://example.org/b) is new.\n"
            + "- [A third](https://example.org/c) is new.\n- [A work](https://arxiv.org/abs/2009.01835) is new.\n";
        Ids(DigestDocument.Parse(Moved, "2020-09.md")).Should().Equal(
            "2020-09.md#12,2020-09#url:example.org/b", "2020-09.md#12,2020-09#url:example.org/c", "2020-09.md#12,2020-09#arxiv:2009.01835");
    }

    [Fact]
    public void An_issue_is_named_by_number_and_period_else_by_its_title()
    {
        static string Id(DigestIssue issue) => issue.GetEntryReferences().Single().Id;
        var issue = Issue("a", 7, "2020-09", "A title");
        Id(issue).Should().Be("d.md#7,2020-09#a");
        Id(issue with { Period = null }).Should().Be("d.md#7#a");
        Id(issue with { Number = null }).Should().Be("d.md#2020-09#a");
        Id(issue with { Number = null, Period = null }).Should().Be("d.md#A title#a");
        Id(issue with { Number = null, Period = null, Title = null }).Should().Be("d.md##a");
    }

    [Fact]
    public void Issues_that_a_document_names_alike_are_counted()
    {
        var document = new DigestDocument
        {
            Name = "d.md",
            Issues = [Issue("a", 7, null, "One"), Issue("a", 8, null, "Two"), Issue("a", 7, null, "Three")]
        };
        Ids(document).Should().Equal("d.md#7#a", "d.md#8#a", "d.md#7~2#a");
        document.Issues[2].GetEntryReferences(2).Select(reference => reference.Id).Should().Equal("d.md#7~2#a");
        FluentActions.Invoking(() => document.Issues[0].GetEntryReferences(0)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Ids_are_the_same_each_time_they_are_asked_for()
    {
        var references = new DigestDocument { Name = "d.md", Issues = [Issue("a", 7, null, "One"), Issue("a", 7, null, "Two")] }
            .GetEntryReferences();
        string[] expected = ["d.md#7#a", "d.md#7~2#a"];
        references.Select(reference => reference.Id).Should().Equal(expected);
        references.Select(reference => reference.Id).Should().Equal(expected);
    }

    [Fact]
    public void No_two_ids_are_the_same_whatever_the_texts_hold()
    {
        string[] texts = ["", "a", "a~2", "a~2~2", "a~", "~2", "#", "%23", "a#b", "%"];
        var ids = new List<string>();
        foreach (var name in texts)
        {
            var issues = texts.Concat(texts).Select(title => new DigestIssue
            {
                Document = name,
                Title = title,
                Sections = [new DigestSection
                {
                    Entries = texts.Concat(texts).Select(key => new DigestEntry { Key = key, Title = "" }).ToEquatableList()
                }],
            });
            ids.AddRange(Ids(new DigestDocument { Name = name, Issues = issues.ToEquatableList() }));
        }

        ids.Should().HaveCount(4000).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_reference_has_the_path_of_sections_from_the_outermost()
    {
        var issue =
            DigestDocument.Parse(
                "# Weekly 12\n\n## Papers\n\n### Vision\n\n- [One](https://example.org/1) is new.\n"
                    + "- [Two](https://example.org/2) is new.\n\n### Speech\n\n- [Three](https://example.org/3) is new.\n"
                    + "- [Four](https://example.org/4) is new.\n").Issues[0];
        var references = issue.GetEntryReferences().ToList();
        references.Select(reference => string.Join('/', reference.Path.Select(section => section.Title)))
            .Should().Equal("Papers/Vision", "Papers/Vision", "Papers/Speech", "Papers/Speech");
        references.Select(reference => reference.Entry).Should().Equal(issue.GetAllEntries());
        references.Should().OnlyContain(reference => ReferenceEquals(reference.Issue, issue));
    }

    [Fact]
    public void Behind_a_nested_section_the_path_is_that_of_the_section_around_it()
    {
        var issue = OrderTests.Nested();
        issue.GetEntryReferences()
            .Select(reference => $"{string.Join('/', reference.Path.Select(section => section.Title))}: {reference.Entry.Title}")
            .Should().Equal("outer: A", "outer/inner: B", "outer/inner: C", "outer: D", "last: E");
    }

    private static IEnumerable<string> Ids(DigestDocument document) => document.GetEntryReferences().Select(reference => reference.Id);

    private static DigestIssue Issue(string key, int? number, string? period, string? title) => new()
    {
        Document = "d.md",
        Number = number,
        Period = period,
        Title = title,
        Sections = [new DigestSection { Entries = [new DigestEntry { Key = key, Title = "t" }] }],
    };
}
