namespace MlDigest.Model.Identifiers;

/// <summary>Makes relative URLs absolute.</summary>
internal static class RelativeUrl
{
    /// <summary>A URL with a scheme as it is, a relative one resolved against an http or https base; null where there is none.</summary>
    public static string? Resolve(string? url, string? baseUrl)
    {
        if (url is null || HasScheme(url)) return url;
        if (!Uri.TryCreate(baseUrl, UriKind.Absolute, out var found) || (found.Scheme != "http" && found.Scheme != "https")) return null;

        // A path or a host alone is an absolute file name on some systems.
        var relative = url.StartsWith("//", StringComparison.Ordinal) ? $"{found.Scheme}:{url}" : url;
        if (relative.Length > url.Length) return Uri.TryCreate(relative, UriKind.Absolute, out var other) ? other.AbsoluteUri : null;
        return Uri.TryCreate(relative, UriKind.Relative, out var path) && Uri.TryCreate(found, path, out var resolved)
            ? resolved.AbsoluteUri
            : null;
    }

    private static bool HasScheme(string url)
    {
        if (url.Length == 0 || !Ascii.IsLetter(url[0])) return false;
        var end = 1;
        while (end < url.Length && (Ascii.IsLetterOrDigit(url[end]) || url[end] is '+' or '-' or '.')) end++;
        return end < url.Length && url[end] == ':';
    }
}
