namespace DigestReader.Library;

/// <summary>
/// Which Markdown is too dear to be made HTML. Markdig’s time for some texts grows with the square of their length and of their marks,
/// and it fills the rows of a table, so that what may have more cells than characters is made to grow.
/// </summary>
internal static class MarkdownLimit
{
    private const int Longest = 16_000;
    private const int MostMarks = 1_000;

    public static bool IsPassed(string markdown)
    {
        if (markdown.Length > Longest) return true;
        var (marks, lines, bars, mostBars) = (0, 1L, 0L, 0L);
        foreach (var c in markdown)
        {
            if (c is '*' or '_' or '~' or '`' or '[' or ']' or '<' or '>' or '|' or '&') marks++;
            if (c == '|') mostBars = Math.Max(mostBars, ++bars);
            else if (c is '\n' or '\r') (lines, bars) = (lines + 1, 0);
        }

        return marks > MostMarks || lines * mostBars > markdown.Length;
    }
}
