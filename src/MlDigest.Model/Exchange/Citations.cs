namespace MlDigest.Model.Exchange;

/// <summary>The works of entries as citations, each work once.</summary>
internal sealed class Citations(DigestCitationOptions options)
{
    private static readonly HashSet<EntryKind> Works =
    [
        EntryKind.Paper, EntryKind.Article, EntryKind.Code, EntryKind.Dataset, EntryKind.Model, EntryKind.Project, EntryKind.Video,
        EntryKind.Podcast, EntryKind.Course, EntryKind.Book,
    ];

    // Of millions of keys no more than a hash of each.
    private readonly HashSet<Guid> seen = [];

    public IEnumerable<Citation> Of(DigestIssue issue)
    {
        foreach (var reference in issue.GetEntryReferences())
        {
            var entry = reference.Entry;
            if (!IsWork(entry) || reference.Path.Any(section => section.Kind.IsFurniture)) continue;
            var key = CitationKey.Of(entry.Key);
            if (seen.Add(NameBasedUuid.Of(key))) yield return Of(entry, key, issue);
        }
    }

    private bool IsWork(DigestEntry entry) =>
        options.Kinds.Count > 0 ? options.Kinds.Contains(entry.Kind) : entry.Identifiers.Count > 0 || Works.Contains(entry.Kind);

    private static Citation Of(DigestEntry entry, string key, DigestIssue issue)
    {
        IReadOnlyList<WorkId> identifiers = [.. OfTheWork(entry.Identifiers)];
        var (year, month) = identifiers.Select(DateOf).FirstOrDefault(date => date.Year is not null);
        if (year is null) (year, month) = DateOf(issue.GetPeriod());
        return new Citation(
            key,
            entry.Kind,
            ExchangeText.OneLine(entry.WorkTitle ?? entry.Title),
            ExchangeUrl.Web(entry.Url ?? (identifiers.Count > 0 ? identifiers[0].Url : null), issue),
            identifiers,
            year,
            month,
            FeedHead.LanguageOf(issue));
    }

    /// <summary>
    /// The first identifier, and others that can be no other work's: of schemes of which, like of the first one's, the entry has one.
    /// </summary>
    private static IEnumerable<WorkId> OfTheWork(EquatableList<WorkId> identifiers)
    {
        if (identifiers.Count == 0) yield break;
        yield return identifiers[0];
        if (CountOf(identifiers[0].Scheme) > 1) yield break;
        foreach (var identifier in identifiers.Skip(1))
        {
            if (CountOf(identifier.Scheme) == 1) yield return identifier;
        }

        int CountOf(string scheme) => identifiers.Count(other => other.Scheme == scheme);
    }

    private static (int? Year, int? Month) DateOf(WorkId identifier)
    {
        if (identifier.TryGet(out ArxivId arxiv)) return (arxiv.Year, arxiv.Month);
        return identifier.TryGet(out AclId acl) ? (acl.Year, null) : default;
    }

    // A week or a range states a month, or a year, where both its ends lie in it.
    private static (int? Year, int? Month) DateOf(DigestPeriod? period)
    {
        if (period is not { } stated || stated.Start.Year != stated.End.Year) return default;
        return (stated.Start.Year, stated.Start.Month == stated.End.Month ? stated.Start.Month : null);
    }
}
