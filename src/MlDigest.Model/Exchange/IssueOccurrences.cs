namespace MlDigest.Model.Exchange;

/// <summary>Counts the issues that are named alike, so that no two entries of a feed share an id.</summary>
internal sealed class IssueOccurrences
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Which one an issue is of those with its name, from 1.</summary>
    public int Next(DigestIssue issue)
    {
        var name = EntryIds.OfIssue(issue, 1);
        counts.TryGetValue(name, out var count);
        return counts[name] = count + 1;
    }
}
