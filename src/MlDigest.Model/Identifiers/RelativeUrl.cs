namespace MlDigest.Model.Identifiers;

/// <summary>Makes relative URLs absolute.</summary>
internal static class RelativeUrl
{
    /// <summary>A URL with a scheme as it is, a relative one resolved against an http or https base; null where there is none.</summary>
    public static string? Resolve(string? url, string? baseUrl)
    {
        if (url is null || HasScheme(url)) return url;
        if (OnWeb(baseUrl) is not { } found) return null;

        // A path or a host alone is an absolute file name on some systems.
        if (url.StartsWith("//", StringComparison.Ordinal)) return OnWeb($"{found.Scheme}:{url}")?.AbsoluteUri;
        return Uri.TryCreate(url, UriKind.Relative, out var path) && Uri.TryCreate(found, path, out var resolved)
            ? resolved.AbsoluteUri
            : null;
    }

    /// <summary>An http or https URL with a host; null for any other.</summary>
    public static Uri? OnWeb(string? url)
    {
        // Of other texts the framework's parser throws on some: "//" and a mark of direction.
        var isOnWeb = url is not null && (url.StartsWith("http:", StringComparison.OrdinalIgnoreCase)
            || url.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
        return isOnWeb && Uri.TryCreate(url, UriKind.Absolute, out var found) && found.Host.Length > 0 ? found : null;
    }

    private static bool HasScheme(string url)
    {
        if (url.Length == 0 || !Ascii.IsLetter(url[0])) return false;
        var end = 1;
        while (end < url.Length && (Ascii.IsLetterOrDigit(url[end]) || url[end] is '+' or '-' or '.')) end++;
        return end < url.Length && url[end] == ':';
    }
}
