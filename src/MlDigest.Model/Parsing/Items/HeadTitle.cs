using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Items;

/// <summary>The title of a heading, or of a lead that stands for one, and what it says is below it.</summary>
/// <param name="Head">The runs of the title.</param>
/// <param name="Text">The title as text.</param>
/// <param name="Kind">The kind of section that the title names; null when it names none.</param>
internal readonly record struct HeadTitle(Extent Head, TitleText Text, SectionKind? Kind);
