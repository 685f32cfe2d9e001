using Markdig.Helpers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>
/// Takes the link definitions from the head of a paragraph. Markdig reads each one with a copy of all lines behind it, and looks for it
/// among all definitions of the document; that takes quadratic time.
/// </summary>
internal static class LinkDefinitions
{
    // A definition has one line, seldom two; where these lines do not decide, twice as many are read.
    private const int FewLines = 8;

    /// <summary>Moves the definitions from the lines into the document.</summary>
    /// <returns>Whether there were any.</returns>
    public static bool Read(ref StringLineGroup lines, MarkdownDocument document)
    {
        var (next, count) = (0, FewLines);
        while (next < lines.Count && MayBegin(lines.Lines[next].Slice))
        {
            var end = (int)Math.Min(lines.Count, (long)next + count);
            var iterator = Part(lines, next, end).ToCharIterator();
            var isFound = LinkReferenceDefinition.TryParse(ref iterator, out var definition);
            var rest = isFound ? iterator.Remaining() : default;
            if (end < lines.Count && (!isFound || rest.Count < 2))
            {
                count *= 2;
                continue;
            }

            if (!isFound) break;
            var definitions = document.GetLinkReferenceDefinitions(addGroup: true).Links;
            if (!definitions.ContainsKey(definition!.Label!)) definitions.Add(definition.Label!, definition);
            next = end - rest.Count;
            if (rest.Count > 0) lines.Lines[next] = rest.Lines[0];
            count = FewLines;
        }

        if (next > 0) lines = Part(lines, next, lines.Count);
        return next > 0;
    }

    /// <summary>
    /// Whether a line begins with a bracket that a colon follows where it is closed: links do not, and need not be looked at.
    /// </summary>
    private static bool MayBegin(StringSlice line)
    {
        var text = line.AsSpan().TrimStart();
        if (text.IsEmpty || text[0] != '[') return false;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == ']') return i + 1 < text.Length && text[i + 1] == ':';
        }

        return true;
    }

    private static StringLineGroup Part(StringLineGroup lines, int start, int end)
    {
        // Markdig's iterator does not come to the end of lines that fill all their room.
        var part = new StringLineGroup(end - start + 1);
        for (var i = start; i < end; i++) part.Add(ref lines.Lines[i]);
        return part;
    }
}
