using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Inlines;
using MlDigest.Model.Parsing.Markdown;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>The second stage's result: the document as a flat list of items, with their texts, links and images.</summary>
internal sealed class DocumentOutline
{
    // The lists of a long document are large objects; a thread keeps those of its last one for the next.
    [ThreadStatic]
    private static DocumentOutline? spare;

    // Above this many elements in all the lists are let go, so that one huge document does not hold its memory for ever.
    private const int MostSpare = 1 << 19;
    private const int MostSpareItems = 1 << 14;

    // A text of this length is long, however much longer it is.
    private const int LongestTextLength = 450;

    // Enough of a text for a number in front of it.
    private const int LongestNumber = 16;

    private readonly PlainTextBuilder builder = new();

    private bool? countsByParts;
    private bool? countsPlainly;

    // A link's text is asked for by those who judge it and by those who write it down.
    private readonly List<TextRange> linkTexts = [];

    private readonly Stack<OutlineItem> spareItems = [];

    /// <summary>Kept here for the next document too.</summary>
    public InlineScanner Scanner { get; } = new();

    /// <summary>What can end the stages that ask for the texts of the outline.</summary>
    public ParseGate Gate { get; private set; } = ParseGate.Open;

    /// <summary>The text all offsets count in.</summary>
    public string Text { get; private set; } = "";

    public List<OutlineItem> Items { get; } = [];

    public List<InlineRun> Runs { get; } = [];

    public List<OutlineLink> Links { get; } = [];

    public List<DigestImage> Images { get; } = [];

    public FrontMatter? FrontMatter { get; set; }

    /// <summary>
    /// Whether numbers of several parts count titles, as in "4.1 One", "4.2 Two": in order somewhere. Elsewhere they are versions and
    /// quantities, parts of titles.
    /// </summary>
    public bool CountsByParts => countsByParts ??= FindCountByParts();

    /// <summary>Whether bare numbers count headings, as in "1 One", "2 Two": in order somewhere. Elsewhere they are quantities.</summary>
    public bool CountsPlainly => countsPlainly ??= FindPlainCount();

    /// <summary>An empty outline for a text.</summary>
    public static DocumentOutline Rent(string text, ParseGate gate)
    {
        var outline = spare ?? new DocumentOutline();
        spare = null;
        (outline.Text, outline.Gate, outline.Scanner.Gate) = (text, gate, gate);

        // Most blocks are an item with a run of text; lists that grow leave their smaller selves behind.
        outline.Items.Capacity = Math.Max(outline.Items.Capacity, gate.Blocks);
        outline.Runs.Capacity = Math.Max(outline.Runs.Capacity, gate.Blocks);
        return outline;
    }

    /// <summary>Gives the outline back; nobody may use it any more.</summary>
    public void Return()
    {
        if (Runs.Capacity + Items.Capacity + Links.Capacity + linkTexts.Capacity + Images.Capacity + builder.Capacity > MostSpare) return;
        (Text, Gate) = ("", ParseGate.Open);
        FrontMatter = null;
        countsByParts = null;
        countsPlainly = null;
        foreach (var item in Items)
        {
            if (spareItems.Count == MostSpareItems) break;
            item.Reset();
            spareItems.Push(item);
        }

        Items.Clear();
        Runs.Clear();
        Links.Clear();
        Images.Clear();
        linkTexts.Clear();
        spare = this;
    }

    /// <summary>A new item of the outline, not yet in its place.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="start">The offset of the first line's first character.</param>
    public OutlineItem NewItem(OutlineKind kind, int start)
    {
        var item = spareItems.Count > 0 ? spareItems.Pop() : new OutlineItem(this);
        (item.Kind, item.Start) = (kind, start);
        return item;
    }

    /// <summary>The runs of some items; none for no items.</summary>
    public Extent RunsOf(Extent items) =>
        items.IsEmpty ? default : new Extent(Items[items.Start].Runs.Start, Items[items.End - 1].Runs.End);

    /// <summary>The first of some runs, up to the first line end.</summary>
    public Extent FirstLine(Extent runs)
    {
        var end = runs.Start;
        while (end < runs.End && !Runs[end].IsBreak) end++;
        return runs with { End = end };
    }

    /// <summary>The visible text of an item.</summary>
    public string PlainText(OutlineItem item) => PlainText(item.Runs);

    /// <summary>The visible text of a link.</summary>
    public ReadOnlySpan<char> LinkText(int link) => LinkRange(link).Span;

    /// <summary>The visible text of a link, without a string where it reads as it stands.</summary>
    public TextRange LinkRange(int link)
    {
        while (linkTexts.Count <= link) linkTexts.Add(default);
        if (linkTexts[link] is { IsNull: false } known) return known;
        return linkTexts[link] = PlainRange(Links[link].Runs);
    }

    /// <summary>The visible text of a link as the one string that all share who need it.</summary>
    public string LinkString(int link)
    {
        var text = LinkRange(link).Text!;
        linkTexts[link] = new TextRange(text);
        return text;
    }

    /// <summary>
    /// The visible text of some runs, as <see cref="PlainText(Extent, int)"/>, without a string where it reads as it stands.
    /// </summary>
    public TextRange PlainRange(Extent runs) =>
        runs.Length == 1 && RunAt(runs.Start) is { IsBreak: false, IsFolded: true } only
            ? new TextRange(only.Source, only.Start, only.Length)
            : new TextRange(PlainText(runs));

    /// <summary>A run that knows whether it is folded.</summary>
    public InlineRun RunAt(int index)
    {
        var run = Runs[index];
        if (run.Folded == Answer.Unknown) Runs[index] = run = run with { Folded = run.IsFolded ? Answer.Yes : Answer.No };
        return run;
    }

    /// <summary>The visible text of some runs: one line, white space folded.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="limit">How many characters are wanted at least, where the text has as many.</param>
    public string PlainText(Extent runs, int limit = int.MaxValue)
    {
        Gate.Check();
        if (runs.Length == 1 && RunAt(runs.Start) is { IsBreak: false } only)
        {
            // No character is cut in two: a high surrogate would stand last.
            if (only.Length > limit)
            {
                var length = char.IsHighSurrogate(only.Source[only.Start + limit - 1]) ? limit + 1 : limit;
                only = only.Over(only.Start, length);
            }

            if (only.IsFolded) return only.Source.Substring(only.Start, only.Length);
        }

        return builder.Clear().Append(this, runs, limit).ToString();
    }

    /// <summary>The hash of the folded text of some runs.</summary>
    public ulong FoldedHash(Extent runs)
    {
        var hash = Folding.EmptyHash;
        for (var i = runs.Start; i < runs.End; i++) hash = Folding.Hash(Runs[i].Text, hash);
        return hash;
    }

    /// <summary>
    /// The letters and digits of some runs outside links, up to about a limit; a Chinese or Japanese character counts for two.
    /// </summary>
    public int TextLength(Extent runs, int limit = LongestTextLength)
    {
        Gate.Check();
        var length = 0;
        for (var i = runs.Start; i < runs.End && length < limit; i++)
        {
            var run = Runs[i];
            if (run.Link < 0) length += Scripts.Weight(run.Text, limit - length);
        }

        return length;
    }

    private bool FindCountByParts()
    {
        var last = 0;
        foreach (var item in Items)
        {
            if ((item.Kind != OutlineKind.Heading && !item.Lead.Is(LeadStyle.Bold))
                || LeadingNumber.Read(PlainText(item.Runs, LongestNumber).AsSpan()) is not { Parts: > 1, Value: var value })
            {
                continue;
            }

            if (value == last + 1 && last > 0) return true;
            last = value;
        }

        return false;
    }

    private bool FindPlainCount()
    {
        var last = 0;
        foreach (var item in Items)
        {
            if (item.Kind != OutlineKind.Heading
                || LeadingNumber.ReadPlain(PlainText(item.Runs, LongestNumber).AsSpan()) is not { Length: > 0, Value: var value })
            {
                continue;
            }

            if (value == last + 1 && last > 0) return true;
            last = value;
        }

        return false;
    }
}
