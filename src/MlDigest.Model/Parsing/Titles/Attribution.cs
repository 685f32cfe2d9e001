using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Titles;

/// <summary>Where a quotation comes from: a line at its end that begins with a dash, "-- [source](url)".</summary>
internal static class Attribution
{
    /// <summary>The name of the source; null when the items end without one.</summary>
    public static TextRange Read(DocumentOutline outline, Extent items)
    {
        var item = outline.Items[items.End - 1];
        if (items.Length < 2 || item.Kind != OutlineKind.Paragraph || item.Links.Length != 1) return default;
        var text = outline.PlainText(item);
        return text.Length > 0 && (text.StartsWith("--", StringComparison.Ordinal) || text[0] is '—' or '–')
            ? outline.LinkRange(item.Links.Start)
            : default;
    }
}
