using System.Globalization;
using System.Runtime.InteropServices;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>Counts the issues and entries of digests by series, section, kind and year. Keeps the counts alone.</summary>
internal sealed class DigestStatistics
{
    private readonly Dictionary<string, SeriesCount> series = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Title, SectionKind Kind), Count> sections = [];
    private readonly Dictionary<EntryKind, long> kinds = [];
    private readonly SortedDictionary<int, Count> years = [];

    /// <summary>The year of issues without a period.</summary>
    public const int Undated = int.MaxValue;

    /// <summary>The issues of documents that could well be read in another way.</summary>
    public long Doubtful { get; private set; }

    /// <summary>By name, most entries first; the empty name is that of issues without a series.</summary>
    public IEnumerable<(string Name, SeriesCount Count)> Series =>
        series.Select(pair => (pair.Key, pair.Value))
            .OrderByDescending(pair => pair.Value.Entries)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>
    /// By title and kind, most entries first; the empty title is that of sections without one. Sections without entries do not count.
    /// </summary>
    public IEnumerable<(string Title, SectionKind Kind, Count Count)> Sections =>
        sections.Select(pair => (pair.Key.Title, pair.Key.Kind, pair.Value)).OrderByDescending(section => section.Value.Entries)
            .ThenBy(section => section.Title, StringComparer.Ordinal).ThenBy(section => section.Kind.Value, StringComparer.Ordinal);

    /// <summary>Entries by their kind, most first.</summary>
    public IEnumerable<(EntryKind Kind, long Entries)> Kinds =>
        kinds.Select(pair => (pair.Key, pair.Value))
            .OrderByDescending(kind => kind.Value)
            .ThenBy(kind => kind.Key.Value, StringComparer.Ordinal);

    /// <summary>By year, the earliest first and <see cref="Undated"/> last.</summary>
    public IEnumerable<(int Year, Count Count)> Years => years.Select(pair => (pair.Key, pair.Value));

    /// <summary>Counts an issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="isDoubtful">Whether its document was told to be doubtful.</param>
    public void Add(DigestIssue issue, bool isDoubtful)
    {
        if (isDoubtful) Doubtful++;
        var entries = 0L;
        var seen = new HashSet<(string, SectionKind)>();
        foreach (var section in issue.Sections) entries += Add(section, seen);
        ref var ofSeries = ref CollectionsMarshal.GetValueRefOrAddDefault(series, issue.Series ?? "", out _);
        ofSeries = (ofSeries ?? new SeriesCount()).With(entries, issue.GetPeriod(), isDoubtful);
        var year = YearOf(issue.Period);
        years[year] = years.GetValueOrDefault(year).With(entries);
    }

    private long Add(DigestSection section, HashSet<(string, SectionKind)> seen)
    {
        foreach (var entry in section.Entries) CollectionsMarshal.GetValueRefOrAddDefault(kinds, entry.Kind, out _)++;
        var entries = (long)section.Entries.Count;
        if (entries > 0)
        {
            var key = (section.Title ?? "", section.Kind);
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(sections, key, out _);
            count = new Count(count.Issues + (seen.Add(key) ? 1 : 0), count.Entries + entries);
        }

        foreach (var nested in section.Sections) entries += Add(nested, seen);
        return entries;
    }

    private static int YearOf(string? period) =>
        period is { Length: >= 4 } && int.TryParse(period.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : Undated;

    internal readonly record struct Count(long Issues, long Entries)
    {
        public Count With(long entries) => new(Issues + 1, Entries + entries);
    }

    /// <param name="Issues">The series' issues.</param>
    /// <param name="Entries">The entries of these.</param>
    /// <param name="Doubtful">How many of the issues are doubtful.</param>
    /// <param name="First">The earliest period; null when no issue has one.</param>
    /// <param name="Last">The latest period.</param>
    internal sealed record SeriesCount(
        long Issues = 0, long Entries = 0, long Doubtful = 0, DigestPeriod? First = null, DigestPeriod? Last = null)
    {
        public SeriesCount With(long entries, DigestPeriod? period, bool isDoubtful) => new(
            Issues + 1,
            Entries + entries,
            Doubtful + (isDoubtful ? 1 : 0),
            period is null || First < period ? First : period,
            period is null || Last > period ? Last : period);
    }
}
