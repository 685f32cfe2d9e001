namespace MlDigest.Model.Parsing;

/// <summary>What the words of <see cref="WordTable"/> say of a text.</summary>
internal static class Words
{
    private static readonly HashSet<ulong> LinkLabels = Folded(WordTable.Of(WordHint.Link, WordStrength.Alone));

    private static readonly WordSet<Saying> Telling = new(
    [
        .. Marked(Saying.NamesDigest, WordTable.Of(WordHint.Digest, WordStrength.Anywhere)),
        .. Marked(Saying.Asks | Saying.IsVerb, WordTable.Of(WordHint.Request, WordStrength.Verb)),
        .. Marked(Saying.Asks, WordTable.Of(WordHint.Request, WordStrength.Anywhere)),
        .. Marked(Saying.IsAdvertised, WordTable.Of(WordHint.Advertisement, WordStrength.Anywhere)),
    ]);

    private static readonly WordSet<bool> Greetings = Set(WordTable.Of(WordHint.Greeting, WordStrength.Beginning));
    private static readonly WordSet<bool> Advertisements = Set(WordTable.Of(WordHint.Advertisement, WordStrength.Beginning));
    private static readonly WordSet<bool> Cancellations = Set(WordTable.Of(WordHint.Cancellation, WordStrength.Alone));

    // In front of what the reader is asked for: "click here to subscribe", "please share".
    private static readonly string[] BeforeRequests = WordTable.Of(WordHint.RequestFollows, WordStrength.End);

    private static readonly string[] WeekdayNames = WordTable.Of(WordHint.Weekday, WordStrength.Beginning);
    private static readonly WordSet<bool> Weekdays = Set(WeekdayNames);
    private static readonly string[] Nothings = WordTable.Of(WordHint.Nothing, WordStrength.Beginning);
    private static readonly HashSet<ulong> Attributions = Folded(WordTable.Of(WordHint.Attribution, WordStrength.Beginning));
    private static readonly string[] TitleLabels = WordTable.Of(WordHint.Title, WordStrength.Alone);
    private static readonly string[] WorkLabels = WordTable.Of(WordHint.Work, WordStrength.Alone);
    private static readonly WordSet<bool> LinkNames = Set(WordTable.Of(WordHint.Address, WordStrength.Anywhere));
    private static readonly HashSet<ulong> Invitations = Folded(WordTable.Of(WordHint.Invitation, WordStrength.Beginning));
    private static readonly HashSet<ulong> Pointers = Folded(WordTable.Of(WordHint.Pointer, WordStrength.Alone));
    private static readonly WordSet<bool> SignUps = Set(WordTable.Of(WordHint.SignUp, WordStrength.Anywhere));
    private static readonly string[] Sites = WordTable.Of(WordHint.Site, WordStrength.End);
    private static readonly HashSet<ulong> Abbreviations = Folded(WordTable.Of(WordHint.Abbreviation, WordStrength.Alone));
    private static readonly HashSet<ulong> SentenceStarts = Folded(WordTable.Of(WordHint.Sentence, WordStrength.Beginning));
    private static readonly HashSet<ulong> Predicates = Folded(WordTable.Of(WordHint.Predicate, WordStrength.Beginning));
    private static readonly string[] Copulas = WordTable.Of(WordHint.Copula, WordStrength.End);
    private static readonly string[] DateJoints = WordTable.Of(WordHint.DateFollows, WordStrength.End);
    private static readonly string[] Unfinished = WordTable.Of(WordHint.Unfinished, WordStrength.End);

    // The last words of these.
    private static readonly HashSet<ulong> UnfinishedEnds =
        Folded([.. Unfinished.Select(words => words.Substring(words.LastIndexOf(' ') + 1))]);

    private static readonly WordSet<bool> Originals = Set(WordTable.Of(WordHint.Original, WordStrength.Anywhere));

    private static readonly HashSet<ulong> CountedNames = Folded(WordTable.Of(WordHint.Counted, WordStrength.Alone));

    private static readonly char[] NameSeparators = [',', '、', '，'];

    private static readonly char[] AroundLabels = [.. " \u00A0[](){}*\".-–—>|【】（）→👉🔗📄"];

    /// <summary>How much of a text is needed to tell whether it is a label.</summary>
    public const int LongestLabel = 28;

    private const int LongestLinkLabel = 24;
    private const int ShortestWeekday = 2;

    // The last word of those that no title ends with.
    private const int LongestUnfinished = 5;

    private const int LongestFirstWord = 12;

    /// <summary>A longer title is a headline, in which any of the words may occur.</summary>
    public const int LongestName = 32;

    private const int LongestCancellation = 18;

    // What may stand beside a word that is all a link says.
    private const int LongestBesides = 6;

    public const int MostWordsOfName = 4;

    private const int MostPersonalNames = 3;

    /// <summary>Whether a title is no more than a name: a word or three.</summary>
    public static bool IsName(ReadOnlySpan<char> title) => Spaces(title) < MostWordsOfName || Scripts.HoldsUnspaced(title);

    /// <summary>Whether a text is two or three words, each with a capital: "Ann Writer", "Bo-Lin Painter".</summary>
    /// <param name="text">The text.</param>
    /// <param name="fewest">The fewest words: 1 where a last name may stand alone.</param>
    public static bool IsPersonalName(ReadOnlySpan<char> text, int fewest = 2)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && text[i - 1] != ' ')
            {
                var isPart = char.IsLower(text[i]) || (text[i - 1] == '-' && char.IsUpper(text[i]));
                if (!isPart && text[i] is not (' ' or '.' or '-' or '’' or '\'')) return false;
                continue;
            }

            if (!char.IsUpper(text[i]) || ++words > MostPersonalNames) return false;
        }

        return words >= fewest;
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
        // Most texts are longer than any label.
        if (text.Length > LongestLinkLabel && !IsMark(text[0]) && !IsMark(text[LongestLinkLabel])
            && text.Slice(0, LongestLinkLabel + 1).IndexOfAny(':', '：') < 0)
        {
            return false;
        }

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
    }

    private static bool IsMark(char c) => Scripts.Weight(c) == 0 && Array.IndexOf(AroundLabels, c) >= 0;

    /// <summary>Whether a text begins with the words by which a link's text says what the link is: "Read more on".</summary>
    public static bool BeginsWithLinkLabel(ReadOnlySpan<char> text)
    {
        for (var end = 0; end < text.Length; end++)
        {
            if (text[end] == ' ' && IsLinkLabel(text.Slice(0, end))) return true;
        }

        return false;
    }

    /// <summary>Whether a label says that a URL follows: "Paper link", "リンク".</summary>
    public static bool NamesLink(ReadOnlySpan<char> label) => IsLinkLabel(label) || LinkNames.IsIn(label);

    /// <summary>Whether a label says that the title of a work follows: "Title", "论文标题".</summary>
    public static bool NamesTitle(ReadOnlySpan<char> label) => Folding.IsOneOf(TitleLabels, WithoutMarks(label));

    /// <summary>Whether the name of a table's column says that it holds works by their titles: "Paper", "文章".</summary>
    public static bool NamesWork(ReadOnlySpan<char> label) => Folding.IsOneOf(WorkLabels, WithoutMarks(label));

    /// <summary>Whether a word says what a number behind it counts: "Paper", "论文".</summary>
    public static bool NamesCounted(ReadOnlySpan<char> word) => CountedNames.Contains(Folding.Hash(word));

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

    /// <summary>Whether a word is the name of a weekday or the beginning of one: "Tue", "Di".</summary>
    public static bool IsWeekday(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestWeekday) return false;
        foreach (var name in WeekdayNames)
        {
            if (name.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
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
    public static bool Greets(ReadOnlySpan<char> text) => BeginsWith(text, Greetings);

    /// <summary>Whether a title begins by saying that somebody pays for what is below it: "Together with Acme".</summary>
    public static bool BeginsAdvertisement(ReadOnlySpan<char> title)
    {
        var start = 0;
        while (start < title.Length && !char.IsLetter(title[start])) start++;
        return BeginsWith(title.Slice(start), Advertisements);
    }

    private static bool BeginsWith(ReadOnlySpan<char> text, WordSet<bool> words)
    {
        if (text.Length == 0) return false;
        foreach (var (word, _) in words.At(text, 0))
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

    /// <summary>Whether a text is only what a sentence says of something: "has been fixed".</summary>
    public static bool BeginsWithPredicate(ReadOnlySpan<char> text) =>
        text.Length > 0 && char.IsLower(text[0]) && BeginsWithWord(text, Predicates);

    /// <summary>Whether a text ends with a word that joins it to a date: "Letter of".</summary>
    public static bool EndsBeforeDate(ReadOnlySpan<char> text) => EndsWithWord(text, DateJoints);

    /// <summary>Whether a text ends with a word that what it belongs to has to follow: "The", "a tool for the".</summary>
    public static bool EndsUnfinished(ReadOnlySpan<char> text)
    {
        var last = text.Slice(text.LastIndexOf(' ') + 1);
        return last.Length <= LongestUnfinished && UnfinishedEnds.Contains(Folding.Hash(last)) && EndsWithWord(text, Unfinished);
    }

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

    /// <summary>Whether the first word of a text is one of those given, none of which is long.</summary>
    public static bool BeginsWithWord(ReadOnlySpan<char> text, HashSet<ulong> words)
    {
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            if (++end > LongestFirstWord) return false;
        }

        return words.Contains(Folding.Hash(text.Slice(0, end)));
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
