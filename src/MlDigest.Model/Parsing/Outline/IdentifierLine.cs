using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>
/// Lines that begin with the identifier of a work in brackets, and go on with its title: "[2101.00001] The title",
/// "*【2101.00001】The title* What it is about".
/// </summary>
internal static class IdentifierLine
{
    private const int LongestIdentifier = 40;

    /// <summary>What may stand around the title of a work that is no part of it.</summary>
    public static readonly char[] Around =
        [
            ' ', '\u00A0', '\u3000', '【', '】', '[', ']', '(', ')', '（', '）', ':', '：', '-', '—', '–', ',', '，', '|', '*', '\\',
        ];

    /// <summary>The lines of some items: each up to where its italics or bold text ends.</summary>
    public static IEnumerable<Extent> All(DocumentOutline outline, Extent items)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            if (item.Kind is OutlineKind.Heading or OutlineKind.TableRow) continue;
            for (var start = item.Runs.Start; start < item.Runs.End;)
            {
                var line = outline.FirstLine(item.Runs with { Start = start });
                start = line.End + 1;
                if (!line.IsEmpty && LengthOfIdentifier(outline.Runs[line.Start].Text) > 0) yield return Emphasised(outline, line);
            }
        }
    }

    /// <summary>The work whose identifier an item begins with; null where it begins with none.</summary>
    public static WorkId? Of(DocumentOutline outline, OutlineItem item) =>
        item.Runs.IsEmpty ? null : Read(outline.Runs[item.Runs.Start].Text).Work;

    /// <summary>The length of an identifier in brackets that a text begins with; 0 where it begins with none.</summary>
    public static int LengthOfIdentifier(ReadOnlySpan<char> text) => Read(text).Length;

    private static (WorkId? Work, int Length) Read(ReadOnlySpan<char> text)
    {
        var start = text.Length - text.TrimStart(Around).Length;
        if (start == 0 || text.Slice(0, start).IndexOfAny('[', '【') < 0
            || text.Slice(start).IndexOfAny(']', '】') is not (> 0 and <= LongestIdentifier and var length))
        {
            return default;
        }

        var position = 0;
        var work = IdentifierReader.FromText(text.Slice(0, start + length + 1), ref position);
        return work is not null && position == start + length ? (work, start + length + 1) : default;
    }

    /// <summary>The runs at the beginning of a line that are in italics or bold; the whole line where there are none.</summary>
    private static Extent Emphasised(DocumentOutline outline, Extent line)
    {
        var end = line.Start;
        while (end < line.End && (outline.Runs[end].IsItalic || outline.Runs[end].IsBold)) end++;
        return end > line.Start ? line with { End = end } : line;
    }
}
