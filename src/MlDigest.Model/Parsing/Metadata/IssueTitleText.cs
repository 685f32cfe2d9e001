using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>The title of an issue as plain text.</summary>
internal static class IssueTitleText
{
    public static string Read(DocumentOutline outline, int item)
    {
        var title = outline.PlainText(outline.Items[item]);

        // An exporter that writes title and subtitle on one line leaves the second heading mark inside: "Name# September 2020". A
        // single letter in front is the name of a language ("C# 14") and keeps its sign.
        for (var mark = title.IndexOf("# ", StringComparison.Ordinal); mark > 0; mark = title.IndexOf("# ", mark + 1, StringComparison.Ordinal))
        {
            var isLanguage = title[mark - 1] < '\u007F' && char.IsLetter(title[mark - 1]) && (mark == 1 || !char.IsLetter(title[mark - 2]));
            if (!isLanguage) title = title.Substring(0, mark) + title.Substring(mark + 1);
        }

        return title.Trim();
    }
}
