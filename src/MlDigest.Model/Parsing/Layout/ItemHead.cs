using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Which part of a bullet, row or paragraph is its title.</summary>
internal static class ItemHead
{
    // A linked name in front of a sentence is its subject; a longer link is a title, whatever follows.
    private const int LongestSubject = 24;

    /// <summary>The runs of the title; empty where the item's first sentence has to stand for one.</summary>
    public static Extent Of(DocumentOutline outline, OutlineItem item)
    {
        var lead = item.Lead;
        if (lead.Is(LeadStyle.Bold) && !lead.Runs.IsEmpty) return lead.Runs;
        if (lead.Is(LeadStyle.Link) && !lead.Runs.IsEmpty && !IsSubject(outline, item)) return lead.Runs;
        return lead.Is(LeadStyle.Number) && item.Kind == OutlineKind.Paragraph ? FirstLine(outline, item.Runs) : default;
    }

    /// <summary>The runs up to the first line end.</summary>
    public static Extent FirstLine(DocumentOutline outline, Extent runs)
    {
        var end = runs.Start;
        while (end < runs.End && !outline.Runs[end].IsBreak) end++;
        return runs with { End = end };
    }

    /// <summary>
    /// Whether a link in front is only the subject of a sentence: a person's handle, or the first of several links in it, as in
    /// "[Name](url) has a lot of [issues](url)".
    /// </summary>
    private static bool IsSubject(DocumentOutline outline, OutlineItem item)
    {
        var (runs, next) = (item.Lead.Runs, item.Lead.Runs.End);
        if (next >= item.Runs.End || outline.Runs[next].IsBreak) return false;
        if (outline.Runs[runs.Start].Text.StartsWith("@".AsSpan())) return true;
        var rest = outline.Runs[next].Text.TrimStart();
        if (outline.Runs[runs.Start].Length > LongestSubject || rest.IsEmpty || !char.IsLetter(rest[0]) || Words.BeginsAttribution(rest)) return false;
        for (var i = next; i < item.Runs.End && !outline.Runs[i].IsBreak; i++)
        {
            if (outline.Runs[i].Link >= 0) return true;
        }

        return false;
    }
}
