
using MlDigest.Model.Parsing.Grammar;

namespace MlDigest.Model.Tests.Parsing.Grammar;

public sealed class LeadingNumberTests
{
    [Theory]
    [InlineData("1. Papers", 1, 1, 3, false)]
    [InlineData("1.机器学习", 1, 1, 2, false)]
    [InlineData("12、文章", 12, 1, 3, false)]
    [InlineData("1，文章", 1, 1, 2, false)]
    [InlineData("（3）第三", 3, 1, 3, true)]
    [InlineData("[4] Title", 4, 1, 4, true)]
    [InlineData("5) Title", 5, 1, 3, true)]
    [InlineData("4.2 Title", 2, 2, 4, false)]
    [InlineData("1.5用图网络", 5, 2, 3, false)]
    [InlineData("三、其他", 3, 1, 2, false)]
    [InlineData("十二、其他", 12, 1, 3, false)]
    public void Number_in_front_of_a_title_is_read(string text, short value, byte parts, int length, bool isBracketed) =>
        LeadingNumber.Read(text).Should().Be(new LeadingNumber(value, parts, length, isBracketed));

    [Theory]
    [InlineData("Paper 1: Title", 1, 9)]
    [InlineData("Article 12 - Title", 12, 13)]
    [InlineData("Story 3. Title", 3, 9)]
    [InlineData("论文2：标题", 2, 4)]
    public void Number_behind_the_word_for_what_it_counts_is_read(string text, short value, int length) =>
        LeadingNumber.ReadCount(text).Should().Be(new LeadingNumber(value, 1, length));

    [Theory]
    [InlineData("RFC 46: Title")]
    [InlineData("Paper 1")]
    [InlineData("Paper 1:")]
    [InlineData("Paper 2.0 is out")]
    [InlineData("Paper planes")]
    [InlineData("Paper 1000: Title")]
    [InlineData("")]
    public void Numbers_of_names_are_not(string text) => LeadingNumber.ReadCount(text).Length.Should().Be(0);

    [Theory]
    [InlineData("2020 in review")]
    [InlineData("3D vision")]
    [InlineData("1.5B parameters")]
    [InlineData("1000. is too long")]
    [InlineData("三维重建")]
    [InlineData("3，000 艘船")]
    [InlineData("Title 1.")]
    [InlineData("")]
    public void Numbers_that_belong_to_the_title_are_not(string text) => LeadingNumber.Read(text).Length.Should().Be(0);
}
