namespace MlDigest.Model.Parsing.Building;

/// <summary>Names an entry so that the name survives another parse and another order of entries.</summary>
internal abstract class EntryKey : LazyText
{
    public static LazyText Of(EquatableList<WorkId> identifiers, string? url, string title)
    {
        if (identifiers.Count > 0) return new OfWork(identifiers[0]);
        return url is null ? new OfTitle(title) : new OfUrl(url);
    }

    private sealed class OfWork(WorkId id) : EntryKey
    {
        protected override string Make() =>
            id.Scheme == ArxivId.Scheme && ArxivId.TryParse(id.Value, out var arxiv) ? arxiv.WithoutVersion().ToWorkId().ToString() : id.ToString();
    }

    private sealed class OfTitle(string title) : EntryKey
    {
        protected override string Make() => $"title:{Folding.Hash(title.AsSpan()):x16}";
    }

    private sealed class OfUrl(string url) : EntryKey
    {
        private const string Scheme = "url:";

        protected override string Make()
        {
            var start = url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
            if (string.CompareOrdinal(url, start, "www.", 0, 4) == 0) start += 4;
            var end = url.IndexOf('#', start) is >= 0 and var fragment ? fragment : url.Length;
            while (end > start && url[end - 1] == '/') end--;
            var key = end > start ? url.AsSpan(start, end - start) : url.AsSpan();
#if NETSTANDARD2_0
            return Scheme + key.ToString();
#else
            return string.Concat(Scheme, key);
#endif
        }
    }
}
