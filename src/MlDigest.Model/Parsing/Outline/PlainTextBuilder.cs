namespace MlDigest.Model.Parsing.Outline;

/// <summary>
/// Makes one line of plain text out of runs: white space folded, lines joined with a space, or with nothing between Chinese or
/// Japanese characters, where a line break is no word break.
/// </summary>
internal sealed class PlainTextBuilder
{
    private char[] text = new char[256];
    private int length;

    public int Capacity => text.Length;

    public PlainTextBuilder Clear()
    {
        length = 0;
        return this;
    }

    public PlainTextBuilder Append(DocumentOutline outline, Extent runs, int limit)
    {
        for (var i = runs.Start; i < runs.End && length < limit; i++) Append(outline.RunAt(i));
        return this;
    }

    public PlainTextBuilder Append(InlineRun run)
    {
        if (run.IsBreak)
        {
            DropHardBreak();
            if (length > 0 && text[length - 1] is not (' ' or '\n')) Append('\n');
            return this;
        }

        // Most of those that cannot stand as they are only begin or end with a space.
        var start = run.Length > 0 && run.Text[0] == ' ' ? 1 : 0;
        var end = run.Length > start && run.Text[run.Length - 1] == ' ' ? run.Length - 1 : run.Length;
        var inner = end - start == run.Length ? run : run.Over(run.Start + start, end - start);
        if (inner.IsFolded)
        {
            if (start > 0) AppendSpace();
            if (length > 0 && text[length - 1] == '\n') JoinLines(inner.Source[inner.Start]);
            Reserve(inner.Length);
            inner.Text.CopyTo(text.AsSpan(length));
            length += inner.Length;
            if (end < run.Length) Append(' ');
            return this;
        }

        foreach (var c in run.Text)
        {
            if (c is '\u200B' or '\uFEFF') continue;
            if (char.IsWhiteSpace(c))
            {
                AppendSpace();
                continue;
            }

            if (length > 0 && text[length - 1] == '\n') JoinLines(c);
            Append(c);
        }

        return this;
    }

    public override string ToString()
    {
        DropHardBreak();
        var end = length;
        while (end > 0 && text[end - 1] is ' ' or '\n') end--;
        return new string(text, 0, end);
    }

    /// <summary>A backslash alone at the end of a line is a line break that an exporter wrote out.</summary>
    private void DropHardBreak()
    {
        var end = length;
        while (end > 0 && text[end - 1] == ' ') end--;
        if (end > 0 && text[end - 1] == '\\' && (end == 1 || text[end - 2] is '\n' or '\\')) length = end - 1;
    }

    private void JoinLines(char next)
    {
        length--;
        if (length == 0) return;
        if (!Scripts.IsUnspaced(text[length - 1]) || !Scripts.IsUnspaced(next)) Append(' ');
    }

    private void AppendSpace()
    {
        if (length > 0 && text[length - 1] is not (' ' or '\n')) Append(' ');
    }

    private void Append(char c)
    {
        Reserve(1);
        text[length++] = c;
    }

    private void Reserve(int count)
    {
        if (length + count > text.Length) Array.Resize(ref text, Math.Max(length + count, text.Length * 2));
    }
}
