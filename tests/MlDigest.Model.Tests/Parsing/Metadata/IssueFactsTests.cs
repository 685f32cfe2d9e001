using MlDigest.Model.Parsing.Metadata;

namespace MlDigest.Model.Tests.Parsing.Metadata;

public sealed class IssueFactsTests
{
    [Theory]
    [InlineData("Newsletter (Issue #7)", 7)]
    [InlineData("Weekly #231", 231)]
    [InlineData("Letters, no. 12", 12)]
    [InlineData("周刊（第 300 期）：三十年", 300)]
    [InlineData("Vol. 3", 3)]
    [InlineData("La lettre n° 19", 19)]
    [InlineData("산책 제 47호", 47)]
    [InlineData("The Outer Loop 208: ferries", 208)]
    [InlineData("The top 10: models", null)]
    [InlineData("This Week in Ferries 7", 7)]
    [InlineData("The weekly top 10", null)]
    [InlineData("A boat of 1990's BM42: ferries", null)]
    [InlineData("Issue 2020", null)]
    [InlineData("Ten news", null)]
    public void Number_is_read_from_the_title(string title, int? expected) => NumberReader.Read(title).Should().Be(expected);

    [Theory]
    [InlineData("Letters on vision # May 2026", "Letters on vision")]
    [InlineData("周刊（第 300 期）：三十年", "周刊")]
    [InlineData("2026-05 Letters", "Letters")]
    [InlineData("The ML Newsletter: models, data", "The ML Newsletter")]
    [InlineData("This Week in Ferries 7", "This Week in Ferries")]
    [InlineData("12/23/2020: ferries and boats", null)]
    [InlineData("A quiet day", null)]
    [InlineData("Gradient Gazette, issue 12", "Gradient Gazette")]
    [InlineData("Brief aus dem Labor – Ausgabe 7", "Brief aus dem Labor")]
    public void Series_is_the_title_without_number_and_period(string title, string? expected) => SeriesReader.Read(title).Should().Be(expected);

    [Theory]
    [InlineData("# Name# May 2026\n\n## A\n", "Name May 2026")]
    [InlineData("# 新闻# 2020 年 9 月\n\n## A\n", "新闻 2020 年 9 月")]
    [InlineData("# News of C# 14\n\n## A\n", "News of C# 14")]
    [InlineData("# Closed #\n\n## A\n", "Closed")]
    public void Second_heading_mark_in_a_title_is_no_part_of_it(string markdown, string expected) => DigestDocument.Parse(markdown).Issues[0].Title.Should().Be(expected);

    [Theory]
    [InlineData("The model is described in the paper and works for all of the tasks.", "en")]
    [InlineData("Das Modell ist in der Arbeit beschrieben und für die Aufgaben nicht neu.", "de")]
    [InlineData("这是一个使用 Transformer 的视频补全研究。", "zh")]
    [InlineData("この論文では Transformer を使った手法を提案します。", "ja")]
    [InlineData("이 논문은 새로운 방법을 제안합니다.", "ko")]
    [InlineData("Эта статья предлагает новый метод.", "ru")]
    [InlineData("Es el primer trabajo de la serie y trae datos en línea para todos.", "es")]
    [InlineData("A. Bo et al. and C. Do et al. write with E. Fo et al. and the team of it.", "en")]
    [InlineData("12345 https://example.org/the/and/of", null)]
    public void Language_is_told_by_script_and_frequent_words(string text, string? expected) => DigestDocument.Parse(text).Issues[0].Language.Should().Be(expected);

    [Theory]
    [InlineData("zh", "zh", false)]
    [InlineData("pt-BR", "pt-BR", false)]
    [InlineData("zh_Hant_TW", "zh-Hant-TW", false)]
    [InlineData("English", "en", true)]
    [InlineData("en-", "en", true)]
    [InlineData("e", "en", true)]
    [InlineData("en us", "en", true)]
    public void Language_that_is_stated_is_a_tag(string stated, string expected, bool isLeft)
    {
        var issue = DigestDocument.Parse($"---\ntitle: T\nlang: {stated}\n---\n\n## A\n\nThe model is described in the paper and works for all of the tasks.\n").Issues[0];
        issue.Language.Should().Be(expected);
        issue.Metadata.ContainsKey("lang").Should().Be(isLeft);
    }

    [Theory]
    [InlineData("This second issue covers a lot.", 2, null)]
    [InlineData("> 第 211 期 · 星期日", 211, null)]
    [InlineData("欢迎来到第七期。", 7, null)]
    [InlineData("Published 21 April 2026.", null, "2026-04-21")]
    [InlineData("**Week 9, 2026** | hello", null, "2026-W09")]
    [InlineData("In May 2020 we wrote about this.", null, null)]
    [InlineData("On 4 May 2020 the largest of all ferries left its harbour.", null, null)]
    [InlineData("据计算，2036年3月7日，渡轮将不再出港，更多的船还在后面。", null, null)]
    [InlineData("Original: <https://letters.example.org/2026/04/many-ferries>", null, "2026-04")]
    [InlineData("Original: <https://letters.example.org/2026/many-ferries>", null, null)]
    public void Number_and_period_are_read_from_the_introduction(string introduction, int? number, string? period)
    {
        var issue = DigestDocument.Parse($"# The Letters\n\n{introduction}\n\n## A\n\n- [One](https://example.org/1) is new.\n- [Two](https://example.org/2) is new.\n").Issues[0];
        (issue.Number, issue.Period).Should().Be((number, period));
    }

    [Theory]
    [InlineData("The best of 2020", "2020-12-23", "2020-12-23")]
    [InlineData("The best of 2020", "2021-01-04", "2020")]
    [InlineData("Ferries, May 2020", "2020-06-02", "2020-05")]
    public void Period_of_the_title_comes_first_and_a_year_leaves_room_for_a_day(string title, string date, string expected) =>
        DigestDocument.Parse($"---\ntitle: {title}\ndate: {date}\n---\n\n## A\n\n- [One](https://example.org/1) is new.\n").Issues[0].Period.Should().Be(expected);

    [Theory]
    [InlineData("> Original: <https://example.org/o?x=1>", "https://example.org/o?x=1")]
    [InlineData("> 原文：<https://example.org/o>", "https://example.org/o")]
    [InlineData("*[Originally published here](https://example.org/o)*", "https://example.org/o")]
    [InlineData("This text has a [link](https://example.org/o).", null)]
    public void Original_is_the_address_that_the_introduction_announces(string introduction, string? expected) =>
        DigestDocument.Parse($"# Digest, May 2026\n\n{introduction}\n\n## A\n\nText [a](https://example.org/a).\n").Issues[0].SourceUrl.Should().Be(expected);
}
