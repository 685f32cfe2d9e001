namespace MlDigest.Model.Identifiers;

/// <summary>The parts of a URL that say what it leads to, as views of its text. Nothing is resolved or rewritten.</summary>
internal readonly ref struct WebAddress
{
    private WebAddress(ReadOnlySpan<char> host, ReadOnlySpan<char> port, ReadOnlySpan<char> rest)
    {
        Host = host;
        Port = port;
        if (host.LastIndexOf('.') is > 0 and var top) Domain = host.Slice(host.Slice(0, top).LastIndexOf('.') + 1);
        var end = rest.IndexOfAny('?', '#');
        Path = end < 0 ? rest : rest.Slice(0, end);
        if (end < 0) return;
        var hash = rest.IndexOf('#');
        if (hash >= 0) Fragment = rest.Slice(hash + 1);
        if (rest[end] == '?') Query = rest.Slice(end + 1, (hash < 0 ? rest.Length : hash) - end - 1);
    }

    /// <summary>The host without <c>www.</c> and port; empty for a relative URL.</summary>
    public ReadOnlySpan<char> Host { get; }

    /// <summary>The port without its colon; empty when there is none.</summary>
    public ReadOnlySpan<char> Port { get; }

    /// <summary>The path, from its first slash.</summary>
    public ReadOnlySpan<char> Path { get; }

    /// <summary>The query without its question mark.</summary>
    public ReadOnlySpan<char> Query { get; }

    /// <summary>The fragment without its number sign.</summary>
    public ReadOnlySpan<char> Fragment { get; }

    public static WebAddress Read(ReadOnlySpan<char> url)
    {
        // What stands in front of the scheme, a bracket for example, is a slip of the author's.
        var end = url.IndexOfAny('?', '#');
        var slashes = (end < 0 ? url : url.Slice(0, end)).IndexOf("//".AsSpan());
        var isAbsolute = slashes == 0 || (slashes > 0 && url[slashes - 1] == ':');
        return isAbsolute ? ReadHost(url.Slice(slashes + 2)) : new WebAddress(default, default, url);
    }

    /// <summary>Reads a URL that begins with its host, as people write it: <c>arxiv.org/abs/1706.03762</c>.</summary>
    public static WebAddress ReadHost(ReadOnlySpan<char> url)
    {
        var end = url.IndexOfAny('/', '?', '#');
        var host = end < 0 ? url : url.Slice(0, end);
        var colon = host.IndexOf(':');
        var port = colon < 0 ? default : host.Slice(colon + 1);
        if (colon >= 0) host = host.Slice(0, colon);
        if (host.StartsWith("www.".AsSpan(), StringComparison.OrdinalIgnoreCase)) host = host.Slice(4);
        return new WebAddress(host, port, end < 0 ? default : url.Slice(end));
    }

    /// <summary>The last two labels of the host; empty when it has only one.</summary>
    public ReadOnlySpan<char> Domain { get; }

    /// <summary>Whether the host is a name or lies below it.</summary>
    public bool IsHost(string name)
    {
        var start = Host.Length - name.Length;
        if (start < 0 || (start > 0 && Host[start - 1] != '.')) return false;
        return Host.Slice(start).Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The value of a parameter of the query; empty when it has none of that name.</summary>
    public ReadOnlySpan<char> QueryValue(string name)
    {
        for (var rest = Query; !rest.IsEmpty;)
        {
            var end = rest.IndexOf('&');
            var pair = end < 0 ? rest : rest.Slice(0, end);
            if (pair.Length > name.Length && pair[name.Length] == '=' && pair.StartsWith(name.AsSpan(), StringComparison.Ordinal))
            {
                return pair.Slice(name.Length + 1);
            }

            rest = end < 0 ? default : rest.Slice(end + 1);
        }

        return default;
    }

    /// <summary>Takes the first segment off a path; false when the path has none left.</summary>
    public static bool TakeSegment(ref ReadOnlySpan<char> path, out ReadOnlySpan<char> segment)
    {
        path = path.TrimStart('/');
        var slash = path.IndexOf('/');
        segment = slash < 0 ? path : path.Slice(0, slash);
        path = path.Slice(segment.Length);
        return !segment.IsEmpty;
    }
}
