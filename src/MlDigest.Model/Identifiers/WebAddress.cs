namespace MlDigest.Model.Identifiers;

/// <summary>The parts of a URL that say what it leads to, as views of its text. Nothing is resolved or rewritten.</summary>
internal readonly ref struct WebAddress
{
    private WebAddress(ReadOnlySpan<char> host, ReadOnlySpan<char> path, ReadOnlySpan<char> query)
    {
        Host = host;
        Path = path;
        Query = query;
    }

    /// <summary>The host without <c>www.</c> and port; empty for a relative URL.</summary>
    public ReadOnlySpan<char> Host { get; }

    /// <summary>The path, from its first slash.</summary>
    public ReadOnlySpan<char> Path { get; }

    /// <summary>The query without its question mark.</summary>
    public ReadOnlySpan<char> Query { get; }

    public static WebAddress Read(string url)
    {
        var rest = url.AsSpan();
        var fragment = rest.IndexOf('#');
        if (fragment >= 0) rest = rest.Slice(0, fragment);
        var question = rest.IndexOf('?');
        var query = question < 0 ? default : rest.Slice(question + 1);
        if (question >= 0) rest = rest.Slice(0, question);
        var slashes = rest.IndexOf("//".AsSpan());
        if (slashes < 0 || (slashes > 0 && rest[slashes - 1] != ':')) return new WebAddress(default, rest, query);
        rest = rest.Slice(slashes + 2);
        var slash = rest.IndexOf('/');
        var host = slash < 0 ? rest : rest.Slice(0, slash);
        var port = host.IndexOf(':');
        if (port >= 0) host = host.Slice(0, port);
        if (host.StartsWith("www.".AsSpan(), StringComparison.OrdinalIgnoreCase)) host = host.Slice(4);
        return new WebAddress(host, slash < 0 ? default : rest.Slice(slash), query);
    }

    /// <summary>Whether the host is a name or lies below it.</summary>
    public bool IsHost(string name)
    {
        if (!Host.EndsWith(name.AsSpan(), StringComparison.OrdinalIgnoreCase)) return false;
        return Host.Length == name.Length || Host[Host.Length - name.Length - 1] == '.';
    }

    /// <summary>The value of a parameter of the query; empty when it has none of that name.</summary>
    public ReadOnlySpan<char> QueryValue(string name)
    {
        for (var rest = Query; !rest.IsEmpty;)
        {
            var end = rest.IndexOf('&');
            var pair = end < 0 ? rest : rest.Slice(0, end);
            if (pair.Length > name.Length && pair[name.Length] == '=' && pair.StartsWith(name.AsSpan(), StringComparison.Ordinal)) return pair.Slice(name.Length + 1);
            rest = end < 0 ? default : rest.Slice(end + 1);
        }

        return default;
    }
}
