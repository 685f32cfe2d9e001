using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using MlDigest.Model.Exchange;
using MlDigest.Model.Tests.Json;

namespace MlDigest.Model.Tests.Exchange;

public sealed class CitationTests
{
    private static readonly DigestEntry Paper = new()
    {
        Key = "arxiv:2009.01835",
        Title = "Everybody talks",
        WorkTitle = "Attention & 100% {of} it_all",
        Kind = EntryKind.Paper,
        Url = "https://arxiv.org/abs/2009.01835v2",
        Identifiers = [new WorkId("arxiv", "2009.01835v2"), new WorkId("doi", "10.1145/3442188.3445922")],
    };

    private static readonly DigestEntry Notes = new()
    {
        Key = "url:example.org/Notes?a=1",
        Title = "Notes -- 中文 🎉",
        Kind = EntryKind.Article,
        Url = "https://example.org/Notes?a={1}"
    };

    private static readonly DigestEntry Talk = new() { Key = "title:0123456789abcdef", Title = "A talk", Kind = EntryKind.Event };

    [Fact]
    public void Bibtex_of_works() => DigestCitations.ToText([IssueOf("2026-05", Paper, Notes, Talk)], CitationFormat.BibTex).Should().Be(
        """
        @misc{arxiv:2009.01835,
          title = {{Attention \& 100\% \{of\} it\_all}},
          eprint = {2009.01835v2},
          archivePrefix = {arXiv},
          doi = {10.1145/3442188.3445922},
          url = {https://arxiv.org/abs/2009.01835v2},
          year = {2020},
          month = sep
        }

        @misc{url:example.org/Notes-a-1-0aca84300d9d,
          title = {{Notes -{-} 中文 🎉}},
          url = {https://example.org/Notes?a=%7B1%7D},
          year = {2026},
          month = may
        }

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Csl_json_of_works() => DigestCitations.ToText([IssueOf("2026-05", Paper, Notes, Talk)], CitationFormat.CslJson).Should().Be(
        """
        [
          {
            "id": "arxiv:2009.01835",
            "type": "article",
            "title": "Attention & 100% {of} it_all",
            "archive": "arXiv",
            "archive_location": "2009.01835v2",
            "DOI": "10.1145/3442188.3445922",
            "URL": "https://arxiv.org/abs/2009.01835v2",
            "issued": {
              "date-parts": [
                [
                  2020,
                  9
                ]
              ]
            },
            "language": "en"
          },
          {
            "id": "url:example.org/Notes-a-1-0aca84300d9d",
            "type": "webpage",
            "title": "Notes -- 中文 🎉",
            "URL": "https://example.org/Notes?a=%7B1%7D",
            "issued": {
              "date-parts": [
                [
                  2026,
                  5
                ]
              ]
            },
            "language": "en"
          }
        ]

        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData(null, "https://arxiv.org/abs/2009.01835v2")]
    [InlineData("https://example.org/a", "https://example.org/a")]
    public void Work_without_a_link_is_at_its_identifiers_page(string? url, string expected) =>
        Items([IssueOf(null, Paper with { Url = url })]).Single().GetProperty("URL").GetString().Should().Be(expected);

    [Fact]
    public void Work_is_cited_once_where_it_comes_first()
    {
        var items = Items([IssueOf("2026-05", Paper), IssueOf("2026-06", Paper with { WorkTitle = "Again" }, Notes)]);
        items.Select(item => item.GetProperty("title").GetString()).Should().Equal(Paper.WorkTitle, Notes.Title);
    }

    [Fact]
    public void Kinds_say_what_is_cited()
    {
        DigestCitations.ToText(
            [IssueOf(null, Paper, Notes, Talk)], CitationFormat.BibTex, new DigestCitationOptions { Kinds = [EntryKind.Event] })
            .Should().Be("@misc{title:0123456789abcdef,\n  title = {{A talk}}\n}\n");
    }

    [Fact]
    public void Furniture_is_not_cited()
    {
        var issue = IssueOf(null, Paper);
        Items([issue with { Sections = [new DigestSection { Kind = SectionKind.Navigation, Sections = issue.Sections }] }])
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData("2026", 2026, null)]
    [InlineData("2026-05-04", 2026, 5)]
    [InlineData("2026-W06", 2026, 2)]
    [InlineData("2026-W01", null, null)]
    [InlineData("2026-W18", 2026, null)]
    [InlineData("2026-05-04/2026-05-06", 2026, 5)]
    [InlineData(null, null, null)]
    public void Year_and_month_are_stated_where_the_whole_period_lies_in_them(string? period, int? year, int? month)
    {
        var item = Items([IssueOf(period, Notes)]).Single();
        var parts = item.TryGetProperty("issued", out var issued)
            ? issued.GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()).ToArray()
            : [];
        parts.Should().Equal(new[] { year, month }.OfType<int>());
    }

    [Fact]
    public void Identifiers_that_may_be_of_other_works_are_left_out()
    {
        var entry = Paper with
        {
            Identifiers = [
            new WorkId("arxiv", "2009.01835"),
            new WorkId("arxiv", "2101.00001"),
            new WorkId("doi", "10.1145/3442188.3445922")
        ]
        };
        Items([IssueOf(null, entry)]).Single().TryGetProperty("DOI", out _).Should().BeFalse();
        entry = Paper with
        {
            Identifiers = [new WorkId("arxiv", "2009.01835"), new WorkId("doi", "10.1145/1"), new WorkId("doi", "10.1145/2")]
        };
        Items([IssueOf(null, entry)]).Single().TryGetProperty("DOI", out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("plain text, 中文 é 🎉", "plain text, 中文 é 🎉")]
    [InlineData("{a} }{ {b", "\\{a\\} \\textbraceright{}\\textbraceleft{} \\textbraceleft{}b")]
    [InlineData("{{a}", "\\textbraceleft{}\\{a\\}")]
    [InlineData(
        "\\x $1 #2 3% a&b c_d ~ ^ < > |",
        "\\textbackslash{}x \\$1 \\#2 3\\% a\\&b c\\_d \\textasciitilde{} \\textasciicircum{} \\textless{} \\textgreater{} $|$")]
    [InlineData("a-b -- --- ``x'' it's ,,", "a-b -{-} -{-}{-} {`}{`}x'{'} it's ,{,}")]
    public void Text_is_tex(string text, string tex) => TexText.Of(text).Should().Be(tex);

    [Theory]
    [InlineData("arxiv:2009.01835", "arxiv:2009.01835")]
    [InlineData("doi:10.1145/3442188.3445922", "doi:10.1145/3442188.3445922")]
    [InlineData("url:example.org/a_b-c", "url:example.org/a_b-c")]
    public void Key_of_small_letters_and_marks_stays_as_it_is(string key, string expected) => CitationKey.Of(key).Should().Be(expected);

    [Theory]
    [InlineData("openreview:tW4QEInpni", "^openreview:tW4QEInpni-[0-9a-f]{12}$")]
    [InlineData("k {a}, b=c", "^k-a-b-c-[0-9a-f]{12}$")]
    [InlineData("中文", "^-[0-9a-f]{12}$")]
    [InlineData("", "^-[0-9a-f]{12}$")]
    public void Other_keys_have_a_hash_behind(string key, string form)
    {
        CitationKey.Of(key).Should().MatchRegex(form).And.NotBe(CitationKey.Of(key.ToUpperInvariant() + "x"));
        CitationKey.Of(key).Should().Be(CitationKey.Of(key));
    }

    [Fact]
    public void Any_issue_can_be_cited() =>
        Prop.ForAll(RandomIssues.Issue.ToArbitrary(), issue =>
        {
            var keys = Items([issue]).Select(item => item.GetProperty("id").GetString()).ToList();
            keys.Should().OnlyHaveUniqueItems();
            var bib = DigestCitations.ToText([issue], CitationFormat.BibTex);
            bib.Split('\n').Count(line => line.StartsWith('@')).Should().Be(keys.Count);
            bib.Count(c => c == '{').Should().Be(bib.Count(c => c == '}'));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261129, 20261133));

    [Theory]
    [InlineData(CitationFormat.BibTex)]
    [InlineData(CitationFormat.CslJson)]
    public async Task All_doors_write_the_same(CitationFormat format)
    {
        DigestIssue[] issues = [IssueOf("2026-05", Paper, Notes), HostileIssues.Issue];
        var text = DigestCitations.ToText(issues, format);
        using var writer = new StringWriter();
        DigestCitations.Write(writer, issues, format);
        writer.ToString().Should().Be(text);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        DigestCitations.Write(buffer, issues, format);
        Encoding.UTF8.GetString(buffer.WrittenSpan).Should().Be(text);
        using var stream = new MemoryStream();
        await DigestCitations.WriteAsync(stream, issues, format);
        Encoding.UTF8.GetString(stream.ToArray()).Should().Be(text);
        using var streamed = new MemoryStream();
        await DigestCitations.WriteAsync(streamed, issues.ToAsyncEnumerable(), format);
        Encoding.UTF8.GetString(streamed.ToArray()).Should().Be(text);
    }

    [Fact]
    public void Nothing_is_cited_as_nothing()
    {
        DigestCitations.ToText([], CitationFormat.BibTex).Should().BeEmpty();
        DigestCitations.ToText([], CitationFormat.CslJson).Should().Be("[]\n");
        FluentActions.Invoking(() => DigestCitations.ToText([], (CitationFormat)7)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static DigestIssue IssueOf(string? period, params DigestEntry[] entries) =>
        new()
        {
            Document = "5.md",
            Period = period,
            Language = "en",
            Sections = [new DigestSection { Title = "News", Entries = [.. entries] }]
        };

    private static List<JsonElement> Items(IEnumerable<DigestIssue> issues)
    {
        using var items = JsonDocument.Parse(DigestCitations.ToText(issues, CitationFormat.CslJson));
        return [.. items.RootElement.Clone().EnumerateArray()];
    }
}
