using MlDigest.Model.Parsing;
using MlDigest.Model.Parsing.Building;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Tests.Parsing.Building;

/// <summary>Entries out of items that are known to be one, whatever the layout stage says.</summary>
public sealed class EntryBuilderTests
{
    [Theory]
    [InlineData("- [#12](https://example.org/12) Faster reading of tides", "Faster reading of tides")]
    [InlineData("- <https://example.org/12> Tides as a clock, told for children", "Tides as a clock, told for children")]
    [InlineData("- [X](https://x.com/somebody/status/1) and [Paper](https://example.org/12): Tides as a clock", "Tides as a clock")]
    [InlineData("- The shape of tides [[notes](notes/tides.md)] [[link](https://example.org/12)]", "The shape of tides")]
    [InlineData("- \"Tides as conversations\" [[4]](https://example.org/12) by Ash and Bo. They ask back.", "\"Tides as conversations\"")]
    [InlineData("- Trowel [[7]](https://example.org/12), a tool for gardens.", "Trowel")]
    [InlineData("- Trowel 0.14 -- the garden tool. Beds can be named now,\n  and paths too.\n  https://example.org/12", "Trowel 0.14")]
    [InlineData("- OWN - [A new site has opened](https://example.org/12)", "OWN - A new site has opened")]
    [InlineData("- [Paddle](https://example.org/12) fits into a bag. It was shown [at a fair](https://example.org/fair).", "Paddle")]
    [InlineData("- [Loom](https://example.org/12) and its [solver](https://example.org/solver) made it possible.", "Loom and its solver made it possible.")]
    [InlineData("<i>Title</i>: <a href=\"https://example.org/12\">Tides as a clock</a> (Harbour 2031)<br>\n<i>Author</i>: Ann Writer<br>\nText.", "Tides as a clock")]
    [InlineData("## [Tides as a clock](https://example.org/12) [[code](https://example.org/code)]", "Tides as a clock")]
    public void Title_is_without_what_only_refers_to_it(string item, string expected)
    {
        var entry = Build(item);
        entry.Title.Should().Be(expected);
        entry.Url.Should().Be("https://example.org/12");
    }

    [Theory]
    [InlineData("**#1** **[@ann](https://example.com/ann) shows** **[how to count waves](https://example.org/12)** **.**")]
    [InlineData("**[Ann Writer](https://twitter.com/ann) shows [how to count waves](https://example.org/12).**")]
    [InlineData("## Waves\n\n> Quoted.\n\n— Ann ([@ann](https://example.com/ann)), [May 12](https://example.org/12)")]
    [InlineData("## Waves\n\n[Ann](https://medium.com/u/a1b2) wrote [a text](https://example.org/12).")]
    [InlineData("## Waves\n\nThe [register](https://example.org/12) lists all waves. **Related:** [A Package for the Waves of All Seas](https://example.org/other).")]
    [InlineData("## Waves\n\nOn [waves](https://en.wikipedia.org/wiki/Wave), [Ann Writer](https://ann.example/) made [a list](https://example.org/12).")]
    [InlineData("## Waves\n\n- Short read: [Waves and how they are explained](https://example.org/short)\n- Paper: [Counting the waves](https://example.org/12)\n- Code: [code](https://example.org/code)")]
    [InlineData("## [Waves](https://example.org/12?utm_source=mail)\n\n[](https://example.org/12) [## Waves\n\nexample.org](https://example.org/12)")]
    [InlineData("## Waves\n\nBegin with the [text](http://Notes first and then the rest) below.\n\n[](https://example.org/12) [## Waves\n\nexample.org](https://example.org/12)")]
    [InlineData("## Waves\n\nPaper: [https://example.org/old](https://example.org/old)\n\n[](https://example.org/12) [## Waves\n\nexample.org](https://example.org/12)")]
    [InlineData("| Date | Title | PDF | Code |\n|---|---|---|---|\n| 2031-05-01 | **Waves** | [2105.00012v1](https://arxiv.org/abs/2105.00012v1) | **[link](https://github.com/ann/waves)** |", "https://arxiv.org/abs/2105.00012v1")]
    public void Link_is_what_the_entry_is_about(string items, string expected = "https://example.org/12") => Build(items).Url.Should().Be(expected);

    private static DigestEntry Build(string markdown)
    {
        var outline = OutlineReader.Read(MarkdownReader.Read(markdown), []);
        var first = outline.Items.FindIndex(item => item.Kind != OutlineKind.TableHeader);
        var items = new Extent(first, outline.Items.Count);
        var head = outline.Items[first].Kind == OutlineKind.Heading ? outline.Items[first].Runs : EntryHead.Of(outline, items);
        return new EntryBuilder(outline, new DigestParserOptions()).Build(LayoutNode.Leaf(LayoutRole.Entry, items, head), default);
    }
}
