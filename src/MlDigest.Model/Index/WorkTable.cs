using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing;

namespace MlDigest.Model.Index;

/// <summary>
/// Works and where they occur, as numbers. Addresses are kept as they are written, and compared by making their identity anew.
/// </summary>
/// <param name="hash">Places an identity in the table.</param>
internal sealed class WorkTable(Func<LinkIdentity, ulong> hash)
{
    public const int None = -1;

    private readonly Dictionary<ulong, int> byHash = [];

    public ChunkedList<Issue> Issues { get; } = new();

    public ChunkedList<Entry> Entries { get; } = new();

    public ChunkedList<Occurrence> Occurrences { get; } = new();

    public ChunkedList<Work> Works { get; } = new();

    /// <summary>The number of a work; <see cref="None"/> where there is none.</summary>
    public int Find(in LinkIdentity identity)
    {
        var found = byHash.TryGetValue(hash(identity), out var first) ? first : None;
        while (found != None && !IsNamed(Works[found], identity)) found = Works[found].NextOfHash;
        return found;
    }

    /// <returns>The number of the work.</returns>
    public int Add(in LinkIdentity identity, int entry, string? url, bool isSubject, string? title)
    {
        var found = Find(identity);
        if (found == None)
        {
            var place = hash(identity);
            found = Works.Add(new Work
            {
                Id = identity.Id,
                Name = url,
                NextOfHash = byHash.TryGetValue(place, out var next) ? next : None,
                LastOccurrence = None,
                TitledBy = None
            });
            byHash[place] = found;
        }

        ref var work = ref Works[found];
        if (url is not null && url == work.Name) url = work.Name;
        var last = Occurrences.Add(new Occurrence { Entry = entry, Previous = work.LastOccurrence, Url = url, IsSubject = isSubject });
        work.LastOccurrence = last;
        if (isSubject && (work.TitledBy == None || Compare(entry, Occurrences[work.TitledBy].Entry) < 0))
        {
            (work.Title, work.TitledBy) = (title, last);
        }

        return found;
    }

    /// <summary>The occurrences of a work in order.</summary>
    public List<int> OccurrencesOf(int work)
    {
        var occurrences = new List<int>();
        for (var i = Works[work].LastOccurrence; i != None; i = Occurrences[i].Previous) occurrences.Add(i);
        occurrences.Sort((one, other) =>
            Compare(Occurrences[one].Entry, Occurrences[other].Entry) is not 0 and var order ? order : one.CompareTo(other));
        return occurrences;
    }

    /// <summary>The numbers of the works that entries are about, in the order in which they first are.</summary>
    public List<int> WorksInOrder()
    {
        var works = new List<int>();
        for (var i = 0; i < Works.Count; i++)
        {
            if (Works[i].TitledBy != None) works.Add(i);
        }

        works.Sort((one, other) => Compare(Occurrences[Works[one].TitledBy].Entry, Occurrences[Works[other].TitledBy].Entry));
        return works;
    }

    public static ulong HashOf(LinkIdentity identity) =>
        FarHash(identity.Address, FarHash(identity.Id.Value, FarHash(identity.Id.Scheme, Folding.EmptyHash)));

    /// <summary>Compares two entries by period, document and place.</summary>
    private int Compare(int entry, int otherEntry)
    {
        if (entry == otherEntry) return 0;
        ref var one = ref Entries[entry];
        ref var other = ref Entries[otherEntry];
        ref var issue = ref Issues[one.Issue];
        ref var otherIssue = ref Issues[other.Issue];
        var order = issue.Start.CompareTo(otherIssue.Start);
        if (order == 0) order = issue.End.CompareTo(otherIssue.End);
        if (order == 0) order = string.CompareOrdinal(issue.Reference.Document, otherIssue.Reference.Document);
        if (order == 0) order = one.Span.Start.CompareTo(other.Span.Start);
        if (order == 0) order = string.CompareOrdinal(issue.Reference.Id, otherIssue.Reference.Id);
        return order != 0 ? order : entry.CompareTo(otherEntry);
    }

    private static bool IsNamed(in Work work, in LinkIdentity identity) =>
        work.Id == identity.Id && (identity.Address.Length == 0 || LinkIdentity.Of(work.Name)?.Address == identity.Address);

    private static ulong FarHash(string text, ulong start)
    {
        var value = start;
        foreach (var c in text) value = unchecked((value ^ c) * 1099511628211);
        return unchecked((value ^ (value >> 32)) * 0x9E3779B97F4A7C15);
    }

    internal struct Issue
    {
        public IssueReference Reference;

        // Those of issues without a period are the last days there are.
        public DateTime Start;
        public DateTime End;
    }

    internal struct Entry
    {
        // Null where it is that of the work the entry is about, by its identifier or by the link of the entry's first occurrence.
        public string? Key;
        public EntryKind Kind;
        public SourceSpan Span;
        public int Issue;
        public int Repetition;
        public int FirstWork;
        public int FirstOccurrence;
    }

    internal struct Occurrence
    {
        public string? Url;
        public int Entry;
        public int Previous;
        public bool IsSubject;
    }

    internal struct Work
    {
        public WorkId Id;

        // An address of it as it is written; where there is no identifier, what the work is known by.
        public string? Name;
        public string? Title;
        public int NextOfHash;
        public int LastOccurrence;
        public int TitledBy;
    }
}
