using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Index;

/// <summary>The works that an entry names: first the one it is about.</summary>
internal static class EntryWorks
{
    /// <summary>What an entry is about; null where it has neither an identifier nor a link to a place of the web.</summary>
    public static LinkIdentity? SubjectOf(DigestEntry entry)
    {
        var key = entry.Key;
        if (key.StartsWith(EntryKey.OfTitle, StringComparison.Ordinal)) return null;
        if (key.StartsWith(EntryKey.OfLink, StringComparison.Ordinal)) return LinkIdentity.Of(entry.Url);
        foreach (var id in entry.Identifiers)
        {
            if (Exists(id) && Plain(id).ToString() == key) return Named(id);
        }

        return entry.Identifiers.FirstOrDefault(Exists) is var first && Exists(first) ? Named(first) : LinkIdentity.Of(entry.Url);
    }

    /// <summary>Every work that an entry names, once, with the link to it as it is written.</summary>
    public static List<(LinkIdentity Work, string? Url)> Of(DigestEntry entry, LinkIdentity? about)
    {
        var seen = new Dictionary<LinkIdentity, int>();
        var works = new List<(LinkIdentity Work, string? Url)>();
        if (about is { } subject) Note(subject, null);
        if (LinkIdentity.Of(entry.Url) is { } first) Note(first, entry.Url);
        foreach (var link in entry.Links)
        {
            if (LinkIdentity.Of(link.Url) is { } place) Note(place, link.Url);
        }

        foreach (var id in entry.Identifiers.Where(Exists)) Note(Named(id), null);
        return works;

        void Note(LinkIdentity work, string? url)
        {
            if (!seen.TryGetValue(work, out var known))
            {
                seen.Add(work, works.Count);
                works.Add((work, url));
            }
            else if (works[known].Url is null)
            {
                works[known] = (work, url);
            }
        }
    }

    private static LinkIdentity Named(WorkId id) => new(Plain(id), "");

    /// <summary>The identifier without a version; the very same where it has none, so that its text is kept once.</summary>
    private static WorkId Plain(WorkId id) => id.WithoutVersion() is var plain && plain == id ? id : plain;

    private static bool Exists(WorkId id) => id.Scheme.Length > 0;
}
