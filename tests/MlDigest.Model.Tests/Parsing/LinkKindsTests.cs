namespace MlDigest.Model.Tests.Parsing;

public sealed class LinkKindsTests
{
    [Theory]
    [InlineData("https://arxiv.org/abs/2009.01835", "paper")]
    [InlineData("https://example.org/a/b.PDF", "paper")]
    [InlineData("https://huggingface.co/papers/2009.01835", "paper")]
    [InlineData("https://www.sciencedirect.com/science/article/pii/S1", "paper")]
    [InlineData("https://www.nature.com/articles/s41586-1", "paper")]
    [InlineData("https://www.nature.com/articles/d41586-1", "article")]
    [InlineData("https://www.jmlr.org/papers/v1/a.html", "paper")]
    [InlineData("https://www.jmlr.org/", "page")]
    [InlineData("https://paperswithcode.com/paper/a", "paper")]
    [InlineData("https://huggingface.co/datasets/a/b", "dataset")]
    [InlineData("https://huggingface.co/spaces/a/b", "project")]
    [InlineData("https://huggingface.co/a/b", "model")]
    [InlineData("https://huggingface.co/learn/a", "course")]
    [InlineData("https://huggingface.co/", "page")]
    [InlineData("https://github.com/a/b", "code")]
    [InlineData("https://gist.github.com/a", "code")]
    [InlineData("https://pypi.org/project/a/", "code")]
    [InlineData("https://www.nuget.org/packages/A", "code")]
    [InlineData("https://www.npmjs.com/package/a", "code")]
    [InlineData("https://crates.io/crates/a", "code")]
    [InlineData("https://rubygems.org/gems/a", "code")]
    [InlineData("https://packagist.org/packages/a/b", "code")]
    [InlineData("https://hex.pm/packages/a", "code")]
    [InlineData("https://hackage.haskell.org/package/a", "code")]
    [InlineData("https://pkg.go.dev/example.org/a", "code")]
    [InlineData("https://www.nuget.org/", "page")]
    [InlineData("https://a.github.io/b", "project")]
    [InlineData("https://www.youtube.com/watch?v=a", "video")]
    [InlineData("https://a.github.io/blog/b", "article")]
    [InlineData("https://a.github.io/2026/05/04/b", "article")]
    [InlineData("https://example.org/2026/05/b", "article")]
    [InlineData("https://example.org/2026/5/b", "page")]
    [InlineData("https://a.blog/b", "article")]
    [InlineData("https://podcasts.apple.com/a", "podcast")]
    [InlineData("https://open.spotify.com/episode/a", "podcast")]
    [InlineData("https://open.spotify.com/track/a", "page")]
    [InlineData("https://www.coursera.org/learn/a", "course")]
    [InlineData("https://leanpub.com/a", "book")]
    [InlineData("https://www.meetup.com/a/events/1", "event")]
    [InlineData("https://www.linkedin.com/jobs/view/1", "job")]
    [InlineData("https://www.linkedin.com/in/a", "social")]
    [InlineData("https://www.linkedin.com/events/1", "event")]
    [InlineData("https://fxtwitter.com/a/status/1", "social")]
    [InlineData("https://discord.com/channels/1/2", "discussion")]
    [InlineData("https://discord.com/events/1/2", "event")]
    [InlineData("https://www.reddit.com/r/a", "discussion")]
    [InlineData("https://web.archive.org/web/2020/https://arxiv.org/abs/2009.01835", "archive")]
    [InlineData("https://someone.medium.com/a", "article")]
    [InlineData("https://blog.example.org/a", "article")]
    [InlineData("https://example.org/Blog/a", "article")]
    [InlineData("https://example.org/a/news/b", "article")]
    [InlineData("https://example.org/a.webp", "image")]
    [InlineData("mailto:a@example.org", "mail")]
    [InlineData("#part", "anchor")]
    [InlineData("https://example.org/a", "page")]
    [InlineData("https://notgithub.com/a/b", "page")]
    [InlineData("/relative", "page")]
    [InlineData("https://", "page")]
    public void What_a_link_leads_to_is_told_by_host_and_path(string url, string expected) =>
        DigestDocument.Parse($"# Digest 1\n\n- [A link]({url}) is new.\n- [Another](https://example.org/b) too.\n").Issues[0]
            .GetAllEntries()
            .First().Links[0].Kind
            .Should().Be(new LinkKind(expected));

    [Theory]
    [InlineData("Papers", "https://example.org/a", "paper")]
    [InlineData("Papers", "https://github.com/a/b", "code")]
    [InlineData("News", "https://www.meetup.com/a", "event")]
    [InlineData("Events", "https://example.org/a", "event")]
    [InlineData("Events", "https://www.facebook.com/a", "event")]
    [InlineData("Jobs", "https://twitter.com/a/status/1", "job")]
    [InlineData("Papers", "https://twitter.com/a/status/1", "social")]
    [InlineData("Jobs", "https://example.org/a", "job")]
    [InlineData("Datasets", "https://example.org/a", "dataset")]
    [InlineData("Talks", "https://example.org/a", "video")]
    [InlineData("Articles", "https://example.org/a", "article")]
    [InlineData("Tools", "https://example.org/a", "code")]
    [InlineData("Tools", "https://blog.example.org/a", "article")]
    [InlineData("Models", "https://example.org/a", "model")]
    [InlineData("Models", "https://arxiv.org/abs/2009.01835", "paper")]
    [InlineData("Podcasts", "https://example.org/a", "podcast")]
    [InlineData("Courses", "https://example.org/a", "other")]
    [InlineData("Sundries", "https://example.org/a", "other")]
    public void What_an_entry_is_is_told_by_its_link_else_by_its_section(string section, string url, string expected) =>
        DigestDocument.Parse($"# Digest 1\n\n## {section}\n\n- [One]({url}) is new.\n- [Two]({url}) is new.\n").Issues[0]
            .GetAllEntries()
            .First().Kind
            .Should().Be(new EntryKind(expected));

    [Fact]
    public void A_section_is_what_the_section_around_it_is_where_its_title_says_nothing()
    {
        const string Bullets = "- [One](https://example.org/1) is new.\n- [Two](https://example.org/2) is new.\n\n";
        var events = DigestDocument.Parse(
            $"# Digest 1\n\n## Events\n\n### Europe\n\n{Bullets}### Jobs\n\n{Bullets}## Sundries\n\n{Bullets}").Issues[0].Sections;
        events[0].Sections.Select(section => section.Kind).Should().Equal(SectionKind.Events, SectionKind.Jobs);
        events[0].Sections[0].Entries.Should().OnlyContain(entry => entry.Kind == EntryKind.Event);
        events[1].Kind.Should().Be(SectionKind.News);
    }
}
