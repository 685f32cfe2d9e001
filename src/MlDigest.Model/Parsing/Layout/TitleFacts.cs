using MlDigest.Model.Parsing.Metadata;
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

    private readonly ItemFacts facts;
    private readonly Dictionary<ulong, int> times = [];
    private readonly ulong[] hashes;
    private readonly int[] words;
    private readonly bool[] dated;
    private readonly bool[] counted;

    public TitleFacts(ItemFacts facts)
    {
        this.facts = facts;
        var n = facts.Length;
        (hashes, words, dated, counted) = (new ulong[n], new int[n], new bool[n], new bool[n]);
        for (var i = 0; i < n; i++)
        {
            Read(i);
            if (hashes[i] != 0) times[hashes[i]] = TimesOf(i) + 1;
        }
    }

    /// <summary>A hash of the words an item begins with; 0 for none.</summary>
    public ulong HashOf(int i) => hashes[i];

    /// <summary>How many items begin with the same words; 0 for an item without.</summary>
    public int TimesOf(int i) => hashes[i] != 0 && times.TryGetValue(hashes[i], out var known) ? known : 0;

    /// <summary>What the words say, as bits of <see cref="TitleWords"/>.</summary>
    public int WordsOf(int i) => words[i];

    /// <summary>Whether an item begins with a day, a month or a year.</summary>
    public bool IsDated(int i) => dated[i];

    /// <summary>Whether a title states a number, as that of an issue.</summary>
    public bool IsNumbered(int i) => (words[i] & (1 << (int)TitleWords.StatesNumber)) != 0;

    /// <summary>Whether a title states which issue it begins.</summary>
    public bool StatesIssue(int i) => dated[i] || IsNumbered(i) || counted[i];

    private void Read(int i)
    {
        var (outline, item, form) = (facts.Outline, facts[i], facts.Forms[i]);
        if (form is ItemForm.Picture or ItemForm.Code or ItemForm.Card or ItemForm.Nested or ItemForm.TableHeader) return;
        var runs = form == ItemForm.Heading || item.Lead.Runs.IsEmpty ? item.Runs : item.Lead.Runs;
        if (runs.IsEmpty) return;
        var only = runs.Length == 1 ? outline.Runs[runs.Start] : default;
        var text = runs.Length == 1 && only is { IsBreak: false, IsFolded: true } ? only.Text.Slice(0, Math.Min(only.Length, LongestTitle)) : outline.PlainText(runs, LongestTitle).AsSpan();
        var colon = text.IndexOfAny(':', '：');
        hashes[i] = Folding.Hash(form != ItemForm.Heading && item.Lead.Runs.IsEmpty && colon is > 0 and < LongestFieldName ? text.Slice(0, colon) : text);
        if (hashes[i] == Folding.EmptyHash) hashes[i] = 0;
        var stated = HasDigit(text) ? text.ToString() : null;
        var statesPeriod = stated is not null && PeriodReader.Read(stated) is not null;
        dated[i] = stated is not null && stated.Length < LongestTitle && (statesPeriod || PeriodReader.NamesDay(stated));
        counted[i] = stated is not null && text.Length <= LongestCount && !item.Lead.Is(LeadStyle.Number) && LeadingNumber.Read(text).Length == 0;
        words[i] = WordsOf(text, stated, statesPeriod, form == ItemForm.Heading || text.Length < LongestSectionTitle);
    }

    private static int WordsOf(ReadOnlySpan<char> text, string? stated, bool statesPeriod, bool isTitle)
    {
        var marks = 0;
        Mark(Words.IsSponsored(text), TitleWords.Sponsored);
        Mark(Words.Greets(text), TitleWords.Greets);
        Mark(Words.AsksReader(text), TitleWords.AsksReader);
        if (!isTitle) return marks == 0 ? 1 : marks;
        var kind = SectionWords.KindOf(text);
        Mark(kind == SectionKind.Navigation, TitleWords.NamesNavigation);
        Mark(kind == SectionKind.Promotion, TitleWords.NamesPromotion);
        Mark(kind is { IsFurniture: false }, TitleWords.NamesSection);
        Mark(statesPeriod, TitleWords.StatesPeriod);
        Mark(stated is not null && NumberReader.Read(stated) is not null, TitleWords.StatesNumber);
        Mark(Words.NamesDigest(text), TitleWords.NamesDigest);
        return marks == 0 ? 1 : marks;

        void Mark(bool says, TitleWords word)
        {
            if (says) marks |= 1 << (int)word;
        }
    }

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c)) return true;
        }

        return false;
    }
}
