namespace MlDigest.Model.Parsing.Outline;

/// <summary>The plain text of some runs, without marks that only part it from a title in front.</summary>
internal sealed class RunsText : LazyText
{
    // More of them are rather short, and take more memory than their text.
    private const int MostRuns = 64;

    private static readonly char[] BehindTitle = [' ', ':', '：', '-', '—', '–', '.', ','];

    private readonly string source;

    // Where the runs stand in the source; breaks are empty.
    private readonly Extent[] pieces;

    private RunsText(string source, Extent[] pieces) => (this.source, this.pieces) = (source, pieces);

    /// <summary>The text of some runs of an outline; null when they say nothing.</summary>
    public static TextRange Of(DocumentOutline outline, Extent runs)
    {
        if (runs.Length <= MostRuns && SaysSomething(outline, runs))
        {
            if (runs.Length == 1) return outline.PlainRange(runs).TrimStart(BehindTitle);
            if (PiecesOf(outline, runs) is { } pieces) return new TextRange(new RunsText(outline.Text, pieces));
        }

        var text = outline.PlainText(runs).TrimStart(BehindTitle);
        return text.Length == 0 ? default : new TextRange(text);
    }

    protected override string Make()
    {
        var text = new PlainTextBuilder();
        foreach (var piece in pieces)
        {
            text.Append(piece.IsEmpty ? InlineRun.Break : new InlineRun(source, piece.Start, piece.Length, RunStyle.None, -1));
        }

        return text.ToString().TrimStart(BehindTitle);
    }

    /// <summary>Where runs stand in the document; null where one of them reads otherwise than it stands there.</summary>
    private static Extent[]? PiecesOf(DocumentOutline outline, Extent runs)
    {
        var pieces = new Extent[runs.Length];
        for (var i = 0; i < pieces.Length; i++)
        {
            var run = outline.Runs[runs.Start + i];
            if (run.IsBreak) continue;
            if (!ReferenceEquals(run.Source, outline.Text)) return null;
            pieces[i] = new Extent(run.Start, run.Start + run.Length);
        }

        return pieces;
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
