using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Finds the address of the original edition in an issue's introduction: "Original: &lt;…&gt;", "原文：…".</summary>
internal static class OriginalReader
{
    private const int LongestAnnouncement = 60;

    private static readonly WordSet<bool> Elsewhere = Words.Set(WordTable.Of(WordHint.Elsewhere, WordStrength.Anywhere));

    public static string? Read(DocumentOutline outline, Extent items)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            if (item.Kind is not (OutlineKind.Quote or OutlineKind.Paragraph)) continue;
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

    private static bool Announces(ReadOnlySpan<char> text) => Words.AnnouncesOriginal(text) || Elsewhere.IsIn(text);
}
