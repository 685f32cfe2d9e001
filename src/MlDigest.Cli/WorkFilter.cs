using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>Which works are listed.</summary>
/// <param name="Least">How many issues cover a work at least; 0 where nobody said.</param>
/// <param name="Kinds">What the works are; none for all.</param>
internal sealed record WorkFilter(int Least, EquatableList<EntryKind> Kinds)
{
    private const int UsualLeast = 2;

    /// <summary>
    /// The works with the issues that cover them: first what most publications cover, then what most issues do, then what came first. What
    /// one publication repeats in each of its issues is more often its own page than news.
    /// </summary>
    public List<(DigestWork Work, List<IssueReference> Issues)> Of(DigestIndex index)
    {
        var least = Least == 0 ? UsualLeast : Least;
        return
        [
            .. index.Works.Where(work => Kinds.Count == 0 || Kinds.Contains(work.Kind))
                .Select(work => (Work: work, Issues: work.GetIssues().ToList()))
                .Where(covered => covered.Issues.Count >= least)
                .OrderByDescending(covered => covered.Issues.Select(issue => issue.Series).Distinct().Count())
                .ThenByDescending(covered => covered.Issues.Count),
        ];
    }
}
