namespace MlDigest.Model.Parsing.Building;

/// <summary>Names an entry so that the name survives another parse and another order of entries.</summary>
internal static class EntryKey
{
    private const string UrlScheme = "url:";

    public static string Of(EquatableList<WorkId> identifiers, string? url, string title)
    {
        if (identifiers.Count > 0) return WithoutVersion(identifiers[0]);
        if (url is not null) return OfUrl(url);
        return $"title:{Folding.Hash(title.AsSpan()):x16}";
    }

    private static string WithoutVersion(WorkId id) =>
        id.Scheme == ArxivId.Scheme && ArxivId.TryParse(id.Value, out var arxiv) ? arxiv.WithoutVersion().ToWorkId().ToString() : id.ToString();

    private static string OfUrl(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        if (string.CompareOrdinal(url, start, "www.", 0, 4) == 0) start += 4;
        var end = url.IndexOf('#', start) is >= 0 and var fragment ? fragment : url.Length;
        while (end > start && url[end - 1] == '/') end--;
        var key = end > start ? url.AsSpan(start, end - start) : url.AsSpan();
#if NETSTANDARD2_0
        return UrlScheme + key.ToString();
#else
        return string.Concat(UrlScheme, key);
#endif
    }
}
