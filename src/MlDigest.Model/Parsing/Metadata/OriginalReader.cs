using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Finds the address of the original edition in an issue's introduction: "Original: &lt;…&gt;", "原文：…".</summary>
internal static class OriginalReader
{
    private const int LongestAnnouncement = 60;

    // Items at the top, and at the end, that are looked at wherever the first section begins.
    private const int TopItems = 6;
    private const int LastItems = 3;

    private static readonly WordSet<bool> Elsewhere = Words.Set(WordTable.Of(WordHint.Elsewhere, WordStrength.Anywhere));

    /// <summary>The address in some items.</summary>
    public static string? Read(DocumentOutline outline, Extent items)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            if (outline.Items[i].Kind is not (OutlineKind.Quote or OutlineKind.Paragraph or OutlineKind.Html)) continue;
            if (AddressIn(outline, outline.Items[i], Announces) is { } address) return address;
        }

        return null;
    }

    /// <summary>
    /// The address in a line at the top of an issue or at its end that only tells it, "Originally published at …", where none between them
    /// does: those of several tell where each story was published.
    /// </summary>
    public static string? ReadEdges(DocumentOutline outline, Extent items)
    {
        var top = Math.Min(items.Start + TopItems, items.End);
        var last = Math.Max(top, items.End - LastItems);
        var found = FirstOf(new Extent(items.Start, top)) ?? FirstOf(new Extent(last, items.End));
        return found is not null && FirstOf(new Extent(top, last)) is null ? found : null;

        string? FirstOf(Extent part)
        {
            for (var i = part.Start; i < part.End; i++)
            {
                if (AddressOfLine(outline, outline.Items[i]) is { } address) return address;
            }

            return null;
        }
    }

    private static string? AddressOfLine(DocumentOutline outline, OutlineItem item) =>
        item.Kind is OutlineKind.Quote or OutlineKind.Paragraph or OutlineKind.Html or OutlineKind.TableRow && !item.Links.IsEmpty
            && item.IsShorterThan(LongestAnnouncement)
            ? AddressIn(outline, item, static text => Elsewhere.IsIn(text))
            : null;

    private static string? AddressIn(DocumentOutline outline, OutlineItem item, TextTest announces)
    {
        for (var link = item.Links.Start; link < item.Links.End; link++)
        {
            var runs = outline.Links[link].Runs;
            if (announces(outline.LinkText(link))) return outline.Links[link].Target.Text;
            var start = link == item.Links.Start ? item.Runs.Start : outline.Links[link - 1].Runs.End;
            var announcement = outline.PlainText(new Extent(start, runs.Start), 2 * LongestAnnouncement);
            if (announcement.Length <= LongestAnnouncement && announces(announcement)) return outline.Links[link].Target.Text;
        }

        return null;
    }

    /// <summary>Whether a text says that the issue, or its original, is found elsewhere.</summary>
    public static bool Announces(ReadOnlySpan<char> text) => Words.AnnouncesOriginal(text) || Elsewhere.IsIn(text);
}
