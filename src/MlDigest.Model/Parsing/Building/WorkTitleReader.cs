using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>
/// Finds the title of the work that an entry is about, where the editor writes it beside the work's URL: in front of it, on the line or
/// the paragraph above, or cut in two around it by a translation.
/// </summary>
internal sealed class WorkTitleReader(DocumentOutline outline)
{
    private const int LongestTitle = 250;
    private const int LongestRest = 60;

    private const int MostLetters = 2;
    private const int LongestLabel = 20;

    // Letters around a link that only say to read it.
    private const int LongestReference = 16;

    // A picture or sign in front of a link, and the space between.
    private const int RunsOfSign = 2;

    // A label in bold in front of a text, and the space between.
    private const int RunsOfLabel = 3;

    private static readonly string[] OriginalLabels = WordTable.Of(WordHint.OriginalTitle, WordStrength.Alone);

    private static readonly char[] Opening = ['(', '（', '[', '【'];
    private static readonly char[] Closing = [')', '）', ']', '】'];

    /// <summary>The title of the work that a link leads to; null when the entry does not give it.</summary>
    /// <param name="items">The entry's items.</param>
    /// <param name="link">A link that is a card or shows its URL.</param>
    public string? Read(Extent items, int link)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            if (!item.Links.Contains(link)) continue;
            if (item.Card is { } card) return card.Title;
            if (item.Kind is OutlineKind.Heading or OutlineKind.Code or OutlineKind.Tags) return null;
            if (IsLabelled(new Extent(item.Runs.Start, outline.Links[link].Runs.Start))) return Stated(items);
            var before = Title(new Extent(item.Runs.Start, outline.Links[link].Runs.Start));
            if (before.Length == 0)
            {
                // The title may be a paragraph of its own, all in italics.
                return i > items.Start + 1 && outline.Items[i - 1] is { Kind: OutlineKind.Paragraph, Lead: { Alone: true } lead }
                    && lead.Is(LeadStyle.Italic)
                    ? NullIfNoTitle(Title(lead.Runs))
                    : null;
            }

            if (NamesTitle(before.AsSpan())) return null;
            if (Words.IsLinkLabel(before.AsSpan())) return Stated(items);
            if (GoesOn(item, link))
            {
                var isNamed = i > items.Start && item.Lead.Is(LeadStyle.Bold);
                return isNamed && Title(item.Lead.Runs) is var name && TitleWriting.IsLongName(name.AsSpan()) ? NullIfNoTitle(name) : null;
            }

            return NullIfNoTitle(before + Rest(before, new Extent(outline.Links[link].Runs.End, item.Runs.End)));
        }

        return null;
    }

    /// <summary>
    /// Whether a text that begins in bold or with a link goes on in front of a URL: "**The title** is told of at https://…".
    /// </summary>
    private bool GoesOn(OutlineItem item, int url)
    {
        var lead = item.Lead;
        return !lead.Runs.IsEmpty && (lead.Is(LeadStyle.Bold) || lead.Is(LeadStyle.Link))
            && outline.TextLength(new Extent(lead.Runs.End, outline.Links[url].Runs.Start), 1) > 0;
    }

    /// <summary>
    /// The title of a work behind its identifier at the beginning of a line: "[2101.00001] The title",
    /// "*【2101.00001】The title* What it is about".
    /// </summary>
    public string? ReadBehindIdentifier(Extent items)
    {
        foreach (var runs in IdentifierLine.All(outline, items))
        {
            if (NullIfNoTitle(Title(runs)) is { } title) return title;
        }

        return null;
    }

    /// <summary>
    /// Whether the text of a link in prose may be the title of a work: set in quotes, or in many words with a capital first.
    /// </summary>
    public bool MayBeTitle(Extent runs, int link)
    {
        if (outline.Links[link].Runs.IsEmpty) return false;
        if (Quoted(runs, link) is not null) return true;
        var text = outline.LinkText(link);
        return TitleWriting.IsLongName(text) && !Words.IsLinkLabel(text) && !Words.IsInvitation(text);
    }

    /// <summary>
    /// The text of a link in prose where it is the title of a work: set in quotes, written as a headline, or what a sentence says that
    /// something is.
    /// </summary>
    /// <param name="runs">The runs of the item that the link stands in.</param>
    /// <param name="link">The link.</param>
    /// <param name="isBelowTitle">
    /// Whether the item stands below the entry's title, so that its sentences say what the title is about.
    /// </param>
    public string? ReadLinkText(Extent runs, int link, bool isBelowTitle = false)
    {
        var own = outline.Links[link].Runs;
        if (own.IsEmpty) return null;
        if (Quoted(runs, link) is { } quoted && !IsTerm(runs, link)) return quoted;
        var line = outline.FirstLine(own);
        var isCard = line.End < own.End && IsAll(line, RunStyle.Bold) && !IsAll(own with { Start = line.End }, RunStyle.Bold);
        var text = isCard ? outline.PlainText(line).AsSpan() : outline.LinkText(link);
        if (text.IsEmpty || Words.IsLinkLabel(text) || Words.IsInvitation(text)) return null;
        var isNamed = (TitleWriting.IsLongName(text) && TitleWriting.IsHeadline(text))
            || IsShortTitle(text, link)
            || (isBelowTitle && (Words.EndsWithCopula(Before(runs, own).TrimEnd()) || IsPresented(runs, own, link, text)
                || IsReferredTo(runs, own, link, text)));
        return isNamed ? WithoutLabel(text).ToString() : null;
    }

    /// <summary>
    /// Whether the text of a link is written as a title, if a short one, and leads to a work with an identifier: "Glass as a Clock".
    /// </summary>
    private bool IsShortTitle(ReadOnlySpan<char> text, int link) => Words.Spaces(text) > 1 && char.IsUpper(text[0])
        && !Words.NamesWork(text.Slice(text.LastIndexOf(' ') + 1)) && TitleWriting.IsHeadline(text)
        && IdentifierReader.FromUrl(outline.Links[link].Url) is not null;

    /// <summary>A title without a label in brackets that says where the work stands: "The title (arXiv)".</summary>
    private static ReadOnlySpan<char> WithoutLabel(ReadOnlySpan<char> title)
    {
        var open = title.LastIndexOfAny('(', '（');
        return open > 0 && title[title.Length - 1] is ')' or '）' && Words.IsLinkLabel(title.Slice(open + 1, title.Length - open - 2))
            ? title.Slice(0, open).TrimEnd()
            : title;
    }

    /// <summary>
    /// Whether a link below a title of the entry's own is presented as a work is: alone on its line, in italics, or behind a colon.
    /// </summary>
    private bool IsPresented(Extent runs, Extent own, int link, ReadOnlySpan<char> text)
    {
        var isWork = IdentifierReader.FromUrl(outline.Links[link].Url) is not null;
        if (text.IndexOf('@') >= 0 || Words.EndsWithSite(text) || ItemHead.IsDate(text)) return false;
        if (Words.IsPersonalName(text) && !isWork) return false;
        var before = Before(runs, own).TrimEnd();
        var isAlone = runs.End == own.End && own.Start - runs.Start <= RunsOfSign && Scripts.Weight(before, 1) == 0;
        if (IsAll(own, RunStyle.Italic)) return Words.Spaces(text) > 0 && TitleWriting.HasCapitals(text);

        // A dash in front makes it where a quotation comes from.
        if (isAlone && before.Length > 0 && before[before.Length - 1] is '-' or '—' or '–')
        {
            return TitleWriting.OpeningQuotes.IndexOf(text[0]) >= 0;
        }

        if (isAlone && Scripts.HoldsUnspaced(text)) return Scripts.Weight(text, TitleWriting.ShortestTitle) >= TitleWriting.ShortestTitle;
        if (!isAlone && (before.Length == 0 || before[before.Length - 1] is not (':' or '：'))) return false;
        return TitleWriting.IsLongName(text) && (isWork || TitleWriting.IsSentence(text));
    }

    /// <summary>Whether a few words around a link only say to read it: "See [The title](url).", "詳細は [題名](url) を参照。"</summary>
    private bool IsReferredTo(Extent runs, Extent own, int link, ReadOnlySpan<char> text) =>
        runs.Start < own.Start && own.End < runs.End && outline.TextLength(runs, LongestReference) < LongestReference
            && (Words.IsInvitation(outline.PlainText(runs, LongestReference).AsSpan())
                || Scripts.HoldsUnspaced(outline.Runs[runs.Start].Text))
            && !LinkKinds.IsPersonOrPicture(outline.Links[link].Url)
            && Scripts.Weight(text, TitleWriting.ShortestTitle) >= TitleWriting.ShortestTitle
            && (Words.Spaces(text) > 0 || Scripts.HoldsUnspaced(text));

    private bool IsAll(Extent runs, RunStyle style)
    {
        for (var i = runs.Start; i < runs.End; i++)
        {
            if ((outline.Runs[i].Style & style) == 0 && !outline.Runs[i].IsBlank) return false;
        }

        return true;
    }

    /// <summary>
    /// The title of a work that stands in italics beside its identifier, at the beginning of a line or behind a colon: "*The Title*,
    /// A. Writer, arXiv:2101.00001", "Article: *The Title*".
    /// </summary>
    /// <param name="items">The items below the entry's title.</param>
    public string? ReadItalic(Extent items)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            if (item.Kind is OutlineKind.Heading or OutlineKind.Code or OutlineKind.TableRow) continue;
            bool? hasIdentifier = null;
            for (var start = item.Runs.Start; start < item.Runs.End; start++)
            {
                if (!IsItalicText(start)) continue;
                var end = start + 1;
                while (end < item.Runs.End && IsItalicText(end)) end++;
                var title = outline.PlainText(new Extent(start, end)).TrimEnd(IdentifierLine.Around);
                if (TitleWriting.IsCapitalized(title.AsSpan()) && IsAnnounced(item, new Extent(start, end), ref hasIdentifier))
                {
                    return NullIfNoTitle(title);
                }

                start = end;
            }
        }

        return null;

        bool IsItalicText(int run) => outline.Runs[run] is { IsItalic: true, IsBreak: false, Link: < 0 };
    }

    /// <summary>
    /// Whether what stands in front of a text in italics names a work, or the text begins a line that gives an identifier.
    /// </summary>
    private bool IsAnnounced(OutlineItem item, Extent italic, ref bool? hasIdentifier)
    {
        var line = italic.Start;
        while (line > item.Runs.Start && italic.Start - line < RunsOfLabel && !outline.Runs[line - 1].IsBreak) line--;
        if (line > item.Runs.Start && !outline.Runs[line - 1].IsBreak) return false;
        var before = outline.PlainText(new Extent(line, italic.Start), LongestLabel + 1).AsSpan().TrimEnd();
        var isBehindColon = before.Length > 0 && before.Length <= LongestLabel && before[before.Length - 1] is ':' or '：';
        if (isBehindColon && Words.NamesWork(before.Slice(0, before.Length - 1))) return true;
        if (!isBehindColon && Scripts.Weight(before, 1) > 0) return false;
        var rest = italic.End < item.Runs.End ? outline.Runs[italic.End].Text.TrimStart() : default;
        if (!isBehindColon && (rest.IsEmpty || rest[0] is not (',' or '.' or '(' or ':'))) return false;
        return hasIdentifier ??= HasIdentifier(item.Links);
    }

    private bool HasIdentifier(Extent links)
    {
        for (var link = links.Start; link < links.End; link++)
        {
            if (IdentifierReader.FromUrl(outline.Links[link].Url) is not null) return true;
        }

        return false;
    }

    private ReadOnlySpan<char> Before(Extent runs, Extent own) => own.Start > runs.Start ? outline.Runs[own.Start - 1].Text : default;

    /// <summary>The text of a link behind an opening quotation mark; a link may begin a letter late: "“T[he title](…)”".</summary>
    private string? Quoted(Extent runs, int link)
    {
        var before = Before(runs, outline.Links[link].Runs);
        var start = before.Length;
        while (start > 0 && before.Length - start < MostLetters && char.IsLetter(before[start - 1])) start--;
        if (start == 0 || TitleWriting.OpeningQuotes.IndexOf(before[start - 1]) < 0) return null;

        // A straight mark behind a word closes.
        if (before[start - 1] == '"' && start > 1 && char.IsLetterOrDigit(before[start - 2])) return null;
        return before.Slice(start).ToString() + outline.LinkString(link);
    }

    /// <summary>
    /// Whether a text in quotation marks may be no more than a term: Chinese and Japanese have other marks for titles, 《 and 『.
    /// </summary>
    private bool IsTerm(Extent runs, int link)
    {
        var before = Before(runs, outline.Links[link].Runs);
        if (before[before.Length - 1] is not ('"' or '“')) return false;
        var isTerm = false;
        foreach (var c in outline.LinkText(link))
        {
            if (Scripts.EndsSentence(c) || c is '，' or '：') return false;
            isTerm |= Scripts.IsUnspaced(c);
        }

        return isTerm;
    }

    /// <summary>The title of a work that an editor sets in brackets behind its translation: "[译名](…)（The Title）".</summary>
    /// <param name="runs">The runs of the item.</param>
    /// <param name="head">The runs of the entry's title.</param>
    public string? ReadBehind(Extent runs, Extent head)
    {
        if (head.End >= runs.End) return null;
        var rest = outline.Runs[head.End].Text.TrimStart();
        if (rest.IsEmpty || rest[0] is not ('（' or '(')) return null;
        var end = rest.IndexOfAny('）', ')');
        if (end < 0 || !Scripts.HoldsUnspaced(outline.PlainText(head))) return null;
        var title = rest.Slice(1, end - 1).Trim();
        return !Scripts.HoldsUnspaced(title) && title.Length >= TitleWriting.ShortestTitle
            && (char.IsUpper(title[0]) || char.IsDigit(title[0])) && title.IndexOf(' ') > 0
            ? title.ToString()
            : null;
    }

    /// <summary>Whether the line in front of a URL only says what the URL is: "Paper link: …", "リンク：…".</summary>
    private bool IsLabelled(Extent before)
    {
        var start = before.End;
        while (start > before.Start && !outline.Runs[start - 1].IsBreak) start--;
        var label = outline.PlainText(before with { Start = start });
        if (label.Length == 0 || label[label.Length - 1] is not (':' or '：')) return false;
        return label.Length <= LongestLabel && (Words.NamesLink(label) || IsWord(label));
    }

    /// <summary>Whether a label is one word, as that of a field is: "Home:", "Paper(Oral):".</summary>
    private static bool IsWord(string label) =>
        label.IndexOf(' ') < 0 && !Scripts.HoldsUnspaced(label.AsSpan());

    /// <summary>The title that a line of the entry names as such: "Title: …", "论文标题：…".</summary>
    public string? Stated(Extent items)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            var runs = outline.Items[i].Runs;
            if (outline.Items[i].Kind is OutlineKind.Code or OutlineKind.TableRow) continue;
            for (var start = runs.Start; start < runs.End;)
            {
                var line = outline.FirstLine(runs with { Start = start });
                start = line.End + 1;
                if (!MayBeLabelled(line)) continue;
                var label = outline.PlainText(line, Words.LongestLabel + 1);
                var colon = label.IndexOfAny([':', '：']);
                if (colon > 0 && NamesTitle(label.AsSpan(0, colon))
                    && NullIfNoTitle(outline.PlainText(line, LongestTitle).Substring(colon + 1).Trim(IdentifierLine.Around)) is { } title)
                {
                    return title;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a colon stands near the beginning of a line; asked before the text is put together.</summary>
    private bool MayBeLabelled(Extent line)
    {
        var left = Words.LongestLabel;
        for (var i = line.Start; i < line.End && left > 0; i++)
        {
            var text = outline.Runs[i].Text;
            if (text.Slice(0, Math.Min(left, text.Length)).IndexOfAny(':', '：') >= 0) return true;
            left -= text.Length;
        }

        return false;
    }

    private static bool NamesTitle(ReadOnlySpan<char> label) =>
        Words.NamesTitle(label) || Folding.IsOneOf(OriginalLabels, label.Trim(IdentifierLine.Around));

    /// <summary>What a translation moved behind the URL: a few words that are no sentence.</summary>
    private string Rest(string before, Extent runs)
    {
        var rest = Title(runs);
        if (!IsRest(rest))
        {
            rest = Title(outline.FirstLine(runs));
            if (!IsRest(rest)) return "";
        }

        return rest.Length > 0 && !Scripts.IsUnspaced(before[before.Length - 1]) && !Scripts.IsUnspaced(rest[0]) ? " " + rest : rest;
    }

    private static bool IsRest(string rest)
    {
        if (rest.Length > LongestRest) return false;
        foreach (var c in rest)
        {
            if (Scripts.EndsSentence(c)) return false;
        }

        return true;
    }

    private static string? NullIfNoTitle(string title) =>
        title.Length is 0 or > LongestTitle || BareUrl.IsUrl(title.AsSpan()) || title.IndexOf('。') >= 0
            || title.IndexOf(". ", StringComparison.Ordinal) >= 0 ? null : title;

    private string Title(Extent runs)
    {
        var text = outline.PlainText(runs);
        text = text.Substring(IdentifierLine.LengthOfIdentifier(text.AsSpan()));
        var title = text.Trim(IdentifierLine.Around);

        // A bracket that the title opens is its own; one that a link in a link has left begins its text: "[The title]([url](url))".
        var open = title.LastIndexOfAny(Opening);
        if (open < 0 || title.IndexOfAny(Closing, open) >= 0) return title;
        if (title[open] == '[')
        {
            var inner = title.Substring(open + 1);
            return TitleWriting.IsLongName(inner) && TitleWriting.IsHeadline(inner) ? inner : "";
        }

        var end = text.IndexOf(title, StringComparison.Ordinal) + title.Length;
        return end < text.Length && Array.IndexOf(Closing, text[end]) >= 0 ? title + text[end] : title;
    }
}
