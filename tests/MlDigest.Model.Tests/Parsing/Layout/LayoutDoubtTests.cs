using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Tests.Parsing.Layout;

/// <summary>What is told of readings that may be wrong.</summary>
public sealed class LayoutDoubtTests
{
    private const string Digest = "# Notes\n\n- [One](https://example.org/1)\n- [Two](https://example.org/2)\n"
        + "- [Three](https://example.org/3)\n- [Four](https://example.org/4)\n";

    private static readonly LayoutLabel[] Entries =
        [
            LayoutLabel.Title, LayoutLabel.Entry, LayoutLabel.Entry, LayoutLabel.Entry, LayoutLabel.Entry,
        ];
    private static readonly LayoutLabel[] Furniture =
        [
            LayoutLabel.Title, LayoutLabel.Furniture, LayoutLabel.Furniture, LayoutLabel.Furniture, LayoutLabel.Entry,
        ];

    [Fact]
    public void A_doubtful_reading_says_what_the_other_would_be() =>
        Report(new ChosenReading(Entries, Furniture, 0.6, [])).Should().ContainSingle().Which.Should().Be(new DigestDiagnostic(
        "layout-doubtful",
        DiagnosticSeverity.Warning,
        "The layout is doubtful: 4 entries were read, where another reading has 1. 'One' was taken for an entry and would be furniture.",
        new SourceSpan(9, 30, 3)));

    [Fact]
    public void A_sure_reading_is_not_doubted() => Report(new ChosenReading(Entries, Furniture, 0.9, [])).Should().BeEmpty();

    [Fact]
    public void Links_that_stand_mostly_outside_entries_are_told() =>
        Report(new ChosenReading(Furniture, null, 0.9, [])).Should().ContainSingle()
        .Which.Message.Should().Be("3 of the 4 links that lead out of the document stand in no entry.");

    private static List<DigestDiagnostic> Report(ChosenReading reading)
    {
        var diagnostics = new List<DigestDiagnostic>();
        var outline = OutlineReader.Read(MarkdownReader.Read(Digest, DigestParserOptions.Default.MaximumNesting), diagnostics);
        LayoutDoubt.Report(new ItemFacts(outline, LayoutInference.ReadableItems(outline)), reading, diagnostics);
        return diagnostics;
    }
}
