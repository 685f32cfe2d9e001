namespace MlDigest.Model.Parsing.Building;

/// <summary>What an entry's work is, by its identifiers, its link and the section it stands in.</summary>
internal static class EntryKinds
{
    private static readonly (SectionKind Section, EntryKind Kind)[] BySection =
    [
        (SectionKind.Papers, EntryKind.Paper), (SectionKind.Articles, EntryKind.Article), (SectionKind.Code, EntryKind.Code),
        (SectionKind.Datasets, EntryKind.Dataset),
        (SectionKind.Models, EntryKind.Model), (SectionKind.Videos, EntryKind.Video), (SectionKind.Podcasts, EntryKind.Podcast),
        (SectionKind.Events, EntryKind.Event),
        (SectionKind.Jobs, EntryKind.Job),
    ];

    public static EntryKind Of(LinkKind? chosen, bool hasIdentifier, SectionKind section)
    {
        var link = chosen ?? LinkKind.Page;
        if ((section == SectionKind.Events || section == SectionKind.Jobs) && IsAnnouncement(link)) return OfSection(section);
        if (!IsVague(link)) return new EntryKind(link.Value);
        return hasIdentifier && chosen is null ? EntryKind.Paper : OfSection(section);
    }

    /// <summary>The kind of the works that a section is for; other where it is for several.</summary>
    private static EntryKind OfSection(SectionKind section)
    {
        foreach (var (name, kind) in BySection)
        {
            if (name == section) return kind;
        }

        return EntryKind.Other;
    }

    /// <summary>Whether a link's kind says nothing about the work.</summary>
    private static bool IsVague(LinkKind link) =>
        link == LinkKind.Page || link == LinkKind.Image || link == LinkKind.Mail || link == LinkKind.Anchor || link == LinkKind.Archive;

    /// <summary>Whether events and jobs are announced at such places.</summary>
    private static bool IsAnnouncement(LinkKind link) =>
        IsVague(link) || link == LinkKind.Social || link == LinkKind.Article || link == LinkKind.Discussion;
}
