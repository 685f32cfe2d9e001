using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Tests.Parsing.Layout;

namespace MlDigest.Model.Tests.Parsing.Building;

public sealed class WorkTitleReaderTests
{
    [Theory]
    [InlineData("*A work* [https://example.org/w](https://example.org/w)", "A work")]
    [InlineData("*A work*[https://example.org/w](https://example.org/w)\nProse that goes on. And on.", "A work")]
    [InlineData("A work without italics\n[https://example.org/w](https://example.org/w)", "A work without italics")]
    [InlineData("*A work*\nhttps://example.org/w", "A work")]
    [InlineData("*A work*\n\nhttps://example.org/w", "A work")]
    [InlineData("*用软池*\n[https://example.org/w](https://example.org/w)细化激活", "用软池细化激活")]
    [InlineData("通过求解 https://example.org/w\n恢复图像", "通过求解恢复图像")]
    [InlineData("*作品*\n【https://example.org/w ", "作品")]
    [InlineData("[](https://example.org/w) [## The card’s title\n\nexample.org](https://example.org/w)", "The card’s title")]
    [InlineData("Prose first. Then more prose: https://example.org/w", null)]
    [InlineData("*Harbours learn to count ships*\nhttps://example.org/w", null)]
    [InlineData("https://example.org/w", null)]
    [InlineData("Paper link: https://example.org/w", null)]
    [InlineData("Home: https://example.org/w", null)]
    [InlineData("Paper(Oral): https://example.org/w", null)]
    [InlineData("[arxiv] (https://example.org/w)\nWe fold sails in an hour", null)]
    [InlineData("**A Work in Many More Words**\nThe Harbour Times, May 2026\n<https://example.org/w>", "A Work in Many More Words")]
    [InlineData("**Harbours** are told of in a blog at https://example.org/w", null)]
    [InlineData("See [Ferries of the north and west](https://example.org/w).", "Ferries of the north and west")]
    [InlineData("详见 [北方的渡轮与码头的漫长故事](https://example.org/w)。", "北方的渡轮与码头的漫长故事")]
    [InlineData("Title: A Work in Words\nLink: https://example.org/w", "A Work in Words")]
    [InlineData("- タイトル：作品の題\n- リンク：https://example.org/w", "作品の題")]
    [InlineData("A work: https://example.org/w", "A work")]
    [InlineData(
        "She wrote [A Work in Four Words](https://example.org/w), which shows more.\n\n[*Source*](https://example.org/w)",
        "A Work in Four Words")]
    [InlineData("The tool of the week is [smith](https://example.org/w), a forge.", "smith")]
    [InlineData("The title says it all: “T[he work](https://example.org/w)”.", "The work")]
    [InlineData("She wrote [“a work in four words”](https://example.org/w), which shows more.", "“a work in four words”")]
    [InlineData("She wrote [how the smallest of ferries find their way home](https://example.org/w).", null)]
    [InlineData(
        "She wrote [How the smallest of ferries find their way home](https://example.org/w).",
        "How the smallest of ferries find their way home")]
    [InlineData("She shared the [Ferry company's timetables documentation](https://example.org/w).", null)]
    [InlineData("She shared the [Ferry Company Timetable Reader on GitHub](https://example.org/w).", null)]
    [InlineData("She shared the [Ferry repository for small timetables](https://example.org/w).", null)]
    [InlineData("She shared the [Long Ferry Timetable: a reader](https://example.org/w).", "Long Ferry Timetable: a reader")]
    [InlineData("She shared the [Long Ferry Timetable reader](https://example.org/w).", null)]
    [InlineData("She shared the [Ferry Company Thread by @somebody](https://example.org/w).", null)]
    [InlineData("Many like it ([Score: 115, Comments: 30](https://example.org/w)).", null)]
    [InlineData("她引用“[渡轮时代，船还有价值吗？](https://example.org/w)”。", "渡轮时代，船还有价值吗？")]
    [InlineData("她引用“[2023渡轮](https://example.org/w)”。", null)]
    [InlineData("🎉 [The entry](https://example.org/w)!", null)]
    [InlineData("She called it \"quick\". [Small](https://example.org/w) is what it is.", null)]
    [InlineData("She called it \"quick\" [Small](https://example.org/w).", null)]
    [InlineData("She called it \"[Small](https://example.org/w)\".", "Small")]
    [InlineData("这艘船使用“[电池](https://example.org/w)”。", null)]
    [InlineData("她写了《[渡轮](https://example.org/w)》。", "渡轮")]
    [InlineData("渡轮（网站）：https://example.org/w", "渡轮（网站）")]
    [InlineData(
        "It is told in [The Ferry Company’s Own Timetable]([https://example.org/w](https://example.org/w)).",
        "The Ferry Company’s Own Timetable")]
    [InlineData("It is told in [a note]([https://example.org/w](https://example.org/w)).", null)]
    [InlineData("Many people like it. [Read the whole long story](https://example.org/w)", null)]
    [InlineData("Many people like it, as told in [Source: The Long and Whole Story](https://example.org/w)", null)]
    [InlineData("[Ferries that find their way home at night](https://example.org/w)", "Ferries that find their way home at night")]
    [InlineData("✏️ [Ferries that find their way home at night](https://example.org/w)", "Ferries that find their way home at night")]
    [InlineData("[夜に帰り道を見つける渡し船のはなし](https://example.org/w)", "夜に帰り道を見つける渡し船のはなし")]
    [InlineData("[詳細](https://example.org/w)", null)]
    [InlineData("[The Harbour Times of Today](https://example.org/w)", "The Harbour Times of Today")]
    [InlineData("— [Somebody in a long post](https://example.org/w)", null)]
    [InlineData("-- [《夜里的渡轮》](https://example.org/w)", "《夜里的渡轮》")]
    [InlineData("Source: [How the ferries find their way](https://example.org/w)", "How the ferries find their way")]
    [InlineData("Tweet: [Thread from Ann (@ann) on ferries](https://example.org/w)", null)]
    [InlineData("She wrote [*Small Ferries*](https://example.org/w) with a friend.", null)]
    [InlineData("She wrote [*Small Ferries*](https://arxiv.org/abs/2101.00001) with a friend.", "Small Ferries")]
    [InlineData("She wrote [*Six Ferries, Six Harbours*](https://example.org/w).", "Six Ferries, Six Harbours")]
    [InlineData(
        "[**Ferries That Sail at Night**  \n*How they find home.*  \nexample.org](https://example.org/w)",
        "Ferries That Sail at Night")]
    [InlineData("**原文标题**: Ferries at Night\n\n**原文链接**: [https://example.org/w](https://example.org/w)", "Ferries at Night")]
    [InlineData("**原标题：** Ferries at Night\n\nMany read [it](https://example.org/w) today.", "Ferries at Night")]
    [InlineData("论文题目: https://example.org/t\n\nMany read [it](https://example.org/w) today.", null)]
    [InlineData("*Ferries That Sail at Night*, A. Writer, [arXiv](https://arxiv.org/abs/2101.00001)", "Ferries That Sail at Night")]
    [InlineData("*Ann Writer, Bo Reader*, [arXiv](https://arxiv.org/abs/2101.00001)", null)]
    [InlineData("It is in *Annals of Small Ferries*, see [arXiv](https://arxiv.org/abs/2101.00001).", null)]
    [InlineData("Paper: *Ferries That Sail at Night*. Read [it](https://example.org/w).", "Ferries That Sail at Night")]
    [InlineData("Photo: *Ferries That Sail at Night*. Read [it](https://example.org/w).", null)]
    [InlineData("Many read [it](https://example.org/w).\n\n```\ntitle = {Ferries}, url = {https://example.org/w}\n```", null)]
    public void Title_beside_the_works_url_is_the_works(string body, string? expected) => First(body).WorkTitle.Should().Be(expected);

    [Theory]
    [InlineData("[2101.00001] A work\n[https://example.org/w](https://example.org/w?utm_source=mail)", "A work")]
    [InlineData("[](https://example.org/w) [## A work\n\nexample.org](https://example.org/w)", "A work")]
    [InlineData("*【2101.00001】A work* It tells more. And more.", "A work")]
    [InlineData("【2101.00001】A work\nIt tells more. And more.", "A work")]
    [InlineData("[](https://example.org/other) [## Another work\n\nexample.org](https://example.org/other)", null)]
    [InlineData("[12] A note", null)]
    public void Title_stands_below_an_entry_whose_own_title_leads_to_the_work(string body, string? expected) =>
        DigestDocument.Parse($"# Digest 1\n\n## Papers\n\n### [The entry](https://example.org/w?utm_source=mail)\n\n{body}\n\n"
            + $"### [Other](https://example.org/o)\n\nProse.\n").Issues[0]
            .GetAllEntries()
            .First().WorkTitle
            .Should().Be(expected);

    [Theory]
    [InlineData("Prose.\\\n**Read more:** *[A Work of Ours](https://example.org/w)*.", "A Work of Ours")]
    [InlineData("Prose.\\\n**Read more:** *[A Work of Ours (arXiv)](https://example.org/w)*.", "A Work of Ours")]
    [InlineData("Prose.\\\n**Read more:** *[A Work (of Ours)](https://example.org/w)*.", "A Work (of Ours)")]
    public void Title_in_a_line_below_that_of_the_entry_is_the_works(string lines, string expected) =>
        GivenLayout.Read($"**The entry:**\\\n{lines}", LayoutLabel.Entry).Issues[0]
            .GetAllEntries()
            .Single().WorkTitle
            .Should().Be(expected);

    [Theory]
    [InlineData("[Glass as a Clock](https://arxiv.org/abs/2101.00001)", "Glass as a Clock")]
    [InlineData("[Glass as a Clock](https://example.org/w)", null)]
    [InlineData("[the paper of Ann](https://arxiv.org/abs/2101.00001)", null)]
    public void Short_title_that_leads_to_an_identifier_is_the_works_wherever_it_stands(string link, string? expected) =>
        GivenLayout.Read($"Of all I read it was {link} that stayed with me.", LayoutLabel.Entry).Issues[0]
            .GetAllEntries()
            .Single().WorkTitle
            .Should().Be(expected);

    [Theory]
    [InlineData("[作品](https://example.org/w)（The Title of the Work）", "The Title of the Work")]
    [InlineData("[作品](https://example.org/w)（100 Pages of the Work）", "100 Pages of the Work")]
    [InlineData("[作品](https://example.org/w)（英文）", null)]
    [InlineData("[A work](https://example.org/w) (The Title of the Work)", null)]
    public void Title_in_brackets_behind_its_translation_is_the_works(string lead, string? expected) =>
        DigestDocument.Parse($"# Digest 1\n\n## Papers\n\n1、{lead}\n\nProse.\n\n2、[其他](https://example.org/o)\n\nProse.\n").Issues[0]
            .GetAllEntries()
            .First().WorkTitle
            .Should().Be(expected);

    [Fact]
    public void Summary_is_the_first_paragraph_behind_the_citation()
    {
        First("![](i.png)\n\n*A work*\n[https://example.org/w](https://example.org/w)\n\nFirst paragraph.\n\nSecond.").Summary
            .Should().Be("First paragraph.");
        First("*A work* https://example.org/w\nProse on the next line.").Summary.Should().Be("Prose on the next line.");
    }

    [Fact]
    public void Entry_that_shows_a_url_has_the_title_beside_it()
    {
        var entry = DigestDocument.Parse("# Digest 1\n\n## Links\n\n- Ferry: [https://example.org/w](https://example.org/w)\n"
            + "- Boat: [https://example.org/o](https://example.org/o)\n").Issues[0]
            .GetAllEntries()
            .First();
        (entry.Title, entry.Url, entry.WorkTitle).Should().Be(("Ferry", "https://example.org/w", null));
        var named = DigestDocument.Parse("# Digest 1\n\n## Links\n\n- A ferry that sails to the north "
            + "[https://example.org/w](https://example.org/w)\n- [Boat](https://example.org/o) is new.\n").Issues[0]
            .GetAllEntries()
            .First();
        (named.Title, named.Url, named.WorkTitle).Should().Be(("A ferry that sails to the north", "https://example.org/w", null));
    }

    private static DigestEntry First(string body) =>
        DigestDocument.Parse(
            $"# Digest 1\n\n## Papers\n\n### Harbours learn to count ships\n\n{body}\n\n### Pilots read the tide again\n\n"
                + "Prose about [o](https://example.org/o), in a few words.\n").Issues[0]
            .GetAllEntries()
            .First();
}
