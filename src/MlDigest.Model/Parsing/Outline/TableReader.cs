using Markdig.Helpers;
using MlDigest.Model.Parsing.Inlines;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>Reads the rows and cells of pipe tables.</summary>
internal sealed class TableReader(ItemWriter items, InlineReader inlines, RunWriter writer)
{
    /// <summary>Makes each row of a table, but the one of hyphens, an item.</summary>
    public void Read(StringLineGroup lines, int header, int depth)
    {
        var (group, title) = (items.NewGroup(), -1);
        for (var i = header; i < lines.Count; i++)
        {
            if (i == header + 1) continue;
            var row = lines.Lines[i].Slice;
            if (row.IsEmptyOrWhitespace()) continue;
            items.Begin(i == header ? OutlineKind.TableHeader : OutlineKind.TableRow, lines.Lines[i].Position, depth, group: group);
            var cell = i == header ? ReadHeader(row, out title) : ReadRow(row, title);
            items.End();
            if (i > header) items.Last.TitleCell = cell;
        }
    }

    /// <summary>Reads the row that names the columns.</summary>
    /// <param name="row">The row.</param>
    /// <param name="title">The column, behind the first, that holds titles; -1 when none says so.</param>
    private Extent ReadHeader(StringSlice row, out int title)
    {
        title = -1;
        var cells = PipeTable.CellsOf(row.Text, new Extent(row.Start, row.End + 1));
        for (var column = 0; column < cells.Count && title < 0; column++)
        {
            if (cells[column].Length <= Words.LongestLabel && Words.NamesTitle(cells[column].Of(row.Text))) title = column;
        }

        for (var column = 0; column < cells.Count && title < 0; column++)
        {
            if (cells[column].Length <= Words.LongestLabel && Words.NamesWork(cells[column].Of(row.Text))) title = column;
        }

        // The first cell is a row's title anyway.
        if (title == 0) title = -1;

        return ReadRow(row, -1);
    }

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="wanted">A column, from 0, or -1.</param>
    /// <returns>The runs of the wanted cell.</returns>
    private Extent ReadRow(StringSlice row, int wanted = -1)
    {
        var (column, found) = (0, default(Extent));
        foreach (var cell in PipeTable.CellsOf(row.Text, new Extent(row.Start, row.End + 1)))
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
