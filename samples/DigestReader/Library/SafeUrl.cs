using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>The digest is somebody else's text: only addresses that cannot run anything become links.</summary>
internal static class SafeUrl
{
    /// <summary>
    /// The address where it is a web page or a mail address, a relative one as seen from where the issue appeared; null otherwise. None
    /// leads to this site, which has no pages of the digest's.
    /// </summary>
    public static string? Link(string? url, DigestIssue issue) => Of(url, issue, "http", "https", "mailto");

    /// <summary>The address of a picture on the web; null otherwise.</summary>
    public static string? Picture(string? url, DigestIssue issue) => Of(url, issue, "http", "https");

    public static string? Host(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0
            ? uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost
            : null;

    private static string? Of(string? url, DigestIssue issue, params ReadOnlySpan<string> schemes)
    {
        // Browsers drop control characters and leading spaces before they look for the scheme.
        var text = url is null ? "" : string.Concat(url.Where(character => !char.IsControl(character))).Trim();
        if (text.Length == 0 || issue.ResolveUrl(text) is not { } absolute) return null;
        foreach (var scheme in schemes)
        {
            if (absolute.StartsWith(scheme + ':', StringComparison.OrdinalIgnoreCase)) return absolute;
        }

        return null;
    }
}
