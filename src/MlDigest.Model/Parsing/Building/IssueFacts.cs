using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Metadata;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>Reads what an issue says of itself in front matter and above its first section or entry.</summary>
/// <param name="outline">The document.</param>
/// <param name="name">Its name.</param>
/// <param name="isCompilation">Whether it has several issues.</param>
internal sealed class IssueFacts(DocumentOutline outline, string name, bool isCompilation)
{
    private readonly PeriodFinder periods = new(outline, name);
    private readonly NumberFinder numbers = new(outline, name);

    // The language of the whole document, once an issue asks for it.
    private string? languageOfAll;

    /// <summary>An issue with its facts and no content.</summary>
    /// <param name="layout">The issue's layout.</param>
    /// <param name="contentStart">Its first section or entry.</param>
    /// <param name="shared">What it has in common with the others of the document.</param>
    /// <param name="index">Which issue of the document it is, from 0.</param>
    public DigestIssue Read(IssueLayout layout, int contentStart, SharedTexts shared, int index)
    {
        var metadata = shared.FrontMatterOf(index);
        var stated = metadata?.TakeTitle();
        var top = isCompilation ? -1 : IssueTitleText.FindTop(outline, layout, stated);

        // Front matter above several issues names them all.
        var title = top >= 0 ? IssueTitleText.Read(outline, top) : (isCompilation ? null : stated)
            ?? (layout.Title >= 0 ? IssueTitleText.Read(outline, NameAbove(layout)) : stated);
        var opening = new Extent(layout.Items.Start, EndOfOpening(layout, contentStart, top));
        var sourceUrl = metadata?.TakeSourceUrl() ?? OriginalReader.Read(outline, opening)
            ?? (isCompilation ? null : OriginalReader.ReadEdges(outline, layout.Items));
        var language = metadata?.TakeLanguage() ?? LanguageOf(layout.Items, title);
        var period = periods.Find(title, metadata, opening, sourceUrl, language, !isCompilation);
        return new DigestIssue
        {
            Document = shared.Document,
            Title = title,
            Series = (title is null ? null : SeriesReader.Read(title)) ?? metadata?.TakeSeries() ?? shared.Series,
            Number = numbers.Find(title, period, metadata, opening, sourceUrl, !isCompilation),
            Period = period,
            Language = language,
            SourceUrl = sourceUrl,
            Description = metadata?.TakeDescription(),
            Metadata = metadata?.Rest() ?? DigestMetadata.Empty,
        };
    }

    /// <summary>
    /// The heading that names the issue right above one that says no more than which issue it is: "The Ferry Letter", "Issue 5"; else the
    /// layout's title.
    /// </summary>
    private int NameAbove(IssueLayout layout)
    {
        var above = layout.Title - 1;
        if (isCompilation || above < layout.Items.Start || outline.Items[above] is not { Kind: OutlineKind.Heading } name
            || name.Level >= outline.Items[layout.Title].Level)
        {
            return layout.Title;
        }

        return IssueLine.IsAll(outline.PlainText(outline.Items[layout.Title])) ? above : layout.Title;
    }

    /// <summary>Where the introduction ends; a heading that says no more than which issue it is belongs to it.</summary>
    private int EndOfOpening(IssueLayout layout, int contentStart, int top)
    {
        var end = top >= 0 ? Math.Max(contentStart, EndOfLines(top, layout.Items.End)) : contentStart;
        return !isCompilation && IsSubtitle(end, layout.Items.End) ? EndOfLines(end, layout.Items.End) : end;
    }

    /// <summary>
    /// Whether a heading says no more than which issue it is or when: "Issue 4", "Week of 3 August 2026". Where several do, they are parts
    /// of the issue.
    /// </summary>
    private bool IsSubtitle(int item, int end)
    {
        if (item >= end || !NamesIssue(item)) return false;
        for (var i = item + 1; i < end; i++)
        {
            if (outline.Items[i].Level == outline.Items[item].Level && NamesIssue(i)) return false;
        }

        return true;
    }

    private bool NamesIssue(int item) =>
        (outline.Items[item].Kind == OutlineKind.Heading || outline.Items[item].IsBoldLine) && IssueLine.Is(outline, item);

    /// <summary>The first heading, list or table behind a title: what stands in front of it is the title's.</summary>
    private int EndOfLines(int title, int end)
    {
        var i = title + 1;
        while (i < end && outline.Items[i].Kind is OutlineKind.Paragraph or OutlineKind.Quote or OutlineKind.Html or OutlineKind.Comment
            or OutlineKind.Tags)
        {
            i++;
        }

        return i;
    }

    /// <summary>The language of an issue's own words; where they are too few to tell, that of the whole document.</summary>
    private string? LanguageOf(Extent items, string? title)
    {
        var own = LanguageDetector.Detect(outline, items, title, out var isClear);
        if (isClear || !isCompilation) return own;
        languageOfAll ??= LanguageDetector.Detect(outline, new Extent(0, outline.Items.Count), null, out _) ?? "";
        return languageOfAll.Length > 0 ? languageOfAll : own;
    }
}
