using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>Reads the address that the chosen link of an entry stands for.</summary>
/// <param name="outline">The document.</param>
/// <param name="traits">Knows the links whose text is a URL.</param>
internal sealed class LinkAddress(DocumentOutline outline, LinkTraits traits)
{
    // What programs write behind an address to see where a reader comes from.
    private static readonly string[] Campaigns = ["?utm_", "?ref_src=", "?fbclid=", "?mc_cid="];

    /// <summary>
    /// The URL that a chosen link stands for: the visible one where the text is a whole URL and the link leads somewhere else first, to a
    /// shortener or a tracker.
    /// </summary>
    /// <param name="link">The chosen link.</param>
    /// <param name="links">The entry's links: one to the same place without a campaign's names stands for it.</param>
    public TextRange Of(int link, Extent links)
    {
        var own = outline.Links[link].Target;
        var isFromCampaign = own.Span.IndexOf('?') is > 0 and var query && IsCampaign(own.Span.Slice(query));
        for (var other = links.Start; isFromCampaign && other < links.End; other++)
        {
            if (outline.Links[other].Form == LinkForm.Card && IsTracked(own.Span, outline.Links[other].Url))
            {
                return outline.Links[other].Target;
            }

            if (traits.ShowsUrl(other) && IsTracked(own.Span, outline.LinkText(other))) return outline.LinkRange(other);
        }

        if (outline.Links[link].Form == LinkForm.Bare || !traits.ShowsUrl(link)) return own;
        var text = outline.LinkText(link);
        var isCut = text.IndexOf('…') >= 0 || text.IndexOf(' ') >= 0 || text.EndsWith("...".AsSpan());
        if (isCut) return own;
        var target = WebAddress.Read(own.Span).Host;
        var isOwn = target.IsEmpty || target.Equals(WebAddress.Read(text).Host, StringComparison.OrdinalIgnoreCase);
        return isOwn && !IsTracked(own.Span, text) ? own : outline.LinkRange(link);
    }

    /// <summary>Whether an address is another one with nothing but the names of a campaign behind it.</summary>
    private static bool IsTracked(ReadOnlySpan<char> address, ReadOnlySpan<char> visible) =>
        address.StartsWith(visible.TrimEnd('/'))
            && IsCampaign(address.Slice(visible.TrimEnd('/').Length).TrimStart('/'));

    private static bool IsCampaign(ReadOnlySpan<char> query)
    {
        foreach (var name in Campaigns)
        {
            if (query.StartsWith(name.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
