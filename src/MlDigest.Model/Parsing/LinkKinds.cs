using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Parsing;

/// <summary>What a link leads to, by its host and path.</summary>
internal static class LinkKinds
{
    private static readonly (string Host, string Path, LinkKind Kind)[] Table =
    [
        ("arxiv.org", "", LinkKind.Paper), ("ar5iv.org", "", LinkKind.Paper), ("alphaxiv.org", "", LinkKind.Paper),
        ("doi.org", "", LinkKind.Paper),
        ("openreview.net", "", LinkKind.Paper), ("aclanthology.org", "", LinkKind.Paper), ("aclweb.org", "/anthology", LinkKind.Paper),
        ("semanticscholar.org", "/paper", LinkKind.Paper), ("huggingface.co", "/papers", LinkKind.Paper),
        ("hf.co", "/papers", LinkKind.Paper), ("papers.cool", "", LinkKind.Paper), ("arxiv-vanity.com", "", LinkKind.Paper),
        ("proceedings.mlr.press", "", LinkKind.Paper),
        ("papers.nips.cc", "", LinkKind.Paper), ("openaccess.thecvf.com", "", LinkKind.Paper), ("dl.acm.org", "", LinkKind.Paper),
        ("ieeexplore.ieee.org", "", LinkKind.Paper),
        ("biorxiv.org", "", LinkKind.Paper), ("scirate.com", "", LinkKind.Paper), ("ncbi.nlm.nih.gov", "", LinkKind.Paper),
        ("medrxiv.org", "/content", LinkKind.Paper), ("chemrxiv.org", "/engage", LinkKind.Paper), ("osf.io", "/preprints", LinkKind.Paper),
        ("papers.ssrn.com", "", LinkKind.Paper), ("hal.science", "/hal-", LinkKind.Paper), ("eprint.iacr.org", "/", LinkKind.Paper),
        ("proceedings.neurips.cc", "", LinkKind.Paper), ("jmlr.org", "/papers", LinkKind.Paper), ("ojs.aaai.org", "", LinkKind.Paper),
        ("ijcai.org", "/proceedings", LinkKind.Paper), ("isca-archive.org", "/", LinkKind.Paper),
        ("paperswithcode.com", "/paper", LinkKind.Paper), ("semanticscholar.org", "/reader", LinkKind.Paper),
        ("sciencedirect.com", "/science/article", LinkKind.Paper), ("nature.com", "/articles/s", LinkKind.Paper),
        ("nature.com", "/articles/n", LinkKind.Paper), ("academic.oup.com", "/", LinkKind.Paper), ("mdpi.com", "/", LinkKind.Paper),
        ("huggingface.co", "/datasets", LinkKind.Dataset), ("kaggle.com", "/datasets", LinkKind.Dataset),
        ("zenodo.org", "", LinkKind.Dataset),
        ("huggingface.co", "/blog", LinkKind.Article), ("huggingface.co", "/spaces", LinkKind.Project),
        ("huggingface.co", "/learn", LinkKind.Course), ("huggingface.co", "/docs", LinkKind.Page),
        ("huggingface.co", "/posts", LinkKind.Social), ("huggingface.co", "/join", LinkKind.Page),
        ("huggingface.co", "/pricing", LinkKind.Page), ("huggingface.co", "/", LinkKind.Model),
        ("gist.github.com", "", LinkKind.Code), ("github.com", "/", LinkKind.Code), ("gitlab.com", "/", LinkKind.Code),
        ("bitbucket.org", "", LinkKind.Code),
        ("colab.research.google.com", "", LinkKind.Code), ("kaggle.com", "/code", LinkKind.Code),
        ("pypi.org", "/", LinkKind.Code), ("anaconda.org", "/", LinkKind.Code), ("crates.io", "/", LinkKind.Code),
        ("npmjs.com", "/", LinkKind.Code), ("jsr.io", "/", LinkKind.Code), ("nuget.org", "/", LinkKind.Code),
        ("rubygems.org", "/", LinkKind.Code), ("packagist.org", "/", LinkKind.Code), ("hex.pm", "/", LinkKind.Code),
        ("hackage.haskell.org", "/", LinkKind.Code), ("pkg.go.dev", "/", LinkKind.Code), ("pub.dev", "/", LinkKind.Code),
        ("cran.r-project.org", "/", LinkKind.Code), ("metacpan.org", "/", LinkKind.Code), ("mvnrepository.com", "/", LinkKind.Code),
        ("central.sonatype.com", "/", LinkKind.Code), ("clojars.org", "/", LinkKind.Code), ("luarocks.org", "/", LinkKind.Code),
        ("github.io", "", LinkKind.Project),
        ("youtube.com", "", LinkKind.Video), ("youtu.be", "", LinkKind.Video), ("vimeo.com", "", LinkKind.Video),
        ("bilibili.com", "", LinkKind.Video),
        ("podcasts.apple.com", "", LinkKind.Podcast), ("open.spotify.com", "/episode", LinkKind.Podcast),
        ("open.spotify.com", "/show", LinkKind.Podcast),
        ("coursera.org", "", LinkKind.Course), ("edx.org", "", LinkKind.Course), ("udacity.com", "", LinkKind.Course),
        ("udemy.com", "", LinkKind.Course), ("course.fast.ai", "", LinkKind.Course), ("deeplearning.ai", "/short-courses", LinkKind.Course),
        ("deeplearning.ai", "/courses", LinkKind.Course),
        ("leanpub.com", "", LinkKind.Book), ("manning.com", "/books", LinkKind.Book), ("book.douban.com", "", LinkKind.Book),
        ("goodreads.com", "/book", LinkKind.Book),
        ("meetup.com", "", LinkKind.Event), ("eventbrite.com", "", LinkKind.Event), ("lu.ma", "", LinkKind.Event),
        ("luma.com", "", LinkKind.Event), ("discord.com", "/events", LinkKind.Event), ("facebook.com", "/events", LinkKind.Event),
        ("linkedin.com", "/events", LinkKind.Event),
        ("jobs.lever.co", "", LinkKind.Job), ("greenhouse.io", "", LinkKind.Job), ("jobs.ashbyhq.com", "", LinkKind.Job),
        ("apply.workable.com", "", LinkKind.Job), ("linkedin.com", "/jobs", LinkKind.Job),
        ("reddit.com", "", LinkKind.Discussion), ("news.ycombinator.com", "", LinkKind.Discussion), ("lobste.rs", "", LinkKind.Discussion),
        ("stackoverflow.com", "", LinkKind.Discussion), ("discord.com", "/channels", LinkKind.Discussion),
        ("twitter.com", "", LinkKind.Social), ("x.com", "", LinkKind.Social), ("t.co", "", LinkKind.Social),
        ("fxtwitter.com", "", LinkKind.Social), ("vxtwitter.com", "", LinkKind.Social), ("nitter.net", "", LinkKind.Social),
        ("linkedin.com", "/pulse", LinkKind.Article), ("linkedin.com", "", LinkKind.Social), ("facebook.com", "", LinkKind.Social),
        ("mastodon.social", "", LinkKind.Social), ("bsky.app", "", LinkKind.Social), ("weibo.com", "", LinkKind.Social),
        ("discord.gg", "", LinkKind.Social), ("t.me", "", LinkKind.Social),
        ("web.archive.org", "", LinkKind.Archive), ("archive.is", "", LinkKind.Archive), ("archive.ph", "", LinkKind.Archive),
        ("medium.com", "", LinkKind.Article), ("substack.com", "", LinkKind.Article), ("towardsdatascience.com", "", LinkKind.Article),
        ("wordpress.com", "", LinkKind.Article),
        ("dev.to", "", LinkKind.Article), ("arstechnica.com", "", LinkKind.Article), ("theverge.com", "", LinkKind.Article),
        ("techcrunch.com", "", LinkKind.Article), ("technologyreview.com", "", LinkKind.Article),
        ("nytimes.com", "", LinkKind.Article), ("reuters.com", "", LinkKind.Article), ("theguardian.com", "", LinkKind.Article),
        ("bbc.com", "", LinkKind.Article), ("wired.com", "", LinkKind.Article), ("bloomberg.com", "", LinkKind.Article),
        ("venturebeat.com", "", LinkKind.Article),
    ];

    private static readonly (string Extension, LinkKind Kind)[] Files =
    [
        (".pdf", LinkKind.Paper), (".png", LinkKind.Image), (".jpg", LinkKind.Image), (".jpeg", LinkKind.Image), (".gif", LinkKind.Image),
        (".webp", LinkKind.Image), (".svg", LinkKind.Image),
    ];

    // Where people have their pages; the name follows.
    private static readonly (string Host, string Folder)[] Accounts =
    [
        ("github.com", ""), ("gitlab.com", ""), ("twitter.com", ""), ("x.com", ""), ("linkedin.com", "in/"), ("bsky.app", "profile/"),
        ("mastodon.social", "@"), ("reddit.com", "user/"), ("medium.com", "@"), ("youtube.com", "@"),
    ];

    // Where forums of every kind keep the pages of their members.
    private static readonly string[] MemberFolders = ["profile/", "profiles/", "u/", "users/"];

    private static readonly string[] ArticleFolders = ["news/", "post/", "posts/", "article/", "articles/"];

    private const int LongestExtension = 5;

    // "de.linkedin.com", "m.youtube.com"
    private const int LongestCountry = 2;

    private static readonly string[] BadgeHosts = ["img.shields.io", "badgen.net", "flat.badgen.net", "badge.fury.io"];

    private static readonly DomainTable<(string Host, string Path, LinkKind Kind)> ByDomain = new(Table, row => row.Host);

    private static readonly DomainTable<(string Host, string Folder)> AccountsByDomain = new(Accounts, row => row.Host);

    public static LinkKind Of(ReadOnlySpan<char> url) => Of(url, WebAddress.Read(url));

    public static LinkKind Of(ReadOnlySpan<char> url, in WebAddress address)
    {
        if (IsMail(url)) return LinkKind.Mail;
        if (url.Length > 0 && url[0] == '#') return LinkKind.Anchor;
        foreach (var (host, path, kind) in ByDomain.Of(address))
        {
            // The first page of a site is none of its works, and a project may have a blog.
            if (!address.IsHost(host) || !address.Path.StartsWith(path.AsSpan(), StringComparison.OrdinalIgnoreCase)
                || (path == "/" && address.Path.Length == 1))
            {
                continue;
            }

            return kind == LinkKind.Project && IsArticle(address) ? LinkKind.Article : kind;
        }

        if (OfFile(address.Path) is { } file) return file;
        return IsArticle(address) ? LinkKind.Article : LinkKind.Page;
    }

    /// <summary>Whether a URL is a mail address.</summary>
    public static bool IsMail(ReadOnlySpan<char> url) =>
        url.Length > 0 && url[0] is 'm' or 'M' && url.StartsWith("mailto:".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address lies in somebody's blog or news.</summary>
    private static bool IsArticle(in WebAddress address)
    {
        var host = address.Host;
        if (host.Length > 0 && host[0] is 'b' or 'B' && host.StartsWith("blog.".AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        if (host.Length > 0 && host[host.Length - 1] is 'g' or 'G' && host.EndsWith(".blog".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        for (var rest = address.Path; rest.IndexOf('/') is >= 0 and var slash;)
        {
            rest = rest.Slice(slash + 1);

            // What folders of articles and years begin with; a bit more makes letters small.
            if (rest.IsEmpty || (rest[0] | 0x20) is not ('b' or 'n' or 'p' or 'a' or '1' or '2')) continue;
            if (rest.StartsWith("blog".AsSpan(), StringComparison.OrdinalIgnoreCase) || IsDated(rest)) return true;
            foreach (var folder in ArticleFolders)
            {
                if (rest.StartsWith(folder.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether a path goes on with a year and a month, as those of blogs and newspapers do: <c>2026/05/</c>.</summary>
    private static bool IsDated(ReadOnlySpan<char> path) =>
        path.Length > 8 && (path.StartsWith("19".AsSpan()) || path.StartsWith("20".AsSpan())) && path[4] == '/' && path[7] == '/'
            && Ascii.Digits(path) == 4 && Ascii.Digits(path.Slice(5)) == 2;

    /// <summary>Whether a URL leads to somebody's account or to a picture: rarely what an entry is about.</summary>
    public static bool IsPersonOrPicture(ReadOnlySpan<char> url)
    {
        var address = WebAddress.Read(url);
        return OfFile(address.Path) == LinkKind.Image || IsPerson(address);
    }

    /// <summary>Whether a URL leads to somebody's account.</summary>
    public static bool IsPerson(ReadOnlySpan<char> url) => IsPerson(WebAddress.Read(url));

    /// <summary>
    /// Whether an image is no picture but a badge, which states a count or a state: <c>img.shields.io/…</c>, <c>…/badge.svg</c>.
    /// </summary>
    public static bool IsBadge(ReadOnlySpan<char> url)
    {
        var address = WebAddress.Read(url);
        foreach (var host in BadgeHosts)
        {
            if (address.Host.Equals(host, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return address.Path.EndsWith("/badge.svg".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the path of a URL is that of a post, as social sites have them.</summary>
    public static bool IsPost(ReadOnlySpan<char> url)
    {
        var path = WebAddress.Read(url).Path;
        return path.IndexOf("/status/".AsSpan()) > 0 || path.IndexOf("/post/".AsSpan()) > 0 || path.IndexOf("/posts/".AsSpan()) > 0;
    }

    private static bool IsPerson(in WebAddress address)
    {
        // Its pages have no paths, https://github.com/matrix-org/matrix.to.
        if (address.IsHost("matrix.to")) return address.Fragment.StartsWith("/@".AsSpan());
        var path = address.Path.Trim('/');
        if (path.IsEmpty || path.IndexOf('/') != path.LastIndexOf('/')) return false;
        foreach (var folder in MemberFolders)
        {
            if (path.StartsWith(folder.AsSpan()) && path.Length > folder.Length) return true;
        }

        foreach (var (host, folder) in AccountsByDomain.Of(address))
        {
            if (!address.IsHost(host) || !IsSame(address.Host, host)) continue;
            var name = path.StartsWith(folder.AsSpan(), StringComparison.OrdinalIgnoreCase) ? path.Slice(folder.Length) : default;
            if (!name.IsEmpty && name.IndexOf('/') < 0) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a host is the other but for what stands in front for a language or a telephone: the names before "github.com" are those of
    /// sites of their own.
    /// </summary>
    private static bool IsSame(ReadOnlySpan<char> host, string other)
    {
        if (host.Length <= other.Length) return true;
        var front = host.Slice(0, host.Length - other.Length).TrimEnd('.');
        return front.Length <= LongestCountry || front.Equals("www".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || front.Equals("mobile".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    private static LinkKind? OfFile(ReadOnlySpan<char> path)
    {
        var dot = path.LastIndexOf('.');
        if (dot < 0 || path.Length - dot > LongestExtension) return null;
        foreach (var (extension, kind) in Files)
        {
            if (path.Slice(dot).Equals(extension.AsSpan(), StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return null;
    }
}
