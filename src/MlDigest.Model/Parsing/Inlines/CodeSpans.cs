namespace MlDigest.Model.Parsing.Inlines;

/// <summary>
/// Finds where code spans of a text end. However many runs of backticks never close, the text is searched once for each length.
/// </summary>
internal struct CodeSpans
{
    // A longer run of backticks is text.
    private const int LongestRun = 63;

    // The lengths of which no run follows any more.
    private ulong missing;

    /// <summary>The code between a run of backticks and the next one of the same length.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset of the first backtick.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="after">The offset behind the closing run; behind the opening one when there is no code.</param>
    /// <returns>Where the code stands, without the white space that parts it from the backticks; null when the run never closes.</returns>
    public Extent? Read(string text, int start, int end, out int after)
    {
        after = RunEnd(text, start, end);
        var length = after - start;
        if (length > LongestRun || (missing & (1UL << length)) != 0) return null;
        for (var position = after; ;)
        {
            var found = text.AsSpan(position, end - position).IndexOf('`');
            if (found < 0) break;
            var closing = position + found;
            position = RunEnd(text, closing, end);
            if (position - closing != length) continue;
            var code = new Extent(after, closing);
            after = position;
            var isPadded = code.Length > 2 && IsSpace(text[code.Start]) && IsSpace(text[code.End - 1]) && !code.Of(text).IsWhiteSpace();
            return isPadded ? code.Trim(text) : code;
        }

        missing |= 1UL << length;
        return null;
    }

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\r';

    private static int RunEnd(string text, int position, int end)
    {
        while (position < end && text[position] == '`') position++;
        return position;
    }
}
