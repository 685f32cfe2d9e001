using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout.Rules;

/// <summary>
/// Finds where an issue takes leave: paragraphs behind its last rule that ask to subscribe, share or write, and do not
/// begin as those behind the rule before.
/// </summary>
internal static class SignOff
{
    private const int MostItems = 6;

    /// <summary>The first item of the leave-taking; the end of the issue when there is none.</summary>
    public static int Find(DocumentOutline outline, Extent items)
    {
        var start = items.End;
        while (start > items.Start && start > items.End - MostItems
            && outline.Items[start - 1].Kind is OutlineKind.Paragraph or OutlineKind.Html)
        {
            start--;
        }

        if (start == items.End || start <= items.Start + 1 || outline.Items[start - 1].Kind != OutlineKind.Rule) return items.End;
        if (BeginsAsBefore(outline, items, start)) return items.End;
        if (start == items.End - 1 && outline.Items[start].Lead is { Alone: true } lead && lead.Is(LeadStyle.Italic)
            && !lead.Is(LeadStyle.Bold) && !outline.Items[start].IsShorterThan(1))
        {
            return start;
        }

        for (var i = start; i < items.End; i++)
        {
            if (IsLinkBar(outline.Items[i]) || Words.AsksReader(outline.PlainText(outline.Items[i]))) return start;
        }

        return items.End;
    }

    /// <summary>Whether a paragraph is several links with at most marks between them: "[Imprint](url) | [Privacy](url)".</summary>
    private static bool IsLinkBar(OutlineItem item) => item.Links.Length > 1 && item.IsShorterThan(1);

    /// <summary>Whether what stands behind the rule before begins with the same style of title: rules stand between the items.</summary>
    private static bool BeginsAsBefore(DocumentOutline outline, Extent items, int start)
    {
        var before = start - 1;
        while (before > items.Start && outline.Items[before - 1].Kind != OutlineKind.Rule) before--;
        var (last, other) = (outline.Items[start].Lead, outline.Items[before].Lead);
        return !last.Runs.IsEmpty && last.Style == other.Style && last.AloneOnLine == other.AloneOnLine;
    }
}
