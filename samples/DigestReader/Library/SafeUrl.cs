namespace DigestReader.Library;

/// <summary>The digest is somebody else's text: only addresses that cannot run anything become links.</summary>
internal static class SafeUrl
{
    /// <summary>The address where it is a web page, a mail address or a place on this site; null otherwise.</summary>
    public static string? Link(string? url) => Of(url, "http", "https", "mailto");

    /// <summary>The address of a picture: on the web or, relative to its document, among the files of the folder.</summary>
    public static string? Picture(string? url, string document, bool hasFolder)
    {
        if (Of(url, "http", "https") is not { } safe) return null;
        if (HasScheme(safe) || safe.StartsWith("//", StringComparison.Ordinal)) return safe;
        return hasFolder && safe[0] != '/' ? $"/pictures/{string.Join('/', Folder(document).Append(safe))}" : null;
    }

    public static string? Host(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Length > 0 ? uri.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? uri.IdnHost[4..] : uri.IdnHost : null;

    private static string? Of(string? url, params ReadOnlySpan<string> schemes)
    {
        // Browsers drop control characters and leading spaces before they look for the scheme.
        var text = url is null ? "" : string.Concat(url.Where(character => !char.IsControl(character))).Trim();
        if (text.Length == 0) return null;
        if (!HasScheme(text)) return text;
        foreach (var scheme in schemes)
        {
            if (text.StartsWith(scheme + ':', StringComparison.OrdinalIgnoreCase)) return text;
        }

        return null;
    }

    private static bool HasScheme(string text) => text.IndexOfAny([':', '/', '?', '#']) is >= 0 and var first && text[first] == ':';

    private static IEnumerable<string> Folder(string document) => document.Split('/')[..^1].Select(Uri.EscapeDataString);
}
