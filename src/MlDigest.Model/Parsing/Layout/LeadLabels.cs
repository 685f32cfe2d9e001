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

    // Texts are told apart by a hash of their letters: strings for all the leads of an archive would cost more than they tell.
    private readonly HashSet<ulong> labels = [];

    public static LeadLabels Find(DocumentOutline outline, Extent items)
    {
        var result = new LeadLabels();
        var times = new Dictionary<ulong, int>();
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

    private static ulong? Label(DocumentOutline outline, OutlineItem item)
    {
        if (item.Kind is not (OutlineKind.Paragraph or OutlineKind.Bullet) || !item.Lead.Is(LeadStyle.Bold)) return null;
        var length = 0;
        for (var i = item.Lead.Runs.Start; i < item.Lead.Runs.End; i++) length += outline.Runs[i].Length;
        if (length > LongestLabel) return null;
        var hash = Folding.Hash(outline, item.Lead.Runs);
        return hash == Folding.EmptyHash ? null : hash;
    }
}
