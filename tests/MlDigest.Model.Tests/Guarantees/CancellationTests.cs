using System.Text;
using MlDigest.Model.Parsing;
using MlDigest.Model.Parsing.Building;
using MlDigest.Model.Parsing.Inlines;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Tests.Guarantees;

/// <summary>A cancelled parse ends in whatever stage it is.</summary>
public sealed class CancellationTests
{
    private const string Digest =
        "# Weekly digest 12\n\n## First\n\n[a](https://example.org/a) is news.\n\n## Second\n\n[b](https://example.org/b) is news too.\n";

    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public async Task Cancelled_token_ends_every_way_to_parse()
    {
        FluentActions.Invoking(() => DigestDocument.Parse(Digest, "", Cancelled)).Should().Throw<OperationCanceledException>();
        FluentActions.Invoking(() => DigestParser.Default.Parse(Digest, "", Cancelled)).Should().Throw<OperationCanceledException>();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Digest));
        await FluentActions.Awaiting(() => DigestParser.Default.ParseAsync(stream, "", Cancelled))
            .Should().ThrowAsync<OperationCanceledException>();
        DigestDocument.Parse(Digest, "", new CancellationTokenSource().Token).Should().Be(DigestDocument.Parse(Digest));
    }

    [Theory]
    [InlineData("# a\n")]
    [InlineData("> a\n")]
    [InlineData("- a\n")]
    [InlineData("a\n")]
    [InlineData("<p>a</p>\n")]
    public void Token_reaches_the_reading_of_blocks(string markdown) =>
        FluentActions.Invoking(() => MarkdownReader.Read(markdown, gate: Gate(Cancelled))).Should().Throw<OperationCanceledException>();

    [Fact]
    public void Token_reaches_a_line_that_is_not_closed_yet()
    {
        using var source = new CancellationTokenSource();
        var gate = Gate(source.Token);
        gate.CountBlock();
        source.Cancel();
        FluentActions.Invoking(() => MarkdownReader.Read(new string('>', 50), gate: gate)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Token_reaches_the_outline() =>
        FluentActions.Invoking(() => OutlineReader.Read(MarkdownReader.Read(Digest), [], Gate(Cancelled)))
            .Should().Throw<OperationCanceledException>();

    [Fact]
    public void Token_reaches_the_pieces_of_one_paragraph()
    {
        var scanner = new InlineScanner { Gate = Gate(Cancelled) };
        var text = string.Concat(Enumerable.Repeat("*a* [b](c) ", 100));
        FluentActions.Invoking(() => scanner.Scan(new InlineText(text, new Extent(0, text.Length)), null))
            .Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Token_reaches_the_layout()
    {
        using var source = new CancellationTokenSource();
        var outline = OutlineReader.Read(MarkdownReader.Read(Digest), [], Gate(source.Token));
        source.Cancel();
        FluentActions.Invoking(() => LayoutInference.Infer(outline, [], isExplained: false)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Token_reaches_those_who_ask_for_the_texts_of_the_outline()
    {
        using var source = new CancellationTokenSource();
        var outline = OutlineReader.Read(MarkdownReader.Read(Digest), [], Gate(source.Token));
        source.Cancel();
        FluentActions.Invoking(() => outline.PlainText(outline.Items[0].Runs)).Should().Throw<OperationCanceledException>();
        FluentActions.Invoking(() => outline.TextLength(outline.Items[0].Runs)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Token_reaches_the_entries()
    {
        using var source = new CancellationTokenSource();
        var outline = OutlineReader.Read(MarkdownReader.Read(Digest), [], Gate(source.Token));
        var layout = LayoutInference.Infer(outline, [], isExplained: false);
        source.Cancel();
        FluentActions.Invoking(() => IssueBuilder.Build(outline, layout, "", DigestParserOptions.Default, []))
            .Should().Throw<OperationCanceledException>();
    }

    private static ParseGate Gate(CancellationToken cancellationToken) => new(int.MaxValue, cancellationToken);
}
