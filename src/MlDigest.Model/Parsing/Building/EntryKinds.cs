namespace MlDigest.Model.Parsing.Building;

/// <summary>What an entry's work is, by its identifiers, its link and the section it stands in.</summary>
internal static class EntryKinds
{
    public static EntryKind Of(LinkKind? chosen, bool hasIdentifier, SectionKind section)
    {
        var link = chosen ?? LinkKind.Page;
        if (section == SectionKind.Events && IsAnnouncement(link)) return EntryKind.Event;
        if (section == SectionKind.Jobs && IsAnnouncement(link)) return EntryKind.Job;
        if (!IsVague(link)) return new EntryKind(link.Value);
        if (section == SectionKind.Papers || (hasIdentifier && chosen is null)) return EntryKind.Paper;
        if (section == SectionKind.Datasets) return EntryKind.Dataset;
        if (section == SectionKind.Videos) return EntryKind.Video;
        if (section == SectionKind.Podcasts) return EntryKind.Podcast;
        return section == SectionKind.Articles ? EntryKind.Article : EntryKind.Other;
    }

    /// <summary>Whether a link's kind says nothing about the work.</summary>
    private static bool IsVague(LinkKind link) => link == LinkKind.Page || link == LinkKind.Image || link == LinkKind.Mail || link == LinkKind.Anchor || link == LinkKind.Archive;

    /// <summary>Whether events and jobs are announced at such places.</summary>
    private static bool IsAnnouncement(LinkKind link) => IsVague(link) || link == LinkKind.Social || link == LinkKind.Article || link == LinkKind.Discussion;
}
