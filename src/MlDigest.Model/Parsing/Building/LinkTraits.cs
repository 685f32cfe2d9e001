using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>What a link of an entry shows of what it is for, wherever in the entry it stands.</summary>
/// <param name="outline">The document.</param>
internal sealed class LinkTraits(DocumentOutline outline)
{
    private const int LongestAside = 24;

    private static readonly char[] AfterName = [',', ' ', '.', ':'];

    /// <summary>Whether the visible text of a link is a URL.</summary>
    public bool ShowsUrl(int link) => !outline.Links[link].Runs.IsEmpty && BareUrl.IsUrl(outline.Runs[outline.Links[link].Runs.Start].Text);

    /// <summary>Whether the visible text of a link is only the number of the work that it leads to: "[2101.00001](…)".</summary>
    public bool ShowsIdentifier(int link)
    {
        var letters = 0;
        var text = outline.LinkText(link);
        if (text.Length > ItemHead.LongestIdentifier) return false;
        foreach (var c in text)
        {
            if (char.IsLetter(c) && ++letters > 1) return false;
        }

        return text.Length > 0 && IdentifierReader.FromUrl(outline.Links[link].Url) is not null;
    }

    /// <summary>
    /// Whether a link that is no part of a title has it for its text, and leads to a page of this site or another one, to no account or
    /// encyclopedia.
    /// </summary>
    public bool SaysTitle(int link, Extent head, TextRange title)
    {
        var runs = outline.Links[link].Runs;
        if (runs.IsEmpty || head.Contains(runs.Start)) return false;
        var url = outline.Links[link].Url;
        return Folding.SameLetters(outline.LinkText(link), title.Span)
            && (ItemFacts.LeadsOut(url) || url[0] == '/') && !LinkKinds.IsPersonOrPicture(url) && !IsBackground(link);
    }

    /// <summary>The label in front of a link: "In short" of "In short: [The title](url)"; empty where there is none.</summary>
    public ReadOnlySpan<char> LabelOf(OutlineItem item, int link)
    {
        var run = outline.Links[link].Runs.Start - 1;
        if (run < item.Runs.Start) return default;
        var text = outline.Runs[run].Text.TrimEnd();
        return !text.IsEmpty && text[text.Length - 1] is ':' or '：' ? text.Slice(0, text.Length - 1).Trim() : default;
    }

    /// <summary>
    /// Whether a label that begins a line in the middle of an item says where to read on: a line "**Read more:** [The title](url)".
    /// </summary>
    public bool IsLabelled(OutlineItem item, int link)
    {
        var run = outline.Links[link].Runs.Start - 1;
        if (run > item.Runs.Start && outline.Runs[run] is { IsBlank: true, IsBreak: false }) run--;
        if (run <= item.Runs.Start || !outline.Runs[run - 1].IsBreak) return false;
        var text = outline.Runs[run].Text.TrimEnd();
        return !text.IsEmpty && text[text.Length - 1] is ':' or '：' && Words.IsLinkLabel(text);
    }

    /// <summary>Whether a link leads to an account or a picture, or is the name of an account: "@name".</summary>
    public bool IsPerson(int link) => LinkKinds.IsPersonOrPicture(outline.Links[link].Url) || IsHandle(link);

    private bool IsHandle(int link) => outline.LinkText(link) is { Length: > 1 } text && text[0] == '@' && text.Length <= LongestAside
        && !LinkKinds.IsPost(outline.Links[link].Url);

    /// <summary>
    /// Whether a link in a sentence explains a word or says who somebody is: an article of an encyclopedia, the home page behind a name.
    /// </summary>
    public bool IsBackground(int link)
    {
        var address = WebAddress.Read(outline.Links[link].Url);
        if (address.Host.EndsWith("wikipedia.org".AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        var path = address.Path.Trim('/');
        if (path.Length > 0 && (path[0] != '~' || path.IndexOf('/') >= 0)) return false;
        var text = outline.LinkText(link).TrimEnd(AfterName);
        return Words.IsPersonalName(text) || (text.IndexOf('.') > 0 && address.Host.EndsWith(text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a link leads to where one subscribes: ".../subscribe".</summary>
    public bool IsSubscription(int link) =>
        WebAddress.Read(outline.Links[link].Url).Path.TrimEnd('/').EndsWith("/subscribe".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a link leads to a page of a site, and not to its first one.</summary>
    public bool HasPath(int link) =>
        WebAddress.Read(outline.Links[link].Url) is var address && (address.Path.Trim('/').Length > 0 || !address.Query.IsEmpty);

    /// <summary>Whether a link leads to another work than one.</summary>
    public bool IsOfOtherWork(WorkId? work, int link) => work is { } own
        && IdentifierReader.FromUrl(outline.Links[link].Url) is { } other && other.WithoutVersion() != own.WithoutVersion();

    /// <summary>
    /// Whether a link is a label of a file beside the document, "[notes](notes/one.md)", or a short one beside a link that leads out:
    /// "[review](notes/one.md) | [paper](url)".
    /// </summary>
    public bool IsNoteBeside(OutlineItem item, int link, ref bool? hasLinkOut)
    {
        if (ItemFacts.LeadsOut(outline.Links[link].Url)) return false;
        if (Words.IsLinkLabel(outline.LinkText(link))) return true;
        if (outline.LinkText(link).Length > LongestAside || outline.Links[link].Url[0] == '/') return false;
        return hasLinkOut ??= HasLinkOut(item);
    }

    private bool HasLinkOut(OutlineItem item)
    {
        for (var link = item.Links.Start; link < item.Links.End; link++)
        {
            if (ItemFacts.LeadsOut(outline.Links[link].Url) && outline.Links[link].Form != LinkForm.Image) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a title leads to a file of notes, and a label behind it to the work: "[Title](notes/one.md) [[Paper](url)]".
    /// </summary>
    /// <param name="item">What the link stands in.</param>
    /// <param name="link">The link.</param>
    /// <param name="original">The last link of the item that can lead to the work, as soon as somebody asked.</param>
    public bool IsTitleOfNote(OutlineItem item, int link, ref int? original) =>
        link + 1 < item.Links.End && IsNote(outline.Links[link].Url) && link < (original ??= LastOriginal(item));

    private int LastOriginal(OutlineItem item)
    {
        for (var link = item.Links.End - 1; link >= item.Links.Start; link--)
        {
            var url = outline.Links[link].Url;
            var text = outline.LinkText(link);
            if (ItemFacts.LeadsOut(url) && (Words.IsLinkLabel(text) || Words.AnnouncesOriginal(text) || StandsInBrackets(link))
                && !IsTalkedOver(url) && !Words.AsksToSignUp(text))
            {
                return link;
            }
        }

        return -1;
    }

    private static bool IsNote(ReadOnlySpan<char> url) =>
        !ItemFacts.LeadsOut(url) || url.EndsWith(".md".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether people talk at a place about what stands elsewhere.</summary>
    private static bool IsTalkedOver(ReadOnlySpan<char> url)
    {
        var kind = LinkKinds.Of(url);
        return kind == LinkKind.Social || kind == LinkKind.Discussion;
    }

    /// <summary>Whether a link stands in brackets, or they in it: "[[paper](url)]", "[[paper]](url)".</summary>
    public bool IsInBrackets(int link) => outline.LinkText(link)[0] is '[' or '(' or '【' || StandsInBrackets(link);

    private bool StandsInBrackets(int link) => outline.Links[link].Runs is { IsEmpty: false, Start: > 0 } runs
        && HeadEdges.EndsWithBracket(outline.Runs[runs.Start - 1].Text.TrimEnd());
}
