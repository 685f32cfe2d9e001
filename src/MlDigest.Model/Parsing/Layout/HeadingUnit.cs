using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>A heading with all that stands below it, up to the next heading of its rank, and what that shows.</summary>
internal sealed class HeadingUnit
{
    private const int ProseThreshold = 60;

    private HeadingUnit(Extent items, TitleText title, Evidence evidence)
    {
        Items = items;
        Title = title;
        Evidence = evidence;
    }

    public Extent Items { get; }

    public TitleText Title { get; }

    public Evidence Evidence { get; }

    /// <summary>The items between the heading and the first heading inside.</summary>
    public Extent Preface { get; private init; }

    /// <summary>The headings inside, those of the highest rank.</summary>
    public int Subheadings { get; private init; }

    /// <summary>The bullets or rows below the heading that read like news.</summary>
    public int Stories { get; private set; }

    /// <summary>The bullets or rows below the heading that do not.</summary>
    public int Details { get; private set; }

    /// <summary>Links in prose, images and cards: what an entry is made of.</summary>
    public int Links { get; private set; }

    /// <summary>Letters of prose.</summary>
    public int Prose { get; private set; }

    public bool IsContents { get; private set; }

    /// <summary>Whether links are all there is: a list of past issues, of places to follow.</summary>
    public bool IsOnlyLinks { get; private set; }

    /// <summary>Whether there is anything below the heading that can be an entry of its own.</summary>
    public bool CanHoldEntries => Subheadings + Stories + Details > 0;

    public bool IsEmpty => Subheadings == 0 && Stories + Details + Links + Prose == 0;

    public static HeadingUnit Read(DocumentOutline outline, Extent items, int[] ranks, ContentsList contents, bool explain)
    {
        var (preface, subheadings, rank) = (items.End, 0, int.MaxValue);
        for (var i = items.Start + 1; i < items.End; i++)
        {
            if (ranks[i] == int.MaxValue) continue;
            if (preface == items.End) preface = i;
            if (ranks[i] < rank) (rank, subheadings) = (ranks[i], 0);
            if (ranks[i] == rank) subheadings++;
        }

        var unit = new HeadingUnit(items, TitleText.Read(outline, outline.Items[items.Start].Runs), new Evidence(explain))
        {
            Preface = new Extent(items.Start + 1, preface),
            Subheadings = subheadings,
        };
        unit.Count(outline, contents);
        unit.Weigh(outline.Items[items.Start]);
        return unit;
    }

    private void Count(DocumentOutline outline, ContentsList contents)
    {
        var lines = 0;
        for (var i = Preface.Start; i < Preface.End; i++)
        {
            var item = outline.Items[i];
            IsContents |= contents.Holds(item);
            switch (item.Kind)
            {
                case OutlineKind.Bullet or OutlineKind.TableRow when item.Depth == 0:
                    if (ItemTraits.IsStory(outline, item)) Stories++;
                    else Details++;
                    break;
                case OutlineKind.Card:
                    Links++;
                    break;
                case OutlineKind.Paragraph or OutlineKind.Quote or OutlineKind.Html when item.Depth == 0:
                    Links += item.Links.Length + item.Images.Length;
                    Prose += ItemTraits.TextLength(outline, item);
                    if (item.Links.Length > 0 && ItemTraits.TextLength(outline, item) < ProseThreshold && item.Images.IsEmpty) lines += item.Links.Length;
                    break;
            }
        }

        IsOnlyLinks = Subheadings == 0 && Stories + Details == 0 && lines > 0 && lines == Links && Prose < ProseThreshold * lines;
    }

    private void Weigh(OutlineItem heading)
    {
        if (heading.Links.Length > 0) Evidence.Add(-2, "the title is a link");
        if (Subheadings > 1) Evidence.Add(2, "it has several subheadings");
        else if (Subheadings == 1) Evidence.Add(1, "it has a subheading");
        if (Stories > 0) Evidence.Add(Stories > 1 ? 2 : 1, "its bullets or rows read like news");
        if (Stories > 2) Evidence.Add(1, "there are many of them");
        if (Details > Stories) Evidence.Add(-1, "its bullets read like details");
        if (Links > 0 && Prose > 0 && Stories == 0) Evidence.Add(-2, "it tells a story with links, pictures or cards");
        else if (Prose > ProseThreshold && Stories == 0) Evidence.Add(-1, "it tells a story");
        if (Prose > 0 && Links > 0 && Stories is > 0 and < 3) Evidence.Add(-1, "its bullets are few beside a story");
        if (Words.SectionKindOf(Title.Text) is not null) Evidence.Add(0.5, "its title names a kind of news");
    }
}
