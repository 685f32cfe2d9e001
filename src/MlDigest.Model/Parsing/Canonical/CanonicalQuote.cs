using System.Text;

namespace MlDigest.Model.Parsing.Canonical;

/// <summary>Reads the document's own Markdown, which stands as a quotation.</summary>
internal static class CanonicalQuote
{
    /// <summary>Reads all lines of a quotation; the current line is its first, and then the one behind it.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="indentation">What stands before the mark of the quotation.</param>
    /// <param name="keeps">Whether the text is wanted.</param>
    /// <param name="lineEnd">What lines of the text end with.</param>
    /// <param name="place">Is made to go on to the last line.</param>
    public static TextRange Read(CanonicalLines lines, string indentation, bool keeps, string lineEnd, Place place)
    {
        var mark = indentation + ">";
        var first = TextOf(lines, mark);
        place.EndHere();
        lines.MoveNext();
        if (!keeps || (!lines.StartsWith(mark) && !CanonicalText.HasVerbatimEscape(first.Of(lines.Text))))
        {
            for (; lines.StartsWith(mark); lines.MoveNext()) place.EndHere();
            return keeps ? new TextRange(lines.Text, first.Start, first.Length) : default;
        }

        var result = new StringBuilder();
        var line = first;
        for (; lines.StartsWith(mark); lines.MoveNext())
        {
            CanonicalText.AppendVerbatim(lines.Text, line, result);
            if (lineEnd.Length == 1 || !line.Of(lines.Text).EndsWith(CanonicalForm.LineFeed.AsSpan())) result.Append(lineEnd);
            line = TextOf(lines, mark);
            place.EndHere();
        }

        CanonicalText.AppendVerbatim(lines.Text, line, result);
        return new TextRange(result.ToString());
    }

    private static Extent TextOf(CanonicalLines lines, string mark)
    {
        var start = lines.Current.Start + mark.Length;
        return lines.Current with { Start = start < lines.Current.End && lines.Text[start] == ' ' ? start + 1 : start };
    }
}
