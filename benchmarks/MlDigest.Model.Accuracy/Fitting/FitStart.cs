using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Titles;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>The weights that fitting begins with.</summary>
/// <param name="Items">Those of single items.</param>
/// <param name="Whole">Those of whole readings.</param>
/// <param name="Titles">Those of titles.</param>
/// <param name="IsFitted">Whether they were fitted before, and are kept near.</param>
internal sealed record FitStart(LayoutWeightTable Items, float[] Whole, float[] Titles, bool IsFitted)
{
    /// <summary>Nothing is known but that likely readings and likely roles speak for themselves.</summary>
    public static FitStart Nothing { get; } = new(
        new LayoutWeightTable(
            new float[LayoutFeatures.Rows * LayoutLabels.Count],
            new float[Reading.Contexts * LayoutLabels.Count * LayoutLabels.Count]),
        [.. Enumerable.Range(0, (int)ReadingFeature.Count)
            .Select(k => (ReadingFeature)k is ReadingFeature.Likelihood or ReadingFeature.Roles ? 1f : 0f)],
        new float[TitleFeatures.Rows],
        false);

    /// <summary>The weights of the parser, fitted on more documents than are at hand.</summary>
    public static FitStart Parser { get; } = new(LayoutModel.Fitted.Items, LayoutModel.Fitted.Whole, TitleModel.Fitted.Rows, true);
}
