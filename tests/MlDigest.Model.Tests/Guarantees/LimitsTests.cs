using System.Text;
using static MlDigest.Model.Tests.Archives.ArchiveFolder;

namespace MlDigest.Model.Tests.Guarantees;

/// <summary>What comes back of documents beyond a limit.</summary>
public sealed class LimitsTests
{
    private const string Digest = "\n\n  # Weekly digest 12\n\n## First\n\n[a](https://example.org/a) is news.\n\n";

    [Fact]
    public void Document_that_is_too_long_keeps_its_text_in_the_introduction()
    {
        var document = new DigestParser(new DigestParserOptions { MaximumLength = Digest.Length - 1 }).Parse(Digest, "long.md");
        var issue = document.Issues.Should().ContainSingle().Subject;
        issue.Document.Should().Be("long.md");
        issue.Introduction.Should().Be("  " + Digest.Trim());
        issue.Sections.Should().BeEmpty();
        issue.Span.Line.Should().Be(3);
        Violations.LostLineOf(Digest, document).Should().BeNull();
        document.Leaves.Should().ContainSingle().Which.Kind.Should().Be(LeafKind.IssueIntroduction);
        var diagnostic = document.Diagnostics.Should().ContainSingle().Subject;
        diagnostic.Code.Should().Be(DiagnosticCodes.DocumentTooLongCode);
        diagnostic.Message.Should().Be($"The document has {Digest.Length} characters, more than {Digest.Length - 1}, and is kept as one "
            + $"text without sections and entries.");
    }

    [Fact]
    public void Document_as_long_as_the_limit_is_read() =>
        new DigestParser(new DigestParserOptions { MaximumLength = Digest.Length }).Parse(Digest).Should().Be(DigestDocument.Parse(Digest));

    [Theory]
    [InlineData("headings", "# h\n", 50, 50)]
    [InlineData("empty headings", "#\n", 50, 50)]
    [InlineData("lines of one paragraph", "word\n", 50, 50)]
    [InlineData("blank lines", "\n", 50, 50)]
    [InlineData("bullets in bullets, each in a list", "- ", 60, 100)]
    [InlineData("rows", "|a|b|\n|-|-|\n|c|d|\n", 30, 90)]
    [InlineData("lines of HTML, each an item", "<p>a</p>\n", 50, 50)]
    [InlineData("links, eight to a block", "[a](b) ", 400, 60)]
    [InlineData("emphasis, eight to a block", "*a* b ", 400, 60)]
    [InlineData("brackets that are no links", "[", 1_000, 60)]
    public void Document_of_too_many_blocks_keeps_its_text_in_the_introduction(string name, string unit, int count, int most)
    {
        var markdown = string.Concat(Enumerable.Repeat(unit, count)) + "end\n";
        var document = new DigestParser(new DigestParserOptions { MaximumBlocks = most - 1 }).Parse(markdown, "long.md");
        var issue = document.Issues.Should().ContainSingle(name).Subject;
        (issue.Document, issue.Sections.Count).Should().Be(("long.md", 0));
        issue.Introduction.Should().Be(markdown.Trim());
        Violations.LostLineOf(markdown, document).Should().BeNull();
        var diagnostic = document.Diagnostics.Should().ContainSingle().Subject;
        (diagnostic.Code, diagnostic.Severity).Should().Be((DiagnosticCodes.TooManyBlocksCode, DiagnosticSeverity.Error));
        diagnostic.Message.Should().Be(
            $"The document has more than {most - 1} blocks or lines, and is kept as one text without sections and entries.");
        new DigestParser(new DigestParserOptions { MaximumBlocks = 4 * most }).Parse(markdown)
            .Should().Be(new DigestParser(new DigestParserOptions { MaximumBlocks = int.MaxValue }).Parse(markdown));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\uFEFF \n")]
    [InlineData("\uFEFFa\n")]
    public void Limit_of_nothing_loses_nothing(string markdown)
    {
        var document = new DigestParser(new DigestParserOptions { MaximumLength = 0 }).Parse(markdown);
        document.Issues.Should().ContainSingle();
        Violations.LostLineOf(markdown, document).Should().BeNull();
    }

    [Theory]
    [InlineData(2, 3, false)]
    [InlineData(3, 3, true)]
    [InlineData(0, 1, false)]
    [InlineData(100, 100, true)]
    [InlineData(100, 101, false)]
    public void Quotes_nest_as_deep_as_the_limit(int limit, int depth, bool isRead)
    {
        var markdown = $"# Weekly digest 12\n\n## First\n\n[a](https://example.org/a) is news.\n\n{new string('>', depth)} deep\n\n"
            + $"## Second\n\n[b](https://example.org/b) is news too.\n";
        var document = new DigestParser(new DigestParserOptions { MaximumNesting = limit }).Parse(markdown);
        document.Issues[0].GetAllEntries().Select(entry => entry.Url).Should().Equal("https://example.org/a", "https://example.org/b");
        document.Diagnostics.Where(diagnostic => diagnostic.Code != DiagnosticCodes.LayoutDoubtfulCode)
            .Select(diagnostic => (diagnostic.Code, diagnostic.Span.Line))
            .Should().Equal(isRead ? [] : [(DiagnosticCodes.MarkupTooDeepCode, 7)]);
        Violations.LostLineOf(markdown, document).Should().BeNull();
    }

    [Fact]
    public void Defaults_are_those_that_the_documentation_names()
    {
        var options = DigestParserOptions.Default;
        (options.MaximumLength, options.MaximumBlocks, options.MaximumNesting, options.MaximumDiagnostics)
            .Should().Be((16_777_216, 200_000, 100, 10_000));
    }

    [Fact]
    public void Diagnostics_beyond_the_limit_are_counted()
    {
        var markdown = string.Concat(Enumerable.Repeat(new string('>', 150) + "\n\nword\n\n", 5));
        var all = DigestDocument.Parse(markdown).Diagnostics;
        var kept = new DigestParser(new DigestParserOptions { MaximumDiagnostics = 2 }).Parse(markdown).Diagnostics;
        kept.Take(2).Should().Equal(all.Take(2));
        kept.Should().HaveCount(3);
        kept[2].Code.Should().Be(DiagnosticCodes.DiagnosticsLeftOutCode);
        kept[2].Message.Should().Be($"From here on, {all.Count - 2} more diagnostics are left out.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Notes_on_name_and_encoding_count_as_diagnostics(int most)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(new string('>', 150) + "\n\nword\n\n", 5))), 0xFF];
        var options = new DigestParserOptions { MaximumDiagnostics = most };
        var zip = Zip(("../a.md", bytes));
        var all = (await ReadAsync(zip)).Single().Diagnostics;
        all.Take(2).Select(diagnostic => diagnostic.Code).Should().Equal("name-repaired", "invalid-bytes");
        IsLimited((await ReadAsync(zip, new DigestArchiveOptions { Parser = options })).Single(), [.. all]);
        using var stream = new MemoryStream(bytes);
        IsLimited(await new DigestParser(options).ParseAsync(stream), [.. all.Skip(1)]);

        void IsLimited(DigestDocument document, DigestDiagnostic[] all)
        {
            document.Diagnostics.Take(most).Should().Equal(all.Take(most));
            document.Diagnostics.Skip(most).Select(diagnostic => diagnostic.Message)
                .Should().Equal($"From here on, {all.Length - most} more diagnostics are left out.");
        }
    }

    [Fact]
    public async Task Why_nothing_is_read_is_told_whatever_the_limit()
    {
        var options = new DigestArchiveOptions { Parser = new DigestParserOptions { MaximumDiagnostics = 0 } };
        (await ReadAsync(Zip(("../a.md", [0, 0, 0])), options)).Single().Diagnostics.Select(diagnostic => diagnostic.Code)
            .Should().Equal("name-repaired", "not-text");
    }

    [Fact]
    public void Negative_limits_are_refused()
    {
        FluentActions.Invoking(() => new DigestParserOptions { MaximumLength = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new DigestParserOptions { MaximumBlocks = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new DigestParserOptions { MaximumDiagnostics = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new DigestParserOptions { MaximumNesting = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new DigestParserOptions { MaximumNesting = 101 })
            .Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("The value must lie between 0 and 100.*");
    }
}
