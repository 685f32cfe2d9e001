namespace MlDigest.Model.Identifiers;

/// <summary>The parts of a URL that say what it leads to. Nothing is resolved or rewritten.</summary>
/// <param name="Host">The host without <c>www.</c> and port; empty for a relative URL.</param>
/// <param name="Path">The path, from its first slash.</param>
/// <param name="Query">The query without its question mark.</param>
internal readonly record struct WebAddress(string Host, string Path, string Query)
{
    public static WebAddress Read(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? (url.StartsWith("//", StringComparison.Ordinal) ? 2 : 0) : scheme + 3;
        var isAbsolute = start > 0;
        var fragment = url.IndexOf('#', start);
        var end = fragment < 0 ? url.Length : fragment;
        var question = url.IndexOf('?', start, end - start);
        var pathEnd = question < 0 ? end : question;
        var slash = isAbsolute ? url.IndexOf('/', start, pathEnd - start) : 0;
        var hostEnd = !isAbsolute ? 0 : slash < 0 ? pathEnd : slash;
        var host = isAbsolute ? url.Substring(start, hostEnd - start) : "";
        var port = host.IndexOf(':');
        if (port >= 0) host = host.Substring(0, port);
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) host = host.Substring(4);
        return new WebAddress(host, url.Substring(hostEnd, pathEnd - hostEnd), question < 0 ? "" : url.Substring(question + 1, end - question - 1));
    }

    /// <summary>Whether the host is a name or lies below it.</summary>
    public bool IsHost(string name)
    {
        if (!Host.EndsWith(name, StringComparison.OrdinalIgnoreCase)) return false;
        return Host.Length == name.Length || Host[Host.Length - name.Length - 1] == '.';
    }

    public string? QueryValue(string name)
    {
        foreach (var pair in Query.Split('&'))
        {
            if (pair.Length > name.Length && pair[name.Length] == '=' && pair.StartsWith(name, StringComparison.Ordinal)) return pair.Substring(name.Length + 1);
        }

        return null;
    }
}
