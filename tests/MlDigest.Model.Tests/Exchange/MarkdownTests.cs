using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using MlDigest.Model.Tests.Corpus;
using MlDigest.Model.Tests.Guarantees;
using MlDigest.Model.Tests.Json;

namespace MlDigest.Model.Tests.Exchange;

public sealed class MarkdownTests
{
    private const string Head = "---\nformat: mldigest/1\n---\n";

    private static readonly DigestIssue May = new()
    {
        Document = "2026/05.md",
        Title = "Paper Lantern #5",
        Series = "Paper Lantern",
        Number = 5,
        Period = "2026-05",
        Language = "en",
        SourceUrl = "https://lantern.example.org/5",
        Confidence = 0.97,
        Metadata = new DigestMetadata([new("tags", ["vision", "speech"])]),
        Introduction = "Three papers that *still* light the road.",
        Sections =
        [
            new DigestSection
            {
                Title = "Papers",
                Ordinal = 1,
                Kind = SectionKind.Papers,
                Introduction = "The long ones.",
                Entries =
                [
                    new DigestEntry
                    {
                        Key = "arxiv:1706.03762",
                        Title = "Everyone talks at once",
                        Kind = EntryKind.Paper,
                        Url = "https://arxiv.org/abs/1706.03762v7",
                        WorkTitle = "Attention Is All You Need",
                        Identifiers = [new WorkId("arxiv", "1706.03762v7")],
                        Summary = "The authors drop recurrence.\nTraining spreads over 8 * 8 machines.",
                        Links =
                        [
                            new DigestLink { Url = "https://arxiv.org/abs/1706.03762v7", Text = "the paper", Kind = LinkKind.Paper },
                            new DigestLink { Url = "notes.html" },
                        ],
                        Images = [new DigestImage { Url = "img/lantern.png", AlternativeText = "A lantern" }],
                        Cards =
                        [
                            new LinkCard
                            {
                                Url = "https://blog.example.org/one",
                                Title = "Six weeks of metrics",
                                Description = "A leak, and how it was found",
                                Site = "blog.example.org"
                            },
                        ],
                        Body = "The authors drop [recurrence](https://arxiv.org/abs/1706.03762v7).\n"
                            + "Training spreads over 8 * 8 machines. See [notes](notes.html).",
                    },
                ],
                Sections = [new DigestSection { Title = "Shorter ones", Entries = [EntryOf("A note without a link")] }],
            },
            new DigestSection { Kind = SectionKind.Promotion, Entries = [EntryOf("Subscribe", "https://lantern.example.org/subscribe")] },
        ],
    };

    private static readonly string[] MoreTexts =
    [
        "---\nformat: mldigest/1\n---\n# Not the head\n\n## Not a section\n",
        "- **Not an entry**\n\n  Text\n  </details>\n",
        "# Heading #\n> quote\n* bullet\n+ bullet\n1. one\n2) two\n===\n---\n~~~\n```\n| a | b |\n|---|---|\n    code",
        "\\ \\\\ \\* \\\n \\&amp; &#x26; &#x41; &#65; &amp; &; &#; &#xZZ; &#x110000;",
        "*em* **strong** _em_ snake_case `code` [x](y) ![z](w) <https://example.org> [a]: b",
        "-->  <!-- section: 1 --> </summary></details>",
        "\u00A0edges\u3000",
        " ",
        "\n",
        "\n\n\r\n\r",
        "tail\n\n",
        "a\u2028b\u2029c\u0085d\u000Be\u000Cf",
        "{{ liquid }} {% raw %} $x$ :tada: @you ~~gone~~ ^1^",
        "\uFEFF\uFFFE\uFFFF\uFFFD",
        "()<>( ) a(b)c",
    ];

    [Fact]
    public void Issue_is_a_digest_that_people_read_as_the_grammar_shows_it()
    {
        var written = DigestMarkdown.ToText([May], out var losses);
        losses.Should().BeEmpty();
        var grammar = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "canonical-markdown.md"));
        var start = grammar.IndexOf("````markdown\n", StringComparison.Ordinal) + "````markdown\n".Length;
        written.Should().Be(grammar[start..grammar.IndexOf("````", start, StringComparison.Ordinal)]);
        var document = DigestDocument.Parse(written);
        document.Diagnostics.Should().BeEmpty();
        PlacelessIssue.Of(document.Issues.Single()).Should().Be(May);
    }

    [Fact]
    public void Others_show_titles_linked_and_the_rest_folded_away()
    {
        var html = Markdown.ToHtml(DigestMarkdown.ToText([May])[Head.Length..]);
        html.Should().Contain("<h1>Paper Lantern #5</h1>").And.Contain("<h2>Papers <!-- ordinal: 1, kind: papers --></h2>");
        html.Should().Contain("<p><strong><a href=\"https://arxiv.org/abs/1706.03762v7\">Everyone talks at once</a></strong></p>\n"
            + "<p>The authors drop recurrence.<br />\nTraining spreads over 8 * 8 machines.</p>");
        html.Should().Contain("<details><summary>paper</summary>").And.Contain(
            "<blockquote>\n<p>The authors drop <a href=\"https://arxiv.org/abs/1706.03762v7\">recurrence</a>.");
    }

    [Fact]
    public void Every_random_issue_comes_back_equal_however_hostile_its_texts() => Prop
        .ForAll(RandomIssues.Issue.ToArbitrary(), issue => Difference(issue) is null)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261101, 20261131));

    [Fact]
    public void Texts_that_mean_something_to_markdown_come_back_in_every_member()
    {
        Difference(HostileIssues.Issue).Should().BeNull();
        foreach (var text in HostileIssues.Texts.Concat(MoreTexts)
            .SelectMany(text => new[] { text, text + text, text.Replace("\n", "\r\n", StringComparison.Ordinal) }))
        {
            Difference(Full(text)).Should().BeNull(text);
        }
    }

    [Fact]
    public void Several_issues_come_back_from_one_document()
    {
        var issues = new[] { May, Full("-->"), new DigestIssue { Document = "" }, May with { Title = null } };
        var document = DigestDocument.Parse(DigestMarkdown.ToText(issues), "all.md");
        document.Issues.Select(PlacelessIssue.Of).Should().Equal(issues);
        (document.Name, document.Diagnostics.Count).Should().Be(("all.md", 0));
    }

    [Fact]
    public void Every_issue_of_samples_and_corpus_comes_back_equal()
    {
        foreach (var path in TestDocuments.Paths())
        {
            var text = File.ReadAllText(path);
            foreach (var issue in DigestDocument.Parse(text, path).Issues) Difference(issue).Should().BeNull(path);
            foreach (var issue in DigestDocument.Parse(text.ReplaceLineEndings("\r\n"), path).Issues)
            {
                Difference(issue).Should().BeNull(path);
            }
        }
    }

    [Theory]
    [InlineData("one\r\n\r\ntwo", "lineEnds: crlf\n---\n\n> one\n>\n> two\n")]
    [InlineData("one\r\ntwo\n\nthree", "lineEnds: crlf\n---\n\n> one\n> two&#xA;\n> &#xA;\n> three\n")]
    [InlineData("one\ntwo\nthree\nfour\r\nfive", "document: \"\"\n---\n\n> one\n> two\n> three\n> four&#xD;\n> five\n")]
    [InlineData("one\r", "document: \"\"\n---\n\n> one&#xD;\n")]
    [InlineData("\r\n", "lineEnds: crlf\n---\n\n>\n>\n")]
    [InlineData("one\n\r\n\n", "lineEnds: crlf\n---\n\n> one&#xA;\n>\n> &#xA;\n>\n")]
    public void Lines_end_as_most_of_them_do(string introduction, string written)
    {
        var issue = new DigestIssue { Document = "", Introduction = introduction };
        DigestMarkdown.ToText([issue]).Should().EndWith(written);
        Difference(issue).Should().BeNull();
        DigestDocument.Parse(DigestMarkdown.ToText([issue]).Replace("\n", "\r\n", StringComparison.Ordinal)).Issues.Single().Introduction
            .Should().Be(introduction);
    }

    [CorpusFact]
    public void Every_issue_of_the_archives_comes_back_equal()
    {
        var count = 0;
        foreach (var (name, text) in CorpusFolder.DocumentsOfArchives())
        {
            foreach (var issue in DigestDocument.Parse(text, name).Issues)
            {
                Difference(issue).Should().BeNull(name);
                count++;
            }
        }

        count.Should().BePositive();
    }

    [Fact]
    public void Every_line_lies_in_one_leaf_and_json_comes_back_whatever_is_changed()
    {
        var random = new Random(20261129);
        string[] texts = [DigestMarkdown.ToText([May, May]), DigestMarkdown.ToText([HostileIssues.Issue])];
        foreach (var text in texts)
        {
            Violations.In(text).Should().BeNull();
            var (lines, canonical) = (text.Split('\n'), 0);
            for (var i = 0; i < 100; i++)
            {
                var changed = lines.ToList();
                var (at, other) = (random.Next(lines.Length), random.Next(lines.Length));
                if (i % 3 == 0) changed.RemoveAt(at);
                else if (i % 3 == 1) changed.Insert(at, lines[other]);
                else (changed[at], changed[other]) = (changed[other], changed[at]);
                var mutated = string.Join(i % 2 == 0 ? "\n" : "\r\n", changed);
                Violations.In(mutated).Should().BeNull(mutated);
                if (DigestDocument.Parse(mutated).Diagnostics.All(diagnostic => diagnostic.Code != DiagnosticCodes.NotCanonicalCode))
                {
                    canonical++;
                }
            }

            canonical.Should().BeInRange(10, 90);
        }
    }

    [Fact]
    public void Parts_say_where_they_stand()
    {
        var text = DigestMarkdown.ToText([May]);
        var document = DigestDocument.Parse(text);
        var issue = document.Issues[0];
        issue.Span.Slice(text).Should().Be(text.TrimEnd());
        issue.Sections[0].Span.Slice(text).Should().StartWith("## Papers").And.EndWith("- **A note without a link**");
        issue.Sections[0].Entries[0].Span.Slice(text).Should().StartWith("- **[Everyone").And.EndWith("</details>");
        issue.Sections[1].Entries[0].Span.Line
            .Should().Be(text[..text.IndexOf("- **[Subscribe", StringComparison.Ordinal)].Count(c => c == '\n') + 1);
        document.Leaves.Select(leaf => leaf.Kind).Should().Equal(
            LeafKind.FrontMatter,
            LeafKind.IssueTitle,
            LeafKind.IssueIntroduction,
            LeafKind.SectionHeading,
            LeafKind.SectionIntroduction,
            LeafKind.Entry,
            LeafKind.SectionHeading, LeafKind.Entry, LeafKind.SectionHeading, LeafKind.Entry);
    }

    [Fact]
    public void Markdown_is_kept_on_demand_only()
    {
        var parser = new DigestParser(new DigestParserOptions { KeepMarkdown = false });
        var issue = parser.Parse(DigestMarkdown.ToText([May])).Issues[0];
        (issue.Introduction, issue.Sections[0].Introduction, issue.Sections[0].Entries[0].Body).Should().Be((null, null, null));
        issue.Sections[0].Entries[0].Summary.Should().Be(May.Sections[0].Entries[0].Summary);
    }

    [Fact]
    public void What_the_form_cannot_hold_is_told_and_left_out()
    {
        var deep = new DigestSection { Title = "101" };
        for (var depth = 100; depth > 0; depth--) deep = new DigestSection { Title = $"{depth}", Sections = [deep] };
        var issue = new DigestIssue
        {
            Document = "a.md",
            Period = "May",
            Language = "?",
            Sections = [
                deep,
                new DigestSection { Entries = [new DigestEntry { Key = "", Title = "One", Identifiers = [new WorkId("s", "1"), default] }] }
            ],
        };
        var text = DigestMarkdown.ToText([issue], out var losses);
        losses.Select(loss => loss.ToString()).Should().Equal(
            "a.md: $.period: The text is not a period such as 2020-09, 2021-W06 or 2025-06-23/2025-06-29.",
            "a.md: $.language: The text is not a BCP 47 tag such as zh or pt-BR.",
            $"a.md: $.{string.Concat(Enumerable.Repeat("sections[0].", 100))}sections: The sections nest deeper than 100.",
            "a.md: $.sections[1].entries[0].key: The key is empty.",
            "a.md: $.sections[1].entries[0].identifiers[1]: The identifier is empty.");
        var read = DigestDocument.Parse(text).Issues.Single();
        (read.Period, read.Language, read.GetAllSections().Count()).Should().Be((null, null, 101));
        read.Sections[1].Entries[0].Identifiers.Should().Equal(new WorkId("s", "1"));
    }

    [Fact]
    public void Change_by_hand_within_the_form_is_read()
    {
        var document = DigestDocument.Parse("---\nformat: mldigest/1\nseries: Paper Lantern  \nperiod: 2026-05\n\nnumber: 6\n---\n# May\n"
            + "## Papers\n- **[One & all](https://arxiv.org/abs/1706.03762)**\n- **Two &amp; three**\n\n\n  It is_new.\n", "a.md");
        document.Diagnostics.Should().BeEmpty();
        PlacelessIssue.Of(document.Issues.Single()).Should().Be(new DigestIssue
        {
            Document = "a.md",
            Title = "May",
            Series = "Paper Lantern",
            Period = "2026-05",
            Number = 6,
            Sections = [new DigestSection
            {
                Title = "Papers",
                Entries = [EntryOf("One & all", "https://arxiv.org/abs/1706.03762"), EntryOf("Two & three") with { Summary = "It is_new." }]
            }],
        });
    }

    [Theory]
    [InlineData("---\nformat: mldigest/2\n---\n", 2, "'format: mldigest/1' was expected")]
    [InlineData("---\nformat: mldigest/1\n", 3, "'---' was expected")]
    [InlineData("---\nformat: mldigest/1\nlayout: post\n---\n", 3, "the head has no member 'layout'")]
    [InlineData("---\nformat: mldigest/1\nnumber: 5\nnumber: 6\n---\n", 4, "'number' comes twice")]
    [InlineData("---\nformat: mldigest/1\nnumber: five\n---\n", 3, "'five' is no whole number")]
    [InlineData(
        "---\nformat: mldigest/1\nperiod: May\n---\n", 3, "'May' is not a period such as 2020-09, 2021-W06 or 2025-06-23/2025-06-29")]
    [InlineData("---\nformat: mldigest/1\nseries: \"a\n---\n", 3, "the quotes have no end")]
    [InlineData("---\nformat: mldigest/1\nseries: \"\\x\"\n---\n", 3, "'\\x' is no escape")]
    [InlineData("---\nformat: mldigest/1\nseries: 'a'\n---\n", 3, "the value has to stand in double quotes")]
    [InlineData("---\nformat: mldigest/1\nmetadata:\n  \"a\": [b]\n---\n", 4, "a text in quotes was expected")]
    [InlineData(Head + "Some prose.\n", 4, "the heading of a section was expected")]
    [InlineData(Head + "- **One**\n", 4, "the heading of a section was expected")]
    [InlineData(Head + "## A\nSome prose.\n", 5, "an entry ('- **') or the heading of a section was expected")]
    [InlineData(Head + "### A\n", 4, "a section of depth 2 stands in none of depth 1")]
    [InlineData(Head + "## A *b*\n", 4, "'*' stands in a text without a backslash before it")]
    [InlineData(Head + "## A <!-- colour: red -->\n", 4, "a section has no member 'colour'")]
    [InlineData(Head + "<!-- kind: papers -->\n", 4, "the comment does not say how deep the section is")]
    [InlineData(Head + "## A\n- **One\n", 5, "'**' was expected at the end")]
    [InlineData(Head + "## A\n- **[One](a b(**\n", 5, "')' was expected at the end")]
    [InlineData(
        Head + "## A\n- **One**\n  Two\n  three\n",
        7,
        "a blank line was expected: in a summary, lines end with a backslash where they go on")]
    [InlineData(Head + "## A\n- **One**\n\n  Two\\\n  see [this](x)\n", 8, "'[' stands in a text without a backslash before it")]
    [InlineData(
        Head + "## A\n- **One**\n\n  <details><summary>paper</summary>\n",
        8,
        "a member ('- name: value'), the Markdown ('>') or '</details>' was expected")]
    [InlineData(
        Head + "## A\n- **One**\n\n  <details><summary>paper</summary>\n\n  - key: a\n  - key: b\n\n  </details>\n",
        10,
        "'key' comes twice")]
    [InlineData(
        Head + "## A\n- **One**\n\n  <details><summary>paper</summary>\n\n  - identifier: x\n\n  </details>\n",
        9,
        "this is no identifier of the form scheme:value")]
    [InlineData(
        Head + "## A\n- **One**\n\n  <details><summary>paper</summary>\n\n  - author: x\n\n  </details>\n",
        9,
        "an entry has no member 'author'")]
    public void Change_by_hand_beyond_the_form_is_told_and_read_as_any_other_text(string text, int line, string problem)
    {
        var document = DigestDocument.Parse(text);
        var diagnostic = document.Diagnostics.Single(diagnostic => diagnostic.Code == DiagnosticCodes.NotCanonicalCode);
        (diagnostic.Span.Line, diagnostic.Message)
            .Should().Be((line, $"The document names the canonical form and is not in it, so that it is read as any other: {problem}."));
        Violations.In(text).Should().BeNull();
    }

    [Fact]
    public async Task All_doors_write_the_same()
    {
        var text = DigestMarkdown.ToText([May, HostileIssues.Issue], out var losses);
        var buffer = new ArrayBufferWriter<byte>();
        DigestMarkdown.Write(buffer, [May, HostileIssues.Issue]).Should().Equal(losses);
        Encoding.UTF8.GetString(buffer.WrittenSpan).Should().Be(text);
        using var writer = new StringWriter();
        DigestMarkdown.Write(writer, [May, HostileIssues.Issue]).Should().Equal(losses);
        writer.ToString().Should().Be(text);
        using var stream = new MemoryStream();
        (await DigestMarkdown.WriteAsync(stream, [May, HostileIssues.Issue])).Should().Equal(losses);
        stream.ToArray().Should().Equal(buffer.WrittenSpan.ToArray());
        stream.SetLength(0);
        (await DigestMarkdown.WriteAsync(stream, Both())).Should().Equal(losses);
        stream.ToArray().Should().Equal(buffer.WrittenSpan.ToArray());
        (await DigestParser.Default.ParseAsync(new MemoryStream(stream.ToArray()))).Issues.Select(PlacelessIssue.Of)
            .Should().Equal(May, HostileIssues.Issue);

        static async IAsyncEnumerable<DigestIssue> Both()
        {
            await Task.Yield();
            yield return May;
            yield return HostileIssues.Issue;
        }
    }

    [Fact]
    public async Task Writing_ends_when_it_is_cancelled()
    {
        var write = () => DigestMarkdown.WriteAsync(Stream.Null, [May], new CancellationToken(canceled: true));
        await write.Should().ThrowAsync<OperationCanceledException>();
    }

    private static DigestEntry EntryOf(string title, string? url = null)
    {
        EquatableList<WorkId> identifiers = [];
        return new DigestEntry(identifiers, new TextRange(url), new TextRange(title));
    }

    private static DigestIssue Full(string text) => new()
    {
        Document = text,
        Title = text,
        Series = text,
        SourceUrl = text,
        Description = text,
        Metadata = new DigestMetadata([new(text, [text, text]), new(text + "2", [])]),
        Introduction = text,
        Sections =
        [
            new DigestSection
            {
                Title = text,
                Kind = new SectionKind(text),
                Introduction = text,
                Entries =
                [
                    new DigestEntry
                    {
                        Key = text,
                        Title = text,
                        Kind = new EntryKind(text),
                        Url = text,
                        WorkTitle = text,
                        Identifiers =
                        [
                            new WorkId("s" + string.Concat(text.Where(c => c is not (':' or '/') && !char.IsWhiteSpace(c))), "v" + text)
                        ],
                        Summary = text,
                        Links = [new DigestLink { Url = text, Text = text, Kind = new LinkKind(text) }, new DigestLink { Url = text }],
                        Images = [
                            new DigestImage { Url = text, AlternativeText = text },
                            new DigestImage { Url = text },
                            new DigestImage { Url = text, AlternativeText = "" }
                        ],
                        Cards = [
                            new LinkCard { Url = text, Title = text, Description = text, Site = text },
                            new LinkCard { Url = text, Site = text }
                        ],
                        Body = text,
                    },
                    EntryOf(text),
                ],
            },
        ],
    };

    /// <summary>What is wrong with an issue that was written and read back; null when it is the same.</summary>
    private static string? Difference(DigestIssue issue)
    {
        var text = DigestMarkdown.ToText([issue], out var losses);
        if (losses.Count > 0) return losses[0].ToString();
        var document = DigestDocument.Parse(text, "other.md");
        if (document.Diagnostics.Count > 0) return $"{document.Diagnostics[0]}\n{text}";
        return PlacelessIssue.Of(document.Issues.Single()) == PlacelessIssue.Of(issue) ? null : text;
    }
}
