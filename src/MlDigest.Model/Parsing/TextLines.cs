namespace MlDigest.Model.Parsing;

/// <summary>Where lines begin and end. A line ends with LF, CR or CR LF, as in CommonMark.</summary>
internal static class TextLines
{
    /// <summary>The offset of the line end at or behind a position; the text's length on the last line.</summary>
    public static int EndOfLine(string text, int position)
    {
        var length = text.AsSpan(position).IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : position + length;
    }

    /// <summary>The offset behind a line end.</summary>
    public static int NextLine(string text, int endOfLine)
    {
        if (endOfLine >= text.Length) return text.Length;
        return text[endOfLine] == '\r' && endOfLine + 1 < text.Length && text[endOfLine + 1] == '\n' ? endOfLine + 2 : endOfLine + 1;
    }

    /// <summary>The offset of the first character of the line a position is on.</summary>
    public static int StartOfLine(string text, int position)
    {
        var end = text.AsSpan(0, position).LastIndexOfAny('\n', '\r');
        return end + 1;
    }

    /// <summary>How many lines end in a part of a text that begins at the start of a line.</summary>
    public static int Count(string text, Extent range)
    {
#if !NETSTANDARD2_0
        if (!range.Of(text).Contains('\r')) return range.Of(text).Count('\n');
#endif
        var (count, position) = (0, range.Start);
        while (position < range.End)
        {
            position = NextLine(text, EndOfLine(text, position));
            if (position <= range.End) count++;
        }

        return count;
    }

    /// <summary>The lines of a part of a text, without their ends.</summary>
    public static IEnumerable<Extent> Of(string text, Extent range)
    {
        for (var position = range.Start; position < range.End;)
        {
            var end = Math.Min(EndOfLine(text, position), range.End);
            yield return new Extent(position, end);
            position = NextLine(text, end);
        }
    }
}
