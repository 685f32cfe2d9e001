using Markdig.Helpers;
using MlDigest.Model.Parsing.Inlines;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>
/// Reads <see href="https://github.github.com/gfm/#tables-extension-">tables of pipes</see> out of the lines of a paragraph. Unlike GitHub,
/// it asks neither for as many cells in the row of hyphens as in the header nor for the table to be all of its paragraph.
/// </summary>
internal static class PipeTable
{
    /// <summary>The line of a paragraph that is the header of a table, over its row of hyphens; -1 when there is none.</summary>
    public static int HeaderOf(StringLineGroup lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice;
            if (line.CurrentChar is not ('|' or '-' or ':')) continue;
            var header = lines.Lines[i - 1].Slice;
            if (IsDelimiterRow(line.AsSpan(), out var pipes) && header.IndexOf('|') >= 0
                && (pipes > 0 || CellsOf(header.Text, new Extent(header.Start, header.End + 1)).Count == 1))
            {
                return i - 1;
            }
        }

        return -1;
    }

    /// <summary>The cells of a row: parted by pipes, escaped ones and those in code excepted.</summary>
    public static List<Extent> CellsOf(string text, Extent row)
    {
        row = row.Trim(text);
        var cells = new List<Extent>();
        var code = default(CodeSpans);
        var start = row.Start;
        if (!row.IsEmpty && text[start] == '|') start++;
        for (var position = start; position < row.End;)
        {
            switch (text[position])
            {
                case '\\':
                    position += 2;
                    break;
                case '`':
                    code.Read(text, position, row.End, out position);
                    break;
                case '|':
                    cells.Add(new Extent(start, position).Trim(text));
                    start = ++position;
                    break;
                default:
                    position++;
                    break;
            }
        }

        if (start < row.End) cells.Add(new Extent(start, row.End).Trim(text));
        return cells;
    }

    /// <summary>Whether a line parts the head of a table from its rows.</summary>
    public static bool IsDelimiterRow(ReadOnlySpan<char> line) => IsDelimiterRow(line, out _);

    private static bool IsDelimiterRow(ReadOnlySpan<char> line, out int pipes)
    {
        pipes = 0;
        var (hyphens, isCellOver) = (0, false);
        foreach (var c in line.Trim())
        {
            switch (c)
            {
                case '|':
                    if (pipes++ > 0 && hyphens == 0) return false;
                    (hyphens, isCellOver) = (0, false);
                    break;
                case '-':
                    if (isCellOver) return false;
                    hyphens++;
                    break;
                case ':' or ' ' or '\t':
                    isCellOver = hyphens > 0;
                    break;
                default:
                    return false;
            }
        }

        return hyphens > 0 || pipes > 1;
    }
}
