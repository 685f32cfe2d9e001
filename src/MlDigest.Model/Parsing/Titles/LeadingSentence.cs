using System.Text;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Titles;

/// <summary>
/// The words that stand for a title where an item has none of its own: in a table row what double white space sets off from the rest,
/// in a bullet what stands before a dash, else the first sentence.
/// </summary>
internal static class LeadingSentence
{
    private const string Gap = "  ";
    private const int LongestTitle = 100;
    private const int ShortestLine = 8;
    private const int LongestLine = 48;
    private const int LongestSource = 12;
    private const int FewestSpaces = 2;
    private const int LongestSentence = 200;

    private static readonly char[] Dashes = [' ', '-', '–', '—'];
    private static readonly char[] Leading = [.. Dashes, ',', '，', ':', '：'];
    private static readonly char[] Trailing = [',', '，', ' ', '(', '（', '['];

    // A sentence and what may stand in front of it.
    private const int LongestRead = 300;

    public static TextRange Read(DocumentOutline outline, OutlineItem item)
    {
        var day = LeadingDay.Behind(outline, item);
        if (day.IsEmpty && FirstLine(outline, item) is { IsNull: false } line) return line;
        var labelled = item.Kind == OutlineKind.TableRow ? default : BeforeLabels(outline, item);
        var words = new TextRange(item.Kind == OutlineKind.TableRow
            ? SetOff(outline, item)
            : outline.PlainText(Behind(day, labelled.IsEmpty ? BeforeReference(outline, item) : labelled), LongestRead)).TrimEnd(Trailing);
        if (!day.IsEmpty) words = words.TrimStart(Leading);
        var sentence = WithoutRemark(TitleText.Read(outline, words).Range.TrimEnd(Trailing));
        var text = sentence.Span;
        if (item.Kind is OutlineKind.Bullet or OutlineKind.TableRow && Dash(text) is > 0 and var dash && !StandsAboveUrl(outline, item)
            && !PartsSource(outline, item, dash))
        {
            return ItemHead.IsDate(text.Slice(0, dash)) ? sentence.Slice(dash).TrimStart(Dashes) : sentence.Slice(0, dash);
        }

        // "Who counts? A study of ferries" is a cell's title as a whole.
        var isCell = item.Kind == OutlineKind.TableRow && text.Length <= LongestTitle;
        for (var i = 0; i < text.Length; i++)
        {
            if (isCell && text[i] == '?') continue;
            if (Scripts.EndsSentence(text, i) && !EndsAbbreviation(text, i)) return Clip(sentence.Slice(0, i + 1));
        }

        // Labels stand behind titles, which have colons of their own.
        return labelled.IsEmpty || text.Length > LongestSentence ? Clip(sentence) : sentence;
    }

    /// <summary>What of some runs is not in front of what stands behind a day, where there is any.</summary>
    private static Extent Behind(Extent day, Extent runs) =>
        day.Start < runs.End ? runs with { Start = Math.Max(day.Start, runs.Start) } : runs;

    /// <summary>
    /// The first line where it was written as a title: far shorter than lines that are wrapped, ended by no mark, and the next
    /// one begins as a sentence does.
    /// </summary>
    private static TextRange FirstLine(DocumentOutline outline, OutlineItem item)
    {
        var line = outline.FirstLine(item.Runs);
        var next = line.End;
        while (next < item.Runs.End && outline.Runs[next].IsBlank) next++;
        if (item.Kind == OutlineKind.TableRow || next == item.Runs.End || outline.Runs[next] is { Link: >= 0 } or { IsCode: true }
            || !char.IsUpper(outline.Runs[next].Text.TrimStart()[0]))
        {
            return default;
        }

        if (TextLines.EndOfLine(outline.Text, item.Start) - item.Start > LongestLine) return default;
        var range = outline.PlainRange(line);
        var text = range.Span;
        if (text.Length < ShortestLine || text.IndexOf(' ') < 0 || Scripts.IsUnspaced(text[text.Length - 1])) return default;
        return char.IsLetterOrDigit(text[text.Length - 1]) ? TitleText.Read(outline, range).Range : default;
    }

    /// <summary>What stands in front of labels of links; empty where there are none.</summary>
    private static Extent BeforeLabels(DocumentOutline outline, OutlineItem item)
    {
        var line = outline.FirstLine(BeforeUrl(outline, item.Runs));
        return HeadEdges.WithoutLabels(outline, line) is var title && title != line ? title : HeadEdges.BeforeLabels(outline, item);
    }

    /// <summary>What stands in front of where to read on: a URL, the number of a reference such as "[4]".</summary>
    private static Extent BeforeReference(DocumentOutline outline, OutlineItem item)
    {
        var runs = BeforeUrl(outline, item.Runs);
        if (item.Links.IsEmpty || outline.Links[item.Links.Start].Runs is not { IsEmpty: false } link
            || !IsNumber(outline.LinkText(item.Links.Start)))
        {
            return runs;
        }

        var before = outline.PlainText(runs with { End = Math.Min(runs.End, link.Start) }, LongestRead).TrimEnd(Trailing);
        var behind = link.End < runs.End ? outline.Runs[link.End].Text.TrimStart("]) ".AsSpan()) : default;
        var isOver = before.Length > 2 && (before[before.Length - 1] is '"' or '”' || (!behind.IsEmpty && behind[0] == ','));
        return isOver ? runs with { End = link.Start } : runs;
    }

    /// <summary>A text without the remark in brackets at its end, of a few words: "Title (not to be had yet)".</summary>
    private static TextRange WithoutRemark(TextRange range)
    {
        var text = range.Span.TrimEnd(" .".AsSpan());
        if (text.IsEmpty || text.Length > LongestSentence || text[text.Length - 1] is not (')' or '）')) return range;
        var open = text.LastIndexOfAny('(', '（');
        if (open < ShortestLine || text[open - 1] != ' ' || !char.IsLower(text[open + 1]) || Words.Spaces(text.Slice(open)) < FewestSpaces
            || text.Slice(0, open).IndexOf(". ".AsSpan()) >= 0)
        {
            return range;
        }

        return range.Slice(0, text.Slice(0, open).TrimEnd().Length);
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsDigit(c) && c is not ('[' or ']')) return false;
        }

        return !text.IsEmpty;
    }

    /// <summary>What stands in front of the first URL that is to be seen: a URL is no title beside other words.</summary>
    private static Extent BeforeUrl(DocumentOutline outline, Extent runs)
    {
        for (var i = runs.Start; i < runs.End; i++)
        {
            if (outline.Runs[i].Link >= 0 && BareUrl.IsUrl(outline.Runs[i].Text))
            {
                return outline.TextLength(runs with { End = i }, ShortestLine) >= ShortestLine ? runs with { End = i } : runs;
            }
        }

        return runs;
    }

    /// <summary>
    /// Of a sentence that is long for a title what it explains, "The title: what it is about"; one that is too long ends behind a part.
    /// </summary>
    private static TextRange Clip(TextRange sentence)
    {
        var span = sentence.Span;
        if (span.Length > LongestTitle && span.IndexOf(": ".AsSpan()) is >= ShortestLine and <= LongestTitle and var colon
            && Words.Spaces(span.Slice(0, colon)) >= FewestSpaces && span.Slice(0, colon).IndexOf(',') < 0)
        {
            return sentence.Slice(0, colon);
        }

        if (span.Length <= LongestSentence) return sentence;
        var text = sentence.Text!;
        var end = text.LastIndexOfAny([',', ';', '，', '；', '、', ' '], LongestSentence);
        return new TextRange(Clipping.Head(text, end > 0 ? end : LongestSentence));
    }

    /// <summary>Where a dash parts a title from a sentence about it; -1 when none does.</summary>
    private static int Dash(ReadOnlySpan<char> text)
    {
        for (var i = 1; i + 2 < text.Length && i <= LongestTitle; i++)
        {
            if (Scripts.EndsSentence(text[i]) && text[i + 1] == ' ') return -1;
            if (text[i] != ' ' || text[i + 1] is not ('-' or '–' or '—')) continue;
            var end = i + 2;
            while (end < text.Length && end < i + 4 && text[i + 1] == '-' && text[end] == '-') end++;
            if (end < text.Length && text[end] == ' ') return i;
        }

        return -1;
    }

    /// <summary>Whether a dash parts the name of a source from a title that is all of a longer link: "OWN - [The title](url)".</summary>
    private static bool PartsSource(DocumentOutline outline, OutlineItem item, int dash)
    {
        if (dash > LongestSource || item.Links.Length != 1 || outline.Links[item.Links.Start].Runs is not { IsEmpty: false } link
            || link.Start != item.Runs.Start + 1)
        {
            return false;
        }

        var title = outline.LinkText(item.Links.Start);
        return title.Length > 2 * dash && Words.Spaces(title) > 1 && link.End == outline.FirstLine(item.Runs).End;
    }

    /// <summary>
    /// Whether the line below the first one is a URL, or one ends the first in pointed brackets: then what stands
    /// before it is a title as a whole.
    /// </summary>
    private static bool StandsAboveUrl(DocumentOutline outline, OutlineItem item)
    {
        var next = outline.FirstLine(item.Runs).End;
        if (next > item.Runs.Start && outline.Runs[next - 1].Link is >= 0 and var last && outline.Links[last].Form == LinkForm.Labelled
            && BareUrl.IsUrl(outline.Runs[next - 1].Text))
        {
            return true;
        }

        while (next < item.Runs.End && outline.Runs[next].IsBlank) next++;
        return next < item.Runs.End && outline.Runs[next].Link >= 0 && BareUrl.IsUrl(outline.Runs[next].Text);
    }

    /// <summary>Whether a full stop stands behind a letter alone or a word that is written short: "J. Doe", "Prof. Doe".</summary>
    private static bool EndsAbbreviation(ReadOnlySpan<char> text, int stop)
    {
        var start = stop;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        if (text[stop] != '.' || start == stop || stop + 2 >= text.Length || Scripts.IsUnspaced(text[start])
            || Words.BeginsSentence(text.Slice(stop + 1).TrimStart()))
        {
            return false;
        }

        return (stop - start == 1 && char.IsUpper(text[start]) && text[start] != 'X'
            && (start == 0 || text[start - 1] is ' ' or '.' or '(')) || Words.IsWrittenShort(text.Slice(start, stop - start));
    }

    private static string SetOff(DocumentOutline outline, OutlineItem item)
    {
        var line = outline.FirstLine(item.Runs);
        var text = new StringBuilder();
        for (var i = line.Start; i < line.End; i++) text.Append(outline.Runs[i].Source, outline.Runs[i].Start, outline.Runs[i].Length);
        var cell = text.ToString().Trim();
        var gap = cell.IndexOf(Gap, StringComparison.Ordinal);
        return gap > 0 ? cell.Substring(0, gap) : WithoutLinkLabels(cell);
    }

    /// <summary>A cell without the brackets at its end that say where to read on: "The title (Read more on arXiv)".</summary>
    private static string WithoutLinkLabels(string cell)
    {
        var open = cell.LastIndexOfAny(['(', '（']);
        return open > 0 && cell[cell.Length - 1] is ')' or '）' && Words.BeginsWithLinkLabel(cell.AsSpan(open + 1))
            ? cell.Substring(0, open).TrimEnd()
            : cell;
    }
}
