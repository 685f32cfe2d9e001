using MlDigest.Model.Parsing.Titles;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>An entry to learn titles from.</summary>
/// <param name="Candidates">What can be its title.</param>
/// <param name="Rows">The rows of the table that speak for each.</param>
/// <param name="Right">Which of them are right.</param>
internal sealed record TitleExample(TitleCandidate[] Candidates, int[][] Rows, bool[] Right)
{
    private TitleExample? withoutRule;

    /// <summary>Whether there is something to learn: some are right, and some are not.</summary>
    public bool IsTelling => Right.Contains(true) && Right.Contains(false);

    /// <summary>The entry as it is where no rule says anything.</summary>
    public TitleExample WithoutRule => withoutRule ??= MakeWithoutRule();

    private TitleExample MakeWithoutRule()
    {
        var kept = Enumerable.Range(0, Rows.Length).Where(k => Candidates[k].Forms != 1L << (int)TitleForm.Rule).ToList();
        return new TitleExample(
            [.. kept.Select(k => Candidates[k])],
            [.. kept.Select(k => Rows[k].Where(row => !TitleFeatures.AsksRule(row)).ToArray())],
            [.. kept.Select(k => Right[k])]);
    }
}
