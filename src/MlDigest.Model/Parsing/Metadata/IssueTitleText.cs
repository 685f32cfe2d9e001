using System.Text;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>The title of an issue as plain text.</summary>
internal static class IssueTitleText
{
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

        return WithoutAttributes(text.ToString().Trim());
    }

    /// <summary>A title without the attributes that some programs write behind a heading: "Ferries {#ferries}", "Ferries {: .wide}".</summary>
    private static string WithoutAttributes(string title)
    {
        var open = title.LastIndexOf('{');
        if (open <= 0 || title[title.Length - 1] != '}' || title[open + 1] is not ('#' or ':' or '.')) return title;
        return title.Substring(0, open).TrimEnd();
    }
}
