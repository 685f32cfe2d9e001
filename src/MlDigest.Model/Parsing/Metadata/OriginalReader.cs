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
            var item = outline.Items[i];
            if (item.Kind is not (OutlineKind.Quote or OutlineKind.Paragraph or OutlineKind.Html)) continue;
            for (var link = item.Links.Start; link < item.Links.End; link++)
            {
                var runs = outline.Links[link].Runs;
                if (Announces(outline.LinkText(link))) return outline.Links[link].Target.Text;
                var start = link == item.Links.Start ? item.Runs.Start : outline.Links[link - 1].Runs.End;
                var announcement = outline.PlainText(new Extent(start, runs.Start), 2 * LongestAnnouncement);
                if (announcement.Length <= LongestAnnouncement && Announces(announcement)) return outline.Links[link].Target.Text;
            }
        }

        return null;
    }

    /// <summary>The address in lines at the top or the end of an issue that only tell it: "Originally published at …".</summary>
    public static string? ReadEdges(DocumentOutline outline, Extent items)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            if (i == items.Start + TopItems) i = Math.Max(i, items.End - LastItems);
            var item = outline.Items[i];
            if (item.Kind is not (OutlineKind.Quote or OutlineKind.Paragraph or OutlineKind.Html or OutlineKind.TableRow)) continue;
            if (item.Links.IsEmpty || !item.IsShorterThan(LongestAnnouncement)) continue;
            for (var link = item.Links.Start; link < item.Links.End; link++)
            {
                var start = link == item.Links.Start ? item.Runs.Start : outline.Links[link - 1].Runs.End;
                var before = outline.PlainText(new Extent(start, outline.Links[link].Runs.Start), LongestAnnouncement);
                if (Elsewhere.IsIn(before) || Elsewhere.IsIn(outline.LinkText(link))) return outline.Links[link].Target.Text;
            }
        }

        return null;
    }

    /// <summary>Whether a text says that the issue, or its original, is found elsewhere.</summary>
    public static bool Announces(ReadOnlySpan<char> text) => Words.AnnouncesOriginal(text) || Elsewhere.IsIn(text);
}
