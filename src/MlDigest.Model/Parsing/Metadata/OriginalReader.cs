using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Finds the address of the original edition in an issue's introduction: "Original: &lt;…&gt;", "原文：…".</summary>
internal static class OriginalReader
{
    private const int LongestAnnouncement = 60;

    public static string? Read(DocumentOutline outline, Extent items)
    {
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            if (item.Kind is not (OutlineKind.Quote or OutlineKind.Paragraph)) continue;
            for (var link = item.Links.Start; link < item.Links.End; link++)
            {
                var runs = outline.Links[link].Runs;
                if (Words.AnnouncesOriginal(outline.LinkText(link))) return outline.Links[link].Target.Text;
                var start = link == item.Links.Start ? item.Runs.Start : outline.Links[link - 1].Runs.End;
                var announcement = outline.PlainText(new Extent(start, runs.Start), 2 * LongestAnnouncement);
                if (announcement.Length <= LongestAnnouncement && Words.AnnouncesOriginal(announcement)) return outline.Links[link].Target.Text;
            }
        }

        return null;
    }
}
