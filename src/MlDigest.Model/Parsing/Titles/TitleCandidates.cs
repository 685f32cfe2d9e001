#if !NETSTANDARD2_0
using System.Buffers;
#endif
using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Titles;

/// <summary>Enumerates the texts that can be the title of an entry.</summary>
/// <param name="outline">The document.</param>
internal sealed class TitleCandidates(DocumentOutline outline)
{
    private const int LongestRead = LetterHashes.Longest;

    // Marks that a text may lose at its end when it is cut.
    private const int MostDropped = 8;

    private const int ShortestBefore = 4;
    private const int LongestBracket = 40;
    private const int MostWordsOfDay = 4;

    private static readonly char[] Trailing = [',', '，', ' ', '\u00A0', '(', '（', '[', '【', '|', '·', ':', '：', '-', '–', '—', '→'];
    private static readonly string[] Dashes = [" - ", " – ", " — ", "——", " -- "];
    private static readonly string[] Credits = [" by ", " von ", " par ", " por ", " di ", " - via ", " – via ", " — via ", " (via "];

    // What opens and what closes, in turn.
    private const string Quotes = "“”„”«»「」『』《》\"\"";
#if !NETSTANDARD2_0
    // Most texts have none, which one look at the words tells: in ASCII, of which many characters are compared at once.
    private static readonly SearchValues<string> AnyCredit = SearchValues.Create(
        [.. Credits.Select(credit => credit.Substring(credit.LastIndexOf(' ', credit.Length - 2)))], StringComparison.Ordinal);
    private static readonly SearchValues<char> AnyQuote = SearchValues.Create(Quotes);
#endif

    private const string OpenBrackets = "(（[【";
    private const string CloseBrackets = ")）]】";

    // What a title may begin with beside letters and digits.
    private const string FirstSigns = "\"“‘「《『【[(（@#$.";

    private readonly List<TitleCandidate> found = [];

    private readonly LetterHashes letters = new();

    // Of those found, to look one up by.
    private readonly List<ulong> hashes = [];

    // What some runs are among those found, -1 where no title: one link is often the lead, the longest and the last.
    private readonly List<(Extent Runs, int Candidate)> known = [];

    // The same of texts as they were given, and of what is left of them as titles.
    private readonly List<(TextRange Text, int Candidate)> given = [];
    private readonly List<(TextRange Text, int Candidate)> read = [];

    /// <summary>The candidates of an entry, the rules' first.</summary>
    /// <param name="node">The entry.</param>
    /// <param name="line">The text of its first line.</param>
    public List<TitleCandidate> Of(LayoutNode node, out TextRange line)
    {
        found.Clear();
        hashes.Clear();
        known.Clear();
        given.Clear();
        read.Clear();
        var items = EntryHead.ItemsFrom(outline, node.Items with { Start = node.TitleItem });
        var first = outline.Items[items.Start];
        var runs = LeadingDay.Behind(outline, first) is { IsEmpty: false } behind ? behind : outline.FirstLine(first.Runs);
        line = outline.PlainRange(runs);
        letters.Read(Clip(line));
        AddText(TitleForm.Rule, RuleOf(items, node.Head), node.Head);
        AddItem(first, runs, line);
        if (items.Length > 1 && outline.Items[items.Start + 1] is { Kind: not OutlineKind.Tags } next) AddNext(next);
        for (var i = items.Start; i < items.End; i++)
        {
            if (outline.Items[i].Card is not { } card) continue;
            AddText(TitleForm.Card, Clip(new TextRange(card.Title)), default);
            break;
        }

        if (found.Count > 1) RemoveOthers(first);
        return found;
    }

    /// <summary>Removes what is rarely a title: it is one only where there are no other words.</summary>
    private void RemoveOthers(OutlineItem item)
    {
        var (kept, site, project) = (0, SiteOf(item), ProjectOf(item));
        for (var i = 0; i < found.Count; i++)
        {
            var candidate = found[i] = found[i] with { Signs = TitleSigns.Telling(found[i].Text.Span, found[i].Hash == site) };
            if (!IsTitle(candidate, site) || IsCutInPhrase(candidate, item) || IsProject(candidate)) continue;
            found[i] = found[kept];
            found[kept++] = candidate;
        }

        if (kept > 0) found.RemoveRange(kept, found.Count - kept);

        bool IsProject(in TitleCandidate candidate) => !project.IsEmpty
            && (project.Contains(candidate.Head.Start) || candidate.Text.Span.StartsWith(outline.LinkText(item.Links.Start)));
    }

    /// <summary>The number of a report that an item begins with, and its project in front; empty where it begins with none.</summary>
    private Extent ProjectOf(OutlineItem item)
    {
        if (ItemHead.NumberBehindProject(outline, item) is { IsEmpty: false } number) return new Extent(item.Lead.Runs.Start, number.End);
        return item.Lead.Is(LeadStyle.Link) && !item.Links.IsEmpty && ItemHead.IsNumberOfReport(outline.LinkText(item.Links.Start))
            ? outline.Links[item.Links.Start].Runs
            : default;
    }

    /// <summary>A hash of the letters of the site that an item names behind a dash; that of no letters where it names none.</summary>
    private ulong SiteOf(OutlineItem item)
    {
        for (var link = item.Links.Start; link < item.Links.End; link++)
        {
            if (SiteName.IsBehindDash(outline, link)) return LetterHashes.Of(outline.LinkText(link));
        }

        return LetterHashes.None;
    }

    private static bool IsTitle(in TitleCandidate candidate, ulong site) =>
        candidate.Hash != LetterHashes.None && candidate.Hash != site
            && !EndsWithUrl(candidate.Text.Span) && !Words.EndsUnfinished(candidate.Text.Span)
            && (candidate.Is(TitleForm.Rule) || !SaysWhatIsNoTitle(candidate));

    /// <summary>
    /// Whether a text is one of two parts of a phrase, which a word joins: "[微软](url) 的新模型", "[ある会社](url) の論文", "Ropes [have
    /// changed](url)". In a sentence it is what the sentence is about.
    /// </summary>
    private bool IsCutInPhrase(in TitleCandidate candidate, OutlineItem item)
    {
        if (BeginsWithJoint(candidate.Text.Span) || Words.BeginsWithPredicate(candidate.Text.Span)) return true;
        var rest = item.Runs with { Start = candidate.Head.End };
        if (!item.Runs.Contains(candidate.Head.Start) || rest.IsEmpty || outline.Runs[rest.Start].Link >= 0) return false;
        rest = outline.FirstLine(rest);
        if (rest.IsEmpty || !BeginsWithJoint(outline.Runs[rest.Start].Text.TrimStart())) return false;
        for (var i = rest.Start; i < rest.End; i++)
        {
            if (outline.Runs[i].Text.IndexOfAny('，', '、', '。') >= 0) return false;
        }

        return true;

        static bool BeginsWithJoint(ReadOnlySpan<char> text) => !text.IsEmpty && text[0] is '的' or 'の';
    }

    /// <summary>Whether a URL is the last of several words: "The title: https://…".</summary>
    private static bool EndsWithUrl(ReadOnlySpan<char> text)
    {
        var last = text.LastIndexOf(' ') + 1;
        if (text.Slice(last).LastIndexOf("://".AsSpan()) is not (>= 0 and var found)) return false;
        var scheme = last + found;
        while (scheme > 0 && Ascii.IsLetter(text[scheme - 1])) scheme--;
        return Scripts.Weight(text.Slice(0, scheme), 1) > 0;
    }

    /// <summary>Whether a text is no more than a label, an address, a day or the name of an account.</summary>
    private static bool SaysWhatIsNoTitle(in TitleCandidate candidate) =>
        candidate.Says(TitleSign.Label) || candidate.Says(TitleSign.Address) || candidate.Says(TitleSign.Date)
        || (candidate.Says(TitleSign.Handle) && candidate.Text.Span.IndexOf(' ') < 0);

    private TextRange RuleOf(Extent items, Extent head)
    {
        var title = head.IsEmpty ? default : ItemTitle.Read(outline, outline.Items[items.Start], head).Range;
        if (title.IsEmpty) title = Attribution.Read(outline, items);
        if (title.IsEmpty) title = TitleBehindIdentifier(items);
        for (var i = items.Start; title.IsEmpty && i < items.End; i++)
        {
            if (outline.Items[i].Kind == OutlineKind.Tags || SiteName.IsAll(outline, outline.Items[i])) continue;
            title = LeadingSentence.Read(outline, outline.Items[i]);
        }

        return title;
    }

    private TextRange TitleBehindIdentifier(Extent items)
    {
        foreach (var runs in IdentifierLine.All(outline, items))
        {
            var range = outline.PlainRange(runs);
            var title = range.Slice(IdentifierLine.LengthOfIdentifier(range.Span)).TrimStart(IdentifierLine.Around);
            if (!title.IsEmpty) return title.TrimEnd(Trailing);
        }

        return default;
    }

    private void AddItem(OutlineItem item, Extent first, TextRange text)
    {
        if (SiteName.IsAll(outline, item)) return;
        var line = SiteName.Without(outline, first);
        if (item.Kind == OutlineKind.Heading) line = HeadEdges.WithoutLabels(outline, line);
        var beginning = line == first ? Clip(text) : BeginningOf(line);
        known.Add((line, AddText(TitleForm.Line, beginning, line)));
        if (first.End < item.Runs.End && item.Kind != OutlineKind.TableRow) Add(TitleForm.Whole, item.Runs);
        Add(TitleForm.Lead, SiteName.Without(outline, item.Lead.Runs));
        AddLinks(item, line);
        AddUrl(line);
        AddStyled(item);
        AddLines(item, first);
        AddParts(beginning);
    }

    private void AddNext(OutlineItem item)
    {
        Add(TitleForm.NextLine, outline.FirstLine(item.Runs));
        Add(TitleForm.NextLead, item.Lead.Runs);
        if (!item.Links.IsEmpty) Add(TitleForm.NextLink, outline.Links[item.Links.Start].Runs);
    }

    private void AddLines(OutlineItem item, Extent line)
    {
        var (start, form) = (line.End + 1, item.Kind == OutlineKind.TableRow ? TitleForm.SecondCell : TitleForm.SecondLine);
        while (start < item.Runs.End)
        {
            var next = outline.FirstLine(item.Runs with { Start = start });
            Add(form, next);
            if (form is TitleForm.SecondLine or TitleForm.FourthCell) return;
            (start, form) = (next.End + 1, form + 1);
        }
    }

    private void AddLinks(OutlineItem item, Extent line)
    {
        var (count, longest, last) = (0, -1, -1);
        for (var link = item.Links.Start; link < item.Links.End; link++)
        {
            var runs = outline.Links[link].Runs;
            if (runs.IsEmpty || outline.Links[link].Form == LinkForm.Image || BareUrl.IsUrl(outline.Runs[runs.Start].Text)) continue;
            if (count == 0)
            {
                Add(TitleForm.FirstLink, runs);
                if (runs.Start > line.Start && runs.Start <= line.End) Add(TitleForm.BeforeLink, line with { End = runs.Start });
                if (runs.End < line.End) Add(TitleForm.BehindLink, line with { Start = runs.End });
            }
            else if (count == 1)
            {
                Add(TitleForm.SecondLink, runs);
            }

            if (longest < 0 || outline.LinkText(link).Length > outline.LinkText(longest).Length) longest = link;
            (last, count) = (link, count + 1);
        }

        if (longest >= 0) Add(TitleForm.LongestLink, outline.Links[longest].Runs);
        if (last >= 0) Add(TitleForm.LastLink, outline.Links[last].Runs);
    }

    private void AddUrl(Extent line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (outline.Runs[i].Link < 0 || !BareUrl.IsUrl(outline.Runs[i].Text)) continue;
            Add(TitleForm.BeforeUrl, line with { End = i });
            Add(TitleForm.BehindUrl, line with { Start = i + 1 });
            return;
        }
    }

    private void AddStyled(OutlineItem item)
    {
        AddStretch(TitleForm.Bold, item.Runs, RunStyle.Bold);
        AddStretch(TitleForm.Italic, item.Runs, RunStyle.Italic);
        AddStretch(TitleForm.Code, item.Runs, RunStyle.Code);
    }

    private void AddStretch(TitleForm form, Extent runs, RunStyle style)
    {
        var start = runs.Start;
        while (start < runs.End && !Has(start)) start++;
        var end = start;
        while (end < runs.End && (Has(end) || IsBetween(end))) end++;
        Add(form, new Extent(start, end));

        bool Has(int run) => (outline.Runs[run].Style & style) != 0;

        bool IsBetween(int run) => outline.Runs[run] is { IsBreak: false, IsBlank: true } && run + 1 < runs.End && Has(run + 1);
    }

    private void AddParts(TextRange range)
    {
        var text = range.Span;
        if (Scripts.EndOfSentence(text, 1) is > 0 and var end) AddText(TitleForm.Sentence, range.Slice(0, end + 1), default);
        var colon = ColonIn(text);
        if (colon > 0)
        {
            AddText(TitleForm.BeforeColon, range.Slice(0, colon), default);
            AddText(TitleForm.BehindColon, range.Slice(colon + 1), default);
        }

        var hasDash = text.IndexOfAny('-', '–', '—') >= 0;
        foreach (var dash in Dashes)
        {
            if (!hasDash || text.IndexOf(dash.AsSpan()) is not (> 0 and var at)) continue;
            AddText(TitleForm.BeforeDash, range.Slice(0, at), default);
            AddText(TitleForm.BehindDash, range.Slice(at + dash.Length), default);
            break;
        }

        AddBehindFront(range);
        if (text.IndexOf(" | ".AsSpan()) is > 0 and var bar) AddText(TitleForm.BeforeBar, range.Slice(0, bar), default);
        var open = text.IndexOfAny(OpenBrackets.AsSpan());
        if (open >= ShortestBefore) AddText(TitleForm.BeforeBracket, range.Slice(0, open), default);
        if (open == 0 && text.IndexOfAny(CloseBrackets.AsSpan()) is > 0 and < LongestBracket and var close)
        {
            AddText(TitleForm.BehindBracket, range.Slice(close + 1), default);
        }

        if (AddBeforeCredits(range) && colon > 0) AddBeforeCredits(range.Slice(colon + 1));
        AddQuoted(range);
    }

    /// <summary>Adds what stands in front of credits; gives whether there may be any.</summary>
    private bool AddBeforeCredits(TextRange range)
    {
        var text = range.Span;
#if !NETSTANDARD2_0
        if (text.IndexOfAny(AnyCredit) < 0) return false;
#endif
        foreach (var credit in Credits)
        {
            if (text.IndexOf(credit.AsSpan()) is >= ShortestBefore and var by) AddText(TitleForm.BeforeCredit, range.Slice(0, by), default);
        }

        return true;
    }

    private void AddQuoted(TextRange range)
    {
        var text = range.Span;
#if !NETSTANDARD2_0
        if (text.IndexOfAny(AnyQuote) < 0) return;
#endif
        for (var i = 0; i < Quotes.Length; i += 2)
        {
            if (text.IndexOf(Quotes[i]) is not (>= 0 and var from)) continue;
            if (text.Slice(from + 1).IndexOf(Quotes[i + 1]) is not (> ShortestBefore and var length)) continue;
            AddText(TitleForm.Quoted, range.Slice(from + 1, length), default);
            break;
        }
    }

    /// <summary>What stands behind a day, "12 May The title", or behind a picture or other signs.</summary>
    private void AddBehindFront(TextRange range)
    {
        var text = range.Span;
        var words = 0;
        var (date, hasDigit) = (0, false);
        for (var i = 1; i < text.Length && i <= ItemHead.LongestSubject && words < MostWordsOfDay; i++)
        {
            hasDigit |= char.IsDigit(text[i - 1]);
            if (text[i] is not (' ' or ':' or ',' or '|' or '-' or '–' or '）' or ')')) continue;
            words++;
            if (!hasDigit || !ItemHead.IsDate(text.Slice(0, i))) continue;
            date = i + 1;
            if (PeriodReader.NamesDay(text.Slice(0, i).ToString())) break;
        }

        if (date > 0) AddText(TitleForm.BehindDate, range.Slice(date), default);
        var start = 0;
        while (start < text.Length && !char.IsLetterOrDigit(text[start]) && FirstSigns.IndexOf(text[start]) < 0) start++;
        if (start > 0) AddText(TitleForm.BehindTag, range.Slice(start), default);
    }

    private static int ColonIn(ReadOnlySpan<char> text)
    {
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text.Slice(i).IndexOfAny(':', '：') is not (>= 0 and var colon)) return -1;
            i += colon;
            if (i + 1 == text.Length) return -1;
            if (text[i] == '：' || (text[i] == ':' && (text[i + 1] == ' ' || Scripts.IsUnspaced(text[i + 1])))) return i;
        }

        return -1;
    }

    private void Add(TitleForm form, Extent runs)
    {
        if (runs.IsEmpty) return;
        foreach (var (added, candidate) in known)
        {
            if (added != runs) continue;
            if (candidate >= 0) found[candidate] = found[candidate].As(form);
            return;
        }

        known.Add((runs, AddText(form, BeginningOf(runs), runs)));
    }

    /// <summary>As much of the text of some runs as is read: an item may be as long as a document, and be cut in many ways.</summary>
    private TextRange BeginningOf(Extent runs) =>
        Clip(runs.Length == 1 ? outline.PlainRange(runs) : new TextRange(outline.PlainText(runs, LongestRead + MostDropped)));

    private static TextRange Clip(TextRange text)
    {
        if (text.Span.Length <= LongestRead) return text;
        return text.Slice(0, char.IsHighSurrogate(text.Span[LongestRead - 1]) ? LongestRead - 1 : LongestRead);
    }

    /// <summary>Adds a text, or its form to one of the same letters; which of those found it is, -1 where it has no letters.</summary>
    private int AddText(TitleForm form, TextRange text, Extent head)
    {
        if (text.IsEmpty) return -1;
        if (form == TitleForm.Rule) return AddRead(form, text, head);
        if (IsIn(given, text, out var known))
        {
            if (known >= 0) AddForm(known, form, found[known].Text, head);
            return known;
        }

        var candidate = AddRead(form, TitleText.Read(outline, ItemTitle.WithoutLabel(text)).Range.TrimEnd(Trailing), head);
        given.Add((text, candidate));
        return candidate;
    }

    private int AddRead(TitleForm form, TextRange text, Extent head)
    {
        if (IsIn(read, text, out var known))
        {
            AddForm(known, form, text, head);
            return known;
        }

        // Pictures make no other title.
        var hash = letters.Of(text);
        if (hash == LetterHashes.None && form != TitleForm.Rule) return -1;
        var index = hashes.IndexOf(hash);
        if (index < 0)
        {
            index = found.Count;
            found.Add(new TitleCandidate(text, head, 1L << (int)form, hash));
            hashes.Add(hash);
        }
        else
        {
            AddForm(index, form, text, head);
        }

        if (hash != LetterHashes.None) read.Add((text, index));
        return index;
    }

    private void AddForm(int index, TitleForm form, TextRange text, Extent head)
    {
        var same = found[index].As(form);
        if (!same.Is(TitleForm.Rule))
        {
            if (text.Span.Length < same.Text.Span.Length) same = same with { Text = text };
            if (same.Head.IsEmpty) same = same with { Head = head };
        }

        found[index] = same;
    }

    private static bool IsIn(List<(TextRange Text, int Candidate)> texts, TextRange text, out int candidate)
    {
        foreach (var (known, index) in texts)
        {
            if (!known.IsSamePlace(text)) continue;
            candidate = index;
            return true;
        }

        candidate = -1;
        return false;
    }
}
