using MlDigest.Model.Parsing.Metadata;

namespace MlDigest.Model.Tests.Parsing.Metadata;

public sealed class PeriodReaderTests
{
    [Theory]
    [InlineData("News of September 2020", "2020-09")]
    [InlineData("Sept. 2020", "2020-09")]
    [InlineData("May 4th, 2020", "2020-05-04")]
    [InlineData("4 May 2020", "2020-05-04")]
    [InlineData("2020 年 9 月", "2020-09")]
    [InlineData("2020年5月4日号", "2020-05-04")]
    [InlineData("2021 年第 6 周", "2021-W06")]
    [InlineData("2020년 9월", "2020-09")]
    [InlineData("２０２０年９月", "2020-09")]
    [InlineData("Week 6, 2021", "2021-W06")]
    [InlineData("2021 week 6", "2021-W06")]
    [InlineData("2021-W06", "2021-W06")]
    [InlineData("2020-05-04", "2020-05-04")]
    [InlineData("2020/5/4", "2020-05-04")]
    [InlineData("2020-02-29", "2020-02-29")]
    [InlineData("Notes (2024-04-08 → 2024-04-14)", "2024-04-08/2024-04-14")]
    [InlineData("2024-04-08 to 2024-04-14", "2024-04-08/2024-04-14")]
    [InlineData("2024-04-08 / 2024-04-01", "2024-04-08")]
    [InlineData("2021-02-29", null)]
    [InlineData("31 February 2020", "2020")]
    [InlineData("2026-03-27T05:44:39.731046Z", "2026-03-27")]
    [InlineData("Top papers (June 23 - June 29) - 2025", "2025-06-23/2025-06-29")]
    [InlineData("Papers May 22 – 28, 2023", "2023-05-22/2023-05-28")]
    [InlineData("(December 30 - January 5) - 2025", "2024-12-30/2025-01-05")]
    [InlineData("La lettre n° 19 – février 2026", "2026-02")]
    [InlineData("Ausgabe vom 4. März 2026", "2026-03-04")]
    [InlineData("4 de mayo de 2026", "2026-05-04")]
    [InlineData("2–8 March 2026", "2026-03-02/2026-03-08")]
    [InlineData("28 February - 6 March 2026", "2026-02-28/2026-03-06")]
    [InlineData("Semana del 3 al 10 de julio de 2026", "2026-07-03/2026-07-10")]
    [InlineData("The year 2020", "2020")]
    public void Time_named_in_a_title_is_written_as_iso(string title, string? expected) => PeriodReader.Read(title).Should().Be(expected);

    [Theory]
    [InlineData("Issue 12")]
    [InlineData("ICLR-2020")]
    [InlineData("May 22 - 28")]
    [InlineData("May the best model win")]
    [InlineData("3000 years")]
    public void Other_numbers_are_no_time(string title) => PeriodReader.Read(title).Should().BeNull();
}
