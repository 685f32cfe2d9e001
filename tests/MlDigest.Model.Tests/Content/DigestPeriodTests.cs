using System.Globalization;

namespace MlDigest.Model.Tests.Content;

public sealed class DigestPeriodTests
{
    [Theory]
    [InlineData("2020", PeriodKind.Year, "2020-01-01", "2020-12-31")]
    [InlineData("2020-02", PeriodKind.Month, "2020-02-01", "2020-02-29")]
    [InlineData("2021-W06", PeriodKind.Week, "2021-02-08", "2021-02-14")]
    [InlineData("2021-W01", PeriodKind.Week, "2021-01-04", "2021-01-10")]
    [InlineData("2020-W53", PeriodKind.Week, "2020-12-28", "2021-01-03")]
    [InlineData("2021-W53", PeriodKind.Week, "2022-01-03", "2022-01-09")]
    [InlineData("2019-W01", PeriodKind.Week, "2018-12-31", "2019-01-06")]
    [InlineData("2015-W01", PeriodKind.Week, "2014-12-29", "2015-01-04")]
    [InlineData("2020-05-04", PeriodKind.Day, "2020-05-04", "2020-05-04")]
    [InlineData("2025-06-23/2025-06-29", PeriodKind.Range, "2025-06-23", "2025-06-29")]
    [InlineData("2020-09/2020-10", PeriodKind.Range, "2020-09-01", "2020-10-31")]
    [InlineData("0001-01-01", PeriodKind.Day, "0001-01-01", "0001-01-01")]
    [InlineData("9999-W52", PeriodKind.Week, "9999-12-27", "9999-12-31", false)]
    public void A_period_is_its_first_and_last_day(string text, PeriodKind kind, string start, string end, bool exists = true)
    {
        DigestPeriod.TryParse(text, out var period).Should().Be(exists);
        if (!exists) return;
        (period.Kind, Day(period.Start), Day(period.End)).Should().Be((kind, start, end));
        period.ToString().Should().Be(text);
        period.Should().Be(DigestPeriod.Parse(text));
        (period.Start.Kind, period.End.Kind).Should().Be((DateTimeKind.Unspecified, DateTimeKind.Unspecified));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("0000")]
    [InlineData("2020-13")]
    [InlineData("2020-00")]
    [InlineData("2020-W00")]
    [InlineData("2020-W54")]
    [InlineData("2020-w06")]
    [InlineData("2021-02-29")]
    [InlineData("2020-1-1")]
    [InlineData("2020/09")]
    [InlineData("2020-09-01/2020-08-01")]
    [InlineData("2020/2020-06")]
    [InlineData("2020/")]
    [InlineData("２０２０")]
    [InlineData("September 2020")]
    public void What_the_contract_does_not_know_is_no_period(string? text)
    {
        DigestPeriod.TryParse(text, out var period).Should().BeFalse();
        period.Should().Be(default(DigestPeriod));
        if (text is not null)
        {
            FluentActions.Invoking(() => DigestPeriod.Parse(text))
                .Should().Throw<FormatException>()
                .WithMessage("Expected a period such as *");
        }
    }

    [Theory]
    [InlineData("2020", "2021")]
    [InlineData("2021-W06", "2021-12")]
    [InlineData("2020-01-01", "2020")]
    [InlineData("2020-01", "2020")]
    [InlineData("2020-01-31/2020-02-01", "2020-02")]
    [InlineData("2020-01", "2020-01-01/2020-01-31")]
    public void Periods_are_in_order_by_their_days(string first, string second)
    {
        var (one, other) = (DigestPeriod.Parse(first), DigestPeriod.Parse(second));
        (one < other, one <= other, one > other, one >= other).Should().Be((true, true, false, false));
        (other < one, other <= one, other > one, other >= one).Should().Be((false, false, true, true));
        (one <= DigestPeriod.Parse(first), one >= DigestPeriod.Parse(first)).Should().Be((true, true));
        new[] { other, one }.Order().Should().Equal(one, other);
    }

    [Fact]
    public void The_default_value_is_the_first_day_of_the_calendar() => default(DigestPeriod).Should().Be(DigestPeriod.Parse("0001-01-01"));

    [Fact]
    public void An_issue_gives_its_period_as_days()
    {
        var issue = DigestDocument.Parse("# Weekly 12, June 23 - June 29, 2025\n\n- [A work](https://example.org/a) is new.\n"
            + "- [Another](https://example.org/b) too.\n").Issues[0];
        issue.GetPeriod().Should().Be(DigestPeriod.Parse("2025-06-23/2025-06-29"));
        (issue with { Period = null }).GetPeriod().Should().BeNull();
        (issue with { Period = "lately" }).GetPeriod().Should().BeNull();
    }

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
