using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>The title of a heading, or of a lead that stands for one, and what it says is below it.</summary>
/// <param name="head">The runs of the title.</param>
/// <param name="text">The title as text.</param>
internal sealed class HeadTitle(Extent head, TitleText text)
{
    private SectionKind? kind;
    private bool isKindKnown;

    public Extent Head { get; } = head;

    public TitleText Text { get; } = text;

    /// <summary>The kind of section that the title names; null when it names none.</summary>
    public SectionKind? Kind
    {
        get
        {
            if (!isKindKnown) (kind, isKindKnown) = (SectionWords.KindOf(Text.Text), true);
            return kind;
        }
    }
}
