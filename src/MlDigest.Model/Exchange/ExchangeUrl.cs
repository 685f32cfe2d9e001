using System.Globalization;
using System.Text;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Exchange;

/// <summary>Addresses that readers may follow: absolute ones of pages and mail, and none that runs anything.</summary>
internal static class ExchangeUrl
{
    // What no IRI may hold; the last ones turn the order of letters round.
    private const string Unheld = "\"<>\\^`{|}\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    /// <summary>An http or https address, a relative one resolved against the issue's source; null for any other.</summary>
    public static string? Web(string? url, DigestIssue issue) =>
        Absolute(url, issue) is { } absolute && IsWeb(absolute) ? Escape(absolute) : null;

    /// <summary>The same, or a mail address.</summary>
    public static string? Link(string? url, DigestIssue issue)
    {
        if (Absolute(url, issue) is not { } absolute) return null;
        return IsWeb(absolute) || absolute.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? Escape(absolute) : null;
    }

    /// <summary>The type of a file by the end of its name; null where it is none of those that feeds enclose.</summary>
    public static string? MediaType(string url)
    {
        var address = WebAddress.Read(url.AsSpan());
        var path = address.Path;
        var dot = path.LastIndexOf('.');
        var isPdf = (address.IsHost("arxiv.org") && path.StartsWith("/pdf/".AsSpan()))
            || (address.IsHost("openreview.net") && path.SequenceEqual("/pdf".AsSpan()));
        if (isPdf) return "application/pdf";
        return (dot < 0 ? "" : path.Slice(dot + 1).ToString().ToLowerInvariant()) switch
        {
            "pdf" => "application/pdf",
            "png" => "image/png",
            "jpg" or "jpeg" => "image/jpeg",
            "gif" => "image/gif",
            "webp" => "image/webp",
            "avif" => "image/avif",
            "svg" => "image/svg+xml",
            _ => null,
        };
    }

    // Browsers drop control characters and spaces in front before they look for the scheme.
    private static string? Absolute(string? url, DigestIssue issue)
    {
        var text = url is null ? "" : string.Concat(url.Where(c => !char.IsControl(c))).Trim();
        return text.Length == 0 ? null : issue.ResolveUrl(text);
    }

    private static bool IsWeb(string url) => StartsWithHost(url, "https://") || StartsWithHost(url, "http://");

    private static bool StartsWithHost(string url, string scheme) =>
        url.Length > scheme.Length && url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            && url[scheme.Length] is not ('/' or '?' or '#');

    private static string Escape(string url)
    {
        var escaped = new StringBuilder(url.Length);
        var text = ExchangeText.Of(url);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '%' ? IsEscape(text, i) : !char.IsWhiteSpace(c) && Unheld.IndexOf(c) < 0) escaped.Append(c);
            else
            {
                foreach (var b in Encoding.UTF8.GetBytes(c.ToString()))
                {
                    escaped.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
                }
            }
        }

        return escaped.ToString();
    }

    private static bool IsEscape(string text, int percent) =>
        percent + 2 < text.Length && Identifiers.Ascii.Hex(text[percent + 1]) >= 0 && Identifiers.Ascii.Hex(text[percent + 2]) >= 0;
}
