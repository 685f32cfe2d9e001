using MlDigest.Model.Parsing;

namespace MlDigest.Model;

/// <summary>Names the work of an entry so that the name survives another parse and another order of entries.</summary>
internal sealed class EntryKey(EquatableList<WorkId> identifiers, TextRange url, TextRange title) : LazyText
{
    protected override string Make() => Of(identifiers, url.Span, title.Span);

    public static string Of(EquatableList<WorkId> identifiers, ReadOnlySpan<char> url, ReadOnlySpan<char> title)
    {
        if (identifiers.Count > 0) return identifiers[0].WithoutVersion().ToString();
        return url.IsEmpty ? $"title:{Folding.Hash(title):x16}" : OfUrl(url);
    }

    /// <summary>The key of an entry without identifiers.</summary>
    public static string OfUrl(ReadOnlySpan<char> url)
    {
        const string Scheme = "url:";
        var key = url.IndexOf("://".AsSpan()) is >= 0 and var scheme ? url.Slice(scheme + 3) : url;
        if (key.StartsWith("www.".AsSpan(), StringComparison.Ordinal)) key = key.Slice(4);
        if (key.IndexOf('#') is >= 0 and var fragment) key = key.Slice(0, fragment);
        key = key.TrimEnd('/');
        if (key.IsEmpty) key = url;
#if NETSTANDARD2_0
        return Scheme + key.ToString();
#else
        return string.Concat(Scheme, key);
#endif
    }
}
