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
            if (item.Links.Length != 1 || item.Kind is not (OutlineKind.Quote or OutlineKind.Paragraph)) continue;
            var link = outline.Links[item.Links.Start];
            var announcement = outline.PlainText(new Extent(item.Runs.Start, link.Runs.Start));
            var label = outline.PlainText(link.Runs);
            if (announcement.Length <= LongestAnnouncement && (Words.AnnouncesOriginal(announcement) || Words.AnnouncesOriginal(label))) return link.Url;
        }

        return null;
    }
}
