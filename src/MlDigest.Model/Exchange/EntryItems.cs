namespace MlDigest.Model.Exchange;

/// <summary>The entries of issues as items of a feed.</summary>
internal static class EntryItems
{
    public static IEnumerable<FeedItem> Of(DigestIssue issue, int occurrence, DigestFeedOptions options)
    {
        var url = ExchangeUrl.Web(issue.SourceUrl, issue);
        var (language, period) = (FeedHead.LanguageOf(issue), issue.GetPeriod());
        foreach (var reference in issue.GetEntryReferences(occurrence))
        {
            var entry = reference.Entry;
            if (!IsWanted(entry, options) || reference.Path.Any(section => section.Kind.IsFurniture)) continue;
            yield return new FeedItem(
                reference.Id,
                entry.Title,
                url,
                ExchangeUrl.Web(entry.Url, issue),
                HtmlOf(entry, issue, options),
                entry.Summary,
                [.. TagsOf(entry).Distinct(StringComparer.Ordinal)],
                [.. EnclosuresOf(entry, issue).Distinct()],
                language,
                period);
        }
    }

    public static bool IsWanted(DigestEntry entry, DigestFeedOptions options) =>
        options.Kinds.Count == 0 || options.Kinds.Contains(entry.Kind);

    public static IEnumerable<string> TagsOf(DigestEntry entry)
    {
        if (entry.Kind != EntryKind.Other) yield return entry.Kind.Value;
        foreach (var identifier in entry.Identifiers)
        {
            if (identifier != default) yield return identifier.ToString();
        }
    }

    /// <summary>The PDFs of papers, then the images.</summary>
    public static IEnumerable<FeedEnclosure> EnclosuresOf(DigestEntry entry, DigestIssue issue)
    {
        foreach (var link in entry.Links)
        {
            if (link.Kind == LinkKind.Paper && FileOf(link.Url, issue) is { MediaType: "application/pdf" } file) yield return file;
        }

        foreach (var image in entry.Images)
        {
            if (FileOf(image.Url, issue) is { } file && file.MediaType.StartsWith("image/", StringComparison.Ordinal)) yield return file;
        }
    }

    private static string HtmlOf(DigestEntry entry, DigestIssue issue, DigestFeedOptions options)
    {
        var html = entry.Body is { } body ? SafeHtml.Of(body, issue, options.KeepsHtml) : "";
        return html.Length > 0 ? html : $"<p>{SafeHtml.Encode(entry.Summary ?? entry.Title)}</p>";
    }

    private static FeedEnclosure? FileOf(string url, DigestIssue issue) =>
        ExchangeUrl.Web(url, issue) is { } absolute && ExchangeUrl.MediaType(absolute) is { } type
            ? new FeedEnclosure(absolute, type)
            : null;
}
