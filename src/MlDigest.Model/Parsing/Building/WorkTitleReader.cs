using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Layout;
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
    private const int LongestIdentifier = 40;

    private const int ShortestTitle = 20;
    private const int FewestWords = 4;
    private const int MostLetters = 2;
    private const int LongestParticle = 3;
    private const int WordsOfSentence = 8;
    private const int LongestLabel = 20;
    private const string OpeningQuotes = "《“\"「『«";

    private static readonly char[] Opening = ['(', '（', '[', '【'];
    private static readonly char[] Closing = [')', '）', ']', '】'];
    private static readonly char[] Around =
        [
            ' ', '\u00A0', '\u3000', '【', '】', '[', ']', '(', ')', '（', '）', ':', '：', '-', '—', '–', ',', '，', '|', '*', '\\',
        ];

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
            if (item.Kind == OutlineKind.Heading) return null;
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

            return NullIfNoTitle(before + Rest(before, new Extent(outline.Links[link].Runs.End, item.Runs.End)));
        }

        return null;
    }

    /// <summary>
    /// The title of a work behind its identifier at the beginning of a line: "[2101.00001] The title",
    /// "*【2101.00001】The title* What it is about".
    /// </summary>
    public string? ReadBehindIdentifier(Extent items)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            if (item.Kind is OutlineKind.Heading or OutlineKind.TableRow) continue;
            for (var start = item.Runs.Start; start < item.Runs.End;)
            {
                var line = ItemHead.FirstLine(outline, item.Runs with { Start = start });
                start = line.End + 1;
                if (!line.IsEmpty && IdentifierInBrackets(outline.Runs[line.Start].Text) > 0
                    && NullIfNoTitle(Title(Emphasised(line))) is { } title)
                {
                    return title;
                }
            }
        }

        return null;
    }

    /// <summary>The runs at the beginning of a line that are in italics or bold; the whole line where there are none.</summary>
    private Extent Emphasised(Extent line)
    {
        var end = line.Start;
        while (end < line.End && (outline.Runs[end].IsItalic || outline.Runs[end].IsBold)) end++;
        return end > line.Start ? line with { End = end } : line;
    }

    /// <summary>The length of an identifier in brackets that a text begins with.</summary>
    private static int IdentifierInBrackets(ReadOnlySpan<char> text)
    {
        var start = text.Length - text.TrimStart(Around).Length;
        if (start == 0 || text.Slice(0, start).IndexOfAny('[', '【') < 0
            || text.Slice(start).IndexOfAny(']', '】') is not (> 0 and <= LongestIdentifier and var length))
        {
            return 0;
        }

        var position = 0;
        return IdentifierReader.FromText(text.Slice(0, start + length + 1), ref position) is not null && position == start + length
            ? start + length + 1
            : 0;
    }

    /// <summary>
    /// Whether the text of a link in prose may be the title of a work: set in quotes, or in many words with a capital first.
    /// </summary>
    public bool MayBeTitle(Extent runs, int link)
    {
        if (outline.Links[link].Runs.IsEmpty) return false;
        if (Quoted(runs, link) is not null) return true;
        var text = outline.LinkText(link);
        return IsLongName(text) && !Words.IsLinkLabel(text) && !Words.IsInvitation(text);
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
        var text = outline.LinkText(link);
        var isNamed = (IsLongName(text) && IsHeadline(text)) || (isBelowTitle && Words.EndsWithCopula(Before(runs, own).TrimEnd()));
        return isNamed && !Words.IsLinkLabel(text) && !Words.IsInvitation(text) ? outline.LinkString(link) : null;
    }

    private ReadOnlySpan<char> Before(Extent runs, Extent own) => own.Start > runs.Start ? outline.Runs[own.Start - 1].Text : default;

    /// <summary>The text of a link behind an opening quotation mark; a link may begin a letter late: "“T[he title](…)”".</summary>
    private string? Quoted(Extent runs, int link)
    {
        var before = Before(runs, outline.Links[link].Runs);
        var start = before.Length;
        while (start > 0 && before.Length - start < MostLetters && char.IsLetter(before[start - 1])) start--;
        if (start == 0 || OpeningQuotes.IndexOf(before[start - 1]) < 0) return null;

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

    private static bool IsLongName(ReadOnlySpan<char> text) => text.Length >= ShortestTitle
        && (char.IsUpper(text[0]) || OpeningQuotes.IndexOf(text[0]) >= 0) && Words.Spaces(text) >= FewestWords - 1;

    /// <summary>
    /// Whether a text is written as titles are: in quotes, a whole sentence, or most of its words with a capital, the last of
    /// them too where no colon parts it. "… documentation", "… on GitHub", "… by @somebody" and "Score: 5, Comments: 3" say
    /// what it is, not how it is called.
    /// </summary>
    private static bool IsHeadline(ReadOnlySpan<char> text)
    {
        if (OpeningQuotes.IndexOf(text[0]) >= 0) return true;
        var (words, capitals, numbers, isCapital) = (0, 0, 0, false);
        for (var start = 0; start < text.Length;)
        {
            var space = text.Slice(start).IndexOf(' ');
            var end = space < 0 ? text.Length : start + space;
            var letter = start;
            while (letter < end && !char.IsLetterOrDigit(text[letter])) letter++;
            if (text[start] == '@') return false;
            isCapital = letter < end && !char.IsLower(text[letter]);
            if (letter < end && char.IsDigit(text[letter])) numbers++;
            if (end - start > LongestParticle)
            {
                words++;
                if (isCapital) capitals++;
            }

            start = end + 1;
        }

        var spaces = Words.Spaces(text);
        if (numbers * 2 > spaces || Words.EndsWithSite(text)) return false;
        return spaces >= WordsOfSentence - 1 || (capitals * 2 >= words && (isCapital || text.IndexOf(": ".AsSpan()) > 0));
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
        return !Scripts.HoldsUnspaced(title) && title.Length >= ShortestTitle && char.IsUpper(title[0]) && title.IndexOf(' ') > 0
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
        return label.Length <= LongestLabel && Words.NamesLink(label);
    }

    /// <summary>The title that a line of the entry names as such: "Title: …", "论文标题：…".</summary>
    private string? Stated(Extent items)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            var runs = outline.Items[i].Runs;
            for (var start = runs.Start; start < runs.End;)
            {
                var line = ItemHead.FirstLine(outline, runs with { Start = start });
                start = line.End + 1;
                var text = outline.PlainText(line, LongestTitle);
                var colon = text.IndexOfAny([':', '：']);
                if (colon > 0 && Words.NamesTitle(text.AsSpan(0, colon))) return NullIfNoTitle(text.Substring(colon + 1).Trim(Around));
            }
        }

        return null;
    }

    /// <summary>What a translation moved behind the URL: a few words that are no sentence.</summary>
    private string Rest(string before, Extent runs)
    {
        var rest = Title(runs);
        if (!IsRest(rest))
        {
            var lineEnd = runs.Start;
            while (lineEnd < runs.End && !outline.Runs[lineEnd].IsBreak) lineEnd++;
            rest = Title(runs with { End = lineEnd });
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
        title.Length is 0 or > LongestTitle || title.IndexOf('。') >= 0 || title.IndexOf(". ", StringComparison.Ordinal) >= 0 ? null : title;

    private string Title(Extent runs)
    {
        var text = outline.PlainText(runs);
        text = text.Substring(IdentifierInBrackets(text.AsSpan()));
        var title = text.Trim(Around);

        // A bracket that the title opens is its own; one that a link in a link has left begins its text: "[The title]([url](url))".
        var open = title.LastIndexOfAny(Opening);
        if (open < 0 || title.IndexOfAny(Closing, open) >= 0) return title;
        if (title[open] == '[')
        {
            var inner = title.Substring(open + 1);
            return IsLongName(inner) && IsHeadline(inner) ? inner : "";
        }

        var end = text.IndexOf(title, StringComparison.Ordinal) + title.Length;
        return end < text.Length && Array.IndexOf(Closing, text[end]) >= 0 ? title + text[end] : title;
    }
}
