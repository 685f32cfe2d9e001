using System.Text;
using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>The title of an issue as plain text.</summary>
internal static class IssueTitleText
{
    private const int LongestLine = 100;

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
        var (top, items) = (layout.Items.Start, layout.Items);
        while (top < items.End
            && outline.Items[top].Kind is OutlineKind.Rule or OutlineKind.Comment or OutlineKind.Tags or OutlineKind.FrontMatter)
        {
            top++;
        }

        if (top == items.End || outline.Items[top] is not { Kind: OutlineKind.Heading or OutlineKind.Paragraph, Links.IsEmpty: true } item
            || (item.Kind == OutlineKind.Heading && item.Level > 1))
        {
            return -1;
        }

        var text = outline.PlainText(item);
        if (stated is not null) return item.Kind == OutlineKind.Heading && IsOfWords(text) ? top : -1;
        if (text.Length == 0 || text.IndexOf('{') >= 0) return -1;
        if (item.Kind == OutlineKind.Paragraph && (text.Length > LongestLine || Scripts.EndsSentence(text[text.Length - 1]))) return -1;
        var names = (Words.NamesDigest(text) ? 1 : 0) + (PeriodReader.Read(text) is not null ? 1 : 0)
            + (NumberReader.ReadTitle(text) is not null ? 1 : 0);
        return names > (item.Kind == OutlineKind.Heading ? 0 : 1) ? top : -1;
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
        var title = outline.PlainText(outline.Items[item]);
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
