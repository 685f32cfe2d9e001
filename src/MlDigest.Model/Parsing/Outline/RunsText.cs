using System.Text;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>The plain text of some runs, without marks that only part it from a title in front.</summary>
internal sealed class RunsText : LazyText
{
    // More of them are rather short, and take more memory than their text.
    private const int MostRuns = 24;

    private static readonly char[] BehindTitle = [' ', ':', '：', '-', '—', '–', '.', ','];

    private readonly InlineRun[] runs;

    private RunsText(InlineRun[] runs) => this.runs = runs;

    /// <summary>The text of some runs of an outline; null when they say nothing.</summary>
    public static TextRange Of(DocumentOutline outline, Extent runs)
    {
        if (runs.Length <= MostRuns && SaysSomething(outline, runs))
        {
            if (runs.Length == 1 && outline.Runs[runs.Start] is { IsFolded: true } only) return new TextRange(only.Source, only.Start, only.Length).TrimStart(BehindTitle);
            var own = new InlineRun[runs.Length];
            outline.Runs.CopyTo(runs.Start, own, 0, own.Length);
            return new TextRange(new RunsText(own));
        }

        var text = outline.PlainText(runs).TrimStart(BehindTitle);
        return text.Length == 0 ? default : new TextRange(text);
    }

    protected override string Make()
    {
        var text = new PlainTextBuilder(new StringBuilder());
        foreach (var run in runs) text = text.Append(run);
        return text.ToString().TrimStart(BehindTitle);
    }

    private static bool SaysSomething(DocumentOutline outline, Extent runs)
    {
        for (var i = runs.Start; i < runs.End; i++)
        {
            if (outline.Runs[i].IsBreak) continue;
            foreach (var c in outline.Runs[i].Text)
            {
                if (char.IsLetterOrDigit(c)) return true;
            }
        }

        return false;
    }
}
