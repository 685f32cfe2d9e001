namespace MlDigest.Model.Parsing;

/// <summary>
/// The words by which editors name what they write, per language, in one place but for <see cref="SectionWords"/>. They are weak evidence:
/// they weigh in beside the structure, and decide alone only where an editor says in so many words that somebody paid.
/// </summary>
internal static class Words
{
    private static readonly HashSet<ulong> LinkLabels = Folded(
    [
        "weiterlesen", "zum paper", "zum artikel", "lire la suite", "lire l'article", "leer más", "saiba mais", "leia mais",
        "continua a leggere", "leggi tutto", "lees meer", "lees verder", "читать", "читать далее", "подробнее", "статья", "код",
        "阅读全文", "阅读原文", "查看原文", "查看全文", "查看更多", "更多", "続きを読む", "もっと見る", "詳細", "詳しく", "論文を読む", "자세히 보기", "더 보기", "논문 보기", "코드 보기", "기사 보기",
        "원문 보기",
        "source", "sources", "paper", "pdf", "code", "github", "git", "repo", "repository", "link", "links", "read more", "more",
        "website", "site", "project", "project page",
        "demo", "video", "blog", "blog post", "article", "slides", "dataset", "data", "documentation", "docs", "tweet", "thread", "arxiv",
        "abstract", "here", "full story", "full report",
        "via", "homepage", "colab", "notes", "abs", "openreview", "preprint", "arxiv preprint", "notebook", "model", "post",
        "announcement", "details", "learn more", "pypi", "twitter", "x", "discussion", "hacker news", "reddit",
        "来源", "來源", "论文", "論文", "代码", "代碼", "程式碼", "链接", "連結", "详情", "原文", "地址", "项目", "リンク", "コード", "出典", "参考", "動画", "문서", "논문", "코드",
        "quelle", "fuente", "enlace", "enlaces", "lien", "liens", "ссылка", "ссылки",
    ]);

    private static readonly WordSet<Saying> Telling = new(
    [
        .. Marked(
            Saying.NamesDigest,
            [
                "newsletter", "news", "weekly", "monthly", "daily", "digest", "issue", "roundup", "round-up", "recap", "bulletin",
                "this week", "edition", "vol.",
                "周刊", "週刊", "简报", "簡報", "周报", "月刊", "月报", "日报", "新闻", "新聞", "第", "ニュース", "まとめ", "주간", "뉴스레터",
            ]),

        // Verbs ask where they begin a sentence, and are news in the middle of one; the others ask wherever they stand.
        .. Marked(Saying.Asks | Saying.IsVerb, [
            "subscribe", "follow", "share", "reach out", "submit", "sponsor", "sign up", "contact", "join", "abonnieren", "abmelden",
            "abonnez", "s'abonner", "suscríbete", "comparte", "inscreva", "assine", "compartilhe", "iscriviti", "abonneer", "afmelden",
            "подписывайтесь", "подпишитесь", "отписаться", "поделиться"
        ]),
        .. Marked(
            Saying.Asks,
            ["newsletter", "feedback", "thanks for reading", "unsubscribe", "订阅", "訂閱", "关注", "投稿", "联系", "欢迎", "購読", "フォロー", "登録", "구독"]),

        // In a heading of any length.
        .. Marked(Saying.IsAdvertised, [
            "our sponsor", "our sponsors", "week's sponsor", "month's sponsor", "today's sponsor", "tell your friends", "please subscribe",
            "refer a friend"
        ]),
    ]);

    private static readonly WordSet<bool> Greetings = Set(
    [
        "hi", "hey", "hello", "dear", "welcome", "greetings", "good morning", "happy", "liebe", "hallo", "moin", "bonjour", "salut",
        "hola", "olá", "oi", "ciao", "buongiorno", "hoi", "beste", "привет", "здравствуйте", "大家好", "各位", "こんにちは", "皆さん", "안녕하세요",
    ]);

    private static readonly WordSet<bool> Cancellations = Set([
        "unsubscribe", "abmelden", "désabonner", "désinscrire", "afmelden", "darse de baja", "cancelar inscrição", "отписаться", "退订", "退訂",
        "配信停止", "구독 취소", "수신거부"
    ]);

    // In front of what the reader is asked for: "click here to subscribe", "please share".
    private static readonly string[] BeforeRequests = ["to", "please", "and", "or", "can", "could", "us", "zu", "de", "para"];

    private static readonly WordSet<bool> Weekdays = Set(
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch", "donnerstag",
        "freitag", "samstag", "sonntag",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "jueves", "viernes", "星期", "周一", "周二",
        "周三", "周四", "周五", "月曜", "火曜", "水曜", "木曜", "金曜",
    ]);

    private static readonly string[] Nothings = ["no", "none", "nothing", "没有", "無し", "なし", "keine", "aucun", "ninguna"];

    private static readonly string[] Attributions =
        [
            "by", "via", "from", "in", "on", "at", "with", "and", "for", "par", "von", "de", "por",
        ];

    private static readonly string[] TitleLabels =
        [
            "title", "paper title", "original title", "标题", "標題", "论文标题", "論文標題", "原题", "原題", "タイトル", "論文タイトル", "제목", "논문 제목", "titel",
            "titre", "título", "titolo", "название", "заголовок"
        ];

    private static readonly string[] WorkLabels =
        [
            "paper", "article", "name", "event", "topic", "主题", "主題", "テーマ", "주제", "thema", "tema", "тема", "论文", "文章", "名称", "论文名称", "論文",
            "記事", "논문", "기사", "artículo", "artigo"
        ];

    private static readonly WordSet<bool> LinkNames = Set(["link", "links", "url", "链接", "鏈接", "連結", "地址", "リンク", "コード", "링크", "주소"]);

    private static readonly string[] Invitations =
    [
        "read", "try", "check", "see", "watch", "discover", "here", "submit", "learn", "reserve", "join", "explore", "visit", "download",
        "get", "view", "click", "listen", "find", "sign",
        "register", "follow", "subscribe", "apply", "more", "introduced", "available", "lesen", "lire", "leer", "voir",
    ];

    private static readonly HashSet<ulong> Pointers =
        Folded(["here", "this link", "link", "这个链接", "这里", "這裡", "此处", "链接", "報名連結", "报名链接", "こちら", "このリンク", "여기"]);

    private static readonly WordSet<bool> SignUps = Set([
        "sign up", "signup", "register", "rsvp", "enroll", "enrol", "apply", "anmelden", "inscription", "报名", "領取", "领取", "注册", "登録",
        "申し込み", "신청"
    ]);

    private static readonly string[] Sites =
        [
            "GitHub", "GitLab", "Hugging Face", "HuggingFace", "arXiv", "YouTube", "Twitter", "X", "Reddit", "LinkedIn", "Medium", "Kaggle",
            "Discord", "Wikipedia", "Hacker News",
        ];

    private static readonly HashSet<ulong> Abbreviations = Folded(["al", "approx", "ca", "cf", "dr", "fig", "mr", "mrs", "prof", "vs"]);

    private static readonly string[] SentenceStarts =
        [
            "a", "all", "an", "and", "as", "at", "but", "for", "he", "here", "if", "in", "it", "its", "no", "now", "on", "our", "she", "so",
            "that", "the", "then", "there", "these", "they", "this", "we", "what", "with", "you",
        ];

    private static readonly string[] Copulas = ["is", "ist", "est", "es"];

    private static readonly char[] NameSeparators = [',', '、', '，'];

    private static readonly char[] AroundLabels = [.. " \u00A0[](){}*\".-–—>|【】（）→👉🔗📄"];

    private static readonly WordSet<bool> Originals = Set(
    [
        "original", "originally published", "originally posted", "view online", "view in browser", "read online", "web version", "source",
        "first published", "canonical", "原文", "出处", "出處", "来源", "元記事", "原文链接", "원문", "출처", "quelle", "fuente",
    ]);

    /// <summary>How much of a text is needed to tell whether it is a label.</summary>
    public const int LongestLabel = 28;

    private const int LongestLinkLabel = 24;

    // A longer title is a headline, in which any of the words may occur.
    public const int LongestName = 32;

    private const int LongestCancellation = 18;

    // What may stand beside a word that is all a link says.
    private const int LongestBesides = 6;
    public const int MostWordsOfName = 4;

    private const int MostPersonalNames = 3;

    /// <summary>Whether a title is no more than a name: a word or three.</summary>
    public static bool IsName(ReadOnlySpan<char> title) => Spaces(title) < MostWordsOfName || Scripts.HoldsUnspaced(title);

    /// <summary>Whether a text is two or three words, each with a capital: "Ann Writer".</summary>
    public static bool IsPersonalName(ReadOnlySpan<char> text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && text[i - 1] != ' ')
            {
                if (!char.IsLower(text[i]) && text[i] is not (' ' or '.' or '-' or '’' or '\'')) return false;
                continue;
            }

            if (!char.IsUpper(text[i]) || ++words > MostPersonalNames) return false;
        }

        return words > 1;
    }

    /// <summary>How many spaces a text has: one less than it has words.</summary>
    public static int Spaces(ReadOnlySpan<char> text)
    {
#if NETSTANDARD2_0
        var count = 0;
        foreach (var c in text)
        {
            if (c == ' ') count++;
        }

        return count;
#else
        return text.Count(' ');
#endif
    }

    /// <summary>Whether a title says that somebody paid for it: "… (Sponsor)".</summary>
    public static bool IsSponsored(ReadOnlySpan<char> title) => IsMarkedAsSponsored(title) || SaidIn(title, Saying.IsAdvertised) != 0;

    /// <summary>Whether a title says so at its beginning or end.</summary>
    public static bool IsMarkedAsSponsored(ReadOnlySpan<char> title)
    {
        if (title.Length == 0) return false;
        if (title[title.Length - 1] == ')' && (title.EndsWith("(sponsor)", StringComparison.OrdinalIgnoreCase)
            || title.EndsWith("(sponsored)", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        if (title[title.Length - 1] is 'd' or 'D' && title.EndsWith("sponsored", StringComparison.OrdinalIgnoreCase)
            && title.Slice(0, title.Length - "sponsored".Length).TrimEnd() is { IsEmpty: false } before
            && Scripts.Weight(before[before.Length - 1]) == 0)
        {
            return true;
        }

        if (title[0] is 's' or 'S' or '[' && (title.StartsWith("sponsored:", StringComparison.OrdinalIgnoreCase)
            || title.StartsWith("[sponsored]", StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        return false;
    }

    /// <summary>Whether a title names a digest or one of its issues.</summary>
    public static bool NamesDigest(ReadOnlySpan<char> title) => SaidIn(title, Saying.NamesDigest) != 0;

    /// <summary>Whether a link's text, or the text in front of it, only says what the link is: "Paper", "Source", "Read more: …".</summary>
    public static bool IsLinkLabel(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOfAny(':', '：');
        var label = WithoutMarks(colon > 0 ? text.Slice(0, colon) : text);
        return label.Length <= LongestLinkLabel && LinkLabels.Contains(Folding.Hash(label));
    }

    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> label)
    {
        var (start, end) = (0, label.Length);
        while (start < end && IsMark(label[start])) start++;
        while (end > start && IsMark(label[end - 1])) end--;
        return label.Slice(start, end - start);

        static bool IsMark(char c) => Scripts.Weight(c) == 0 && Array.IndexOf(AroundLabels, c) >= 0;
    }

    /// <summary>Whether a label says that a URL follows: "Paper link", "リンク".</summary>
    public static bool NamesLink(ReadOnlySpan<char> label) => IsLinkLabel(label) || LinkNames.IsIn(label);

    /// <summary>Whether a label says that the title of a work follows: "Title", "论文标题".</summary>
    public static bool NamesTitle(ReadOnlySpan<char> label) => IsOneOf(TitleLabels, WithoutMarks(label));

    /// <summary>Whether the name of a table's column says that it holds works by their titles: "Paper", "文章".</summary>
    public static bool NamesWork(ReadOnlySpan<char> label) => IsOneOf(WorkLabels, WithoutMarks(label));

    /// <summary>Whether a text announces the address of the original edition.</summary>
    public static bool AnnouncesOriginal(ReadOnlySpan<char> text) => Originals.IsIn(text);

    /// <summary>Whether a title begins with the name of a weekday.</summary>
    public static bool BeginsWithWeekday(ReadOnlySpan<char> title)
    {
        if (title.Length == 0) return false;
        foreach (var (day, _) in Weekdays.At(title, 0))
        {
            if (title.StartsWith(day, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether a text asks the reader to subscribe, share or write.</summary>
    public static bool AsksReader(ReadOnlySpan<char> text) => SaidIn(text, Saying.Asks) != 0;

    /// <summary>What some of the words of a text say, wherever they stand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="asked">What matters.</param>
    public static Saying SaidIn(ReadOnlySpan<char> text, Saying asked)
    {
        var said = Saying.Nothing;
        for (var start = Telling.Next(text, 0); start < text.Length && said != asked; start = Telling.Next(text, start + 1))
        {
            foreach (var (word, saying) in Telling.At(text, start))
            {
                if ((saying & asked & ~said) != 0 && WordSet<Saying>.IsAt(text, start, word)
                    && ((saying & Saying.IsVerb) == 0 || MayAsk(text, start)))
                {
                    said |= saying & asked;
                }
            }
        }

        return said;
    }

    /// <summary>Whether the text of a link only leads out of a mailing list.</summary>
    public static bool EndsSubscription(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestCancellation + LongestBesides) return false;
        for (var start = Cancellations.Next(text, 0); start < text.Length; start = Cancellations.Next(text, start + 1))
        {
            foreach (var (word, _) in Cancellations.At(text, start))
            {
                if (text.Length <= word.Length + LongestBesides && WordSet<bool>.IsAt(text, start, word)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether a verb stands where a sentence asks: at its beginning, or behind "to" or "please".</summary>
    private static bool MayAsk(ReadOnlySpan<char> text, int start)
    {
        var before = text.Slice(0, start).TrimEnd();
        return before.IsEmpty || !char.IsLetterOrDigit(before[before.Length - 1]) || EndsWithWord(before, BeforeRequests);
    }

    /// <summary>Whether a text begins by greeting the reader.</summary>
    public static bool Greets(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return false;
        foreach (var (word, _) in Greetings.At(text, 0))
        {
            if (WordSet<bool>.IsAt(text, 0, word)) return true;
        }

        return false;
    }

    /// <summary>Whether a text is a list of names with commas between.</summary>
    public static bool IsEnumeration(string text)
    {
        if (text.IndexOfAny(NameSeparators) < 0) return false;
        var parts = text.Split(NameSeparators);
        return parts.Length > 3 && parts.All(part => part.Length <= LongestName && !part.Any(Scripts.EndsSentence));
    }

    /// <summary>Whether a text begins by saying that there is nothing: "No jobs this week".</summary>
    public static bool AnnouncesNothing(ReadOnlySpan<char> text)
    {
        foreach (var word in Nothings)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (Scripts.IsUnspaced(word[0]) || text.Length == word.Length || text[word.Length] is ' ' or '.'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text of a link invites the reader to follow it: "Read the paper", "Try it on …".</summary>
    public static bool IsInvitation(ReadOnlySpan<char> text) => BeginsWithWord(text, Invitations);

    /// <summary>Whether the text of a link says no more than where the link is: "here".</summary>
    public static bool IsPointer(ReadOnlySpan<char> text) => Pointers.Contains(Folding.Hash(text));

    /// <summary>Whether a text asks the reader to take part in something.</summary>
    public static bool AsksToSignUp(ReadOnlySpan<char> text) => SignUps.IsIn(text);

    /// <summary>Whether a word is written short, with a full stop that ends no sentence.</summary>
    public static bool IsWrittenShort(ReadOnlySpan<char> word) =>
        char.IsLower(word[word.Length - 1]) && Abbreviations.Contains(Folding.Hash(word));

    /// <summary>Whether a text begins with a capital and one of the words that mostly begin sentences.</summary>
    public static bool BeginsSentence(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsUpper(text[0]) && BeginsWithWord(text, SentenceStarts);

    /// <summary>Whether a text ends with the verb behind which a sentence says what something is.</summary>
    public static bool EndsWithCopula(ReadOnlySpan<char> text) => EndsWithWord(text, Copulas);

    /// <summary>Whether a text ends by saying on which site something is: "… on GitHub", "… at Hugging Face".</summary>
    public static bool EndsWithSite(ReadOnlySpan<char> text)
    {
        foreach (var site in Sites)
        {
            if (!text.EndsWith(site, StringComparison.OrdinalIgnoreCase)) continue;
            var before = text.Slice(0, text.Length - site.Length);
            if (before.EndsWith(" on ".AsSpan()) || before.EndsWith(" at ".AsSpan()) || before.EndsWith(" from ".AsSpan())) return true;
        }

        return false;
    }

    /// <summary>Whether what follows a title only says whose it is or where it stands: "by …", "via …".</summary>
    public static bool BeginsAttribution(ReadOnlySpan<char> text) => BeginsWithWord(text, Attributions);

    /// <summary>Whether the first word of a text is one of those given.</summary>
    public static bool BeginsWithWord(ReadOnlySpan<char> text, string[] words)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        foreach (var word in words)
        {
            if (word.Length == end && text.Slice(0, end).Equals(word.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (!text.EndsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase)) continue;
            if (text.Length == word.Length || text[text.Length - word.Length - 1] == ' ') return true;
        }

        return false;
    }

    /// <summary>Whether a word is one of some, case aside.</summary>
    public static bool IsOneOf(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var one in words)
        {
            if (one.Length == word.Length && word.Equals(one.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Words to look for in texts.</summary>
    public static WordSet<bool> Set(string[] words) => new(Marked(true, words));

    private static IEnumerable<(string Word, T Mark)> Marked<T>(T mark, string[] words)
    {
        foreach (var word in words) yield return (word, mark);
    }

    /// <summary>Hashes of words, without regard to case and marks.</summary>
    public static HashSet<ulong> Folded(string[] words)
    {
        var result = new HashSet<ulong>();
        foreach (var word in words) result.Add(Folding.Hash(word.AsSpan()));
        return result;
    }
}
