using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing;

namespace MlDigest.Model;

/// <summary>Names the work of an entry so that the name survives another parse and another order of entries.</summary>
internal sealed class EntryKey(EquatableList<WorkId> identifiers, TextRange url, TextRange title) : LazyText
{
    /// <summary>What the key of an entry begins with that has a link and no identifier.</summary>
    public const string OfLink = "url:";

    /// <summary>What the key of an entry begins with that has neither.</summary>
    public const string OfTitle = "title:";

    protected override string Make() => Of(identifiers, url.Span, title.Span);

    public static string Of(EquatableList<WorkId> identifiers, ReadOnlySpan<char> url, ReadOnlySpan<char> title)
    {
        if (identifiers.Count > 0) return identifiers[0].WithoutVersion().ToString();
        return url.IsEmpty ? $"{OfTitle}{Folding.Hash(title):x16}" : OfUrl(url);
    }

    /// <summary>The key of an entry without identifiers.</summary>
    public static string OfUrl(ReadOnlySpan<char> url)
    {
        var scheme = url.IndexOf("://".AsSpan());
        var isAbsolute = scheme > 0 && IsScheme(url.Slice(0, scheme));
        var key = isAbsolute ? url.Slice(scheme + 3) : url;
        if (key.StartsWith("www.".AsSpan(), StringComparison.Ordinal)) key = key.Slice(4);
        if (key.IndexOf('#') is >= 0 and var fragment) key = key.Slice(0, fragment);
        if (key.IndexOf('?') is >= 0 and var query) key = WithQueryThatCounts(key, query, isAbsolute);
        key = key.TrimEnd('/');
        if (key.IsEmpty) key = url;
#if NETSTANDARD2_0
        return OfLink + key.ToString();
#else
        return string.Concat(OfLink, key);
#endif
    }

    private static ReadOnlySpan<char> WithQueryThatCounts(ReadOnlySpan<char> key, int query, bool isAbsolute)
    {
        var rules = isAbsolute ? LinkSites.RulesOf(LinkSites.Host(WebAddress.ReadHost(key))) : LinkRules.Usual;
        var parts = key.Slice(query + 1).ToString().Split('&');
        var kept = Array.FindAll(parts, part => Trackers.Counts(part, rules));
        if (kept.Length == parts.Length) return key;
        var path = key.Slice(0, query);
        return kept.Length == 0 ? path : $"{path.ToString()}?{string.Join("&", kept)}".AsSpan();
    }

    // The address in the query of a page that leads on has a scheme too.
    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Ascii.IsLetterOrDigit(c) && c is not ('+' or '-' or '.')) return false;
        }

        return Ascii.IsLetter(text[0]);
    }
}
