namespace MlDigest.Model.Parsing.Layout;

/// <summary>The reading of a document that was found best.</summary>
/// <param name="Labels">The label of each item.</param>
/// <param name="Other">The labels of the next best reading; null where there is none.</param>
/// <param name="Confidence">How right it is, by what is known of readings like it: from 0 to 1.</param>
/// <param name="Known">What the confidence was told by.</param>
internal sealed record ChosenReading(LayoutLabel[] Labels, LayoutLabel[]? Other, double Confidence, float[] Known);
