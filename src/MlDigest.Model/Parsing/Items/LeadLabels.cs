using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>
/// The words and signs that an issue repeats at the beginning of its parts. A title comes once; "**Summary:**" and "Authors:" come in
/// every entry, as does the picture of a calendar, and are labels of its parts.
/// </summary>
internal sealed class LeadLabels
{
    private const int LongestLabel = 40;
    private const int LongestField = 24;
    private const int FewestTimes = 3;
    private const int LongestRubric = 24;

    private readonly int start;
    private readonly bool[] isLabelled;

    private LeadLabels(int start, bool[] isLabelled) => (this.start, this.isLabelled) = (start, isLabelled);

    public static LeadLabels Find(DocumentOutline outline, Extent items)
    {
        // Texts are told apart by a hash of their letters: strings for all the leads of an archive would cost more than they tell.
        var (labels, fields) = (new HashSet<ulong>(), new HashSet<ulong>());
        var (withLabel, withField) = (new List<(int Item, ulong Label)>(), new List<(int Item, ulong Field)>());
        var times = new Dictionary<ulong, (int Count, int Heading)>();
        var headings = 0;
        var lists = new Dictionary<ulong, (int Last, int Count)>();
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            if (item.Kind == OutlineKind.Heading) headings++;
            if (FieldOf(outline, item) is { } field)
            {
                withField.Add((i, field));

                // What comes twice in one list tells its items apart in no way.
                var group = item.Group;
                lists.TryGetValue(field, out var list);
                lists[field] = list = (group, list.Last == group || list.Count < 0 ? -1 : list.Count + 1);
                if (list.Count >= FewestTimes) fields.Add(field);
                else if (list.Count < 0) fields.Remove(field);
            }

            if (LabelOf(outline, item) is not { } label) continue;
            withLabel.Add((i, label));
            times.TryGetValue(label, out var before);
            times[label] = (before.Count + 1, headings);
            if (before.Count + 1 >= FewestTimes || (before.Count > 0 && before.Heading + 1 == headings && IsRubric(outline, item)))
            {
                labels.Add(label);
            }
        }

        var isLabelled = labels.Count + fields.Count == 0 ? [] : new bool[items.Length];
        if (labels.Count > 0) withLabel.ForEach(one => isLabelled[one.Item - items.Start] |= labels.Contains(one.Label));
        if (fields.Count > 0) withField.ForEach(one => isLabelled[one.Item - items.Start] |= fields.Contains(one.Field));
        return new LeadLabels(items.Start, isLabelled);
    }

    /// <summary>Whether an item of the issue begins with one of the labels.</summary>
    public bool IsLabelled(OutlineItem item) => isLabelled.Length > 0 && isLabelled[item.Index - start];

    /// <summary>
    /// Whether a paragraph goes on behind a few words and a colon, "**What's new:** …": below two headings in a
    /// row that is enough to be a label.
    /// </summary>
    public static bool IsRubric(DocumentOutline outline, OutlineItem item) =>
        item.Kind == OutlineKind.Paragraph && IsLabelWithColon(outline, item);

    /// <summary>Whether an item goes on behind a few marked words and a colon.</summary>
    public static bool IsLabelWithColon(DocumentOutline outline, OutlineItem item)
    {
        var end = item.Lead.Runs.End;
        if (item.Kind is not (OutlineKind.Paragraph or OutlineKind.Bullet)
            || !(item.Lead.Is(LeadStyle.Bold) || item.Lead.Is(LeadStyle.Italic)) || item.Lead.Is(LeadStyle.Link) || end >= item.Runs.End
            || item.Lead.Runs.Length > 1)
        {
            return false;
        }

        var label = outline.Runs[end - 1].Text.TrimEnd();
        if (label.Length is 0 or > LongestRubric) return false;
        var next = outline.Runs[end].Text.TrimStart();
        return label[label.Length - 1] is ':' or '：' || (!next.IsEmpty && next[0] is ':' or '：');
    }

    /// <summary>What a bullet begins with: a picture, or plain words with a colon behind them.</summary>
    private static ulong? FieldOf(DocumentOutline outline, OutlineItem item)
    {
        if (item is not { Kind: OutlineKind.Bullet, Depth: 0 } || item.Runs.IsEmpty
            || outline.Runs[item.Runs.Start] is not { Link: < 0, IsBold: false, IsBreak: false } first)
        {
            return null;
        }

        var text = first.Text.Slice(0, Math.Min(first.Length, LongestField));
        if (text.Length > 1 && (char.IsHighSurrogate(text[0]) || text[0] is >= '\u2190' and <= '\u2BFF'))
        {
            return Folding.Hash(text.Slice(0, char.IsHighSurrogate(text[0]) ? 2 : 1), text[0]);
        }

        var colon = text.IndexOfAny(':', '：');
        return colon > 0 ? Folding.Hash(text.Slice(0, colon)) : null;
    }

    /// <summary>The first words of an item, set in bold and few.</summary>
    private static ulong? LabelOf(DocumentOutline outline, OutlineItem item)
    {
        if (item.Kind is not (OutlineKind.Paragraph or OutlineKind.Bullet) || !item.Lead.Is(LeadStyle.Bold)) return null;
        var length = 0;
        for (var i = item.Lead.Runs.Start; i < item.Lead.Runs.End; i++) length += outline.Runs[i].Length;
        if (length > LongestLabel) return null;
        var hash = outline.FoldedHash(item.Lead.Runs);
        return hash == Folding.EmptyHash ? null : hash;
    }
}
