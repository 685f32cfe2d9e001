namespace MlDigest.Model.Tests.Parsing.Markdown;

/// <summary>
/// Marks without their end in the middle of a digest: entries behind the next heading come back, and a diagnostic tells of what is hidden.
/// </summary>
public sealed class UnclosedTests
{
    private const string Above = "# Weekly 1\n\n## Papers\n\n### [One](https://example.org/1)\n\nIs new today.\n\n";
    private const string Below = "### [Two](https://example.org/2)\n\nIs new too, as `</b>` and <https://example.org/two> say.\n\n"
        + "## Tools\n\n### [Three](https://example.org/3)\n\nA tool.\n";

    public static TheoryData<string> Kinds { get; } =
    [
        "<!-- a draft\nof words", "```\nx = 1", "````python\nx = 1\n```", "~~~\nx = 1", "<script>\nvar x;", "<pre>\nwords",
        "<style>\np {}", "<textarea>\nwords",
        "<![CDATA[\nwords", "<?php\necho 1;", "<!ELEMENT\nwords",
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Entries_behind_the_next_heading_are_read(string unclosed)
    {
        var markdown = $"{Above}{unclosed}\n\n{Below}";
        var document = DigestDocument.Parse(markdown);
        Entries(document).Should().Equal(("One", "Papers"), ("Two", "Papers"), ("Three", "Tools"));
        Told(markdown, document).Should().Equal((unclosed, 9, MessageOf(unclosed, 9 + unclosed.Count(c => c == '\n'))));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_hidden_up_to_the_end_is_told(string unclosed)
    {
        var isDeclaration = unclosed.StartsWith("<!E", StringComparison.Ordinal);
        var markdown = $"# Weekly 1\n\n## Papers\n\n{Bullets(1, 3)}\n{unclosed}\n\n{Bullets(4, 6)}";
        var document = DigestDocument.Parse(markdown);
        Entries(document).Should().Equal(Enumerable.Range(1, isDeclaration ? 6 : 3).Select(n => ($"Item {n}", (string?)"Papers")));
        var hidden = isDeclaration ? unclosed : $"{unclosed}\n\n{Bullets(4, 6)}".TrimEnd();
        Told(markdown, document).Should().Equal((hidden, 9, MessageOf(unclosed, 9 + hidden.Count(c => c == '\n'))));
    }

    [Theory]
    [InlineData("<!-- a draft", "<!-- a note -->")]
    [InlineData("```", "```python\nx = 1\n```")]
    [InlineData("~~~", "~~~python\nx = 1\n~~~")]
    public void What_the_end_of_another_closes_is_told(string unclosed, string other)
    {
        var markdown = $"# Weekly 1\n\n## Papers\n\n{Bullets(1, 3)}\n{unclosed}\n\n{Bullets(4, 6)}\n{other}\n\n{Bullets(7, 9)}";
        var document = DigestDocument.Parse(markdown);
        Entries(document).Select(entry => entry.Title).Should().Equal("Item 1", "Item 2", "Item 3", "Item 7", "Item 8", "Item 9");
        Told(markdown, document).Select(told => (told.Line, told.Message))
            .Should().Equal((9, MessageOf(unclosed, 15 + other.Count(c => c == '\n'))));
    }

    [Theory]
    [InlineData("<!-- a draft\n\n## Words\n\n-->")]
    [InlineData("<!-- a --> <!-- b -->")]
    [InlineData("```python\nx = 1\n\n## Words\n```")]
    [InlineData("````\n```python\nx\n```\n\n## Words\n````")]
    [InlineData("~~~\n```python\n~~~")]
    [InlineData("<script>\n\n## Words\n</SCRIPT>")]
    [InlineData("<style>\n\n## Words\n</style>")]
    [InlineData("<pre>words</pre>")]
    [InlineData("<textarea>\n\n## Words\n</textarea>")]
    [InlineData("<![CDATA[\n\n## Words\n]]>")]
    [InlineData("<?php\n\n## Words\n?>")]
    [InlineData("<!DOCTYPE\nhtml>")]
    [InlineData("<div>\nwords")]
    public void What_is_closed_hides_nothing_and_is_not_told(string closed)
    {
        var markdown = $"{Above}{closed}\n\n{Below}";
        var document = DigestDocument.Parse(markdown);
        Entries(document).Should().Equal(("One", "Papers"), ("Two", "Papers"), ("Three", "Tools"));
        Told(markdown, document).Should().BeEmpty();
    }

    [Fact]
    public void Each_one_is_told_in_the_order_of_the_text()
    {
        var markdown = $"{Above}<!-- a draft\r\n\r\n{Below}\n> ```\n> x\n\nWords.\n\n<?php\n";
        var document = DigestDocument.Parse(markdown);
        Told(markdown, document).Select(told => (told.Line, told.Text))
            .Should().Equal((9, "<!-- a draft"), (21, "```\n> x"), (26, "<?php"));
    }

    private static string MessageOf(string unclosed, int lastLine) =>
        $"'{unclosed.Split('\n')[0]}' is never closed; what stands up to line {lastLine} is taken for a part of it.";

    private static string Bullets(int first, int last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(n => $"- [Item {n}](https://example.org/{n}) is new today.\n"));

    private static IEnumerable<(string Title, string? Section)> Entries(DigestDocument document) =>
        document.GetEntryReferences().Select(reference => (reference.Entry.Title, reference.Path[^1].Title));

    private static IEnumerable<(string Text, int Line, string Message)> Told(string markdown, DigestDocument document) =>
        document.Diagnostics.Where(diagnostic => diagnostic.Code == DiagnosticCodes.MarkupUnclosedCode)
            .Select(diagnostic =>
                (markdown.Substring(diagnostic.Span.Start, diagnostic.Span.Length), diagnostic.Span.Line, diagnostic.Message));
}
