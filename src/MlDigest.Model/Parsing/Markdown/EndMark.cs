namespace MlDigest.Model.Parsing.Markdown;

/// <summary>What closes a block that no blank line ends. There are few of them, each one object.</summary>
internal sealed class EndMark
{
    // Longer fences are rare; each length is a search of its own through the text.
    private const int LongestFence = 8;

    public static readonly EndMark Comment = new("-->");
    public static readonly EndMark CData = new("]]>");
    public static readonly EndMark Instruction = new("?>");
    public static readonly EndMark Declaration = new(">");

    /// <summary>The end of a script, a style or a text set as it stands: any of them closes any other.</summary>
    public static readonly EndMark Raw = new("</", "script>", "pre>", "style>", "textarea>");

    private static readonly EndMark[] Backticks = Fences('`');
    private static readonly EndMark[] Tildes = Fences('~');

    private readonly string begin;
    private readonly string[] ends;
    private readonly bool isFence;

    private EndMark(string begin, params string[] ends) => (this.begin, this.ends) = (begin, ends);

    private EndMark(char fence, int length) => (begin, ends, isFence) = (new string(fence, length), [], true);

    /// <summary>A fence of a character, at least as long as the one that begins the code, on a line of its own.</summary>
    public static EndMark Fence(char fence, int length) => (fence == '~' ? Tildes : Backticks)[Math.Min(length, LongestFence)];

    /// <summary>Where the mark first stands in a stretch of a text; the end of the stretch where it does not.</summary>
    public int Find(string text, Extent range)
    {
        var found = range.Start;
        while ((found = text.IndexOf(begin, found, range.End - found, StringComparison.Ordinal)) >= 0)
        {
            if (IsAt(text, found)) return found;
            found = isFence ? TextLines.EndOfLine(text, found) : found + begin.Length;
            if (found >= range.End) break;
        }

        return range.End;
    }

    private static EndMark[] Fences(char fence) =>
        [.. Enumerable.Range(0, LongestFence + 1).Select(length => new EndMark(fence, Math.Max(length, 1)))];

    private bool IsAt(string text, int position)
    {
        if (isFence)
        {
            var line = new Extent(TextLines.StartOfLine(text, position), TextLines.EndOfLine(text, position)).Of(text);
            return line.Trim().Trim(begin[0]).IsEmpty;
        }

        var end = position + begin.Length;
        return ends.Length == 0
            || ends.Any(rest => string.Compare(text, end, rest, 0, rest.Length, StringComparison.OrdinalIgnoreCase) == 0);
    }
}
