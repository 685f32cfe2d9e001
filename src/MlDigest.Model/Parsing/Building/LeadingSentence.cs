using System.Text;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>
/// The words that stand for a title where an item has none of its own: in a table row what double white space sets off from the rest,
/// else the first sentence.
/// </summary>
internal static class LeadingSentence
{
    private const string Gap = "  ";

    public static string Read(DocumentOutline outline, OutlineItem item)
    {
        var text = TitleText.Read(item.Kind == OutlineKind.TableRow ? SetOff(outline, item) : outline.PlainText(item)).Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (Scripts.EndsSentence(text[i]) && (i + 1 == text.Length || text[i + 1] == ' ' || Scripts.IsUnspaced(text[i]))) return text.Substring(0, i + 1);
        }

        return text;
    }

    private static string SetOff(DocumentOutline outline, OutlineItem item)
    {
        var line = ItemHead.FirstLine(outline, item.Runs);
        var text = new StringBuilder();
        for (var i = line.Start; i < line.End; i++) text.Append(outline.Runs[i].Source, outline.Runs[i].Start, outline.Runs[i].Length);
        var cell = text.ToString().Trim();
        var gap = cell.IndexOf(Gap, StringComparison.Ordinal);
        return gap > 0 ? cell.Substring(0, gap) : cell;
    }
}
