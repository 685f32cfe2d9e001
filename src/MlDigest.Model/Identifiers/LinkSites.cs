namespace MlDigest.Model.Identifiers;

/// <summary>Sites that give one place several addresses, each for a reason that the site itself documents or shows.</summary>
internal static class LinkSites
{
    private static readonly string[] HostPrefixes = ["www.", "m.", "mobile.", "amp."];

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["twitter.com"] = "x.com",
        ["hf.co"] = "huggingface.co",
        ["youtube-nocookie.com"] = "youtube.com",
        ["fxtwitter.com"] = "x.com",
        ["vxtwitter.com"] = "x.com",
        ["fixupx.com"] = "x.com",
        ["fixvx.com"] = "x.com",
        ["nitter.net"] = "x.com",
        ["xcancel.com"] = "x.com",
        ["old.reddit.com"] = "reddit.com",
        ["new.reddit.com"] = "reddit.com",
        ["lu.ma"] = "luma.com",
    };

    private const string RedditPost = "/comments/";

    // A host may be as long as its author likes; the sites below have short names.
    private const int LongestSite = 32;

    // Which of a reader's accounts a page of Google is shown for.
    private static readonly string[] OfAccounts = ["pli", "authuser"];

    private static readonly Dictionary<string, LinkRules> Sites = new(StringComparer.Ordinal)
    {
        ["github.com"] = new LinkRules { Path = GitHubPath, Drops = ["tab"], IsOneWork = path => path.Count(c => c == '/') <= 2 },
        ["gitlab.com"] = new LinkRules { Path = WithoutMainBranch, HasBranches = true },
        ["huggingface.co"] = new LinkRules
        {
            Path = WithoutMainBranch,
            Drops = ["not-for-all-audiences"],
            IsOneWork = path => path.StartsWith("/blog/", StringComparison.Ordinal),
        },
        ["youtube.com"] = new LinkRules
        {
            Video = Video,
            Path = HandlePath,
            Drops = ["feature", "si", "pp", "app", "ab_channel", "t", "time_continue"]
        },
        ["youtu.be"] = new LinkRules { Video = (path, _) => Video(path.TrimStart('/')) },
        ["x.com"] = new LinkRules { Path = PostPath, Drops = ["s", "t", "lang"], IsOneWork = _ => true },
        ["medium.com"] = new LinkRules { Path = HandlePath, KeepsOnly = [], IsOneWork = _ => true },
        ["substack.com"] = new LinkRules
        {
            Drops = ["r", "s", "publication_id", "post_id", "isFreemail", "showWelcomeOnShare", "triedRedirect", "triggerShare"],
            IsOneWork = _ => true,
        },
        ["mp.weixin.qq.com"] = new LinkRules { KeepsOnly = ["__biz", "mid", "idx", "sn"], IsOneWork = _ => true },
        ["linkedin.com"] = new LinkRules { Drops = ["rcm", "lipi", "lici"] },
        ["google.com"] = new LinkRules { Drops = OfAccounts },
        ["docs.google.com"] = new LinkRules { Path = DocumentPath, Drops = OfAccounts },
        ["drive.google.com"] = new LinkRules { Path = DocumentPath, Drops = OfAccounts },
        ["meetup.com"] = new LinkRules
        {
            Path = MeetupPath,
            Drops = ["eventOrigin", "chapterContext", "regToRsvp", "isFromReg", "isFirstPublish", "recId", "recSource", "searchId"],
        },
        ["reddit.com"] = new LinkRules
        {
            Path = RedditPath,
            Drops = ["rdt", "share_id", "context"],
            IsOneWork = path => path.StartsWith(RedditPost, StringComparison.Ordinal),
        },
        ["blogspot.com"] = new LinkRules { Drops = ["m"] },
        ["luma.com"] = new LinkRules { Drops = ["tk"] },
        ["eventbrite.com"] = new LinkRules { Drops = ["aff"] },
        ["open.spotify.com"] = new LinkRules { Drops = ["si", "nd"] },
        ["notion.so"] = new LinkRules { Drops = ["pvs"] },
        ["notion.site"] = new LinkRules { Drops = ["pvs"] },
        ["wandb.ai"] = new LinkRules { Drops = ["nw"] },
        ["forbes.com"] = new LinkRules { Drops = ["sh"] },
        ["bloomberg.com"] = new LinkRules { Drops = ["leadSource", "sref", "srnd"] },
        ["bilibili.com"] = new LinkRules { Drops = ["from", "seid", "unique_k", "share_tag", "timestamp", "bbid"] },
        ["api.github.com"] = new LinkRules { HasBranches = true },
    };

    // Pages that lead on to the address in their own query.
    private static readonly (string Host, string Path, string[] Parameters)[] Redirections =
    [
        ("google.com", "/url", ["q", "url"]), ("link.zhihu.com", "/", ["target"]), ("link.juejin.cn", "/", ["target"]),
        ("link.csdn.net", "/", ["target"]),
        ("l.facebook.com", "/l.php", ["u"]), ("lm.facebook.com", "/l.php", ["u"]), ("youtube.com", "/redirect", ["q"]),
        ("out.reddit.com", "", ["url"]),
        ("slack-redir.net", "/link", ["url"]), ("linkedin.com", "/redir/redirect", ["url"]),
    ];

    /// <summary>
    /// The host in lower case, without <c>www.</c>, the names of editions for telephones, and other names of the same site.
    /// </summary>
    public static string Host(in WebAddress address)
    {
        var host = address.Host.TrimEnd('.').ToString().ToLowerInvariant();
        var start = 0;
        while (Array.Find(HostPrefixes, prefix => IsEdition(host, start, prefix)) is { } edition) start += edition.Length;
        host = host.Substring(start);

        // en.m.wikipedia.org
        if (host.IndexOf(".m.", StringComparison.Ordinal) is > 0 and var mobile && host.IndexOf('.', mobile + 3) > 0)
        {
            host = host.Remove(mobile, 2);
        }

        return Aliases.TryGetValue(host, out var other) ? other : host;
    }

    private static bool IsEdition(string host, int start, string prefix) =>
        string.CompareOrdinal(host, start, prefix, 0, prefix.Length) == 0 && host.IndexOf('.', start + prefix.Length) > 0;

    /// <summary>Where a site has what it also has under a shorter name: the blog of an author of Medium, a post of Reddit.</summary>
    public static (string Host, string Path) Home(string host, string path)
    {
        const string Medium = "medium.com";
        if (host == "redd.it") return ("reddit.com", RedditPost + path.TrimStart('/'));
        var author = WithoutEnd(host, "." + Medium);
        return author.Length < host.Length && author.IndexOf('.') < 0 ? (Medium, "/@" + author + path) : (host, path);
    }

    public static LinkRules RulesOf(string host)
    {
        for (var start = 0; ; start = host.IndexOf('.', start) + 1)
        {
            if (host.Length - start <= LongestSite && Sites.TryGetValue(host.Substring(start), out var rules)) return rules;
            if (host.IndexOf('.', start) < 0) return LinkRules.Usual;
        }
    }

    /// <summary>The address that a page leads on to; null where it is a page of its own.</summary>
    public static string? Target(string host, in WebAddress address)
    {
        foreach (var (site, path, parameters) in Redirections)
        {
            if (host != site || !address.Path.TrimEnd('/').SequenceEqual(path.AsSpan().TrimEnd('/'))) continue;
            foreach (var parameter in parameters)
            {
                if (address.QueryValue(parameter) is { IsEmpty: false } target) return Uri.UnescapeDataString(target.ToString());
            }
        }

        return null;
    }

    /// <summary>The work whose DOI is made of the name of its page: an article of a journal of Nature, a record of Zenodo.</summary>
    public static WorkId? Work(string host, string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var folder = path.Substring(0, path.Length - name.Length);
        if (host == "nature.com" && folder == "/articles/" && name.Length > 0 && !name.Contains('%'))
        {
            return WorkId.Canonical(DoiId.Scheme, "10.1038/" + WithoutEnd(name, ".pdf").ToLowerInvariant());
        }

        var isRecord = host == "zenodo.org" && folder is "/records/" or "/record/" && Ascii.Digits(name.AsSpan()) == name.Length
            && name.Length > 0;
        return isRecord ? WorkId.Canonical(DoiId.Scheme, "10.5281/zenodo." + name) : null;
    }

    // Owners and repositories have no case; the first page shows the main branch and its README.
    private static string GitHubPath(string path)
    {
        path = WithoutMainBranch(path);
        var owner = path.IndexOf('/', Math.Min(1, path.Length));
        if (owner < 0) return path.ToLowerInvariant();
        var end = path.IndexOf('/', owner + 1);
        return end < 0 ? WithoutEnd(path, ".git").ToLowerInvariant() : path.Substring(0, end).ToLowerInvariant() + path.Substring(end);
    }

    private static string WithoutMainBranch(string path)
    {
        foreach (var branch in (string[])["/main", "/master"])
        {
            path = WithoutEnd(path, "/blob" + branch + "/README.md");
            path = WithoutEnd(WithoutEnd(path, "/-/tree" + branch), "/tree" + branch);
        }

        return path;
    }

    // Names of people and channels have no case.
    private static string HandlePath(string path)
    {
        if (!path.StartsWith("/@", StringComparison.Ordinal)) return path;
        var end = path.IndexOf('/', 1) is > 0 and var slash ? slash : path.Length;
        return path.Substring(0, end).ToLowerInvariant() + path.Substring(end);
    }

    private static string PostPath(string path)
    {
        // The site leads to the post of a number whoever stands in front of it.
        const string Post = "/status/";
        path = path.ToLowerInvariant();
        if (path.IndexOf(Post, StringComparison.Ordinal) is not (>= 0 and var post)) return path;
        var number = Ascii.Digits(path.AsSpan(post + Post.Length));
        return number > 0 ? path.Substring(post, Post.Length + number) : path;
    }

    // The names of groups have no case; a language stands in front of them.
    private static string MeetupPath(string path)
    {
        path = path.ToLowerInvariant();
        var end = "/en-us".Length;
        var isLanguage = path.Length > end && path[end] == '/' && path[3] == '-';
        return isLanguage && Ascii.IsLetterOrDigit(path[1]) && Ascii.IsLetterOrDigit(path[2]) ? path.Substring(end) : path;
    }

    // A post is known by its name, a comment by its own behind that and the title; where they stand and the title only say more to people.
    private static string RedditPath(string path)
    {
        if (path.IndexOf(RedditPost, StringComparison.Ordinal) is not (>= 0 and var post)) return path;
        var parts = path.Substring(post + RedditPost.Length).Split('/');
        return RedditPost + parts[0] + (parts.Length > 2 ? "/" + parts[2] : "");
    }

    private static string DocumentPath(string path)
    {
        const string Account = "/u/";
        if (path.IndexOf(Account, StringComparison.Ordinal) is >= 0 and var account)
        {
            var end = account + Account.Length + Ascii.Digits(path.AsSpan(account + Account.Length));
            if (end > account + Account.Length && end < path.Length && path[end] == '/') path = path.Remove(account, end - account);
        }

        foreach (var view in (string[])["/edit", "/view", "/preview", "/mobilebasic"]) path = WithoutEnd(path, view);
        return path;
    }

    private static string? Video(string path, string parameter)
    {
        if (path == "/watch") return Video(parameter);
        var name = path.LastIndexOf('/') + 1;
        return path.Substring(0, name) is "/embed/" or "/shorts/" or "/live/" or "/v/" ? Video(path.Substring(name)) : null;
    }

    private static string? Video(string id)
    {
        const int Length = 11;
        return id.Length == Length && id.All(c => Ascii.IsLetterOrDigit(c) || c is '-' or '_') ? "//youtube.com/watch?v=" + id : null;
    }

    private static string WithoutEnd(string text, string end) =>
        text.EndsWith(end, StringComparison.Ordinal) ? text.Substring(0, text.Length - end.Length) : text;
}
