using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Inlines;

/// <summary>The text of a block, as a part of a string; its lines may begin with white space that does not count.</summary>
/// <param name="Source">The string: the document's own wherever only white space stands between the lines.</param>
/// <param name="Range">The text in it.</param>
internal readonly record struct InlineText(string Source, Extent Range)
{
    /// <summary>The text of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="source">The document as Markdig reads it: headings keep no lines, but stand there behind their signs.</param>
    public static InlineText Of(LeafBlock block, string source)
    {
        if (block is not HeadingBlock { IsSetext: false } heading) return Of(block.Lines, 0, block.Lines.Count);
        var start = heading.Span.Start + heading.Level;
        var range = new Extent(start, Math.Max(start, heading.Span.End + 1)).Trim(source);
        return range.IsEmpty ? new InlineText("", default) : new InlineText(source, range);
    }

    /// <summary>The text of some lines.</summary>
    public static InlineText Of(StringLineGroup lines, int first, int end)
    {
        while (first < end && lines.Lines[first].Slice.IsEmpty) first++;
        if (first >= end) return new InlineText("", default);
        var slice = lines.Lines[first].Slice;
        var (source, range) = (slice.Text, new Extent(slice.Start, slice.End + 1));
        for (var i = first + 1; i < end; i++)
        {
            slice = lines.Lines[i].Slice;
            if (slice.IsEmpty) continue;
            if (!ReferenceEquals(slice.Text, source) || slice.Start < range.End
                || !source.AsSpan(range.End, slice.Start - range.End).IsWhiteSpace())
            {
                return Joined(lines, first, end);
            }

            range = range with { End = slice.End + 1 };
        }

        return new InlineText(source, range.Trim(source));
    }

    /// <summary>The text of one line alone, without the backslash that would break it.</summary>
    public static InlineText OfLine(StringLineGroup lines, int line)
    {
        var (source, range) = Of(lines, line, line + 1);
        return new InlineText(source, range.Of(source).EndsWith("\\".AsSpan()) ? range with { End = range.End - 1 } : range);
    }

    /// <summary>The lines without what stands between them, such as the marks of a quotation.</summary>
    private static InlineText Joined(StringLineGroup lines, int first, int end)
    {
        var text = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            var slice = lines.Lines[i].Slice;
            if (i > first) text.Append('\n');
            if (!slice.IsEmpty) text.Append(slice.Text, slice.Start, slice.Length);
        }

        var source = text.ToString();
        return new InlineText(source, new Extent(0, source.Length).Trim(source));
    }
}
