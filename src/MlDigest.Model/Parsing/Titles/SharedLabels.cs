namespace MlDigest.Model.Parsing.Titles;

/// <summary>The texts of an entry that most entries share, such as "[New post](url)": labels, and titles of none.</summary>
internal readonly struct SharedLabels
{
    private readonly TitleFeatureReader features;
    private readonly TextRange link;
    private readonly bool hasOthers;

    public SharedLabels(TitleCandidate[] candidates, TitleFeatureReader features)
    {
        (this.features, link, hasOthers) = (features, default, false);
        foreach (var candidate in candidates)
        {
            if (!candidate.Is(TitleForm.FirstLink) || !features.IsShared(candidate)) continue;
            link = candidate.Text;
            break;
        }

        foreach (var candidate in candidates) hasOthers |= !IsLabelled(candidate);
    }

    /// <summary>Whether a candidate is such a label, or begins with such a link, where there are others.</summary>
    public bool LeaveOut(in TitleCandidate candidate) => hasOthers && IsLabelled(candidate);

    private bool IsLabelled(in TitleCandidate candidate) =>
        features.IsShared(candidate) || (!link.IsEmpty && candidate.Text.Span.StartsWith(link.Span));
}
