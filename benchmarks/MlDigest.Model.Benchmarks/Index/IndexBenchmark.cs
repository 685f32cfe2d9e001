using BenchmarkDotNet.Attributes;

namespace MlDigest.Model.Benchmarks;

/// <summary>
/// Looking works up in an index, by link and by identifier, against a dictionary of links as they are written, which finds no other form of
/// them; and adding all issues to an index. What an index keeps is printed.
/// </summary>
[MemoryDiagnoser]
public class IndexBenchmark
{
    private const int Lookups = 1024;

    private readonly Dictionary<string, List<string>> byUrl = new(StringComparer.Ordinal);
    private DigestIssue[] issues = [];
    private DigestIndex index = new();
    private string[] urls = [];
    private WorkId[] ids = [];

    [GlobalSetup]
    public void Setup()
    {
        var texts = DigestTexts.Load();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var text in texts) index.Add(DigestDocument.Parse(text));
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        var each = kept / index.OccurrenceCount;
        Console.WriteLine($"// {index.IssueCount} issues, {index.OccurrenceCount} occurrences, {kept} bytes kept, {each} an occurrence");

        issues = [.. texts.SelectMany(text => DigestDocument.Parse(text).Issues)];
        index = AddAll();
        foreach (var occurrence in index.Works.SelectMany(work => work.Occurrences))
        {
            if (occurrence.Url is not { } url) continue;
            if (!byUrl.TryGetValue(url, out var entries)) byUrl.Add(url, entries = []);
            entries.Add(occurrence.EntryId);
        }

        foreach (var (url, entries) in byUrl)
        {
            var found = index.Find(url)?.Occurrences.Select(occurrence => occurrence.EntryId) ?? [];
            if (entries.Except(found).Any()) throw new InvalidOperationException($"The index does not find {url}.");
        }

        WorkId[] known = [.. index.Works.Select(work => work.Id).Where(id => id != default)];
        var lost = known.FirstOrDefault(id => index.Find(id)?.Id != id);
        if (lost != default) throw new InvalidOperationException($"The index does not find {lost}.");
        (urls, ids) = (Some(byUrl.Keys), Some(known));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Lookups, Description = "dictionary of links")]
    public int Dictionary()
    {
        var entries = 0;
        foreach (var url in urls) entries += byUrl[url].Count;
        return entries;
    }

    [Benchmark(OperationsPerInvoke = Lookups, Description = "DigestIndex.Find, link")]
    public int FindByLink()
    {
        var entries = 0;
        foreach (var url in urls) entries += index.Find(url)!.Occurrences.Count;
        return entries;
    }

    [Benchmark(OperationsPerInvoke = Lookups, Description = "DigestIndex.Find, identifier")]
    public int FindByIdentifier()
    {
        var entries = 0;
        foreach (var id in ids) entries += index.Find(id)!.Occurrences.Count;
        return entries;
    }

    [Benchmark(OperationsPerInvoke = Lookups, Description = "DigestIndex.IsSameLink, next link")]
    public int IsSameLink()
    {
        var same = 0;
        for (var i = 0; i < urls.Length; i++)
        {
            if (DigestIndex.IsSameLink(urls[i], urls[(i + 1) % urls.Length])) same++;
        }

        return same;
    }

    [Benchmark(Description = "DigestIndex.Add, all issues")]
    public DigestIndex AddAll()
    {
        var all = new DigestIndex();
        foreach (var issue in issues) all.Add(issue);
        return all;
    }

    /// <summary>As many as are looked up, spread over all of them.</summary>
    private static T[] Some<T>(IReadOnlyCollection<T> all)
    {
        T[] mixed = [.. all];
        new Random(1).Shuffle(mixed);
        return [.. Enumerable.Range(0, Lookups).Select(i => mixed[i % mixed.Length])];
    }
}
