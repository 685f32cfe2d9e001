namespace MlDigest.Model.Parsing.Building;

/// <summary>Names an entry so that the name survives another parse and another order of entries.</summary>
internal abstract class EntryKey : LazyText
{
    public static TextRange Of(EquatableList<WorkId> identifiers, TextRange url, TextRange title)
    {
        if (identifiers.Count > 0) return new TextRange(new OfWork(identifiers[0]));
        return new TextRange(url.IsNull ? new OfTitle(title) : new OfUrl(url));
    }

    private sealed class OfWork(WorkId id) : EntryKey
    {
        protected override string Make() =>
            id.Scheme == ArxivId.Scheme && ArxivId.TryParse(id.Value, out var arxiv) ? arxiv.WithoutVersion().ToWorkId().ToString() : id.ToString();
    }

    private sealed class OfTitle(TextRange title) : EntryKey
    {
        protected override string Make() => $"title:{Folding.Hash(title.Span):x16}";
    }

    private sealed class OfUrl(TextRange address) : EntryKey
    {
        private const string Scheme = "url:";

        protected override string Make()
        {
            var url = address.Span;
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
}
