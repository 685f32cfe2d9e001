using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>The day in bold in front of what happens then: "**24 May** – The title".</summary>
internal static class LeadingDay
{
    /// <summary>What stands behind the day on its line; empty where an item does not begin with one.</summary>
    public static Extent Behind(DocumentOutline outline, OutlineItem item)
    {
        var lead = item.Lead;
        if (item.Kind is not (OutlineKind.Bullet or OutlineKind.Paragraph) || !lead.Is(LeadStyle.Bold) || lead.Is(LeadStyle.Link)
            || lead.AloneOnLine || lead.Runs.Length != 1 || outline.Runs[lead.Runs.Start] is not { Length: <= ItemHead.LongestSubject } day
            || !Scripts.HasDigit(day.Text) || !DayText.Is(day.Text.TrimEnd(": ：".AsSpan())))
        {
            return default;
        }

        var line = outline.FirstLine(item.Runs with { Start = lead.Runs.End });
        var start = line.Start;
        while (start < line.End && outline.Runs[start] is { Link: < 0 } run && Scripts.Weight(run.Text, 1) == 0) start++;
        return line with { Start = start };
    }

    /// <summary>The link or the text in italics that what stands behind the day begins with; else empty.</summary>
    public static Extent TitleIn(DocumentOutline outline, Extent behind)
    {
        if (behind.IsEmpty) return default;
        var first = outline.Runs[behind.Start];
        var end = behind.Start;
        if (first.Link >= 0) return Words.IsLinkLabel(outline.LinkText(first.Link)) ? default : outline.Links[first.Link].Runs;
        while (end < behind.End && outline.Runs[end] is { IsItalic: true }) end++;
        return behind with { End = end };
    }
}
