using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>What the titles of a document's items say, read once: of headings, and of what else begins with words.</summary>
internal sealed class TitleFacts
{
    /// <summary>The most characters of a title that are read.</summary>
    public const int LongestTitle = 120;

    private const int LongestCount = 24;
    private const int LongestFieldName = 40;
    private const int LongestSectionTitle = 60;
    private const int UsualTitles = 256;
    private const int MostFields = 12;

    private readonly ItemFacts facts;
    private readonly int[] firsts;
    private readonly byte[] times;
    private readonly ushort[] words;
    private readonly bool[] dated;
    private readonly bool[] counted;
    private readonly bool[] years;
    private readonly bool[] recurring;
    private readonly uint[] names;
    private readonly TitleShape[] shapes;
    private readonly byte[] echoes;
    private readonly List<TitleToken> tokens = [];

    public TitleFacts(ItemFacts facts)
    {
        this.facts = facts;
        var n = facts.Length;
        (words, dated, counted, years, recurring) = (new ushort[n], new bool[n], new bool[n], new bool[n], new bool[n]);
        (firsts, times, names) = (new int[n], new byte[n], new uint[n]);
        (shapes, echoes) = (new TitleShape[n], new byte[n]);
        var (known, fields) = (new Dictionary<ulong, int>(Math.Min(n, UsualTitles)), 0);
        for (var i = 0; i < n; i++)
        {
            firsts[i] = -1;
            if (Read(i) is not { } hash) continue;
            if (!known.TryGetValue(hash, out firsts[i])) known.Add(hash, firsts[i] = i);
            if (times[firsts[i]] < byte.MaxValue) times[firsts[i]]++;
            if (firsts[i] < i && !shapes[i].IsLong && facts.Forms[firsts[i]] == facts.Forms[i])
            {
                if (!recurring[firsts[i]]) fields++;
                recurring[firsts[i]] = recurring[i] = true;
            }
        }

        // So many are titles that a summary and the details below it have both.
        if (fields > MostFields) Array.Clear(recurring, 0, n);
        DateMonths();
    }

    /// <summary>How many items begin with the same words, up to 255; 0 for an item without.</summary>
    public int TimesOf(int i) => firsts[i] < 0 ? 0 : times[firsts[i]];

    /// <summary>The first item that begins with the same words; -1 for an item without.</summary>
    public int FirstOf(int i) => firsts[i];

    /// <summary>Whether another item of the same form begins with the same few words, as labels of fields do.</summary>
    public bool IsRecurring(int i) => recurring[i];

    /// <summary>What the words say, as bits of <see cref="TitleWords"/>.</summary>
    public int WordsOf(int i) => words[i];

    /// <summary>Whether the words say something.</summary>
    public bool Says(int i, TitleWords word) => (words[i] & (1 << (int)word)) != 0;

    /// <summary>Whether the item is only a link by which the reader is asked for something.</summary>
    public bool IsRequest(int i)
    {
        var (outline, item) = (facts.Outline, facts[i]);

        // Of a link that is the title it is known what its words say.
        return words[i] != 0 && item.IsLinkLine && outline.Links[item.Links.Start].Runs == item.Lead.Runs
            ? Says(i, TitleWords.AsksReader)
            : ItemTraits.IsRequest(outline, item);
    }

    /// <summary>How the title is written.</summary>
    public TitleShape ShapeOf(int i) => shapes[i];

    /// <summary>
    /// How much of the title of a heading or a bold line the addresses below it repeat, as <see cref="AddressEcho"/> says.
    /// </summary>
    public int EchoOf(int i) => echoes[i];

    /// <summary>Whether an item begins with a day, a month or a year.</summary>
    public bool IsDated(int i) => dated[i];

    /// <summary>Whether a title states a number, as that of an issue.</summary>
    public bool IsNumbered(int i) => Says(i, TitleWords.StatesNumber);

    /// <summary>Whether a title is no more than a year: that of many issues.</summary>
    public bool IsYear(int i) => years[i];

    /// <summary>Whether a title states which issue it begins, or which year's issues.</summary>
    public bool StatesIssue(int i) => dated[i] || IsNumbered(i) || counted[i];

    /// <summary>
    /// A hash of the letters in front of the date or number that a title states, weekdays aside: those of the issues of a compilation are
    /// the same, "Issue 1" and "Issue 2".
    /// </summary>
    public uint NameOf(int i) => names[i];

    /// <summary>Reads what an item begins with: gives a hash of the words, null where there are none.</summary>
    private ulong? Read(int i)
    {
        var (outline, item, form) = (facts.Outline, facts[i], facts.Forms[i]);
        if (form is ItemForm.Picture or ItemForm.Code or ItemForm.Card or ItemForm.Nested or ItemForm.TableHeader) return null;
        var runs = form == ItemForm.Heading || item.Lead.Runs.IsEmpty ? item.Runs : item.Lead.Runs;
        if (runs.IsEmpty) return null;
        var only = runs.Length == 1 ? outline.RunAt(runs.Start) : default;
        var text = runs.Length == 1 && only is { IsBreak: false, IsFolded: true }
            ? only.Text.Slice(0, Math.Min(only.Length, LongestTitle))
            : outline.PlainText(runs, LongestTitle).AsSpan();
        var colon = text.IndexOfAny(':', '：');
        var hash = Folding.Hash(
            form != ItemForm.Heading && item.Lead.Runs.IsEmpty && colon is > 0 and < LongestFieldName ? text.Slice(0, colon) : text);
        shapes[i] = TitleShape.Of(text);
        if (form is ItemForm.Heading or ItemForm.BoldLine) echoes[i] = (byte)AddressEcho.Of(facts, i, text);
        var isTitle = form == ItemForm.Heading || text.Length < LongestSectionTitle;
        words[i] = (ushort)WordsOf(text, isTitle);
        // A longer text may be cut anywhere, also in a date.
        var digit = isTitle || text.Length < LongestTitle ? Scripts.FirstDigit(text) : text.Length;
        if (digit < text.Length) ReadNumbers(i, text.ToString(), digit, isTitle);
        if (words[i] == 0) words[i] = 1 << (int)TitleWords.Nothing;
        return hash is 0 or Folding.EmptyHash ? null : hash;
    }

    private void ReadNumbers(int i, string text, int digit, bool isTitle)
    {
        TitleToken.Tokenize(text, tokens);
        var period = PeriodReader.Find(text, tokens);
        var statesPeriod = period is not null;
        dated[i] = text.Length < LongestTitle && (statesPeriod || PeriodReader.NamesDay(text, tokens));
        var front = text.AsSpan(0, dated[i] && !statesPeriod ? 0 : Math.Min(period?.Place.Start ?? text.Length, digit));
        if (front.IndexOf('第') is >= 0 and var count && count + 1 < front.Length && LeadingNumber.IsChineseDigit(front[count + 1]))
        {
            front = front.Slice(0, count);
        }

        names[i] = Words.BeginsWithWeekday(front) ? 0 : (uint)LetterHashes.Of(front);
        counted[i] = text.Length <= LongestCount && !facts[i].Lead.Is(LeadStyle.Number) && LeadingNumber.Read(text.AsSpan()).Length == 0;
        years[i] = PeriodReader.IsYear(text, period?.Period);
        if (isTitle && statesPeriod) words[i] |= 1 << (int)TitleWords.StatesPeriod;
        if (isTitle && NumberReader.Find(text, tokens) is not null) words[i] |= 1 << (int)TitleWords.StatesNumber;
    }

    /// <summary>Headings that are months below one that is a year state the periods of issues, and the year states none.</summary>
    private void DateMonths()
    {
        var year = -1;
        for (var i = facts.FirstHeading; i < facts.Length; i = facts.NextHeading[i])
        {
            if (year < 0 || facts.Levels[i] <= facts.Levels[year])
            {
                year = years[i] ? i : -1;
            }
            else if (PeriodReader.FindMonth(facts.Outline.PlainRange(facts[i].Runs).Span) is not null)
            {
                (dated[i], dated[year], counted[year]) = (true, false, false);
                words[i] = 1 << (int)TitleWords.StatesPeriod;
                words[year] = 1 << (int)TitleWords.Nothing;
            }
        }
    }

    private static int WordsOf(ReadOnlySpan<char> text, bool isTitle)
    {
        var marks = 0;
        var said = Words.SaidIn(text, isTitle ? Saying.Asks | Saying.IsAdvertised | Saying.NamesDigest : Saying.Asks | Saying.IsAdvertised);
        Mark((said & Saying.IsAdvertised) != 0 || Words.IsMarkedAsSponsored(text), TitleWords.Sponsored);
        Mark(Words.Greets(text), TitleWords.Greets);
        Mark((said & Saying.Asks) != 0, TitleWords.AsksReader);
        if (!isTitle) return marks;
        var kind = SectionWords.KindOf(text);
        Mark(kind == SectionKind.Navigation, TitleWords.NamesNavigation);
        Mark(kind == SectionKind.Promotion, TitleWords.NamesPromotion);
        Mark(kind is { IsFurniture: false }, TitleWords.NamesSection);
        Mark((said & Saying.NamesDigest) != 0, TitleWords.NamesDigest);
        return marks;

        void Mark(bool says, TitleWords word)
        {
            if (says) marks |= 1 << (int)word;
        }
    }
}
