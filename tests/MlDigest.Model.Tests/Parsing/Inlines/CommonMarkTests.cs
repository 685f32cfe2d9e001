namespace MlDigest.Model.Tests.Parsing.Inlines;

public sealed class CommonMarkTests
{
    /// <summary>Examples that are read in another way on purpose.</summary>
    private static readonly Dictionary<int, string> Intended = new()
    {
        [353] = "A no-break space behind a mark is a space: keyboards write it by mistake.",
        [379] = "Bold that begins a text may begin and end with blanks: editors write it so.",
        [391] = "Bold that begins a text may begin and end with blanks: editors write it so.",
        [392] = "Bold that begins a text ends behind a blank too: exports of mails write it so.",
        [476] = "Bold that begins a text and is never ended is bold: editors forget the end.",
        [488] = "A path with spaces is the target of a link: notes have many of them.",
        [542] = "A label may stand behind a space, as the first parsers of Markdown had it.",
        [545] = "Labels are compared with their escapes resolved, because that is how Markdig names definitions.",
    };

    /// <summary>Examples that have other blocks on purpose.</summary>
    private static readonly Dictionary<int, string> IntendedBlocks = new()
    {
        [98] = "Two rules at the beginning of a document are front matter without content.",
        [353] = "A no-break space behind a mark is a space: keyboards write it by mistake.",
    };

    [CommonMarkFact]
    public void Examples_of_the_specification_are_read_as_Markdig_reads_them()
    {
        var examples = CommonMarkSpec.Examples();
        examples.Should().HaveCountGreaterThan(600);
        var different = Enumerable.Range(1, examples.Count)
            .Where(number => MarkdigText.ByLibrary(examples[number - 1]) != MarkdigText.ByMarkdig(examples[number - 1]));
        different.Should().Equal(Intended.Keys);
    }

    [CommonMarkFact]
    public void Examples_of_the_specification_have_the_blocks_that_Markdig_finds()
    {
        var examples = CommonMarkSpec.Examples();
        var different = Enumerable.Range(1, examples.Count)
            .Where(number => MarkdigBlocks.ByLibrary(examples[number - 1]) != MarkdigBlocks.ByMarkdig(examples[number - 1]));
        different.Should().Equal(IntendedBlocks.Keys);
    }
}
