using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Tells the main language of an issue: that of its editor's own words, by their scripts and most frequent words.</summary>
internal static class LanguageDetector
{
    // What the editor writes is looked for in all parts of an issue: an abstract that is quoted in full takes no
    // more than its share of the sample.
    private const int Sample = 3_000;
    private const int LongestPart = 160;
    private const int ClearSample = 600;

    /// <summary>The language of some items; null where nothing speaks for one.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="items">The items.</param>
    /// <param name="title">What the editor says outside the items.</param>
    /// <param name="isClear">Whether more text would hardly change it.</param>
    public static string? Detect(DocumentOutline outline, Extent items, string? title, out bool isClear)
    {
        Span<int> memory = stackalloc int[LanguageEvidence.MemorySize];
        Span<ulong> known = stackalloc ulong[LanguageEvidence.KnownSize];
        memory.Clear();
        known.Clear();
        var evidence = new LanguageEvidence(memory, known);
        if (title is not null) evidence.Add(title.AsSpan(0, Math.Min(title.Length, LongestPart)));
        var own = Read(outline, items, isQuoted: false, evidence, out isClear);
        if (own is not null && (isClear || evidence.IsOtherScript)) return own;
        return Read(outline, items, isQuoted: true, evidence, out isClear);
    }

    /// <summary>Counts the words of items, either the editor's or what links and quotations say.</summary>
    private static string? Read(DocumentOutline outline, Extent items, bool isQuoted, LanguageEvidence evidence, out bool isClear)
    {
        var (seen, clear) = (0, ClearSample);
        for (var i = items.Start; i < items.End && seen < Sample; i++)
        {
            var item = outline.Items[i];
            if (item.Kind is OutlineKind.FrontMatter or OutlineKind.Code) continue;
            var (left, isQuotation) = (LongestPart, IsQuotation(outline, item));
            for (var run = item.Runs.Start; run < item.Runs.End && left > 0; run++)
            {
                var text = outline.Runs[run];
                if ((text.Style & RunStyle.Code) != 0 || (text.Link >= 0 || isQuotation) != isQuoted || BareUrl.IsUrl(text.Text)) continue;
                var length = Math.Min(text.Length, left);
                evidence.Add(text.Text.Slice(0, length));
                left -= length;
                seen += length;
            }

            if (seen < clear) continue;
            clear += ClearSample;
            if (evidence.Read(isWhole: false, out isClear) is { } language && isClear) return language;
        }

        return evidence.Read(isWhole: true, out isClear);
    }

    private static bool IsQuotation(DocumentOutline outline, OutlineItem item) =>
        item.Kind == OutlineKind.Quote || (item.Kind == OutlineKind.Paragraph && !item.Runs.IsEmpty
            && outline.Runs[item.Runs.Start].Text is { IsEmpty: false } text && text[0] is '“' or '„' or '«');
}
