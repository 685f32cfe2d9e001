using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>What stands at the edges of a title and is no part of it: labels of links, tags, days, URLs.</summary>
internal static class HeadEdges
{
    private const int LongestAside = 12;
    private const int ShortestWord = 4;
    private const int FewestCapitals = 3;

    /// <summary>
    /// Whether a link only says what or where it is, who wrote it, or how long it takes: "Paper", "[my slides]", "example.org", "@ann",
    /// "#12", "GH-12", "5-7min".
    /// </summary>
    private static bool IsReference(DocumentOutline outline, int link)
    {
        var text = outline.LinkText(link);
        if (Words.IsLinkLabel(text) || LeadsBack(outline, link) || SiteName.IsBehindDash(outline, link)) return true;
        if (ItemHead.IsNumberOfReport(text) || IsKeyOfReport(text)) return true;
        if (text.Length <= ItemHead.LongestSubject && StandsInBrackets(outline, outline.Links[link].Runs)) return true;
        if (text.IsEmpty || text.Length > ItemHead.LongestIdentifier || text.IndexOf(' ') >= 0) return false;
        return text[0] == '@' || (char.IsDigit(text[0]) && text.EndsWith("min".AsSpan(), StringComparison.OrdinalIgnoreCase))
            || (text.IndexOf('.') > 0 && WebAddress.Read(outline.Links[link].Url).Host.EndsWith(text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a text is a project's key and a number, as trackers name reports: "GH-12".</summary>
    private static bool IsKeyOfReport(ReadOnlySpan<char> text)
    {
        var hyphen = text.IndexOf('-');
        if (hyphen < 2 || text.Length > ItemHead.LongestSubject) return false;
        foreach (var c in text.Slice(0, hyphen))
        {
            if (c is < 'A' or > 'Z') return false;
        }

        var number = text.Slice(hyphen + 1);
        return !number.IsEmpty && Ascii.Digits(number) == number.Length;
    }

    /// <summary>Whether a text ends with a bracket that opens.</summary>
    public static bool EndsWithBracket(ReadOnlySpan<char> text) =>
        !text.IsEmpty && text[text.Length - 1] is '[' or '(' or '（' or '【';

    private static bool StandsInBrackets(DocumentOutline outline, Extent link) => link.Start > 0 && link.End < outline.Runs.Count
        && outline.Runs[link.Start - 1].Text.TrimEnd().EndsWith("[".AsSpan())
        && outline.Runs[link.End].Text.TrimStart().StartsWith("]".AsSpan());

    /// <summary>Whether a short link leads to another place of the document: "[Back](#contents)".</summary>
    private static bool LeadsBack(DocumentOutline outline, int link) =>
        outline.Links[link].Url is { Length: > 1 } url && url[0] == '#' && outline.LinkText(link).Length <= LongestAside;

    /// <summary>Some runs of a title without the labels of links behind it: "The title [[notes](url)] [[code](url)]".</summary>
    public static Extent WithoutLabels(DocumentOutline outline, Extent runs)
    {
        var (end, found) = (runs.End, runs.End);
        while (end > runs.Start)
        {
            var run = outline.Runs[end - 1];
            if (run.Link < 0 ? Scripts.Weight(run.Text, 1) > 0 : !IsReference(outline, run.Link)) break;
            end = run.Link < 0 ? end - 1 : Math.Max(runs.Start, Math.Min(end - 1, outline.Links[run.Link].Runs.Start));
            if (run.Link >= 0) found = end;
        }

        if (found == runs.End || found == runs.Start || outline.Runs[found - 1] is not { Link: < 0, IsBreak: false } before) return runs;
        var text = before.Text.TrimEnd();
        if (outline.Runs[found].Link is >= 0 and var back && LeadsBack(outline, back)) return runs with { End = found };
        var isOpen = EndsWithBracket(text) || (!text.IsEmpty && text[text.Length - 1] is '|' or '·')
            || (outline.Runs[found].Link is >= 0 and var site
                && (SiteName.IsBehindDash(outline, site) || Words.IsPointer(outline.LinkText(site))
                    || (Words.NamesWork(outline.LinkText(site)) && IsInTitleCase(text))));
        return isOpen && outline.TextLength(runs with { End = found }, 1) + (outline.Runs[runs.Start].Link >= 0 ? 1 : 0) > 0
            ? runs with { End = found }
            : runs;
    }

    /// <summary>
    /// What stands in front of labels of links in brackets behind which no more than a remark in brackets follows: "The title: what it adds
    /// [[pdf](url)] (best paper)", "The title [[Paper](url), [Code](url)]". Empty where an item has no such labels.
    /// </summary>
    public static Extent BeforeLabels(DocumentOutline outline, OutlineItem item)
    {
        if (item.Links.IsEmpty || outline.Links[item.Links.Start].Runs is not { IsEmpty: false } first || first.Start == item.Runs.Start
            || !Words.IsLinkLabel(outline.LinkText(item.Links.Start)))
        {
            return default;
        }

        var isOwn = outline.Runs[first.Start].Text is { IsEmpty: false } own && own[0] is '[' or '【';
        var isOpen = isOwn || EndsWithBracket(outline.Runs[first.Start - 1].Text.TrimEnd());
        var title = item.Runs with { End = first.Start };
        if (!isOpen || outline.TextLength(title, ItemHead.ShortestTitle) < ItemHead.ShortestTitle) return default;
        for (var i = first.End; i < item.Runs.End; i++)
        {
            var run = outline.Runs[i];
            if (run.Link >= 0 ? IsReference(outline, run.Link) : Scripts.Weight(run.Text, 1) == 0) continue;
            var rest = run.Text.TrimStart(" ]）)】,".AsSpan());
            var isClosed = isOwn || rest.Length < run.Text.TrimStart().Length;
            return run.Link < 0 && isClosed && rest[0] is '(' or '（' or '[' ? title : default;
        }

        return title;
    }

    /// <summary>
    /// Whether a text is written as titles of works are: of its longer words no fewer begin with a capital than not, and so does the last.
    /// </summary>
    private static bool IsInTitleCase(ReadOnlySpan<char> text)
    {
        var (capitals, others, isCapital) = (0, 0, false);
        for (var i = 0; i < text.Length;)
        {
            var length = text.Slice(i).IndexOf(' ') is >= 0 and var space ? space : text.Length - i;
            isCapital = length > 0 && char.IsUpper(text[i]);
            if (isCapital) capitals++;
            else if (length >= ShortestWord) others++;
            i += length + 1;
        }

        return isCapital && capitals >= FewestCapitals && capitals >= others;
    }

    /// <summary>
    /// The link that a heading begins with where no more than figures and tags set as code stand behind it, "[Title](url) ⭐ 3.2k `CLI`", or
    /// a dash and a text: "[Title](url) — Ann".
    /// </summary>
    public static Extent WithoutTags(DocumentOutline outline, Extent heading)
    {
        if (heading.Length < 2) return heading;
        if (outline.Runs[heading.Start].Link is not (>= 0 and var link))
        {
            return outline.Runs[heading.End - 1].Link >= 0 ? WithoutDayOrUrl(outline, heading) : BeforeUrl(outline, heading);
        }

        var title = outline.Links[link].Runs;
        var hasDash = title.End < heading.End && AnnouncedTitle.BeginsWithDash(outline.Runs[title.End].Text.TrimStart());
        var (letters, isTagged) = (0, hasDash);
        for (var i = title.End; i < heading.End; i++)
        {
            var run = outline.Runs[i];
            if (run.Link >= 0) return heading;
            if (run.IsCode && run.Length <= ItemHead.LongestSubject) isTagged = true;
            else if (!hasDash && (letters += Scripts.Weight(run.Text, ItemHead.LongestFigure + 1)) > ItemHead.LongestFigure) return heading;
        }

        return isTagged ? title : heading;
    }

    /// <summary>The link that is all of a heading behind a day, "26 May [Title](url)", or else what stands in front of a URL.</summary>
    private static Extent WithoutDayOrUrl(DocumentOutline outline, Extent heading)
    {
        var title = outline.Links[outline.Runs[heading.End - 1].Link].Runs;
        if (title.End != heading.End || title.Start <= heading.Start || BareUrl.IsUrl(outline.Runs[title.Start].Text))
        {
            return BeforeUrl(outline, heading);
        }

        var day = outline.PlainText(heading with { End = title.Start }, ItemHead.LongestSubject + 1).AsSpan();
        return ItemHead.IsDate(day) && outline.TextLength(heading, 1) > 0
            && !Words.IsLinkLabel(outline.LinkText(outline.Runs[title.Start].Link)) ? title : heading;
    }

    /// <summary>What stands in front of a URL in a heading: "The title (https://…)".</summary>
    private static Extent BeforeUrl(DocumentOutline outline, Extent heading)
    {
        var length = 0;
        for (var i = heading.Start; i < heading.End; i++)
        {
            var run = outline.Runs[i];
            if (run.Link >= 0 && length >= ItemHead.ShortestTitle && BareUrl.IsUrl(run.Text)) return heading with { End = i };
            if (run.Link < 0) length += Scripts.Weight(run.Text, ItemHead.ShortestTitle);
        }

        return heading;
    }
}
