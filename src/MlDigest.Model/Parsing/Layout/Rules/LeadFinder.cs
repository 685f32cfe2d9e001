using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout.Rules;

/// <summary>
/// Finds the paragraphs that begin items where no headings do: those with numbers in sequence, with titles in bold, or with a link as
/// their title. One style divides a region; what it leaves is divided in turn.
/// </summary>
/// <param name="outline">The document.</param>
/// <param name="labels">The labels that its issue repeats; they begin no items.</param>
internal sealed class LeadFinder(DocumentOutline outline, LeadLabels labels)
{
    // What counts or lists items, whatever text follows.
    private const LeadStyle Enumerating = LeadStyle.Number | LeadStyle.Bullet;

    private const int LongestTitle = 160;
    private const int FewestDividers = 2;
    private const int MostIntroductions = 3;
    private const int LongestIntroduction = 400;

    private readonly List<int> numbered = [];
    private readonly List<int> bulleted = [];
    private readonly List<int> alone = [];
    private readonly List<int> inline = [];
    private readonly List<int> linked = [];
    private readonly List<int> dividers = [];

    // The styles of leads that divide parts of the issue: where such a lead begins a part, one is enough.
    private LeadStyle established;

    /// <summary>The leading paragraphs of a region without headings; none when nothing leads. Good until the next call.</summary>
    public IReadOnlyList<int> Find(Extent items)
    {
        numbered.Clear();
        bulleted.Clear();
        alone.Clear();
        inline.Clear();
        linked.Clear();
        dividers.Clear();
        var (expected, marked, hasRubrics) = (1, 0, false);
        for (var i = items.Start; i < items.End; i++)
        {
            var item = outline.Items[i];
            if (item.Kind is not (OutlineKind.Paragraph or OutlineKind.Html or OutlineKind.Quote) || item.Depth > 0) continue;
            var lead = item.Lead;
            if (item.Kind == OutlineKind.Quote && !lead.Is(LeadStyle.Bold)) continue;
            if (lead.Is(LeadStyle.Number) && (lead.Number.Value == expected
                || (numbered.Count == 0 && (lead.Number.Parts > 1 || (lead.Number.IsBracketed && i == items.Start)))
                || (lead.Number.Value == 1 && alone.Count > 0 && alone[alone.Count - 1] == i - 1))
                && (numbered.Count == 0 || outline.Items[numbered[0]].Lead.Number.IsBracketed == lead.Number.IsBracketed))
            {
                numbered.Add(i);
                expected = lead.Number.Value + 1;
            }

            if (lead.Is(Enumerating)) marked++;
            if (lead.Is(LeadStyle.Bullet) && item.Kind == OutlineKind.Paragraph) bulleted.Add(i);
            if (lead.Runs.IsEmpty || item.IsLabel || IsCard(lead)) continue;
            if (lead.Is(LeadStyle.Link) && IsLabel(outline.PlainText(lead.Runs, Words.LongestLabel))) continue;
            if (labels.IsLabelled(item) && !ItemHead.IsTitleField(outline, item))
            {
                hasRubrics |= LeadLabels.IsRubric(outline, item);
                continue;
            }

            if (lead.Is(LeadStyle.Bold) && IsTitle(lead))
            {
                (lead.AloneOnLine ? alone : inline).Add(i);
            }
            else if (lead.Is(LeadStyle.Link) && !lead.Is(LeadStyle.Italic) && StandsApart(item) && !ItemTraits.IsRequest(outline, item))
            {
                linked.Add(i);
            }
        }

        // One quotation is a quotation; several with titles are items.
        if (alone.Count + inline.Count == 1)
        {
            alone.RemoveAll(IsQuote);
            inline.RemoveAll(IsQuote);
        }

        // "**Results:** …" beside a "**What's new:** …" that comes in every story is a part of the story too.
        if (hasRubrics) inline.RemoveAll(index => LeadLabels.IsRubric(outline, outline.Items[index]));
        if (marked == 1 && FirstLike(items) is >= 0 and var only && outline.Items[only].Lead.Is(Enumerating))
        {
            numbered.Clear();
            numbered.Add(only);
            return numbered;
        }

        if (numbered.Count > 1 || (numbered.Count == 1 && Marks(numbered[0])))
        {
            FindDividers();
            return numbered;
        }

        if (bulleted.Count > 1 && TextBefore(items, bulleted[0]) == 0 && AreMostlyLinked(bulleted)) return bulleted;
        if (alone.Count > 1 || (alone.Count == 1 && inline.Count == 0 && (IsFollowed(alone[0], items) || GoesOn(alone[0]))
            && TextBefore(items, alone[0]) == 0))
        {
            return alone;
        }

        if (inline.Count > 1) return alone.Count == 1 && NamesList(alone[0], items) ? Insert(alone[0]) : inline;
        if (alone.Count == 1 && inline.Count == 0 && NamesList(alone[0], items)
            && outline.Items[Math.Max(items.Start, alone[0] - 1)].Kind == OutlineKind.Bullet)
        {
            return alone;
        }

        if (linked.Count == 1 && items.Length == 1) return linked;
        if (linked.Count + alone.Count + inline.Count == 1 && BeginsAsOthers(items))
        {
            return linked.Count == 1 ? linked : alone.Count == 1 ? alone : inline;
        }

        return linked.Count > 1 && (TextBefore(items, linked[0]) == 0 || linked.TrueForAll(index => outline.Items[index].Lead.AloneOnLine))
            ? linked
            : Array.Empty<int>();
    }

    /// <summary>Whether a bracket follows a link in front: in a story that explains a name.</summary>
    private bool OpensBracket(OutlineItem item) =>
        item.Lead.Runs.End < item.Runs.End && outline.Runs[item.Lead.Runs.End].Text.TrimStart() is { IsEmpty: false } next
            && next[0] is '(' or '（';

    private bool IsQuote(int index) => outline.Items[index].Kind == OutlineKind.Quote;

    /// <summary>
    /// The lines in bold that stand right above numbered items which the last call found, two or more: they name what follows.
    /// </summary>
    public IReadOnlyList<int> Dividers => dividers;

    private bool AreMostlyLinked(List<int> indices) =>
        indices.FindAll(index => outline.Items[index].Links.Length > 0).Count * 2 >= indices.Count;

    private void FindDividers()
    {
        foreach (var index in alone)
        {
            if (numbered.BinarySearch(index) < 0 && numbered.BinarySearch(index + 1) >= 0) dividers.Add(index);
        }

        if (dividers.Count < FewestDividers) dividers.Clear();
    }

    /// <summary>Whether bullets stand right below a line in bold: it names them.</summary>
    private bool NamesList(int index, Extent items) =>
        index + 1 < items.End && outline.Items[index + 1] is { Kind: OutlineKind.Bullet, Depth: 0 };

    private List<int> Insert(int lead)
    {
        inline.Insert(~inline.BinarySearch(lead), lead);
        return inline;
    }

    /// <summary>Remembers the style of leads of which a part of the issue has several.</summary>
    public void Establish(LeadStyle style) => established |= MarkOf(style) | (style & Enumerating);

    /// <summary>Whether a part begins with a lead of a style that divides others.</summary>
    public bool BeginsAsOthers(Extent items) => FirstLike(items) >= 0;

    /// <summary>
    /// The lead of such a style with which a part begins, below an introduction or pictures; -1 when it begins with none.
    /// </summary>
    private int FirstLike(Extent items)
    {
        if (items.Length > 1
            && outline.Items[items.Start] is { Kind: OutlineKind.Paragraph, Depth: 0, Links.IsEmpty: true, EndsWithColon: true })
        {
            items = items with { Start = items.Start + 1 };
        }

        while (items.Length > 1 && IsPicture(outline.Items[items.Start])) items = items with { Start = items.Start + 1 };
        if (items.IsEmpty || outline.Items[items.Start] is not { Kind: OutlineKind.Paragraph, Depth: 0 } first) return -1;
        if ((established & first.Lead.Style & Enumerating) != 0) return items.Start;
        if (first.Lead.Runs.IsEmpty || (established & MarkOf(first.Lead.Style)) == 0 || labels.IsLabelled(first)) return -1;
        if (first.IsLabel || ItemTraits.IsRequest(outline, first)) return -1;
        return (first.Lead.Is(LeadStyle.Bold) ? IsTitle(first.Lead) : StandsApart(first) && !OpensBracket(first)) ? items.Start : -1;
    }

    private static bool IsPicture(OutlineItem item) => !item.Images.IsEmpty && item.Lead.Runs.IsEmpty && item.IsShorterThan(1);

    /// <summary>Whether a link in front only says what it leads to; what a colon follows inside a link is a title.</summary>
    private static bool IsLabel(string text) => text.IndexOf(':') < 0 && Words.IsLinkLabel(text.AsSpan());

    /// <summary>
    /// Whether a link runs over several lines, as one does that shows a page with its description; all in bold
    /// it is a title that was wrapped.
    /// </summary>
    private bool IsCard(Lead lead)
    {
        var (isBroken, isBold) = (false, true);
        for (var i = lead.Runs.Start; i < lead.Runs.End && lead.Is(LeadStyle.Link); i++)
        {
            if (outline.Runs[i].IsBreak) isBroken = true;
            else isBold &= outline.Runs[i].IsBold;
        }

        return isBroken && !isBold;
    }

    private static LeadStyle MarkOf(LeadStyle style) => (style & LeadStyle.Bold) != 0 ? LeadStyle.Bold : style & LeadStyle.Link;

    /// <summary>The letters of prose in front of the first lead: a story, or a word of introduction.</summary>
    private int TextBefore(Extent items, int lead)
    {
        var length = 0;
        for (var i = items.Start; i < lead; i++)
        {
            if (outline.Items[i].Kind is OutlineKind.Paragraph or OutlineKind.Bullet) length += outline.Items[i].TextLength;
        }

        return length;
    }

    /// <summary>Whether a story stands in front of the first lead: then the leads divide the story.</summary>
    /// <param name="items">The region.</param>
    /// <param name="lead">Its first lead.</param>
    /// <param name="isBelowHeading">
    /// Whether a heading stands above the region, which may have an introduction; below another lead a paragraph tells a story.
    /// </param>
    public bool IsInsideStory(Extent items, int lead, bool isBelowHeading)
    {
        var paragraphs = 0;
        for (var i = items.Start; i < lead; i++)
        {
            if (outline.Items[i].Kind == OutlineKind.Paragraph && !outline.Items[i].IsShorterThan(1)) paragraphs++;
        }

        if (!isBelowHeading) return paragraphs > 0;
        return paragraphs > MostIntroductions || TextBefore(items, lead) > LongestIntroduction;
    }

    private bool Marks(int index) => outline.Items[index].Lead is var lead && (lead.Is(LeadStyle.Bold) || lead.Is(LeadStyle.Link));

    private bool IsTitle(Lead lead)
    {
        var length = 0;
        for (var i = lead.Runs.Start; i < lead.Runs.End; i++) length += outline.Runs[i].Length;
        return length is > 1 and <= LongestTitle;
    }

    private bool IsFollowed(int index, Extent items) =>
        index + 1 < items.End && outline.Items[index + 1].Kind is not (OutlineKind.Rule or OutlineKind.Comment);

    /// <summary>Whether a text stands below a title with a number, in the same paragraph.</summary>
    private bool GoesOn(int index) => outline.Items[index].Lead is { Alone: false } lead && lead.Is(LeadStyle.Number);

    private static bool EndsSentence(ReadOnlySpan<char> text) =>
        text.Length > 1 && Scripts.EndsSentence(text[0]) && (text[1] == ' ' || Scripts.IsUnspaced(text[0]));

    /// <summary>Whether a link in front is a title: alone on its line, or parted from what follows by a mark.</summary>
    private bool StandsApart(OutlineItem item)
    {
        if (item.Lead.AloneOnLine) return item.Links.Length == 1 && (item.Images.IsEmpty || !item.Lead.Alone);
        if (item.Lead.Runs.End >= item.Runs.End) return false;
        var next = outline.Runs[item.Lead.Runs.End].Text.TrimStart();
        return !next.IsEmpty && (next[0] is '-' or '–' or '—' or ':' or '：' or '(' or '（' or '|' or '→' or '·' or '•' or '"' or '“'
            || next.StartsWith("//".AsSpan()) || EndsSentence(next));
    }
}
