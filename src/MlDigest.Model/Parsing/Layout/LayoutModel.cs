namespace MlDigest.Model.Parsing.Layout;

/// <summary>The weights of all questions.</summary>
/// <param name="First">Those of a first look at each item.</param>
/// <param name="Second">Those of the choice of labels where the roles of families are given.</param>
/// <param name="Whole">Those of whole readings, one for each <see cref="ReadingFeature"/>.</param>
internal sealed record LayoutModel(LayoutWeightTable First, LayoutWeightTable Second, float[] Whole);

/// <summary>One table of weights.</summary>
/// <param name="Own">For each row of <see cref="LayoutFeatures"/> a weight for each label.</param>
/// <param name="Transitions">For each context, label before and label a weight.</param>
internal sealed record LayoutWeightTable(float[] Own, float[] Transitions);
