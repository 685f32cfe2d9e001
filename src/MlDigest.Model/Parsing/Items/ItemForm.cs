using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>By what form an item can mark the beginning of a part.</summary>
internal enum ItemForm : byte
{
    Heading,
    Bullet,
    TableRow,

    /// <summary>The row that names the columns.</summary>
    TableHeader,

    /// <summary>A paragraph of which the first line is all in bold.</summary>
    BoldLine,

    /// <summary>A paragraph that begins in bold and goes on.</summary>
    BoldLead,

    /// <summary>A paragraph that begins with a link.</summary>
    LinkLead,

    /// <summary>A paragraph with a number in front.</summary>
    Numbered,

    /// <summary>A paragraph with a picture or a bullet that Markdown does not know in front.</summary>
    Marked,

    /// <summary>A line without links that ends in a colon, stands in brackets or is all in capitals.</summary>
    LabelLine,

    /// <summary>A paragraph that is one URL, or links with a label each.</summary>
    LinkLine,

    /// <summary>A paragraph that is a picture.</summary>
    Picture,

    Card,
    Quote,
    Code,

    /// <summary>Text inside a bullet, below its first paragraph.</summary>
    Nested,

    /// <summary>Any other paragraph.</summary>
    Plain,
}

/// <summary>Tells the form of an item.</summary>
internal static class ItemForms
{
    public const int Count = (int)ItemForm.Plain + 1;

    // A longer text in brackets is a remark.
    private const int LongestBracketed = 40;
    private const int LongestAnnouncement = 80;

    public static ItemForm Of(DocumentOutline outline, OutlineItem item)
    {
        switch (item.Kind)
        {
            case OutlineKind.Heading: return ItemForm.Heading;
            case OutlineKind.Bullet: return ItemForm.Bullet;
            case OutlineKind.TableRow: return ItemForm.TableRow;
            case OutlineKind.TableHeader: return ItemForm.TableHeader;
            case OutlineKind.Card: return ItemForm.Card;
            case OutlineKind.Quote: return item.Lead.Is(LeadStyle.Bold) ? ItemForm.BoldLead : ItemForm.Quote;
            case OutlineKind.Code: return ItemForm.Code;
        }

        if (item.Depth > 0) return ItemForm.Nested;
        if (item.Links.IsEmpty ? !item.Images.IsEmpty && item.IsShorterThan(1) : IsPictureLink(outline, item)) return ItemForm.Picture;
        var lead = item.Lead;
        if (lead.Is(LeadStyle.Number)) return ItemForm.Numbered;
        if (lead.Is(LeadStyle.Bold) && !lead.Runs.IsEmpty) return lead.AloneOnLine ? ItemForm.BoldLine : ItemForm.BoldLead;
        if (item.IsLinkLine
            && (outline.Links[item.Links.Start].Form == LinkForm.Bare || item.IsLabel || item.Links.Length > 1))
        {
            return ItemForm.LinkLine;
        }

        if (lead.Is(LeadStyle.Bullet | LeadStyle.Tag)) return ItemForm.Marked;
        if (lead.Is(LeadStyle.Link) && !lead.Runs.IsEmpty) return SpeakerLine.Is(outline, item) ? ItemForm.Plain : ItemForm.LinkLead;
        return item.Links.IsEmpty && IsLabelLine(outline, item) ? ItemForm.LabelLine : ItemForm.Plain;
    }

    private static bool IsPictureLink(DocumentOutline outline, OutlineItem item)
    {
        for (var i = item.Links.Start; i < item.Links.End; i++)
        {
            if (outline.Links[i].Form != LinkForm.Image) return false;
        }

        return item.IsShorterThan(1);
    }

    private static bool IsLabelLine(DocumentOutline outline, OutlineItem item)
    {
        if (!item.IsShorterThan(LongestAnnouncement) || item.Runs.IsEmpty) return false;
        if (item.EndsWithColon) return true;
        if (!item.IsShorterThan(LongestBracketed)) return false;
        var first = outline.Runs[item.Runs.Start].Text.TrimStart();
        var last = outline.Runs[item.Runs.End - 1].Text.TrimEnd();
        if (item.Runs.Length == 1 && Scripts.IsInCapitals(first)) return true;
        return !first.IsEmpty && !last.IsEmpty && first[0] is '[' or '【' or '［' or '〔' && last[last.Length - 1] is ']' or '】' or '］' or '〕';
    }
}
