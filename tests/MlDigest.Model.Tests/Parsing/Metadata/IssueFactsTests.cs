using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Metadata;
using MlDigest.Model.Tests.Parsing.Layout;

namespace MlDigest.Model.Tests.Parsing.Metadata;

public sealed class IssueFactsTests
{
    [Theory]
    [InlineData("Newsletter (Issue #7)", 7)]
    [InlineData("Weekly #231", 231)]
    [InlineData("＃555（渡船，灯塔）", 555)]
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
    [InlineData("Ferry Digest 05/04/2026", null)]
    [InlineData("Ferry Digest 12/05", null)]
    [InlineData("Ausgabe 12/2026", 12)]
    [InlineData("Volume 2, issue 7", 7)]
    [InlineData("Volume 2, volume 3", 3)]
    [InlineData("The ferry digest of June 25th", null)]
    public void Number_is_read_from_the_title(string title, int? expected) => NumberReader.Read(title).Should().Be(expected);

    [Theory]
    [InlineData("Harbour links - 239", 239)]
    [InlineData("The Ferry Newsletter – 7", 7)]
    [InlineData("Weeknotes: 065", 65)]
    [InlineData("Links of the week (4)", 4)]
    [InlineData("Enlaces de la semana ( II )", 2)]
    [InlineData("Ferry digest XIV", 14)]
    [InlineData("weekly_news_8", 8)]
    [InlineData("ferry-weekly-12", 12)]
    [InlineData("渡船周刊：第三十六期", 36)]
    [InlineData("渡船札记：第 I 辑", 1)]
    [InlineData("산책 20회차", 20)]
    [InlineData("散歩 第84回目", 84)]
    [InlineData("読んだもの 3", 3)]
    [InlineData("Новости гавани. Выпуск 6", 6)]
    [InlineData("Новини гавані, випуск 6", 6)]
    [InlineData("Przegląd portu, wydanie 9", 9)]
    [InlineData("Liman bülteni, sayı 11", 11)]
    [InlineData("Boletim do porto, edição 5", 5)]
    [InlineData("Bản tin bến cảng số 3", 3)]
    [InlineData("نشرة الميناء العدد 4", 4)]
    [InlineData("Ferry Letter - Volume 1, Issue 3", 3)]
    [InlineData("Ferry Letter Vol.21", 21)]
    [InlineData("Ferry bulletin - AI Week 14", 14)]
    [InlineData("Haul № 10", 10)]
    [InlineData("Огляд «Гавань» №15", 15)]
    [InlineData("Cuaderno del puerto, n.º 112", 112)]
    [InlineData("Hajós levelek, 27. szám", 27)]
    [InlineData("Weeknotes 10", 10)]
    [InlineData("The Ferry Report 19", 19)]
    [InlineData("Ferry links (Ed. 9)", 9)]
    [InlineData("Episodio 4 - Puertos", 4)]
    [InlineData("Harbour notes 105 (May 3rd, 2026)", 105)]
    [InlineData("Harbour Letter 44 (2026-05-20)", 44)]
    [InlineData("Harbour Weekly 212 – May 2026", 212)]
    [InlineData("Windows 11", null)]
    [InlineData("Harbour notes - 2026", null)]
    [InlineData("Notes 2026-05", null)]
    [InlineData("Harbour news: week 20-26 November", null)]
    [InlineData("Harbour news: GPT-4", null)]
    [InlineData("Links, 27.–31.5.2026", null)]
    [InlineData("Letters: 05/2026", null)]
    [InlineData("A CIVIL harbour", null)]
    [InlineData("Boat Relay 01", 1)]
    [InlineData("周报-20｜船与灯", 20)]
    [InlineData("Weekly-12 | All about boats", 12)]
    [InlineData("Notes of May 05", null)]
    [InlineData("Top 05", null)]
    [InlineData("Lighthouse 318: the keepers", 318)]
    [InlineData("Hafenpost 688", 688)]
    [InlineData("Lighthouse 12: the keepers", null)]
    [InlineData("Lighthouse 2031: the keepers", null)]
    [InlineData("Top 50: the lighthouses", null)]
    [InlineData("May 31: the lighthouses", null)]
    [InlineData("Rundbrief 9", 9)]
    [InlineData("Brev 14, 6. maj 2031", 14)]
    public void Number_of_what_is_known_for_a_title_is_read_in_looser_forms(string title, int? expected) =>
        NumberReader.ReadTitle(title).Should().Be(expected);

    [Theory]
    [InlineData("letters/issue-12.md", 12)]
    [InlineData("2026-03-weekly-12.md", 12)]
    [InlineData("episode104.md", 104)]
    [InlineData("docs/0017.md", 17)]
    [InlineData("vol_3.markdown", 3)]
    [InlineData("2026.md", null)]
    [InlineData("2026-03-12.md", null)]
    [InlineData("ferries-7.md", null)]
    [InlineData("README.md", null)]
    [InlineData("", null)]
    public void Number_is_that_of_the_name_of_the_document_where_nothing_else_states_one(string name, int? expected) =>
        DigestDocument.Parse("- [One](https://example.org/1) is new.\n", name).Issues[0].Number.Should().Be(expected);

    [Theory]
    [InlineData("https://example.org/letters/issue-12/", 12)]
    [InlineData("https://example.org/issues/12?from=mail", 12)]
    [InlineData("https://example.org/12", null)]
    [InlineData("https://example.org/posts/12", null)]
    [InlineData("https://example.org/letters/", null)]
    [InlineData("https://example.org/", null)]
    public void Number_is_that_of_the_originals_address_where_nothing_else_states_one(string url, int? expected) =>
        DigestDocument.Parse($"---\ntitle: Tides\nurl: {url}\n---\n\n- [One](https://example.org/1) is new.\n").Issues[0]
            .Number.Should().Be(expected);

    [Theory]
    [InlineData("_posts/2026-05-12-many-ferries.md", "2026-05-12")]
    [InlineData("2026-03-weekly-12.md", "2026-03")]
    [InlineData("letters_20260512.md", "2026-05-12")]
    [InlineData("260512.md", "2026-05-12")]
    [InlineData("2026-w39.md", "2026-W39")]
    [InlineData("2026/05/ferries.md", "2026-05")]
    [InlineData("2026.md", null)]
    [InlineData("ferries-1280.md", null)]
    public void Period_is_that_of_the_name_of_the_document_where_nothing_else_states_one(string name, string? expected) =>
        DigestDocument.Parse("- [One](https://example.org/1) is new.\n", name).Issues[0].Period.Should().Be(expected);

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
    [InlineData("Harbour Weekly 212 – May 2026", "Harbour Weekly")]
    [InlineData("Harbour Letter 44 (2026-05-20)", "Harbour Letter")]
    [InlineData("Harbour Notes (Q1 2026)", "Harbour Notes")]
    [InlineData("Carta del puerto, edición #12", "Carta del puerto")]
    [InlineData("The best boats of May 2026", "The best boats")]
    [InlineData("Lettre du port du 4 mai 2026", "Lettre du port")]
    [InlineData("Issue #12", null)]
    [InlineData("Newsletter #12", "Newsletter")]
    [InlineData("Week of May 3 - May 9, 2031", null)]
    [InlineData("Semaine du 3 mai 2031", null)]
    public void Series_is_the_title_without_number_and_period(string title, string? expected) =>
        SeriesReader.Read(title).Should().Be(expected);

    [Theory]
    [InlineData("lang: cn", "zh")]
    [InlineData("lang: jp", "ja")]
    [InlineData("lang: pt_BR", "pt-BR")]
    public void Language_is_that_of_front_matter_where_a_country_is_named_too(string field, string expected) =>
        DigestDocument.Parse($"---\n{field}\n---\n\n- [One](https://example.org/1)\n").Issues[0].Language.Should().Be(expected);

    [Theory]
    [InlineData("en-us", "2026-05-04")]
    [InlineData("en-US", "2026-05-04")]
    [InlineData("en-GB", "2026-04-05")]
    [InlineData("zh-CN", null)]
    [InlineData("de-AT", "2026-04-05")]
    public void Order_of_day_and_month_is_that_of_the_language(string language, string? expected) =>
        DigestDocument.Parse($"---\nlang: {language}\n---\n\n# Notes 05/04/2026\n\n- [One](https://example.org/1)\n").Issues[0].Period
            .Should().Be(expected);

    [Theory]
    [InlineData("title: Issue 3\nseries: Harbour Notes", "Harbour Notes")]
    [InlineData("title: Ferry Letter 3\nseries: letters", "Ferry Letter")]
    public void Series_is_that_of_front_matter_where_the_title_names_none(string fields, string expected) =>
        DigestDocument.Parse($"---\n{fields}\n---\n\n- [One](https://example.org/1)\n").Issues[0].Series.Should().Be(expected);

    [Theory]
    [InlineData("title: Boats\ndate: 2026-05-16\nsummary: News of the week of 9 May 2026 - 16 May 2026", "2026-05-09/2026-05-16")]
    [InlineData("title: Of all ferries that were built in 2025 most are still afloat today\ndate: 2026-01-19", "2026-01-19")]
    [InlineData("title: Best boats of 2025\ndate: 2026-01-19", "2025")]
    [InlineData("title: Boats\nlastModified: 2026-05-16", "2026-05-16")]
    [InlineData("title: Boats\nlastModified: 2026-05-16\ncreated: 2026-05-02", "2026-05-02")]
    public void Period_is_what_title_and_front_matter_say_together(string fields, string expected) =>
        DigestDocument.Parse($"---\n{fields}\n---\n\n- [One](https://example.org/1)\n").Issues[0].Period.Should().Be(expected);

    [Fact]
    public void Title_in_front_matter_may_be_HTML() =>
        DigestDocument.Parse("---\ntitle: Nouvelles d&rsquo;avril &amp; de mai\n---\n\n- [One](https://example.org/1)\n").Issues[0].Title
            .Should().Be("Nouvelles d’avril & de mai");

    [Theory]
    [InlineData("", "2031-05-04")]
    [InlineData(" | [Read online](https://example.org/o) | [Join us](https://example.org/join)", "2031-05-04")]
    [InlineData("\n\nMay 5, 2031", null)]
    public void A_day_alone_on_a_line_below_title_and_subtitle_is_the_issue_s(string behind, string? expected) =>
        GivenLayout.Read(
            $"# The ferry letter\n\n## Boats, and a story\n\nMay 4, 2031{behind}\n\n## [One](https://example.org/1)\n\nA new boat.\n",
            [LayoutLabel.Title, LayoutLabel.HeadedEntry, LayoutLabel.HeadedText,
                .. behind.StartsWith('\n') ? [LayoutLabel.HeadedText] : Array.Empty<LayoutLabel>(),
                LayoutLabel.HeadedEntry, LayoutLabel.HeadedText]).Issues[0].Period
            .Should().Be(expected);

    [Theory]
    [InlineData("2020-05-10", "2020-05-04/2020-05-10")]
    [InlineData("2020-06-10", "2020-06-10")]
    public void Range_in_a_sentence_is_the_issue_s_where_its_day_lies_in_it(string day, string expected) =>
        DigestDocument.Parse($"# The Letters {day}\n\nThis letter tells of all that was new in the harbours of the world and on the sea "
            + "from 2020-05-04 through 2020-05-10.\n\n## A\n\n- [One](https://example.org/1) is new.\n").Issues[0].Period
            .Should().Be(expected);

    [Fact]
    public void A_day_in_bold_below_the_title_is_the_issue_s() =>
        DigestDocument.Parse(
            "# Harbour Notes\n\n**12 April 2026**\n\n**Folding sails**\n\nCloth in an hour.\n\n[More](https://example.org/1)\n")
            .Issues.Should().ContainSingle().Which.Period.Should().Be("2026-04-12");

    [Theory]
    [InlineData("#Harbour Notes 55\n\n##Boats\n\n- [One](https://example.org/1)\n", "Harbour Notes 55")]
    [InlineData("#harbour #boats\n\n- [One](https://example.org/1)\n", null)]
    [InlineData("#harbour\n\n- [One](https://example.org/1)\n", null)]
    [InlineData("Words.\n\n#Harbour notes\n\n- [One](https://example.org/1)\n", null)]
    public void A_document_s_first_line_may_be_a_heading_without_a_space(string markdown, string? expected) =>
        DigestDocument.Parse(markdown).Issues[0].Title.Should().Be(expected);

    [Theory]
    [InlineData("# Name# May 2026\n\n## A\n", "Name May 2026")]
    [InlineData("# 新闻# 2020 年 9 月\n\n## A\n", "新闻 2020 年 9 月")]
    [InlineData("# News of C# 14\n\n## A\n", "News of C# 14")]
    [InlineData("# Closed #\n\n## A\n", "Closed")]
    [InlineData("# Letters of May 2026 {#letters}\n\n## A\n", "Letters of May 2026")]
    [InlineData("# Letters of May 2026 {: .wide }\n\n## A\n", "Letters of May 2026")]
    [InlineData("# Sets {a, b} of May 2026\n\n## A\n", "Sets {a, b} of May 2026")]
    [InlineData("# Letters of the sets {.5, 1}\n\n## A\n", "Letters of the sets {.5, 1}")]
    public void Second_heading_mark_in_a_title_is_no_part_of_it(string markdown, string expected) =>
        DigestDocument.Parse(markdown).Issues[0].Title.Should().Be(expected);

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
    public void Language_is_told_by_script_and_frequent_words(string text, string? expected) =>
        DigestDocument.Parse(text).Issues[0].Language.Should().Be(expected);

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
        var issue = DigestDocument.Parse($"---\ntitle: T\nlang: {stated}\n---\n\n## A\n\nThe model is described in the paper and works "
            + $"for all of the tasks.\n").Issues[0];
        issue.Language.Should().Be(expected);
        issue.Metadata.ContainsKey("lang").Should().Be(isLeft);
    }

    [Theory]
    [InlineData("This second issue covers a lot.", 2, null)]
    [InlineData("> 第 211 期 · 星期日", 211, null)]
    [InlineData("欢迎来到第七期。", 7, null)]
    [InlineData("Published 21 April 2026.", null, "2026-04-21")]
    [InlineData("**Week 9, 2026** | hello", null, "2026-W09")]
    [InlineData("*Issue #01 | October 2031*", 1, "2031-10")]
    [InlineData("<p align=\"right\"><em>n. 9 — ottobre 2031</em></p>", 9, "2031-10")]
    [InlineData("**Date:** 2031-03-08\n**Scope:** all that sails, and what is written of it in the papers of many harbours and lands", null,
        "2031-03-08")]
    [InlineData("**Generated:** 2031-03-08\n**Date range:** 2031-03-01 → 2031-03-07\n**Ferries:** many of them, in all lands", null,
        "2031-03-01/2031-03-07")]
    [InlineData("- 时间范围：2031-03-01 ~ 2031-03-07", null, "2031-03-01/2031-03-07")]
    [InlineData("**기준일:** 2031년 3월 8일 · **수집 범위:** 2031년 3월 1일 ~ 3월 7일 (최근 7일) · **지역:** 전 세계의 모든 항구와 배", null,
        "2031-03-01/2031-03-07")]
    [InlineData("### Issue 4\n\n*August 5th 2031*", 4, "2031-08-05")]
    [InlineData("### Week of August 3, 2031\n\nWelcome back.", null, "2031-08-03")]
    [InlineData("In May 2020 we wrote about this.", null, null)]
    [InlineData("On 4 May 2020 the largest of all ferries left its harbour.", null, null)]
    [InlineData("On 4 May 2020, the largest of all ferries left its harbour, and nobody saw it come back that year.", null, null)]
    [InlineData("*4 May 2020. All times are those of the harbour. [Tell us](https://example.org/t) of yours, and we shall add it.*", null,
        "2020-05-04")]
    [InlineData("*A letter for all who read the sea first, and then the sky, and the papers last. 4 May 2020.*", null, "2020-05-04")]
    [InlineData("*Sent on 4 May 2020 by Ann Example · 6 minutes to read, if you read as slowly as the ferries sail*", null, "2020-05-04")]
    [InlineData("Your monthly look at the harbour | May 2020", null, "2020-05")]
    [InlineData("#### The Outer Loop #208: ferries that came late, and boats that never did", 208, null)]
    [InlineData("据计算，2036年3月7日，渡轮将不再出港，更多的船还在后面。", null, null)]
    [InlineData("**Issue 4** | Spring | by Ann Example", 4, null)]
    [InlineData("*Letter of the society of ferries · Issue 58 · Autumn · Free to members*", 58, null)]
    [InlineData("### The ferry letters, no. 9", 9, null)]
    [InlineData("We painted issue 4 blue, and boats | ferries too", null, null)]
    [InlineData("Welcome to #214.", 214, null)]
    [InlineData("Ferry notes #48 - A new pier is open.", 48, null)]
    [InlineData("We painted ferry #48 blue.", null, null)]
    [InlineData("Sent 4 May 2020 to all members of the society and to all who had asked for it", null, "2020-05-04")]
    [InlineData("Told 4 May 2020 to all members of the society and to all who had asked for it", null, null)]
    [InlineData("All that is new in the harbours of the world\n4 May 2020\nFor all who read the sea", null, "2020-05-04")]
    [InlineData("For all who read the sea, and then the sky\nAll that is new in the harbours of the world\n4 May 2020", null, "2020-05-04")]
    [InlineData("> 2020년 5월 둘째 주", null, "2020-05")]
    [InlineData("#### Your monthly look at the harbour | May 2020", null, "2020-05")]
    [InlineData("Original: <https://letters.example.org/2026/04/many-ferries>", null, "2026-04")]
    [InlineData("Original: <https://letters.example.org/2026/many-ferries>", null, null)]
    public void Number_and_period_are_read_from_the_introduction(string introduction, int? number, string? period)
    {
        var issue = DigestDocument.Parse($"# The Letters\n\n{introduction}\n\n## A\n\n- [One](https://example.org/1) is new.\n"
            + $"- [Two](https://example.org/2) is new.\n").Issues[0];
        (issue.Number, issue.Period).Should().Be((number, period));
    }

    [Theory]
    [InlineData("The best of 2020", "2020-12-23", "2020-12-23")]
    [InlineData("The best of 2020", "2021-01-04", "2020")]
    [InlineData("Ferries, May 2020", "2020-06-02", "2020-05")]
    [InlineData("Fähren der Woche KW 24", "2031-06-15", "2031-W24")]
    [InlineData("Fähren der Woche KW 12", "2031-06-15", "2031-06-15")]
    [InlineData("2031 Ferry Notes - Week 24", "2031-06-16", "2031-W24")]
    [InlineData("What I sailed, week 24", "2031-06-15", "2031-06-15")]
    [InlineData("주간 항구 2031년 4월 3주차", "2031-04-18", "2031-04-18")]
    [InlineData("今週の渡し船（2031年8月第2週）", "2031-08-16", "2031-08-16")]
    [InlineData("Piątkowa poczta 12/2031", "2031-03-22", "2031-03-22")]
    [InlineData("Piątkowa poczta 3/2031", "2031-03-22", "2031-03")]
    [InlineData("今週の渡し船 2031/05/24〜2031/05/30", "2031-05-31", "2031-05-24/2031-05-30")]
    [InlineData("Last week in the harbour: May 24–30", "2031-05-31", "2031-05-24/2031-05-30")]
    [InlineData("Last week in the harbour: May 24–30", "2031-08-01", "2031-08-01")]
    [InlineData("주간 항구 5/24 ~ 5/30", "2031-05-31", "2031-05-24/2031-05-30")]
    public void Period_of_the_title_comes_first_and_a_year_leaves_room_for_a_day(string title, string date, string expected) =>
        DigestDocument.Parse($"---\ntitle: {title}\ndate: {date}\n---\n\n## A\n\n- [One](https://example.org/1) is new.\n").Issues[0].Period
            .Should().Be(expected);

    [Theory]
    [InlineData("> Original: <https://example.org/o?x=1>", "https://example.org/o?x=1")]
    [InlineData("> 原文：<https://example.org/o>", "https://example.org/o")]
    [InlineData("*[Originally published here](https://example.org/o)*", "https://example.org/o")]
    [InlineData("[Опубликовано на сайте](https://example.org/o)", "https://example.org/o")]
    [InlineData("首发于我的博客：https://example.org/o", "https://example.org/o")]
    [InlineData("本頁連結：<https://example.org/o>", "https://example.org/o")]
    [InlineData("View this post on the web at https://example.org/o", "https://example.org/o")]
    [InlineData("Opublikowano: [tutaj](https://example.org/o)", "https://example.org/o")]
    [InlineData("[View this email in your browser](https://example.org/o)", "https://example.org/o")]
    [InlineData("[Diese Ausgabe im Browser lesen](https://example.org/o)", "https://example.org/o")]
    [InlineData("[웹에서 보기](https://example.org/o)", "https://example.org/o")]
    [InlineData("<p>Nr. 9 | <a href=\"https://example.org/o\">version en ligne</a></p>", "https://example.org/o")]
    [InlineData("This text has a [link](https://example.org/o).", null)]
    public void Original_is_the_address_that_the_introduction_announces(string introduction, string? expected) =>
        DigestDocument.Parse($"# Digest, May 2026\n\n{introduction}\n\n## Papers\n\n- [A](https://example.org/a) is new.\n"
            + $"- [B](https://example.org/b) is new.\n")
            .Issues[0].SourceUrl
            .Should().Be(expected);

    [Theory]
    [InlineData("*Originally published at [the harbour](https://example.org/o) on May 4.*", "https://example.org/o")]
    [InlineData("<small>No. 4 · [View in browser](https://example.org/o) · [Leave](https://example.org/l)</small>",
        "https://example.org/o")]
    [InlineData("- [Three](https://example.org/c), first published on [the harbour](https://example.org/o).", null)]
    public void Original_may_be_announced_at_the_end(string end, string? expected) =>
        DigestDocument.Parse($"# Digest, May 2026\n\n## Papers\n\n- [A](https://example.org/a) is new.\n"
            + $"- [B](https://example.org/b) is new.\n- [C](https://example.org/c) is new.\n- [D](https://example.org/d) is new.\n\n"
            + $"---\n\n{end}\n").Issues[0].SourceUrl
            .Should().Be(expected);

    [Fact]
    public void What_several_stories_announce_is_where_each_was_published() =>
        DigestDocument.Parse("# Digest, May 2026\n\nOf the sea.\n\n" + string.Concat(Enumerable.Range(1, 5).Select(story =>
            $"## Story {story} of the sea\n\nA text.\n\nFirst published on [the harbour](https://example.org/{story})\n\n")))
            .Issues[0].SourceUrl
            .Should().BeNull();

    [Fact]
    public void Period_that_a_label_states_to_the_day_is_that_of_a_week_in_the_title() =>
        DigestDocument.Parse("# 渡船周报 2031年第31周\n\n时间：2031/07/28-2031/08/03\n\n- [One](https://example.org/1) is new.\n").Issues[0].Period
            .Should().Be("2031-07-28/2031-08-03");

    [Theory]
    [InlineData("# Ferry news 3/5/2026\n\n", "2026-03-05")]
    [InlineData("---\nlang: en-GB\n---\n# Ferry news 3/5/2026\n\n", "2026-05-03")]
    [InlineData("# Actualités du port 3/5/2026\n\nVoici la lettre pour les amis des bateaux et du port.\n\n", "2026-05-03")]
    [InlineData("# Ferry news 3/5/2026\n\n## Seen on 23/4/2026\n\n", "2026-05-03")]
    [InlineData("# Ferry news 3/5/26\n\n", null)]
    [InlineData("# Ferry news 03/15/26\n\n", "2026-03-15")]
    [InlineData("# 港口新闻 3/5/2026\n\n", null)]
    public void Day_and_month_stand_as_the_document_shows(string head, string? expected) =>
        DigestDocument.Parse(head + "- [One](https://example.org/1) is new.\n- [Two](https://example.org/2) is new.\n").Issues[0].Period
            .Should().Be(expected);

    [Theory]
    [InlineData("title: Ferries\npublishedAt: 2026/05/04", "2026-05-04")]
    [InlineData("title: Ferries\ndate: 20260504", "2026-05-04")]
    [InlineData("title: Ferries\ndate: 'Mon, 4 May 2026 22:37:23 +0000'", "2026-05-04")]
    [InlineData("title: Ferries\ndate: soon\ncreated: 2026-05-04", "2026-05-04")]
    [InlineData("title: Ferries\npermalink: /2026/05/ferries/", "2026-05")]
    [InlineData("title: Ferries\nslug: ferries-2026-05-04", "2026-05-04")]
    [InlineData("title: Ferries\nsubtitle: Letter of May 2026", "2026-05")]
    [InlineData("title: Ferries\ndate: 2026-05-04\nsubtitle: 'Letter of May 1 - 7, 2026'", "2026-05-01/2026-05-07")]
    [InlineData("title: Ferries\ndate: 2026-06-04\nsubtitle: 'Letter of May 1 - 7, 2026'", "2026-06-04")]
    [InlineData("data:\n  title: Ferries\n  date: 2026-05-04", "2026-05-04")]
    [InlineData("title: Ferries\nweek_ending: 2026-05-04", "2026-05-04")]
    [InlineData("titel: Fähren\ndatum: 2026-05-04", "2026-05-04")]
    [InlineData("title: Ferries\nweek: 2026-W19", "2026-W19")]
    [InlineData("title: Ferries\ndate: 2026-05-04\nperiod_start: 2026-04-28\nperiod_end: 2026-05-04", "2026-04-28/2026-05-04")]
    [InlineData("title: Ferries\ndate: 2026-06-04\nperiod_start: 2026-04-28\nperiod_end: 2026-05-04", "2026-06-04")]
    [InlineData("judul: Kapal\ntanggal: 2026-05-04", "2026-05-04")]
    [InlineData("image:\n  date: 2026-05-04", null)]
    public void Period_is_found_in_front_matter(string fields, string? expected) =>
        DigestDocument.Parse(
            $"---\n{fields}\n---\n\n- [One](https://example.org/1) is new.\n- [Two](https://example.org/2) is new.\n").Issues[0].Period
            .Should().Be(expected);

    [Theory]
    [InlineData("number: 7", 7)]
    [InlineData("idx: 7", 7)]
    [InlineData("no: 7", 7)]
    [InlineData("edição: 7", 7)]
    [InlineData("issue: VOL.7 · 2026.05.04—05.11", 7)]
    [InlineData("subtitle: 'Ferry letter, issue 7'", 7)]
    [InlineData("weight: 7", null)]
    public void Number_is_found_in_front_matter(string field, int? expected) =>
        DigestDocument.Parse($"---\ntitle: Ferries\n{field}\n---\n\n- [One](https://example.org/1) is new.\n").Issues[0].Number
            .Should().Be(expected);

    [Theory]
    [InlineData("source: mail\nurl: https://example.org/o", "https://example.org/o")]
    [InlineData("source: The Ferry\ncanonical_url: https://example.org/c\nurl: https://example.org/o", "https://example.org/c")]
    [InlineData("user_defined: {\"publish_link\": \"https://example.org/o\"}", "https://example.org/o")]
    [InlineData("permalink: https://example.org/o", "https://example.org/o")]
    [InlineData("permalink: /o/", null)]
    [InlineData("link: example", null)]
    public void Source_is_a_field_with_a_host(string fields, string? expected) =>
        DigestDocument.Parse($"---\ntitle: Ferries\n{fields}\n---\n\n- [One](https://example.org/1) is new.\n").Issues[0].SourceUrl
            .Should().Be(expected);

    [Theory]
    [InlineData(
        "This is the letter for the week of Monday, May 4th 2026, with all that is new in the harbours of the world and on the sea.",
        "2026-05-04")]
    [InlineData("**Last updated:** 2026-05-04 01:56:03", "2026-05-04")]
    [InlineData("Found between 2026-05-04 and 2026-05-10.", "2026-05-04/2026-05-10")]
    public void Period_is_read_from_sentences_that_are_about_it(string introduction, string expected) =>
        DigestDocument.Parse($"# The Letters\n\n{introduction}\n\n## A\n\n- [One](https://example.org/1) is new.\n"
            + $"- [Two](https://example.org/2) is new.\n").Issues[0].Period
            .Should().Be(expected);

    [Fact]
    public void Week_without_a_year_is_in_the_year_of_the_heading_above()
    {
        var issues = GivenLayout.Read(
            "# Letters of 2026\n\n## Week 43\n\n- [One](https://example.org/1)\n\n## Week 44\n\n- [Two](https://example.org/2)\n",
            LayoutLabel.Prose,
            LayoutLabel.Title,
            LayoutLabel.Entry,
            LayoutLabel.Title,
            LayoutLabel.Entry).Issues;
        issues.Select(issue => (issue.Period, issue.Number)).Should().Equal(("2026-W43", null), ("2026-W44", null));
    }

    [Theory]
    [InlineData("---\ntitle: 2026-46\n---\n\n# Ferry letter - 2026-46\n\n", "Ferry letter - 2026-46")]
    [InlineData("---\ntitle: weekly_news_8\n---\n\n# The small ferry news 8\n\n", "The small ferry news 8")]
    [InlineData("---\ntitle: Ferry letter\n---\n\n# News\n\n", "Ferry letter")]
    [InlineData("Ferry digest #8: boats and sails\n\n", "Ferry digest #8: boats and sails")]
    [InlineData("Ferry Post #8\n\n", "Ferry Post #8")]
    [InlineData("Ferry Post\nNo. 8, 4 May 2031\n\n", "Ferry Post")]
    [InlineData("**The harbour society**\n\n**News of May 2031**\n\n", "News of May 2031")]
    [InlineData("[View this mail in your browser](https://example.org/o)\n\n![](https://example.org/logo.png)\n\n**Ferry Post #8**\n\n",
        "Ferry Post #8")]
    [InlineData("We sailed to May 2031.\n\n", null)]
    public void Title_is_the_heading_or_line_at_the_top_where_front_matter_gives_no_words(string head, string? expected) =>
        DigestDocument.Parse(head + "## A\n\n- [One](https://example.org/1) is new.\n- [Two](https://example.org/2) is new.\n\n## B\n\n"
            + "- [Three](https://example.org/3) is new.\n").Issues[0].Title
            .Should().Be(expected);

    [Theory]
    [InlineData("May 2031", "A story of the sea")]
    [InlineData("Ausgabe 12 · für alle, die auf das Meer sehen", "A story of the sea")]
    [InlineData("The sea is wide.", null)]
    public void Heading_above_a_line_that_says_which_issue_it_is_is_the_title(string line, string? expected) =>
        GivenLayout.Read(
            $"## A story of the sea\n\n{line}\n\n## Boats\n\n- [One](https://example.org/1)\n",
            LayoutLabel.Section,
            LayoutLabel.Prose,
            LayoutLabel.Section,
            LayoutLabel.Entry).Issues[0].Title
            .Should().Be(expected);

    [Theory]
    [InlineData("Issue 519", "The harbour letter")]
    [InlineData("4 May 2031", "The harbour letter")]
    [InlineData("Issue 519: boats and ferries", "Issue 519: boats and ferries")]
    public void Heading_above_a_number_is_the_title(string subtitle, string expected) =>
        GivenLayout.Read(
            $"## The harbour letter\n\n### {subtitle}\n\n- [One](https://example.org/1)\n",
            LayoutLabel.Prose,
            LayoutLabel.Title,
            LayoutLabel.Entry).Issues[0].Title
            .Should().Be(expected);
}
