using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>The line that says whose words the quotation right behind it quotes: "[Ann](profile) reports".</summary>
internal static class SpeakerLine
{
    // Letters of "has announced that".
    private const int LongestVerb = 24;

    /// <summary>Whether an item is such a line: a link, a few words in small letters, and a quotation behind it.</summary>
    public static bool Is(DocumentOutline outline, OutlineItem item)
    {
        if (item.Kind != OutlineKind.Paragraph || item.Links.Length != 1 || !item.Lead.Is(LeadStyle.Link) || item.Lead.AloneOnLine
            || item.Index + 1 == outline.Items.Count || outline.Items[item.Index + 1].Kind != OutlineKind.Quote
            || !item.IsShorterThan(LongestVerb))
        {
            return false;
        }

        var hasVerb = false;
        for (var i = item.Lead.Runs.End; i < item.Runs.End; i++)
        {
            foreach (var c in outline.Runs[i].Text)
            {
                if (!char.IsLower(c) && c is not (' ' or ':')) return false;
                hasVerb |= char.IsLower(c);
            }
        }

        return hasVerb;
    }
}
