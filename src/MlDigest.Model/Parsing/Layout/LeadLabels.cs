using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>
/// The bold leads that an issue repeats. A title comes once; "Summary:", "Why it matters:", "Authors:" come in every entry and are
/// labels of its parts.
/// </summary>
internal sealed class LeadLabels
{
    private const int LongestLabel = 40;
    private const int FewestTimes = 3;

    private readonly HashSet<string> labels = new(StringComparer.OrdinalIgnoreCase);

    public static LeadLabels Find(DocumentOutline outline, Extent items)
    {
        var result = new LeadLabels();
        var times = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = items.Start; i < items.End; i++)
        {
            if (Label(outline, outline.Items[i]) is not { } label) continue;
            times[label] = times.TryGetValue(label, out var before) ? before + 1 : 1;
            if (times[label] >= FewestTimes) result.labels.Add(label);
        }

        return result;
    }

    /// <summary>Whether an item begins with one of the labels.</summary>
    public bool IsLabelled(DocumentOutline outline, OutlineItem item) => labels.Count > 0 && Label(outline, item) is { } label && labels.Contains(label);

    private static string? Label(DocumentOutline outline, OutlineItem item)
    {
        if (item.Kind is not (OutlineKind.Paragraph or OutlineKind.Bullet) || !item.Lead.Is(LeadStyle.Bold)) return null;
        var length = 0;
        for (var i = item.Lead.Runs.Start; i < item.Lead.Runs.End; i++) length += outline.Runs[i].Length;
        if (length > LongestLabel) return null;
        var label = outline.PlainText(item.Lead.Runs).TrimEnd(':', '：', ' ', '.');
        return label.Length is > 0 and <= LongestLabel ? label : null;
    }
}
