using MlDigest.Model.Parsing.Grammar;

namespace MlDigest.Model.Tests.Parsing.Grammar;

public sealed class DayTextTests
{
    [Theory]
    [InlineData("24 May", true)]
    [InlineData("May 24th, 2031", true)]
    [InlineData("Sat 3rd", true)]
    [InlineData("Fri 2 – Mon 5", true)]
    [InlineData("02.03.", true)]
    [InlineData("09.03.–10.03.", true)]
    [InlineData("5/16", true)]
    [InlineData("2031-05-16", true)]
    [InlineData("9月13日（金）", true)]
    [InlineData("9월 13일(금)", true)]
    [InlineData("Saturday", false)]
    [InlineData("May", false)]
    [InlineData("2031", false)]
    [InlineData("2.0", false)]
    [InlineData("1.10", false)]
    [InlineData("24", false)]
    [InlineData("24%", false)]
    [InlineData("45/60", false)]
    [InlineData("24 ferries", false)]
    [InlineData("A ferry on 24 May", false)]
    [InlineData("12", false)]
    public void Text_is_a_day_where_it_says_nothing_else(string text, bool isDay) => DayText.Is(text.AsSpan()).Should().Be(isDay);
}
