namespace MlDigest.Model.Parsing.Layout;

/// <summary>The weights of the questions and of the transitions between labels, for the first reading and for the second, which knows the first.</summary>
/// <param name="First">The weights of the first reading.</param>
/// <param name="Second">The weights of the second reading.</param>
internal sealed record LayoutModel(LayoutWeightTable First, LayoutWeightTable Second);

/// <summary>One table of weights.</summary>
/// <param name="Own">For each row of <see cref="LayoutFeatures"/> a weight for each label.</param>
/// <param name="Transitions">For each context, label before and label a weight.</param>
internal sealed record LayoutWeightTable(float[] Own, float[] Transitions);
