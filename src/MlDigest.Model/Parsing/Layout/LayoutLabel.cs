using System.Numerics;
using System.Runtime.InteropServices;
using MlDigest.Model.Parsing.Items;

namespace MlDigest.Model.Parsing.Layout;

/// <summary>What an item of the outline is for. A reading gives every item one.</summary>
internal enum LayoutLabel : byte
{
    /// <summary>Begins an issue: its title.</summary>
    Title,

    /// <summary>Begins a section: its title.</summary>
    Section,

    /// <summary>Begins an entry with a heading.</summary>
    HeadedEntry,

    /// <summary>Goes on with an entry that began with a heading.</summary>
    HeadedText,

    /// <summary>Begins an entry with a bullet, a row, a paragraph or a card.</summary>
    Entry,

    /// <summary>Goes on with such an entry.</summary>
    Text,

    /// <summary>Introduces what follows, or rounds it off.</summary>
    Prose,

    /// <summary>Not news: contents, past issues, requests to the reader, sponsors.</summary>
    Furniture,
}

/// <summary>What may follow what in a reading.</summary>
internal static class LayoutLabels
{
    /// <summary>The number of labels.</summary>
    public const int Count = (int)LayoutLabel.Furniture + 1;

    /// <summary>Numbers of which each label has one, in two vectors for each set of labels.</summary>
    public static Span<Vector4> Vectors(float[] numbers) => MemoryMarshal.Cast<float, Vector4>(numbers.AsSpan());

    /// <summary>Whether an item of a kind can have a label: entries that begin with a heading begin with a heading.</summary>
    public static bool Fits(this LayoutLabel label, ItemForm form) => label switch
    {
        LayoutLabel.Title => form is ItemForm.Heading or ItemForm.BoldLine or ItemForm.BoldLead or ItemForm.Plain,
        LayoutLabel.HeadedEntry => form == ItemForm.Heading,
        LayoutLabel.Entry => form is not (ItemForm.Heading or ItemForm.TableHeader),
        LayoutLabel.Section => form is not (ItemForm.TableHeader or ItemForm.LinkLead or ItemForm.LinkLine or ItemForm.Picture
            or ItemForm.Card or ItemForm.Code or ItemForm.Nested),
        _ => true,
    };

    /// <summary>Whether a label can stand behind another one: text goes on with its own entry only.</summary>
    public static bool MayFollow(this LayoutLabel label, LayoutLabel before) => label switch
    {
        LayoutLabel.HeadedText => before is LayoutLabel.HeadedEntry or LayoutLabel.HeadedText,
        LayoutLabel.Text => before is LayoutLabel.Entry or LayoutLabel.Text,
        _ => true,
    };

    /// <summary>Whether tags of a template can have a label: they begin nothing.</summary>
    public static bool MayBeTags(this LayoutLabel label) =>
        label is LayoutLabel.Text or LayoutLabel.HeadedText or LayoutLabel.Prose or LayoutLabel.Furniture;

    /// <summary>Whether an entry begins in a stretch of items.</summary>
    public static bool HoldEntry(this LayoutLabel[] labels, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (labels[i] is LayoutLabel.Entry or LayoutLabel.HeadedEntry) return true;
        }

        return false;
    }

    /// <summary>Whether a label can stand first.</summary>
    public static bool MayBegin(this LayoutLabel label) => label is not (LayoutLabel.HeadedText or LayoutLabel.Text);
}
