using System.Globalization;
using System.Text;

namespace MlDigest.Model.Exchange;

/// <summary>Whole issues as items of a feed.</summary>
internal static class IssueItems
{
    private const int LevelOfSections = 2;
    private const int LastLevel = 6;

    /// <summary>The item; null where the issue has none of the kinds that the feed is to have.</summary>
    public static FeedItem? Of(DigestIssue issue, int occurrence, DigestFeedOptions options)
    {
        var parts = PartsOf(issue).ToList();
        var entries = parts.Select(part => part.Entry).OfType<DigestEntry>().Where(entry => EntryItems.IsWanted(entry, options)).ToList();
        if (entries.Count == 0 && options.Kinds.Count > 0) return null;
        return new FeedItem(
            EntryIds.OfIssue(issue, occurrence),
            issue.Title ?? issue.Document,
            ExchangeUrl.Web(issue.SourceUrl, issue),
            null,
            HtmlOf(issue, parts, options),
            issue.Description,
            [.. entries.SelectMany(EntryItems.TagsOf).Distinct(StringComparer.Ordinal)],
            [.. entries.SelectMany(entry => EntryItems.EnclosuresOf(entry, issue)).Distinct()],
            FeedHead.LanguageOf(issue),
            issue.GetPeriod());
    }

    /// <summary>Sections when they begin, and entries; nothing of furniture.</summary>
    private static IEnumerable<(DigestSection Section, int Depth, DigestEntry? Entry)> PartsOf(DigestIssue issue)
    {
        var furniture = int.MaxValue;
        foreach (var part in SectionWalk.Over(issue.Sections))
        {
            if (part.Entry is null && part.Depth <= furniture) furniture = part.Section.Kind.IsFurniture ? part.Depth : int.MaxValue;
            if (part.Depth < furniture) yield return part;
        }
    }

    private static string HtmlOf(
        DigestIssue issue,
        List<(DigestSection Section, int Depth, DigestEntry? Entry)> parts,
        DigestFeedOptions options)
    {
        var html = new StringBuilder();
        AddMarkdown(html, issue.Introduction, issue, options);
        foreach (var (section, depth, entry) in parts)
        {
            if (entry is null)
            {
                if (section.Title is { } title) AddHeading(html, depth + LevelOfSections, SafeHtml.Encode(title));
                AddMarkdown(html, section.Introduction, issue, options);
            }
            else if (EntryItems.IsWanted(entry, options))
            {
                // What is no heading in the document has its title in the text.
                if (entry.GetPlainText()?.StartsWith(entry.Title, StringComparison.Ordinal) != true)
                {
                    AddHeading(html, depth + LevelOfSections + 1, Linked(entry, issue));
                }

                AddMarkdown(html, entry.Body, issue, options);
            }
        }

        var content = html.ToString().Trim();
        return content.Length > 0 ? content : $"<p>{SafeHtml.Encode(issue.Title ?? issue.Document)}</p>";
    }

    private static string Linked(DigestEntry entry, DigestIssue issue)
    {
        var title = SafeHtml.Encode(entry.Title);
        return ExchangeUrl.Link(entry.Url, issue) is { } url ? $"<a href=\"{SafeHtml.Encode(url)}\">{title}</a>" : title;
    }

    private static void AddHeading(StringBuilder html, int level, string content)
    {
        var tag = "h" + Math.Min(level, LastLevel).ToString(CultureInfo.InvariantCulture);
        html.Append('<').Append(tag).Append('>').Append(content).Append("</").Append(tag).Append(">\n");
    }

    private static void AddMarkdown(StringBuilder html, string? markdown, DigestIssue issue, DigestFeedOptions options)
    {
        if (markdown is not null) html.Append(SafeHtml.Of(markdown, issue, options.KeepsHtml)).Append('\n');
    }
}
