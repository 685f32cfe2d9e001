using MlDigest.Model.Parsing.Markdown;

namespace MlDigest.Model.Tests.Parsing.Markdown;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("\u200B## Tides", " ## Tides")]
    [InlineData("> \uFEFF- Tides", ">  - Tides")]
    [InlineData("\u200B\n\nTides\u200B", "\u200B\n\nTides\u200B")]
    [InlineData("##\u00A0Tides", "## Tides")]
    [InlineData("##\u3000Tides", "## Tides")]
    [InlineData("-\u00A0Tides", "- Tides")]
    [InlineData("12.\u00A0Tides", "12. Tides")]
    [InlineData("Tides\u00A0rise", "Tides\u00A0rise")]
    [InlineData("• Tides\n  ◦ Gulls", "- Tides\n  - Gulls")]
    [InlineData("•\tTides", "-\tTides")]
    [InlineData("•Tides", "•Tides")]
    [InlineData("Tides • Gulls", "Tides • Gulls")]
    [InlineData("– Tides\n  They rise.\n\n– Gulls", "- Tides\n  They rise.\n\n- Gulls")]
    [InlineData("> A quotation\n\n– Ann\n\n> Another\n\n– Bo\n– Cy", "> A quotation\n\n– Ann\n\n> Another\n\n– Bo\n– Cy")]
    [InlineData("– Tides\n\nThey rise.\n\n– Gulls", "– Tides\n\nThey rise.\n\n– Gulls")]
    [InlineData("– Tides\n— Gulls", "– Tides\n— Gulls")]
    [InlineData("— — —\n\n— —", "— — —\n\n— —")]
    [InlineData("a\0b", "a\uFFFDb")]
    public void Marks_at_the_beginning_of_a_line_are_those_of_Markdown(string text, string expected) =>
        SourceText.Of(text).Should().Be(expected);

    [Theory]
    [InlineData("[Tides] (https://example.org/a) rise", "[Tides]( https://example.org/a) rise")]
    [InlineData("[潮汐]（http://example.org/a）", "[潮汐](http://example.org/a)")]
    [InlineData("[Tides] (https://example.org/a, and more)", "[Tides] (https://example.org/a, and more)")]
    [InlineData("[Tides] (https://example.org/a", "[Tides] (https://example.org/a")]
    [InlineData("[Tides] (httpd)", "[Tides] (httpd)")]
    [InlineData("Tides (https://example.org/a)", "Tides (https://example.org/a)")]
    public void Brackets_around_a_URL_behind_a_text_in_brackets_are_those_of_a_link(string text, string expected) =>
        SourceText.Of(text).Should().Be(expected);

    [Fact]
    public void Text_without_such_marks_is_the_same_text()
    {
        const string Text = "## Tides\n\n- [Gulls](https://example.org/a)\n";
        SourceText.Of(Text).Should().BeSameAs(Text);
    }
}
