using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>Finds the event below the one who is host to it: "2026-05-04 | [The host](url)", and a bullet inside in bold.</summary>
internal static class HostedEvent
{
    /// <summary>
    /// What the only bullet inside a bullet is all about in bold, where the one around it says who is host to an event: it begins with a
    /// day, or links a page that the event's lies below; -1 where there is none.
    /// </summary>
    /// <param name="outline">The document.</param>
    /// <param name="items">The entry's items.</param>
    public static int LinkOf(DocumentOutline outline, Extent items)
    {
        if (items.Length < 2 || (items.Length > 2 && outline.Items[items.Start + 2].Kind == OutlineKind.Bullet)
            || outline.Items[items.Start] is not { Kind: OutlineKind.Bullet, Links.IsEmpty: false } host
            || outline.Items[items.Start + 1] is not { Kind: OutlineKind.Bullet, Links.Length: 1 } inner || inner.Depth <= host.Depth
            || !inner.Lead.Is(LeadStyle.Bold) || outline.Links[inner.Links.Start].Runs != inner.Runs)
        {
            return -1;
        }

        if (BeginsWithDay(outline.Runs[host.Runs.Start].Text)) return inner.Links.Start;
        if (host.Links.Length > 1) return -1;
        var around = outline.Links[host.Links.Start].Url.TrimEnd('/');
        var url = outline.Links[inner.Links.Start].Url;
        return url.Length > around.Length + 1 && url[around.Length] == '/' && url.StartsWith(around, StringComparison.OrdinalIgnoreCase)
            ? inner.Links.Start
            : -1;
    }

    /// <summary>Whether a text begins with a day and a bar or comma behind it.</summary>
    private static bool BeginsWithDay(ReadOnlySpan<char> text) =>
        text.IndexOfAny('|', ',') is > 0 and var end && ItemHead.IsDate(text.Slice(0, end).Trim());
}
