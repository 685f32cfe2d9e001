using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>Finds the title of an entry that begins with a bullet, a row or a paragraph.</summary>
internal static class EntryHead
{
    /// <summary>The items of an entry from the one on that has its title: no line that only says whose words are quoted below it.</summary>
    public static Extent ItemsFrom(DocumentOutline outline, Extent items) =>
        items.Length > 1 && SpeakerLine.Is(outline, outline.Items[items.Start]) ? items with { Start = items.Start + 1 } : items;

    /// <summary>The runs of the title; of the only bullet inside, when that has one and the outer bullet has none.</summary>
    public static Extent Of(DocumentOutline outline, Extent items)
    {
        items = ItemsFrom(outline, items);
        var first = outline.Items[items.Start];
        var head = ItemHead.Of(outline, first);
        if (first is not { Inner: { } inner, Lead: var lead } || (!head.IsEmpty && lead.Runs.Start == head.Start)) return head;
        for (var i = items.Start + 2; i < items.End; i++)
        {
            if (outline.Items[i].Kind == OutlineKind.Bullet && outline.Items[i].Depth == inner.Depth) return head;
        }

        return inner.Lead.Is(LeadStyle.Link) && (first.Runs.IsEmpty || !BareUrl.IsUrl(outline.Runs[inner.Lead.Runs.Start].Text))
            ? ItemHead.Of(outline, inner)
            : head;
    }
}
