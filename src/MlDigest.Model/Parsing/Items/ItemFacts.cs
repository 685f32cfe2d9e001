using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>
/// What the items of a document hold, counted once: the counts of any stretch of items are two reads of an array. Who proposes a reading,
/// who judges it and who reports it ask here.
/// </summary>
internal sealed class ItemFacts
{
    private const int MostLevels = 7;

    // What no item shows has the sums of all that none shows.
    private readonly int[]?[] sums = new int[(int)Fact.Count][];
    private int[]? outerHeadings;

    public ItemFacts(DocumentOutline outline, List<int> items)
    {
        Outline = outline;
        Items = items;
        var n = items.Count;
        (Forms, Levels, Depths) = (new ItemForm[n], new byte[n], new byte[n]);
        (NextHeading, ExtentEnd) = (new int[n], new int[n]);
        for (var i = 0; i < n; i++) Count(i);
        var nothing = Array.IndexOf(sums, null) < 0 ? null : new int[n + 1];
        for (var fact = 0; fact < sums.Length; fact++) sums[fact] ??= nothing;
        FindExtents();
    }

    public DocumentOutline Outline { get; }

    /// <summary>The items that are read, in the outline's list: all but front matter, rules, comments and footnotes.</summary>
    public List<int> Items { get; }

    public int Length => Items.Count;

    public ItemForm[] Forms { get; }

    /// <summary>The levels of headings; 0 for other items.</summary>
    public byte[] Levels { get; }

    public byte[] Depths { get; }

    /// <summary>The next heading behind each item.</summary>
    public int[] NextHeading { get; }

    /// <summary>The first heading; behind all items where there is none.</summary>
    public int FirstHeading => Length > 0 && Levels[0] == 0 ? NextHeading[0] : 0;

    /// <summary>
    /// Where what an item could begin would end: for a heading at the next one of its level or above, for a bullet behind what it holds,
    /// for another form at the next item of that form or the next heading.
    /// </summary>
    public int[] ExtentEnd { get; }

    /// <summary>For each heading the one that it stands below, -1 for none; for another item -1.</summary>
    public int[] OuterHeadings => outerHeadings ??= FindOuterHeadings();

    public OutlineItem this[int i] => Outline.Items[Items[i]];

    /// <summary>Whether an item is the first of its list.</summary>
    public bool BeginsList(int i) => i == 0 || this[i - 1].Group != this[i].Group;

    /// <summary>Whether an item is the last of its list.</summary>
    public bool EndsList(int i) => i + 1 == Length || this[i + 1].Group != this[i].Group;

    /// <summary>The first run of text of an item.</summary>
    public ReadOnlySpan<char> StartOf(OutlineItem item) => item.Runs.IsEmpty ? default : Outline.Runs[item.Runs.Start].Text;

    /// <summary>The items that something is so of.</summary>
    public List<int> Where(Func<int, bool> isSo)
    {
        var items = new List<int>();
        for (var i = 0; i < Length; i++)
        {
            if (isSo(i)) items.Add(i);
        }

        return items;
    }

    /// <summary>How often a fact holds for a stretch of items.</summary>
    public int Sum(Fact fact, int start, int end) => end <= start ? 0 : sums[(int)fact]![end] - sums[(int)fact]![start];

    public int Of(Fact fact, int i) => sums[(int)fact]![i + 1] - sums[(int)fact]![i];

    public int Total(Fact fact) => sums[(int)fact]![Length];

    private void Count(int i)
    {
        var item = this[i];
        var form = Forms[i] = ItemForms.Of(Outline, item);
        Levels[i] = (byte)(form == ItemForm.Heading ? item.Level : 0);
        Depths[i] = (byte)item.Depth;
        var (outgoing, inside, cards) = (0, 0, form == ItemForm.Card || form == ItemForm.LinkLine ? 1 : 0);
        for (var link = item.Links.Start; link < item.Links.End; link++)
        {
            var target = Outline.Links[link];
            if (target.Form == LinkForm.Image || target.Url.Length == 0 || LinkKinds.IsMail(target.Url)) continue;
            if (LeadsOut(target.Url)) outgoing++;
            else inside++;
        }

        // A file beside the document, or a place in it, is what an item is about only where the item begins with the link to it.
        var leadsToFile = inside > 0 && outgoing == 0 && item.Lead.Is(LeadStyle.Link)
            && !Outline.Links[item.Links.Start].Url.StartsWith("#".AsSpan());
        if (leadsToFile) outgoing = 1;
        Add(Fact.Links, outgoing);
        Add(Fact.InnerLinks, inside);
        Add(Fact.Text, item.TextLength);
        Add(Fact.Headings, form == ItemForm.Heading ? 1 : 0);
        Add(Fact.LinkedItems, form is ItemForm.Bullet or ItemForm.TableRow && outgoing > 0 ? 1 : 0);
        Add(Fact.LinkedLeads, form is ItemForm.BoldLine or ItemForm.BoldLead or ItemForm.LinkLead or ItemForm.Numbered or ItemForm.Marked
            && outgoing > 0 ? 1 : 0);
        Add(Fact.Cards, cards);
        Add(
            Fact.Paragraphs,
            form is ItemForm.Plain or ItemForm.BoldLead or ItemForm.LinkLead or ItemForm.Numbered && !item.IsShorterThan(40) ? 1 : 0);

        void Add(Fact fact, int value)
        {
            if (value == 0 && sums[(int)fact] is null) return;
            var sum = sums[(int)fact] ??= new int[Length + 1];
            sum[i + 1] = sum[i] + value;
        }
    }

    /// <summary>Whether a URL leads out of the document and the files beside it.</summary>
    public static bool LeadsOut(ReadOnlySpan<char> url) => url.StartsWith("//".AsSpan())
        || (url.IndexOf(':') is > 1 and < 12 and var colon && Ascii.IsLetter(url[0]) && url.Slice(0, colon).IndexOf('/') < 0);

    private int[] FindOuterHeadings()
    {
        var outer = new int[Length];
        outer.AsSpan().Fill(-1);
        Span<int> last = stackalloc int[MostLevels];
        last.Fill(-1);
        for (var i = FirstHeading; i < Length; i = NextHeading[i])
        {
            var level = Math.Min((int)Levels[i], MostLevels - 1);
            last[level] = i;
            for (var above = 1; above < level; above++) outer[i] = Math.Max(outer[i], last[above]);
        }

        return outer;
    }

    private void FindExtents()
    {
        var (next, levels) = (Length, new int[8]);
        var forms = new int[ItemForms.Count];
        levels.AsSpan().Fill(Length);
        forms.AsSpan().Fill(Length);
        for (var i = Length - 1; i >= 0; i--)
        {
            NextHeading[i] = next;
            if (Levels[i] is > 0 and var level)
            {
                level = Math.Min(level, (byte)6);
                var end = Length;
                for (var l = 1; l <= level; l++) end = Math.Min(end, levels[l]);
                ExtentEnd[i] = end;
                (levels[level], next) = (i, i);
                continue;
            }

            if (Forms[i] is ItemForm.Bullet or ItemForm.Nested)
            {
                // What stands inside a bullet comes right behind it.
                var end = i + 1;
                while (end < Length && Depths[end] > Depths[i])
                {
                    end = Math.Max(end + 1, Forms[end] == ItemForm.Bullet ? ExtentEnd[end] : end + 1);
                }

                ExtentEnd[i] = end;
                continue;
            }

            ExtentEnd[i] = Forms[i] == ItemForm.TableRow ? i + 1 : Math.Min(next, forms[(int)Forms[i]]);
            forms[(int)Forms[i]] = i;
        }
    }
}

/// <summary>What is counted of the items.</summary>
internal enum Fact
{
    /// <summary>Links that lead out, or to a file that the item begins with.</summary>
    Links,

    /// <summary>Links to places in the document or to files beside it.</summary>
    InnerLinks,

    /// <summary>Letters and digits outside links.</summary>
    Text,
    Headings,

    /// <summary>Bullets and rows with links that lead out.</summary>
    LinkedItems,

    /// <summary>Paragraphs that begin with a mark (bold, a link, a number, a picture) and have links that lead out.</summary>
    LinkedLeads,

    /// <summary>Link cards and lines that are links.</summary>
    Cards,
    Paragraphs,
    Count,
}
