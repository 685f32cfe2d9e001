using MlDigest.Cli.Compare;

namespace MlDigest.Cli.Tests;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("Attention, again!", "attentionagain")]
    [InlineData("ＡＩ ２０２６：新しい", "ai2026新しい")]
    [InlineData("STRASSE Straße", "strassestrasse")]
    [InlineData("ΛΟΓΟΣ λόγος", "λογοσλόγοσ")]
    [InlineData("½ of ⅔, 🎉 and ①", "½of⅔and①")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Letters_and_numbers_must_agree_in_lower_case_and_usual_width(string? text, string folded) =>
        Likeness.Fold(text).Should().Be(folded);

    [Theory]
    [InlineData("abcdefghij", "abcdefghix", true)]
    [InlineData("abcdefghi", "abcdefghx", false)]
    [InlineData("abcdefghij", "abcdefgh", false)]
    [InlineData("abcdefghij", "jabcdefghi", true)]
    [InlineData("abcdefghij", "jihgfedcba", false)]
    [InlineData("𠀀𠀁𠀂𠀃abcdef", "𠀀𠀁𠀂𠀃abcdex", true)]
    [InlineData("𠀀𠀁𠀂𠀃abcde", "𠀀𠀁𠀂𠀃abcdx", false)]
    [InlineData("...", "!", true)]
    [InlineData("...", "a", false)]
    public void Nine_tenths_of_the_letters_are_enough(string one, string other, bool areAlike) =>
        Likeness.AreAlike(one, other).Should().Be(areAlike);

    [Theory]
    [InlineData("abcd", "bcde", 0.75)]
    [InlineData("abcd", "abcd", 1)]
    [InlineData("abcdefgh", "abcdxefg", 0.875)]
    [InlineData("abcdefgh", "abcdef", 0)]
    [InlineData("aab", "aba", 2.0 / 3)]
    public void Alike_is_what_stands_in_both_in_order(string one, string other, double ratio) => Likeness.Of(one, other).Should().Be(ratio);

    [Theory]
    [InlineData("https://www.example.org/a/", "http://example.org/a")]
    [InlineData(" https://example.org/a?x=1&amp;y=2", "https://example.org/a?x=1&y=2")]
    [InlineData("", null)]
    public void A_link_may_be_written_in_two_ways(string one, string? other) => Likeness.FoldUrl(one).Should().Be(Likeness.FoldUrl(other));

    [Theory]
    [InlineData("https://example.org/a", "https://example.org/A")]
    [InlineData("https://example.org/a", "https://example.org/a?x=1")]
    [InlineData("www.example.org", "example.org")]
    public void Other_links_are_others(string one, string other) => Likeness.FoldUrl(one).Should().NotBe(Likeness.FoldUrl(other));
}
