using MlDigest.Model.Accuracy.Labels;

namespace MlDigest.Model.Accuracy.Scoring;

/// <summary>Compares what was read of a document with its labels.</summary>
internal static class DocumentScore
{
    public static Tally Of(IReadOnlyList<LabelledIssue> labels, IReadOnlyList<LabelledIssue> read, List<string>? notes = null)
    {
        var total = new Tally();
        for (var i = 0; i < labels.Count; i++) Add(total, labels[i], read.Count == labels.Count ? read[i] : Counterpart(labels, labels[i], read), notes);
        return total;
    }

    private static LabelledIssue? Counterpart(IReadOnlyList<LabelledIssue> labels, LabelledIssue wanted, IReadOnlyList<LabelledIssue> read) =>
        read.FirstOrDefault(issue => Likeness.Fold(issue.Title) == Likeness.Fold(wanted.Title))
            ?? read.FirstOrDefault(issue => Likeness.AreAlike(issue.Title, wanted.Title))
            ?? (labels.Count == 1 && read.Count > 0 ? read[0] : null);

    private static void Add(Tally total, LabelledIssue wanted, LabelledIssue? got, List<string>? notes)
    {
        var (labels, read) = (wanted.Entries, got?.Entries ?? []);
        var pairs = EntryAlignment.Of(labels, read);
        var skipped = new HashSet<int>();
        var paired = new HashSet<int>();
        var (found, exact) = (0, 0);
        foreach (var (label, entry) in pairs)
        {
            paired.Add(entry);
            if ((labels[label].Unjudged & Unjudged.Entry) != 0)
            {
                skipped.Add(entry);
                continue;
            }

            found++;
            if (IsExact(labels[label], read[entry])) exact++;
            else notes?.Add($"  wrong: {labels[label].Title} | section {labels[label].Section} / {read[entry].Section} | url {labels[label].Url} / {read[entry].Url}");
        }

        for (var i = 0; i < read.Count; i++)
        {
            if (paired.Contains(i)) continue;
            if (wanted.UnsureSections.Any(section => Likeness.AreAlike(section, read[i].Section))) skipped.Add(i);
            else notes?.Add($"  invented: {read[i].Title} (section {read[i].Section})");
        }

        if (notes is not null)
        {
            var known = pairs.Select(pair => pair.Label).ToHashSet();
            for (var i = 0; i < labels.Count; i++)
            {
                if (!known.Contains(i) && (labels[i].Unjudged & Unjudged.Entry) == 0) notes.Add($"  missed: {labels[i].Title} (section {labels[i].Section})");
            }
        }

        total.Add(labels.Count(label => (label.Unjudged & Unjudged.Entry) == 0), read.Count - skipped.Count, found, exact);
    }

    private static bool IsExact(LabelledEntry wanted, LabelledEntry got)
    {
        var section = string.IsNullOrEmpty(wanted.Section) ? string.IsNullOrEmpty(got.Section) : Likeness.AreAlike(wanted.Section, got.Section);
        return section && ((wanted.Unjudged & Unjudged.Url) != 0 || Likeness.FoldUrl(wanted.Url) == Likeness.FoldUrl(got.Url));
    }
}
