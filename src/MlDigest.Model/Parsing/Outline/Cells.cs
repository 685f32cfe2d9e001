namespace MlDigest.Model.Parsing.Outline;

/// <summary>The cells of a table's row: what stands between its breaks.</summary>
internal static class Cells
{
    public static IEnumerable<Extent> Of(DocumentOutline outline, Extent runs)
    {
        var start = runs.Start;
        for (var i = runs.Start; i <= runs.End; i++)
        {
            if (i < runs.End && !outline.Runs[i].IsBreak) continue;
            if (i > start) yield return new Extent(start, i);
            start = i + 1;
        }
    }
}
