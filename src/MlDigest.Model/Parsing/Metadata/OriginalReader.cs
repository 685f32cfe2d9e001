using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Finds the address of the original edition in an issue's introduction: "Original: &lt;…&gt;", "原文：…".</summary>
internal static class OriginalReader
{
    private const int LongestAnnouncement = 60;

    // Beside those of Words.AnnouncesOriginal: what says that the text stands elsewhere too, as it stands here.
    private static readonly WordSet<bool> Elsewhere = Words.Set(
    [
        "this post on the web", "published on", "published at", "posted on", "posted at", "cross-posted", "crossposted", "first appeared",
        "html version", "permalink", "опубликовано", "оригинал", "источник", "首发于", "首發於", "首发地址",
        "本頁連結", "本页链接", "永久链接", "文章链接", "原文連結", "转载自", "轉載自", "初出", "掲載元", "転載元", "veröffentlicht auf", "erschienen auf", "publié sur",
        "publicado en", "publicado em", "pubblicato su", "oorspronkelijk", "oryginał",
        "opublikowano", "kaynak", "원본",
    ]);

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
