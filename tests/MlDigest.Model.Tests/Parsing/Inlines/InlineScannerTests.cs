using System.Text.RegularExpressions;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Tests.Guarantees;

namespace MlDigest.Model.Tests.Parsing.Inlines;

public sealed class InlineScannerTests
{
    private static readonly string[] Pieces =
    [
        " *a", "b* ", " _e", "f_ ", "g*h", "`i` ", " `` j", "[", "]", "[k]", "](", "(", ")", "!", "<", ">", "&amp;", "&", "\\", " ", "\n",
        "\"", "'", "/u", "<b>", "</b>", "<http://l.example>",
        ".", "。", "字", "「", "」", "（", "）", "：", "ｍ", "한", "é", "—", "\U0001F600", "$",
    ];

    // Expected: ▲ before each bold letter, △ before each italic one.
    [Theory]
    [InlineData("a *b* **c** ***d***", "a △b ▲c ▲△d ¶")]
    [InlineData("重点：**提示：**请注意", "重点：▲提▲示▲：请注意 ¶")]
    [InlineData("**「题」**后", "▲「▲题▲」后 ¶")]
    [InlineData("a_b_c __d__", "a_b_c ▲d ¶")]
    [InlineData("[a *b*](</c d> \"e\") f", "link{a △b|/c d} f ¶")]
    [InlineData("[a](/b(c)d) [e](f g)", "link{a|/b(c)d} [e](f g) ¶")]
    [InlineData("[![a](b)](c)", "link{image{a|b}|c} ¶")]
    [InlineData("[a [b](c)](d)", "[a link{b|c}](d) ¶")]
    [InlineData("[a][B c] [b  C][] [B C] [d]\n\n[b c]: /e", "link{a|/e} link{b C|/e} link{B C|/e} [d] ¶")]
    [InlineData("`a*b*` ``c`d`` \\*e\\*", "`a*b*` `c`d` *e* ¶")]
    [InlineData("a &amp; b &nope;", "a & b &nope; ¶")]
    [InlineData("> a *b\n> c* d", "a △b △c d ¶")]
    [InlineData("****a**", "**▲a ¶")]
    public void Text_is_read_as_CommonMark_reads_it(string markdown, string expected) =>
        MarkdigText.ByLibrary(markdown).Should().Be(expected);

    [Theory]
    [InlineData("**a: **b", "▲a▲: b ¶")]
    [InlineData("**a\n**b **c**", "▲a b ▲c ¶")]
    [InlineData("x **a **b", "x **a **b ¶")]
    [InlineData("**a ***b", "**a ***b ¶")]
    [InlineData("**a **", "▲a ¶")]
    [InlineData("** a **", "▲a ¶")]
    [InlineData("** a ** b", "** a ** b ¶")]
    [InlineData("a\n**b **\nc\n** d **", "a ▲b c ** d ** ¶")]
    [InlineData("a\n**b **c", "a **b **c ¶")]
    [InlineData("** a\n** b", "** a ** b ¶")]
    public void Bold_that_begins_a_text_ends_behind_a_blank_too(string markdown, string expected) =>
        MarkdigText.ByLibrary(markdown).Should().Be(expected);

    [Theory]
    [InlineData("**A", "▲A ¶")]
    [InlineData("**A b\nc [d](e)", "▲A ▲b c link{d|e} ¶")]
    [InlineData("**[A](b) c", "link{▲A|b} ▲c ¶")]
    [InlineData("**kwargs", "**kwargs ¶")]
    [InlineData("** A", "** A ¶")]
    [InlineData("a **B", "a **B ¶")]
    public void Bold_that_begins_a_text_and_is_never_ended_ends_with_the_line(string markdown, string expected) =>
        MarkdigText.ByLibrary(markdown).Should().Be(expected);

    [Theory]
    [InlineData("[a](https://example.org/a b.md) f", "link{a|https://example.org/a b.md} f ¶")]
    [InlineData("[a](https://example.org/a-\n  b) f", "link{a|https://example.org/a-b} f ¶")]
    [InlineData("[a](https://example.org/a-\r\nb&amp;c) f", "link{a|https://example.org/a-b&c} f ¶")]
    [InlineData("[a](https://Example and b) f", "[a](https://Example and b) f ¶")]
    [InlineData("[a](https://example.org/a [b) f", "[a](https://example.org/a [b) f ¶")]
    public void Url_may_hold_spaces_and_line_ends(string markdown, string expected) =>
        MarkdigText.ByLibrary(markdown).Should().Be(expected);

    [Theory]
    [InlineData("[a](b){:target=\"_blank\"} c", "link{a|b} c ¶")]
    [InlineData("![a](b){.wide} c", "image{a|b} c ¶")]
    [InlineData("[a](b){#c}", "link{a|b} ¶")]
    [InlineData("[a](b){c}", "link{a|b}{c} ¶")]
    [InlineData("[a](b){:c\nd}", "link{a|b}{:c d} ¶")]
    public void Attributes_behind_a_link_are_no_text(string markdown, string expected) =>
        MarkdigText.ByLibrary(markdown).Should().Be(expected);

    [Theory]
    [InlineData("[a] [b]\n\n[b]: /c", "link{a|/c} ¶")]
    [InlineData("[a] [b]\n\n[a]: /c\n[b]: /d", "link{a|/c} link{b|/d} ¶")]
    [InlineData("[a] [b]", "[a] [b] ¶")]
    [InlineData("[a](/b “c d”) e", "link{a|/b} e ¶")]
    public void Labels_behind_a_space_and_titles_in_curly_quotes_are_those_of_links(string markdown, string expected) =>
        MarkdigText.ByLibrary(markdown).Should().Be(expected);

    [Fact]
    public void Random_text_is_read_as_Markdig_reads_it()
    {
        var random = new Random(20261124);
        for (var i = 0; i < 20_000; i++)
        {
            var markdown = "p" + string.Concat(Enumerable.Range(0, random.Next(2, 14)).Select(_ => Pieces[random.Next(Pieces.Length)]))
                + "\n\n[k]: /v\n";

            // Markdig measures a run of delimiters by what is left of it, CommonMark by what it was, so that longer runs can differ. It
            // reads no backticks behind an escaped one, and no label in front of a bracket that begins none.
            if (markdown.Contains("**") || markdown.Contains("\\`") || markdown.Contains("][")) continue;
            MarkdigText.ByLibrary(markdown).Should().Be(MarkdigText.ByMarkdig(markdown), "of {0}", markdown);
        }
    }

    [Theory]
    [MemberData(nameof(TestDocuments.All), MemberType = typeof(TestDocuments))]
    public void Digests_are_read_as_Markdig_reads_them(string path)
    {
        foreach (var paragraph in File.ReadAllText(path).Split("\n\n"))
        {
            // Front matter, link cards and tables are the library's own.
            if (paragraph.StartsWith("---", StringComparison.Ordinal) || paragraph.StartsWith("[](", StringComparison.Ordinal)
                || paragraph.Contains('|'))
            {
                continue;
            }

            // Targets that a template writes have spaces, and headings of the library may have none.
            if (paragraph.Contains("]({{") || Regex.IsMatch(paragraph, "^#{2,}[^# ]", RegexOptions.Multiline)) continue;

            // Markdig measures what is left of a long run of delimiters, as above.
            if (paragraph.Contains("****")) continue;
            // Attributes of links, and marks in other characters, are Markdown to the library.
            var written = Regex.Replace(SourceText.Of(paragraph), @"(?<=\))\{[:.#][^{}\n]*\}", "");
            var expected = MarkdigText.ByMarkdig("p\n\n" + written);

            // Asterisks that CommonMark leaves in front of a text are meant for bold.
            if (paragraph.StartsWith("**", StringComparison.Ordinal) && expected.Contains("**")) continue;
            MarkdigText.ByLibrary("p\n\n" + paragraph).Should().Be(expected);
        }
    }
}
