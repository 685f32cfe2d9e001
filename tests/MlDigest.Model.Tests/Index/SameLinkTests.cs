using System.Globalization;

namespace MlDigest.Model.Tests.Index;

public sealed class SameLinkTests
{
    [Theory]
    [InlineData("https://arxiv.org/abs/1706.03762", "http://www.arxiv.org/pdf/1706.03762v5.pdf")]
    [InlineData("https://arxiv.org/abs/1706.03762", "https://doi.org/10.48550/arXiv.1706.03762")]
    [InlineData("https://arxiv.org/abs/1706.03762", "https://huggingface.co/papers/1706.03762?utm_source=x")]
    [InlineData("https://arxiv.org/abs/1706.03762", "https://www.alphaxiv.org/overview/1706.03762")]
    [InlineData("https://arxiv.org/abs/1706.03762", "https://ar5iv.labs.arxiv.org/html/1706.03762")]
    [InlineData("https://aclanthology.org/P18-1001/", "https://doi.org/10.18653/v1/P18-1001")]
    [InlineData("https://openreview.net/forum?id=tW4QEInpni", "https://openreview.net/pdf?id=tW4QEInpni#page=2")]
    [InlineData("https://doi.org/10.1145/3442188.3445922", "https://dl.acm.org/doi/pdf/10.1145/3442188.3445922")]
    [InlineData("https://www.nature.com/articles/s41586-021-03819-2", "https://doi.org/10.1038/s41586-021-03819-2")]
    [InlineData("https://zenodo.org/records/12345", "https://doi.org/10.5281/zenodo.12345")]
    [InlineData("https://example.org/a", "http://EXAMPLE.org:80/a/")]
    [InlineData("https://example.org/a", "//example.org:443/a")]
    [InlineData("https://example.org/a", "https://m.example.org/a#")]
    [InlineData("https://example.org/a", "www.example.org/a/index.html#top")]
    [InlineData("https://en.wikipedia.org/wiki/Attention", "https://en.m.wikipedia.org/wiki/Attention")]
    [InlineData("https://example.org/~a/é", "https://example.org/%7ea/%c3%A9")]
    [InlineData("https://example.org/a?x=1&y=2", "https://example.org/a?y=2&utm_source=mail&amp;fbclid=Iw&x=1")]
    [InlineData("https://example.org/a", "https://example.org/a?ref=weekly&WT.mc_id=7#:~:text=words")]
    [InlineData("https://example.org/a", "https://www.google.com/url?sa=t&q=https%3A%2F%2Fexample.org%2Fa&ved=1")]
    [InlineData("https://example.org/a", "https://link.zhihu.com/?target=https%3A//example.org/a")]
    [InlineData("https://twitter.com/Someone/status/12?s=20", "https://x.com/someone/status/12/photo/1")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ?t=3", "https://m.youtube.com/watch?v=dQw4w9WgXcQ&list=PL1&feature=share")]
    [InlineData("https://www.youtube.com/embed/dQw4w9WgXcQ", "https://www.youtube.com/shorts/dQw4w9WgXcQ")]
    [InlineData("https://github.com/Owner/Repo", "https://github.com/owner/repo.git#installation")]
    [InlineData("https://github.com/owner/repo", "https://github.com/owner/repo/tree/master/?tab=readme-ov-file")]
    [InlineData("https://github.com/owner/repo", "https://github.com/owner/repo/blob/main/README.md")]
    [InlineData("https://huggingface.co/org/model", "https://hf.co/org/model/tree/main")]
    [InlineData("https://huggingface.co/blog/a", "https://huggingface.co/blog/a#part")]
    [InlineData("https://www.youtube.com/@SomeOne", "https://youtube.com/@someone?feature=shared")]
    [InlineData("https://medium.com/@a/title-1a2b", "https://medium.com/@a/title-1a2b?source=rss----1---4&gi=2#ab12")]
    [InlineData("https://blog.example.org/p", "https://blog.example.org/p?source=collection_home---4------0")]
    [InlineData(
        "https://mp.weixin.qq.com/s?__biz=A&mid=1&idx=2&sn=3",
        "https://mp.weixin.qq.com/s?sn=3&idx=2&mid=1&__biz=A&chksm=9&scene=27#wechat_redirect")]
    [InlineData("https://docs.google.com/document/d/1/edit?usp=sharing", "https://docs.google.com/document/u/0/d/1/view")]
    [InlineData("https://drive.google.com/drive/u/0/folders/1a", "https://drive.google.com/drive/u/12/folders/1a?authuser=1")]
    [InlineData("https://colab.research.google.com/drive/1a", "https://colab.research.google.com/drive/1a?usp=sharing).")]
    [InlineData("https://x.com/someone/status/12", "https://fxtwitter.com/other/status/12/video/1?s=20")]
    [InlineData("https://x.com/someone/status/12", "https://nitter.net/someone/status/12#m")]
    [InlineData("https://x.com/someone/status/12", "https://x.com/i/web/status/12/")]
    [InlineData("https://someone.medium.com/title-1a2b", "https://medium.com/@SomeOne/title-1a2b")]
    [InlineData("https://example.org/a", "https://example.org/a?accessToken=eyJh")]
    [InlineData("https://www.reddit.com/r/Some/comments/1ab/a_title/", "https://old.reddit.com//r/Some/comments/1ab?rdt=4#lightbox")]
    [InlineData("https://www.reddit.com/r/Some/comments/1ab/a_title/", "https://redd.it/1ab")]
    [InlineData("https://www.reddit.com/r/Some/comments/1ab/a_title/k2z/?context=3", "https://www.reddit.com/r/Some/comments/1ab/_/k2z")]
    [InlineData("https://example.blogspot.com/2024/01/a.html", "https://example.blogspot.com/2024/01/a.html?m=1")]
    [InlineData("https://lu.ma/abcd?tk=F1", "https://luma.com/abcd")]
    [InlineData("https://www.meetup.com/Rust-Club/events/1/", "https://www.meetup.com/de-DE/rust-club/events/1?eventOrigin=home_page")]
    [InlineData("https://www.forbes.com/a?sh=1f4e", "https://www.forbes.com/a/")]
    [InlineData("https://forum.example.org/", "https://forum.example.org/?hmsr=ap528&hmpl=&hmcu=1&hmkw=11&hmci=")]
    [InlineData("https://example.org/a", "https://example.org/a).")]
    [InlineData("https://example.org/a#part", "https://example.org/a#part>")]
    [InlineData("https://example.org/a#part", "https://example.org/a#part))*")]
    [InlineData("https://example.org/a_(b)", "https://example.org/a_(b)),")]
    [InlineData("https://example.org/a?x=[1]", "https://example.org/a?x=[1]];")]
    [InlineData("https://example.org/a#part", "https://example.org/a#part)?`!")]
    public void Forms_of_one_link_are_the_same(string url, string other)
    {
        DigestIndex.IsSameLink(url, other).Should().BeTrue();
        DigestIndex.IsSameLink(other, url).Should().BeTrue();
    }

    [Theory]
    [InlineData("https://arxiv.org/abs/1706.03762", "https://arxiv.org/abs/1706.03763")]
    [InlineData("https://arxiv.org/abs/1706.03762", "https://example.org/abs/1706.03762")]
    [InlineData("https://openreview.net/forum?id=tW4QEInpni", "https://openreview.net/forum?id=tW4QEInpnI")]
    [InlineData("https://example.org/a", "https://example.org/A")]
    [InlineData("https://example.org/a", "https://example.com/a")]
    [InlineData("https://example.org/a", "https://blog.example.org/a")]
    [InlineData("https://example.org/a", "https://example.org:8080/a")]
    [InlineData("https://example.org/a?page=1", "https://example.org/a?page=2")]
    [InlineData("https://example.org/changes#v1", "https://example.org/changes#v2")]
    [InlineData("https://example.org/changes", "https://example.org/changes#v2")]
    [InlineData("https://example.org/#/a", "https://example.org/#/b")]
    [InlineData("https://example.org/a%2Fb", "https://example.org/a/b")]
    [InlineData("https://example.org/a_(b)", "https://example.org/a_(b")]
    [InlineData("https://example.org/a?x=[1]", "https://example.org/a?x=[1")]
    [InlineData("https://x.com/someone/status/12", "https://x.com/someone/status/123")]
    [InlineData("https://x.com/someone/status/", "https://x.com/other/status/")]
    [InlineData("https://www.reddit.com/r/Some/comments/1ab/a_title/", "https://www.reddit.com/r/Some/comments/1ac/a_title/")]
    [InlineData("https://www.reddit.com/r/Some/comments/1ab/a_title/", "https://www.reddit.com/r/Some/comments/1ab/a_title/k2z/")]
    [InlineData("https://i.redd.it/1ab", "https://redd.it/1ab")]
    [InlineData("https://a.b.medium.com/title", "https://medium.com/@a/title")]
    [InlineData("https://www.meetup.com/rust-club/", "https://www.meetup.com/de/rust-club/")]
    [InlineData("https://drive.google.com/drive/folders/1a", "https://drive.google.com/drive/folders/1A")]
    [InlineData("https://m.me/a", "https://me/a")]
    [InlineData("https://github.com/owner/repo", "https://github.com/owner/repo/issues/1")]
    [InlineData("https://github.com/owner/repo", "https://github.com/owner/repo2")]
    [InlineData("https://github.com/owner/repo/issues/1", "https://github.com/owner/repo/issues/1#issuecomment-5")]
    [InlineData("https://github.com/owner/repo/tree/main/a", "https://github.com/owner/repo/tree/main/b")]
    [InlineData("https://gitlab.com/a/b?ref=one", "https://gitlab.com/a/b?ref=two")]
    [InlineData("https://youtu.be/dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcR")]
    [InlineData("https://www.youtube.com/playlist?list=PL1", "https://www.youtube.com/playlist?list=PL2")]
    [InlineData("https://mp.weixin.qq.com/s/abc", "https://mp.weixin.qq.com/s/abd")]
    [InlineData("https://www.google.com/url?q=https://example.org/a", "https://www.google.com/url?q=https://example.org/b")]
    [InlineData("https://nature.com/articles/s1/figures/1", "https://nature.com/articles/s1/figures/2")]
    [InlineData("/a", "/a")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("", "")]
    public void Links_to_other_places_are_not(string url, string other)
    {
        DigestIndex.IsSameLink(url, other).Should().BeFalse();
        DigestIndex.IsSameLink(other, url).Should().BeFalse();
    }

    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData(" HTTP://example.org ", true)]
    [InlineData("//example.org", true)]
    [InlineData("www.example.org/a", true)]
    [InlineData("example.org/a", false)]
    [InlineData("/a", false)]
    [InlineData("#part", false)]
    [InlineData("ftp://example.org/a", false)]
    [InlineData("mailto:a@example.org", false)]
    [InlineData("https://", false)]
    [InlineData("", false)]
    public void A_link_of_the_web_is_one_that_the_index_keeps(string url, bool isKept)
    {
        DigestIndex.IsWebLink(url).Should().Be(isKept);
        var index = new DigestIndex();
        index.Add(new DigestIssue
        {
            Document = "a.md",
            Sections = [new DigestSection { Entries = [new DigestEntry { Key = "title:1", Title = "One", Url = url }] }]
        });
        index.OccurrenceCount.Should().Be(isKept ? 1 : 0);
    }

    [Fact]
    public void Being_the_same_is_an_equivalence()
    {
        var random = new Random(20261129);
        var urls = Enumerable.Range(0, 300).Select(_ => RandomUrl(random)).ToList();
        var classes = 0;
        var seen = new HashSet<int>();
        for (var i = 0; i < urls.Count; i++)
        {
            var same = Enumerable.Range(0, urls.Count).Where(j => DigestIndex.IsSameLink(urls[i], urls[j])).ToList();
            same.Should().Contain(i, urls[i]);
            foreach (var j in same)
            {
                DigestIndex.IsSameLink(urls[j], urls[i]).Should().BeTrue();
                foreach (var k in same) DigestIndex.IsSameLink(urls[j], urls[k]).Should().BeTrue($"{urls[j]} and {urls[k]} are {urls[i]}");
            }

            if (seen.Add(same[0])) classes++;
        }

        // Some are the same, and not all.
        classes.Should().BeInRange(40, 280);
    }

    [Fact]
    public void What_an_editor_hangs_on_makes_no_other_link()
    {
        var random = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var url = $"https://{Pick(random, "example.org", "blog.example.com", "arxiv.org", "github.com")}/"
                + $"{Pick(random, "a", "abs/1706.03762", "Owner/Repo", "x/y/z")}";
            var other = Decorated(url, random);
            DigestIndex.IsSameLink(url, other).Should().BeTrue($"{other} is {url}");
            DigestIndex.IsSameLink(url + "x", other).Should().BeFalse();
        }
    }

    [Fact]
    public void Any_text_is_compared_and_is_the_same_as_itself_when_it_leads_to_the_web()
    {
        var random = new Random(99);
        const string Alphabet = "https:/.?#&=%w mexAZ09é中\uD83C\u0000";
        for (var i = 0; i < 5000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var url = Pick(random, "", "https://", "//", "www.") + text;
            DigestIndex.IsSameLink(url, url).Should().Be(DigestIndex.IsWebLink(url), url);
        }
    }

    private static string RandomUrl(Random random)
    {
        var host = Pick(
            random, "example.org", "www.example.org", "m.example.org", "EXAMPLE.org", "arxiv.org", "huggingface.co", "youtu.be",
            "github.com", "x.com", "twitter.com");
        var path = Pick(
            random, "", "/", "/a", "/a/", "/a/index.html", "/abs/1706.03762", "/pdf/1706.03762v2", "/papers/1706.03762", "/dQw4w9WgXcQ",
            "/A/b", "/a/B.git");
        var query = Pick(random, "", "", "?x=1", "?utm_source=a", "?x=1&utm_medium=b", "?b=2&a=1", "?a=1&b=2");
        return Pick(random, "https://", "http://", "//") + host + path + query + Pick(random, "", "", "#", "#top", "#part");
    }

    private static string Decorated(string url, Random random)
    {
        if (random.Next(2) == 0) url = url.Replace("https:", "http:", StringComparison.Ordinal);
        if (random.Next(2) == 0) url = url.Replace("//", "//www.", StringComparison.Ordinal);
        if (random.Next(2) == 0) url += "/";
        var trackers = Enumerable.Range(0, random.Next(4))
            .Select(i => Pick(random, "utm_source", "fbclid", "mc_cid", "ref") + "=" + i.ToString(CultureInfo.InvariantCulture))
            .ToList();
        if (trackers.Count > 0) url += "?" + string.Join('&', trackers);
        return url + Pick(random, "", "#", "#top", "#:~:text=a");
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
