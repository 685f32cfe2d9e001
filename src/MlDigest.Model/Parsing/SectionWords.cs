namespace MlDigest.Model.Parsing;

/// <summary>The words by which the title of a section says what is in it.</summary>
internal static class SectionWords
{
    private static readonly (SectionKind Kind, string[] Words)[] Sections =
    [
        (SectionKind.Navigation,
        [
            "table of contents", "in this issue", "past issues", "back issues", "previous issues", "frühere ausgaben",
            "vergangene ausgaben", "numéros précédents", "éditions précédentes", "números anteriores", "ediciones anteriores",
            "edições anteriores", "numeri precedenti", "vorige edities", "vorige maanden", "прошлые выпуски", "предыдущие выпуски", "参考文献",
            "参考资料",
            "目录", "目錄", "目次", "过去", "往年", "往期", "回顾", "回顧", "历史上", "历史文章", "バックナンバー", "もくじ", "過去", "목차", "지난",
        ]),
        (SectionKind.Promotion,
        [
            "sponsor", "sponsors", "sponsored", "credits", "contributors", "thanks", "acknowledgements", "contributing", "housekeeping",
            "follow us", "support us", "editor's note", "together with",
            "sponsored by", "presented by",  "brought to you by", "a message from", "a word from", "our partners", "our sponsors",
            "subscribe to", "see you", "spread the word", "tell your friends", "stay in touch", "订阅", "訂閱", "赞助", "贊助", "推特", "关注", "關注",
            "联系", "致谢", "鸣谢", "投稿", "购読", "購読",
            "in eigener sache", "à propos", "mentions légales", "impressum", "スポンサー", "フォロー", "はじめに", "おわりに", "編集後記", "あとがき", "写在前面",
            "写在最后", "结语", "说明", "赞助商", "부록", "구독", "abonnieren", "s'abonner", "suscríbete", "patrocin",
        ]),
        (SectionKind.Picks, [
            "picks", "editor's pick", "our pick", "top pick", "highlights", "top", "must read", "editor's choice", "精选", "精選", "推荐", "推薦",
            "注目", "おすすめ"
        ]),
        (SectionKind.Papers, ["paper", "papers", "publication", "publications", "research", "arxiv", "论文", "論文", "研究", "논문"]),
        (SectionKind.Datasets, ["dataset", "datasets", "data", "数据集", "數據集", "データセット"]),
        (SectionKind.Models, ["models", "checkpoints", "模型", "モデル"]),
        (SectionKind.Code,
            [
                "tool", "tools", "library", "libraries", "code", "software", "projects", "repositories", "open source", "工具", "开源", "項目",
                "项目", "ツール", "ライブラリ", "도구"
            ]),
        (SectionKind.Videos, ["video", "videos", "talk", "talks", "视频", "動画"]),
        (SectionKind.Podcasts, ["podcast", "podcasts", "播客"]),
        (SectionKind.Education, [
            "education", "tutorial", "tutorials", "course", "courses", "book", "books", "learn", "resources", "教程", "课程", "资源", "教育", "書籍"
        ]),
        (SectionKind.Events, [
            "event", "events", "upcoming", "agenda", "meetings", "conference", "conferences", "meetup", "meetups", "活动", "活動", "会议", "イベント"
        ]),
        (SectionKind.Jobs, ["job", "jobs", "career", "careers", "hiring", "招聘", "求人"]),
        (SectionKind.Community, ["community", "discussion", "discussions", "threads", "reddit", "quote", "言论", "社区", "コミュニティ"]),
        (SectionKind.Articles,
        [
            "article", "articles", "blog", "blogs", "posts", "reading", "reads", "links", "enlaces", "liens", "lectures", "lecturas",
            "leituras", "letture", "essays", "stories", "writing",
            "文章", "文摘", "記事", "博客", "기사", "artikel", "artículos",
        ]),
        (SectionKind.News,
        [
            "news", "updates", "mentions", "announcements", "industry", "headlines", "releases", "changes", "trending", "trends", "briefs",
            "in brief",
            "misc", "miscellaneous", "other", "others", "stuff", "things", "odds and ends", "bits", "notable", "interesting", "资讯", "其他",
            "その他", "기타", "varia", "divers", "sonstiges", "varios",
            "разное", "новости", "新闻", "新聞", "动态", "ニュース", "뉴스", "nachrichten", "noticias", "actualités", "主题", "话题", "トピック", "topics",
        ]),
    ];

    // Words that say so only where a title says nothing else, or nothing but little words: "About", "Follow us on X", "How to subscribe".
    // In other titles they are news.
    private static readonly Dictionary<ulong, SectionKind> LoneWords = Lone(
        (SectionKind.Navigation, [
            "contents", "toc", "index", "past", "previous", "earlier", "archive", "archives", "references", "inhalt", "sommaire", "índice",
            "sumário"
        ]),
        (SectionKind.Promotion,
        [
            "subscribe", "twitter", "follow", "social", "about", "share", "feedback", "introduction", "intro", "welcome", "foreword",
            "closing", "wrap-up", "merch", "contact", "legend", "colophon", "colofon", "imprint", "license", "licence", "citation",
            "anzeige", "publicité", "publicidad", "publicidade", "pubblicità", "advertentie", "реклама", "広告", "广告", "廣告", "광고",
            "最后", "最後", "声明", "聲明", "版权", "版權", "版权声明", "许可",
        ]));

    private static readonly HashSet<ulong> LittleWords = Words.Folded(
    [
        "a", "an", "and", "articles", "author", "authors", "by", "digest", "digests", "edition", "editions", "editor", "editors", "email",
        "for", "friend", "friends", "from", "get", "history", "how", "i", "in", "issue", "issues",
        "it", "linkedin", "list", "mailing", "month", "months", "week", "weeks", "mastodon", "me", "media", "more", "my", "newsletter",
        "newsletters", "of", "on", "or", "our", "page", "please", "posts", "project", "remarks", "star", "table", "the", "this", "to", "us",
        "via", "we", "weekly", "where", "with", "x", "you", "your",
    ]);

    // Each word with the place of its kind in the table above: the first kind that a title names wins.
    private static readonly WordSet<int> Ranked = new(RankedWords());

    // Behind the word that says what a phrase is about.
    private static readonly string[] PhraseEnds =
        [
            "and", "or", "of", "for", "from", "in", "on", "to", "with", "by", "at", "this", "that", "we", "you", "worth", "und", "der",
            "des", "für", "von", "et", "du", "de", "y", "para", "e", "da", "do",
        ];

    private const int LongestUnspacedName = 10;

    /// <summary>What a section's title says the section holds; null when it says nothing known.</summary>
    public static SectionKind? KindOf(ReadOnlySpan<char> title)
    {
        if (title.Length > Words.LongestName) return null;
        if (LoneKindOf(title) is { } lone) return lone;
        var (best, unspaced) = (int.MaxValue, 0);
        foreach (var c in title)
        {
            if (c >= Scripts.FirstWithoutCase && Scripts.IsUnspaced(c) && ++unspaced > LongestUnspacedName) return null;
        }

        for (var start = Ranked.Next(title, 0); start < title.Length; start = Ranked.Next(title, start + 1))
        {
            foreach (var (word, rank) in Ranked.At(title, start))
            {
                if (rank < best && WordSet<int>.IsAt(title, start, word) && MayNameSection(title, start, start + word.Length)) best = rank;
            }
        }

        return best == int.MaxValue ? null : Sections[best].Kind;
    }

    /// <summary>What the one telling word of a title says, where little words are all there is beside it.</summary>
    private static SectionKind? LoneKindOf(ReadOnlySpan<char> title)
    {
        var kind = default(SectionKind?);
        for (var start = 0; start < title.Length; start++)
        {
            if (!char.IsLetterOrDigit(title[start])) continue;
            var end = start + 1;
            while (end < title.Length
                && (char.IsLetterOrDigit(title[end]) || (title[end] == '-' && end + 1 < title.Length && char.IsLetter(title[end + 1]))))
            {
                end++;
            }

            var word = Folding.Hash(title.Slice(start, end - start));
            if (LoneWords.TryGetValue(word, out var found)) kind ??= found;
            else if (!LittleWords.Contains(word)) return null;
            start = end;
        }

        return kind;
    }

    /// <summary>
    /// Whether a word of a title can say what the section holds: not one glued into a longer name ("ask-about-us"), nor, in a title of
    /// several words, one in the middle of a name ("Old Research Company Chat").
    /// </summary>
    private static bool MayNameSection(ReadOnlySpan<char> title, int start, int end)
    {
        if (Scripts.IsUnspaced(title[start]) || Scripts.IsHangul(title[start]) || end == title.Length) return true;
        if (title[end] is '-' or '_') return false;
        if (title[end] != ' ' || end + 1 == title.Length || !char.IsLetter(title[end + 1]) || IsFirst(title, start)
            || Words.Spaces(title) < Words.MostWordsOfName - 1)
        {
            return true;
        }

        return Words.BeginsWithWord(title.Slice(end + 1), PhraseEnds);
    }

    private static bool IsFirst(ReadOnlySpan<char> title, int start)
    {
        for (var i = 0; i < start; i++)
        {
            if (char.IsLetterOrDigit(title[i])) return false;
        }

        return true;
    }

    private static Dictionary<ulong, SectionKind> Lone(params (SectionKind Kind, string[] Words)[] rows)
    {
        var result = new Dictionary<ulong, SectionKind>();
        foreach (var (kind, words) in rows)
        {
            foreach (var word in words) result.Add(Folding.Hash(word.AsSpan()), kind);
        }

        return result;
    }

    private static IEnumerable<(string Word, int Rank)> RankedWords()
    {
        for (var rank = 0; rank < Sections.Length; rank++)
        {
            foreach (var word in Sections[rank].Words) yield return (word, rank);
        }
    }
}
