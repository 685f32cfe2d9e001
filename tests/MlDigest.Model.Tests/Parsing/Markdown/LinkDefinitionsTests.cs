using Markdig;
using Markdig.Syntax;
using MlDigest.Model.Parsing.Markdown;

namespace MlDigest.Model.Tests.Parsing.Markdown;

public sealed class LinkDefinitionsTests
{
    private static readonly string[] Pieces =
    [
        "[a]: /a\n", "[b]: <b c> \"t\"\n", "[c]:\n  /c\n", "[d]: /d\n\"t\"\n", "[e]: /e\n'over\nsome\n lines'\n", "[f]: /f \"t\" x\n",
        "[g]: /g\n\"t\" x\n", "[h\ni]: /h\n", "   [j]: /j  \n", "[k]\n", "[l]:\n", "[m]: /m\n(never closed\n",
        "[n]: /n\n===\n", "---\n", "text\n", "> [o]: /o\n", "- [p]: /p\n", "  \"t\"\n", "\n", "[q]: /q\0\n", "[r]: /r\r\n",
    ];

    private static readonly MarkdownPipeline Markdigs = BlocksOnly();

    [Fact]
    public void Definitions_and_what_is_left_of_their_paragraphs_are_those_that_Markdig_finds()
    {
        var random = new Random(7);
        for (var i = 0; i < 3_000; i++)
        {
            var markdown = "p\n\n" + string.Concat(
                Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(random.Next(2) == 0 ? 5 : Pieces.Length)]));
            Describe(MarkdownReader.Read(markdown).Tree)
                .Should().Be(Describe(Markdig.Markdown.Parse(markdown, Markdigs)), "of {0}", markdown);
        }
    }

    private static MarkdownPipeline BlocksOnly()
    {
        var builder = new MarkdownPipelineBuilder();
        foreach (var parser in builder.BlockParsers)
        {
            parser.Closed += static (_, block) =>
            {
                if (block is LeafBlock leaf) leaf.ProcessInlines = false;
            };
        }

        return builder.Build();
    }

    private static string Describe(MarkdownDocument tree)
    {
        var definitions = tree.GetLinkReferenceDefinitions(addGroup: false).Links.Select(link => $"{link.Key}={link.Value.Url}");
        var blocks = tree.Descendants<LeafBlock>()
            .Where(leaf => leaf is ParagraphBlock or HeadingBlock)
            .Select(leaf => $"{leaf.GetType().Name} {leaf.Span} {leaf.Lines}");
        return string.Join('\n', definitions.Order(StringComparer.Ordinal).Concat(blocks));
    }
}
