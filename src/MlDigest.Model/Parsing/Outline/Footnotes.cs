using Markdig.Helpers;
using Markdig.Syntax;
using MlDigest.Model.Parsing.Markdown;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>
/// Footnotes, which
/// <see href="https://github.blog/changelog/2021-09-30-footnotes-now-supported-in-markdown-fields/">GitHub</see> and most site generators
/// know and CommonMark does not: "Title[^1]", "[^1]: [The source](url)".
/// </summary>
internal static class Footnotes
{
    private const string Beginning = "[^";

    /// <summary>Makes a link definition of each footnote: its mark leads where its first URL does, or nowhere.</summary>
    public static void Define(MarkdownSyntax syntax)
    {
        if (syntax.Source.IndexOf(Beginning, StringComparison.Ordinal) < 0) return;
        var definitions = syntax.Tree.GetLinkReferenceDefinitions(addGroup: true).Links;
        foreach (var definition in definitions.Values) KeepUrl(definition);
        foreach (var block in syntax.Tree)
        {
            if (block is not ParagraphBlock paragraph || !Begin(paragraph.Lines)) continue;
            for (var i = 0; i < paragraph.Lines.Count; i++)
            {
                var line = paragraph.Lines.Lines[i].Slice;
                if (EndOfLabel(line.AsSpan()) is not (> 0 and var end)) continue;
                var label = line.AsSpan().Slice(1, end - 1).ToString();
                if (definitions.ContainsKey(label)) continue;
                var hasUrl = BareUrl.TryFind(line.Text, line.Start + end, line.End + 1, line.End + 1, out var url);
                definitions.Add(label, new LinkReferenceDefinition(label, hasUrl ? url.Of(line.Text).ToString() : "", null));
            }
        }
    }

    /// <summary>
    /// Leaves of what CommonMark takes for the target of a footnote, any words without a space, the URL in it: "[^1]: Notes,&lt;url&gt;".
    /// </summary>
    private static void KeepUrl(LinkReferenceDefinition definition)
    {
        if (definition is { Label: { } label, Url: { } words } && label.StartsWith("^", StringComparison.Ordinal)
            && BareUrl.TryFind(words, 0, words.Length, words.Length, out var url) && url.Start > 0)
        {
            definition.Url = url.Of(words).ToString();
        }
    }

    /// <summary>Whether the lines of a paragraph begin with a footnote: all of it is footnotes.</summary>
    public static bool Begin(StringLineGroup lines) => lines.Count > 0 && EndOfLabel(lines.Lines[0].Slice.AsSpan()) > 0;

    /// <summary>Whether a bracket that opens is that of a footnote's mark.</summary>
    public static bool IsMark(string source, Extent bracket) => bracket.End < source.Length && source[bracket.End] == '^';

    /// <summary>Where the label of a footnote ends that a line begins with; -1 where it begins with none.</summary>
    private static int EndOfLabel(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(Beginning.AsSpan())) return -1;
        var end = line.IndexOf(']');
        return end > Beginning.Length && end + 1 < line.Length && line[end + 1] == ':' ? end : -1;
    }
}
