namespace MlDigest.Model.Tests.Index;

[Collection(RunAlone.Name)]
public sealed class DigestIndexTests
{
    private static readonly DigestDocument[] Documents =
    [
        DigestDocument.Parse(
            """
            # Gull Weekly 3, May 2026

            ## Papers

            - [Attention again](https://arxiv.org/abs/1706.03762v5?utm_source=gull) is read anew.
            - [A tool](https://tools.example.org/tally/?ref=gull) that counts.

            ## Jobs

            - Two posts are open at the harbour.
            """,
            "gull-3.md"),
        DigestDocument.Parse(
            """
            # Heron Monthly, April 2026

            ## Papers

            - [Talking heads](https://huggingface.co/papers/1706.03762) is a classic.
            - [Residuals](https://arxiv.org/abs/1512.03385) are kept. See the [counts](http://www.tools.example.org/tally).

            ## Jobs

            - Two posts are open at the harbour.
            """,
            "heron-4.md"),
        DigestDocument.Parse(
            """
            # Notes without a date

            ## Papers

            - [Yet another look](https://doi.org/10.48550/arXiv.1706.03762) at it.
            """,
            "notes.md"),
    ];

    [Fact]
    public void Works_are_one_in_all_their_forms_and_their_occurrences_in_order_of_period()
    {
        var work = IndexOf(Documents).Find(ArxivId.Parse("1706.03762v1"))!;
        work.Id.ToString().Should().Be("arxiv:1706.03762");
        work.Kind.Should().Be(EntryKind.Paper);
        work.Title.Should().Be("Talking heads");
        work.Occurrences.Select(occurrence => (occurrence.EntryId, occurrence.Issue.Period, occurrence.Url, occurrence.IsSubject))
            .Should().Equal(
            ("heron-4.md#2026-04#arxiv:1706.03762", "2026-04", "https://huggingface.co/papers/1706.03762", true),
            ("gull-3.md#3,2026-05#arxiv:1706.03762", "2026-05", "https://arxiv.org/abs/1706.03762v5?utm_source=gull", true),
            ("notes.md#Notes without a date#arxiv:1706.03762", null, "https://doi.org/10.48550/arXiv.1706.03762", true));
        work.Url.Should().Be("https://huggingface.co/papers/1706.03762");
        work.GetIssues().Select(issue => issue.Series ?? issue.Document).Should().Equal("Heron Monthly", "Gull Weekly", "notes.md");
    }

    [Fact]
    public void A_work_is_found_by_identifier_by_any_of_its_links_and_by_an_entry()
    {
        var index = IndexOf(Documents);
        var work = index.Find(new WorkId("doi", "10.48550/arXiv.1706.03762"));
        work.Should().NotBeNull();
        index.Find("https://ar5iv.org/abs/1706.03762").Should().Be(work);
        index.Find(Documents[0].Issues[0].GetAllEntries().First()).Should().Be(work);
        index.Find(new DigestEntry { Key = "arxiv:1706.03762", Title = "", Identifiers = [ArxivId.Parse("1706.03762v7")] })
            .Should().Be(work);
        index.Find("https://tools.example.org/tally#top")!.Url.Should().Be("http://www.tools.example.org/tally");
        index.Find(ArxivId.Parse("1706.03763")).Should().BeNull();
        index.Find(default(WorkId)).Should().BeNull();
        index.Find("https://tools.example.org/tallyman").Should().BeNull();
        index.Find("tally").Should().BeNull();
    }

    [Theory]
    [InlineData("arxiv:1706.03762", "Talking heads")]
    [InlineData("arXiv:1706.03762v5", "Talking heads")]
    [InlineData("1706.03762", "Talking heads")]
    [InlineData("doi:10.48550/arXiv.1706.03762", "Talking heads")]
    [InlineData("url:tools.example.org/tally", "A tool")]
    [InlineData("url:tools.example.org/tallyman", null)]
    [InlineData("arxiv:1706.03763", null)]
    [InlineData("url:", null)]
    [InlineData("", null)]
    public void A_work_is_found_by_the_text_of_its_identifier_and_by_a_key(string text, string? title) =>
        (IndexOf(Documents).Find(text)?.Title).Should().Be(title);

    [Fact]
    public void Each_key_of_an_entry_that_is_about_a_work_finds_it()
    {
        DigestEntry[] entries =
        [
            new() { Key = "url:example.org/changes", Title = "One", Url = "https://www.example.org/changes/#v1" },
            new() { Key = "url:example.org/changes", Title = "Two", Url = "https://example.org/changes#v2" },
            new() { Key = "my own", Title = "Three", Url = "https://example.org/c", Identifiers = [WorkId.Parse("arxiv:1706.03762")] },
            new() { Key = "url:example.org/d?x=1", Title = "Four", Url = "https://example.org/d?x=1&utm_source=a" },
            new() { Key = "title:1d2a6b0f5c9e4d73", Title = "Five" },
        ];
        var index = IndexOf(new DigestDocument { Name = "d.md", Issues = [Issue(1, entries)] });
        entries.Select(entry => index.Find(entry.Key)?.Title).Should().Equal("One", "One", "Three", "Four", null);
    }

    [Fact]
    public void A_link_beside_another_work_is_a_mention_and_covers_nothing()
    {
        var work = IndexOf(Documents).Find("https://tools.example.org/tally")!;
        work.Occurrences.Select(occurrence => (occurrence.EntryId, occurrence.IsSubject)).Should().Equal(
            ("heron-4.md#2026-04#arxiv:1512.03385", false), ("gull-3.md#3,2026-05#url:tools.example.org/tally", true));
        work.GetIssues().Select(issue => issue.Id).Should().Equal("gull-3.md#3,2026-05");
        work.Title.Should().Be("A tool");
    }

    [Fact]
    public void Ids_are_those_of_the_entries()
    {
        var references = Documents.SelectMany(document => document.GetEntryReferences()).Select(reference => reference.Id).ToHashSet();
        var occurrences = IndexOf(Documents).Works
            .SelectMany(work => work.Occurrences)
            .Where(occurrence => occurrence.IsSubject)
            .Select(occurrence => occurrence.EntryId)
            .ToList();
        occurrences.Should().HaveCount(5).And.OnlyHaveUniqueItems().And.BeSubsetOf(references);
    }

    [Fact]
    public void Repeated_keys_and_issues_named_alike_are_counted_as_their_ids_are()
    {
        var document = new DigestDocument
        {
            Name = "d.md",
            Issues = [Issue(1, Entry("a", 1), Entry("a", 9)), Issue(2, Entry("a", 20)), Issue(1, Entry("a", 30))]
        };
        var occurrences = IndexOf(document).Find("https://example.org/a")!.Occurrences;
        occurrences.Select(occurrence => occurrence.EntryId)
            .Should().Equal(document.GetEntryReferences().Select(reference => reference.Id));
        occurrences.Select(occurrence => occurrence.EntryId).Should().Equal(
            "d.md#1#url:example.org/a", "d.md#1#url:example.org/a~2", "d.md#2#url:example.org/a", "d.md#1~2#url:example.org/a");
        occurrences.Select(occurrence => occurrence.Issue).Distinct().Should().HaveCount(3);
    }

    [Fact]
    public void Entries_without_identifier_or_link_to_the_web_are_about_no_work()
    {
        DigestEntry[] entries =
        [
            new() { Key = "title:1d2a6b0f5c9e4d73", Title = "Two posts" },
            new() { Key = "url:posts/two", Title = "Two posts", Url = "posts/two" },
            new() { Key = "url:mailto:jobs@example.org", Title = "Two posts", Url = "mailto:jobs@example.org" },
        ];
        var index = IndexOf(new DigestDocument { Name = "d.md", Issues = [Issue(1, entries), Issue(2, entries)] });
        (index.IssueCount, index.OccurrenceCount).Should().Be((2, 0));
        foreach (var entry in entries) index.Find(entry).Should().BeNull();
    }

    [Fact]
    public void Works_come_in_the_order_in_which_they_are_first_covered() =>
        IndexOf(Documents).Works.Select(work => work.Title).Should().Equal("Talking heads", "Residuals", "A tool");

    [Fact]
    public void What_is_no_news_is_left_out_and_what_follows_is_not()
    {
        var issue = new DigestIssue
        {
            Document = "d.md",
            Sections =
            [
                new DigestSection
                {
                    Kind = SectionKind.Promotion,
                    Entries = [Entry("a", 1)],
                    Sections = [new DigestSection { Entries = [Entry("b", 2)] }]
                },
                new DigestSection { Entries = [Entry("c", 3), Entry("a", 4)] },
                new DigestSection { Sections = [
                    new DigestSection { Kind = SectionKind.Navigation, Entries = [Entry("d", 5)] },
                    new DigestSection { Entries = [Entry("e", 6)] }
                ] },
            ],
        };
        var index = new DigestIndex();
        index.Add(issue);
        index.Works.Select(work => work.Occurrences.Single().EntryId)
            .Should().Equal("d.md##url:example.org/c", "d.md##url:example.org/a~2", "d.md##url:example.org/e");
        (index.IssueCount, index.OccurrenceCount).Should().Be((1, 3));
    }

    [Fact]
    public void A_key_of_its_own_is_kept_in_the_id()
    {
        var entry = Entry("a", 1) with { Key = "shelf:7" };
        IndexOf(new DigestDocument { Name = "d.md", Issues = [Issue(1, entry)] })
            .Find("https://example.org/a")!.Occurrences
            .Single().EntryId
            .Should().Be("d.md#1#shelf:7");
    }

    [Fact]
    public void The_order_in_which_issues_come_changes_nothing()
    {
        var random = new Random(20261129);
        var documents = Enumerable.Range(0, 40).Select(number => RandomDocument(random, number)).ToArray();
        var expected = IndexOf(documents).Works.ToList();
        expected.Should().HaveCountGreaterThan(20).And.Contain(work => work.GetIssues().Count() > 3);
        for (var i = 0; i < 10; i++)
        {
            random.Shuffle(documents);
            IndexOf(documents).Works.Should().Equal(expected);
        }
    }

    [Fact]
    public void Issues_of_one_period_are_ordered_by_document_then_by_place()
    {
        DigestIssue Of(string document, int start) => Issue(1, Entry("a", start)) with { Document = document };
        var index = new DigestIndex();
        foreach (var issue in (DigestIssue[])[Of("b.md", 1), Of("a.md", 20), Of("b.md", 0), Of("a.md", 10)]) index.Add(issue);
        index.Works.Single().Occurrences.Select(occurrence => (occurrence.Issue.Document, occurrence.Span.Start))
            .Should().Equal(("a.md", 10), ("a.md", 20), ("b.md", 0), ("b.md", 1));
    }

    [Fact]
    public void Works_whose_hashes_collide_are_kept_apart()
    {
        var random = new Random(4);
        var documents = Enumerable.Range(0, 20).Select(number => RandomDocument(random, number)).ToArray();
        var index = new DigestIndex(_ => 1);
        foreach (var document in documents) index.Add(document);
        index.Works.Should().Equal(IndexOf(documents).Works);
    }

    [Fact]
    public void An_occurrence_takes_at_most_200_bytes_beside_the_texts_it_shares()
    {
        const int Issues = 400;
        const int Entries = 50;

        // What tests before this one have left may be freed in the middle of a measurement, and makes it too small.
        Enumerable.Range(0, 3).Max(_ => Held()).Should().BeInRange(50, 200);

        long Held()
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var index = new DigestIndex();
            var texts = 0L;
            for (var i = 0; i < Issues; i++)
            {
                var entries = Enumerable.Range(i * Entries, Entries)
                    .Select(number => Entry($"works/{number}", number % Entries * 100))
                    .ToArray();
                index.Add(Issue(i, entries));

                // A string takes 22 bytes and two a character, in steps of eight.
                texts += entries.Sum(entry => Size(entry.Url!) + Size(entry.Title));
            }

            var held = GC.GetTotalMemory(forceFullCollection: true) - before - texts;
            index.OccurrenceCount.Should().Be(Issues * Entries);
            GC.KeepAlive(index);
            return held / (Issues * Entries);
        }

        static long Size(string text) => (22 + (2L * text.Length) + 7) / 8 * 8;
    }

    [Fact]
    public void What_is_asked_must_be_there()
    {
        var index = new DigestIndex();
        FluentActions.Invoking(() => index.Find((string)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => index.Find((DigestEntry)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => index.Add((DigestIssue)null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => index.Add((DigestDocument)null!)).Should().Throw<ArgumentNullException>();
    }

    private static DigestIndex IndexOf(params DigestDocument[] documents)
    {
        var index = new DigestIndex();
        foreach (var document in documents) index.Add(document);
        return index;
    }

    private static DigestIssue Issue(int number, params DigestEntry[] entries) =>
        new() { Document = "d.md", Number = number, Sections = [new DigestSection { Entries = [.. entries] }] };

    private static DigestEntry Entry(string path, int start) =>
        new()
        {
            Key = $"url:example.org/{path}",
            Title = $"On {path}",
            Url = $"https://example.org/{path}",
            Span = new SourceSpan(start, 1, 1)
        };

    private static DigestDocument RandomDocument(Random random, int number)
    {
        string[] forms =
            [
                "https://arxiv.org/abs/17{0:00}.01234", "https://huggingface.co/papers/17{0:00}.01234v2", "https://example.org/{0}/",
                "http://www.example.org/{0}?utm_source=a",
            ];
        var entries = Enumerable.Range(0, 6).Select(i =>
        {
            var url =
                string.Format(System.Globalization.CultureInfo.InvariantCulture, forms[random.Next(forms.Length)], random.Next(1, 13));
            var identifiers = ArxivId.TryParse(url, out var id) ? EquatableList.Create<WorkId>([id]) : [];
            return new DigestEntry
            {
                Key = identifiers.Count > 0 ? identifiers[0].WithoutVersion().ToString() : "url:" + url,
                Title = $"Entry {number}.{i}",
                Url = url,
                Identifiers = identifiers,
                Span = new SourceSpan(i * 10, 5, i + 1),
            };
        });
        string?[] periods = ["2026", "2026-05", "2026-W20", "2026-05-11", null];
        var issue = new DigestIssue
        {
            Document = $"{number}.md",
            Period = periods[random.Next(periods.Length)],
            Sections = [new DigestSection { Entries = [.. entries] }]
        };
        return new DigestDocument { Name = issue.Document, Issues = [issue] };
    }
}
