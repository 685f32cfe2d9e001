using MlDigest.Model.Parsing;
using MlDigest.Model.Parsing.Building;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;
using MlDigest.Model.Tests.Parsing.Layout;

namespace MlDigest.Model.Tests.Parsing.Building;

public sealed class LinkChooserTests
{
    [Theory]
    [InlineData("### [T](https://example.org/title)\n\nSee [a](https://example.org/a).", "https://example.org/title")]
    [InlineData("### T\n\nProse that says more, with [a](https://example.org/a) and [b](https://example.org/b).", "https://example.org/a")]
    [InlineData(
        "### T\n\nBuilding on [a library](https://example.org/a), [The Shape of Small Models](https://example.org/work) shows more.",
        "https://example.org/work")]
    [InlineData(
        "### T\n\nBuilding on [a library](https://example.org/a), “[Small models](https://example.org/work)” shows more.",
        "https://example.org/work")]
    [InlineData(
        "### T\n\nThanks to [somebody](https://github.com/somebody), there is [a tool](https://github.com/somebody/tool) now.",
        "https://github.com/somebody/tool")]
    [InlineData("### T\n\nThanks to [somebody](https://github.com/somebody).", "https://github.com/somebody")]
    [InlineData("### T\n\n[Ann](https://example.org/ann) reports\n\n> It sails.", null)]
    [InlineData("### T\n\nWrite to [us](mailto:us@example.org).", null)]
    [InlineData("### [T](mailto:us@example.org)\n\nWrite to us.", "mailto:us@example.org")]
    [InlineData("### T\n\n[All letters](https://example.org/subscribe)", null)]
    [InlineData("### T\n\n[Ann](https://example.org/ann) reports\n\n> [It](https://example.org/it) sails.", "https://example.org/it")]
    [InlineData(
        "### T\n\nThanks to [Ann](https://ann.example.org/profile/card#me), there is [a tool](https://example.org/tool) now.",
        "https://example.org/tool")]
    [InlineData(
        "### Ropes\n\nThey hold a boat in any wind.\n\n- In short: [Ropes](https://example.org/short)\n"
            + "- Paper: [Of ropes](https://arxiv.org/abs/2101.00001)",
        "https://arxiv.org/abs/2101.00001")]
    [InlineData(
        "### Ropes\n\nThey hold a boat in any wind.\n\n- In short: [Ropes](https://example.org/short)\n"
            + "- More: [Of ropes](https://arxiv.org/abs/2101.00001)",
        "https://example.org/short")]
    [InlineData("### T\n\n[2101.00001] Ferries, like <https://arxiv.org/abs/2101.00002>.", null)]
    [InlineData("### T\n\n[2101.00001] Ferries, see <https://arxiv.org/abs/2101.00001v2>.", "https://arxiv.org/abs/2101.00001v2")]
    [InlineData("### T\n\n[2101.00001] Ferries, see <https://example.org/ferries>.", "https://example.org/ferries")]
    [InlineData(
        "### T\n\nA job at [a company](https://example.org/company).\n\nMail: [jobs](mailto:jobs@example.org)",
        "https://example.org/company")]
    [InlineData(
        "### T\n\nAs [a chart](https://example.org/chart.png) shows, [a model](https://example.org/model) is better.",
        "https://example.org/model")]
    [InlineData(
        "### T\n\nA talk based on [a series](https://example.org/series) is next week. Sign up [here](https://example.org/talk).",
        "https://example.org/talk")]
    [InlineData(
        "### T\n\n这次的讲师是[某人](https://example.org/person)，想参加的朋友请点击[这个链接](https://example.org/course)报名。", "https://example.org/course")]
    [InlineData("### T\n\nProse that says more, with [a](https://example.org/a).\n\n"
        + "[Paper](https://example.org/paper) | [Code](https://example.org/code)", "https://example.org/paper")]
    [InlineData(
        "### T\n\nProse that says more by [X](https://example.org/x) and others.\n\n- Source: [Blog](https://example.org/blog)",
        "https://example.org/blog")]
    [InlineData(
        "### T\n\n[![](i.png)](https://example.org/image)\n\nProse that says more, with [a](https://example.org/a).",
        "https://example.org/a")]
    [InlineData("### T\n\n[![](i.png)](https://example.org/image)\n\nProse.", "https://example.org/image")]
    [InlineData("### Kelp at work\n\nSource: [an account](https://example.org/account)\n\nHad for nothing: "
        + "[Kelp at Work](https://example.org/work)", "https://example.org/work")]
    [InlineData(
        "### T\n\nThe prize went to a study of kelp. [[paper]](https://example.org/work)\n\n[The meeting](https://example.org/meeting)",
        "https://example.org/work")]
    [InlineData(
        "### T\n\n*Work* [https://example.org/work](https://t.example/1)\n\nProse that says more, with [a](https://example.org/a).",
        "https://example.org/work")]
    [InlineData("### T\n\n[https://example.org/wo…](https://example.org/work)", "https://example.org/work")]
    [InlineData("### T\n\n[https://example.org/wo...](https://example.org/work)", "https://example.org/work")]
    [InlineData("### T\n\n[https://example.org/work](https://example.org/work?ref=mail)", "https://example.org/work?ref=mail")]
    [InlineData("### T\n\n[https://example.org/work](/local)", "/local")]
    [InlineData("### T\n\nhttps://example.org/a\\_b\\_c, he said", "https://example.org/a_b_c")]
    [InlineData("### T\n\nhttps://example.org/?a=1&amp;b=2", "https://example.org/?a=1&b=2")]
    [InlineData("### T\n\n<https://example.org/?a=1&amp;b=2>", "https://example.org/?a=1&b=2")]
    [InlineData("### T\n\n[](/relative/page) [## P\n\nexample.org](/relative/page)", "/relative/page")]
    [InlineData("### T\n\nThanks to [many people](https://example.org/people), it is out. All that is new:\n\n"
        + "- [Notes of the release](https://example.org/notes)", "https://example.org/notes")]
    [InlineData("### T\n\nIt finds patterns in cloth, as [Loom](https://example.org/loom) did before.\n\n- **Price**: none\n"
        + "- **[Try it here](https://example.org/work)**", "https://example.org/work")]
    [InlineData(
        "### [T](./notes/t.md)\n\n- **Original link:** https://example.org/work\n- **Found at:** the harbour", "https://example.org/work")]
    [InlineData("- [T](notes/t.md) [[Paper](https://example.org/work)]", "https://example.org/work")]
    [InlineData("- [T](notes/t.md) and what we think of it", "notes/t.md")]
    [InlineData("### [T](notes/t.md) `tides` — [🔗 원문](https://example.org/work)", "https://example.org/work")]
    [InlineData("- [ann/boats](https://example.org/boats) [#12](https://example.org/12) Boats of cloth", "https://example.org/12")]
    [InlineData("- [Ann](https://matrix.to/#/@ann:example.org) has a [boat](https://example.org/boat)", "https://example.org/boat")]
    [InlineData("- [Boats](https://matrix.to/#/#boats:a.example) has [news](https://a.example/1)", "https://matrix.to/#/#boats:a.example")]
    [InlineData("### T\n\n[`REVIEW`](./notes/t.md) | [`STUDY`](https://example.org/work)", "https://example.org/work")]
    [InlineData("- [T](https://example.org/blob/main/notes/t.md) [[Paper](https://example.org/work)]", "https://example.org/work")]
    [InlineData("- [T](https://example.org/minutes/t.md) [[talk](https://x.com/t/status/1)]", "https://example.org/minutes/t.md")]
    [InlineData("- [T](/news/All about T/)", "/news/All about T/")]
    [InlineData(
        "### T\n\nThe new [Loom](https://loom.example.org/) has news for weavers.\n\n- Read more in the post [T](/blog/t/).", "/blog/t/")]
    [InlineData("### T\n\n<https://example.org/t>\n\nReading note: [T](/notes/t/)", "https://example.org/t")]
    [InlineData("- [T](https://example.org/minutes/t.md) ([discuss](https://www.reddit.com/r/t/1))", "https://example.org/minutes/t.md")]
    [InlineData("- [Ann](https://x.com/ann), seen last week, has moved [the tool](https://example.org/tool).", "https://example.org/tool")]
    [InlineData("- [Ann](https://x.com/ann), seen last week, writes to [us](mailto:us@example.org).", "https://x.com/ann")]
    [InlineData("- [T](https://gist.github.com/12345) answers [a question](https://example.org/q)", "https://gist.github.com/12345")]
    [InlineData("- [T](https://ann.github.com/t/) as seen [here](https://example.org/q)", "https://ann.github.com/t/")]
    [InlineData("- [T](https://uk.linkedin.com/in/ann) speaks at [a fair](https://example.org/fair)", "https://example.org/fair")]
    [InlineData(
        "- It was shown as [a prototype](https://example.org/work), and so on.\n\n  [The whole story](https://example.org/story)",
        "https://example.org/work")]
    [InlineData(
        "- It was shown, as [a friend](https://example.org/) told, and so on.\n\n  [The whole story](https://example.org/story)",
        "https://example.org/story")]
    [InlineData("### T\n\n[https://example.org/work](https://example.org/work?ref_src=mail%5E)", "https://example.org/work")]
    [InlineData("- [T](https://example.org/blob/main/notes/t.md) [[Register](https://example.org/form)]",
        "https://example.org/blob/main/notes/t.md")]
    [InlineData("### T\n\nMany people say that Ann has [a buoy](https://example.org/buoy).\n"
        + "**Read more:** *[All she found](https://example.org/work)*.",
        "https://example.org/work")]
    [InlineData("### T\n\nMany people say that Ann has [a buoy](https://example.org/buoy).\n"
        + "**Related:** *[All she found](https://example.org/work)*.",
        "https://example.org/buoy")]
    [InlineData("### T\n\nProse.", null)]
    public void Link_a_reader_would_follow_is_the_entrys(string entry, string? expected) =>
        DigestDocument.Parse($"# Digest 1\n\n## Papers\n\n{entry}\n\n### Other\n\nProse [o](https://example.org/o).\n").Issues[0]
            .GetAllEntries()
            .First().Url
            .Should().Be(expected);

    [Theory]
    [InlineData("The Kelp at Work", 1)]
    [InlineData("Another title", 0)]
    public void Link_that_says_the_title_is_the_entrys_wherever_the_title_comes_from(string title, int expected)
    {
        const string Quotation = "Seen by [a friend](https://example.org/friend).\n\n-- [《The Kelp at Work》](https://example.org/work)\n";
        var outline = OutlineReader.Read(MarkdownReader.Read(Quotation), []);
        var chooser = new LinkChooser(outline, new LinkTraits(outline), new WorkTitleReader(outline));
        chooser.Choose(new Extent(0, 2), default, new TextRange(title)).Should().Be(expected);
    }

    [Theory]
    [InlineData("Aveiro: [The Harbour](https://harbour.example/)", "https://harbour.example/sail/7")]
    [InlineData("2031-05-02 | Aveiro, PT | [The Harbour](https://harbour.example/o/1)", "https://tickets.example/e/7")]
    [InlineData("2031-05-02 | [The Harbour](https://harbour.example/o/1), [Quay](https://quay.example/)", "https://tickets.example/e/7")]
    public void Bullet_with_one_event_in_bold_inside_is_the_event(string host, string inner)
    {
        var entry = GivenLayout.Read(
            $"# Digest 1\n\n- {host}\n  - [**Night sailing**]({inner})\n",
            LayoutLabel.Title,
            LayoutLabel.Entry,
            LayoutLabel.Text).Issues[0].GetAllEntries().Single();
        (entry.Title, entry.Url).Should().Be(("Night sailing", inner));
    }
}
