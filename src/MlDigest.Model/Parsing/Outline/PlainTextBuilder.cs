using System.Text;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>
/// Makes one line of plain text out of runs: white space folded, lines joined with a space, or with nothing between Chinese or
/// Japanese characters, where a line break is no word break.
/// </summary>
internal readonly struct PlainTextBuilder(StringBuilder builder)
{
    public PlainTextBuilder Append(DocumentOutline outline, Extent runs, int limit)
    {
        for (var i = runs.Start; i < runs.End && builder.Length < limit; i++) Append(outline.Runs[i]);
        return this;
    }

    public PlainTextBuilder Append(InlineRun run)
    {
        if (run.IsBreak)
        {
            DropHardBreak();
            if (builder.Length > 0 && builder[builder.Length - 1] is not (' ' or '\n')) builder.Append('\n');
            return this;
        }

        if (run.IsFolded)
        {
            if (builder.Length > 0 && builder[builder.Length - 1] == '\n') JoinLines(run.Source[run.Start]);
            builder.Append(run.Source, run.Start, run.Length);
            return this;
        }

        foreach (var c in run.Text)
        {
            if (c is '\u200B' or '\uFEFF') continue;
            if (char.IsWhiteSpace(c))
            {
                if (builder.Length > 0 && builder[builder.Length - 1] is not (' ' or '\n')) builder.Append(' ');
                continue;
            }

            if (builder.Length > 0 && builder[builder.Length - 1] == '\n') JoinLines(c);
            builder.Append(c);
        }

        return this;
    }

    public override string ToString()
    {
        DropHardBreak();
        var end = builder.Length;
        while (end > 0 && builder[end - 1] is ' ' or '\n') end--;
        return builder.ToString(0, end);
    }

    /// <summary>A backslash alone at the end of a line is a line break that an exporter wrote out.</summary>
    private void DropHardBreak()
    {
        var end = builder.Length;
        while (end > 0 && builder[end - 1] == ' ') end--;
        if (end > 0 && builder[end - 1] == '\\' && (end == 1 || builder[end - 2] is '\n' or '\\')) builder.Length = end - 1;
    }

    private void JoinLines(char next)
    {
        builder.Length--;
        if (builder.Length == 0) return;
        if (!Scripts.IsUnspaced(builder[builder.Length - 1]) || !Scripts.IsUnspaced(next)) builder.Append(' ');
    }
}
