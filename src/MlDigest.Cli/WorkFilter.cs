using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>Which works are listed.</summary>
/// <param name="Least">How many issues cover a work at least; 0 where nobody said.</param>
/// <param name="Kind">What the works are; null for all.</param>
/// <param name="Since">From when on issues count; null for all.</param>
internal sealed record WorkFilter(int Least, string? Kind, DigestPeriod? Since)
{
    private const int UsualLeast = 2;

    public bool IsOfItsTime(DigestIssue issue) => Arguments.IsSince(Since, issue);

    /// <summary>
    /// The works with the issues that cover them: first what most publications cover, then what most issues do, then what came first. What one publication
    /// repeats in each of its issues is more often its own page than news.
    /// </summary>
    public List<(DigestWork Work, List<IssueReference> Issues)> Of(DigestIndex index)
    {
        var least = Least == 0 ? UsualLeast : Least;
        return
        [
            .. index.Works.Where(work => Kind is null || work.Kind.Value.Equals(Kind, StringComparison.OrdinalIgnoreCase))
                .Select(work => (Work: work, Issues: work.GetIssues().ToList()))
                .Where(covered => covered.Issues.Count >= least)
                .OrderByDescending(covered => covered.Issues.Select(issue => issue.Series).Distinct().Count())
                .ThenByDescending(covered => covered.Issues.Count),
        ];
    }
}
