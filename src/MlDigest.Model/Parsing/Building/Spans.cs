using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>Where parts of an outline stand in the document.</summary>
internal static class Spans
{
    /// <summary>The lines of some items, without blank lines around them.</summary>
    public static SourceSpan Of(DocumentOutline outline, Extent items)
    {
        var (extent, line) = Trimmed(outline, items);
        return new SourceSpan(extent.Start, extent.Length, line);
    }

    /// <summary>The Markdown of some items; null when there is none.</summary>
    public static TextRange Markdown(DocumentOutline outline, Extent items)
    {
        if (items.IsEmpty) return default;
        var (extent, _) = Trimmed(outline, items);
        return extent.IsEmpty ? default : new TextRange(outline.Text, extent.Start, extent.Length);
    }

    /// <summary>Texts that stand apart in the document, with a blank line between; null when there are none.</summary>
    public static TextRange Join(List<TextRange> texts) => texts.Count switch
    {
        0 => default,
        1 => texts[0],
        _ => new TextRange(new JoinedText(texts)),
    };

    private static (Extent Extent, int Line) Trimmed(DocumentOutline outline, Extent items)
    {
        var first = outline.Items[items.Start];
        var (start, line, end) = (first.Start, first.Line, outline.Items[items.End - 1].End);
        while (end > start && char.IsWhiteSpace(outline.Text[end - 1])) end--;
        if (start < end && !char.IsWhiteSpace(outline.Text[start])) return (new Extent(start, end), line);
        for (var position = start; position < end;)
        {
            var lineEnd = TextLines.EndOfLine(outline.Text, position);
            if (!outline.Text.AsSpan(position, lineEnd - position).IsWhiteSpace()) return (new Extent(position, end), line);
            position = TextLines.NextLine(outline.Text, lineEnd);
            line++;
        }

        return (new Extent(start, end), line);
    }
}
