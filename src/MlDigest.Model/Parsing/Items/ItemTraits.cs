using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Metadata;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>What a bullet, a row or a paragraph shows of being an item of its own.</summary>
/// <param name="outline">The document.</param>
/// <param name="labels">The labels that an issue of it repeats.</param>
/// <param name="items">The items of the issue.</param>
internal sealed class ItemTraits(DocumentOutline outline, LeadLabels labels, Extent items)
{
    private const int ShortestTitle = 8;

    // A bullet without links or marks that is shorter is a name or a keyword.
    private const int ShortestSentence = 40;

    private const int LongestNotice = 60;
    private const int LongestReport = 120;

    private const int LongestIssueName = 24;

    // "第", "期".
    private const int MostSignsBesideNumber = 2;

    private readonly ItemTrait[] known = new ItemTrait[items.Length];

    /// <summary>What a bullet or row is.</summary>
    public ItemTrait Of(OutlineItem item)
    {
        ref var trait = ref known[item.Index - items.Start];
        return trait == ItemTrait.Unknown ? trait = Judge(item) : trait;
    }

    /// <summary>Takes a bullet or row for news, whatever it shows.</summary>
    public void TakeForStory(OutlineItem item) => known[item.Index - items.Start] = ItemTrait.Story;

    /// <summary>Whether the only link leads to another place of the same document, or to another file beside it.</summary>
    public bool StaysInside(OutlineItem item)
    {
        if (item.Links.Length != 1) return false;
        var url = outline.Links[item.Links.Start].Url;
        if (url.StartsWith("#".AsSpan()) || url.StartsWith("./#".AsSpan())) return true;
        return url.IndexOf(".md".AsSpan()) > 0 && url.IndexOf(':') < 0;
    }

    /// <summary>Whether an item is a link that says no more than a date or a number: "2024 Week 41", "第 20 期".</summary>
    public static bool NamesIssue(DocumentOutline outline, OutlineItem item)
    {
        if (item.Links.Length != 1 || !item.Lead.Alone || !item.IsShorterThan(1)
            || outline.LinkText(item.Links.Start) is not { Length: > 0 and <= LongestIssueName } name)
        {
            return false;
        }

        var (unspaced, letters, digits) = (0, 0, 0);
        foreach (var c in name)
        {
            if (char.IsDigit(c)) digits++;
            else if (Scripts.IsUnspaced(c)) unspaced++;
            else if (char.IsLetter(c)) letters++;
        }

        if (digits == 0) return false;
        if (letters == 0 && unspaced is > 0 and <= MostSignsBesideNumber) return true;
        var text = name.ToString();
        return PeriodReader.Read(text) is not null && SeriesReader.Residue(text).Length == 0;
    }

    private ItemTrait Judge(OutlineItem item)
    {
        if (labels.IsLabelled(item) || IsAccount(outline, item)) return ItemTrait.Detail;
        if (!item.IsLabel && !StaysInside(item))
        {
            if (item.Lead.Is(LeadStyle.Link) || item.Lead.Is(LeadStyle.Bold) || !ItemHead.Of(outline, item).IsEmpty) return ItemTrait.Story;
            if (item.Links.IsEmpty && item.Inner is { } inner && Of(inner) == ItemTrait.Story) return ItemTrait.Story;
            if (item.Links.IsEmpty && item.HasLinksInside && (item.Inner is null || item.Inner.IsLabel)
                && !item.IsShorterThan(ShortestTitle))
            {
                return ItemTrait.Story;
            }

            if (item.Links.Length > 0 && (item.Kind == OutlineKind.TableRow || !item.IsLinkLine || HoldsTitle(item)))
            {
                return ItemTrait.Story;
            }
        }

        return item.IsShorterThan(ShortestSentence) && !IsSentence(item) ? ItemTrait.Detail : ItemTrait.Sentence;
    }

    /// <summary>Whether an item is no more than the name of an account with the link to it: "[ann](https://github.com/ann)".</summary>
    public static bool IsAccount(DocumentOutline outline, OutlineItem item)
    {
        if (item.Links.Length != 1 || !item.Lead.Alone) return false;
        var url = outline.Links[item.Links.Start].Url;
        var name = url.TrimEnd('/');
        name = name.Slice(name.LastIndexOf('/') + 1);
        return name.Equals(outline.LinkText(item.Links.Start).TrimStart('@'), StringComparison.OrdinalIgnoreCase)
            && LinkKinds.IsPersonOrPicture(url);
    }

    /// <summary>
    /// Whether the only link of a short bullet, or what stands before its URL, is long enough for a title:
    /// "May 24: [A meetup](url) (Tokyo)".
    /// </summary>
    private bool HoldsTitle(OutlineItem item) => item.Links.Length == 1 && outline.Links[item.Links.Start].Form == LinkForm.Bare
        ? !item.IsShorterThan(ShortestTitle)
        : item.Links.Length == 1 && outline.LinkText(item.Links.Start) is var text && Scripts.Weight(text, ShortestTitle) >= ShortestTitle
            && !Words.IsInvitation(text) && !BareUrl.IsUrl(text);

    /// <summary>Whether a bullet is one of the fields that every entry has.</summary>
    public bool IsField(OutlineItem item) => labels.IsLabelled(item);

    /// <summary>Whether a short text is a whole sentence: some words, and a full stop.</summary>
    private bool IsSentence(OutlineItem item)
    {
        if (item.IsShorterThan(OutlineItem.ShortestStory) || item.Runs.IsEmpty
            || outline.Runs[item.Runs.End - 1].Text.TrimEnd() is not { IsEmpty: false } last)
        {
            return false;
        }

        return Scripts.EndsSentence(last[last.Length - 1]);
    }

    /// <summary>Whether an item only says that there is nothing to say: "No jobs this week".</summary>
    public static bool IsPlaceholder(DocumentOutline outline, OutlineItem item) =>
        item.Lead is { Alone: true } lead && lead.Is(LeadStyle.Italic) && Words.AnnouncesNothing(outline.PlainText(lead.Runs));

    /// <summary>Whether a short sentence says that there is nothing, such as "No new papers in the last seven days."</summary>
    public static bool SaysNothing(DocumentOutline outline, OutlineItem item) =>
        item.Kind == OutlineKind.Paragraph && item.Links.IsEmpty && item.IsShorterThan(LongestNotice)
            && Words.AnnouncesNothing(outline.PlainText(item.Runs));

    /// <summary>Whether a bullet is a sentence that says that there is nothing: "No calls were issued this week by [Rust](url)."</summary>
    public static bool ReportsNothing(DocumentOutline outline, OutlineItem item) =>
        item.Kind == OutlineKind.Bullet && item.IsShorterThan(LongestReport) && !item.Runs.IsEmpty && outline.Runs[item.Runs.Start].Link < 0
            && outline.Runs[item.Runs.End - 1].Text.TrimEnd() is { IsEmpty: false } last && Scripts.EndsSentence(last[last.Length - 1])
            && Words.AnnouncesNothing(outline.PlainText(item.Runs, LongestReport));

    /// <summary>Whether all that a table's row says is a name in bold: it stands above the rows that it names.</summary>
    public static bool IsRowTitle(DocumentOutline outline, OutlineItem item)
    {
        if (item is not { Kind: OutlineKind.TableRow, Links.IsEmpty: true, Images.IsEmpty: true } || !item.Lead.Is(LeadStyle.Bold)
            || !item.IsShorterThan(LongestNotice))
        {
            return false;
        }

        for (var i = item.Lead.Runs.End; i < item.Runs.End; i++)
        {
            if (!outline.Runs[i].IsBlank) return false;
        }

        return true;
    }

    /// <summary>Whether a paragraph can be an item of its own: it has a link that is no label and no request to the reader.</summary>
    public static bool IsMention(DocumentOutline outline, OutlineItem item) => item.Kind == OutlineKind.Paragraph && item.Links.Length > 0
        && !item.IsLabel
        && !IsRequest(outline, item);

    /// <summary>Whether an item is only a link by which the reader is asked for something: "Submit quotes for next week".</summary>
    public static bool IsRequest(DocumentOutline outline, OutlineItem item) =>
        item.IsLinkLine && Words.AsksReader(outline.LinkText(item.Links.Start));
}
