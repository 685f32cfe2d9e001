using System.Text;
using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Metadata;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>The title of an issue as plain text.</summary>
internal static class IssueTitleText
{
    private const int LongestLine = 100;

    // Behind pictures and the address of the edition for browsers.
    private const int LatestTop = 6;

    /// <summary>
    /// The heading or line at the very top that names the issue, where front matter gives no title or only the name of a file; -1 where
    /// there is none. A layout without a title takes it for a section or for text.
    /// </summary>
    /// <param name="outline">The document.</param>
    /// <param name="layout">The issue's layout.</param>
    /// <param name="stated">The title in front matter.</param>
    public static int FindTop(DocumentOutline outline, IssueLayout layout, string? stated)
    {
        if (stated is not null && !IsFileName(stated)) return -1;
        if (layout.Title >= 0) return stated is not null && IsOfWords(outline.PlainText(outline.Items[layout.Title])) ? layout.Title : -1;
        var top = FirstLine(outline, layout.Items);
        if (top < 0) return -1;
        if (stated is not null)
        {
            var isTitle = outline.Items[top] is { Kind: OutlineKind.Heading, Level: 1, Links.IsEmpty: true };
            return isTitle && IsOfWords(Read(outline, top)) ? top : -1;
        }

        if (IsNamed(outline, top) || IsHead(outline, new Extent(top, layout.Items.End))) return top;
        var next = top + 1;
        var isSecondLine = outline.Items[top].IsBoldLine && next < layout.Items.End && outline.Items[next].IsBoldLine;
        return isSecondLine && IsNamed(outline, next) ? next : -1;
    }

    /// <summary>
    /// Whether the first of some items is a heading with a line below that says which issue it is, as no other of its level has.
    /// </summary>
    private static bool IsHead(DocumentOutline outline, Extent items)
    {
        var head = outline.Items[items.Start];
        if (head.Kind != OutlineKind.Heading || !head.Links.IsEmpty) return false;
        for (var i = items.Start; i + 1 < items.End; i++)
        {
            var isOfLevel = outline.Items[i].Kind == OutlineKind.Heading && outline.Items[i].Level == head.Level;
            if (isOfLevel && IssueLine.Is(outline, i + 1) != (i == items.Start)) return false;
        }

        return true;
    }

    /// <summary>Whether a heading or line names an issue by what it calls it, its time or its number.</summary>
    private static bool IsNamed(DocumentOutline outline, int i)
    {
        if (outline.Items[i] is not { Kind: OutlineKind.Heading or OutlineKind.Paragraph, Links.IsEmpty: true } item) return false;
        var isLine = item.Kind == OutlineKind.Paragraph;
        if (isLine && !item.IsShorterThan(LongestLine + 1)) return false;
        var text = outline.PlainText(item.Runs);
        if (text.Length == 0 || text.IndexOf('{') >= 0) return false;
        if (isLine && !item.IsBoldLine && Scripts.EndsSentence(text[text.Length - 1])) return false;
        var isNumbered = NumberReader.ReadTitle(text) is not null;
        var hints = (Words.NamesDigest(text) ? 1 : 0) + (PeriodReader.Read(text) is not null ? 1 : 0) + (isNumbered ? 1 : 0);
        return hints > (isLine && !isNumbered && !item.IsBoldLine ? 1 : 0);
    }

    /// <summary>
    /// The first item that says something, and not that the issue can be read in a browser; -1 where there is none at the top.
    /// </summary>
    private static int FirstLine(DocumentOutline outline, Extent items)
    {
        var end = Math.Min(items.End, items.Start + LatestTop);
        for (var i = items.Start; i < end; i++)
        {
            var item = outline.Items[i];
            var saysNothing = item.Kind is OutlineKind.Rule or OutlineKind.Comment or OutlineKind.Tags or OutlineKind.FrontMatter
                or OutlineKind.TableHeader || item.IsShorterThan(1);
            var isAddress = !item.Links.IsEmpty && item.IsShorterThan(LongestLine)
                && OriginalReader.Announces(outline.PlainText(item).AsSpan());
            if (!saysNothing && !isAddress) return i;
        }

        return -1;
    }

    /// <summary>Whether a title is no single word, and no template's.</summary>
    private static bool IsOfWords(string title) => title.IndexOf(' ') > 0 && title.IndexOf('{') < 0;

    /// <summary>Whether a title is no words: a date or number alone, or words joined by hyphens or underscores.</summary>
    private static bool IsFileName(string title)
    {
        var hasLetter = false;
        foreach (var c in title)
        {
            if (c == ' ' || c > '\u007F') return false;
            hasLetter |= char.IsLetter(c);
        }

        return !hasLetter || title.IndexOfAny(['_', '-']) > 0;
    }

    public static string Read(DocumentOutline outline, int item)
    {
        var runs = outline.Items[item].Runs;
        var title = outline.PlainText(outline.Items[item].Kind == OutlineKind.Heading ? runs : outline.FirstLine(runs));
        var text = new StringBuilder(title.Length);
        for (var i = 0; i < title.Length; i++)
        {
            // An exporter that writes title and subtitle on one line leaves the second heading mark inside: "Name# September 2020".
            // A single letter in front is the name of a language ("C# 14") and keeps its sign.
            var isMark = title[i] == '#' && i > 0 && i + 1 < title.Length && title[i + 1] == ' ';
            var isLanguage = isMark && title[i - 1] < '\u007F' && char.IsLetter(title[i - 1]) && (i == 1 || !char.IsLetter(title[i - 2]));
            if (!isMark || isLanguage) text.Append(title[i]);
        }

        var read = text.ToString().Trim();
        return TitleText.StartOfAttributes(read.AsSpan()) is > 0 and var brace ? read.Substring(0, brace).TrimEnd() : read;
    }
}
