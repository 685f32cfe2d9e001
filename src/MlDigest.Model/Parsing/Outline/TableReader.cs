using Markdig.Helpers;
using MlDigest.Model.Parsing.Inlines;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>Reads the rows and cells of pipe tables.</summary>
internal sealed class TableReader(ItemWriter items, InlineReader inlines, RunWriter writer)
{
    // Of the last table.
    private int group;
    private int titles;
    private int columns;

    /// <summary>Makes each row of a table, but the one of hyphens, an item.</summary>
    public void Read(StringLineGroup lines, int header, int depth)
    {
        group = items.NewGroup();
        items.Begin(OutlineKind.TableHeader, lines.Lines[header].Position, depth, group: group);
        ReadHeader(lines.Lines[header].Slice);
        items.End();
        ReadRows(lines, header + 2, depth);
    }

    /// <summary>
    /// Reads more rows of the last table, where blank lines part them from it: lines between pipes, with as many cells.
    /// </summary>
    /// <returns>Whether the lines are rows of it.</returns>
    public bool ReadMore(StringLineGroup lines, int depth)
    {
        if (group == 0 || items.Last.Group != group) return false;
        for (var i = 0; i < lines.Count; i++)
        {
            var row = lines.Lines[i].Slice;
            var text = row.AsSpan().TrimEnd();
            if (text.Length < 2 || text[0] != '|' || text[text.Length - 1] != '|' || CellsOf(row).Count != columns) return false;
        }

        ReadRows(lines, 0, depth);
        return true;
    }

    private void ReadRows(StringLineGroup lines, int start, int depth)
    {
        for (var i = start; i < lines.Count; i++)
        {
            var row = lines.Lines[i].Slice;
            if (row.IsEmptyOrWhitespace() || PipeTable.IsDelimiterRow(row.AsSpan())) continue;
            items.Begin(OutlineKind.TableRow, lines.Lines[i].Position, depth, group: group);
            var cell = ReadRow(row, titles);
            items.End();
            items.Last.TitleCell = cell;
        }
    }

    /// <summary>Reads the row that names the columns, and which of them, behind the first, holds titles.</summary>
    private void ReadHeader(StringSlice row)
    {
        var cells = CellsOf(row);
        (titles, columns) = (-1, cells.Count);
        Find(Words.NamesTitle);
        Find(Words.NamesWork);
        Find(name => Words.NamesTitle(name.Slice(name.LastIndexOf(' ') + 1)));

        // The first cell is a row's title anyway.
        if (titles == 0) titles = -1;
        ReadRow(row);

        void Find(TextTest isWanted)
        {
            for (var column = 0; column < cells.Count && titles < 0; column++)
            {
                var name = cells[column].Of(row.Text).Trim();
                if (name.Length <= Words.LongestLabel && isWanted(name)) titles = column;
            }
        }
    }

    private static List<Extent> CellsOf(StringSlice row) => PipeTable.CellsOf(row.Text, new Extent(row.Start, row.End + 1));

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="wanted">A column, from 0, or -1.</param>
    /// <returns>The runs of the wanted cell.</returns>
    private Extent ReadRow(StringSlice row, int wanted = -1)
    {
        var (column, found) = (0, default(Extent));
        foreach (var cell in CellsOf(row))
        {
            writer.Break();
            var start = writer.RunCount;
            inlines.Read(new InlineText(row.Text, cell));
            if (column++ == wanted) found = new Extent(start, writer.RunCount);
        }

        return found;
    }

    /// <summary>Reads a table inside a block as the block's text.</summary>
    public void ReadNested(StringLineGroup lines, int header)
    {
        inlines.Read(InlineText.Of(lines, 0, header));
        for (var i = header; i < lines.Count; i++)
        {
            if (i != header + 1) ReadRow(lines.Lines[i].Slice);
        }
    }
}
