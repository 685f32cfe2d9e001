namespace MlDigest.Cli.Compare;

/// <summary>
/// Which read entry is which labelled one: the longest pairing by title that keeps the order, then what is left wherever it stands.
/// </summary>
internal static class EntryAlignment
{
    public static IReadOnlyList<(int Label, int Entry)> Of(IReadOnlyList<LabelledEntry> labels, IReadOnlyList<LabelledEntry> read)
    {
        var (wanted, got) = (Folded(labels), Folded(read));
        var (n, m) = (labels.Count, read.Count);
        var same = new bool[n, m];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m; j++) same[i, j] = Likeness.AreFoldedAlike(wanted[i], got[j]) || IsSameByUrl(labels[i], read[j]);
        }

        var best = new int[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                var paired = same[i, j] ? 1 + best[i + 1, j + 1] : 0;
                best[i, j] = Math.Max(paired, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var pairs = new List<(int Label, int Entry)>();
        var (usedLabels, usedEntries) = (new bool[n], new bool[m]);
        for (var (i, j) = (0, 0); i < n && j < m;)
        {
            if (same[i, j] && best[i, j] == 1 + best[i + 1, j + 1])
            {
                pairs.Add((i, j));
                (usedLabels[i++], usedEntries[j++]) = (true, true);
            }
            else if (best[i + 1, j] >= best[i, j + 1]) i++;
            else j++;
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < m && !usedLabels[i]; j++)
            {
                if (usedEntries[j] || !same[i, j]) continue;
                pairs.Add((i, j));
                (usedLabels[i], usedEntries[j]) = (true, true);
            }
        }

        return pairs;
    }

    private static string[] Folded(IReadOnlyList<LabelledEntry> entries) => [.. entries.Select(entry => Likeness.Fold(entry.Title))];

    /// <summary>An item without a title of its own, labelled by its first sentence, is known by its link.</summary>
    private static bool IsSameByUrl(LabelledEntry label, LabelledEntry entry) =>
        (label.Unjudged & Unjudged.Title) != 0 && label.Url is not null && label.HasUrl(entry.Url);
}
