using MlDigest.Model.Parsing.Layout;

namespace MlDigest.Model.Accuracy.Fitting;

/// <summary>What is lost when a question is not asked, its weights taken for nothing and the others as they are.</summary>
internal static class FeatureCost
{
    /// <summary>The questions to each item, then those to whole readings.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Enumerable.Range(0, (int)LayoutFeature.Count).Select(feature => $"item {(LayoutFeature)feature}"),
        .. Enumerable.Range(0, (int)ReadingFeature.Count).Select(feature => $"reading {(ReadingFeature)feature}"),
    ];

    /// <summary>The weights without each of the questions in turn.</summary>
    public static IReadOnlyList<LayoutModel> Without(LayoutModel model) =>
    [
        .. Enumerable.Range(0, (int)LayoutFeature.Count).Select(feature => model with { Items = WithoutItem(model.Items, feature) }),
        .. Enumerable.Range(0, (int)ReadingFeature.Count).Select(feature => model with
        {
            Whole = [.. model.Whole.Select((weight, k) => k == feature ? 0 : weight)],
        }),
    ];

    /// <summary>How much less right a document is read without each of the questions.</summary>
    public static double[] Of(FitDocument document, double right, IReadOnlyList<LayoutModel> without) =>
        [.. without.Select(model => right - document.ExactF1(document.Reading.Read(model).Labels))];

    private static LayoutWeightTable WithoutItem(LayoutWeightTable table, int feature) => new(
        [.. table.Own.Select((weight, k) => (int)LayoutFeatures.OfRow(k / LayoutLabels.Count).Feature == feature ? 0 : weight)],
        table.Transitions);
}
