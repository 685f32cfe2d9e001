using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>A document's list of contents: bullets that repeat the titles of headings below.</summary>
internal sealed class ContentsList
{
    private const double MatchingShare = 0.5;
    private const int LongestTitle = 200;

    // A list whose first bullets name no heading names none.
    private const int MostStrangers = 12;

    // Contents stand at the head of an issue.
    private const int MostHeadingsAbove = 4;

    private static readonly ContentsList None = new([], 0);

    private readonly HashSet<ulong> titles;
    private readonly int group;

    private ContentsList(HashSet<ulong> titles, int group)
    {
        this.titles = titles;
        this.group = group;
    }

    /// <summary>Whether there is no such list.</summary>
    public bool IsEmpty => titles.Count == 0;

    /// <summary>Whether the list names a title.</summary>
    public bool Lists(ReadOnlySpan<char> title) => !IsEmpty && titles.Contains(Folding.Hash(title));

    /// <summary>Whether an item is part of the list.</summary>
    public bool Holds(OutlineItem item) => group > 0 && item.Kind == OutlineKind.Bullet && item.Group == group;

    public static ContentsList Find(DocumentOutline outline, Extent items)
    {
        var headings = default(HashSet<ulong>);
        var (above, heading) = (0, default(OutlineItem));
        for (var i = items.Start; i < items.End && headings is not { Count: 0 } && above <= MostHeadingsAbove; i++)
        {
            var first = outline.Items[i];
            if (first.Kind == OutlineKind.Heading) (above, heading) = (above + 1, first);
            if (first.Kind != OutlineKind.Bullet || first.Depth > 0) continue;
            var (titles, count, matching, leadsOut) = (default(HashSet<ulong>), 0, 0, false);
            for (; i < items.End && outline.Items[i] is { Kind: OutlineKind.Bullet } bullet; i++)
            {
                count++;
                leadsOut |= LeadsOut(outline, bullet);
                if (leadsOut || (matching == 0 && count > MostStrangers) || !bullet.IsShorterThan(LongestTitle + 1)) continue;
                var title = Folding.Hash(TitleText.Read(outline, new TextRange(outline.PlainText(bullet.Runs, LongestTitle))).Text);
                (titles ??= []).Add(title);
                if ((headings ??= HeadingsOf(outline, items)).Contains(title)) matching++;
            }

            // A truncated document lacks some of the headings that its contents name. A list whose links leave the document repeats
            // entries, as editor's picks do.
            if (!leadsOut && matching >= 2 && matching >= count * MatchingShare
                && (heading is null || ItemTitle.Of(outline, heading).Kind != SectionKind.Picks))
            {
                return new ContentsList(titles!, first.Group);
            }

            i--;
        }

        return None;
    }

    private static HashSet<ulong> HeadingsOf(DocumentOutline outline, Extent items)
    {
        var headings = new HashSet<ulong>();
        for (var i = items.Start; i < items.End; i++)
        {
            if (outline.Items[i].Kind == OutlineKind.Heading) headings.Add(Folding.Hash(ItemTitle.Read(outline, outline.Items[i]).Text));
        }

        return headings;
    }

    private static bool LeadsOut(DocumentOutline outline, OutlineItem bullet)
    {
        for (var i = bullet.Links.Start; i < bullet.Links.End; i++)
        {
            if (outline.Links[i].Url.IndexOf('#') < 0) return true;
        }

        return false;
    }
}
